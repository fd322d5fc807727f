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

# In the report.
report-amendment-asked = Asked for by { $name }.
report-amendment-votes = Votes: { $yes } for, { $no } against, { $abstained } abstained.

# Closing the session

report-signed = Version signed off
report-signed-version = Version { $number }, signed off on { $day } at { $time }. Receipt { $receipt }.
report-signed-version-by = Version { $number }, signed off on { $day } at { $time } by { $by }. Receipt { $receipt }.
report-signed-unchanged = Nothing has changed since.
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
report-changed-before = It was: { $text }
report-changed-now = It is: { $text }
