//! The parts of the package around the text: styles, lists, properties.

use std::fmt::Write as _;

use zapis_domain::Language;

use super::{runs::tag, xml::escape};
use crate::document::Meta;

pub const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Default Extension="jpeg" ContentType="image/jpeg"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>"#,
    r#"<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>"#,
    r#"<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    r#"<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"#,
    r#"</Types>"#
);

pub const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>"#,
    r#"</Relationships>"#
);

pub const BODY_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    r#"<Relationship Id="rIdNumbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>"#,
    r#"<Relationship Id="rIdSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>"#,
    r#"<Relationship Id="rIdFooter" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>"#,
);

pub const DOCUMENT_OPENS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#
);

pub const DOCUMENT_CLOSES: &str = concat!(
    r#"<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>"#,
    r#"</w:sectPr></w:body></w:document>"#
);

pub const SETTINGS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>"#,
    r#"<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#,
    r#"</w:settings>"#
);

const WORD: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Title, language and time; no author, no company, no computer.
pub fn core(meta: &Meta) -> String {
    let made = meta.made.format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}, {}</dc:subject>\
         <dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified></cp:coreProperties>",
        escape(&meta.title),
        escape(&meta.report_words),
        escape(&meta.edition_words),
        tag(meta.language),
    )
}

pub fn app(meta: &Meta) -> String {
    format!(
        "{XML}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>{}</Application></Properties>",
        escape(&meta.producer)
    )
}

/// Edition and page number.
pub fn footer(meta: &Meta) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    format!(
        "{XML}<w:ftr {WORD}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{} · {} · </w:t></w:r>{}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        escape(&meta.report_words),
        escape(&meta.edition_words),
        field("PAGE"),
        field("NUMPAGES"),
    )
}

/// One definition for bullets, one for figures; each list its own instance, so that each counts for itself.
pub fn numbering(lists: &[Option<u64>]) -> String {
    let mut out = format!("{XML}<w:numbering {WORD}>");
    for (number, (format, text)) in [("bullet", "•"), ("decimal", "")].into_iter().enumerate() {
        let _ = write!(
            out,
            "<w:abstractNum w:abstractNumId=\"{number}\"><w:multiLevelType w:val=\"multilevel\"/>"
        );
        for level in 0..9 {
            let (indent, sign) = (360 * (level + 1), format!("%{}.", level + 1));
            let sign = if text.is_empty() { &sign } else { text };
            let _ = write!(
                out,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{sign}\"/><w:lvlJc w:val=\"left\"/>\
                 <w:pPr><w:ind w:left=\"{indent}\" w:hanging=\"360\"/></w:pPr></w:lvl>"
            );
        }
        out.push_str("</w:abstractNum>");
    }
    for (number, start) in lists.iter().enumerate() {
        let (id, kind) = (number + 1, u8::from(start.is_some()));
        let _ = write!(out, "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{kind}\"/>");
        if let Some(start) = start {
            // Word counts in 31 bits.
            let start = (*start).min(i32::MAX as u64);
            let _ = write!(
                out,
                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
            );
        }
        out.push_str("</w:num>");
    }
    out.push_str("</w:numbering>");
    out
}

/// Id, name, what it is based on, paragraph look, letter look.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str);

const SANS: &str = r#"<w:rFonts w:ascii="Source Sans 3" w:hAnsi="Source Sans 3" w:cs="Calibri"/>"#;

/// `{sans}` stands for the app's typeface.
const PARAGRAPHS: [Style; 29] = [
    (
        "Title",
        "Title",
        "Normal",
        r#"<w:spacing w:before="600" w:after="120"/>"#,
        r#"<w:b/><w:sz w:val="48"/>"#,
    ),
    (
        "Subtitle",
        "Subtitle",
        "Normal",
        r#"<w:spacing w:after="240"/>"#,
        r#"<w:color w:val="4C4943"/><w:sz w:val="28"/>"#,
    ),
    ("ReportName", "Report name", "Normal", "", r#"{sans}<w:b/><w:color w:val="1F3A6D"/>"#),
    ("Sample", "Sample", "Normal", "", r#"{sans}<w:color w:val="6B3A1E"/>"#),
    (
        "Fact",
        "Fact",
        "Normal",
        r#"<w:spacing w:after="20"/>"#,
        r#"{sans}<w:color w:val="4C4943"/><w:sz w:val="20"/>"#,
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="0"/>"#,
        r#"<w:b/><w:sz w:val="34"/>"#,
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="1"/>"#,
        r#"{sans}<w:b/><w:sz w:val="24"/>"#,
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="2"/>"#,
        r#"{sans}<w:b/>"#,
    ),
    (
        "ContentsHeading",
        "TOC Heading",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="480" w:after="80"/>"#,
        r#"{sans}<w:b/><w:sz w:val="24"/>"#,
    ),
    ("TOC1", "toc 1", "Normal", r#"<w:spacing w:after="40"/>"#, "{sans}"),
    ("BodyText", "Body Text", "Normal", "", ""),
    ("AppText", "App text", "Normal", "", r#"{sans}<w:color w:val="4C4943"/>"#),
    (
        "Lead",
        "Lead",
        "Normal",
        r#"<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="1C1B19"/></w:pBdr><w:spacing w:after="200"/>"#,
        r#"{sans}<w:color w:val="4C4943"/>"#,
    ),
    (
        "Entry",
        "Entry",
        "Normal",
        r#"<w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs><w:ind w:left="709" w:hanging="709"/>"#,
        "",
    ),
    ("EntryMore", "Entry, more", "Normal", r#"<w:spacing w:before="80"/><w:ind w:left="709"/>"#, ""),
    (
        "EntryNote",
        "Entry, note",
        "Normal",
        r#"<w:ind w:left="709"/>"#,
        r#"{sans}<w:color w:val="4C4943"/><w:sz w:val="19"/>"#,
    ),
    ("ListParagraph", "List Paragraph", "Normal", r#"<w:spacing w:after="40"/>"#, ""),
    ("ListMore", "List, more", "ListParagraph", r#"<w:ind w:left="720"/>"#, ""),
    (
        "Quote",
        "Quote",
        "Normal",
        r#"<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="E1DDD2"/></w:pBdr><w:ind w:left="425"/>"#,
        "",
    ),
    (
        "Code",
        "Code",
        "Normal",
        "",
        r#"<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/><w:sz w:val="19"/>"#,
    ),
    ("Picture", "Picture", "Normal", r#"<w:keepNext/><w:spacing w:before="200" w:after="60"/>"#, ""),
    (
        "Caption",
        "caption",
        "Normal",
        r#"<w:keepLines/><w:spacing w:after="200"/>"#,
        r#"{sans}<w:color w:val="4C4943"/><w:sz w:val="19"/>"#,
    ),
    (
        "TableText",
        "Table text",
        "Normal",
        r#"<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="19"/>"#,
    ),
    ("TableFigure", "Table figure", "TableText", r#"<w:jc w:val="right"/>"#, "{sans}"),
    ("TableHead", "Table head", "TableText", "<w:keepNext/>", r#"{sans}<w:b/><w:sz w:val="17"/>"#),
    ("TableHeadFigure", "Table head, figure", "TableHead", r#"<w:jc w:val="right"/>"#, ""),
    (
        "AfterTable",
        "After table",
        "Normal",
        r#"<w:spacing w:after="120" w:line="120" w:lineRule="exact"/>"#,
        "",
    ),
    (
        "Footer",
        "footer",
        "Normal",
        r#"<w:jc w:val="right"/>"#,
        r#"{sans}<w:color w:val="67635B"/><w:sz w:val="17"/>"#,
    ),
    ("Header", "header", "Normal", "", ""),
];

const LETTERS: &str = concat!(
    r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F3A6D"/><w:u w:val="single"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:customStyle="1" w:styleId="EntryNumber"><w:name w:val="Entry number"/><w:rPr><w:b/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:customStyle="1" w:styleId="Open"><w:name w:val="Open"/><w:rPr><w:color w:val="7D5200"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:customStyle="1" w:styleId="CodeText"><w:name w:val="Code text"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/></w:rPr></w:style>"#,
);

const TABLE: &str = concat!(
    r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#,
    r#"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#,
    r#"<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"#,
    r#"<w:top w:val="single" w:sz="6" w:space="0" w:color="1C1B19"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1C1B19"/>"#,
    r#"<w:insideH w:val="single" w:sz="4" w:space="0" w:color="E1DDD2"/></w:tblBorders></w:tblPr>"#,
    r#"<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1C1B19"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"#,
);

/// Styles with Word's own names where it has them, so that its navigation and contents know them.
pub fn styles(language: Language) -> String {
    let mut out = format!("{XML}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>");
    out.push_str(r#"<w:rFonts w:ascii="Source Serif 4" w:hAnsi="Source Serif 4" w:eastAsia="Cambria" w:cs="Cambria"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#);
    let _ = write!(out, "<w:lang w:val=\"{}\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/>", tag(language));
    out.push_str(r#"</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#);
    out.push_str(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#);
    for (id, name, based, paragraph, letters) in PARAGRAPHS {
        let letters = letters.replace("{sans}", SANS);
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{based}\"/><w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        );
    }
    out.push_str(LETTERS);
    out.push_str(TABLE);
    out.push_str("</w:styles>");
    out
}
