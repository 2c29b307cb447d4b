//! Spreadsheets that were not made by us: refused with a word, and read within bounds.

use crate::pack::{SMALL, exported, now, small};
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::io::{Cursor, Write};
use translation::{incoming::Written, xlsx};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A spreadsheet with these cells on its only sheet.
fn book(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn header(page: &mut rust_xlsxwriter::Worksheet, row: u32) {
    for (column, name) in [(0, "translation (fr)"), (1, "Mine"), (2, "KEY"), (3, "Source (en)")] {
        page.write_string(row, column, name).unwrap();
    }
}

#[test]
fn columns_are_found_by_their_names_and_cells_are_what_they_are() {
    let bytes = book(|page| {
        page.write_string(0, 0, "A title above").unwrap();
        header(page, 2);
        let day = Format::new().set_num_format("yyyy-mm-dd");
        for (row, key) in (3..).zip(["a", "b", "c", "d", "e", ""]) {
            page.write_string(row, 2, key).unwrap();
        }
        page.write_string(3, 0, "=1+1").unwrap();
        page.write_formula(4, 0, Formula::new("=1+1").set_result("2")).unwrap();
        page.write_number(5, 0, 48.5).unwrap();
        page.write_boolean(6, 0, true).unwrap();
        page.write_number_with_format(7, 0, 46267.0, &day).unwrap();
        // One lonely cell at the end of the sheet.
        page.write_string(1_048_575, 16_383, "far").unwrap();
    });
    let read = xlsx::read(&bytes).unwrap();
    assert_eq!(read.language.map(|language| language.to_string()).as_deref(), Some("fr"));
    let found: Vec<_> = read.lines.into_iter().map(|line| (line.number, line.target)).collect();
    let wanted = [
        (4, Written::Text("=1+1".to_owned())),
        (5, Written::Formula),
        (6, Written::Number(48.5)),
        (7, Written::Truth(true)),
        (8, Written::Day { year: 2026, month: 9, day: 2 }),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn what_is_no_translators_file_is_refused_with_a_word() {
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1024 * 1024];
    (0..100).for_each(|_| bomb.write_all(&zeros).unwrap());
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024);
    let two = {
        let mut book = Workbook::new();
        header(book.add_worksheet(), 0);
        header(book.add_worksheet(), 0);
        book.save_to_buffer().unwrap()
    };
    let whole = xlsx::write(&exported(SMALL, &small(), "fr"), now()).unwrap();
    let cases = [
        (Vec::new(), "no .xlsx file"),
        (b"PK\x03\x04 and no more".to_vec(), "no .xlsx file"),
        (whole[..whole.len() / 2].to_vec(), "no .xlsx file"),
        (bomb, "larger than"),
        (vec![b'P'; 9 * 1024 * 1024], "larger than"),
        (two, "two sheets"),
        (book(|page| _ = page.write_string(0, 0, "Key").unwrap()), "no sheet has columns"),
    ];
    for (bytes, wanted) in cases {
        let why = xlsx::read(&bytes).unwrap_err();
        assert!(why.contains(wanted), "{why}");
    }
}
