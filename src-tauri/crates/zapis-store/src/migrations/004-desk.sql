-- The moderator's desk. Documents written before say nothing of it.
ALTER TABLE summary ADD COLUMN highlight_places TEXT NOT NULL DEFAULT '{}';   -- JSON: entry id → order and minutes
ALTER TABLE summary ADD COLUMN wordings TEXT NOT NULL DEFAULT '{}';           -- JSON: entry id → Markdown
ALTER TABLE summary ADD COLUMN chapters TEXT NOT NULL DEFAULT '{}';           -- JSON: group id → place
ALTER TABLE summary ADD COLUMN presented TEXT NOT NULL DEFAULT '{}';          -- JSON: entry id → moment
ALTER TABLE summary ADD COLUMN plenary_minutes INTEGER;

ALTER TABLE amendment ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE amendment ADD COLUMN votes TEXT;                                  -- JSON; NULL: nobody counted

-- A fourth kind of link: what a CHECK allows cannot be altered in place.
CREATE TABLE link_of_four (
    id         TEXT NOT NULL PRIMARY KEY,
    event      TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('same', 'related', 'contradicts', 'no')),
    from_entry TEXT NOT NULL,
    to_entry   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 0,
    from_seen  TEXT NOT NULL DEFAULT '',
    to_seen    TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO link_of_four (id, event, kind, from_entry, to_entry, created_at, deleted)
    SELECT id, event, kind, from_entry, to_entry, created_at, deleted FROM link;
DROP TABLE link;
ALTER TABLE link_of_four RENAME TO link;
CREATE INDEX link_event ON link (event);
CREATE INDEX amendment_event ON amendment (event);

CREATE TABLE sign_off (
    id        TEXT NOT NULL PRIMARY KEY,
    event     TEXT NOT NULL,
    at        TEXT NOT NULL,
    signed_by TEXT NOT NULL DEFAULT '',
    receipt   TEXT NOT NULL DEFAULT '',
    lines     TEXT NOT NULL DEFAULT '{}',         -- JSON: what → how it then read
    deleted   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE private_note (                       -- the moderator's own; nothing but the desk reads it
    event TEXT NOT NULL,
    about TEXT NOT NULL,                          -- an event's, group's or entry's id
    text  TEXT NOT NULL,
    PRIMARY KEY (event, about)
) STRICT, WITHOUT ROWID;
