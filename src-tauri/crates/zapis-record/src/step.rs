use serde::{Deserialize, Serialize};

use crate::{Field, ThingKey};

/// One change as it was made: enough to take it back after a restart, without taking back what others did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub done: Vec<DoneChange>,
    /// Things that were not there before.
    #[serde(default)]
    pub made: Vec<ThingKey>,
}

impl Step {
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Both as one step. None when somebody else changed a field in between: taking both back as one would take
    /// theirs along.
    pub fn followed_by(&self, later: &Step) -> Option<Step> {
        let mut done = self.done.clone();
        for next in &later.done {
            match done.iter_mut().find(|d| d.thing == next.thing && d.field == next.field) {
                Some(earlier) if earlier.after == next.before => earlier.after.clone_from(&next.after),
                Some(_) => return None,
                None => done.push(next.clone()),
            }
        }
        done.retain(|d| d.before != d.after);
        let made = self.made.iter().chain(&later.made).cloned().collect();
        Some(Step { done, made })
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoneChange {
    pub thing: ThingKey,
    pub field: String,
    pub before: Field,
    pub after: Field,
}
