### Plenary: the projector's screen and the presenter's view.

plenary-heading = Plenary
plenary-projector-title = Zapis: the room’s screen

# On the screen

plenary-left = { $left ->
    [one] { $left } of { $all } minutes left
   *[other] { $left } of { $all } minutes left
}
plenary-soon = { $left ->
    [one] ending: { $left } minute left
   *[other] ending: { $left } minutes left
}
plenary-over-now = time is up
plenary-over = { $over ->
    [one] time was up { $over } minute ago
   *[other] time was up { $over } minutes ago
}
plenary-raised = { $count ->
    [one] raised by { $count } of { $all } groups ({ $groups })
   *[other] raised by { $count } of { $all } groups ({ $groups })
}
plenary-to = to: { $names }
plenary-by = { $names }
plenary-done = discussed: { $done } of { $all }
plenary-part = part { $part } of { $parts }
plenary-points = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
plenary-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
plenary-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
plenary-no-points = This group has no items for the plenary.
plenary-amended = { $time } amendment adopted
plenary-added = { $time } added by the plenary
plenary-votes = for { $yes }, against { $no }, abstained { $abstained }
plenary-more-amended = { $count ->
    [one] and { $count } earlier
   *[other] and { $count } earlier
}
plenary-whole-in-report = in full in the report
plenary-tasks = Who does what
plenary-tasks-who = who
plenary-tasks-what = what
plenary-tasks-when = when
plenary-tasks-group = group
plenary-tasks-nobody = nobody yet
plenary-tasks-no-date = no date
plenary-page = page { $page } of { $pages }
plenary-end = End of the plenary
plenary-end-shown = { $all ->
    [one] { $shown } of { $all } item shown
   *[other] { $shown } of { $all } items shown
}
plenary-end-adopted = { $count ->
    [0] no amendments adopted
    [one] { $count } amendment adopted
   *[other] { $count } amendments adopted
}
plenary-photo-of = Flipchart photo: { $text }
plenary-waiting = We are about to begin

# The presenter's view

plenary-on-screen = On the room’s screen
plenary-screen-black = The screen is black. B or the next step brings the picture back.
plenary-screen-closed = The room’s screen is closed.
plenary-screen-lost = The room’s screen is gone. The slide is kept: connect the screen and press F5.
plenary-screen-open = The room’s screen is open.
plenary-open = Open the room’s screen
plenary-close = Close the room’s screen
plenary-previous = Back
plenary-next = Next
plenary-blank = Black screen
plenary-blank-off = Bring the picture back
plenary-photos = { $count ->
    [one] Photo
   *[other] Photos ({ $count })
}
plenary-show-tasks = Who does what
plenary-again = From the beginning
plenary-steps = Steering the screen
plenary-beside = Time, notes and what the room asked for
plenary-then = Next
plenary-then-nothing = This is the end.
plenary-nothing-picked = No items have been picked for the plenary yet. They are picked at the merge desk.
plenary-contents = Course of the plenary
plenary-opening = Opening
plenary-contents-group = { $number }. { $theme }
plenary-clock = Time
plenary-clock-group = This group
plenary-clock-whole = Whole plenary
plenary-clock-left = { $time } left
plenary-clock-over = { $time } over
plenary-clock-none = between groups
plenary-pause = Stop the clock
plenary-go-on = Start the clock
plenary-paused = the clock stands
plenary-notes = Notes for you alone
plenary-notes-safe = They go to no screen, report or packet.
plenary-note-entry = On this item
plenary-note-group = On this group
plenary-note-event = On the whole plenary
plenary-amendment = From the room
plenary-amendment-entry = amendment to the item shown
plenary-amendment-addition = new, outside the items
plenary-amendment-elsewhere = belongs to group { $number }: { $said }
plenary-amendment-about = What it is about
plenary-amendment-text = Words
plenary-amendment-asked = Who asks
plenary-amendment-yes = For
plenary-amendment-no = Against
plenary-amendment-abstained = Abstained
plenary-amendment-group-first = It belongs to a group: go to its items first.
plenary-amendment-change = Change
plenary-amendment-remove = Remove
plenary-amendment-cancel = Leave it as it was
plenary-amendment-editing = You are changing what was asked at { $time }
plenary-amendments = From the room so far
plenary-amendments-none = Nobody has asked for anything yet.
plenary-asked-by = asked by { $name }
plenary-outcome-adopted = adopted
plenary-outcome-returned = returned to the group
plenary-outcome-parked = parked
plenary-decide-adopted = Adopted
plenary-decide-returned = Returned to the group
plenary-decide-parked = Parked
plenary-about-addition = new
plenary-sign-off = Closing the session
plenary-sign-off-what = The report as it now stands gets a version number and a receipt. Later changes go on a list of differences.
plenary-sign-by = Who closes it
plenary-sign = Close the session
plenary-sign-again = Sign off the next version
plenary-signed = Version { $number }, { $time }, receipt { $receipt }
plenary-signed-since = { $count ->
    [0] Nothing has changed since.
    [one] { $count } change since.
   *[other] { $count } changes since.
}
help-keys-plenary = During the plenary

command-to-plenary = Plenary on the projector
command-plenary-next = Next
command-plenary-previous = Back
command-plenary-next-group = Next group
command-plenary-previous-group = Previous group
command-plenary-blank = Black screen, and back
command-plenary-tasks = Who does what, and back
command-plenary-photo = Photo over the whole screen, the next, and back
command-plenary-pause = Stop or start the clock
command-plenary-projector = Open or close the room’s screen
command-plenary-leave = Leave the field, the photo, the room’s screen
command-plenary-again = The plenary from the beginning, with a new clock
command-plenary-amend = Write down what the room asks for
command-plenary-undo = Undo
command-plenary-redo = Redo
command-amend-adopted = From the room: adopted
command-amend-returned = From the room: returned to the group
command-amend-parked = From the room: parked
plenary-votes-unclear = Type the votes in digits: for and against; abstentions may stay empty. Nothing has been saved yet.
