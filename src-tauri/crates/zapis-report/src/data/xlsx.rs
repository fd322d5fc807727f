//! [`List`]s → XLSX: one sheet each, days as days, filters, a head that stays; texts are texts, never formulas.

use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{
    Data,
    lists::{Cell, List},
};

/// What one cell of the format holds, in UTF-16 units.
const LONGEST_CELL: usize = 32_767;
const CUT: &str = " […]";

#[derive(Debug, thiserror::Error)]
#[error("XLSX: {0}")]
pub struct XlsxProblem(String);

impl From<XlsxError> for XlsxProblem {
    fn from(error: XlsxError) -> Self {
        XlsxProblem(error.to_string())
    }
}

pub fn write(data: &Data, lists: &[List]) -> Result<Vec<u8>, XlsxProblem> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(cut(&data.event.title))
            .set_comment(&data.app)
            .set_creation_datetime(&moment(data.made_utc.naive_utc())?),
    );
    let looks = Looks::new();
    for list in lists {
        sheet(workbook.add_worksheet(), list, &looks)?;
    }
    Ok(workbook.save_to_buffer()?)
}

struct Looks {
    head: Format,
    text: Format,
    day: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        Looks {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Bottom)
                .set_background_color(Color::RGB(0xEE_EBE3))
                .set_border_bottom(FormatBorder::Thin),
            text: top.clone().set_text_wrap(),
            day: top.clone().set_num_format("yyyy-mm-dd"),
            moment: top.set_num_format("yyyy-mm-dd hh:mm"),
        }
    }
}

fn sheet(sheet: &mut Worksheet, list: &List, looks: &Looks) -> Result<(), XlsxProblem> {
    sheet.set_name(&list.title)?;
    for (place, column) in list.columns.iter().enumerate() {
        let place = place as u16;
        sheet.set_column_width(place, f64::from(column.width))?;
        sheet.write_string_with_format(0, place, &column.head, &looks.head)?;
    }
    for (place, row) in list.rows.iter().enumerate() {
        for (column, value) in row.iter().enumerate() {
            cell(sheet, place as u32 + 1, column as u16, value, looks)?;
        }
    }
    let last = list.columns.len().saturating_sub(1) as u16;
    sheet.autofilter(0, 0, list.rows.len().max(1) as u32, last)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Cell,
    looks: &Looks,
) -> Result<(), XlsxProblem> {
    match value {
        Cell::Empty => {}
        Cell::Text(text) => drop(sheet.write_string_with_format(row, column, cut(text), &looks.text)?),
        Cell::Number(number) => drop(sheet.write_number_with_format(row, column, *number, &looks.text)?),
        // Days before 1900 do not exist for a spreadsheet.
        Cell::Day(day) => match moment(day.and_time(chrono::NaiveTime::MIN)) {
            Ok(day) => drop(sheet.write_datetime_with_format(row, column, &day, &looks.day)?),
            Err(_) => drop(sheet.write_string(row, column, day.to_string())?),
        },
        Cell::Moment(at) => match moment(*at) {
            Ok(at) => drop(sheet.write_datetime_with_format(row, column, &at, &looks.moment)?),
            Err(_) => drop(sheet.write_string(row, column, at.to_string())?),
        },
    }
    Ok(())
}

fn moment(at: NaiveDateTime) -> Result<ExcelDateTime, XlsxProblem> {
    let year = u16::try_from(at.year()).map_err(|_| XlsxProblem("a year before Christ".into()))?;
    let (month, day) = (at.month() as u8, at.day() as u8);
    Ok(ExcelDateTime::from_ymd(year, month, day)?.and_hms(
        at.hour() as u16,
        at.minute() as u8,
        at.second(),
    )?)
}

/// No longer than a cell holds, and visibly so.
fn cut(text: &str) -> String {
    if text.len() <= LONGEST_CELL || text.encode_utf16().count() <= LONGEST_CELL {
        return text.to_owned();
    }
    let mut room = LONGEST_CELL - CUT.len();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(CUT.chars()).collect()
}
