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
