//! A sheet as a spreadsheet.

use super::{Column, GUIDE, TEXTS, guide};
use crate::sheet::{Entry, Sheet, State};
use chrono::{DateTime, Datelike, Utc};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

/// The number format of text: what is typed stays as it is typed.
const TEXT: &str = "@";

/// The width of the guide's columns, in characters.
const GUIDE_WIDTHS: [f64; 2] = [18.0, 100.0];

/// The spreadsheet of a sheet, made at this time; or in words why there is none.
pub fn write(sheet: &Sheet, now: DateTime<Utc>) -> Result<Vec<u8>, String> {
    workbook(sheet, now).map_err(|error| match error {
        XlsxError::MaxStringLengthExceeded => {
            "a text is longer than a cell can be (32,767 characters): export to PO".to_owned()
        }
        error => error.to_string(),
    })
}

fn workbook(sheet: &Sheet, now: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let year = u16::try_from(now.year()).unwrap_or(u16::MAX);
    let month = u8::try_from(now.month()).unwrap_or(1);
    let made = ExcelDateTime::from_ymd(year, month, u8::try_from(now.day()).unwrap_or(1))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    texts(workbook.add_worksheet(), sheet)?;
    guide(workbook.add_worksheet(), sheet)?;
    workbook.save_to_buffer()
}

fn texts(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(TEXTS)?;
    page.set_right_to_left(sheet.target.is_right_to_left());
    let header = Format::new().set_bold().set_text_wrap().set_background_color("E7E6E6");
    for (place, column) in (0..).zip(Column::ALL) {
        page.set_column_width(place, column.width())?;
        let name = match column {
            Column::Source => format!("{} ({})", column.name(), sheet.source),
            Column::Translation => format!("{} ({})", column.name(), sheet.target),
            _ => column.name().to_owned(),
        };
        page.write_string_with_format(0, place, name, &header)?;
    }
    page.set_freeze_panes(1, 0)?;
    let locked = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format(TEXT);
    let open = locked.clone().set_unlocked();
    let mut last = 0;
    for (row, entry) in (1..).zip(&sheet.entries) {
        last = row;
        for (place, column) in (0..).zip(Column::ALL) {
            let yours = matches!(column, Column::Translation | Column::State);
            let format = if yours { &open } else { &locked };
            page.write_string_with_format(row, place, cell(entry, column), format)?;
        }
    }
    let columns = u16::try_from(Column::ALL.len()).unwrap_or(1);
    page.autofilter(0, 0, last, columns - 1)?;
    let states = DataValidation::new().allow_list_strings(&State::ALL.map(State::name))?;
    page.add_data_validation(1, 0, last.max(1), 0, &states)?;
    page.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
    Ok(())
}

fn cell(entry: &Entry, column: Column) -> String {
    match column {
        Column::State => entry.state.name().to_owned(),
        Column::Source => entry.source.clone(),
        Column::Translation => entry.target.clone(),
        Column::What => entry.what.clone(),
        Column::Length => entry.limit.clone().unwrap_or_default(),
        Column::Cites => entry.cites.join("\n"),
        Column::Where => format!("{} ({}:{})", entry.context, entry.reference.0, entry.reference.1),
        Column::Key => entry.place.to_string(),
    }
}

fn guide(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(GUIDE)?;
    for (place, width) in (0..).zip(GUIDE_WIDTHS) {
        page.set_column_width(place, width)?;
    }
    let name = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format(TEXT);
    for (row, (label, text)) in (0..).zip(guide::lines(sheet)) {
        page.write_string_with_format(row, 0, label, &name)?;
        page.write_string_with_format(row, 1, text, &words)?;
    }
    page.protect();
    Ok(())
}
