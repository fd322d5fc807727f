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
