### Cleaning up photos: the screen where sheets are straightened and whitened.

key-space = Space
clean-open = { $count ->
    [0] Photos cleaned up
    [one] Clean up { $count } photo
   *[other] Clean up { $count } photos
}
clean-title = Group { $number }: cleaning up photos
clean-place = { $now } of { $all }, done: { $done }
clean-strip = The group’s photos
clean-done = done
clean-waiting = waiting
clean-edge = What to do with the photo
clean-tools = Tools
clean-looking = Looking for the sheet…
clean-found = The sheet is found. Enter confirms it.
clean-unsure = It is not clear where the sheet ends: the whole photo is proposed. 2 shows where it may be.
clean-guess = The sheet may be here. Check the corners before you confirm.
clean-whole = The whole photo. 2 goes back to the sheet that was found.
clean-confirmed = Confirmed. You can correct it and confirm again.
clean-shows-cleaned = This is how it will look: white paper, even light. The original stays.
clean-shows-colours = This is how it will look: in the photo’s colours. The original stays.
clean-crop-how = Move the corners to keep only a part.
clean-blur-how = Draw a rectangle over what is to be blurred. Arrows move it, + and − change its size, Delete removes it.
clean-confirm = Confirm and go on
clean-show = Show the result
clean-mode = White paper
clean-sheet = The sheet alone
clean-turn-left = Turn left
clean-turn-right = Turn right
clean-crop = Crop
clean-blur = Blur a part
clean-reset = Start over
clean-leave = Back to the record
clean-keys = Tab goes through the corners, arrows move them, Shift with an arrow further. PageUp and PageDown change the photo.
clean-corner = { $corner }: { $x }% from the left, { $y }% from the top
corner-top-left = Top left corner
corner-top-right = Top right corner
corner-bottom-right = Bottom right corner
corner-bottom-left = Bottom left corner
clean-blur-area = Blurred part { $number }: { $x }% from the left, { $y }% from the top
clean-empty = This group has no photos yet.
clean-empty-next = Add them on the record’s screen.
clean-finished = { $count ->
    [one] { $count } photo is cleaned up.
   *[other] All { $count } photos are cleaned up.
}
clean-finished-next = The originals are untouched; the report shows the cleaned versions.
clean-faces = Faces?
consent-unsaid = not checked yet
consent-noPeople = nobody can be recognised
consent-agreed = these people agreed
consent-refused = no consent
consent-published = The photo may be in the public edition.
consent-kept-back = The photo stays out of the public edition.
help-keys-cleaning = Keys while cleaning up photos

## Commands

command-clean-photos = Clean up the photos
command-clean-confirm = Confirm the photo and show the next
command-clean-show = Show the result or the corners
command-clean-mode = White paper or the photo’s colours
command-clean-sheet = The sheet alone or the whole photo
command-clean-turn-left = Turn left
command-clean-turn-right = Turn right
command-clean-crop = Crop
command-clean-blur = Blur a part
command-clean-faces = Faces: the next answer
command-clean-reset = Start this photo over
command-clean-previous = Previous photo
command-clean-next = Next photo
command-clean-undo = Undo
command-clean-redo = Redo
command-clean-save = Save now
command-clean-leave = Back to the record
command-corner-choose = Next corner
command-corner-move = Move the corner
command-corner-move-far = Move the corner further
command-area-grow = Make the blurred part larger
command-area-shrink = Make the blurred part smaller
command-area-remove = Remove the blurred part

## Words on photos, read by a machine, to search by

settings-photos = Photos
settings-photos-unread = not read
settings-photos-read = search their words
settings-photos-how = Tesseract reads the words on photos, here and in the background; handwriting poorly. For search only.
search-photo = Photo { $number }
search-photo-read = (read by machine)
search-photos-count = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
