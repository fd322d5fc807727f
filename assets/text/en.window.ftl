### The window: everything said on its screens.

## Days

date-day-month = { $month ->
    [m1] { $day }{"\u00A0"}January
    [m2] { $day }{"\u00A0"}February
    [m3] { $day }{"\u00A0"}March
    [m4] { $day }{"\u00A0"}April
    [m5] { $day }{"\u00A0"}May
    [m6] { $day }{"\u00A0"}June
    [m7] { $day }{"\u00A0"}July
    [m8] { $day }{"\u00A0"}August
    [m9] { $day }{"\u00A0"}September
    [m10] { $day }{"\u00A0"}October
    [m11] { $day }{"\u00A0"}November
   *[m12] { $day }{"\u00A0"}December
}
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
in-language-pl = in Polish
in-language-en = in English
in-language-uk = in Ukrainian
entered-day-hint = yyyy-mm-dd
entered-day-wrong = There is no such day. Enter for example 2022-05-27.
entered-time-hint = hh:mm
entered-time-wrong = There is no such time. Enter for example 10:45.

## Shared

back-to-start = Back to events
back-to-event = Back to the event
search-button = Search
help-button = Help
problem-close = Close
problem-code = Code: { $code }
list-remove = Remove: { $name }
progress-count = { $done } of { $total }
progress-stop = Stop
progress-stopping = Stopping…
saved-at = Saved { $time }
saved-saving = Saving
saved-not = NOT SAVED since { $time }
undo-button = Undo
undo-named = Undo: { $name }
redo-button = Redo
redo-named = Redo: { $name }

## Names of what can be undone

undo-change = change

## Settings

settings-language = Language
settings-theme = Theme
settings-theme-system = as system
settings-theme-light = light
settings-theme-dark = dark
settings-text-size = Text size
settings-smaller = Make text smaller
settings-bigger = Make text bigger
settings-normal = Back to normal text size

## Start

start-begin = Begin
start-motto = The full record of group work
start-new = New event
start-new-hint = date, place, agenda, groups
start-announcement = From an announcement…
start-announcement-hint = paste the invitation; you correct it before anything is created
start-packet = Open a packet…
start-packet-hint = a .zapis file from a USB stick or folder
start-sample = Sample event
start-sample-hint = people and content invented, to look at and practise on
start-making-sample = Making the sample event
start-offline = Everything works without the internet
start-version = Version { $version }
start-events = Events
start-empty = There are no events yet.
start-empty-next = Create the first one with
start-today = today
start-is-today = this event is today
start-no-date = no date
start-example = sample
start-invented = invented data
start-nothing-yet = still empty

## New event

new-heading = New event
new-title = Title
new-title-missing = Enter a title to create the event.
new-language = Language of the event
new-rest = You add the date, place, agenda and groups in a moment.
new-create = Create event

## From an announcement

announce-heading = From an announcement
announce-what = first a preview, then the event
announce-text = Text of the announcement
announce-paste = Paste the announcement
announce-open = Open a file…
announce-found = Found
announce-create = Create event
announce-empty = There is no text yet.
announce-empty-next = Paste it on the left; here you see what follows from it and can correct everything.
announce-stale = The text has changed; reading it again replaces your corrections.
announce-again = Read again
announce-line = line { $line }
announce-lines = lines { $first }–{ $last }
announce-by-hand = by hand
announce-not-found = not found
announce-last-day = Last day
announce-guess = a guess
announce-right = That’s right
announce-remove = Remove: { $what }
announce-reason-yearFromWeekday = no year is given, it follows from the weekday
announce-reason-nextSuchDay = no year is given, this is the next such day
announce-reason-weekdayDiffers = the weekday given does not match the date
announce-reason-fromProse = read out of a sentence, without a label
announce-reason-nextSessionStart = the end is taken from the start of the next item
announce-reason-eventEnd = the end is taken from the end of the event
announce-reason-gapBetweenSessions = the times fill the gap between two items
announce-reason-agendaTimes = the times are taken from the agenda
announce-reason-openGroup = the theme of this group is still open
announce-rest = Not understood
announce-rest-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
announce-rest-none = Every line means something.

## Event

event-untitled = Untitled event
event-title = Title
event-subtitle = Subtitle
event-subtitle-hint = a subtitle, such as “Working conference”
event-sample = This is a sample: people and content are invented.
event-date = Date
event-times = Times
event-start = Start
event-end = End
event-place = Place
event-place-hint = an address or a room
event-year-guessed = the year is a guess
event-year-right = That’s right
event-agenda = Agenda
event-groups = Working groups
event-no-groups = There are no groups yet.
event-no-groups-next = Add the first one with the button below; each gets its own record.
event-group-removed = Group { $number } was removed. Its record waits: Ctrl+Z brings it back whole.
event-hand-out = Before you begin: save each group’s packet and open it on that group’s laptop. Only records of one event can be merged later.
event-goals = Goals
event-goal = Goal { $number }
event-goal-add = Add a goal
event-tasks = Tasks of the meeting
event-task = Task of the meeting { $number }
event-task-add = Add a task
event-collect = Collect
event-report = Report
session-start = Start of item { $number }
session-end = End of item { $number }
session-title = Agenda item { $number }
session-untitled = name of the item
session-kind = Kind of item { $number }
session-kind-plenary = plenary
session-kind-groups = groups
session-kind-break = break
session-add = Add an agenda item
group-number = Group { $number }
group-theme = Theme of group { $number }
group-untitled = theme of the group
group-scope = Scope of group { $number }
group-scope-hint = what it covers
group-room = room { $room }
group-room-label = room
group-room-of = Room of group { $number }
group-language-label = language
group-language = Language of group { $number }
group-facilitator-label = facilitator
group-facilitator = Facilitator of group { $number }
group-note-taker-label = note taker
group-note-taker = Note taker of group { $number }
group-write = Write
group-write-in = Write in group { $number }
group-remove = Remove group { $number }
group-add = Add a group

## Packets

packet-save = Save packet…
packet-save-of = Save packet… – group { $number }
packet-written = Packet saved: { $file }
packet-outcomes = What became of the packets
packet-whole-event = Event
packet-already-there = everything was here already, nothing changed.
packet-receipt = Receipt { $receipt }.
packet-entries-added = { $count ->
    [one] { $count } entry added
   *[other] { $count } entries added
}
packet-photos-added = { $count ->
    [one] { $count } new photo
   *[other] { $count } new photos
}

## What is missing

gaps-owner = { $count ->
    [one] { $count } task without an owner
   *[other] { $count } tasks without an owner
}
gaps-due = { $count ->
    [one] { $count } task without a date
   *[other] { $count } tasks without a date
}
gaps-addressee = { $count ->
    [one] { $count } recommendation without an addressee
   *[other] { $count } recommendations without an addressee
}
gaps-caption = { $count ->
    [one] { $count } photo without a caption
   *[other] { $count } photos without a caption
}

## Entry

entry-due = by { $weekday } { $day }
entry-for = for: { $names }
entry-contact = contact: { $name }
entry-no-owner = no owner
entry-no-due = no date
entry-no-addressee = no addressee
entry-dissent = dissent
entry-parked = parked
entry-private = private
entry-edit = Text of the entry
entry-unfold = show all
entry-fold = show less
entry-waiting = not saved yet

## Capture

capture-title = Group { $number } · { $theme }
capture-stream = Entries
capture-line = New entry
capture-edge = Agenda, counts, photos
capture-empty = There are no entries yet.
capture-empty-next = Write the first one below and press
capture-empty-syntax = “t: …” is a task, “a: …” an arrangement; for the rest press
capture-undone = Undone: { $name }
capture-redone = Redone: { $name }
capture-not-saved = { $count ->
    [one] { $count } change is waiting to be saved. Nothing is lost: it is all here and is being tried again.
   *[other] { $count } changes are waiting to be saved. Nothing is lost: it is all here and is being tried again.
}
capture-try-now = Try now
capture-give-back = Put it back into the line
line-words = text
line-owner = owner: { $name }
line-partner = partner: { $name }
line-addressee = addressee: { $name }
line-tag = tag
line-place = place: { $name }
line-contact = contact: { $name }
line-unsure = { $meaning } (a guess)
line-plain = plain text
line-slip = { $meaning }?
line-no-such-day = the month has no such day
line-names = Names of this event
line-leave-as-text = Leave as written: “{ $words }”
line-hint-save = save the entry
line-hint-previous = edit the previous one
line-hint-plain = leave as text
line-hint-slip = yes, I mean that
line-hint-save-many = save { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
line-hint-kind = change the kind
line-hint-undo = undo
line-hint-help = syntax
clock-agenda = Agenda
clock-until = { $title }, until { $time }
clock-left = { $count } min left
clock-then = Then at { $time }: { $title }
clock-next = Next at { $time }: { $title }
clock-in = in { $count } min
edge-completeness = Counts and gaps
edge-no-owner = { $count } without an owner
edge-no-due = { $count } without a date
edge-no-addressee = { $count } without an addressee
edge-no-caption = { $count } without a caption
edge-dissents = { $count ->
    [one] { $count } dissent
   *[other] { $count } dissents
}
trash-heading = Trash
trash-open = { $count ->
    [one] Trash: { $count } entry
   *[other] Trash: { $count } entries
}
trash-restore = Put back
trash-restore-of = Put back: { $words }
edge-photos = Photos
edge-photo = Photo { $number }, no caption
edge-uncaptioned = no caption
edge-decorative = decorative

## Search

search-heading = Search all records
search-words = What are you looking for?
search-hint = Results appear as you type; accents don’t matter.
search-results = Results
search-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

## Collect

collect-heading = Collect
collect-arrived-of = { $count ->
    [one] { $arrived } of { $count } group
   *[other] { $arrived } of { $count } groups
}
collect-receipt-hint = The receipt must read the same on both laptops.
collect-receipt-merged = merged
collect-receipt-merged-long = The record here, merged
collect-receipts-hint = Compare a laptop’s code with what its own screen shows. The record here was merged and has a code of its own.
collect-open = Open packets…
collect-opening = Taking packets in
collect-report = Report
collect-next = { $title } in { $count } min
collect-board = Board of groups
collect-drop = Drop the packets here to take them in.
collect-empty = This event has no groups yet.
collect-empty-next = Add them in the event, or open a packet that brings them.
collect-group = Group
collect-theme = Theme
collect-state = State
collect-entries = Entries
collect-photos = Photos
collect-lacks = What is missing
collect-receipt = Receipt
collect-how = How it arrived
collect-state-here = on this laptop
collect-state-arrived = received
collect-state-missing = no packet
collect-photos-of = { $have } of { $all }
collect-photos-missing = { $count ->
    [one] the entries are here, { $count } photo is missing
   *[other] the entries are here, { $count } photos are missing
}
collect-conflicts = { $count ->
    [one] { $count } field has two values
   *[other] { $count } fields have two values each
}
collect-complete = complete
collect-arrived = { $file }, { $time }
collect-versions = { $count ->
    [one] { $count } packet, merged
   *[other] { $count } packets, merged
}
collect-on-this = written here
collect-why = Why there is no packet of group { $number }
collect-why-hint = Why? The reason goes into the report.
collect-note-taker = note taker { $name }

## Report

paper-heading = Report
paper-choices = What the report is made of
paper-preview = Preview of the report
paper-edition = Edition
paper-edition-internal = internal
paper-edition-internal-hint = with names, for the participants
paper-edition-public = public
paper-edition-public-hint = names only of those who agreed; look through the entries before publishing
paper-language = Language of the report
paper-missing = What is missing
paper-whole = The records of all groups are here.
paper-groups-missing = { $count ->
    [one] The record of { $count } group is missing: { $numbers }.
   *[other] The records of { $count } groups are missing: { $numbers }.
}
paper-missing-printed = What is still missing, the report lists at its beginning.
paper-save-pdf = Save PDF…
paper-save-markdown = Save Markdown…
paper-saving = Making the report
paper-written = Saved: { $file }

## Help

help-heading = Keys and syntax
help-line = One line, one entry
help-line-what = The beginning of the line sets the kind; the rest may stand anywhere. Nothing you type is lost.
help-no-prefix = nothing
help-prefix-arrangement = a:
help-prefix-task = t:
help-prefix-recommendation = r:
help-prefix-practice = p:
help-prefix-need = n:
help-prefix-offer = o:
help-prefix-question = ?:
help-sign-due = by
help-sign-place = place:
help-sign-contact = contact:
help-field-owner = owner: @Anna Kowalska
help-field-partner = partner: +OPS Wola
help-field-due = date: by 15.06, by Friday, by the end of June
help-field-addressee = addressee: >City of Warsaw
help-field-tag = tag: #housing
help-field-dots = 7 dots from the flipchart
help-field-place = where it works: place: OPS Wola, Bema 91
help-field-contact = whom to ask: contact: Anna, 22 100 20 30
help-example = t: List of contacts to the coordinators @Anna Kowalska +OPS Wola by 15.06 #housing
help-keys-capture = While writing
help-keys-everywhere = Everywhere

problem-restore = Restore the newest backup

## Stream

entry-edit-fields = Fields of the entry
entry-edit-fields-hint = @person  +partner  by 15.06  >addressee  #tag  *7  place: …  contact: …
edit-done = save
edit-paragraph = new paragraph
edit-fields = fields
edit-split = split here
edit-give-up = leave as it was
entry-chosen = selected
entry-photos = photo { $numbers }
many-bar = Selected entries
many-chosen = { $count ->
    [one] { $count } entry selected
   *[other] { $count } entries selected
}
many-kind = Change the kind to: { $kind }
many-fields = Add to the selected
many-fields-hint = @person  #tag  by 15.06
many-join = Join
many-duplicate = Duplicate
many-photos = Photos…
many-trash = To the trash
many-clear = Deselect
photos-of-entry = Photos of the entry
photos-of-entries = { $count ->
    [one] Photos of { $count } entry
   *[other] Photos of { $count } entries
}
photo-link = link to the entry
photo-unlink = unlink from the entry
photo-number = photo { $number }
filter-only = Show only
filter-kind = Only: { $kind }
filter-incomplete = incomplete: { $count }
filter-hidden = { $count ->
    [one] { $shown } shown, { $count } entry hidden.
   *[other] { $shown } shown, { $count } entries hidden.
}
filter-clear = Show all
filter-nothing = No entry fits here.

## History of an entry, two values

history-heading = History of the entry
history-open = History of the entry
history-list = Versions, newest first
history-here = laptop without a name
history-when = { $time }, { $device }
history-made = entry made
history-now = as it is now
history-restore = Restore this version
history-restored = Restored version: { $when }
history-loading = Reading the history
history-shortened = There are more, earlier versions; these are the newest 200.
history-from-to = { $before } changed to { $after }
history-added = added { $words }
history-removed = removed { $words }
history-left-out = unchanged
history-moved = moved to another place
field-text = text
field-kind = kind
field-owners = owner
field-partners = partners
field-addressees = addressees
field-tags = tags
field-due = due
field-status = status
field-dots = dots
field-place = place
field-contact = contact
field-stance = read-back
field-private = visibility
field-translations = translation
field-deleted = trash
field-order = place in the record
field-other = field “{ $name }”
value-none = none
value-taken-out = without this name
value-listed = { $name }, from the list of participants
value-in-trash = in the trash
value-in-record = in the record
value-for-all = for everyone
value-status-open = open
value-status-in_progress = in progress
value-status-done = done
value-status-dropped = dropped
value-level-district = district
value-level-city = city
value-level-national = national
value-level-international = international
value-level-ngo = organisation
value-level-other = other
conflict-heading = Two different values: { $field }
conflict-shown = shown now
conflict-edge = { $count ->
    [one] { $count } field has two values
   *[other] { $count } fields have two values each
}

## Read-back

readback-title = Read-back · group { $number }
readback-button = Read back
readback-back = Back to the record
readback-counter = { $now } of { $all }
readback-of-kind = { $now } of { $all }: { $kind }
readback-progress = Read { $read } of { $all }: { $agreed } agreed, { $dissent } dissents, { $parked } parked
readback-answers = The group’s decision
readback-agreed = Agreed
readback-agreed-hint = the group agrees, next
readback-edit = Change
readback-edit-hint = correct the words in place
readback-dissent = Dissent
readback-dissent-hint = whose and what; the entry stays
readback-park = Park
readback-park-hint = comes back at the end
readback-was-agreed = agreed at { $time }
readback-was-dissent = dissent at { $time }: { $reason }
readback-was-parked = parked at { $time }
readback-who = Who
readback-with = With
readback-due = Due
readback-for = For
readback-place = Where
readback-contact = Contact
readback-dots = Dots
readback-tags = Topic
readback-sentence = Whose dissent is it, and what does it say?
readback-words = Words of the entry
readback-save = save
readback-cancel = leave as it was
readback-previous = previous
readback-next = next
readback-leave = back to the record
readback-full = full screen
readback-with-notes = { $count ->
    [one] { $count } note: read it too
   *[other] { $count } notes: read them too
}
readback-without-notes = without notes
readback-empty = There is nothing to read back yet.
readback-empty-next = Go back to the record and write the first entry:
readback-done = Everything has been read.
readback-done-agreed = { $count ->
    [one] { $count } entry agreed
   *[other] { $count } entries agreed
}
readback-done-dissent = { $count ->
    [one] { $count } dissent
   *[other] { $count } dissents
}
readback-done-parked = { $count ->
    [one] { $count } entry parked
   *[other] { $count } entries parked
}
readback-private = { $count ->
    [one] { $count } private entry was not read
   *[other] { $count } private entries were not read
}
readback-parked-again = Go through the parked ones
help-keys-readback = During the read-back

## Report: documents and photos

paper-variant = Document
paper-variant-full = the full report
paper-variant-summary = in brief, two pages
paper-variant-group = one group’s record
paper-variant-tasks = tasks of one person or organisation
paper-variant-letter = recommendations to one addressee
paper-variant-album = flipchart album
paper-variant-which-group = Which group
paper-variant-which-owner = Whose tasks
paper-variant-which-addressee = Which addressee
paper-photos = Photos on a page
paper-photos-usual = as usual

# Report: pages, themes, saving
paper-pages = Pages of the report
paper-page-of = page { $page } of { $pages }
paper-page = Page { $page }
paper-contents = Contents of the report
paper-zoom = Zoom
paper-zoom-in = Zoom in
paper-zoom-out = Zoom out
paper-zoom-fit = Full width
paper-page-next = Next page
paper-page-previous = Previous page
paper-setting = Setting the pages
paper-photos-due = Preparing photos
paper-to-record = Enter: to the record
paper-opens-chapter = go to the chapter
paper-opens-record = go to the record
paper-not-printed = This entry is not in this document. Here the group begins.
paper-not-in-document = This entry is not in this document.
paper-theme = Theme
paper-theme-paper = Paper: blue-black ink
paper-theme-civic = Office: petrol cover
paper-theme-add = Load a theme…
paper-theme-added = Theme loaded: { $name }
paper-formats = Files to save
paper-format-pdf = PDF, for print and screen readers
paper-format-docx = DOCX, for Word
paper-format-html = HTML, a web page
paper-format-markdown = Markdown and photos
paper-format-xlsx = XLSX, lists in Excel
paper-format-csv = CSV, the same lists
paper-format-ics = ICS, tasks in a calendar
paper-format-json = JSON, data
paper-save-folder = Save into a folder…
paper-save-folder-count = { $count ->
    [one] { $count } file in a new folder
   *[other] { $count } kinds of files in a new folder
}
paper-saved-folder = Folder { $folder } saved
paper-open = Open { $file }
paper-show-folder = Show in folder
paper-print = Print…
paper-print-viewer = The report is open in the PDF program. Print it from there.
paper-print-printer = The report went to the default printer.
paper-issues = What could still be added
paper-issue-group = Group { $number }
paper-issue-missing = no record
paper-issue-conflicts = { $count ->
    [one] { $count } entry in two versions
   *[other] { $count } entries in two versions
}
paper-issue-photos = { $count ->
    [one] { $count } photo without a caption
   *[other] { $count } photos without a caption
}
paper-issue-picturesGone = { $count ->
    [one] the file of { $count } photo is not here
   *[other] the files of { $count } photos are not here
}
paper-issue-owners = { $count ->
    [one] { $count } task without an owner
   *[other] { $count } tasks without an owner
}
paper-issue-dues = { $count ->
    [one] { $count } task without a date
   *[other] { $count } tasks without a date
}
paper-issue-addressees = { $count ->
    [one] { $count } recommendation without an addressee
   *[other] { $count } recommendations without an addressee
}
paper-issue-readBack = { $count ->
    [one] { $count } entry not read back
   *[other] { $count } entries not read back
}
paper-issues-none = Nothing is missing.
paper-issue-go = Show the place
paper-theme-notes = About the theme

## Translation of an entry

edit-translation = Translation ({ $language })
edit-translate = Add a translation:
entry-translated = translation: { $language }

## Closing the window

closing-heading = Not everything is saved
closing-unsaved = { $count ->
    [one] { $count } change is not on the disk yet.
   *[other] { $count } changes are not on the disk yet.
}
closing-slow = Saving takes longer than usual. Wait a moment and close the window once more.
closing-copied = New entries and amendments are kept as a copy on this laptop: they will wait where they were written when you open it again.
closing-lost = { $count ->
    [one] There is no copy of { $count } change: it is lost if you close the window now.
   *[other] There is no copy of { $count } changes: they are lost if you close the window now.
}
closing-back = Go back
closing-anyway = Close anyway
