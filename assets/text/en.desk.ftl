### The moderator’s desk.

undo-link-entries = Link between entries
undo-unlink-entries = Link taken away
undo-edit-words = Moderator’s words
undo-highlight = Choice for the plenary
undo-move-chapter = Order of chapters
undo-edit-private-note = Private note
undo-add-amendment = Request from the plenary
undo-edit-amendment = Change to a request from the plenary
undo-present = Item shown in the plenary
undo-match-task = Task from a need and an offer
undo-match-offer = Need and offer put together
undo-sign-off = Closing the session

# The task that a need and an offer become; the numbers are of groups.
desk-match-task = Put groups { $need } and { $offer } in touch: “{ $lacking }” and “{ $offered }” (added at the moderator’s desk)

# In the report.
report-amendment-asked = Asked for by { $name }.
report-amendment-votes = Votes: { $yes } for, { $no } against, { $abstained } abstained.

# Closing the session

report-signed = Version signed off
report-signed-version = Version { $number }, signed off on { $day } at { $time }. Receipt { $receipt }.
report-signed-version-by = Version { $number }, signed off on { $day } at { $time } by { $by }. Receipt { $receipt }.
report-signed-unchanged = Nothing has changed since.
report-signed-open = Open when it was signed: { $list }.
report-signed-next = { $count ->
    [one] The next version has { $count } change.
   *[other] The next version has { $count } changes.
}
report-signed-changed = { $count ->
    [one] { $count } thing has changed since.
   *[other] { $count } things have changed since.
}
report-changed-entry = Entry
report-changed-amendment = Amendment from the plenary
report-changed-words = The moderator’s words in a chapter
report-changed-wording = Common wording
report-changed-link = Link between entries
report-changed-opening = The words that open the report
report-changed-status = Status of an entry
report-changed-contact = Contact of an entry
report-changed-private = Who sees an entry
report-changed-translation = Translation of an entry
report-changed-photo = Photo
report-changed-missing = Why a record is missing
report-changed-handover = Why a record was handed over with something open
report-changed-chapters = Order of the chapters
report-changed-before = It was: { $text }
report-changed-now = It is: { $text }

## The merge desk in the window

desk-heading = Merge desk
desk-detail = { $some } of { $count } groups, { $entries }
desk-group = group { $number }
desk-entries = Entries of all groups
desk-nav = Parts of the desk
desk-grouping = Order entries by
desk-grouping-by = By
desk-by-kind = kind
desk-by-theme = theme
desk-by-addressee = addressee
desk-by-owner = owner
desk-by-group = group
desk-by-kind-heading = Kinds
desk-by-theme-heading = Themes
desk-by-addressee-heading = Addressees
desk-by-owner-heading = Owners
desk-by-group-heading = Chapters
desk-without-kind = Without a kind
desk-without-theme = Without a theme
desk-without-addressee = Without an addressee
desk-without-owner = Without an owner
desk-without-group = Without a group
desk-sections-more = { $count ->
    [one] and { $count } more section in the list
   *[other] and { $count } more sections in the list
}
desk-to-do = To look at
desk-similar = Alike
desk-similar-weaker = Weaker
desk-checks = Cross-checks
desk-only-incomplete = Incomplete
desk-only-dissent = Dissents
desk-only-parked = Parked
desk-only-changed = Changed since
desk-only-plenary = For the plenary
desk-report = For the report
desk-story = The story
desk-sign-off = Sign-off
desk-groups = Groups
desk-only-group = Only group { $number }: { $theme }
desk-shown = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
desk-search = Search the desk
desk-empty = No group has handed in a record yet.
desk-empty-next = Take in the groups’ packets on the collect screen.
desk-looking = Looking for what does not fit…
desk-not-saved = { $count ->
    [one] { $count } change is waiting to be saved
   *[other] { $count } changes are waiting to be saved
}
desk-raised = { $count ->
    [one] raised by { $count } of { $all } groups
   *[other] raised by { $count } of { $all } groups
}
desk-worded = common wording
desk-unworded = without a common wording
desk-wording = Common wording
desk-originals-changed = { $count ->
    [one] { $count } original changed since it was linked
   *[other] { $count } originals changed since they were linked
}
desk-originals-show = { $count ->
    [one] show { $count } original
   *[other] show { $count } originals
}
desk-originals-hide = fold the originals
desk-agreed = agreed
desk-changed = changed since it was linked
desk-marked = marked for comparison
desk-tied-related = related: group { $number }
desk-tied-contradicts = contradicts: group { $number }
desk-same-elsewhere = { $count ->
    [one] the same in group { $numbers }
   *[other] the same in groups { $numbers }
}
desk-picked = for the plenary
desk-picked-private = internal: not on the screen
desk-photo = Show the photo
desk-photo-of = Flipchart photo of group { $number }
desk-note = Private note
desk-note-hint = Private note: seen at this desk only
desk-note-event = Private note on the whole
desk-note-chapter = Private note on the chapter of group { $number }
desk-field-save = save
desk-field-cancel = no change
desk-pair = Entries alike
desk-pair-of-first = First these: { $now } of { $all }
desk-pair-of-weaker = Weaker likenesses: { $now } of { $all }
desk-pair-to-weaker = Weaker likenesses: { $count }
desk-pair-to-first = Back to the important ones: { $count }
desk-pairs-first-done = The important ones are looked through; the rest can wait.
desk-pair-by-hand = Two chosen entries
desk-pair-kept = the entries stay as they are, only a link joins them
desk-open-record = open in its record
desk-is-same = The same
desk-is-related = Related
desk-is-contradicts = Contradicts
desk-is-no = Different
desk-later = Later
desk-why = Why together: { $reasons }.
desk-why-words = { $count ->
    [one] { $count } of { $of } words shared ({ $words })
   *[other] { $count } of { $of } words shared ({ $words })
}
desk-why-owner = the same owner: { $name }
desk-why-addressee = the same addressee: { $name }
desk-why-number = the same number { $number }
desk-why-tag = the same theme #{ $tag }
desk-why-place = the same place: { $place }
desk-why-due = the same date
desk-why-opposite = opposites: “{ $first }” and “{ $second }”
desk-checks-first = First these: { $count }
desk-checks-weak = Weak signs: { $count }
desk-checks-clear-done = The important ones are looked through; only weak signs are left.
desk-checks-none = Nothing clashes and nothing is missing.
desk-checks-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
desk-check-all = { $count ->
    [one] Show { $count } entry
   *[other] Show all { $count } entries
}
desk-check-same-time = { $count ->
    [one] { $owner }: { $count } task due on one day, { $day }
   *[other] { $owner }: { $count } tasks due on one day, { $day }
}
desk-check-overloaded = { $count ->
    [one] { $owner }: { $count } task in all, more than anybody carries
   *[other] { $owner }: { $count } tasks in all, more than anybody carries
}
desk-check-unknown = { $count ->
    [one] Nobody on the list is called “{ $owner }” ({ $count } entry)
   *[other] Nobody on the list is called “{ $owner }” ({ $count } entries)
}
desk-check-contradiction = This looks like a contradiction
desk-check-contradiction-said = Contradiction
desk-check-match = A need and an offer that fit
desk-check-addressee = { $count ->
    [one] { $addressee }: { $count } recommendation of different groups
   *[other] { $addressee }: { $count } recommendations of different groups
}
desk-check-no-date = { $count ->
    [one] { $count } task without a date
   *[other] { $count } tasks without a date
}
desk-match = Join: a task to put both groups in touch
desk-match-no = Does not fit
desk-plenary = For the plenary
desk-budget = { $minutes } min chosen of { $all }
desk-budget-over = { $count ->
    [one] { $minutes } min of { $all }: { $count } minute too much
   *[other] { $minutes } min of { $all }: { $count } minutes too much
}
desk-budget-left = { $count ->
    [one] { $minutes } min of { $all }, { $count } minute left
   *[other] { $minutes } min of { $all }, { $count } minutes left
}
desk-budget-none = { $count ->
    [one] { $count } minute in all
   *[other] { $count } minutes in all
}
desk-budget-minutes = Minutes for the plenary:
desk-minutes = { $count } min
desk-nothing-picked = nothing picked, the floor speaks
desk-story-hint = Alt and the arrows, or dragging, change the order
desk-opening = Words that open the report
desk-opening-hint = Your own words at the report’s beginning (Markdown)
desk-numbers = The summary in numbers
desk-numbers-take = Put into the opening words
desk-numbers-renew = Renew in the opening words
desk-numbers-old = The opening words tell earlier numbers.
desk-numbers-fresh = The opening words tell these numbers.
desk-numbers-of-groups = { $count ->
    [one] { $some } of { $count } group
   *[other] { $some } of { $count } groups
}
desk-numbers-all = Records of { $groups }: { $entries }, { $photos }.
desk-numbers-kinds = Among them { $list }.
desk-numbers-tasks = { $count ->
    [one] { $count } of { $of } tasks has an owner and a date.
   *[other] { $count } of { $of } tasks have an owner and a date.
}
desk-numbers-shared = { $count ->
    [one] { $count } matter was raised by more than one group.
   *[other] { $count } matters were raised by more than one group.
}
desk-numbers-dissents = { $count ->
    [one] { $count } dissent.
   *[other] { $count } dissents.
}
desk-chapter = { $number } { $theme }
desk-chapter-role = chapter
desk-chapter-empty = no entries
desk-chapter-up = Chapter of group { $number } up
desk-chapter-down = Chapter of group { $number } down
desk-chapter-words = Own words in the chapter of group { $number }
desk-chapter-words-hint = Your own words at the chapter’s beginning (Markdown)
desk-highlight-move = Open in its record; Alt and the arrows change the order
desk-minutes-of = Minutes
desk-version = Version { $number }
desk-version-by = Version { $number }, { $when }: { $by }
desk-version-nobody = unsigned
desk-version-changed = { $count ->
    [one] { $count } change in the next version
   *[other] { $count } changes in the next version
}
desk-receipt = Receipt
desk-since = { $count ->
    [one] { $count } change since
   *[other] { $count } changes since
}
desk-difference-entry = Entry, group { $number }
desk-difference-words = Words in the chapter of group { $number }
desk-difference-amendment = Amendment from the plenary
desk-difference-wording = Common wording
desk-difference-link = Link between entries
desk-difference-opening = Words that open the report
desk-difference-status = Status of an entry, group { $number }
desk-difference-contact = Contact of an entry, group { $number }
desk-difference-private = Who sees an entry, group { $number }
desk-difference-translation = Translation of an entry, group { $number }
desk-difference-photo = Photo, group { $number }
desk-difference-missing = Why the record of group { $number } is missing
desk-difference-handover = Why the record of group { $number } was handed over with something open
desk-difference-chapters = Order of the chapters, by group
desk-difference-internal = only in the internal edition
desk-difference-other = Another change
desk-difference-between = group { $first } and group { $second }: { $kind }
desk-difference-before = Before:
desk-difference-now = Now:
desk-not-signed = The session is not closed yet.
desk-not-signed-next = A version that is signed off gets a receipt code. Later changes make a new version with a list of differences.
desk-sign-name = Signed off by
desk-sign = Close the session
desk-sign-again = Sign off version { $number }
desk-sign-nothing = Nothing has changed since the sign-off.
event-desk = Merge desk
help-keys-desk = At the merge desk

# Commands: each id is a row of ui/src/stores/shortcuts.ts.

command-to-desk = Go to the merge desk
command-desk-next = Next entry
command-desk-previous = Previous entry
command-desk-page-down = Page down
command-desk-page-up = Page up
command-desk-first = First entry
command-desk-last = Last entry
command-desk-section-next = Next section of the list
command-desk-section-previous = Previous section of the list
command-desk-by-kind = Order entries by kind
command-desk-by-theme = Order entries by theme
command-desk-by-addressee = Order entries by addressee
command-desk-by-owner = Order entries by owner
command-desk-by-group = Order entries by group
command-desk-pairs = Entries alike: show or hide
command-desk-weaker = Weaker likenesses and signs: show or hide
command-desk-checks = Cross-checks between groups
command-desk-story = The story: chapters and own words
command-desk-sign-off = Sign-off and versions
command-desk-highlight = Pick the entry for the plenary, or no longer
command-desk-open = Open the entry in its record
command-desk-same = The pair says the same
command-desk-related = The pair is related
command-desk-contradicts = The pair contradicts
command-desk-no = The pair has nothing to do with each other
command-desk-later = Leave the pair for later
command-desk-pair-next = Next pair
command-desk-pair-previous = Previous pair
command-desk-mark = Mark the entry for comparison; a second one comes beside it
command-desk-originals = Show or fold the originals under a common wording
command-desk-wording = Write the common wording
command-desk-keep = The link stays although the entry has changed
command-desk-apart = Take the entry’s links away
command-desk-note = Private note on the entry
command-desk-photo = Show the entry’s photo
command-desk-match = Join the need with the offer
command-desk-search = Search the desk
command-desk-clear = Close what is open; show all entries
command-undo-desk = Undo at the desk
command-redo-desk = Redo at the desk
command-save-desk = Save now

# What is open when the session is closed.
open-missing = { $count ->
    [one] the record of { $count } group is missing, nobody said why
   *[other] the records of { $count } groups are missing, nobody said why
}
open-missing-said = { $count ->
    [one] the record of { $count } group is missing, with a reason
   *[other] the records of { $count } groups are missing, with reasons
}
open-newer = { $count ->
    [one] { $count } group changed its record after it was signed off
   *[other] { $count } groups changed their records after they were signed off
}
open-conflict = { $count ->
    [one] { $count } field has two values
   *[other] { $count } fields have two values
}
open-pair = { $count ->
    [one] { $count } important pair of alike entries undecided
   *[other] { $count } important pairs of alike entries undecided
}
open-contradiction = { $count ->
    [one] { $count } clear contradiction undecided
   *[other] { $count } clear contradictions undecided
}
open-unseen = { $count ->
    [one] { $count } entry was not looked at at the desk
   *[other] { $count } entries were not looked at at the desk
}
open-owner = { $count ->
    [one] { $count } task without an owner
   *[other] { $count } tasks without an owner
}
open-due = { $count ->
    [one] { $count } task without a date
   *[other] { $count } tasks without a date
}
open-addressee = { $count ->
    [one] { $count } recommendation without an addressee
   *[other] { $count } recommendations without an addressee
}
open-parked = { $count ->
    [one] { $count } amendment parked by the plenary
   *[other] { $count } amendments parked by the plenary
}
open-in-groups = { $count ->
    [one] { $line }: group { $groups }
   *[other] { $line }: groups { $groups }
}
open-heading = Before you close: what is open
open-none = Nothing is open.
open-looking = Looking at what is open…
open-sign-anyway = Close it anyway
open-sign-anyway-again = Sign version { $number } off anyway
open-sure = Press once more to close with things open. They are kept beside this version.
open-kept = Open when it was signed: { $list }.
desk-stance-agreed = agreed
desk-stance-dissent = dissent
desk-stance-parked = parked
