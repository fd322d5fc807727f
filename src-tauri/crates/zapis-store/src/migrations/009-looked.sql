-- What the moderator has looked at on this laptop, and what was open when the session was closed.
ALTER TABLE sign_off ADD COLUMN open TEXT NOT NULL DEFAULT '{}';         -- JSON: what → how many

CREATE TABLE looked (                             -- entries that stood on the desk's screen
    event TEXT NOT NULL,
    entry TEXT NOT NULL,
    said  TEXT NOT NULL,                          -- a digest of how it then read
    PRIMARY KEY (event, entry)
) STRICT, WITHOUT ROWID;
