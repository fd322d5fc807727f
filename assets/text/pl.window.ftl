### Okno aplikacji: wszystko, co widać na ekranach.

## Dni

date-day-month = { $month ->
    [m1] { $day }{"\u00A0"}stycznia
    [m2] { $day }{"\u00A0"}lutego
    [m3] { $day }{"\u00A0"}marca
    [m4] { $day }{"\u00A0"}kwietnia
    [m5] { $day }{"\u00A0"}maja
    [m6] { $day }{"\u00A0"}czerwca
    [m7] { $day }{"\u00A0"}lipca
    [m8] { $day }{"\u00A0"}sierpnia
    [m9] { $day }{"\u00A0"}września
    [m10] { $day }{"\u00A0"}października
    [m11] { $day }{"\u00A0"}listopada
   *[m12] { $day }{"\u00A0"}grudnia
}
weekday-short-1 = pon.
weekday-short-2 = wt.
weekday-short-3 = śr.
weekday-short-4 = czw.
weekday-short-5 = pt.
weekday-short-6 = sob.
weekday-short-7 = niedz.
in-language-pl = po polsku
in-language-en = po angielsku
in-language-uk = po ukraińsku
entered-day-hint = dd.mm.rrrr
entered-day-wrong = Nie ma takiego dnia. Wpisz na przykład 27.05.2022.
entered-time-hint = gg:mm
entered-time-wrong = Nie ma takiej godziny. Wpisz na przykład 10:45.

## Wspólne

back-to-start = Wróć do wydarzeń
back-to-event = Wróć do wydarzenia
search-button = Szukaj
help-button = Pomoc
problem-close = Zamknij
problem-code = Kod: { $code }
list-remove = Usuń: { $name }
progress-count = { $done } z { $total }
progress-stop = Przerwij
progress-stopping = Przerywam…
saved-at = Zapisano { $time }
saved-saving = Zapisuję
saved-not = NIE ZAPISANO od { $time }
undo-button = Cofnij
undo-named = Cofnij: { $name }
redo-button = Przywróć
redo-named = Przywróć: { $name }

## Nazwy tego, co można cofnąć

undo-change = zmiana

## Ustawienia

settings-language = Język
settings-theme = Wygląd
settings-theme-system = jak system
settings-theme-light = jasny
settings-theme-dark = ciemny
settings-text-size = Tekst
settings-smaller = Zmniejsz tekst
settings-bigger = Powiększ tekst
settings-normal = Przywróć zwykłą wielkość tekstu

## Start

start-begin = Zacznij
start-motto = Pełny zapis pracy w grupach
start-new = Nowe wydarzenie
start-new-hint = data, miejsce, program, grupy
start-announcement = Z ogłoszenia…
start-announcement-hint = wklej tekst zaproszenia, poprawisz przed utworzeniem
start-packet = Otwórz paczkę…
start-packet-hint = plik .zapis z pendrive’a lub folderu
start-sample = Przykładowe wydarzenie
start-sample-hint = osoby i treść zmyślone, do obejrzenia i ćwiczeń
start-making-sample = Przygotowuję przykładowe wydarzenie
start-offline = Bez internetu wszystko działa
start-version = Wersja { $version }
start-events = Wydarzenia
start-empty = Nie ma jeszcze wydarzeń.
start-empty-next = Utwórz pierwsze klawiszami
start-today = dziś
start-is-today = to wydarzenie jest dziś
start-no-date = bez daty
start-example = przykład
start-invented = zmyślone dane
start-nothing-yet = jeszcze pusto

## Nowe wydarzenie

new-heading = Nowe wydarzenie
new-title = Tytuł
new-title-missing = Wpisz tytuł, żeby utworzyć wydarzenie.
new-language = Język wydarzenia
new-rest = Datę, miejsce, program i grupy dopiszesz za chwilę.
new-create = Utwórz wydarzenie

## Z ogłoszenia

announce-heading = Z ogłoszenia
announce-what = najpierw podgląd, potem wydarzenie
announce-text = Tekst ogłoszenia
announce-paste = Wklej tekst ogłoszenia
announce-open = Otwórz plik…
announce-found = Znaleziono
announce-create = Utwórz wydarzenie
announce-empty = Nie ma jeszcze tekstu.
announce-empty-next = Wklej go po lewej; tutaj zobaczysz, co z niego wynika, i wszystko poprawisz.
announce-stale = Tekst się zmienił; ponowne odczytanie zastąpi twoje poprawki.
announce-again = Odczytaj ponownie
announce-line = wiersz { $line }
announce-lines = wiersze { $first }–{ $last }
announce-by-hand = wpisane ręcznie
announce-not-found = nie znaleziono
announce-last-day = Ostatni dzień
announce-guess = domysł
announce-right = Zgadza się
announce-remove = Usuń: { $what }
announce-reason-yearFromWeekday = roku nie podano, wynika z dnia tygodnia
announce-reason-nextSuchDay = roku nie podano, to najbliższy taki dzień
announce-reason-weekdayDiffers = podany dzień tygodnia nie pasuje do daty
announce-reason-fromProse = wyczytane ze zdania, bez etykiety
announce-reason-nextSessionStart = koniec przyjęty z początku następnego punktu
announce-reason-eventEnd = koniec przyjęty z końca wydarzenia
announce-reason-gapBetweenSessions = godziny przyjęte z przerwy między punktami
announce-reason-agendaTimes = godziny przyjęte z programu
announce-reason-openGroup = temat tej grupy jest jeszcze otwarty
announce-rest = Nie zrozumiano
announce-rest-count = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
   *[many] { $count } wierszy
}
announce-rest-none = Każdy wiersz coś znaczy.

## Wydarzenie

event-untitled = Wydarzenie bez tytułu
event-title = Tytuł
event-subtitle = Podtytuł
event-subtitle-hint = podtytuł, na przykład „Konferencja robocza”
event-sample = To przykład: osoby i treść są zmyślone.
event-date = Data
event-times = Godziny
event-start = Początek
event-end = Koniec
event-place = Miejsce
event-place-hint = adres lub sala
event-year-guessed = rok to domysł
event-year-right = Zgadza się
event-agenda = Program
event-groups = Grupy robocze
event-no-groups = Nie ma jeszcze grup.
event-no-groups-next = Dodaj pierwszą przyciskiem poniżej; każda dostanie swój zapis.
event-group-removed = Usunięto grupę { $number }. Jej zapis czeka: Ctrl+Z przywraca ją w całości.
event-hand-out = Zanim zaczniecie: zapisz paczkę każdej grupy i otwórz ją na laptopie tej grupy. Tylko zapisy jednego wydarzenia dadzą się potem połączyć.
event-goals = Cele
event-goal = Cel { $number }
event-goal-add = Dodaj cel
event-tasks = Zadania spotkania
event-task = Zadanie spotkania { $number }
event-task-add = Dodaj zadanie
event-collect = Zbieranie
event-report = Raport
session-start = Początek punktu { $number }
session-end = Koniec punktu { $number }
session-title = Punkt programu { $number }
session-untitled = nazwa punktu
session-kind = Rodzaj punktu { $number }
session-kind-plenary = plenarna
session-kind-groups = grupy
session-kind-break = przerwa
session-add = Dodaj punkt programu
group-number = Grupa { $number }
group-theme = Temat grupy { $number }
group-untitled = temat grupy
group-scope = Zakres grupy { $number }
group-scope-hint = czego dotyczy
group-room = sala { $room }
group-room-label = sala
group-room-of = Sala grupy { $number }
group-language-label = język
group-language = Język grupy { $number }
group-facilitator-label = prowadzi
group-facilitator = Kto prowadzi grupę { $number }
group-note-taker-label = notuje
group-note-taker = Kto notuje w grupie { $number }
group-write = Pisz
group-write-in = Pisz w grupie { $number }
group-remove = Usuń grupę { $number }
group-add = Dodaj grupę

## Paczki

packet-save = Zapisz paczkę…
packet-save-of = Zapisz paczkę… – grupa { $number }
packet-written = Paczka zapisana: { $file }
packet-outcomes = Co stało się z paczkami
packet-whole-event = Wydarzenie
packet-already-there = wszystko już tu było, nic się nie zmieniło.
packet-receipt = Pokwitowanie { $receipt }.
packet-entries-added = { $count ->
    [one] przybył { $count } wpis
    [few] przybyły { $count } wpisy
   *[many] przybyło { $count } wpisów
}
packet-photos-added = { $count ->
    [one] { $count } nowe zdjęcie
    [few] { $count } nowe zdjęcia
   *[many] { $count } nowych zdjęć
}

## Czego brakuje

gaps-owner = { $count ->
    [one] { $count } zadanie bez osoby
    [few] { $count } zadania bez osoby
   *[many] { $count } zadań bez osoby
}
gaps-due = { $count ->
    [one] { $count } zadanie bez terminu
    [few] { $count } zadania bez terminu
   *[many] { $count } zadań bez terminu
}
gaps-addressee = { $count ->
    [one] { $count } rekomendacja bez adresata
    [few] { $count } rekomendacje bez adresata
   *[many] { $count } rekomendacji bez adresata
}
gaps-caption = { $count ->
    [one] { $count } zdjęcie bez podpisu
    [few] { $count } zdjęcia bez podpisu
   *[many] { $count } zdjęć bez podpisu
}

## Wpis

entry-due = do { $weekday } { $day }
entry-for = dla: { $names }
entry-contact = kontakt: { $name }
entry-no-owner = bez osoby odpowiedzialnej
entry-no-due = bez terminu
entry-no-addressee = bez adresata
entry-dissent = zdanie odrębne
entry-parked = odłożone
entry-private = prywatna
entry-edit = Treść wpisu
entry-unfold = pokaż całość
entry-fold = zwiń
entry-waiting = jeszcze nie zapisane

## Pisanie

capture-title = Grupa { $number } · { $theme }
capture-stream = Wpisy
capture-line = Nowy wpis
capture-edge = Program, liczby, zdjęcia
capture-empty = Nie ma jeszcze wpisów.
capture-empty-next = Napisz pierwszy na dole i naciśnij
capture-empty-syntax = „z: …” to zadanie, „u: …” ustalenie; resztę pokaże
capture-undone = Cofnięto: { $name }
capture-redone = Przywrócono: { $name }
capture-not-saved = { $count ->
    [one] { $count } zmiana czeka na zapisanie. Nic nie zginęło: wszystko jest tutaj i spróbuję znowu.
    [few] { $count } zmiany czekają na zapisanie. Nic nie zginęło: wszystko jest tutaj i spróbuję znowu.
   *[many] { $count } zmian czeka na zapisanie. Nic nie zginęło: wszystko jest tutaj i spróbuję znowu.
}
capture-try-now = Spróbuj teraz
capture-give-back = Wstaw z powrotem do wiersza
line-words = treść
line-owner = osoba: { $name }
line-partner = partner: { $name }
line-addressee = adresat: { $name }
line-tag = etykieta
line-place = miejsce: { $name }
line-contact = kontakt: { $name }
line-unsure = { $meaning } (domysł)
line-plain = zwykły tekst
line-slip = { $meaning }?
line-no-such-day = w tym miesiącu nie ma takiego dnia
line-names = Nazwy z tego wydarzenia
line-leave-as-text = Zostaw jak napisane: „{ $words }”
line-hint-save = zapisz wpis
line-hint-previous = popraw poprzedni
line-hint-plain = zostaw jako tekst
line-hint-slip = tak, o to chodzi
line-hint-save-many = zapisz { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
}
line-hint-kind = zmień rodzaj
line-hint-undo = cofnij
line-hint-help = składnia
clock-agenda = Program
clock-until = { $title }, do { $time }
clock-left = { $count } min do końca
clock-then = Potem o { $time }: { $title }
clock-next = Następne o { $time }: { $title }
clock-in = za { $count } min
edge-completeness = Liczby i braki
edge-no-owner = { $count } bez osoby
edge-no-due = { $count } bez terminu
edge-no-addressee = { $count } bez adresata
edge-no-caption = { $count } bez podpisu
edge-dissents = { $count ->
    [one] { $count } zdanie odrębne
    [few] { $count } zdania odrębne
   *[many] { $count } zdań odrębnych
}
trash-heading = Kosz
trash-open = { $count ->
    [one] Kosz: { $count } wpis
    [few] Kosz: { $count } wpisy
   *[many] Kosz: { $count } wpisów
}
trash-restore = Przywróć
trash-restore-of = Przywróć: { $words }
edge-photos = Zdjęcia
edge-photo = Zdjęcie { $number }, bez podpisu
edge-uncaptioned = bez podpisu
edge-decorative = ozdobne

## Szukanie

search-heading = Szukaj we wszystkich zapisach
search-words = Czego szukasz?
search-hint = Wyniki pojawią się podczas pisania; bez polskich znaków też znajdzie.
search-results = Wyniki
search-count = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
}

## Zbieranie

collect-heading = Zbieranie
collect-arrived-of = { $count ->
    [one] { $arrived } z { $count } grupy
    [few] { $arrived } z { $count } grup
   *[many] { $arrived } z { $count } grup
}
collect-receipt-hint = Pokwitowanie ma brzmieć tak samo na obu laptopach.
collect-receipt-merged = po połączeniu
collect-receipt-merged-long = Zapis tutaj, po połączeniu
collect-receipts-hint = Kod laptopa porównujcie z tym, co pokazuje jego własny ekran. Zapis tutaj powstał z połączenia i ma własny kod.
collect-open = Otwórz paczki…
collect-opening = Odbieram paczki
collect-report = Raport
collect-next = { $title } za { $count } min
collect-board = Tablica grup
collect-drop = Upuść paczki tutaj, a zostaną odebrane.
collect-empty = To wydarzenie nie ma jeszcze grup.
collect-empty-next = Dodaj je w wydarzeniu albo otwórz paczkę, która je przyniesie.
collect-group = Grupa
collect-theme = Temat
collect-state = Stan
collect-entries = Wpisy
collect-photos = Zdjęcia
collect-lacks = Czego brakuje
collect-receipt = Pokwitowanie
collect-how = Jak dotarła
collect-state-here = na tym laptopie
collect-state-arrived = odebrana
collect-state-missing = brak paczki
collect-photos-of = { $have } z { $all }
collect-photos-missing = { $count ->
    [one] wpisy już są, brakuje { $count } zdjęcia
    [few] wpisy już są, brakuje { $count } zdjęć
   *[many] wpisy już są, brakuje { $count } zdjęć
}
collect-conflicts = { $count ->
    [one] { $count } pole ma dwie wartości
    [few] { $count } pola mają po dwie wartości
   *[many] { $count } pól ma po dwie wartości
}
collect-complete = komplet
collect-arrived = { $file }, { $time }
collect-versions = { $count ->
    [one] { $count } paczka, połączone
    [few] { $count } paczki, połączone
   *[many] { $count } paczek, połączone
}
collect-on-this = pisana tutaj
collect-why = Dlaczego brak paczki grupy { $number }
collect-why-hint = Dlaczego? Powód trafi do raportu.
collect-note-taker = notuje { $name }

## Raport

paper-heading = Raport
paper-choices = Co ma być w raporcie
paper-preview = Podgląd raportu
paper-edition = Wydanie
paper-edition-internal = wewnętrzne
paper-edition-internal-hint = z nazwiskami, dla uczestniczek i uczestników
paper-edition-public = publiczne
paper-edition-public-hint = nazwiska tylko tych, którzy się zgodzili; treść wpisów sprawdź przed publikacją
paper-language = Język raportu
paper-missing = Czego brakuje
paper-whole = Są zapisy wszystkich grup.
paper-groups-missing = { $count ->
    [one] Brakuje zapisu { $count } grupy: { $numbers }.
    [few] Brakuje zapisów { $count } grup: { $numbers }.
   *[many] Brakuje zapisów { $count } grup: { $numbers }.
}
paper-missing-printed = To, czego jeszcze brakuje, raport wymieni na początku.
paper-save-pdf = Zapisz PDF…
paper-save-markdown = Zapisz Markdown…
paper-saving = Przygotowuję raport
paper-written = Zapisano: { $file }

## Pomoc

help-heading = Klawisze i składnia
help-line = Jeden wiersz, jeden wpis
help-line-what = Początek wiersza ustala rodzaj; reszta może stać gdziekolwiek. Niczego, co napiszesz, nie tracisz.
help-no-prefix = nic
help-prefix-arrangement = u:
help-prefix-task = z:
help-prefix-recommendation = r:
help-prefix-practice = p:
help-prefix-need = po:
help-prefix-offer = of:
help-prefix-question = ?:
help-sign-due = do
help-sign-place = miejsce:
help-sign-contact = kontakt:
help-field-owner = osoba odpowiedzialna: @Anna Kowalska
help-field-partner = partner: +OPS Wola
help-field-due = termin: do 15.06, do piątku, do końca czerwca
help-field-addressee = adresat rekomendacji: >Miasto st. Warszawa
help-field-tag = etykieta: #mieszkania
help-field-dots = 7 kropek z flipcharta
help-field-place = gdzie to działa: miejsce: OPS Wola, ul. Bema 91
help-field-contact = kogo pytać: kontakt: Anna, 22 100 20 30
help-example = z: Lista kontaktów do koordynatorów @Anna Kowalska +OPS Wola do 15.06 #mieszkania
help-keys-capture = Podczas pisania
help-keys-everywhere = Wszędzie

problem-restore = Przywróć ostatnią kopię

## Stream

entry-edit-fields = Pola wpisu
entry-edit-fields-hint = @osoba  +partner  do 15.06  >adresat  #tag  *7  miejsce: …  kontakt: …
edit-done = zapisz
edit-paragraph = nowy akapit
edit-fields = pola
edit-split = podziel tutaj
edit-give-up = zostaw, jak było
entry-chosen = zaznaczony
entry-photos = zdj. { $numbers }
many-bar = Zaznaczone wpisy
many-chosen = { $count ->
    [one] Zaznaczono { $count } wpis
    [few] Zaznaczono { $count } wpisy
   *[other] Zaznaczono { $count } wpisów
}
many-kind = Zmień rodzaj na: { $kind }
many-fields = Dodaj do zaznaczonych
many-fields-hint = @osoba  #tag  do 15.06
many-join = Połącz
many-duplicate = Powiel
many-photos = Zdjęcia…
many-trash = Do kosza
many-clear = Odznacz
photos-of-entry = Zdjęcia do wpisu
photos-of-entries = { $count ->
    [one] Zdjęcia do { $count } wpisu
   *[other] Zdjęcia do { $count } wpisów
}
photo-link = powiąż z wpisem
photo-unlink = odwiąż od wpisu
photo-number = zdjęcie { $number }
filter-only = Pokaż tylko
filter-kind = Tylko: { $kind }
filter-incomplete = niepełne: { $count }
filter-hidden = { $count ->
    [one] Widać { $shown }, ukryto { $count } wpis.
    [few] Widać { $shown }, ukryto { $count } wpisy.
   *[other] Widać { $shown }, ukryto { $count } wpisów.
}
filter-clear = Pokaż wszystkie
filter-nothing = Żaden wpis tu nie pasuje.

## Historia wpisu, dwie wartości

history-heading = Historia wpisu
history-open = Historia wpisu
history-list = Wersje, od najnowszej
history-here = laptop bez nazwy
history-when = { $time }, { $device }
history-made = utworzenie wpisu
history-now = tak jest teraz
history-restore = Przywróć tę wersję
history-restored = Przywrócono wersję: { $when }
history-loading = Czytam historię
history-shortened = Wcześniejszych wersji jest więcej; tu jest 200 najnowszych.
history-from-to = { $before } zmieniono na { $after }
history-added = dodano { $words }
history-removed = usunięto { $words }
history-left-out = bez zmian
history-moved = przeniesiono w inne miejsce
field-text = treść
field-kind = rodzaj
field-owners = osoba odpowiedzialna
field-partners = partnerzy
field-addressees = adresaci
field-tags = etykiety
field-due = termin
field-status = stan
field-dots = kropki
field-place = miejsce
field-contact = kontakt
field-stance = odczyt
field-private = widoczność
field-translations = przekład
field-deleted = kosz
field-order = miejsce w zapisie
field-other = pole „{ $name }”
value-none = brak
value-taken-out = bez tej osoby lub nazwy
value-listed = { $name }, z listy uczestników
value-in-trash = w koszu
value-in-record = w zapisie
value-for-all = dla wszystkich
value-status-open = do zrobienia
value-status-in_progress = w toku
value-status-done = zrobione
value-status-dropped = porzucone
value-level-district = dzielnica
value-level-city = miasto
value-level-national = kraj
value-level-international = międzynarodowy
value-level-ngo = organizacja
value-level-other = inny
conflict-heading = Dwie różne wartości: { $field }
conflict-shown = pokazana teraz
conflict-edge = { $count ->
    [one] { $count } pole ma dwie wartości
    [few] { $count } pola mają po dwie wartości
   *[many] { $count } pól ma po dwie wartości
}

## Odczyt

readback-title = Odczyt · grupa { $number }
readback-button = Odczyt
readback-back = Wróć do zapisu
readback-counter = { $now } z { $all }
readback-of-kind = { $now } z { $all }: { $kind }
readback-progress = Odczytano { $read } z { $all }: uzgodnione { $agreed }, zdania odrębne { $dissent }, odłożone { $parked }
readback-answers = Decyzja grupy
readback-agreed = Uzgodnione
readback-agreed-hint = grupa się zgadza, dalej
readback-edit = Zmień
readback-edit-hint = popraw treść na miejscu
readback-dissent = Zdanie odrębne
readback-dissent-hint = czyje i jakie; wpis zostaje
readback-park = Odłóż
readback-park-hint = wróci na końcu odczytu
readback-was-agreed = uzgodnione o { $time }
readback-was-dissent = zdanie odrębne o { $time }: { $reason }
readback-was-parked = odłożone o { $time }
readback-who = Kto
readback-with = Z kim
readback-due = Termin
readback-for = Dla kogo
readback-place = Gdzie
readback-contact = Kontakt
readback-dots = Kropki
readback-tags = Temat
readback-sentence = Czyje jest zdanie odrębne i jakie?
readback-words = Treść wpisu
readback-save = zapisz
readback-cancel = zostaw jak było
readback-previous = poprzedni
readback-next = następny
readback-leave = wróć do zapisu
readback-full = pełny ekran
readback-with-notes = { $count ->
    [one] { $count } notatka: czytaj też
    [few] { $count } notatki: czytaj też
   *[many] { $count } notatek: czytaj też
}
readback-without-notes = bez notatek
readback-empty = Nie ma jeszcze czego odczytać.
readback-empty-next = Wróć do zapisu i napisz pierwszy wpis:
readback-done = Wszystko odczytane.
readback-done-agreed = { $count ->
    [one] { $count } wpis uzgodniony
    [few] { $count } wpisy uzgodnione
   *[many] { $count } wpisów uzgodnionych
}
readback-done-dissent = { $count ->
    [one] { $count } zdanie odrębne
    [few] { $count } zdania odrębne
   *[many] { $count } zdań odrębnych
}
readback-done-parked = { $count ->
    [one] { $count } wpis odłożony
    [few] { $count } wpisy odłożone
   *[many] { $count } wpisów odłożonych
}
readback-private = { $count ->
    [one] { $count } prywatnego wpisu nie odczytano
    [few] { $count } prywatnych wpisów nie odczytano
   *[many] { $count } prywatnych wpisów nie odczytano
}
readback-parked-again = Wróć do odłożonych
help-keys-readback = Podczas odczytu

## Raport: wersje i zdjęcia

paper-variant = Dokument
paper-variant-full = pełny raport
paper-variant-summary = w skrócie, dwie strony
paper-variant-group = zapis jednej grupy
paper-variant-tasks = zadania jednej osoby lub organizacji
paper-variant-letter = rekomendacje do jednego adresata
paper-variant-album = album flipchartów
paper-variant-which-group = Która grupa
paper-variant-which-owner = Czyje zadania
paper-variant-which-addressee = Który adresat
paper-photos = Zdjęcia na stronie
paper-photos-usual = jak zwykle

# Raport: strony, motywy, zapisywanie
paper-pages = Strony raportu
paper-page-of = strona { $page } z { $pages }
paper-page = Strona { $page }
paper-contents = Spis treści raportu
paper-zoom = Powiększenie
paper-zoom-in = Powiększ
paper-zoom-out = Pomniejsz
paper-zoom-fit = Cała szerokość
paper-page-next = Następna strona
paper-page-previous = Poprzednia strona
paper-setting = Składam strony
paper-photos-due = Przygotowuję zdjęcia
paper-to-record = Enter: do zapisu
paper-opens-chapter = przejdź do rozdziału
paper-opens-record = przejdź do zapisu
paper-not-printed = Tego wpisu nie ma w tym dokumencie. Pokazuję początek grupy.
paper-not-in-document = Tego wpisu nie ma w tym dokumencie.
paper-theme = Motyw
paper-theme-paper = Papier: granatowy atrament
paper-theme-civic = Urząd: petrolowa okładka
paper-theme-add = Wczytaj motyw…
paper-theme-added = Wczytano motyw: { $name }
paper-formats = Pliki do zapisania
paper-format-pdf = PDF, do druku i do czytników
paper-format-docx = DOCX, do Worda
paper-format-html = HTML, strona internetowa
paper-format-markdown = Markdown i zdjęcia
paper-format-xlsx = XLSX, listy w Excelu
paper-format-csv = CSV, te same listy
paper-format-ics = ICS, zadania w kalendarzu
paper-format-json = JSON, dane
paper-save-folder = Zapisz w folderze…
paper-save-folder-count = { $count ->
    [one] { $count } plik w nowym folderze
    [few] { $count } rodzaje plików w nowym folderze
   *[many] { $count } rodzajów plików w nowym folderze
}
paper-saved-folder = Zapisano folder { $folder }
paper-open = Otwórz { $file }
paper-show-folder = Pokaż w folderze
paper-print = Drukuj…
paper-print-viewer = Raport jest otwarty w programie do PDF. Wydrukuj go stamtąd.
paper-print-printer = Raport poszedł na drukarkę domyślną.
paper-issues = Co można jeszcze uzupełnić
paper-issue-group = Grupa { $number }
paper-issue-missing = nie ma zapisu
paper-issue-conflicts = { $count ->
    [one] { $count } wpis w dwóch wersjach
    [few] { $count } wpisy w dwóch wersjach
   *[many] { $count } wpisów w dwóch wersjach
}
paper-issue-photos = { $count ->
    [one] { $count } zdjęcie bez podpisu
    [few] { $count } zdjęcia bez podpisu
   *[many] { $count } zdjęć bez podpisu
}
paper-issue-picturesGone = { $count ->
    [one] brak pliku { $count } zdjęcia
   *[many] brak plików { $count } zdjęć
}
paper-issue-owners = { $count ->
    [one] { $count } zadanie bez osoby odpowiedzialnej
    [few] { $count } zadania bez osoby odpowiedzialnej
   *[many] { $count } zadań bez osoby odpowiedzialnej
}
paper-issue-dues = { $count ->
    [one] { $count } zadanie bez terminu
    [few] { $count } zadania bez terminu
   *[many] { $count } zadań bez terminu
}
paper-issue-addressees = { $count ->
    [one] { $count } rekomendacja bez adresata
    [few] { $count } rekomendacje bez adresata
   *[many] { $count } rekomendacji bez adresata
}
paper-issue-readBack = { $count ->
    [one] { $count } nieodczytany wpis
    [few] { $count } nieodczytane wpisy
   *[many] { $count } nieodczytanych wpisów
}
paper-issues-none = Niczego nie brakuje.
paper-issue-go = Pokaż miejsce
paper-theme-notes = Uwagi do motywu

## Przekład wpisu

edit-translation = Przekład ({ $language })
edit-translate = Dodaj przekład:
entry-translated = przekład: { $language }

## Zamykanie okna

closing-heading = Nie wszystko jest zapisane
closing-unsaved = { $count ->
    [one] { $count } zmiana nie trafiła jeszcze na dysk.
    [few] { $count } zmiany nie trafiły jeszcze na dysk.
   *[many] { $count } zmian nie trafiło jeszcze na dysk.
}
closing-slow = Zapisywanie trwa dłużej niż zwykle. Poczekaj chwilę i zamknij okno jeszcze raz.
closing-copied = Nowe wpisy i poprawki są zachowane jako kopia na tym laptopie: będą czekać tam, gdzie powstały, gdy znów to otworzysz.
closing-lost = { $count ->
    [one] Kopii { $count } zmiany nie ma: przepadnie, jeśli zamkniesz okno teraz.
    [few] Kopii { $count } zmian nie ma: przepadną, jeśli zamkniesz okno teraz.
   *[many] Kopii { $count } zmian nie ma: przepadną, jeśli zamkniesz okno teraz.
}
closing-back = Wróć
closing-anyway = Zamknij mimo to
