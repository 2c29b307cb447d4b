//! A spreadsheet that came back: columns known by their names, wherever they stand now, and cells
//! that a spreadsheet has turned into numbers or dates.
//!
//! Cell by cell and never as a whole grid: a lonely cell in the last row of a sheet must not cost its
//! millions of empty neighbours.

use super::{Column, guide};
use crate::{
    incoming::{FILE_BYTES_AT_MOST, Incoming, Line, TOO_LARGE, Written},
    sheet::State,
};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use lessons::language::Language;
use std::{
    collections::BTreeMap,
    io::{self, Cursor, Read},
};
use zip::ZipArchive;

/// The texts of a course are some megabytes as XML. A file that unpacks to more was not made to be read. In bytes.
const UNPACKED_BYTES_AT_MOST: u64 = 64 * 1024 * 1024;

/// Far more than the texts of the largest course, with some columns of a translator's own.
const CELLS_AT_MOST: usize = 1_000_000;

/// How far down the names of the columns are looked for: somebody may have put a title above.
const HEADER_ROWS: u32 = 20;

type Cells = BTreeMap<(u32, u32), Written>;

/// Reads a file; or in words why not a row of it can be used.
pub fn read(bytes: &[u8]) -> Result<Incoming, String> {
    bounded(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let (mut incoming, mut found) = (Incoming::default(), false);
    for name in book.sheet_names() {
        let cells = cells(&mut book, &name)?;
        if let Some(columns) = Columns::find(&cells) {
            if std::mem::replace(&mut found, true) {
                return Err(
                    "two sheets have columns Key, Source and Translation: keep one".to_owned()
                );
            }
            incoming.language = incoming.language.or(columns.language);
            incoming.lines = columns.lines(&cells);
        } else {
            for (label, value) in facts(&cells) {
                match label {
                    guide::COURSE => incoming.course = Some(value),
                    guide::LANGUAGE => {
                        incoming.language = incoming.language.or(Language::parse(&value).ok());
                    }
                    _ => {}
                }
            }
        }
    }
    if found {
        Ok(incoming)
    } else {
        Err("no sheet has columns named Key, Source and Translation".to_owned())
    }
}

/// Refuses what would not fit into memory once it is unpacked.
fn bounded(bytes: &[u8]) -> Result<(), String> {
    const NO_ZIP: &str = "this is no .xlsx file: save the spreadsheet as Excel (.xlsx)";
    if bytes.len() > FILE_BYTES_AT_MOST {
        return Err(TOO_LARGE.to_owned());
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NO_ZIP)?;
    let mut left = UNPACKED_BYTES_AT_MOST;
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(|_| NO_ZIP)?;
        // What an archive says of its sizes may be a lie, so they are tried.
        left -= io::copy(&mut file.take(left), &mut io::sink()).map_err(|_| NO_ZIP)?;
        if left == 0 {
            return Err(TOO_LARGE.to_owned());
        }
    }
    Ok(())
}

fn unreadable(error: &XlsxError) -> String {
    format!("the spreadsheet cannot be read ({error}): save it again as Excel (.xlsx)")
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Cells, String> {
    let mut reader = match book.worksheet_cells_reader(name) {
        // A chart, or a sheet without a page.
        Err(XlsxError::WorksheetNotFound(_)) => return Ok(Cells::new()),
        reader => reader.map_err(|error| unreadable(&error))?,
    };
    let mut cells = Cells::new();
    while let Some(cell) =
        reader.next_cell_with_formula_metadata().map_err(|error| unreadable(&error))?
    {
        let written =
            if cell.formula.is_some() { Some(Written::Formula) } else { written(&cell.value) };
        cells.extend(written.map(|written| (cell.pos, written)));
        if cells.len() > CELLS_AT_MOST {
            return Err(format!("the sheet {name} has more than {CELLS_AT_MOST} cells"));
        }
    }
    Ok(cells)
}

fn written(value: &DataRef<'_>) -> Option<Written> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DurationIso(text) => Written::Text(text.clone()),
        DataRef::SharedString(text) => Written::Text((*text).to_owned()),
        #[expect(clippy::cast_precision_loss, reason = "cells hold no number beyond 2^53")]
        DataRef::Int(number) => Written::Number(*number as f64),
        DataRef::Float(number) => Written::Number(*number),
        DataRef::Bool(truth) => Written::Truth(*truth),
        DataRef::Error(_) => Written::Error,
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            Written::Day { year, month, day }
        }
        DataRef::DateTimeIso(text) => iso_day(text).unwrap_or(Written::Error),
    })
}

/// `2026-09-02T00:00:00`
fn iso_day(text: &str) -> Option<Written> {
    let mut parts = text.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Written::Day {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
        day: day.parse().ok()?,
    })
}

fn as_text(cells: &Cells, at: (u32, u32)) -> Option<&str> {
    match cells.get(&at) {
        Some(Written::Text(text)) => Some(text.trim()),
        _ => None,
    }
}

/// The guide's lines: a name, and what stands right of it.
fn facts(cells: &Cells) -> impl Iterator<Item = (&str, String)> {
    cells.keys().filter_map(|(row, column)| {
        let value = as_text(cells, (*row, column + 1))?;
        Some((as_text(cells, (*row, *column))?, value.to_owned()))
    })
}

/// Where the columns stand.
struct Columns {
    row: u32,
    language: Option<Language>,
    key: u32,
    source: u32,
    translation: u32,
    state: Option<u32>,
}

impl Columns {
    fn find(cells: &Cells) -> Option<Self> {
        (0..HEADER_ROWS).find_map(|row| {
            let names = cells
                .range((row, 0)..(row + 1, 0))
                .filter_map(|(at, _)| Some((at.1, as_text(cells, *at)?)));
            let names: Vec<_> = names.map(|(column, name)| (column, name.to_lowercase())).collect();
            let find = |column: Column| {
                let name = column.name().split(" (").next().unwrap_or_default().to_lowercase();
                let is = |found: &&(u32, String)| {
                    found.1.strip_prefix(&name).is_some_and(|rest| {
                        rest.trim_start().is_empty() || rest.trim_start().starts_with('(')
                    })
                };
                names.iter().find(is).map(|(column, name)| (*column, name.clone()))
            };
            let (translation, header) = find(Column::Translation)?;
            let language = header.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
            Some(Self {
                row,
                language: language.and_then(|(code, _)| Language::parse(code.trim()).ok()),
                key: find(Column::Key)?.0,
                source: find(Column::Source)?.0,
                translation,
                state: find(Column::State).map(|(column, _)| column),
            })
        })
    }

    fn lines(&self, cells: &Cells) -> Vec<Line> {
        let empty = || Written::Text(String::new());
        let keys = cells.range((self.row + 1, 0)..).filter(|((_, column), _)| *column == self.key);
        let line = |((row, _), _): (&(u32, u32), &Written)| {
            let get = |column| cells.get(&(*row, column)).cloned().unwrap_or_else(empty);
            let state = self.state.and_then(|column| as_text(cells, (*row, column)));
            Some(Line {
                number: row + 1,
                key: as_text(cells, (*row, self.key)).filter(|key| !key.is_empty())?.to_owned(),
                source: get(self.source),
                target: get(self.translation),
                fuzzy: !state.is_some_and(is_looked_at),
            })
        };
        keys.filter_map(line).collect()
    }
}

/// Whoever fills in a new text has looked at its source; of any other only the word done says so.
fn is_looked_at(state: &str) -> bool {
    [State::New, State::Done].iter().any(|known| known.name().eq_ignore_ascii_case(state))
}
