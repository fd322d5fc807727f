### Wspólne słowa: daty, rodzaje wpisów, liczebniki.

date-in-words = { $month ->
    [m1] { $day }{"\u00A0"}stycznia{"\u00A0"}{ $year }
    [m2] { $day }{"\u00A0"}lutego{"\u00A0"}{ $year }
    [m3] { $day }{"\u00A0"}marca{"\u00A0"}{ $year }
    [m4] { $day }{"\u00A0"}kwietnia{"\u00A0"}{ $year }
    [m5] { $day }{"\u00A0"}maja{"\u00A0"}{ $year }
    [m6] { $day }{"\u00A0"}czerwca{"\u00A0"}{ $year }
    [m7] { $day }{"\u00A0"}lipca{"\u00A0"}{ $year }
    [m8] { $day }{"\u00A0"}sierpnia{"\u00A0"}{ $year }
    [m9] { $day }{"\u00A0"}września{"\u00A0"}{ $year }
    [m10] { $day }{"\u00A0"}października{"\u00A0"}{ $year }
    [m11] { $day }{"\u00A0"}listopada{"\u00A0"}{ $year }
    *[m12] { $day }{"\u00A0"}grudnia{"\u00A0"}{ $year }
}
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela

kind-arrangement = ustalenie
kind-arrangement-heading = Ustalenia
kind-task = zadanie
kind-task-heading = Zadania
kind-recommendation = rekomendacja
kind-recommendation-heading = Rekomendacje
kind-practice = dobra praktyka
kind-practice-heading = Dobre praktyki
kind-need = potrzeba
kind-need-heading = Potrzeby
kind-offer = oferta
kind-offer-heading = Oferty
kind-question = pytanie otwarte
kind-question-heading = Pytania otwarte
kind-note = notatka
kind-note-heading = Notatki

count-entries = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
}
count-arrangements = { $count ->
    [one] { $count } ustalenie
    [few] { $count } ustalenia
   *[many] { $count } ustaleń
}
count-tasks = { $count ->
    [one] { $count } zadanie
    [few] { $count } zadania
   *[many] { $count } zadań
}
count-recommendations = { $count ->
    [one] { $count } rekomendacja
    [few] { $count } rekomendacje
   *[many] { $count } rekomendacji
}
count-practices = { $count ->
    [one] { $count } dobra praktyka
    [few] { $count } dobre praktyki
   *[many] { $count } dobrych praktyk
}
count-needs = { $count ->
    [one] { $count } potrzeba
    [few] { $count } potrzeby
   *[many] { $count } potrzeb
}
count-offers = { $count ->
    [one] { $count } oferta
    [few] { $count } oferty
   *[many] { $count } ofert
}
count-questions = { $count ->
    [one] { $count } pytanie otwarte
    [few] { $count } pytania otwarte
   *[many] { $count } pytań otwartych
}
count-notes = { $count ->
    [one] { $count } notatka
    [few] { $count } notatki
   *[many] { $count } notatek
}
count-photos = { $count ->
    [one] { $count } zdjęcie
    [few] { $count } zdjęcia
   *[many] { $count } zdjęć
}
count-groups = { $count ->
    [one] { $count } grupa
    [few] { $count } grupy
   *[many] { $count } grup
}
count-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
count-dots = { $count ->
    [one] { $count } kropka
    [few] { $count } kropki
   *[many] { $count } kropek
}
count-packets = { $count ->
    [one] { $count } paczka
    [few] { $count } paczki
   *[many] { $count } paczek
}

language-pl = polski
language-en = angielski
language-uk = ukraiński

undo-make-event = Utworzenie wydarzenia
undo-edit-event = Zmiana w wydarzeniu
undo-add-entry = Nowy wpis
undo-add-entries = Nowe wpisy
undo-edit-entry = Zmiana wpisu
undo-convert-entry = Zmiana rodzaju wpisu
undo-move-entry = Przeniesienie wpisu
undo-trash-entry = Wpis do kosza
undo-restore-entry = Wpis przywrócony z kosza
undo-add-photo = Nowe zdjęcie
undo-edit-summary = Zmiana w podsumowaniu
undo-import = Przyjęcie paczki
undo-restore-version = Przywrócenie wcześniejszej wersji
undo-settle-conflict = Wybór jednej z dwóch wartości
undo-set-stance = Zdanie grupy o wpisie
undo-set-private = Widoczność wpisu
undo-translate-entry = Przekład wpisu

dialog-text = Tekst
dialog-themes = Motyw raportu
dialog-packets = Paczki Zapisu

## Undoing in the stream

undo-edit-entries = Zmiana kilku wpisów
undo-convert-entries = Zmiana rodzaju kilku wpisów
undo-move-entries = Przeniesienie kilku wpisów
undo-trash-entries = Przeniesienie kilku wpisów do kosza
undo-split-entry = Podział wpisu
undo-join-entries = Połączenie wpisów
undo-duplicate-entry = Powielenie wpisu
undo-link-photo = Powiązanie zdjęcia z wpisem

## Undoing what was done to photos

undo-caption-photo = Podpis zdjęcia
undo-clean-photo = Oczyszczenie zdjęcia
undo-blur-photo = Zamazanie na zdjęciu
undo-mark-photo = Oznaczenie zdjęcia
undo-move-photo = Przeniesienie zdjęcia
undo-trash-photo = Zdjęcie do kosza
undo-restore-photo = Zdjęcie przywrócone z kosza
undo-keep-photos = Zachowanie obu zdjęć
undo-place-entry = Miejsce wpisu na zdjęciu

# Hand-over

undo-hand-over = Przekazanie mimo braków
dialog-folder = Wspólny folder
dialog-sheet = Karta odzyskiwania
