use super::sections;

/// Headings and sentences that the records of one language share.
pub struct Frame {
    sections: Vec<(&'static str, &'static str, Vec<&'static str>)>,
}

impl Frame {
    pub fn parse(text: &'static str) -> Frame {
        Frame { sections: sections(text) }
    }

    pub fn line(&self, name: &str) -> &'static str {
        self.section(name).1
    }

    pub fn lines(&self, name: &str) -> &[&'static str] {
        &self.section(name).2
    }

    fn section(&self, name: &str) -> &(&'static str, &'static str, Vec<&'static str>) {
        let found = self.sections.iter().find(|(n, ..)| *n == name);
        found.unwrap_or_else(|| panic!("assets/sample: frame.txt lacks [{name}]"))
    }
}
