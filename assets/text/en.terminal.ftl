### What zapis-cli says.

terminal-making-packets = Making packets
terminal-packets-made = { $count ->
    [one] { $count } packet written:
   *[other] { $count } packets written:
}
terminal-importing = Taking packets in
terminal-imported = imported
terminal-already-there = already there
terminal-refused = refused
terminal-import-summary = Imported: { $imported }, already there: { $there }, refused: { $refused }.
terminal-packet-content = group { $number }, “{ $theme }”, entries: { $entries } (new: { $new }), receipt { $receipt }
terminal-import-undone = The newest import was taken back.
terminal-exporting = Writing the packet
terminal-preparing-photos = Preparing photos
terminal-making-report = Making the report
terminal-conflicts = { $count ->
    [one] { $count } field with two versions
   *[other] { $count } fields with two versions
}
terminal-nothing-found = Nothing found.
terminal-checked = Documents checked: { $documents }, photos: { $photos }.
terminal-check-problems = Problems were found (listed above). Nothing has changed. Copy the folder and restore the newest backup (zapis-cli restore).
terminal-read-model-agrees = The read model agrees with the documents.
terminal-read-model-differs = The read model differs from the documents; check --rebuild makes it again.
terminal-rebuilt-same = The read model was made again; it is identical.
terminal-rebuilt-differed = The read model was made again; the former one differed from the documents.
terminal-restored = Backup { $backup } restored. The damaged file was set aside: { $aside }
terminal-guess = guess
terminal-title = Title
terminal-subtitle = Subtitle
terminal-date = Date
terminal-time = Time
terminal-place = Place
terminal-goals = Goals
terminal-tasks = Meeting tasks
terminal-agenda = Agenda
terminal-groups = Groups
terminal-not-understood = Not understood (line: text)

terminal-live-ticket = This laptop’s ticket (it is no secret):
terminal-live-addresses = Shorter, an address is enough together with the code: { $addresses }
terminal-live-code = Pairing code: { $code }
terminal-live-waiting = Waiting for laptops. Ctrl+C ends this and closes the network.
terminal-live-paired = Paired: { $name }
terminal-live-joined = Connected: { $name }
terminal-live-left = Disconnected: { $name }. { $reason }
terminal-live-took = Something new arrived: { $name }
terminal-live-refused = Not taken ({ $name }): { $reason }
terminal-live-in-step = The same on both laptops: receipt { $receipt }, entries: { $entries }, photos: { $photos }
terminal-live-wrong-code = Somebody gave a wrong code. Tries left: { $left }.
terminal-live-code-void = The code is void after three wrong tries. Press Enter for another one.
