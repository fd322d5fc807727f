### Hand-over over the room's network: what happened, what is safe, what to do.

error-live-no-network = The network could not be opened ({ $reason }). The record is safe on this laptop. Connect the laptop to the same Wi-Fi or hotspot and try again; or hand the packet over on a USB stick.
error-live-ticket-foreign = This is not a Zapis ticket. Nothing was sent. Copy the ticket that begins with “ZAPIS:” from the other laptop’s screen.
error-live-ticket-typo = The ticket has a typing mistake or lacks a letter. Nothing was sent. Compare it with the other laptop’s screen, five letters at a time.
error-live-ticket-newer = This ticket was made by a newer Zapis. Nothing was sent. Update Zapis on this laptop, or hand the packet over on a USB stick.
error-live-code-form = A pairing code has six digits. Nothing was sent. Copy it from the other laptop’s screen.
error-live-unreachable = The other laptop does not answer. The record is safe on this laptop. Check that both are on the same network and that the hand-over is open over there; if the network keeps laptops apart, use a phone’s hotspot or a USB stick.
error-live-itself = This is this laptop’s own ticket. Nothing was sent. Type the ticket from the other laptop’s screen.
error-live-peer-version = The other laptop has another version of Zapis (its network: { $theirs }, ours: { $ours }). Nothing was sent. Hand the packet over as a file, or update the older program.
error-live-not-paired = These two laptops do not know each other yet. Nothing was sent. Ask for a new pairing code on the other laptop and type it here.
error-live-wrong-code = The code does not match. Nothing was sent. Copy the six digits from the other laptop’s screen (tries left: { $left }).
error-live-code-burnt = This code is void after three wrong tries. Nothing was sent. Ask for a new code on the other laptop.
error-live-pairing-closed = Nobody is waiting for a pairing on the other laptop now. Nothing was sent. Ask for a new code to be shown there.
error-live-impostor = The other laptop could not prove that it knows the code; it may be a stranger on the network. It was sent nothing. Ask for a new code and check that you are calling the right laptop.
error-live-rules = The other laptop sent something that makes no sense ({ $what }), so the connection was ended. What had arrived is safe. Connect again; if it happens again, hand the packet over as a file.
error-live-too-large = The other laptop wanted to send too much ({ $what }, limit { $limit }). What had arrived is safe. Hand the packet over as a file and look at what is in it.
error-live-stalled = The other laptop is connected, but nothing comes. What had arrived is safe and will not be sent twice. Move closer to the access point, or connect again.
error-live-lost = The connection to the other laptop was lost. What had arrived is safe; only the rest will be sent when it is back. Check the network, and that the other laptop is not asleep.
error-live-ended = The hand-over was closed on the other laptop. What had arrived is safe; the rest can follow later. Ask for the window to be opened again.
error-live-replaced = A newer connection of the same laptop took over. Nothing is lost; nothing needs to be done.
error-live-twin = Two laptops have one identity, probably because one’s disk was copied from the other’s; both were disconnected. Nothing is lost. On one of them close the network, choose “Give this laptop a new identity” in the command palette, and connect it with a new code; then connect the other one again.
error-live-busy = Too many laptops are calling the other one now. Nothing was sent. Try again in a moment.
error-live-photo-damaged = A photo arrived damaged and was not taken. The entries and the other photos are safe. On the group’s laptop run the check of the database and add that photo again.
error-live-disk = What arrives cannot be written to the disk ({ $reason }). What had arrived is safe. Make room on the disk; the rest follows after connecting again.
error-live-stopped = The hand-over over the network is off. The record is safe on this laptop. Start it again whenever you like.

### The dialog.

live-button-desk = Receive over the network…
live-button-group = Over the room’s network…
live-hint-group = While this is open, the record flows to the moderator as you go on typing; photos go on where they stopped. All laptops on one Wi-Fi, hotspot or cable; no internet is needed.
live-button-new = Over the room’s network…
live-hint-new = The event comes from the moderator’s laptop
live-title-desk = Receiving over the room’s network
live-title-group = Over the room’s network: group { $number }
live-title-new = Fetching the event over the room’s network
live-ask-desk = Groups in the same room send their records to this laptop.
live-ask-group = This laptop sends the group’s record to the moderator, or stays in step with the group’s second laptop.
live-ask-new = This laptop fetches the event, with its groups, people and agenda, from the moderator’s laptop.
live-ask = From now until you end it here, this laptop is open to others in the same network. Only a laptop that knows the six digits can connect, and nothing goes beyond the room.
live-ask-firewall = If the system asks whether Zapis may use the network, allow it for private networks.
live-name = What the others see
live-name-desk = Moderator
live-name-group = Group { $number }
live-name-new = New laptop
live-relay-lead = Between two towns
live-relay = Address of your organisation’s own relay
live-relay-hint = Empty means: only in this room.
live-open = Open the network
live-opening = Opening the network…
live-end = Close the network
live-keep = Keep it open and go on working
live-code = Pairing code
live-code-hint = Read it aloud. Each laptop needs it once.
live-code-show = Show a code
live-code-hide = Hide the code
live-code-new = Another code
live-code-none = No code is shown now, so no new laptop can connect.
live-code-wrong = { $left ->
    [one] Somebody typed a wrong code. { $left } more wrong try, and it is void.
   *[other] Somebody typed a wrong code. { $left } more wrong tries, and it is void.
}
live-code-burnt = The code is void after three wrong tries. Nobody was let in. Show another one.
live-where = Where this laptop is
live-address = Address to type
live-address-more = or { $addresses }
live-ticket = Ticket, as text and QR code
live-ticket-qr = QR code of the ticket
live-nowhere = This laptop is on no network now. Connect it to the Wi-Fi, a hotspot or a cable; it is noticed here by itself.
live-join-lead = Connect to another laptop
live-nearby = Laptops in the room
live-nearby-none = None is seen yet. Some networks do not let laptops see each other: then type the address that the other laptop shows.
live-nearby-paired = known already
live-to = Or its address or ticket
live-to-hint = such as 192.168.43.17, or the text that begins with ZAPIS:
live-code-of = Pairing code on its screen
live-code-not-needed = The two laptops know each other: no code is needed.
live-join = Connect
live-joining = Connecting…
live-peers = Laptops and their receipts
live-peers-none = Not connected yet.
live-peers-none-desk = Nobody has connected yet. On a group’s laptop: “Hand the record over…” (F4), then “Over the room’s network…”.
live-state-lost = not here now; nothing is lost
live-state-step = the same on both laptops
live-state-flowing = records are on their way
live-state-photos = { $done } of { $total } photos, { $size }
live-frame = Event
live-record = Group { $number }
live-receipts = here { $mine }, there { $theirs }
live-photos = photos: { $photos }
live-forget = Forget
live-forget-of = Forget the laptop { $name }
live-second = Second laptop of this group
live-second-hint = Show it a code: both laptops stay in step, whoever types. What both changed is kept and shown.
live-line-label = The room’s network
live-line = { $count ->
    [0] The room’s network is open; nobody is connected.
    [one] The room’s network is open: { $count } laptop connected.
   *[other] The room’s network is open: { $count } laptops connected.
}
live-line-lost = The connection to “{ $name }” is lost. Nothing is lost; it is called again.
live-line-show = Show
command-live-desk = Receive records over the room’s network…
command-live-group = Hand over through the room’s network…
command-live-new = Fetch an event over the room’s network…
