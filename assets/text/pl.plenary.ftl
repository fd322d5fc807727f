### Plenum: ekran rzutnika i widok osoby prowadzącej.

plenary-heading = Plenum
plenary-projector-title = Zapis: ekran dla sali

# Na ekranie

plenary-left = { $left ->
    [one] została { $left } z { $all } minut
    [few] zostały { $left } z { $all } minut
   *[many] zostało { $left } z { $all } minut
}
plenary-soon = { $left ->
    [one] kończy się: jeszcze { $left } minuta
    [few] kończy się: jeszcze { $left } minuty
   *[many] kończy się: jeszcze { $left } minut
}
plenary-over-now = czas minął
plenary-over = { $over ->
    [one] czas minął { $over } minutę temu
    [few] czas minął { $over } minuty temu
   *[many] czas minął { $over } minut temu
}
plenary-raised = { $count ->
    [one] zgłosiła { $count } z { $all } grup ({ $groups })
    [few] zgłosiły { $count } z { $all } grup ({ $groups })
   *[many] zgłosiło { $count } z { $all } grup ({ $groups })
}
plenary-to = dla: { $names }
plenary-by = { $names }
plenary-done = omówione: { $done } z { $all }
plenary-part = część { $part } z { $parts }
plenary-points = { $count ->
    [one] { $count } punkt
    [few] { $count } punkty
   *[many] { $count } punktów
}
plenary-minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
   *[many] { $count } minut
}
plenary-groups = { $count ->
    [one] { $count } grupa
    [few] { $count } grupy
   *[many] { $count } grup
}
plenary-no-points = Ta grupa nie ma punktów na plenum.
plenary-amended = { $time } poprawka przyjęta
plenary-added = { $time } dodane przez plenum
plenary-votes = za { $yes }, przeciw { $no }, wstrzymało się { $abstained }
plenary-more-amended = { $count ->
    [one] i { $count } wcześniejsza
    [few] i { $count } wcześniejsze
   *[many] i { $count } wcześniejszych
}
plenary-whole-in-report = całość w raporcie
plenary-tasks = Kto co robi
plenary-tasks-who = kto
plenary-tasks-what = co
plenary-tasks-when = kiedy
plenary-tasks-group = grupa
plenary-tasks-nobody = jeszcze nikt
plenary-tasks-no-date = bez terminu
plenary-page = strona { $page } z { $pages }
plenary-end = Koniec plenum
plenary-end-shown = { $all ->
    [one] pokazano { $shown } z { $all } punktu
   *[many] pokazano { $shown } z { $all } punktów
}
plenary-end-adopted = { $count ->
    [0] bez przyjętych poprawek
    [one] przyjęto { $count } poprawkę
    [few] przyjęto { $count } poprawki
   *[many] przyjęto { $count } poprawek
}
plenary-photo-of = Zdjęcie flipcharta: { $text }
plenary-waiting = Zaraz zaczynamy

# Widok osoby prowadzącej

plenary-on-screen = Na ekranie dla sali
plenary-screen-black = Ekran jest czarny. Klawisz B albo następny krok przywraca obraz.
plenary-screen-closed = Ekran dla sali jest zamknięty.
plenary-screen-lost = Ekran dla sali zniknął. Slajd jest zapamiętany: podłącz ekran i naciśnij F5.
plenary-screen-open = Ekran dla sali jest otwarty.
plenary-open = Otwórz ekran dla sali
plenary-close = Zamknij ekran dla sali
plenary-previous = Wstecz
plenary-next = Dalej
plenary-blank = Czarny ekran
plenary-blank-off = Przywróć obraz
plenary-photos = { $count ->
    [one] Zdjęcie
   *[many] Zdjęcia ({ $count })
}
plenary-show-tasks = Kto co robi
plenary-again = Od początku
plenary-steps = Sterowanie ekranem
plenary-beside = Czas, notatki i głosy z sali
plenary-then = Następne
plenary-then-nothing = To już koniec.
plenary-nothing-picked = Nie wybrano jeszcze punktów na plenum. Wybiera się je na stole podsumowania.
plenary-contents = Przebieg plenum
plenary-opening = Otwarcie
plenary-contents-group = { $number }. { $theme }
plenary-clock = Czas
plenary-clock-group = Ta grupa
plenary-clock-whole = Całe plenum
plenary-clock-left = zostało { $time }
plenary-clock-over = { $time } po czasie
plenary-clock-none = poza grupami
plenary-pause = Zatrzymaj zegar
plenary-go-on = Uruchom zegar
plenary-paused = zegar stoi
plenary-notes = Notatki tylko dla ciebie
plenary-notes-safe = Nie trafiają na ekran, do raportu ani do paczek.
plenary-note-entry = Do tego punktu
plenary-note-group = Do tej grupy
plenary-note-event = Do całego plenum
plenary-amendment = Głos z sali
plenary-amendment-entry = poprawka do pokazanego punktu
plenary-amendment-addition = nowe, poza punktami
plenary-amendment-elsewhere = należy do grupy { $number }: { $said }
plenary-amendment-about = Czego dotyczy
plenary-amendment-text = Treść
plenary-amendment-asked = Kto zgłasza
plenary-amendment-yes = Za
plenary-amendment-no = Przeciw
plenary-amendment-abstained = Wstrzymało się
plenary-amendment-group-first = Głos dotyczy grupy: przejdź najpierw do jej punktów.
plenary-amendment-change = Popraw
plenary-amendment-remove = Usuń
plenary-amendment-cancel = Zostaw jak było
plenary-amendment-editing = Poprawiasz głos z { $time }
plenary-amendments = Głosy z sali
plenary-amendments-none = Jeszcze nikt nic nie zgłosił.
plenary-asked-by = zgłasza: { $name }
plenary-outcome-adopted = przyjęta
plenary-outcome-returned = zwrócona grupie
plenary-outcome-parked = odłożona
plenary-decide-adopted = Przyjęta
plenary-decide-returned = Zwrócona grupie
plenary-decide-parked = Odłożona
plenary-about-addition = nowe
plenary-sign-off = Zamknięcie sesji
plenary-sign-off-what = Raport w obecnym brzmieniu dostanie numer wersji i pokwitowanie. Późniejsze zmiany trafią na listę różnic.
plenary-sign-by = Kto zamyka
plenary-sign = Zamknij sesję
plenary-sign-again = Zatwierdź następną wersję
plenary-signed = Wersja { $number }, { $time }, pokwitowanie { $receipt }
plenary-signed-since = { $count ->
    [0] Od tej chwili nic się nie zmieniło.
    [one] Od tej chwili zaszła { $count } zmiana.
    [few] Od tej chwili zaszły { $count } zmiany.
   *[many] Od tej chwili zaszło { $count } zmian.
}
help-keys-plenary = Podczas plenum

command-to-plenary = Plenum na rzutniku
command-plenary-next = Dalej
command-plenary-previous = Wstecz
command-plenary-next-group = Następna grupa
command-plenary-previous-group = Poprzednia grupa
command-plenary-blank = Czarny ekran i z powrotem
command-plenary-tasks = Kto co robi i z powrotem
command-plenary-photo = Zdjęcie na cały ekran, następne, z powrotem
command-plenary-pause = Zatrzymaj zegar albo uruchom
command-plenary-projector = Otwórz albo zamknij ekran dla sali
command-plenary-leave = Wyjdź z pola, ze zdjęcia, z ekranu dla sali
command-plenary-again = Plenum od początku, z nowym zegarem
command-plenary-amend = Wpisz głos z sali
command-plenary-undo = Cofnij
command-plenary-redo = Przywróć
command-amend-adopted = Głos z sali: przyjęta
command-amend-returned = Głos z sali: zwrócona grupie
command-amend-parked = Głos z sali: odłożona
plenary-votes-unclear = Głosy wpisz cyframi: za i przeciw, wstrzymane mogą zostać puste. Nic jeszcze nie zapisano.
