### Commands: what the palette and the help sheet call them. Each id is a row of ui/src/stores/shortcuts.ts.

command-help = Pomoc: klawisze i składnia
command-palette = Polecenia i szukanie
command-search = Szukaj w wydarzeniu
command-stop-work = Przerwij długą pracę
command-back = Wróć
command-to-start = Przejdź do listy wydarzeń
command-to-event = Przejdź do wydarzenia
command-to-collect = Przejdź do zbierania zapisów
command-to-report = Przejdź do raportu
command-text-bigger = Powiększ tekst
command-text-smaller = Pomniejsz tekst
command-text-normal = Zwykła wielkość tekstu
command-theme-light = Wygląd jasny
command-theme-dark = Wygląd ciemny
command-theme-system = Wygląd jak w systemie
command-language-pl = Język: polski
command-language-en = Język: angielski
command-language-uk = Język: ukraiński
command-new-event = Nowe wydarzenie
command-from-announcement = Wydarzenie z ogłoszenia…
command-open-packets = Otwórz paczki…
command-sample = Przykładowe wydarzenie
command-open-announcement = Otwórz plik z ogłoszeniem…
command-create-event = Utwórz wydarzenie
command-undo-event = Cofnij zmianę w wydarzeniu
command-redo-event = Przywróć zmianę w wydarzeniu
command-collect-packets = Otwórz paczki grup…
command-undo = Cofnij
command-redo = Przywróć
command-save-now = Zapisz natychmiast
command-save-packet = Zapisz paczkę…
command-trash-open = Otwórz kosz
command-photo-phone = Zdjęcia z telefonu (kod QR)
command-photo-files = Dodaj zdjęcia z plików
command-photo-folder = Dodaj zdjęcia z folderu
command-photo-paste = Wklej obraz ze schowka
command-photo-alike = Porównaj podobne zdjęcia
command-transcribe = Przepisz ze zdjęcia
command-transcribe-picture = Z wiersza na zdjęcie i z powrotem
command-spelling = Popraw pisownię
command-kind-arrangement = Zmień wpis w ustalenie
command-kind-task = Zmień wpis w zadanie
command-kind-recommendation = Zmień wpis w rekomendację
command-kind-practice = Zmień wpis w dobrą praktykę
command-kind-need = Zmień wpis w potrzebę
command-kind-offer = Zmień wpis w ofertę
command-kind-question = Zmień wpis w pytanie otwarte
command-kind-note = Zmień wpis w notatkę
command-private = Wpis tylko w wydaniu wewnętrznym albo znów dla wszystkich
command-line-save = Zapisz wpis
command-line-previous = W pustym wierszu: popraw poprzedni wpis
command-line-plain = Zostaw jako tekst to, co wiersz rozpoznał przed kursorem; jeszcze raz: przywróć
command-line-accept = Przyjmij pytanie pod wierszem: „zadanie?”, „odpowiada: Anna?”
command-line-rows = Przejdź do wpisów
command-row-up = Wybierz wpis wyżej
command-row-down = Wybierz wpis niżej
command-row-edit = Popraw wybrany wpis
command-row-unfold = Pokaż cały długi wpis albo go zwiń
command-row-to-line = Wróć do wiersza
command-row-move-up = Przenieś wpis wyżej
command-row-move-down = Przenieś wpis niżej
command-row-trash = Do kosza; cofniesz jednym klawiszem

## The palette, and where a command works

palette-words = Polecenie albo słowa z zapisów
palette-command = Polecenie
palette-commands = { $count ->
    [one] { $count } polecenie
    [few] { $count } polecenia
    [many] { $count } poleceń
   *[other] { $count } polecenia
}
where-everywhere = poza tym ekranem
where-start = na liście wydarzeń
where-event = w wydarzeniu
where-announcement = przy ogłoszeniu
where-collect = przy zbieraniu zapisów
where-report = w raporcie
where-capture = w zapisie grupy
where-line = w wierszu wpisu
where-row = na wpisie
where-photo = na zdjęciu
where-page = na stronie raportu
where-readback = przy odczycie
where-conflict = przy dwóch wersjach wpisu
where-corner = przy rogach zdjęcia
where-cleaning = przy czyszczeniu zdjęć
where-desk = przy stole scalania
where-plenary = na plenum
where-edit = przy poprawianiu wpisu
where-sheet = w otwartym okienku

## Stream

command-row-extend-up = Zaznacz także wpis powyżej
command-row-extend-down = Zaznacz także wpis poniżej
command-row-all = Zaznacz wszystkie wpisy
command-row-duplicate = Powiel zaznaczone wpisy
command-row-join = Połącz zaznaczone wpisy albo wpis z poprzednim
command-row-photo = Powiąż zdjęcie z wpisem
command-photo-earlier = Zdjęcie wcześniej
command-photo-later = Zdjęcie później
command-photo-trash = Zdjęcie do kosza
command-photo-previous = Poprzednie zdjęcie
command-photo-next = Następne zdjęcie
command-edit-fields = W czasie poprawiania: do pól wpisu
command-edit-split = W czasie poprawiania: podziel wpis w tym miejscu
command-edit-paragraph = W czasie poprawiania: nowy akapit, powstaje długa notatka
command-only-incomplete = Pokaż tylko niepełne wpisy
command-only-arrangement = Pokaż tylko: { kind-arrangement }
command-only-task = Pokaż tylko: { kind-task }
command-only-recommendation = Pokaż tylko: { kind-recommendation }
command-only-practice = Pokaż tylko: { kind-practice }
command-only-need = Pokaż tylko: { kind-need }
command-only-offer = Pokaż tylko: { kind-offer }
command-only-question = Pokaż tylko: { kind-question }
command-only-note = Pokaż tylko: { kind-note }
command-only-nothing = Pokaż wszystkie wpisy

## Spelling

spelling-of = Podpowiedzi do słowa „{ $word }”
spelling-add = Dodaj do słownika: { $word }
spelling-remove = Usuń ze słownika: { $word }
spelling-added = „{ $word }” jest w słowniku.
spelling-removed = „{ $word }” nie jest już w słowniku.
spelling-all-known = Wszystkie słowa są znane.
spelling-offers = { $count ->
    [0] „{ $word }”: nie ma podpowiedzi
    [one] „{ $word }”: { $count } podpowiedź
    [few] „{ $word }”: { $count } podpowiedzi
    [many] „{ $word }”: { $count } podpowiedzi
   *[other] „{ $word }”: { $count } podpowiedzi
}

## The edge of the capture screen

edge-unknown-owner = { $count ->
    [one] { $count } z osobą spoza listy
   *[other] { $count } z osobami spoza listy
}
edge-show-next = Pokaż wpis; kolejne kliknięcie: następny
clock-notice = { $count ->
    [one] Została { $count } minuta: { $title }
    [few] Zostały { $count } minuty: { $title }
    [many] Zostało { $count } minut: { $title }
   *[other] Zostało { $count } minuty: { $title }
}

## The first time

first-heading = Pierwszy raz tutaj?
first-lead = Zapis pomaga grupom roboczym spisać wszystko, co ustaliły, a z zapisów wszystkich grup składa jeden raport jeszcze tego samego dnia. Działa bez internetu, a dane zostają na tym komputerze.
first-look = Obejrzyj gotowe wydarzenie
first-look-what = Osiem grup z zapisami i zdjęciami; osoby i treści są zmyślone, więc można na nich ćwiczyć.
first-sample = Pokaż przykładowe wydarzenie
first-line = Jeden wiersz to jeden wpis
first-line-what = Początek wiersza mówi, co to jest; resztę Zapis rozumie z tekstu. Zapisuje
first-saved = Nie trzeba pamiętać o zapisywaniu
first-saved-what = Każde słowo trafia na dysk od razu, a znacznik u góry mówi, kiedy; wszystko można cofnąć.
first-keys = Dwa klawisze warto znać
first-keys-help = pomoc
first-keys-palette = wszystkie polecenia i szukanie

## Historia, dwie wartości, odczyt

command-history = Historia wybranego wpisu
command-conflict-show = Do wpisu z dwiema wartościami
command-read-back = Odczyt z grupą
command-conflict-first = Na wpisie z dwiema wartościami: wybierz pierwszą
command-conflict-second = Na wpisie z dwiema wartościami: wybierz drugą
command-answer-agreed = Uzgodnione
command-answer-change = Popraw treść na miejscu
command-answer-dissent = Zdanie odrębne: wpisz, czyje i jakie
command-answer-park = Odłóż; wróci na końcu
command-read-notes = Czytaj też notatki albo bez nich
command-read-previous = Poprzedni wpis odczytu
command-read-next = Następny wpis odczytu
command-read-down = Dalsza część długiego wpisu
command-read-up = Wcześniejsza część długiego wpisu
command-undo-answer = Cofnij
command-redo-answer = Przywróć
command-save-answer = Zapisz natychmiast
command-full-screen = Pełny ekran
command-leave-readback = Wróć do zapisu; odczyt pójdzie dalej od tego miejsca

# Raport
command-report-page-next = Następna strona raportu
command-report-page-previous = Poprzednia strona raportu
command-report-zoom-in = Powiększ strony raportu
command-report-zoom-out = Pomniejsz strony raportu
command-report-zoom-fit = Strony raportu na całą szerokość
command-report-save = Zapisz raport w folderze
command-report-print = Drukuj raport
command-page-first = Pierwsza strona
command-page-last = Ostatnia strona
command-page-entry-next = Następny wpis na stronie
command-page-entry-previous = Poprzedni wpis na stronie
command-page-to-record = Do tego wpisu w zapisie
command-entry-in-report = Pokaż wpis w raporcie
# Hand-over

command-hand-over = Przekaż zapis
command-to-handover = Przejdź do przekazania zapisu
command-hand-out = Zapisz paczki dla wszystkich grup…
command-serve = Której grupie służy ten laptop
command-watch-folder = Obserwuj wspólny folder…
command-stop-watching = Przestań obserwować folder
command-big-board = Tablica na projektor
command-undo-collect = Cofnij zmianę na tablicy
command-redo-collect = Ponów zmianę na tablicy
command-renew-device = Nadaj laptopowi nową tożsamość
command-undo-handover = Cofnij przekazanie mimo braków
where-handover = przy przekazaniu zapisu
