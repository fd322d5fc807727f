### Przekazywanie przez sieć w sali: co się stało, co jest bezpieczne, co zrobić.

error-live-no-network = Nie udało się otworzyć sieci ({ $reason }). Zapis jest bezpieczny na tym laptopie. Połącz laptop z tą samą siecią Wi-Fi albo hotspotem i spróbuj ponownie; możesz też przekazać paczkę na pendrivie.
error-live-ticket-foreign = To nie jest bilet Zapisu. Nic nie wysłano. Przepisz bilet zaczynający się od „ZAPIS:” z ekranu drugiego laptopa.
error-live-ticket-typo = W bilecie jest literówka albo brakuje znaku. Nic nie wysłano. Sprawdź go, po pięć znaków naraz, z ekranem drugiego laptopa.
error-live-ticket-newer = Ten bilet utworzyła nowsza wersja Zapisu. Nic nie wysłano. Zaktualizuj Zapis na tym laptopie albo przekaż paczkę na pendrivie.
error-live-code-form = Kod parowania ma sześć cyfr. Nic nie wysłano. Przepisz go z ekranu drugiego laptopa.
error-live-unreachable = Drugi laptop nie odpowiada. Zapis jest bezpieczny na tym laptopie. Sprawdź, czy oba są w tej samej sieci i czy okno przekazywania jest tam otwarte; jeśli sieć nie pozwala laptopom rozmawiać ze sobą, włącz hotspot w telefonie albo użyj pendrive’a.
error-live-itself = To bilet tego samego laptopa. Nic nie wysłano. Wpisz bilet z ekranu drugiego laptopa.
error-live-peer-version = Drugi laptop ma inną wersję Zapisu (jego sieć: { $theirs }, nasza: { $ours }). Nic nie wysłano. Przekaż paczkę jako plik albo zaktualizuj starszy z programów.
error-live-not-paired = Te dwa laptopy jeszcze się nie znają. Nic nie wysłano. Poproś o nowy kod parowania na drugim laptopie i wpisz go tutaj.
error-live-wrong-code = Kod się nie zgadza. Nic nie wysłano. Przepisz sześć cyfr z ekranu drugiego laptopa (pozostało prób: { $left }).
error-live-code-burnt = Ten kod stracił ważność po trzech błędnych próbach. Nic nie wysłano. Poproś o nowy kod na drugim laptopie.
error-live-pairing-closed = Na drugim laptopie nikt nie czeka teraz na parowanie. Nic nie wysłano. Poproś, żeby pokazano tam nowy kod.
error-live-impostor = Drugi laptop nie dowiódł, że zna kod; może to być ktoś obcy w sieci. Nic mu nie wysłano. Poproś o nowy kod i sprawdź, czy łączysz się z właściwym laptopem.
error-live-rules = Drugi laptop przysłał coś niezrozumiałego ({ $what }) i połączenie zakończono. To, co już dotarło, jest bezpieczne. Połącz się ponownie; jeśli się powtórzy, przekaż paczkę jako plik.
error-live-too-large = Drugi laptop chciał przysłać za dużo ({ $what }, granica { $limit }). To, co już dotarło, jest bezpieczne. Przekaż paczkę jako plik i sprawdź, co w niej jest.
error-live-stalled = Drugi laptop jest połączony, ale nic nie przysyła. To, co już dotarło, jest bezpieczne i nie będzie wysyłane drugi raz. Podejdź bliżej nadajnika albo połącz się ponownie.
error-live-lost = Połączenie z drugim laptopem zostało zerwane. To, co już dotarło, jest bezpieczne; po ponownym połączeniu dojdzie tylko reszta. Sprawdź sieć i czy tamten laptop nie śpi.
error-live-ended = Na drugim laptopie zamknięto przekazywanie. To, co już dotarło, jest bezpieczne; resztę można dosłać później. Poproś o ponowne otwarcie okna.
error-live-replaced = To połączenie zastąpiło nowsze z tego samego laptopa. Nic nie zginęło. Nic nie trzeba robić.
error-live-twin = Dwa laptopy mają tę samą tożsamość, pewnie dysk jednego skopiowano z drugiego; oba rozłączono. Nic nie zginęło. Na jednym z nich zamknij sieć, wybierz w palecie poleceń „Nadaj laptopowi nową tożsamość” i połącz go nowym kodem, a potem połącz ponownie drugi.
error-live-busy = Z drugim laptopem łączy się teraz zbyt wiele urządzeń. Nic nie wysłano. Spróbuj ponownie za chwilę.
error-live-photo-damaged = Zdjęcie przyszło uszkodzone i nie zostało przyjęte. Wpisy i pozostałe zdjęcia są bezpieczne. Na laptopie grupy uruchom sprawdzenie bazy i dodaj to zdjęcie jeszcze raz.
error-live-disk = Tego, co przychodzi, nie można zapisać na dysku ({ $reason }). To, co już dotarło, jest bezpieczne. Zwolnij miejsce na dysku; reszta dojdzie po ponownym połączeniu.
error-live-stopped = Przekazywanie przez sieć jest wyłączone. Zapis jest bezpieczny na tym laptopie. Włącz je ponownie, kiedy zechcesz.

### Okno dialogowe.

live-button-desk = Odbierz przez sieć w sali…
live-button-group = Przez sieć w sali…
live-hint-group = Dopóki to jest otwarte, zapis płynie do osoby moderującej, a pisać można dalej; zdjęcia wznawiają się tam, gdzie stanęły. Wszystkie laptopy w jednej sieci Wi-Fi, przez telefon albo kabel; internet nie jest potrzebny.
live-button-new = Przez sieć w sali…
live-hint-new = Wydarzenie przychodzi z laptopa osoby moderującej
live-title-desk = Odbieranie przez sieć w sali
live-title-group = Przez sieć w sali: grupa { $number }
live-title-new = Pobieranie wydarzenia przez sieć w sali
live-ask-desk = Grupy w tej samej sali przesyłają swoje zapisy na ten laptop.
live-ask-group = Ten laptop prześle zapis grupy osobie moderującej albo będzie zgodny z drugim laptopem grupy.
live-ask-new = Ten laptop pobierze wydarzenie, z grupami, osobami i programem, z laptopa osoby moderującej.
live-ask = Od teraz aż do zamknięcia sieci tutaj ten laptop jest otwarty dla innych w tej samej sieci. Połączyć może się tylko laptop, który zna sześć cyfr, a poza salę nic nie wychodzi.
live-ask-firewall = Jeśli system zapyta, czy Zapis może używać sieci, pozwól dla sieci prywatnych.
live-name = Co widzą inni
live-name-desk = Moderacja
live-name-group = Grupa { $number }
live-name-new = Nowy laptop
live-relay-lead = Między miastami
live-relay = Adres własnego serwera pośredniczącego organizacji
live-relay-hint = Puste pole znaczy: tylko w tej sali.
live-open = Otwórz sieć
live-opening = Otwieranie sieci…
live-end = Zamknij sieć
live-keep = Zostaw otwartą i pracuj dalej
live-code = Kod parowania
live-code-hint = Odczytaj go na głos. Każdy laptop potrzebuje go raz.
live-code-show = Pokaż kod
live-code-hide = Ukryj kod
live-code-new = Inny kod
live-code-none = Teraz nie ma kodu, więc nowy laptop się nie połączy.
live-code-wrong = { $left ->
    [one] Ktoś wpisał zły kod. Jeszcze { $left } pomyłka i kod straci ważność.
    [few] Ktoś wpisał zły kod. Jeszcze { $left } pomyłki i kod straci ważność.
    [many] Ktoś wpisał zły kod. Jeszcze { $left } pomyłek i kod straci ważność.
   *[other] Ktoś wpisał zły kod. Jeszcze { $left } pomyłki i kod straci ważność.
}
live-code-burnt = Kod stracił ważność po trzech pomyłkach. Nikt nie został wpuszczony. Pokaż inny.
live-where = Gdzie jest ten laptop
live-address = Adres do wpisania
live-address-more = albo { $addresses }
live-ticket = Bilet, jako tekst i kod QR
live-ticket-qr = Kod QR biletu
live-nowhere = Ten laptop nie jest teraz w żadnej sieci. Połącz go z Wi-Fi, telefonem albo kablem; okno samo to zauważy.
live-join-lead = Połącz z innym laptopem
live-nearby = Laptopy w sali
live-nearby-none = Żadnego jeszcze nie widać. Niektóre sieci nie pozwalają laptopom się widzieć: wtedy wpisz adres, który pokazuje drugi laptop.
live-nearby-paired = już znany
live-to = Albo jego adres lub bilet
live-to-hint = na przykład 192.168.43.17 albo tekst zaczynający się od ZAPIS:
live-code-of = Kod parowania z jego ekranu
live-code-not-needed = Te laptopy już się znają: kod nie jest potrzebny.
live-join = Połącz
live-joining = Łączenie…
live-peers = Laptopy i ich pokwitowania
live-peers-none = Jeszcze nie połączono.
live-peers-none-desk = Jeszcze nikt się nie połączył. Na laptopie grupy: „Przekaż zapis…” (F4), potem „Przez sieć w sali…”.
live-state-lost = teraz go nie ma; nic nie przepadło
live-state-step = to samo na obu laptopach
live-state-flowing = zapisy są w drodze
live-state-photos = zdjęcia: { $done } z { $total }, { $size }
live-frame = Wydarzenie
live-record = Grupa { $number }
live-receipts = tu { $mine }, tam { $theirs }
live-photos = zdjęcia: { $photos }
live-forget = Zapomnij
live-forget-of = Zapomnij laptop { $name }
live-second = Drugi laptop tej grupy
live-second-hint = Pokaż mu kod: oba laptopy będą zgodne, ktokolwiek pisze. Co zmieniono na obu, zostaje i jest pokazane.
live-line-label = Sieć w sali
live-line = { $count ->
    [0] Sieć w sali jest otwarta; nikt nie jest połączony.
    [one] Sieć w sali jest otwarta: połączony { $count } laptop.
    [few] Sieć w sali jest otwarta: połączone { $count } laptopy.
    [many] Sieć w sali jest otwarta: połączonych { $count } laptopów.
   *[other] Sieć w sali jest otwarta: połączonych { $count } laptopa.
}
live-line-lost = Połączenie z „{ $name }” przerwane. Nic nie przepadło; laptop łączy się ponownie.
live-line-show = Pokaż
command-live-desk = Odbierz zapisy przez sieć w sali…
command-live-group = Przekaż przez sieć w sali…
command-live-new = Pobierz wydarzenie przez sieć w sali…
