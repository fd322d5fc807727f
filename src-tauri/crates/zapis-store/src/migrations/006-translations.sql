-- An entry's words in other languages: JSON, empty for none.
ALTER TABLE entry ADD COLUMN translations TEXT NOT NULL DEFAULT '';
