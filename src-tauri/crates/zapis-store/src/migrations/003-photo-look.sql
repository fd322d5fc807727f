-- How a photo is shown, and whether it may be shown outside. Documents written before say nothing of it.
ALTER TABLE photo ADD COLUMN taken TEXT;                              -- the camera's local time
ALTER TABLE photo ADD COLUMN consent TEXT NOT NULL DEFAULT 'unsaid'
    CHECK (consent IN ('unsaid', 'noPeople', 'agreed', 'refused'));
ALTER TABLE photo ADD COLUMN recipe TEXT;                             -- JSON
ALTER TABLE photo ADD COLUMN blurs TEXT NOT NULL DEFAULT '';          -- areas, space between
