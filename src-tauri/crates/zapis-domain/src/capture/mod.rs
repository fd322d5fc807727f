//! Reads a note taker's line into an entry.
