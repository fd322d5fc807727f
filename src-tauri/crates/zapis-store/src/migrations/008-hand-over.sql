-- Whose a packet is, what it brought, and by which way it came.
ALTER TABLE arrival ADD COLUMN device_id TEXT NOT NULL DEFAULT '';
ALTER TABLE arrival ADD COLUMN device_key TEXT;                          -- 64 hexadecimal digits; NULL: nobody signed it
ALTER TABLE arrival ADD COLUMN serial INTEGER;                           -- how many packets its maker had made
ALTER TABLE arrival ADD COLUMN identity TEXT NOT NULL DEFAULT '';        -- of the packet
ALTER TABLE arrival ADD COLUMN carrier TEXT NOT NULL DEFAULT 'file';     -- 'file', 'folder', 'live'
ALTER TABLE arrival ADD COLUMN by_kind TEXT NOT NULL DEFAULT '{}';       -- JSON: kind → entries
ALTER TABLE arrival ADD COLUMN last_change TEXT;
ALTER TABLE arrival ADD COLUMN difference TEXT NOT NULL DEFAULT '';      -- JSON; empty for a group's first packet

CREATE TABLE trusted_device (                     -- laptops whose packets are taken in without asking
    device_key TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    since    TEXT NOT NULL,
    paired   INTEGER NOT NULL DEFAULT 0,          -- by a code in the room: it may connect
    group_id TEXT                                 -- whose record it brought first over the network
) STRICT, WITHOUT ROWID;

-- Read model.

ALTER TABLE working_group ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0;
ALTER TABLE summary ADD COLUMN signed_off TEXT NOT NULL DEFAULT '{}';    -- JSON: group id → receipt

CREATE TABLE hand_over (                          -- handed over with something open
    group_id TEXT NOT NULL PRIMARY KEY,
    at       TEXT NOT NULL,
    why      TEXT NOT NULL DEFAULT '',
    open     TEXT NOT NULL DEFAULT '{}'           -- JSON
) STRICT, WITHOUT ROWID;
