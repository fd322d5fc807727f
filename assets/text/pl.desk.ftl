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
