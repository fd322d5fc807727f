### Co mówi zapis-cli.

terminal-making-packets = Tworzę paczki
terminal-packets-made = { $count ->
    [one] Zapisano { $count } paczkę:
    [few] Zapisano { $count } paczki:
   *[many] Zapisano { $count } paczek:
}
terminal-importing = Przyjmuję paczki
terminal-imported = przyjęta
terminal-already-there = już była
terminal-refused = odrzucona
terminal-import-summary = Przyjęte: { $imported }, znane wcześniej: { $there }, odrzucone: { $refused }.
terminal-packet-content = grupa { $number }, „{ $theme }”, wpisy: { $entries } (nowe: { $new }), pokwitowanie { $receipt }
terminal-import-undone = Cofnięto przyjęcie ostatniej paczki.
terminal-exporting = Zapisuję paczkę
terminal-preparing-photos = Przygotowuję zdjęcia
terminal-making-report = Przygotowuję raport
terminal-conflicts = { $count ->
    [one] { $count } pole z dwiema wersjami
    [few] { $count } pola z dwiema wersjami
   *[many] { $count } pól z dwiema wersjami
}
terminal-nothing-found = Nic nie znaleziono.
terminal-checked = Sprawdzone dokumenty: { $documents }, zdjęcia: { $photos }.
terminal-check-problems = Znaleziono usterki (lista powyżej). Nic nie zmieniono. Zrób kopię folderu i przywróć ostatnią kopię zapasową (zapis-cli restore).
terminal-read-model-agrees = Spis zgadza się z dokumentami.
terminal-read-model-differs = Spis nie zgadza się z dokumentami; odbuduje go check --rebuild.
terminal-rebuilt-same = Spis zbudowano od nowa; jest identyczny.
terminal-rebuilt-differed = Spis zbudowano od nowa; poprzedni różnił się od dokumentów.
terminal-restored = Przywrócono kopię { $backup }. Uszkodzony plik odłożono: { $aside }
terminal-guess = domysł
terminal-title = Tytuł
terminal-subtitle = Podtytuł
terminal-date = Data
terminal-time = Godziny
terminal-place = Miejsce
terminal-goals = Cele
terminal-tasks = Zadania spotkania
terminal-agenda = Program
terminal-groups = Grupy
terminal-not-understood = Nie zrozumiano (wiersz: treść)

terminal-live-ticket = Bilet tego laptopa (to nie tajemnica):
terminal-live-addresses = Krócej, razem z kodem wystarczy adres: { $addresses }
terminal-live-code = Kod parowania: { $code }
terminal-live-waiting = Czekam na laptopy. Ctrl+C kończy i zamyka sieć.
terminal-live-paired = Sparowano: { $name }
terminal-live-joined = Połączono: { $name }
terminal-live-left = Rozłączono: { $name }. { $reason }
terminal-live-took = Dotarło coś nowego: { $name }
terminal-live-refused = Nie przyjęto ({ $name }): { $reason }
terminal-live-in-step = To samo na obu laptopach: pokwitowanie { $receipt }, wpisy: { $entries }, zdjęcia: { $photos }
terminal-live-wrong-code = Ktoś podał zły kod. Zostało prób: { $left }.
terminal-live-code-void = Po trzech złych próbach kod jest nieważny. Enter pokaże nowy.
