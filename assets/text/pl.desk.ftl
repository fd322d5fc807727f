### Stół podsumowania.

undo-link-entries = Powiązanie wpisów
undo-unlink-entries = Usunięcie powiązania
undo-edit-words = Słowa moderatorki
undo-highlight = Wybór na plenum
undo-move-chapter = Kolejność rozdziałów
undo-edit-private-note = Notatka prywatna
undo-add-amendment = Głos z plenum
undo-edit-amendment = Zmiana głosu z plenum
undo-present = Punkt pokazany na plenum
undo-match-task = Zadanie z potrzeby i oferty
undo-match-offer = Połączenie potrzeby z ofertą
undo-sign-off = Zamknięcie sesji

# The task that a need and an offer become; the numbers are of groups.
desk-match-task = Skontaktować grupę { $need } z grupą { $offer }: „{ $lacking }” i „{ $offered }” (dopisane przy stole podsumowania)

# In the report.
report-amendment-asked = Zgłoszenie: { $name }.
report-amendment-votes = Głosy: za { $yes }, przeciw { $no }, wstrzymało się { $abstained }.

# Zamknięcie sesji

report-signed = Zatwierdzona wersja
report-signed-version = Wersja { $number }, zatwierdzona { $day } o { $time }. Pokwitowanie { $receipt }.
report-signed-version-by = Wersja { $number }, zatwierdzona { $day } o { $time }: { $by }. Pokwitowanie { $receipt }.
report-signed-unchanged = Od tej chwili nic się nie zmieniło.
report-signed-open = Przy zamknięciu było otwarte: { $list }.
report-signed-next = { $count ->
    [one] W następnej wersji jest { $count } zmiana.
    [few] W następnej wersji są { $count } zmiany.
   *[many] W następnej wersji jest { $count } zmian.
}
report-signed-changed = { $count ->
    [one] Od tej chwili zaszła { $count } zmiana.
    [few] Od tej chwili zaszły { $count } zmiany.
   *[many] Od tej chwili zaszło { $count } zmian.
}
report-changed-entry = Wpis
report-changed-amendment = Poprawka z plenum
report-changed-words = Słowa osoby moderującej w rozdziale
report-changed-wording = Wspólne brzmienie
report-changed-link = Powiązanie wpisów
report-changed-opening = Słowa otwierające raport
report-changed-status = Stan wpisu
report-changed-contact = Kontakt przy wpisie
report-changed-private = Kto widzi wpis
report-changed-translation = Tłumaczenie wpisu
report-changed-photo = Zdjęcie
report-changed-missing = Dlaczego brakuje zapisu
report-changed-handover = Dlaczego zapis przekazano z brakami
report-changed-chapters = Kolejność rozdziałów
report-changed-before = Było: { $text }
report-changed-now = Jest: { $text }

## Stół podsumowania w oknie

desk-heading = Stół podsumowania
desk-detail = { $some } z { $count } grup, { $entries }
desk-group = grupa { $number }
desk-entries = Wpisy wszystkich grup
desk-nav = Części stołu
desk-grouping = Ułóż wpisy według
desk-grouping-by = Według
desk-by-kind = rodzaju
desk-by-theme = tematu
desk-by-addressee = adresata
desk-by-owner = osoby
desk-by-group = grupy
desk-by-kind-heading = Rodzaje
desk-by-theme-heading = Tematy
desk-by-addressee-heading = Adresaci
desk-by-owner-heading = Osoby odpowiedzialne
desk-by-group-heading = Rozdziały
desk-without-kind = Bez rodzaju
desk-without-theme = Bez tematu
desk-without-addressee = Bez adresata
desk-without-owner = Bez osoby odpowiedzialnej
desk-without-group = Bez grupy
desk-sections-more = { $count ->
    [one] i jeszcze { $count } część na liście
    [few] i jeszcze { $count } części na liście
   *[many] i jeszcze { $count } części na liście
}
desk-to-do = Do przejrzenia
desk-similar = Podobne
desk-similar-weaker = Słabsze
desk-checks = Sprawdzenia
desk-only-incomplete = Niekompletne
desk-only-dissent = Zdania odrębne
desk-only-parked = Odłożone
desk-only-changed = Zmienione potem
desk-only-plenary = Na plenum
desk-report = Do raportu
desk-story = Opowieść
desk-sign-off = Zamknięcie sesji
desk-groups = Grupy
desk-only-group = Tylko grupa { $number }: { $theme }
desk-shown = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
}
desk-search = Szukaj na stole
desk-empty = Żadna grupa nie oddała jeszcze zapisu.
desk-empty-next = Przyjmij paczki grup na ekranie zbierania.
desk-looking = Szukam tego, co się nie zgadza…
desk-not-saved = { $count ->
    [one] { $count } zmiana czeka na zapisanie
    [few] { $count } zmiany czekają na zapisanie
   *[many] { $count } zmian czeka na zapisanie
}
desk-raised = { $count ->
    [one] zgłosiła { $count } z { $all } grup
    [few] zgłosiły { $count } z { $all } grup
   *[many] zgłosiło { $count } z { $all } grup
}
desk-worded = wspólne brzmienie
desk-unworded = bez wspólnego brzmienia
desk-wording = Wspólne brzmienie
desk-originals-changed = { $count ->
    [one] { $count } wpis zmieniony po powiązaniu
    [few] { $count } wpisy zmienione po powiązaniu
   *[many] { $count } wpisów zmienionych po powiązaniu
}
desk-originals-show = { $count ->
    [one] pokaż { $count } wpis
    [few] pokaż { $count } wpisy
   *[many] pokaż { $count } wpisów
}
desk-originals-hide = zwiń wpisy
desk-agreed = uzgodnione
desk-changed = zmieniony po powiązaniu
desk-marked = zaznaczony do porównania
desk-tied-related = powiązane: grupa { $number }
desk-tied-contradicts = sprzeczne: grupa { $number }
desk-same-elsewhere = { $count ->
    [one] to samo w grupie { $numbers }
    [few] to samo w grupach { $numbers }
   *[many] to samo w grupach { $numbers }
}
desk-picked = na plenum
desk-picked-private = wewnętrzny: nie na ekran
desk-photo = Pokaż zdjęcie
desk-photo-of = Zdjęcie flipcharta grupy { $number }
desk-note = Notatka prywatna
desk-note-hint = Notatka prywatna: widać ją tylko przy tym stole
desk-note-event = Notatka prywatna do całości
desk-note-chapter = Notatka prywatna do rozdziału grupy { $number }
desk-field-save = zapisz
desk-field-cancel = bez zmian
desk-pair = Podobne wpisy
desk-pair-of-first = Najpierw te: { $now } z { $all }
desk-pair-of-weaker = Słabsze podobieństwa: { $now } z { $all }
desk-pair-to-weaker = Słabsze podobieństwa: { $count }
desk-pair-to-first = Wróć do najważniejszych: { $count }
desk-pairs-first-done = Najważniejsze są przejrzane; reszta może poczekać.
desk-pair-by-hand = Dwa wybrane wpisy
desk-pair-kept = wpisy zostają bez zmian, łączy je tylko powiązanie
desk-open-record = otwórz w zapisie
desk-is-same = To samo
desk-is-related = Powiązane
desk-is-contradicts = Sprzeczne
desk-is-no = Różne
desk-later = Później
desk-why = Dlaczego razem: { $reasons }.
desk-why-words = { $count ->
    [one] { $count } z { $of } słów wspólnych ({ $words })
    [few] { $count } z { $of } słów wspólne ({ $words })
   *[many] { $count } z { $of } słów wspólnych ({ $words })
}
desk-why-owner = ta sama osoba odpowiedzialna: { $name }
desk-why-addressee = ten sam adresat: { $name }
desk-why-number = ta sama liczba { $number }
desk-why-tag = ten sam temat #{ $tag }
desk-why-place = to samo miejsce: { $place }
desk-why-due = ten sam termin
desk-why-opposite = przeciwstawne: „{ $first }” i „{ $second }”
desk-checks-first = Najpierw te: { $count }
desk-checks-weak = Słabe sygnały: { $count }
desk-checks-clear-done = Najważniejsze są przejrzane; zostały tylko słabe sygnały.
desk-checks-none = Nic się nie kłóci i niczego nie brakuje.
desk-checks-more = { $count ->
    [one] Pokaż jeszcze { $count }
    [few] Pokaż jeszcze { $count }
   *[many] Pokaż jeszcze { $count }
}
desk-check-all = { $count ->
    [one] Pokaż { $count } wpis
    [few] Pokaż wszystkie { $count } wpisy
   *[many] Pokaż wszystkie { $count } wpisów
}
desk-check-same-time = { $count ->
    [one] { $owner }: { $count } zadanie na ten sam dzień, { $day }
    [few] { $owner }: { $count } zadania na ten sam dzień, { $day }
   *[many] { $owner }: { $count } zadań na ten sam dzień, { $day }
}
desk-check-overloaded = { $count ->
    [one] { $owner }: razem { $count } zadanie, więcej, niż ktokolwiek udźwignie
    [few] { $owner }: razem { $count } zadania, więcej, niż ktokolwiek udźwignie
   *[many] { $owner }: razem { $count } zadań, więcej, niż ktokolwiek udźwignie
}
desk-check-unknown = { $count ->
    [one] Nikt na liście nie nazywa się „{ $owner }” ({ $count } wpis)
    [few] Nikt na liście nie nazywa się „{ $owner }” ({ $count } wpisy)
   *[many] Nikt na liście nie nazywa się „{ $owner }” ({ $count } wpisów)
}
desk-check-contradiction = Wygląda na sprzeczność
desk-check-contradiction-said = Sprzeczność
desk-check-match = Potrzeba i oferta, które do siebie pasują
desk-check-addressee = { $count ->
    [one] { $addressee }: { $count } rekomendacja różnych grup
    [few] { $addressee }: { $count } rekomendacje różnych grup
   *[many] { $addressee }: { $count } rekomendacji różnych grup
}
desk-check-no-date = { $count ->
    [one] { $count } zadanie bez terminu
    [few] { $count } zadania bez terminu
   *[many] { $count } zadań bez terminu
}
desk-match = Połącz: zadanie, by skontaktować obie grupy
desk-match-no = Nie pasuje
desk-plenary = Na plenum
desk-budget = Wybrane { $minutes } min z { $all }
desk-budget-over = { $count ->
    [one] { $minutes } min z { $all }: o { $count } minutę za dużo
    [few] { $minutes } min z { $all }: o { $count } minuty za dużo
   *[many] { $minutes } min z { $all }: o { $count } minut za dużo
}
desk-budget-left = { $count ->
    [one] { $minutes } min z { $all }, zostaje { $count } minuta
    [few] { $minutes } min z { $all }, zostają { $count } minuty
   *[many] { $minutes } min z { $all }, zostaje { $count } minut
}
desk-budget-none = { $count ->
    [one] Razem { $count } minuta
    [few] Razem { $count } minuty
   *[many] Razem { $count } minut
}
desk-budget-minutes = Minut na plenum:
desk-minutes = { $count } min
desk-nothing-picked = nic nie wybrano, głos z sali
desk-story-hint = kolejność zmieniają Alt i strzałki albo przeciągnięcie
desk-opening = Słowa otwierające raport
desk-opening-hint = Własne słowa na początek raportu (Markdown)
desk-numbers = Podsumowanie w liczbach
desk-numbers-take = Wstaw do słów otwierających
desk-numbers-renew = Odśwież w słowach otwierających
desk-numbers-old = W słowach otwierających są wcześniejsze liczby.
desk-numbers-fresh = Te liczby są w słowach otwierających.
desk-numbers-of-groups = { $count ->
    [one] { $some } z { $count } grupy
    [few] { $some } z { $count } grup
   *[many] { $some } z { $count } grup
}
desk-numbers-all = Zapisy { $groups }: { $entries }, { $photos }.
desk-numbers-kinds = W tym { $list }.
desk-numbers-tasks = { $count ->
    [one] { $count } z { $of } zadań ma osobę i termin.
    [few] { $count } z { $of } zadań mają osobę i termin.
   *[many] { $count } z { $of } zadań ma osobę i termin.
}
desk-numbers-shared = { $count ->
    [one] { $count } sprawę zgłosiła więcej niż jedna grupa.
    [few] { $count } sprawy zgłosiła więcej niż jedna grupa.
   *[many] { $count } spraw zgłosiła więcej niż jedna grupa.
}
desk-numbers-dissents = { $count ->
    [one] { $count } zdanie odrębne.
    [few] { $count } zdania odrębne.
   *[many] { $count } zdań odrębnych.
}
desk-chapter = { $number } { $theme }
desk-chapter-role = rozdział
desk-chapter-empty = bez wpisów
desk-chapter-up = Rozdział grupy { $number } wyżej
desk-chapter-down = Rozdział grupy { $number } niżej
desk-chapter-words = Własne słowa w rozdziale grupy { $number }
desk-chapter-words-hint = Własne słowa na początek rozdziału (Markdown)
desk-highlight-move = Otwórz w zapisie; Alt i strzałki zmieniają kolejność
desk-minutes-of = Minuty
desk-version = Wersja { $number }
desk-version-by = Wersja { $number }, { $when }: { $by }
desk-version-nobody = bez podpisu
desk-version-changed = { $count ->
    [one] { $count } zmiana w następnej wersji
    [few] { $count } zmiany w następnej wersji
   *[many] { $count } zmian w następnej wersji
}
desk-receipt = Pokwitowanie
desk-since = { $count ->
    [one] { $count } zmiana od zatwierdzenia
    [few] { $count } zmiany od zatwierdzenia
   *[many] { $count } zmian od zatwierdzenia
}
desk-difference-entry = Wpis, grupa { $number }
desk-difference-words = Słowa w rozdziale grupy { $number }
desk-difference-amendment = Poprawka z plenum
desk-difference-wording = Wspólne brzmienie
desk-difference-link = Powiązanie wpisów
desk-difference-opening = Słowa otwierające raport
desk-difference-status = Stan wpisu, grupa { $number }
desk-difference-contact = Kontakt przy wpisie, grupa { $number }
desk-difference-private = Kto widzi wpis, grupa { $number }
desk-difference-translation = Tłumaczenie wpisu, grupa { $number }
desk-difference-photo = Zdjęcie, grupa { $number }
desk-difference-missing = Dlaczego brakuje zapisu grupy { $number }
desk-difference-handover = Dlaczego zapis grupy { $number } przekazano z brakami
desk-difference-chapters = Kolejność rozdziałów według grup
desk-difference-internal = tylko w wydaniu wewnętrznym
desk-difference-other = Inna zmiana
desk-difference-between = grupa { $first } i grupa { $second }: { $kind }
desk-difference-before = Było:
desk-difference-now = Jest:
desk-not-signed = Sesja nie jest jeszcze zamknięta.
desk-not-signed-next = Zatwierdzona wersja dostaje kod pokwitowania. Późniejsze zmiany tworzą nową wersję z listą różnic.
desk-sign-name = Kto zatwierdza
desk-sign = Zamknij sesję
desk-sign-again = Zatwierdź wersję { $number }
desk-sign-nothing = Nic się nie zmieniło od zatwierdzenia.
event-desk = Stół podsumowania
help-keys-desk = Przy stole podsumowania

# Commands: each id is a row of ui/src/stores/shortcuts.ts.

command-to-desk = Przejdź do stołu podsumowania
command-desk-next = Następny wpis
command-desk-previous = Poprzedni wpis
command-desk-page-down = Strona w dół
command-desk-page-up = Strona w górę
command-desk-first = Pierwszy wpis
command-desk-last = Ostatni wpis
command-desk-section-next = Następna część listy
command-desk-section-previous = Poprzednia część listy
command-desk-by-kind = Ułóż wpisy według rodzaju
command-desk-by-theme = Ułóż wpisy według tematu
command-desk-by-addressee = Ułóż wpisy według adresata
command-desk-by-owner = Ułóż wpisy według osoby odpowiedzialnej
command-desk-by-group = Ułóż wpisy według grupy
command-desk-pairs = Podobne wpisy: pokaż albo schowaj
command-desk-weaker = Słabsze podobieństwa i sygnały: pokaż albo schowaj
command-desk-checks = Sprawdzenia między grupami
command-desk-story = Opowieść: rozdziały i własne słowa
command-desk-sign-off = Zamknięcie sesji i wersje
command-desk-highlight = Wybierz wpis na plenum albo zrezygnuj
command-desk-open = Otwórz wpis w jego zapisie
command-desk-same = Para mówi to samo
command-desk-related = Para jest powiązana
command-desk-contradicts = Para jest sprzeczna
command-desk-no = Para nie ma ze sobą nic wspólnego
command-desk-later = Para na później
command-desk-pair-next = Następna para
command-desk-pair-previous = Poprzednia para
command-desk-mark = Zaznacz wpis do porównania; drugi staje obok
command-desk-originals = Pokaż albo zwiń wpisy pod wspólnym brzmieniem
command-desk-wording = Napisz wspólne brzmienie
command-desk-keep = Powiązanie zostaje, choć wpis się zmienił
command-desk-apart = Usuń powiązania wpisu
command-desk-note = Notatka prywatna do wpisu
command-desk-photo = Pokaż zdjęcie wpisu
command-desk-match = Połącz potrzebę z ofertą
command-desk-search = Szukaj na stole
command-desk-clear = Zamknij to, co otwarte; pokaż wszystkie wpisy
command-undo-desk = Cofnij przy stole
command-redo-desk = Przywróć przy stole
command-save-desk = Zapisz natychmiast

# What is open when the session is closed.
open-missing = { $count ->
    [one] brak zapisu { $count } grupy, nikt nie podał powodu
    [few] brak zapisów { $count } grup, nikt nie podał powodu
   *[many] brak zapisów { $count } grup, nikt nie podał powodu
}
open-missing-said = { $count ->
    [one] brak zapisu { $count } grupy, powód jest podany
    [few] brak zapisów { $count } grup, powody są podane
   *[many] brak zapisów { $count } grup, powody są podane
}
open-newer = { $count ->
    [one] { $count } grupa zmieniła zapis po zatwierdzeniu
    [few] { $count } grupy zmieniły zapis po zatwierdzeniu
   *[many] { $count } grup zmieniło zapis po zatwierdzeniu
}
open-conflict = { $count ->
    [one] { $count } pole ma dwie wartości
    [few] { $count } pola mają dwie wartości
   *[many] { $count } pól ma dwie wartości
}
open-pair = { $count ->
    [one] { $count } ważna para podobnych wpisów bez decyzji
    [few] { $count } ważne pary podobnych wpisów bez decyzji
   *[many] { $count } ważnych par podobnych wpisów bez decyzji
}
open-contradiction = { $count ->
    [one] { $count } wyraźna sprzeczność bez decyzji
    [few] { $count } wyraźne sprzeczności bez decyzji
   *[many] { $count } wyraźnych sprzeczności bez decyzji
}
open-unseen = { $count ->
    [one] { $count } wpis jeszcze nieprzejrzany
    [few] { $count } wpisy jeszcze nieprzejrzane
   *[many] { $count } wpisów jeszcze nieprzejrzanych
}
open-owner = { $count ->
    [one] { $count } zadanie bez osoby odpowiedzialnej
    [few] { $count } zadania bez osoby odpowiedzialnej
   *[many] { $count } zadań bez osoby odpowiedzialnej
}
open-due = { $count ->
    [one] { $count } zadanie bez terminu
    [few] { $count } zadania bez terminu
   *[many] { $count } zadań bez terminu
}
open-addressee = { $count ->
    [one] { $count } rekomendacja bez adresata
    [few] { $count } rekomendacje bez adresata
   *[many] { $count } rekomendacji bez adresata
}
open-parked = { $count ->
    [one] { $count } odłożona poprawka z plenum
    [few] { $count } odłożone poprawki z plenum
   *[many] { $count } odłożonych poprawek z plenum
}
open-in-groups = { $count ->
    [one] { $line }: grupa { $groups }
    [few] { $line }: grupy { $groups }
   *[many] { $line }: grupy { $groups }
}
open-heading = Zanim zamkniesz: co jest otwarte
open-none = Nic nie jest otwarte.
open-looking = Sprawdzam, co jest otwarte…
open-sign-anyway = Zamknij mimo to
open-sign-anyway-again = Zatwierdź wersję { $number } mimo to
open-sure = Naciśnij jeszcze raz, aby zamknąć mimo otwartych spraw. Zapiszą się obok tej wersji.
open-kept = Przy zamknięciu było otwarte: { $list }.
desk-stance-agreed = uzgodnione
desk-stance-dissent = zdanie odrębne
desk-stance-parked = odłożone
