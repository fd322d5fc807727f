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
desk-match-task = Skontaktować grupę { $need } z grupą { $offer }: „{ $lacking }” i „{ $offered }”

# In the report.
report-amendment-asked = Zgłoszenie: { $name }.
report-amendment-votes = Głosy: za { $yes }, przeciw { $no }, wstrzymało się { $abstained }.

# Zamknięcie sesji

report-signed = Zatwierdzona wersja
report-signed-version = Wersja { $number }, zatwierdzona { $day } o { $time }. Pokwitowanie { $receipt }.
report-signed-version-by = Wersja { $number }, zatwierdzona { $day } o { $time }: { $by }. Pokwitowanie { $receipt }.
report-signed-unchanged = Od tej chwili nic się nie zmieniło.
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
report-changed-before = Było: { $text }
report-changed-now = Jest: { $text }
