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
desk-match-task = Put groups { $need } and { $offer } in touch: “{ $lacking }” and “{ $offered }”
