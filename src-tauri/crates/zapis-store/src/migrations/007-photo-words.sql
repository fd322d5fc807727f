-- Words a machine read on photos, to search by: this laptop's alone, in no document and no packet.
-- They hold for a photo as it looked when it was read: what is blurred later is no longer found.
CREATE TABLE photo_words (
    photo     TEXT NOT NULL PRIMARY KEY,
    recipe    TEXT,                               -- as in `photo`
    blurs     TEXT NOT NULL,
    languages TEXT NOT NULL,                      -- codes, + between
    words     TEXT NOT NULL,
    folded    TEXT NOT NULL                       -- without diacritics, a space before each word
) STRICT, WITHOUT ROWID;
