### Raport z sesji podsumowującej.

## Tytuł i pierwsze strony

report-name = Raport z sesji podsumowującej
report-edition-internal = wydanie wewnętrzne
report-edition-public = wydanie publiczne
report-untitled = Wydarzenie bez tytułu
report-title-internal = Wydanie wewnętrzne, dla uczestniczek i uczestników
report-title-public = Wydanie publiczne: nazwiska tylko osób, które się na to zgodziły
report-title-language = Język raportu: { $language }
report-title-made = Sporządzono { $date } o { $time }
report-title-sources = Zapisy otrzymane od grup: { $received } z { $groups }.
report-title-app = Program Zapis { $version }.
report-sample = To przykład: ludzie, organizacje i zapisy są zmyślone.
report-contents = Spis treści
report-opening = Wprowadzenie
report-page = strona { $page } z { $pages }

## Podsumowanie w liczbach

report-numbers = Podsumowanie w liczbach
report-no-groups = To wydarzenie nie ma jeszcze grup.
report-short-arrangement = ust.
report-short-task = zad.
report-short-recommendation = rek.
report-short-practice = prakt.
report-short-need = potrz.
report-short-offer = oferty
report-short-question = pyt.
report-short-note = not.
report-short-total = razem
report-short-photos = zdj.
report-total = Razem

## Nagłówki kolumn

report-column-group = grupa
report-column-number = nr
report-column-what = co
report-column-who = kto
report-column-due = do kiedy
report-column-addressee = adresat
report-column-groups = grupy
report-column-dots = kropki
report-column-time = godz.
report-column-text = poprawka
report-column-outcome = wynik
report-column-version = wersja
report-column-receipt = pokwitowanie
report-column-entries = wpisy
report-column-photos = zdjęcia
report-column-made = kiedy
report-column-device = komputer

## Rozdział grupy

report-group-untitled = Grupa { $number }
report-facilitator = Prowadzenie: { $name }
report-note-taker = Zapis: { $name }
report-room = sala { $room }
report-group-language = język grupy: { $language }
report-read-back = Odczytano i uzgodniono o { $time }.
report-not-received = Nie otrzymano zapisu tej grupy.
report-not-received-because = Nie otrzymano zapisu tej grupy. Powód: { $reason }

## Wpis

report-owner-open = do ustalenia
report-due-open = bez terminu
report-who = Kto:
report-due = Do kiedy: { $day }
report-partners = { $count ->
    [one] partner: { $names }
   *[many] partnerzy: { $names }
}
report-addressees = { $count ->
    [one] Adresat: { $names }
   *[many] Adresaci: { $names }
}
report-addressee-open = Bez adresata.
report-addressee-none = bez adresata
report-raised = { $count ->
    [one] Zgłosiła { $count } z { $all } grup ({ $list }).
    [few] Zgłosiły { $count } z { $all } grup ({ $list }).
   *[many] Zgłosiło { $count } z { $all } grup ({ $list }).
}
report-same = To samo:
report-related = Powiązane:
report-contradicts = Sprzeczne z:
report-place = Gdzie: { $place }
report-contact = Kontakt: { $contact }
report-tags = Tematy: { $tags }
report-dissent = ≠ Zdanie odrębne
report-parked = Odłożone
report-private = Tylko w wydaniu wewnętrznym.
report-status-in-progress = W toku.
report-status-done = Zrobione.
report-status-dropped = Porzucone.
report-amended-adopted = Poprawka z plenum przyjęta o { $time }: { $text }
report-amended-returned = Poprawka z plenum zwrócona grupie o { $time }: { $text }
report-amended-parked = Poprawka z plenum odłożona o { $time }: { $text }
report-hidden-person = osoba z grupy { $number }
report-hidden-name = [osoba]

## Zdjęcia

report-photos = Zdjęcia
report-photo = Zdjęcie { $number }.
report-photo-about = Dotyczy:
report-photo-absent = Obrazu tu nie ma.

## Listy zbiorcze

report-tasks-by-owner = Zadania według osób i organizacji
report-recommendations-by-addressee = Rekomendacje według adresatów
report-amendments = Poprawki z plenum
report-outcome-adopted = przyjęta
report-outcome-returned = zwrócona grupie
report-outcome-parked = odłożona

## Stan tego zapisu

report-missing = Stan tego zapisu
report-missing-nothing = Nie brakuje niczego: są zapisy wszystkich grup, a w nich osoby, terminy, adresaci i podpisy zdjęć.
report-missing-group = Nie otrzymano: grupa { $number }
report-missing-no-reason = powodu nie podano
report-missing-owner = { $count ->
    [one] { $count } zadanie bez osoby odpowiedzialnej:
    [few] { $count } zadania bez osoby odpowiedzialnej:
   *[many] { $count } zadań bez osoby odpowiedzialnej:
}
report-missing-due = { $count ->
    [one] { $count } zadanie bez terminu:
    [few] { $count } zadania bez terminu:
   *[many] { $count } zadań bez terminu:
}
report-missing-addressee = { $count ->
    [one] { $count } rekomendacja bez adresata:
    [few] { $count } rekomendacje bez adresata:
   *[many] { $count } rekomendacji bez adresata:
}
report-missing-caption = { $count ->
    [one] { $count } zdjęcie bez podpisu, niewydrukowane:
    [few] { $count } zdjęcia bez podpisu, niewydrukowane:
   *[many] { $count } zdjęć bez podpisu, niewydrukowanych:
}
report-missing-picture = { $count ->
    [one] { $count } zdjęcie, którego obrazu nie ma:
    [few] { $count } zdjęcia, których obrazu nie ma:
   *[many] { $count } zdjęć, których obrazu nie ma:
}

## Wersje

report-versions = Wersje zapisów
report-versions-none = Raport nie opiera się na żadnej paczce.
report-versions-merged = po połączeniu

## Listy w arkuszach i plikach CSV

data-list-entries = Wpisy
data-list-tasks = Zadania
data-list-recommendations = Rekomendacje
data-list-photos = Zdjęcia
data-list-groups = Grupy
data-list-shared = To samo z kilku wpisów
data-list-amendments = Poprawki z plenum
data-list-versions = Wersje zapisów
data-column-number = nr
data-column-group = grupa
data-column-theme = temat grupy
data-column-language = język
data-column-kind = rodzaj
data-column-text = treść
data-column-owners = kto
data-column-partners = partnerzy
data-column-addressees = adresaci
data-column-due = do kiedy
data-column-status = stan
data-column-tags = tematy
data-column-dots = kropki
data-column-place = gdzie
data-column-contact = kontakt
data-column-stance = wynik odczytu
data-column-reason = uzasadnienie
data-column-same = to samo
data-column-related = powiązane
data-column-contradicts = sprzeczne
data-column-private = tylko wewnętrznie
data-column-level = poziom
data-column-caption = podpis
data-column-file = plik
data-column-about = dotyczy
data-column-room = sala
data-column-facilitator = prowadzenie
data-column-note-taker = zapis
data-column-people = osoby
data-column-entries = wpisy
data-column-photos = zdjęcia
data-column-received = otrzymano
data-column-missing-because = dlaczego brak
data-column-time = godzina
data-column-outcome = wynik
data-column-version = wersja
data-column-receipt = pokwitowanie
data-column-made = kiedy
data-column-device = komputer
data-column-wording = wspólne brzmienie
data-column-numbers = numery wpisów
data-column-groups = grupy
data-column-group-count = ile grup
data-column-highlight = wybrane na plenum
data-column-asked-by = kto zgłosił
data-column-votes-yes = za
data-column-votes-no = przeciw
data-column-votes-abstained = wstrzymało się
data-yes = tak
data-no = nie
data-status-open = otwarte
data-status-in-progress = w toku
data-status-done = zrobione
data-status-dropped = porzucone
data-stance-agreed = uzgodnione
data-stance-dissent = zdanie odrębne
data-stance-parked = odłożone
data-level-district = dzielnica
data-level-city = miasto
data-level-national = kraj
data-level-international = instytucje międzynarodowe
data-level-ngo = organizacja pozarządowa
data-level-other = inny

## Dokumenty dla jednego odbiorcy i krótsze wersje

report-variant-summary = Raport w skrócie
report-variant-group = Zapis grupy { $number }
report-variant-tasks = Zadania: { $name }
report-variant-letter = Rekomendacje dla: { $name }
report-variant-album = Album flipchartów
report-shared = Co zgłosiło kilka grup
report-shared-intro = Wpisy, które osoba moderująca powiązała jako to samo. Podajemy brzmienie pierwszego albo wspólne, jeśli osoba moderująca je napisała; pozostałe stoją w rozdziałach swoich grup.
report-numbers-of = Numery:
report-highlights = Wybrane na plenum
report-heaviest = Najmocniejsze rekomendacje
report-soonest = Najbliższe zadania
report-more = { $count ->
    [one] I jeszcze { $count } w pełnym raporcie.
    [few] I jeszcze { $count } w pełnym raporcie.
   *[many] I jeszcze { $count } w pełnym raporcie.
}
report-count-dissent = { $count ->
    [one] { $count } wpis ze zdaniem odrębnym.
    [few] { $count } wpisy ze zdaniem odrębnym.
   *[many] { $count } wpisów ze zdaniem odrębnym.
}
report-count-parked = { $count ->
    [one] { $count } wpis odłożony.
    [few] { $count } wpisy odłożone.
   *[many] { $count } wpisów odłożonych.
}
report-pack-tasks = { $count ->
    [0] Żadna grupa nie zapisała tu zadania.
    [one] { $count } zadanie, od najbliższego terminu. Numer prowadzi do pełnego raportu; pierwsza liczba to numer grupy.
    [few] { $count } zadania, od najbliższego terminu. Numer prowadzi do pełnego raportu; pierwsza liczba to numer grupy.
   *[many] { $count } zadań, od najbliższego terminu. Numer prowadzi do pełnego raportu; pierwsza liczba to numer grupy.
}
report-pack-own = Zadania własne
report-pack-partner = Zadania w partnerstwie
report-column-with = kto i z kim
report-letter-intro = { $count ->
    [0] Żadna grupa nie skierowała tu rekomendacji.
    [one] Grupy robocze skierowały do Państwa { $count } rekomendację.
    [few] Grupy robocze skierowały do Państwa { $count } rekomendacje. Zaczynamy od zgłoszonych przez najwięcej grup.
   *[many] Grupy robocze skierowały do Państwa { $count } rekomendacji. Zaczynamy od zgłoszonych przez najwięcej grup.
}
report-letter-closing = Numery odsyłają do raportu z sesji podsumowującej; tam stoi każda rekomendacja w swoim rozdziale.
report-album-empty = W zapisach nie ma zdjęć do wydrukowania.
report-original = Brzmienie oryginalne
report-original-intro = Wpisy, które raport drukuje inaczej, niż je powiedziano i wpisano: oryginały przełożonych i zmienionych. Wszystkie pozostałe stoją w rozdziałach słowo w słowo; skróty, osoby i terminy z wpisanego wiersza są przy nich w polach.
report-column-typed = jak powiedziano
report-handed-over = Grupa { $number } przekazała zapis, choć coś było w nim otwarte
report-missing-readback = { $count ->
    [one] { $count } wpis nieodczytany grupie. Grupy: { $groups }.
    [few] { $count } wpisy nieodczytane grupom. Grupy: { $groups }.
   *[many] { $count } wpisów nieodczytanych grupom. Grupy: { $groups }.
}
report-missing-conflict = { $count ->
    [one] { $count } wpis z dwiema wersjami, między którymi nikt nie wybrał:
    [few] { $count } wpisy z dwiema wersjami, między którymi nikt nie wybrał:
   *[many] { $count } wpisów z dwiema wersjami, między którymi nikt nie wybrał:
}

## Znaki, których nie ma w żadnym kroju pisma, słowami

sign-thumbs-up = kciuk w górę
sign-thumbs-down = kciuk w dół
sign-applause = oklaski
sign-waving-hand = machająca ręka
sign-folded-hands = złożone dłonie
sign-strong-arm = napięte ramię
sign-handshake = uścisk dłoni
sign-raised-hand = podniesiona ręka
sign-heart = serce
sign-blue-heart = niebieskie serce
sign-yellow-heart = żółte serce
sign-grinning-face = roześmiana buzia
sign-smiling-face = uśmiech
sign-winking-face = mrugnięcie
sign-laughing-face = śmiech do łez
sign-crying-face = płacz
sign-angry-face = złość
sign-thinking-face = zamyślenie
sign-party = świętowanie
sign-fire = ogień
sign-star = gwiazdka
sign-sparkles = iskierki
sign-tick = znak „zrobione”
sign-cross = krzyżyk
sign-exclamation = wykrzyknik
sign-question = znak zapytania
sign-warning = ostrzeżenie
sign-bulb = żarówka
sign-pin = pinezka
sign-telephone = telefon
sign-calendar = kalendarz
sign-letter = list
sign-house = dom
sign-child = dziecko

# Nazwy plików: bez znaków, których nie lubi żaden system
report-file-full = raport
report-file-summary = raport-w-skrocie
report-file-group = zapis-grupy
report-file-tasks = zadania
report-file-letter = rekomendacje
report-file-album = album
report-file-public = publiczny

## Przekłady i wydanie publiczne

report-translated-pl = Przekład z polskiego;
report-translated-en = Przekład z angielskiego;
report-translated-uk = Przekład z ukraińskiego;
report-translated-original = oryginał
report-missing-translation = { $count ->
    [one] { $count } wpis w innym języku niż raport, bez przekładu. Grupy: { $groups }.
    [few] { $count } wpisy w innym języku niż raport, bez przekładu. Grupy: { $groups }.
   *[many] { $count } wpisów w innym języku niż raport, bez przekładu. Grupy: { $groups }.
}
report-hidden-phone = [telefon]
report-hidden-mail = [e-mail]
report-withheld-entries = { $count ->
    [one] Wydanie publiczne pomija { $count } wpis oznaczony jako wewnętrzny.
    [few] Wydanie publiczne pomija { $count } wpisy oznaczone jako wewnętrzne.
   *[many] Wydanie publiczne pomija { $count } wpisów oznaczonych jako wewnętrzne.
}
report-withheld-photos = { $count ->
    [one] Wydanie publiczne pomija { $count } zdjęcie, na które nie ma zgody.
    [few] Wydanie publiczne pomija { $count } zdjęcia, na które nie ma zgody.
   *[many] Wydanie publiczne pomija { $count } zdjęć, na które nie ma zgody.
}
report-withheld-contacts = { $count ->
    [one] W treści ukryto { $count } numer telefonu lub adres e-mail.
    [few] W treści ukryto { $count } numery telefonu lub adresy e-mail.
   *[many] W treści ukryto { $count } numerów telefonu lub adresów e-mail.
}
report-withheld-fields = { $count ->
    [one] Pominięto kontakt przy { $count } wpisie.
   *[many] Pominięto kontakt przy { $count } wpisach.
}
data-column-translation = przekład
report-place-whole = cały raport
