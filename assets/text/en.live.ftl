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
error-live-busy = Too many laptops are calling the other one now. Nothing was sent. Try again in a moment.
error-live-photo-damaged = A photo arrived damaged and was not taken. The entries and the other photos are safe. On the group’s laptop run the check of the database and add that photo again.
error-live-disk = What arrives cannot be written to the disk ({ $reason }). What had arrived is safe. Make room on the disk; the rest follows after connecting again.
error-live-stopped = The hand-over over the network is off. The record is safe on this laptop. Start it again whenever you like.
