### Photos from a phone: the page that the phone shows, and the window with the QR code on the laptop.

phone-page-title = Photos for the record
phone-page-lead = The photos go straight to the laptop of the person taking notes in this group.
phone-page-notice = This connection is not encrypted. Use it only in this room, on a network you trust. Nothing goes to the internet.
phone-page-take = Take a photo
phone-page-pick = Pick photos from the phone
phone-page-no-script = This page needs JavaScript. Turn it on in the browser, or connect the phone to the laptop with a USB cable.
phone-page-languages = Language
phone-page-waiting = waiting
phone-page-sending = sending
phone-page-arrived = arrived
phone-page-already = arrived before, it is on the laptop
phone-page-failed = The connection broke. The photo is still on the phone. Check the Wi-Fi and send it again.
phone-page-again = Send again
phone-page-count = Arrived: { $done } of { $all }
phone-page-closed = The laptop no longer takes photos. The photo is still on the phone. Ask for a new QR code.
phone-page-enough = That is enough photos for one code. The photo is still on the phone. Ask for a new QR code.
phone-page-no-picture = This is no photo that the laptop can read. Pick another one.
phone-page-too-large = The file is too large (over 60 MB). Send a smaller photo.
phone-page-broken = The photo did not arrive whole. It is still on the phone. Send it again.
phone-page-disk = The laptop has no space left. The photo is still on the phone. Tell the person taking notes.

## The window with the QR code

phone-title = Photos from a phone
phone-step-scan = Scan the code with the phone’s camera.
phone-step-pick = On the page that opens, take photos or pick those you already have. The phone says which have arrived.
phone-notice = The connection is not encrypted. Use it only in this room, on a network you trust. It works while this window is open and never goes to the internet.
phone-qr = QR code with the address of the page
phone-address = Or type into the phone’s browser:
phone-listens = The laptop listens only at { $address }.
phone-network = Network
phone-network-hotspot = { $name }, hotspot of this laptop
phone-network-wifi = { $name }, Wi-Fi
phone-network-cable = { $name }, cable
phone-network-other = { $name }
phone-network-virtual = { $name }, virtual network or VPN
phone-waiting = Waiting for a phone.
phone-phones = { $count ->
    [one] { $count } phone
   *[other] { $count } phones
}
phone-arriving = on the way: { $count }
phone-arrived = arrived: { $count }
phone-refused = not taken: { $count }
phone-nowhere = This laptop is in no network. Turn on Wi-Fi or the laptop’s hotspot and try again, or connect the phone with a USB cable.
phone-shut = Receiving is closed, the old code no longer works.
phone-open-again = New code
phone-help = The phone does not open the page?
phone-help-same = The phone must be in the same Wi-Fi network as the laptop. Turn off mobile data and VPN on the phone for a moment.
phone-help-choose = If the laptop is in several networks, choose another one above and scan the new code.
phone-help-hotspot = Guest networks often keep devices apart. Then turn on the laptop’s hotspot, connect the phone to it and choose the hotspot above. No internet is needed.
phone-help-firewall = When the system’s firewall asks whether Zapis may accept connections on a private network, allow it.
phone-help-cable = A USB cable always works: connect the phone, choose file transfer on it, and here “From files”.

## Adding photos

dialog-photos = Photos
photos-add = Add photos
photos-from-phone = From a phone
photos-from-files = From files
photos-from-folder = From a folder
photos-hint = You can also drop files onto the window or paste an image.
photos-none = There are no photos yet.
photos-drop = Drop photos here
photos-taking = Adding photos
photos-added = { $count ->
    [one] { $count } photo added.
   *[other] { $count } photos added.
}
photos-already = { $count ->
    [one] { $count } photo was here already; it is stored once.
   *[other] { $count } photos were here already; they are stored once.
}
photos-restored = { $count ->
    [one] { $count } photo came back from the trash.
   *[other] { $count } photos came back from the trash.
}
photos-refused = { $count ->
    [one] { $count } file was not added:
   *[other] { $count } files were not added:
}
photos-nothing-pasted = There is no image on the clipboard.
photos-nothing-chosen = There are no photos in this folder.
photo-pasted-name = image from the clipboard
photo-short = photo { $number }
photo-open = Open photo { $number }

## One photo

photo-label = Photo { $now } of { $all }
photo-caption = Caption, one sentence
photo-caption-why = People who cannot see the photo read the caption instead. Without one the photo stays out of the report.
photo-decorative = Only decorative, no caption
photo-entries = Entries from this photo
photo-entries-none = No entry is tied to it yet.
photo-tie = Tie an entry
photo-tie-choose = choose an entry
photo-untie = untie
photo-to-entry = Go to the entry
photo-transcribe = Transcribe the photo
photo-earlier = Earlier
photo-later = Later
photo-to-trash = To the trash
photo-previous = Previous
photo-next = Next
photo-taken = Taken { $when }

## Transcribing

transcribe-title = Transcribing: photo { $number }
transcribe-picture = Photo { $number } to be transcribed. Arrows move the crosshair, Enter marks the place, plus and minus zoom, Esc goes back to the line.
transcribe-next-place = The next entry will remember the marked place.
transcribe-no-place = Click a place on the photo or press { $key }, and the next entry will remember it.
transcribe-close = Close the photo
transcribe-marker = Entry { $number } on the photo: { $words }
transcribe-keys = arrows: crosshair
transcribe-mark = mark the place
zoom-in = Zoom in
zoom-out = Zoom out
zoom-fit = Whole photo

## Photos that look alike

alike-edge = { $count ->
    [one] { $count } pair of similar photos
   *[other] { $count } pairs of similar photos
}
alike-title = Are these one and the same?
alike-why = These photos look very much alike. Nothing was removed.
alike-keep = Keep both
alike-drop = Photo { $number } to the trash
alike-left = { $count ->
    [one] { $count } more pair
   *[other] { $count } more pairs
}
