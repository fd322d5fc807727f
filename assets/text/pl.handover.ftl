# Handing over, collecting, and what is said about packets.

handover-button = Przekaż zapis…
handover-title = Przekazanie zapisu: grupa { $number }, { $theme }
handover-check = Zanim przekażecie
handover-complete = Zapis jest kompletny: wszystko odczytane, nic nie brakuje.
handover-empty = W zapisie nie ma jeszcze ani jednego wpisu.
handover-unread = { $count ->
    [one] { $count } wpis nie był odczytany grupie
    [few] { $count } wpisy nie były odczytane grupie
   *[many] { $count } wpisów nie było odczytanych grupie
}
handover-conflicts = { $count ->
    [one] { $count } pole ma dwie wersje
    [few] { $count } pola mają po dwie wersje
   *[many] { $count } pól ma po dwie wersje
}
handover-fix = Uzupełnij: { $text }
handover-fix-short = Uzupełnij
handover-fix-photos = Podpisz zdjęcia
handover-read-back = Odczytaj grupie
handover-more = { $count ->
    [one] i jeszcze { $count } wpis
    [few] i jeszcze { $count } wpisy
   *[many] i jeszcze { $count } wpisów
}
handover-why = Dlaczego przekazujecie mimo to?
handover-why-hint = Jedno zdanie; trafi do zapisu, na tablicę i do raportu.
handover-noted = W zapisie jest już powód: { $why }
handover-how = Jak przekazujecie
handover-file = Zapisz paczkę na pendrive lub dysk…
handover-file-hint = Jeden plik ze wszystkim. Każdy bajt zostanie po zapisie odczytany i porównany.
handover-folder = Połóż we wspólnym folderze…
handover-folder-hint = Syncthing, Nextcloud, Dropbox albo dysk sieciowy. Kopiowane są tylko te zdjęcia, których tam jeszcze nie ma.
handover-folder-locked = Z hasłem leży tam jeden plik, ze zdjęciami w środku.
handover-folder-last = Ostatnio: { $path }
handover-folder-again = Połóż tam jeszcze raz
handover-unsaved = Dopóki to trwa, w paczce tego nie ma.
handover-anyway = Przekażcie mimo to: najpierw napiszcie, dlaczego.
handover-lock = Zamknij paczkę hasłem
handover-lock-sensitive = Ta grupa jest oznaczona jako wrażliwa, więc hasło jest włączone.
handover-lock-warning = Kto zapomni hasła, nie otworzy paczki: nikt go nie odtworzy, także twórcy programu. Zapis zostaje jednak na tym laptopie i można zrobić nową paczkę. Zapisz kartę odzyskiwania i daj ją osobie moderującej osobno, nie na tym samym pendrivie.
handover-passphrase = Hasło
handover-passphrase-new = Inne hasło
handover-sheet = Zapisz kartę odzyskiwania…
handover-sheet-saved = Karta odzyskiwania zapisana: { $file }. Wydrukuj ją albo przepisz hasło.
handover-working = Zapisuję paczkę i odczytuję ją z powrotem
handover-done-file = Paczka jest zapisana i sprawdzona: { $file }
handover-done-folder = Zapis leży we wspólnym folderze, sprawdzony: { $path }
handover-remove = Teraz użyj bezpiecznego usuwania i dopiero wtedy wyjmij pendrive.
handover-sync = Program do synchronizacji potrzebuje jeszcze chwili, żeby przesłać pliki.
handover-receipt = Pokwitowanie
handover-receipt-hint = Na laptopie osoby moderującej ma być to samo. Przeczytajcie je na głos:
handover-device = Ten laptop: { $name }, odcisk { $fingerprint }
handover-last-change = ostatnia zmiana { $time }
handover-choose-folder = Wybierz wspólny folder
handover-back = Wróć do zapisu
handout-button = Zapisz paczki dla wszystkich grup…
handout-done = { $count ->
    [one] W folderze „{ $folder }” leży { $count } paczka. Na laptopie grupy wystarczy ją otworzyć dwoma kliknięciami.
    [few] W folderze „{ $folder }” leżą { $count } paczki. Na laptopie grupy wystarczy otworzyć jej paczkę dwoma kliknięciami.
   *[many] W folderze „{ $folder }” leży { $count } paczek. Na laptopie grupy wystarczy otworzyć jej paczkę dwoma kliknięciami.
}
handout-renamed = { $count ->
    [one] Pod zwykłą nazwą leży tam coś, czego ten laptop nie zapisał, więc zostało nietknięte. Nowa paczka nazywa się: { $files }.
   *[other] Pod zwykłymi nazwami leży tam coś, czego ten laptop nie zapisał, więc zostało nietknięte. Nowe paczki nazywają się: { $files }.
}
handout-working = Zapisuję paczki
group-sensitive = Wrażliwa: paczki grupy { $number } domyślnie z hasłem
group-sensitive-label = wrażliwa
serve-title = Której grupie służy ten laptop?
serve-group = Grupa
serve-who = Kto notuje?
serve-who-hint = imię i nazwisko, jak ma stać w raporcie
serve-begin = Zaczynamy
serve-none = To laptop osoby moderującej
serve-once = Pytamy tylko raz. Zmienić to można w wydarzeniu.
serve-from = Paczka z laptopa { $device }.
serve-change = Ten laptop służy grupie…
collect-state-expected = oczekiwana
collect-state-arriving = w drodze
collect-state-newer = nowsza wersja czeka
collect-state-signedoff = zatwierdzona
collect-version = Wersja
collect-changed-since = zmieniła się po zatwierdzeniu
collect-unread = { $count ->
    [one] { $count } wpis nieodczytany
    [few] { $count } wpisy nieodczytane
   *[many] { $count } wpisów nieodczytanych
}
collect-handed-anyway = Przekazana mimo braków: { $why }
collect-sign-off = Zatwierdź grupę { $number }
collect-sign-off-short = Zatwierdź
collect-sign-off-undo = Cofnij zatwierdzenie grupy { $number }
collect-sign-off-undo-short = Cofnij
collect-carrier-file = plik, { $time }
collect-carrier-folder = folder, { $time }
collect-carrier-live = sieć, { $time }
collect-unsigned = bez podpisu
collect-device = { $device }
collect-details = Szczegóły grupy { $number }
collect-difference = { $added } { $added ->
    [one] nowy
    [few] nowe
   *[many] nowych
}, { $changed } { $changed ->
    [one] zmieniony
    [few] zmienione
   *[many] zmienionych
}, { $removed } w koszu
collect-difference-photos = { $count ->
    [one] { $count } nowe zdjęcie
    [few] { $count } nowe zdjęcia
   *[many] { $count } nowych zdjęć
}
collect-what-added = nowy
collect-what-changed = zmieniony
collect-what-removed = w koszu
collect-what-restored = przywrócony
collect-shortened = I więcej: wszystkie zmiany są w historii wpisów.
collect-accept-newer = Przyjmij nowszą wersję
collect-leave-newer = Zostaw na razie
collect-nothing-lost = Twoje powiązania i poprawki zostają. Nic nie ginie.
collect-version-of = Wersja { $number }, { $time }, { $device }
collect-version-first = pierwsza wersja
collect-watch = Obserwuj folder…
collect-watch-again = Obserwuj znowu: { $path }
collect-watch-stop = Przestań obserwować
collect-watching = Obserwuję folder { $path }, ostatnio widziany { $time }.
collect-watching-absent = Folderu { $path } teraz nie ma. Czekam, aż się pojawi; nic nie przepadło.
collect-watching-many = W folderze jest za dużo plików, żeby obejrzeć wszystkie. Wybierz folder tylko dla Zapisu.
collect-watching-none = Nie ma w nim jeszcze paczek.
collect-folder-arriving = { $file }: jeszcze się kopiuje ({ $size })
collect-retry = Spróbuj jeszcze raz
collect-retry-of = Spróbuj jeszcze raz: { $file }
collect-unknown-brings = Co by zmieniła: { $difference }
collect-big = Na projektor
collect-big-leave = Zamknij widok projektora
collect-signed-off-of = { $count ->
    [one] { $count } zatwierdzona
    [few] { $count } zatwierdzone
   *[many] { $count } zatwierdzonych
}
packet-unknown = { $file }: laptop „{ $device }” (odcisk { $fingerprint }) mówi, że to grupa { $number }, { $theme }: { $entries }. Nie znamy go tu jeszcze.
packet-unknown-unsigned = { $file }: laptop „{ $device }” mówi, że to grupa { $number }, { $theme }: { $entries }. Paczki nikt nie podpisał, bo zrobiła ją starsza wersja Zapisu.
packet-accept = Przyjmij
packet-accept-of = Przyjmij paczkę { $file }
packet-accept-all = { $count ->
    [one] Przyjmij { $count } paczkę i zapamiętaj laptop
    [few] Przyjmij { $count } paczki i zapamiętaj laptopy
   *[many] Przyjmij { $count } paczek i zapamiętaj laptopy
}
packet-unknown-lead = Tych laptopów jeszcze tu nie było. Sprawdź, czyje są, i przyjmij ich paczki; dalej nie będziemy o nie pytać.
packet-locked = { $file }: zamknięta hasłem.
packet-passphrase-of = Hasło paczki { $file }
packet-unlock = Otwórz
packet-notice-own = Tę paczkę zrobił ten sam laptop.
packet-notice-twin = Uwaga: dwa laptopy („{ $device }” i „{ $other }”) mają tę samą tożsamość, pewnie dysk jednego skopiowano z drugiego. Nic nie zginęło. Na jednym z nich wybierz w palecie poleceń „Nadaj laptopowi nową tożsamość”.
device-renewed = Laptop ma nową tożsamość, odcisk { $fingerprint }. Osoba moderująca zostanie o niego zapytana.
receipt-spoken = Na głos: { $words }
receipt-sheet-title = Karta odzyskiwania paczki
receipt-sheet-event = Wydarzenie: { $title }
receipt-sheet-group = Grupa { $number }: { $theme }
receipt-sheet-passphrase = Hasło: { $passphrase }
receipt-sheet-device = Paczkę zrobił laptop { $name }, odcisk { $fingerprint }.
receipt-sheet-how = Jak otworzyć: w Zapisie wybierz „Otwórz paczki…”, wskaż plik i wpisz hasło. Bez Zapisu: age --decrypt.
receipt-sheet-keep = Przechowuj tę kartę osobno od pendrive’a. Kto ma jedno i drugie, przeczyta wszystko. Po zebraniu zapisów zniszcz ją.
letter-2 = dwa
letter-3 = trzy
letter-4 = cztery
letter-5 = pięć
letter-6 = sześć
letter-7 = siedem
letter-8 = osiem
letter-9 = dziewięć
letter-a = Adam
letter-b = Barbara
letter-c = Celina
letter-d = Dorota
letter-e = Ewa
letter-f = Franek
letter-g = Grażyna
letter-h = Halina
letter-j = Jadwiga
letter-k = Karol
letter-m = Maria
letter-n = Natalia
letter-p = Paweł
letter-q = Quiz
letter-r = Roman
letter-s = Stanisław
letter-t = Tadeusz
letter-w = Wacław
letter-x = Xenia
letter-y = Ypsilon
letter-z = Zygmunt
handover-gap-owner = bez osoby odpowiedzialnej
handover-gap-due = bez terminu
handover-gap-addressee = bez adresata
handover-gap-conflict = dwie wersje
