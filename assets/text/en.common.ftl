### Shared words: dates, kinds of entries, counts.

date-in-words = { $month ->
    [m1] { $day }{"\u00A0"}January{"\u00A0"}{ $year }
    [m2] { $day }{"\u00A0"}February{"\u00A0"}{ $year }
    [m3] { $day }{"\u00A0"}March{"\u00A0"}{ $year }
    [m4] { $day }{"\u00A0"}April{"\u00A0"}{ $year }
    [m5] { $day }{"\u00A0"}May{"\u00A0"}{ $year }
    [m6] { $day }{"\u00A0"}June{"\u00A0"}{ $year }
    [m7] { $day }{"\u00A0"}July{"\u00A0"}{ $year }
    [m8] { $day }{"\u00A0"}August{"\u00A0"}{ $year }
    [m9] { $day }{"\u00A0"}September{"\u00A0"}{ $year }
    [m10] { $day }{"\u00A0"}October{"\u00A0"}{ $year }
    [m11] { $day }{"\u00A0"}November{"\u00A0"}{ $year }
    *[m12] { $day }{"\u00A0"}December{"\u00A0"}{ $year }
}
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

kind-arrangement = arrangement
kind-arrangement-heading = Arrangements
kind-task = task
kind-task-heading = Tasks
kind-recommendation = recommendation
kind-recommendation-heading = Recommendations
kind-practice = good practice
kind-practice-heading = Good practices
kind-need = need
kind-need-heading = Needs
kind-offer = offer
kind-offer-heading = Offers
kind-question = open question
kind-question-heading = Open questions
kind-note = note
kind-note-heading = Notes

count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
count-arrangements = { $count ->
    [one] { $count } arrangement
   *[other] { $count } arrangements
}
count-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
count-recommendations = { $count ->
    [one] { $count } recommendation
   *[other] { $count } recommendations
}
count-practices = { $count ->
    [one] { $count } good practice
   *[other] { $count } good practices
}
count-needs = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
count-offers = { $count ->
    [one] { $count } offer
   *[other] { $count } offers
}
count-questions = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
count-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
count-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
count-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
count-packets = { $count ->
    [one] { $count } packet
   *[other] { $count } packets
}

language-pl = Polish
language-en = English
language-uk = Ukrainian

undo-make-event = Making the event
undo-edit-event = Change to the event
undo-add-entry = New entry
undo-add-entries = New entries
undo-edit-entry = Change to an entry
undo-convert-entry = Change of an entry’s kind
undo-move-entry = Moving an entry
undo-trash-entry = Entry to the trash
undo-restore-entry = Entry restored from the trash
undo-add-photo = New photo
undo-edit-summary = Change to the summary
undo-import = Taking in a packet
undo-restore-version = Restoring an earlier version
undo-settle-conflict = Choosing one of two values
undo-set-stance = The group’s view of an entry
undo-set-private = Who sees an entry
undo-translate-entry = Translation of an entry

dialog-text = Text
dialog-themes = Report theme
dialog-packets = Zapis packets

## Undoing in the stream

undo-edit-entries = Change to several entries
undo-convert-entries = Change of several entries’ kind
undo-move-entries = Moving several entries
undo-trash-entries = Several entries to the trash
undo-split-entry = Splitting an entry
undo-join-entries = Joining entries
undo-duplicate-entry = Duplicating an entry
undo-link-photo = Link between a photo and an entry

## Undoing what was done to photos

undo-caption-photo = Caption of a photo
undo-clean-photo = Cleaning up a photo
undo-blur-photo = Blurring on a photo
undo-mark-photo = Marking a photo
undo-move-photo = Moving a photo
undo-trash-photo = Photo to the trash
undo-restore-photo = Photo restored from the trash
undo-keep-photos = Keeping both photos
undo-place-entry = Place of an entry on a photo

# Hand-over

undo-hand-over = Handing over with gaps
dialog-folder = Shared folder
dialog-sheet = Recovery sheet
