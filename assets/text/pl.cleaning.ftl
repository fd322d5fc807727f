### Cleaning up photos: the screen where sheets are straightened and whitened.

key-space = Spacja
clean-open = { $count ->
    [0] Zdjęcia oczyszczone
    [one] Oczyść { $count } zdjęcie
    [few] Oczyść { $count } zdjęcia
   *[many] Oczyść { $count } zdjęć
}
clean-title = Grupa { $number }: oczyszczanie zdjęć
clean-place = { $now } z { $all }, gotowe: { $done }
clean-strip = Zdjęcia grupy
clean-done = gotowe
clean-waiting = czeka
clean-edge = Co zrobić ze zdjęciem
clean-tools = Narzędzia
clean-looking = Szukam arkusza…
clean-found = Arkusz znaleziony. Enter potwierdza.
clean-unsure = Nie widać na pewno, gdzie kończy się arkusz: proponuję całe zdjęcie. 2 pokazuje, gdzie może być.
clean-guess = Tu może być arkusz. Sprawdź rogi, zanim potwierdzisz.
clean-whole = Całe zdjęcie. 2 wraca do znalezionego arkusza.
clean-confirmed = Potwierdzone. Można poprawić i potwierdzić jeszcze raz.
clean-shows-cleaned = Tak będzie wyglądać: biały papier, równe światło. Oryginał zostaje.
clean-shows-colours = Tak będzie wyglądać: w kolorach zdjęcia. Oryginał zostaje.
clean-crop-how = Przesuń rogi, żeby zostawić tylko część.
clean-blur-how = Narysuj prostokąt na tym, co ma być zamazane. Strzałki przesuwają, + i − zmieniają wielkość, Delete usuwa.
clean-confirm = Potwierdź i dalej
clean-show = Pokaż wynik
clean-mode = Biały papier
clean-sheet = Sam arkusz
clean-turn-left = Obróć w lewo
clean-turn-right = Obróć w prawo
clean-crop = Przytnij
clean-blur = Zamaż fragment
clean-reset = Od nowa
clean-leave = Wróć do zapisu
clean-keys = Tab przechodzi przez rogi, strzałki je przesuwają, Shift ze strzałką dalej. PageUp i PageDown zmieniają zdjęcie.
clean-corner = { $corner }: { $x }% od lewej, { $y }% od góry
corner-top-left = Lewy górny róg
corner-top-right = Prawy górny róg
corner-bottom-right = Prawy dolny róg
corner-bottom-left = Lewy dolny róg
clean-blur-area = Zamazany fragment { $number }: { $x }% od lewej, { $y }% od góry
clean-empty = Ta grupa nie ma jeszcze zdjęć.
clean-empty-next = Dodaj je na ekranie zapisu.
clean-finished = { $count ->
    [one] Oczyszczone { $count } zdjęcie.
    [few] Oczyszczone wszystkie { $count } zdjęcia.
   *[many] Oczyszczone wszystkie { $count } zdjęć.
}
clean-finished-next = Oryginały są nietknięte; w raporcie będą wersje oczyszczone.
clean-faces = Twarze?
consent-unsaid = jeszcze nie sprawdzono
consent-noPeople = nikogo nie można rozpoznać
consent-agreed = te osoby się zgodziły
consent-refused = nie ma zgody
consent-published = Zdjęcie może być w wydaniu publicznym.
consent-kept-back = Zdjęcie nie wejdzie do wydania publicznego.
help-keys-cleaning = Klawisze przy oczyszczaniu zdjęć

## Commands

command-clean-photos = Oczyść zdjęcia
command-clean-confirm = Potwierdź zdjęcie i pokaż następne
command-clean-show = Pokaż wynik albo rogi
command-clean-mode = Biały papier albo kolory zdjęcia
command-clean-sheet = Sam arkusz albo całe zdjęcie
command-clean-turn-left = Obróć w lewo
command-clean-turn-right = Obróć w prawo
command-clean-crop = Przytnij
command-clean-blur = Zamaż fragment
command-clean-faces = Twarze: następna odpowiedź
command-clean-reset = Zacznij to zdjęcie od nowa
command-clean-previous = Poprzednie zdjęcie
command-clean-next = Następne zdjęcie
command-clean-undo = Cofnij
command-clean-redo = Ponów
command-clean-save = Zapisz teraz
command-clean-leave = Wróć do zapisu
command-corner-choose = Następny róg
command-corner-move = Przesuń róg
command-corner-move-far = Przesuń róg dalej
command-area-grow = Powiększ zamazany fragment
command-area-shrink = Zmniejsz zamazany fragment
command-area-remove = Usuń zamazany fragment

## Words on photos, read by a machine, to search by

settings-photos = Zdjęcia
settings-photos-unread = bez czytania
settings-photos-read = szukaj w nich słów
settings-photos-how = Słowa na zdjęciach czyta Tesseract, tu i w tle; pismo odręczne słabo. Tylko do szukania.
search-photo = Zdjęcie { $number }
search-photo-read = (odczytane maszynowo)
search-photos-count = { $count ->
    [one] { $count } zdjęcie
    [few] { $count } zdjęcia
   *[many] { $count } zdjęć
}
