# Handing over, collecting, and what is said about packets.

handover-button = Hand the record over…
handover-title = Handing over the record: group { $number }, { $theme }
handover-check = Before you hand over
handover-complete = The record is complete: everything was read back, nothing is missing.
handover-empty = There is not a single entry in the record yet.
handover-unread = { $count ->
    [one] { $count } entry was not read back to the group
   *[other] { $count } entries were not read back to the group
}
handover-conflicts = { $count ->
    [one] { $count } field has two versions
   *[other] { $count } fields have two versions
}
handover-fix = Complete: { $text }
handover-fix-short = Complete
handover-fix-photos = Caption the photos
handover-read-back = Read back to the group
handover-more = { $count ->
    [one] and { $count } more entry
   *[other] and { $count } more entries
}
handover-why = Why do you hand it over nevertheless?
handover-why-hint = One sentence; it goes into the record, onto the board and into the report.
handover-noted = The record already says why: { $why }
handover-how = How you hand it over
handover-file = Save the packet to a stick or disk…
handover-file-hint = One file with everything. Every byte is read back and compared after writing.
handover-folder = Put it into the shared folder…
handover-folder-hint = Syncthing, Nextcloud, Dropbox or a network drive. Only photos that are not there yet are copied.
handover-folder-locked = With a passphrase one file lies there, with the photos inside.
handover-folder-last = Last time: { $path }
handover-folder-again = Put it there again
handover-unsaved = Until then no packet has it.
handover-anyway = To hand it over nevertheless, first say why.
handover-lock = Lock the packet with a passphrase
handover-lock-sensitive = This group is marked as sensitive, so the passphrase is on.
handover-lock-warning = Whoever forgets the passphrase cannot open the packet: nobody can restore it, not even the makers of the program. But the record stays on this laptop and a new packet can be made. Save the recovery sheet and give it to the moderator separately, not on the same stick.
handover-passphrase = Passphrase
handover-passphrase-new = Another passphrase
handover-sheet = Save the recovery sheet…
handover-sheet-saved = Recovery sheet saved: { $file }. Print it or copy the passphrase by hand.
handover-working = Writing the packet and reading it back
handover-done-file = The packet is written and checked: { $file }
handover-done-folder = The record lies in the shared folder, checked: { $path }
handover-remove = Now use safe removal, and only then pull out the stick.
handover-sync = The synchronising program still needs a moment to send the files.
handover-receipt = Receipt
handover-receipt-hint = The moderator’s laptop has to show the same. Read it aloud:
handover-device = This laptop: { $name }, fingerprint { $fingerprint }
handover-last-change = last change { $time }
handover-choose-folder = Choose the shared folder
handover-back = Back to the record
handout-button = Save packets for all groups…
handout-done = { $count ->
    [one] { $count } packet lies in the folder “{ $folder }”. On the group’s laptop a double click on it is enough.
   *[other] { $count } packets lie in the folder “{ $folder }”. On a group’s laptop a double click on its packet is enough.
}
handout-renamed = { $count ->
    [one] Under the usual name something lies there that this laptop did not write, so it was left as it is. The new packet is called: { $files }.
   *[other] Under the usual names something lies there that this laptop did not write, so it was left as it is. The new packets are called: { $files }.
}
handout-working = Saving packets
group-sensitive = Sensitive: packets of group { $number } locked by default
group-sensitive-label = sensitive
serve-title = Which group does this laptop serve?
serve-group = Group
serve-who = Who takes the notes?
serve-who-hint = first and last name, as the report shall print it
serve-begin = Begin
serve-none = This is the moderator’s laptop
serve-once = Asked only once. It can be changed in the event.
serve-from = The packet came from the laptop { $device }.
serve-change = This laptop serves group…
collect-state-expected = expected
collect-state-arriving = on its way
collect-state-newer = a newer version waits
collect-state-signedoff = signed off
collect-version = Version
collect-changed-since = changed after it was signed off
collect-unread = { $count ->
    [one] { $count } entry not read back
   *[other] { $count } entries not read back
}
collect-handed-anyway = Handed over with gaps: { $why }
collect-sign-off = Sign off group { $number }
collect-sign-off-short = Sign off
collect-sign-off-undo = Withdraw the sign-off of group { $number }
collect-sign-off-undo-short = Withdraw
collect-carrier-file = file, { $time }
collect-carrier-folder = folder, { $time }
collect-carrier-live = network, { $time }
collect-unsigned = not signed
collect-device = { $device }
collect-details = Details of group { $number }
collect-difference = { $added } new, { $changed } changed, { $removed } in the trash
collect-difference-photos = { $count ->
    [one] { $count } new photo
   *[other] { $count } new photos
}
collect-what-added = new
collect-what-changed = changed
collect-what-removed = in the trash
collect-what-restored = restored
collect-shortened = And more: all changes are in the entries’ histories.
collect-accept-newer = Accept the newer version
collect-leave-newer = Leave it for now
collect-nothing-lost = Your links and edits stay. Nothing is lost.
collect-version-of = Version { $number }, { $time }, { $device }
collect-version-first = first version
collect-watch = Watch a folder…
collect-watch-again = Watch again: { $path }
collect-watch-stop = Stop watching
collect-watching = Watching the folder { $path }, last seen { $time }.
collect-watching-absent = The folder { $path } is not there now. Waiting for it to appear; nothing is lost.
collect-watching-many = There are too many files in the folder to look at all. Choose a folder for Zapis alone.
collect-watching-none = There are no packets in it yet.
collect-folder-arriving = { $file }: still being copied ({ $size })
collect-retry = Try again
collect-retry-of = Try again: { $file }
collect-unknown-brings = What it would change: { $difference }
collect-big = For the projector
collect-big-leave = Close the projector view
collect-signed-off-of = { $count ->
    [one] { $count } signed off
   *[other] { $count } signed off
}
packet-unknown = { $file }: the laptop “{ $device }” (fingerprint { $fingerprint }) says it is group { $number }, { $theme }: { $entries }. It is not known here yet.
packet-unknown-unsigned = { $file }: the laptop “{ $device }” says it is group { $number }, { $theme }: { $entries }. Nobody signed the packet, because an older version of Zapis made it.
packet-accept = Accept
packet-accept-of = Accept the packet { $file }
packet-accept-all = { $count ->
    [one] Accept { $count } packet and remember the laptop
   *[other] Accept { $count } packets and remember the laptops
}
packet-unknown-lead = These laptops have not been here before. Check whose they are and accept their packets; they will not be asked about again.
packet-locked = { $file }: locked with a passphrase.
packet-passphrase-of = Passphrase of the packet { $file }
packet-unlock = Unlock
packet-notice-own = This very laptop made the packet.
packet-notice-twin = Note: two laptops (“{ $device }” and “{ $other }”) share one identity, probably because one’s disk was copied from the other’s. Nothing was lost. On one of them choose “Give this laptop a new identity” in the command palette.
device-renewed = This laptop has a new identity, fingerprint { $fingerprint }. The moderator will be asked about it.
receipt-spoken = Aloud: { $words }
receipt-sheet-title = Recovery sheet of a packet
receipt-sheet-event = Event: { $title }
receipt-sheet-group = Group { $number }: { $theme }
receipt-sheet-passphrase = Passphrase: { $passphrase }
receipt-sheet-device = The packet was made by the laptop { $name }, fingerprint { $fingerprint }.
receipt-sheet-how = How to open it: in Zapis choose “Open packets…”, point to the file and enter the passphrase. Without Zapis: age --decrypt.
receipt-sheet-keep = Keep this sheet apart from the stick. Whoever has both can read everything. Destroy it once the records are collected.
letter-2 = two
letter-3 = three
letter-4 = four
letter-5 = five
letter-6 = six
letter-7 = seven
letter-8 = eight
letter-9 = nine
letter-a = Alpha
letter-b = Bravo
letter-c = Charlie
letter-d = Delta
letter-e = Echo
letter-f = Foxtrot
letter-g = Golf
letter-h = Hotel
letter-j = Juliett
letter-k = Kilo
letter-m = Mike
letter-n = November
letter-p = Papa
letter-q = Quebec
letter-r = Romeo
letter-s = Sierra
letter-t = Tango
letter-w = Whiskey
letter-x = X-ray
letter-y = Yankee
letter-z = Zulu
handover-gap-owner = no owner
handover-gap-due = no date
handover-gap-addressee = no addressee
handover-gap-conflict = two versions
