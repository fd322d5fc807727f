//! Closing the session: the version everybody agreed to, and what changed after it.

use zapis_carry::receipt_code;
use zapis_domain::{Difference, Event, EventId, SignOff, SignOffId, Summary, differences, lines};

use super::{
    open::counts,
    view::{DeskLayer, OpenMatter, SignedVersion, VersionView},
};
use crate::{Notebook, NotebookError, Op, entries::check_length};

impl Notebook {
    /// Freezes what the report now says, under a receipt code. Done again after changes it makes the next version;
    /// done again without any it changes nothing.
    ///
    /// What was open then is kept beside it: nothing open is a reason not to sign.
    pub fn sign_off(
        &mut self,
        event: EventId,
        by: &str,
        open: &[OpenMatter],
    ) -> Result<DeskLayer, NotebookError> {
        check_length(by)?;
        let frame = self.event(event)?;
        let summary = self.store.reader().summary(event)?;
        let now = lines(&frame, &self.all_records(&frame)?, &summary);
        if last(&summary).is_some_and(|(_, last)| differences(&last.lines, &now).is_empty()) {
            return self.desk_layer(event);
        }
        let mut hasher = blake3::Hasher::new();
        for (of, line) in &now {
            for part in [of, line] {
                hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
            }
        }
        let sign_off = SignOff {
            id: SignOffId(self.surroundings.new_id()),
            at: self.surroundings.now(),
            by: by.trim().to_owned(),
            receipt: receipt_code(hasher.finalize().to_hex().as_str()),
            lines: now,
            open: counts(open),
            deleted: false,
        };
        self.at_desk(Op::SignOff, event, |summary| summary.sign_offs.push(sign_off))
    }

    /// The last version signed off, with what has changed since. Reads all records: only when there is one.
    pub(crate) fn version(
        &self,
        frame: &Event,
        summary: &Summary,
    ) -> Result<Option<VersionView>, NotebookError> {
        let Some((number, last)) = last(summary) else { return Ok(None) };
        let since: Vec<Difference> =
            differences(&last.lines, &lines(frame, &self.all_records(frame)?, summary));
        Ok(Some(VersionView {
            number,
            at: last.at,
            by: last.by.clone(),
            receipt: last.receipt.clone(),
            open: last.open.clone(),
            differences: since,
            earlier: earlier(summary),
        }))
    }
}

/// Live sign-offs with their numbers.
fn signed(summary: &Summary) -> impl Iterator<Item = (u32, &SignOff)> {
    let live = summary.sign_offs.iter().filter(|sign_off| !sign_off.deleted);
    live.enumerate().map(|(n, sign_off)| (n as u32 + 1, sign_off))
}

fn last(summary: &Summary) -> Option<(u32, &SignOff)> {
    signed(summary).last()
}

/// All but the newest.
fn earlier(summary: &Summary) -> Vec<SignedVersion> {
    let versions: Vec<_> = signed(summary).collect();
    versions
        .windows(2)
        .map(|pair| {
            let ((number, this), (_, next)) = (pair[0], pair[1]);
            SignedVersion {
                number,
                at: this.at,
                by: this.by.clone(),
                receipt: this.receipt.clone(),
                changed_after: differences(&this.lines, &next.lines).len() as u32,
            }
        })
        .collect()
}
