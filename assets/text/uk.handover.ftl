# Handing over, collecting, and what is said about packets.

handover-button = Передати запис…
handover-title = Передавання запису: група { $number }, { $theme }
handover-check = Перш ніж передати
handover-complete = Запис повний: усе зачитано, нічого не бракує.
handover-empty = У записі ще немає жодного пункту.
handover-unread = { $count ->
    [one] { $count } пункт не зачитано групі
    [few] { $count } пункти не зачитано групі
   *[many] { $count } пунктів не зачитано групі
}
handover-conflicts = { $count ->
    [one] { $count } поле має дві версії
    [few] { $count } поля мають по дві версії
   *[many] { $count } полів мають по дві версії
}
handover-fix = Доповнити: { $text }
handover-fix-short = Доповнити
handover-fix-photos = Підписати фото
handover-read-back = Зачитати групі
handover-more = { $count ->
    [one] і ще { $count } пункт
    [few] і ще { $count } пункти
   *[many] і ще { $count } пунктів
}
handover-why = Чому передаєте попри це?
handover-why-hint = Одне речення; потрапить до запису, на табло і до звіту.
handover-noted = У записі вже є причина: { $why }
handover-how = Як ви передаєте
handover-file = Зберегти пакет на флешку чи диск…
handover-file-hint = Один файл з усім. Кожен байт після запису буде прочитано й порівняно.
handover-folder = Покласти у спільну папку…
handover-folder-hint = Syncthing, Nextcloud, Dropbox або мережевий диск. Копіюються лише ті фото, яких там ще немає.
handover-folder-locked = З паролем там лежить один файл, з фото всередині.
handover-folder-last = Минулого разу: { $path }
handover-folder-again = Покласти туди ще раз
handover-unsaved = Доти цього немає в жодному пакеті.
handover-anyway = Щоб передати попри це, спершу напишіть, чому.
handover-lock = Замкнути пакет паролем
handover-lock-sensitive = Цю групу позначено як вразливу, тому пароль увімкнено.
handover-lock-warning = Хто забуде пароль, не відкриє пакета: ніхто його не відновить, навіть творці програми. Але запис лишається на цьому ноутбуці, і можна зробити новий пакет. Збережіть картку відновлення й передайте її модераторці окремо, не на тій самій флешці.
handover-passphrase = Пароль
handover-passphrase-new = Інший пароль
handover-sheet = Зберегти картку відновлення…
handover-sheet-saved = Картку відновлення збережено: { $file }. Надрукуйте її або перепишіть пароль.
handover-working = Записую пакет і читаю його назад
handover-done-file = Пакет записано й перевірено: { $file }
handover-done-folder = Запис лежить у спільній папці, перевірений: { $path }
handover-remove = Тепер скористайтеся безпечним вилученням і лише тоді вийміть флешку.
handover-sync = Програмі синхронізації ще потрібна хвилина, щоб надіслати файли.
handover-receipt = Квитанція
handover-receipt-hint = На ноутбуці модераторки має бути те саме. Прочитайте вголос:
handover-device = Цей ноутбук: { $name }, відбиток { $fingerprint }
handover-last-change = остання зміна { $time }
handover-choose-folder = Виберіть спільну папку
handover-back = Назад до запису
handout-button = Зберегти пакети для всіх груп…
handout-done = { $count ->
    [one] У папці «{ $folder }» лежить { $count } пакет. На ноутбуці групи досить двічі на ньому клацнути.
    [few] У папці «{ $folder }» лежать { $count } пакети. На ноутбуці групи досить двічі клацнути на її пакеті.
   *[many] У папці «{ $folder }» лежить { $count } пакетів. На ноутбуці групи досить двічі клацнути на її пакеті.
}
handout-renamed = { $count ->
    [one] Під звичайною назвою там лежить щось, чого цей ноутбук не записував, тож його не зачеплено. Новий пакет називається: { $files }.
   *[other] Під звичайними назвами там лежить щось, чого цей ноутбук не записував, тож його не зачеплено. Нові пакети називаються: { $files }.
}
handout-working = Зберігаю пакети
group-sensitive = Вразлива: пакети групи { $number } типово з паролем
group-sensitive-label = вразлива
serve-title = Якій групі служить цей ноутбук?
serve-group = Група
serve-who = Хто нотує?
serve-who-hint = ім’я та прізвище, як мають стояти у звіті
serve-begin = Починаємо
serve-none = Це ноутбук модераторки
serve-once = Питаємо лише раз. Змінити можна в заході.
serve-from = Пакет із ноутбука { $device }.
serve-change = Цей ноутбук служить групі…
collect-state-expected = очікується
collect-state-arriving = у дорозі
collect-state-newer = новіша версія чекає
collect-state-signedoff = затверджено
collect-version = Версія
collect-changed-since = змінено після затвердження
collect-unread = { $count ->
    [one] { $count } пункт не зачитано
    [few] { $count } пункти не зачитано
   *[many] { $count } пунктів не зачитано
}
collect-handed-anyway = Передано попри прогалини: { $why }
collect-sign-off = Затвердити групу { $number }
collect-sign-off-short = Затвердити
collect-sign-off-undo = Скасувати затвердження групи { $number }
collect-sign-off-undo-short = Скасувати
collect-carrier-file = файл, { $time }
collect-carrier-folder = папка, { $time }
collect-carrier-live = мережа, { $time }
collect-unsigned = без підпису
collect-device = { $device }
collect-details = Подробиці групи { $number }
collect-difference = { $added } { $added ->
    [one] новий
    [few] нові
   *[many] нових
}, { $changed } { $changed ->
    [one] змінений
    [few] змінені
   *[many] змінених
}, { $removed } у кошику
collect-difference-photos = { $count ->
    [one] { $count } нове фото
    [few] { $count } нові фото
   *[many] { $count } нових фото
}
collect-what-added = новий
collect-what-changed = змінений
collect-what-removed = у кошику
collect-what-restored = відновлений
collect-shortened = І більше: усі зміни є в історії пунктів.
collect-accept-newer = Прийняти новішу версію
collect-leave-newer = Залишити поки що
collect-nothing-lost = Ваші зв’язки та правки лишаються. Ніщо не пропадає.
collect-version-of = Версія { $number }, { $time }, { $device }
collect-version-first = перша версія
collect-watch = Стежити за папкою…
collect-watch-again = Стежити знову: { $path }
collect-watch-stop = Перестати стежити
collect-watching = Стежу за папкою { $path }, востаннє бачено { $time }.
collect-watching-absent = Папки { $path } зараз немає. Чекаю, доки з’явиться; нічого не пропало.
collect-watching-many = У папці забагато файлів, щоб переглянути всі. Виберіть папку лише для Zapis.
collect-watching-none = Пакетів у ній ще немає.
collect-folder-arriving = { $file }: ще копіюється ({ $size })
collect-retry = Спробувати ще раз
collect-retry-of = Спробувати ще раз: { $file }
collect-unknown-brings = Що він змінив би: { $difference }
collect-big = На проєктор
collect-big-leave = Закрити вигляд для проєктора
collect-signed-off-of = { $count ->
    [one] { $count } затверджена
    [few] { $count } затверджені
   *[many] { $count } затверджених
}
packet-unknown = { $file }: ноутбук «{ $device }» (відбиток { $fingerprint }) каже, що це група { $number }, { $theme }: { $entries }. Його тут ще не знають.
packet-unknown-unsigned = { $file }: ноутбук «{ $device }» каже, що це група { $number }, { $theme }: { $entries }. Пакета ніхто не підписав, бо його зробила старіша версія Zapis.
packet-accept = Прийняти
packet-accept-of = Прийняти пакет { $file }
packet-accept-all = { $count ->
    [one] Прийняти { $count } пакет і запам’ятати ноутбук
    [few] Прийняти { $count } пакети і запам’ятати ноутбуки
   *[many] Прийняти { $count } пакетів і запам’ятати ноутбуки
}
packet-unknown-lead = Цих ноутбуків тут ще не було. Перевірте, чиї вони, і прийміть їхні пакети; надалі про них не питатимемо.
packet-locked = { $file }: замкнено паролем.
packet-passphrase-of = Пароль пакета { $file }
packet-unlock = Відкрити
packet-notice-own = Цей пакет зробив цей самий ноутбук.
packet-notice-twin = Увага: два ноутбуки («{ $device }» і «{ $other }») мають ту саму тотожність, мабуть, диск одного скопійовано з іншого. Нічого не пропало. На одному з них виберіть у палітрі команд «Надати ноутбукові нову тотожність».
device-renewed = Ноутбук має нову тотожність, відбиток { $fingerprint }. Модераторку про нього запитають.
receipt-spoken = Уголос: { $words }
receipt-sheet-title = Картка відновлення пакета
receipt-sheet-event = Захід: { $title }
receipt-sheet-group = Група { $number }: { $theme }
receipt-sheet-passphrase = Пароль: { $passphrase }
receipt-sheet-device = Пакет зробив ноутбук { $name }, відбиток { $fingerprint }.
receipt-sheet-how = Як відкрити: у Zapis виберіть «Відкрити пакети…», вкажіть файл і введіть пароль. Без Zapis: age --decrypt.
receipt-sheet-keep = Зберігайте цю картку окремо від флешки. Хто має і те, і те, прочитає все. Знищте її, коли записи зібрано.
letter-2 = два
letter-3 = три
letter-4 = чотири
letter-5 = п’ять
letter-6 = шість
letter-7 = сім
letter-8 = вісім
letter-9 = дев’ять
letter-a = Альфа
letter-b = Браво
letter-c = Чарлі
letter-d = Дельта
letter-e = Ехо
letter-f = Фокстрот
letter-g = Гольф
letter-h = Готель
letter-j = Джульєтта
letter-k = Кіло
letter-m = Майк
letter-n = Новембер
letter-p = Папа
letter-q = Квебек
letter-r = Ромео
letter-s = Сьєрра
letter-t = Танго
letter-w = Віскі
letter-x = Ікс-рей
letter-y = Янкі
letter-z = Зулу
handover-gap-owner = без відповідальної особи
handover-gap-due = без терміну
handover-gap-addressee = без адресата
handover-gap-conflict = дві версії
