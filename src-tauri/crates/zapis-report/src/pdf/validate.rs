//! The gate before a PDF leaves: is it what it says it is?

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// A standard the file claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// PDF/UA-1: can be read by everybody.
    Accessible,
    /// PDF/A-2a: can be read in fifty years.
    Archival,
}

/// One rule the file breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub profile: Profile,
    /// The rule's name in the standard; empty when the file could not be read at all.
    pub rule: String,
    pub message: String,
}

/// Checks a finished PDF against both standards.
pub fn validate(pdf: &[u8]) -> Result<(), Vec<Problem>> {
    let profiles =
        [(Profile::Accessible, ValidationProfile::PdfUa1), (Profile::Archival, ValidationProfile::PdfA2a)];
    let mut problems = Vec::new();
    for (profile, rules) in profiles {
        match validate_pdf_bytes(pdf, &ValidationOptions::default().profile(rules)) {
            Ok(report) => problems.extend(report.failures.into_iter().map(|failure| Problem {
                profile,
                rule: failure.rule_id,
                message: failure.message,
            })),
            Err(error) => {
                problems.push(Problem { profile, rule: String::new(), message: error.to_string() });
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
