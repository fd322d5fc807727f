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
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoneChange {
    pub thing: ThingKey,
    pub field: String,
    pub before: Field,
    pub after: Field,
}
