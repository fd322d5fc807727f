-- What can be redone is looked for at every key press; without this every step of the document was read for it.
CREATE INDEX step_undone ON step (document, seq) WHERE undone = 1;
