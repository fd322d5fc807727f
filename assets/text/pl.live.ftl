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
error-live-busy = Z drugim laptopem łączy się teraz zbyt wiele urządzeń. Nic nie wysłano. Spróbuj ponownie za chwilę.
error-live-photo-damaged = Zdjęcie przyszło uszkodzone i nie zostało przyjęte. Wpisy i pozostałe zdjęcia są bezpieczne. Na laptopie grupy uruchom sprawdzenie bazy i dodaj to zdjęcie jeszcze raz.
error-live-disk = Tego, co przychodzi, nie można zapisać na dysku ({ $reason }). To, co już dotarło, jest bezpieczne. Zwolnij miejsce na dysku; reszta dojdzie po ponownym połączeniu.
error-live-stopped = Przekazywanie przez sieć jest wyłączone. Zapis jest bezpieczny na tym laptopie. Włącz je ponownie, kiedy zechcesz.
