PRAGMA application_id = 1516335219; -- "Zaps"

-- The documents: the truth. Everything under "read model" below can be dropped and made again from them.

CREATE TABLE document (
    id       TEXT NOT NULL PRIMARY KEY,           -- "record:<uuid>"
    event    TEXT NOT NULL,
    hash     TEXT NOT NULL DEFAULT '',            -- of the visible content; before the bytes, which need not be read for it
    waiting  BLOB,                                -- changes that wait for earlier ones
    snapshot BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX document_event ON document (event);

CREATE TABLE document_update (
    seq      INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    bytes    BLOB NOT NULL
) STRICT;
CREATE INDEX document_update_document ON document_update (document, seq);

-- What this laptop alone knows.

CREATE TABLE step (                               -- undo and redo, surviving a restart
    seq      INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    name     TEXT NOT NULL,                       -- id in the text catalogue: "undo-…"
    body     BLOB NOT NULL,
    undone   INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX step_document ON step (document, seq);

CREATE TABLE import_part (                        -- what an import replaced, to take it back
    step     INTEGER NOT NULL REFERENCES step (seq) ON DELETE CASCADE,
    document TEXT NOT NULL,
    before   BLOB,                                -- NULL: the document was new
    waiting  BLOB,                                -- changes that then waited for earlier ones
    PRIMARY KEY (step, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE arrival (                            -- packets taken in
    seq         INTEGER PRIMARY KEY,
    event       TEXT NOT NULL,
    group_id    TEXT,
    file_name   TEXT NOT NULL,
    device      TEXT NOT NULL,
    made_at     TEXT NOT NULL,
    arrived_at  TEXT NOT NULL,
    receipt     TEXT NOT NULL,
    entries     INTEGER NOT NULL,
    photos      INTEGER NOT NULL,
    state_hash  TEXT NOT NULL
) STRICT;
CREATE INDEX arrival_event ON arrival (event, group_id, seq);

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Read model.

CREATE TABLE event (
    id       TEXT NOT NULL PRIMARY KEY,
    title    TEXT NOT NULL DEFAULT '',
    subtitle TEXT NOT NULL DEFAULT '',
    day      TEXT,
    year_guessed INTEGER NOT NULL DEFAULT 0,
    starts   TEXT,
    ends     TEXT,
    place    TEXT NOT NULL DEFAULT '',
    goals    TEXT NOT NULL DEFAULT '',            -- one a line
    tasks    TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT 'pl',
    sample   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id     TEXT NOT NULL PRIMARY KEY,
    event  TEXT NOT NULL,
    title  TEXT NOT NULL DEFAULT '',
    kind   TEXT NOT NULL CHECK (kind IN ('plenary', 'groups', 'break')),
    day    INTEGER NOT NULL DEFAULT 0,
    starts TEXT,
    ends   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX session_event ON session (event);

CREATE TABLE working_group (
    id          TEXT NOT NULL PRIMARY KEY,
    event       TEXT NOT NULL,
    number      INTEGER NOT NULL DEFAULT 0,
    theme       TEXT NOT NULL DEFAULT '',
    scope       TEXT NOT NULL DEFAULT '',
    room        TEXT NOT NULL DEFAULT '',
    language    TEXT NOT NULL DEFAULT 'pl',
    facilitator TEXT NOT NULL DEFAULT '',
    note_taker  TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX working_group_event ON working_group (event, number);

CREATE TABLE person (
    id           TEXT NOT NULL PRIMARY KEY,
    event        TEXT NOT NULL,
    name         TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    sector       TEXT NOT NULL DEFAULT '',
    district     TEXT NOT NULL DEFAULT '',
    languages    TEXT NOT NULL DEFAULT '',        -- codes, space between
    group_id     TEXT,
    public_name  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX person_event ON person (event);

CREATE TABLE entry (
    rid       INTEGER PRIMARY KEY,                -- for the search index only
    id        TEXT NOT NULL UNIQUE,
    group_id  TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('arrangement', 'task', 'recommendation', 'practice',
                                            'need', 'offer', 'question', 'note')),
    text      TEXT NOT NULL DEFAULT '',
    typed     TEXT NOT NULL DEFAULT '',
    place_in_stream TEXT NOT NULL DEFAULT '',
    due_day   TEXT,
    due_written TEXT,
    status    TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'done', 'dropped')),
    dots      INTEGER,
    place     TEXT NOT NULL DEFAULT '',
    contact   TEXT NOT NULL DEFAULT '',
    stance    TEXT CHECK (stance IN ('agreed', 'dissent', 'parked')),
    stance_reason TEXT,
    stance_at TEXT,
    private   INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 0,
    folded    TEXT NOT NULL DEFAULT ''            -- text and names without diacritics; FTS5 does not fold ł
) STRICT;
CREATE INDEX entry_group ON entry (group_id, place_in_stream, id);

CREATE TABLE entry_name (                         -- owners, partners, addressees, tags
    entry  TEXT NOT NULL,
    role   TEXT NOT NULL CHECK (role IN ('owner', 'partner', 'addressee', 'tag')),
    n      INTEGER NOT NULL,
    name   TEXT NOT NULL,
    person TEXT,
    level  TEXT,
    PRIMARY KEY (entry, role, n)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE entry_search USING fts5 (
    folded, content = 'entry', content_rowid = 'rid', tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
-- New and changed rows are put into the index by put_entry.
CREATE TRIGGER entry_delete AFTER DELETE ON entry BEGIN
    INSERT INTO entry_search (entry_search, rowid, folded) VALUES ('delete', old.rid, old.folded);
END;

CREATE TABLE photo (
    id         TEXT NOT NULL PRIMARY KEY,
    group_id   TEXT NOT NULL,
    hash       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    caption    TEXT NOT NULL DEFAULT '',
    decorative INTEGER NOT NULL DEFAULT 0,
    entries    TEXT NOT NULL DEFAULT '',          -- ids, space between
    place_in_strip TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_group ON photo (group_id, place_in_strip, id);

CREATE TABLE summary (
    event      TEXT NOT NULL PRIMARY KEY,
    opening    TEXT NOT NULL DEFAULT '',
    highlights TEXT NOT NULL DEFAULT '',          -- ids, space between
    words      TEXT NOT NULL DEFAULT '{}',        -- JSON: group id → Markdown
    missing    TEXT NOT NULL DEFAULT '{}'         -- JSON: group id → reason
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id         TEXT NOT NULL PRIMARY KEY,
    event      TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('same', 'related', 'contradicts')),
    from_entry TEXT NOT NULL,
    to_entry   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE amendment (
    id       TEXT NOT NULL PRIMARY KEY,
    event    TEXT NOT NULL,
    group_id TEXT NOT NULL,
    entry    TEXT,
    text     TEXT NOT NULL DEFAULT '',
    outcome  TEXT NOT NULL CHECK (outcome IN ('adopted', 'returned', 'parked')),
    at       TEXT NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (                           -- two values for one field, nobody chose yet
    document TEXT NOT NULL,
    thing    TEXT NOT NULL,
    field    TEXT NOT NULL,
    shown    TEXT NOT NULL,                       -- JSON of all values, the one shown first
    PRIMARY KEY (document, thing, field)
) STRICT, WITHOUT ROWID;
