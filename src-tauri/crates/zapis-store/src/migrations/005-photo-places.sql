-- Where entries stand on a photo, and which photos are not the same although they look so.
ALTER TABLE photo ADD COLUMN places TEXT NOT NULL DEFAULT '[]';       -- JSON
ALTER TABLE photo ADD COLUMN apart TEXT NOT NULL DEFAULT '';          -- ids, space between
