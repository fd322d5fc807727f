### Zdjęcia z telefonu: strona, którą widzi telefon, i okno z kodem QR na laptopie.

phone-page-title = Zdjęcia do zapisu
phone-page-lead = Zdjęcia trafią prosto na laptop osoby, która notuje w tej grupie.
phone-page-notice = To połączenie nie jest szyfrowane. Korzystaj z niego tylko w tej sali, w zaufanej sieci. Nic nie idzie do internetu.
phone-page-take = Zrób zdjęcie
phone-page-pick = Wybierz zdjęcia z telefonu
phone-page-no-script = Ta strona potrzebuje JavaScriptu. Włącz go w przeglądarce albo podłącz telefon do laptopa kablem USB.
phone-page-languages = Język
phone-page-waiting = czeka
phone-page-sending = wysyłam
phone-page-arrived = dotarło
phone-page-already = dotarło już wcześniej, jest na laptopie
phone-page-failed = Połączenie się przerwało. Zdjęcie zostało w telefonie. Sprawdź Wi-Fi i wyślij je jeszcze raz.
phone-page-again = Wyślij jeszcze raz
phone-page-count = Dotarło: { $done } z { $all }
phone-page-closed = Laptop już nie odbiera zdjęć. Zdjęcie zostało w telefonie. Poproś o nowy kod QR.
phone-page-enough = Tyle zdjęć na jeden kod wystarczy. Zdjęcie zostało w telefonie. Poproś o nowy kod QR.
phone-page-no-picture = To nie jest zdjęcie, które laptop umie odczytać. Wybierz inne.
phone-page-too-large = Plik jest za duży (ponad 60 MB). Wyślij mniejsze zdjęcie.
phone-page-broken = Zdjęcie nie dotarło w całości. Zostało w telefonie. Wyślij je jeszcze raz.
phone-page-disk = Na laptopie brakuje miejsca. Zdjęcie zostało w telefonie. Powiedz o tym osobie, która notuje.

## Okno z kodem QR

phone-title = Zdjęcia z telefonu
phone-step-scan = Zeskanuj kod aparatem telefonu.
phone-step-pick = Na stronie, która się otworzy, zrób zdjęcia albo wybierz te, które już masz. Telefon powie, które dotarły.
phone-notice = Połączenie nie jest szyfrowane. Używaj go tylko w tej sali, w zaufanej sieci. Działa, dopóki to okno jest otwarte, i nie wychodzi do internetu.
phone-qr = Kod QR z adresem strony
phone-address = Albo wpisz w przeglądarce telefonu:
phone-listens = Laptop nasłuchuje tylko pod adresem { $address }.
phone-network = Sieć
phone-network-hotspot = { $name }, hotspot tego laptopa
phone-network-wifi = { $name }, Wi-Fi
phone-network-cable = { $name }, kabel
phone-network-other = { $name }
phone-network-virtual = { $name }, sieć wirtualna albo VPN
phone-waiting = Czekam na telefon.
phone-phones = { $count ->
    [one] { $count } telefon
    [few] { $count } telefony
    [many] { $count } telefonów
   *[other] { $count } telefonu
}
phone-arriving = w drodze: { $count }
phone-arrived = dotarło: { $count }
phone-refused = nie przyjęto: { $count }
phone-nowhere = Ten laptop nie jest w żadnej sieci. Włącz Wi-Fi albo hotspot w laptopie i spróbuj jeszcze raz, albo podłącz telefon kablem USB.
phone-shut = Odbieranie jest zamknięte, stary kod już nie działa.
phone-open-again = Nowy kod
phone-help = Telefon nie otwiera strony?
phone-help-same = Telefon musi być w tej samej sieci Wi-Fi co laptop. Wyłącz w telefonie na chwilę dane komórkowe i VPN.
phone-help-choose = Jeśli laptop jest w kilku sieciach, wybierz powyżej inną i zeskanuj nowy kod.
phone-help-hotspot = Sieci dla gości często nie pozwalają urządzeniom łączyć się ze sobą. Włącz wtedy w laptopie hotspot (przenośny punkt dostępu), połącz z nim telefon i wybierz powyżej hotspot. Internet nie jest potrzebny.
phone-help-firewall = Gdy zapora systemu zapyta, czy zezwolić Zapisowi na połączenia w sieci prywatnej, zezwól.
phone-help-cable = Zawsze działa kabel USB: podłącz telefon, wybierz w nim przesyłanie plików, a tutaj „Z plików”.

## Dodawanie zdjęć

dialog-photos = Zdjęcia
photos-add = Dodaj zdjęcia
photos-from-phone = Z telefonu
photos-from-files = Z plików
photos-from-folder = Z folderu
photos-hint = Można też upuścić pliki na okno albo wkleić obraz.
photos-none = Jeszcze nie ma zdjęć.
photos-drop = Upuść zdjęcia tutaj
photos-taking = Dodaję zdjęcia
photos-added = { $count ->
    [one] Dodano { $count } zdjęcie.
    [few] Dodano { $count } zdjęcia.
    [many] Dodano { $count } zdjęć.
   *[other] Dodano { $count } zdjęcia.
}
photos-already = { $count ->
    [one] { $count } zdjęcie już tu było, jest zapisane raz.
    [few] { $count } zdjęcia już tu były, są zapisane raz.
    [many] { $count } zdjęć już tu było, są zapisane raz.
   *[other] { $count } zdjęcia już tu było, jest zapisane raz.
}
photos-restored = { $count ->
    [one] { $count } zdjęcie wróciło z kosza.
    [few] { $count } zdjęcia wróciły z kosza.
    [many] { $count } zdjęć wróciło z kosza.
   *[other] { $count } zdjęcia wróciło z kosza.
}
photos-refused = { $count ->
    [one] Nie dodano { $count } pliku:
    [few] Nie dodano { $count } plików:
    [many] Nie dodano { $count } plików:
   *[other] Nie dodano { $count } pliku:
}
photos-nothing-pasted = W schowku nie ma obrazu.
photos-nothing-chosen = W tym folderze nie ma zdjęć.
photo-pasted-name = obraz ze schowka
photo-short = zdj. { $number }
photo-open = Otwórz zdj. { $number }

## Jedno zdjęcie

photo-label = Zdj. { $now } z { $all }
photo-caption = Podpis jednym zdaniem
photo-caption-why = Podpis czytają też osoby, które zdjęcia nie widzą. Bez podpisu zdjęcie nie wejdzie do raportu.
photo-decorative = Zdjęcie tylko ozdobne, bez podpisu
photo-entries = Wpisy z tego zdjęcia
photo-entries-none = Żaden wpis nie jest jeszcze powiązany.
photo-tie = Powiąż wpis
photo-tie-choose = wybierz wpis
photo-untie = odwiąż
photo-to-entry = Przejdź do wpisu
photo-transcribe = Przepisz ze zdjęcia
photo-earlier = Wcześniej
photo-later = Później
photo-to-trash = Do kosza
photo-previous = Poprzednie
photo-next = Następne
photo-taken = Zrobione { $when }

## Przepisywanie

transcribe-title = Przepisywanie: zdj. { $number }
transcribe-picture = Zdj. { $number } do przepisania. Strzałki przesuwają celownik, Enter zaznacza miejsce, plus i minus powiększają, Esc wraca do wiersza.
transcribe-next-place = Następny wpis zapamięta zaznaczone miejsce.
transcribe-no-place = Kliknij miejsce na zdjęciu albo naciśnij { $key }, a następny wpis je zapamięta.
transcribe-close = Zamknij zdjęcie
transcribe-marker = Wpis { $number } na zdjęciu: { $words }
transcribe-keys = strzałki: celownik
transcribe-mark = zaznacz miejsce
zoom-in = Powiększ
zoom-out = Pomniejsz
zoom-fit = Całe zdjęcie

## Podobne zdjęcia

alike-edge = { $count ->
    [one] { $count } para podobnych zdjęć
    [few] { $count } pary podobnych zdjęć
    [many] { $count } par podobnych zdjęć
   *[other] { $count } pary podobnych zdjęć
}
alike-title = Czy to jedno i to samo?
alike-why = Te zdjęcia wyglądają bardzo podobnie. Niczego nie usunięto.
alike-keep = Zachowaj oba
alike-drop = Zdj. { $number } do kosza
alike-left = { $count ->
    [one] jeszcze { $count } para
    [few] jeszcze { $count } pary
    [many] jeszcze { $count } par
   *[other] jeszcze { $count } pary
}
