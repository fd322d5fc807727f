//! Which group a laptop serves, and who takes the notes there: asked once for each event.

use serde::{Deserialize, Serialize};
use zapis_domain::{EventId, GroupId};

use crate::{Notebook, NotebookError, entries::check_length, view::ServingView};

#[derive(Serialize, Deserialize)]
struct Served {
    /// None: the moderator's laptop, or the organiser's.
    group: Option<GroupId>,
}

impl Notebook {
    /// What is known and what is to be asked.
    pub fn serving(&self, event: EventId) -> Result<ServingView, NotebookError> {
        let frame = self.event(event)?;
        let served: Option<Served> =
            self.store.reader().setting(&name(event))?.and_then(|json| serde_json::from_str(&json).ok());
        let group = served.as_ref().and_then(|served| served.group);
        Ok(ServingView {
            event,
            title: frame.title,
            asked: served.is_some(),
            group: group.filter(|id| frame.groups.iter().any(|group| group.id == *id)),
            groups: frame.groups,
        })
    }

    /// This laptop serves a group from now on, or none. A note taker's name goes into the event, so that everybody who
    /// gets the record has it.
    pub fn serve(
        &mut self,
        event: EventId,
        group: Option<GroupId>,
        note_taker: &str,
    ) -> Result<ServingView, NotebookError> {
        let note_taker = note_taker.trim();
        check_length(note_taker)?;
        let mut frame = self.event(event)?;
        if let Some(served) = group {
            let unknown = || NotebookError::GroupUnknown { group: served.to_string() };
            let found = frame.groups.iter_mut().find(|group| group.id == served).ok_or_else(unknown)?;
            if found.note_taker != note_taker && !note_taker.is_empty() {
                found.note_taker = note_taker.to_owned();
                self.save_event(&frame)?;
            }
        }
        let json = serde_json::to_string(&Served { group }).expect("an id is plain data");
        self.store.write(|writer| writer.put_setting(&name(event), &json))?;
        self.serving(event)
    }
}

fn name(event: EventId) -> String {
    format!("serves:{event}")
}
