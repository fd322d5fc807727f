//! Photos in the line of text, with their alternative text.

use std::{fmt::Write as _, sync::Arc};

use super::{body::Body, xml::escape};
use crate::{
    document::{Figure, Picture},
    outline::PhotosPerPage,
    theme::Logo,
};

/// One pixel at 96 to the inch, and the largest a picture gets on the page, in EMU.
const PIXEL: u64 = 9525;
const POINT: f32 = 12_700.0;
const WIDEST: u64 = 5_400_000;
const TALLEST: u64 = 6_300_000;
/// Two of them, or two rows, on a page.
const HALF_AS_TALL: u64 = 3_240_000;

/// `media/image1.jpeg`
pub fn name(number: usize) -> String {
    format!("media/image{}.jpeg", number + 1)
}

impl Body<'_> {
    pub fn picture(&mut self, figure: &Figure, picture: &Picture) {
        let alt = if figure.decorative { "" } else { &figure.alt };
        self.drawing(
            picture.jpeg.clone(),
            size(picture, self.tallest()),
            &figure.label,
            alt,
            figure.decorative,
        );
    }

    fn tallest(&self) -> u64 {
        if self.document.photos_per_page == PhotosPerPage::One { TALLEST } else { HALF_AS_TALL }
    }

    pub fn logo(&mut self, logo: &Logo) {
        let (width, tall) = logo.points();
        let emu = |points: f32| ((points * POINT) as u64).clamp(1, WIDEST);
        let alt = logo.alt.in_language(self.document.meta.language);
        self.drawing(logo.jpeg.clone(), (emu(width), emu(tall)), alt, alt, false);
    }

    fn drawing(
        &mut self,
        jpeg: Arc<[u8]>,
        (width, height): (u64, u64),
        label: &str,
        alt: &str,
        is_decorative: bool,
    ) {
        self.pictures.push(jpeg);
        let number = self.pictures.len();
        let (label, alt) = (escape(label), escape(alt));
        let decorative = if is_decorative {
            "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>"
        } else {
            ""
        };
        let _ = write!(
            self.out,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{number}\" name=\"{label}\" descr=\"{alt}\">{decorative}</wp:docPr>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{label}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"rIdImage{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        );
    }
}

fn size(picture: &Picture, tallest: u64) -> (u64, u64) {
    let (width, height) = (u64::from(picture.width.max(1)), u64::from(picture.height.max(1)));
    let wide = (width * PIXEL).min(WIDEST);
    let tall = wide * height / width;
    if tall <= tallest { (wide, tall.max(1)) } else { ((tallest * width / height).max(1), tallest) }
}
