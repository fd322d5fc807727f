//! Tables: a header row that is one, rows that stay whole, a name for screen readers.

use std::fmt::Write as _;

use super::{body::Body, xml::escape};
use crate::{
    document::{Column, Look, Row, Table},
    prose::Text,
};

/// The text column of an A4 page, in twentieths of a point.
const WIDTH: u32 = 9638;

/// Tables with as many rows are not divided.
const WHOLE: usize = 12;

impl Body<'_> {
    pub fn table(&mut self, table: &Table, name: &str) {
        let widths = widths(&table.columns);
        self.open_table(&widths, name);
        let heads: Vec<Text> = table.columns.iter().map(|c| Text::plain(c.head.as_str())).collect();
        let looks: Vec<Look> = table.columns.iter().map(|c| c.look).collect();
        self.row(&heads, &looks, &widths, RowKind::Head, None);
        let count = table.rows.len();
        for (place, Row { id, cells, total, .. }) in table.rows.iter().enumerate() {
            // As on the pages of the PDF: a small table stays whole, no single row and no sum stands alone.
            let kept = place + 1 < count && (count <= WHOLE || place == 0 || place + 2 == count);
            let kind = match (*total, kept) {
                (true, _) => RowKind::Total,
                (false, true) => RowKind::Kept,
                (false, false) => RowKind::Plain,
            };
            self.row(cells, &looks, &widths, kind, id.as_deref());
        }
        self.close_table();
    }

    /// A table inside people's text.
    pub fn grid(&mut self, head: &[Text], rows: &[Vec<Text>]) {
        let columns = head.len().max(1);
        let widths = vec![WIDTH / columns as u32; columns];
        let looks = vec![Look::Said; columns];
        self.open_table(&widths, "");
        self.row(head, &looks, &widths, RowKind::Head, None);
        rows.iter().for_each(|row| self.row(row, &looks, &widths, RowKind::Plain, None));
        self.close_table();
    }

    fn open_table(&mut self, widths: &[u32], name: &str) {
        let total: u32 = widths.iter().sum();
        self.out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>");
        let _ = write!(self.out, "<w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
        self.out.push_str("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        if !name.is_empty() {
            let _ = write!(self.out, "<w:tblCaption w:val=\"{}\"/>", escape(name));
        }
        self.out.push_str("</w:tblPr><w:tblGrid>");
        for width in widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
    }

    /// Word wants a paragraph between two tables.
    fn close_table(&mut self) {
        self.out.push_str("</w:tbl>");
        self.open_paragraph("AfterTable");
        self.close_paragraph();
    }

    fn row(&mut self, cells: &[Text], looks: &[Look], widths: &[u32], kind: RowKind, id: Option<&str>) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if kind == RowKind::Head {
            self.out.push_str("<w:tblHeader/>");
        }
        self.out.push_str("</w:trPr>");
        for (place, ((cell, look), width)) in cells.iter().zip(looks).zip(widths).enumerate() {
            let _ = write!(self.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            let style = match (kind, look) {
                (RowKind::Head, Look::Figure) => "TableHeadFigure",
                (RowKind::Head, _) => "TableHead",
                (_, Look::Figure) => "TableFigure",
                _ => "TableText",
            };
            self.open_kept(style, kind == RowKind::Kept);
            if let (0, Some(id)) = (place, id) {
                self.mark(id);
            }
            if kind == RowKind::Total {
                let mut strong = cell.clone();
                strong.0.iter_mut().for_each(|run| run.style.strong = true);
                self.runs(&strong);
            } else {
                self.runs(cell);
            }
            self.close_paragraph();
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
    }
}

#[derive(Clone, Copy, PartialEq)]
enum RowKind {
    Head,
    Plain,
    /// On the page of the next row.
    Kept,
    Total,
}

/// Columns as wide as their widest cell first, the rest by their shares.
fn widths(columns: &[Column]) -> Vec<u32> {
    let fixed: u32 = columns.iter().filter(|c| c.share == 0).map(|c| narrow(c.look)).sum();
    let shares: u32 = columns.iter().map(|c| c.share).sum::<u32>().max(1);
    let room = WIDTH.saturating_sub(fixed).max(WIDTH / 4);
    let width = |c: &Column| if c.share == 0 { narrow(c.look) } else { room * c.share / shares };
    columns.iter().map(width).collect()
}

/// Room for a day, a receipt, three figures under a short head.
fn narrow(look: Look) -> u32 {
    match look {
        Look::Said | Look::Label => 1300,
        Look::Code => 1100,
        Look::Figure => 700,
    }
}
