### The report from the summary session.

## Title and first pages

report-name = Report from the summary session
report-edition-internal = internal edition
report-edition-public = public edition
report-untitled = Untitled event
report-title-internal = Internal edition, for the participants
report-title-public = Public edition: only people who agreed are named
report-title-language = Language of the report: { $language }
report-title-made = Made on { $date } at { $time }
report-title-sources = Records received from groups: { $received } of { $groups }.
report-title-app = Zapis { $version }.
report-sample = This is a sample: people, organisations and records are invented.
report-contents = Contents
report-opening = Introduction
report-page = page { $page } of { $pages }

## Summary in numbers

report-numbers = Summary in numbers
report-no-groups = This event has no groups yet.
report-short-arrangement = arr.
report-short-task = tasks
report-short-recommendation = rec.
report-short-practice = pract.
report-short-need = needs
report-short-offer = offers
report-short-question = quest.
report-short-note = notes
report-short-total = total
report-short-photos = photos
report-total = Total

## Column heads

report-column-group = group
report-column-number = no.
report-column-what = what
report-column-who = who
report-column-due = due
report-column-addressee = addressee
report-column-groups = groups
report-column-dots = dots
report-column-time = time
report-column-text = amendment
report-column-outcome = outcome
report-column-version = version
report-column-receipt = receipt
report-column-entries = entries
report-column-photos = photos
report-column-made = made
report-column-device = laptop

## A group's chapter

report-group-untitled = Group { $number }
report-facilitator = Facilitator: { $name }
report-note-taker = Note taker: { $name }
report-room = room { $room }
report-group-language = language of the group: { $language }
report-read-back = Read back and agreed at { $time }.
report-not-received = This group's record was not received.
report-not-received-because = This group's record was not received. Reason: { $reason }

## An entry

report-owner-open = to be decided
report-due-open = no date
report-who = Who:
report-due = Due: { $day }
report-partners = { $count ->
    [one] partner: { $names }
   *[other] partners: { $names }
}
report-addressees = { $count ->
    [one] Addressee: { $names }
   *[other] Addressees: { $names }
}
report-addressee-open = No addressee.
report-addressee-none = no addressee
report-raised = { $count ->
    [one] Raised by { $count } of { $all } groups ({ $list }).
   *[other] Raised by { $count } of { $all } groups ({ $list }).
}
report-same = The same:
report-related = Related:
report-contradicts = Contradicts:
report-place = Where: { $place }
report-contact = Contact: { $contact }
report-tags = Topics: { $tags }
report-dissent = ≠ Dissent
report-parked = Parked
report-private = Internal edition only.
report-status-in-progress = In progress.
report-status-done = Done.
report-status-dropped = Dropped.
report-amended-adopted = Amendment adopted in the plenary at { $time }: { $text }
report-amended-returned = Amendment returned to the group at { $time }: { $text }
report-amended-parked = Amendment parked in the plenary at { $time }: { $text }
report-hidden-person = a person from group { $number }
report-hidden-name = [a person]

## Photos

report-photos = Photos
report-photo = Photo { $number }.
report-photo-about = About:
report-photo-absent = The picture is not here.

## Lists across groups

report-tasks-by-owner = Tasks by owner
report-recommendations-by-addressee = Recommendations by addressee
report-amendments = Amendments from the plenary
report-outcome-adopted = adopted
report-outcome-returned = returned to the group
report-outcome-parked = parked

## What is missing

report-missing = State of this record
report-missing-nothing = Nothing: every group's record is here, with owners, dates, addressees and captions.
report-missing-group = Not received: group { $number }
report-missing-no-reason = no reason was given
report-missing-owner = { $count ->
    [one] { $count } task without an owner:
   *[other] { $count } tasks without an owner:
}
report-missing-due = { $count ->
    [one] { $count } task without a date:
   *[other] { $count } tasks without a date:
}
report-missing-addressee = { $count ->
    [one] { $count } recommendation without an addressee:
   *[other] { $count } recommendations without an addressee:
}
report-missing-caption = { $count ->
    [one] { $count } photo without a caption, not printed:
   *[other] { $count } photos without a caption, not printed:
}
report-missing-picture = { $count ->
    [one] { $count } photo whose picture is not here:
   *[other] { $count } photos whose picture is not here:
}

## Versions

report-versions = Record of versions
report-versions-none = No packet was merged into this report.
report-versions-merged = merged

## Lists in spreadsheets and CSV files

data-list-entries = Entries
data-list-tasks = Tasks
data-list-recommendations = Recommendations
data-list-photos = Photos
data-list-groups = Groups
data-list-shared = Said more than once
data-list-amendments = Amendments
data-list-versions = Versions
data-column-number = no.
data-column-group = group
data-column-theme = group’s theme
data-column-language = language
data-column-kind = kind
data-column-text = text
data-column-owners = who
data-column-partners = partners
data-column-addressees = addressees
data-column-due = due
data-column-status = status
data-column-tags = tags
data-column-dots = dots
data-column-place = where
data-column-contact = contact
data-column-stance = read-back
data-column-reason = reason
data-column-same = same
data-column-related = related
data-column-contradicts = contradicts
data-column-private = internal only
data-column-level = level
data-column-caption = caption
data-column-file = file
data-column-about = about
data-column-room = room
data-column-facilitator = facilitator
data-column-note-taker = note taker
data-column-people = people
data-column-entries = entries
data-column-photos = photos
data-column-received = received
data-column-missing-because = why missing
data-column-time = time
data-column-outcome = outcome
data-column-version = version
data-column-receipt = receipt
data-column-made = made
data-column-device = device
data-column-wording = common wording
data-column-numbers = numbers of entries
data-column-groups = groups
data-column-group-count = how many groups
data-column-highlight = picked for the plenary
data-column-asked-by = asked for by
data-column-votes-yes = for
data-column-votes-no = against
data-column-votes-abstained = abstained
data-yes = yes
data-no = no
data-status-open = open
data-status-in-progress = in progress
data-status-done = done
data-status-dropped = dropped
data-stance-agreed = agreed
data-stance-dissent = dissent
data-stance-parked = parked
data-level-district = district
data-level-city = city
data-level-national = national
data-level-international = international
data-level-ngo = NGO
data-level-other = other

## Documents for one reader, and shorter ones

report-variant-summary = The report in brief
report-variant-group = Record of group { $number }
report-variant-tasks = Tasks: { $name }
report-variant-letter = Recommendations to: { $name }
report-variant-album = Flipchart album
report-shared = What several groups said
report-shared-intro = Entries the moderator linked as the same. The first one’s words are printed, or the common wording where the moderator wrote one; the others stand in their groups’ chapters.
report-numbers-of = Numbers:
report-highlights = Picked for the plenary
report-heaviest = Strongest recommendations
report-soonest = Tasks due soonest
report-more = { $count ->
    [one] And { $count } more in the full report.
   *[other] And { $count } more in the full report.
}
report-count-dissent = { $count ->
    [one] { $count } entry with dissent.
   *[other] { $count } entries with dissent.
}
report-count-parked = { $count ->
    [one] { $count } entry parked.
   *[other] { $count } entries parked.
}
report-pack-tasks = { $count ->
    [0] No group recorded a task here.
    [one] { $count } task, soonest first. The number leads to the full report; its first figure is the group’s.
   *[other] { $count } tasks, soonest first. The number leads to the full report; its first figure is the group’s.
}
report-pack-own = Own tasks
report-pack-partner = Tasks as a partner
report-column-with = who and with whom
report-letter-intro = { $count ->
    [0] No group addressed a recommendation here.
    [one] The working groups address { $count } recommendation to you.
   *[other] The working groups address { $count } recommendations to you. Those raised by most groups come first.
}
report-letter-closing = The numbers refer to the summary-session report, where each recommendation stands in its chapter.
report-album-empty = The records hold no photos that can be printed.
report-original = Original wording
report-original-intro = Entries that the report prints otherwise than they were said and typed: the originals of those translated or changed. All others stand in their chapters word for word; shorthand, people and days of the typed line stand beside them as fields.
report-column-typed = as it was said
report-handed-over = Group { $number } handed its record over with something open in it
report-missing-readback = { $count ->
    [one] { $count } entry was not read back to its group. Groups: { $groups }.
   *[other] { $count } entries were not read back to their groups. Groups: { $groups }.
}
report-missing-conflict = { $count ->
    [one] { $count } entry with two versions between which nobody chose:
   *[other] { $count } entries with two versions between which nobody chose:
}

## Signs no typeface has, in words

sign-thumbs-up = thumbs up
sign-thumbs-down = thumbs down
sign-applause = applause
sign-waving-hand = waving hand
sign-folded-hands = folded hands
sign-strong-arm = flexed arm
sign-handshake = handshake
sign-raised-hand = raised hand
sign-heart = heart
sign-blue-heart = blue heart
sign-yellow-heart = yellow heart
sign-grinning-face = grinning face
sign-smiling-face = smile
sign-winking-face = wink
sign-laughing-face = laughing to tears
sign-crying-face = crying face
sign-angry-face = angry face
sign-thinking-face = thinking face
sign-party = party popper
sign-fire = fire
sign-star = star
sign-sparkles = sparkles
sign-tick = tick
sign-cross = cross
sign-exclamation = exclamation mark
sign-question = question mark
sign-warning = warning
sign-bulb = light bulb
sign-pin = pin
sign-telephone = telephone
sign-calendar = calendar
sign-letter = letter
sign-house = house
sign-child = child

# File names: without signs that some system does not like
report-file-full = report
report-file-summary = report-in-brief
report-file-group = record-of-group
report-file-tasks = tasks
report-file-letter = recommendations
report-file-album = album
report-file-public = public

## Translations and the public edition

report-translated-pl = Translated from Polish;
report-translated-en = Translated from English;
report-translated-uk = Translated from Ukrainian;
report-translated-original = original
report-missing-translation = { $count ->
    [one] { $count } entry in another language than the report, not translated. Groups: { $groups }.
   *[other] { $count } entries in another language than the report, not translated. Groups: { $groups }.
}
report-hidden-phone = [telephone]
report-hidden-mail = [e-mail]
report-withheld-entries = { $count ->
    [one] The public edition leaves out { $count } entry marked internal.
   *[other] The public edition leaves out { $count } entries marked internal.
}
report-withheld-photos = { $count ->
    [one] The public edition leaves out { $count } photo for which there is no consent.
   *[other] The public edition leaves out { $count } photos for which there is no consent.
}
report-withheld-contacts = { $count ->
    [one] { $count } telephone number or e-mail address is hidden in the text.
   *[other] { $count } telephone numbers or e-mail addresses are hidden in the text.
}
report-withheld-fields = { $count ->
    [one] The contact of { $count } entry is left out.
   *[other] The contacts of { $count } entries are left out.
}
data-column-translation = translation
report-place-whole = the whole report
