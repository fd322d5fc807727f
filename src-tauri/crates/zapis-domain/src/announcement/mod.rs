//! Reads the announcement of a conference into an event.
