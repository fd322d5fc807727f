### Commands: what the palette and the help sheet call them. Each id is a row of ui/src/stores/shortcuts.ts.

command-help = Help: keys and syntax
command-palette = Commands and search
command-search = Search the event
command-stop-work = Stop the long work
command-back = Go back
command-to-start = Go to the list of events
command-to-event = Go to the event
command-to-collect = Go to collecting records
command-to-report = Go to the report
command-text-bigger = Make text bigger
command-text-smaller = Make text smaller
command-text-normal = Normal text size
command-theme-light = Light theme
command-theme-dark = Dark theme
command-theme-system = Theme as in the system
command-language-pl = Language: Polish
command-language-en = Language: English
command-language-uk = Language: Ukrainian
command-new-event = New event
command-from-announcement = Event from an announcement…
command-open-packets = Open packets…
command-sample = Sample event
command-open-announcement = Open a file with the announcement…
command-create-event = Create the event
command-undo-event = Undo a change of the event
command-redo-event = Redo a change of the event
command-collect-packets = Open groups’ packets…
command-undo = Undo
command-redo = Redo
command-save-now = Save at once
command-save-packet = Save packet…
command-trash-open = Open the trash
command-photo-phone = Photos from a phone (QR code)
command-photo-files = Add photos from files
command-photo-folder = Add photos from a folder
command-photo-paste = Paste an image from the clipboard
command-photo-alike = Compare similar photos
command-transcribe = Transcribe a photo
command-transcribe-picture = From the line to the photo and back
command-spelling = Correct the spelling
command-kind-arrangement = Make the entry an arrangement
command-kind-task = Make the entry a task
command-kind-recommendation = Make the entry a recommendation
command-kind-practice = Make the entry a good practice
command-kind-need = Make the entry a need
command-kind-offer = Make the entry an offer
command-kind-question = Make the entry an open question
command-kind-note = Make the entry a note
command-private = Entry for the internal edition only, or for all again
command-line-save = Save the entry
command-line-previous = In an empty line: edit the previous entry
command-line-plain = Leave as text what was recognised before the cursor; again: bring it back
command-line-accept = Say yes to the question below the line: “task?”, “owner: Anna?”
command-line-rows = Go to the entries
command-row-up = Choose the entry above
command-row-down = Choose the entry below
command-row-edit = Edit the chosen entry
command-row-unfold = Show a long entry whole, or fold it
command-row-to-line = Back to the line
command-row-move-up = Move the entry up
command-row-move-down = Move the entry down
command-row-trash = To the trash; one key undoes it

## The palette, and where a command works

palette-words = A command, or words of the records
palette-command = A command
palette-commands = { $count ->
    [one] { $count } command
   *[other] { $count } commands
}
where-everywhere = on other screens
where-start = on the list of events
where-event = in an event
where-announcement = with an announcement
where-collect = while collecting
where-report = in the report
where-capture = in a group’s record
where-line = in the line
where-row = on an entry
where-photo = on a photo
where-page = on a page of the report
where-readback = at the read-back
where-conflict = at two versions of an entry
where-corner = at a photo’s corners
where-cleaning = when cleaning photos
where-desk = at the merge desk
where-plenary = in the plenary
where-edit = while editing an entry
where-sheet = in an open sheet

## Stream

command-row-extend-up = Select the entry above too
command-row-extend-down = Select the entry below too
command-row-all = Select all entries
command-row-duplicate = Duplicate the selected entries
command-row-join = Join the selected entries, or the entry with the one before
command-row-photo = Link a photo to the entry
command-photo-earlier = Move a photo earlier
command-photo-later = Move a photo later
command-photo-trash = Photo to the trash
command-photo-previous = Previous photo
command-photo-next = Next photo
command-edit-fields = While editing: to the fields of the entry
command-edit-split = While editing: split the entry here
command-edit-paragraph = While editing: a new paragraph, making a long note
command-only-incomplete = Show only what is incomplete
command-only-arrangement = Show only: { kind-arrangement }
command-only-task = Show only: { kind-task }
command-only-recommendation = Show only: { kind-recommendation }
command-only-practice = Show only: { kind-practice }
command-only-need = Show only: { kind-need }
command-only-offer = Show only: { kind-offer }
command-only-question = Show only: { kind-question }
command-only-note = Show only: { kind-note }
command-only-nothing = Show all entries

## Spelling

spelling-of = Suggestions for “{ $word }”
spelling-add = Add to the dictionary: { $word }
spelling-remove = Take out of the dictionary: { $word }
spelling-added = “{ $word }” is in the dictionary.
spelling-removed = “{ $word }” is no longer in the dictionary.
spelling-all-known = All words are known.
spelling-offers = { $count ->
    [0] “{ $word }”: no suggestions
    [one] “{ $word }”: { $count } suggestion
   *[other] “{ $word }”: { $count } suggestions
}

## The edge of the capture screen

edge-unknown-owner = { $count } with an owner not among the people
edge-show-next = Show the entry; another click: the next one
clock-notice = { $count ->
    [one] { $count } minute left: { $title }
   *[other] { $count } minutes left: { $title }
}

## The first time

first-heading = First time here?
first-lead = Zapis helps working groups write down all they settle, and makes one report of all groups’ records on the same day. It works without the internet, and the data stay on this computer.
first-look = Look at a finished event
first-look-what = Eight groups with records and photos; people and content are invented, so you can practise on them.
first-sample = Show the sample event
first-line = One line is one entry
first-line-what = The beginning of the line says what it is; Zapis understands the rest from the text. It is saved by
first-saved = You need not think of saving
first-saved-what = Every word goes to disk at once, and the mark on top says when; everything can be undone.
first-keys = Two keys worth knowing
first-keys-help = help
first-keys-palette = all commands and search

## History, two values, read-back

command-history = History of the chosen entry
command-conflict-show = To the entry with two values
command-read-back = Read back to the group
command-conflict-first = On an entry with two values: choose the first
command-conflict-second = On an entry with two values: choose the second
command-answer-agreed = Agreed
command-answer-change = Correct the words in place
command-answer-dissent = Dissent: type whose and what
command-answer-park = Park; comes back at the end
command-read-notes = Read the notes too, or not
command-read-previous = Previous entry of the read-back
command-read-next = Next entry of the read-back
command-read-down = Further down a long entry
command-read-up = Back up a long entry
command-undo-answer = Undo
command-redo-answer = Redo
command-save-answer = Save at once
command-full-screen = Full screen
command-leave-readback = Back to the record; the read-back will go on from here

# Report
command-report-page-next = Next page of the report
command-report-page-previous = Previous page of the report
command-report-zoom-in = Zoom into the report’s pages
command-report-zoom-out = Zoom out of the report’s pages
command-report-zoom-fit = Report’s pages at full width
command-report-save = Save the report into a folder
command-report-print = Print the report
command-page-first = First page
command-page-last = Last page
command-page-entry-next = Next entry on the page
command-page-entry-previous = Previous entry on the page
command-page-to-record = To this entry in the record
command-entry-in-report = Show the entry in the report
# Hand-over

command-hand-over = Hand the record over
command-to-handover = Go to handing over the record
command-hand-out = Save packets for all groups…
command-serve = Which group this laptop serves
command-watch-folder = Watch a shared folder…
command-stop-watching = Stop watching the folder
command-big-board = Board for the projector
command-undo-collect = Undo the change of the board
command-redo-collect = Redo the change of the board
command-renew-device = Give this laptop a new identity
command-undo-handover = Undo handing over with gaps
where-handover = while handing over
