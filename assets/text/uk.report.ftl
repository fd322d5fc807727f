### Звіт із підсумкової сесії.

## Титул і перші сторінки

report-name = Звіт із підсумкової сесії
report-edition-internal = внутрішня версія
report-edition-public = публічна версія
report-untitled = Подія без назви
report-title-internal = Внутрішня версія, для учасниць і учасників
report-title-public = Публічна версія: названо лише тих, хто погодився
report-title-language = Мова звіту: { $language }
report-title-made = Складено { $date } о { $time }
report-title-sources = Записи отримано від груп: { $received } з { $groups }.
report-title-app = Програма Zapis { $version }.
report-sample = Це приклад: люди, організації та записи вигадані.
report-contents = Зміст
report-opening = Вступ
report-page = сторінка { $page } з { $pages }

## Підсумок у числах

report-numbers = Підсумок у числах
report-no-groups = Ця подія ще не має груп.
report-short-arrangement = дом.
report-short-task = зав.
report-short-recommendation = рек.
report-short-practice = практ.
report-short-need = потр.
report-short-offer = проп.
report-short-question = пит.
report-short-note = нот.
report-short-total = разом
report-short-photos = фото
report-total = Разом

## Заголовки стовпців

report-column-group = група
report-column-number = №
report-column-what = що
report-column-who = хто
report-column-due = термін
report-column-addressee = адресат
report-column-groups = групи
report-column-dots = крапки
report-column-time = час
report-column-text = поправка
report-column-outcome = результат
report-column-version = версія
report-column-receipt = квитанція
report-column-entries = записи
report-column-photos = фото
report-column-made = коли
report-column-device = комп’ютер

## Розділ групи

report-group-untitled = Група { $number }
report-facilitator = Ведення: { $name }
report-note-taker = Запис: { $name }
report-room = зала { $room }
report-group-language = мова групи: { $language }
report-read-back = Зачитано й погоджено о { $time }.
report-not-received = Запису цієї групи не отримано.
report-not-received-because = Запису цієї групи не отримано. Причина: { $reason }

## Запис

report-owner-open = ще не визначено
report-due-open = без терміну
report-who = Хто:
report-due = Термін: { $day }
report-partners = { $count ->
    [one] партнер: { $names }
   *[many] партнери: { $names }
}
report-addressees = { $count ->
    [one] Адресат: { $names }
   *[many] Адресати: { $names }
}
report-addressee-open = Без адресата.
report-addressee-none = без адресата
report-raised = { $count ->
    [one] Висунула { $count } з { $all } груп ({ $list }).
    [few] Висунули { $count } з { $all } груп ({ $list }).
   *[many] Висунули { $count } з { $all } груп ({ $list }).
}
report-same = Те саме:
report-related = Пов'язане:
report-contradicts = Суперечить:
report-place = Де: { $place }
report-contact = Контакт: { $contact }
report-tags = Теми: { $tags }
report-dissent = ≠ Окрема думка
report-parked = Відкладено
report-private = Лише у внутрішній версії.
report-status-in-progress = У роботі.
report-status-done = Зроблено.
report-status-dropped = Відкинуто.
report-amended-adopted = Поправку пленуму прийнято о { $time }: { $text }
report-amended-returned = Поправку пленуму повернено групі о { $time }: { $text }
report-amended-parked = Поправку пленуму відкладено о { $time }: { $text }
report-hidden-person = особа з групи { $number }
report-hidden-name = [особа]

## Фото

report-photos = Фото
report-photo = Фото { $number }.
report-photo-about = Стосується:
report-photo-absent = Зображення тут немає.

## Зведені списки

report-tasks-by-owner = Завдання за відповідальними
report-recommendations-by-addressee = Рекомендації за адресатами
report-amendments = Поправки пленуму
report-outcome-adopted = прийнято
report-outcome-returned = повернено групі
report-outcome-parked = відкладено

## Чого бракує

report-missing = Стан цього запису
report-missing-nothing = Нічого не бракує: є записи всіх груп, а в них відповідальні, терміни, адресати й підписи фото.
report-missing-group = Не отримано: група { $number }
report-missing-no-reason = причини не вказано
report-missing-owner = { $count ->
    [one] { $count } завдання без відповідальної особи:
    [few] { $count } завдання без відповідальної особи:
   *[many] { $count } завдань без відповідальної особи:
}
report-missing-due = { $count ->
    [one] { $count } завдання без терміну:
    [few] { $count } завдання без терміну:
   *[many] { $count } завдань без терміну:
}
report-missing-addressee = { $count ->
    [one] { $count } рекомендація без адресата:
    [few] { $count } рекомендації без адресата:
   *[many] { $count } рекомендацій без адресата:
}
report-missing-caption = { $count ->
    [one] { $count } фото без підпису, не надруковане:
    [few] { $count } фото без підпису, не надруковані:
   *[many] { $count } фото без підпису, не надруковані:
}
report-missing-picture = { $count ->
    [one] { $count } фото, зображення якого немає:
    [few] { $count } фото, зображень яких немає:
   *[many] { $count } фото, зображень яких немає:
}

## Версії

report-versions = Версії записів
report-versions-none = Жодного пакета не об'єднано в цьому звіті.
report-versions-merged = після об’єднання

## Списки в таблицях і файлах CSV

data-list-entries = Записи
data-list-tasks = Завдання
data-list-recommendations = Рекомендації
data-list-photos = Фото
data-list-groups = Групи
data-list-shared = Те саме з кількох записів
data-list-amendments = Поправки пленуму
data-list-versions = Версії записів
data-column-number = №
data-column-group = група
data-column-theme = тема групи
data-column-language = мова
data-column-kind = вид
data-column-text = текст
data-column-owners = хто
data-column-partners = партнери
data-column-addressees = адресати
data-column-due = до коли
data-column-status = стан
data-column-tags = теми
data-column-dots = крапки
data-column-place = де
data-column-contact = контакт
data-column-stance = підсумок зачитування
data-column-reason = пояснення
data-column-same = те саме
data-column-related = пов’язане
data-column-contradicts = суперечить
data-column-private = лише для внутрішнього
data-column-level = рівень
data-column-caption = підпис
data-column-file = файл
data-column-about = стосується
data-column-room = зала
data-column-facilitator = ведення
data-column-note-taker = запис
data-column-people = люди
data-column-entries = записи
data-column-photos = фото
data-column-received = отримано
data-column-missing-because = чому бракує
data-column-time = час
data-column-outcome = підсумок
data-column-version = версія
data-column-receipt = квитанція
data-column-made = коли
data-column-device = комп’ютер
data-column-wording = спільне формулювання
data-column-numbers = номери записів
data-column-groups = групи
data-column-group-count = скільки груп
data-column-highlight = обране для пленуму
data-column-asked-by = хто запропонував
data-column-votes-yes = за
data-column-votes-no = проти
data-column-votes-abstained = утрималися
data-yes = так
data-no = ні
data-status-open = відкрите
data-status-in-progress = у роботі
data-status-done = зроблено
data-status-dropped = облишено
data-stance-agreed = погоджено
data-stance-dissent = окрема думка
data-stance-parked = відкладено
data-level-district = дільниця
data-level-city = місто
data-level-national = держава
data-level-international = міжнародні установи
data-level-ngo = громадська організація
data-level-other = інший

## Документи для одного читача та коротші версії

report-variant-summary = Звіт стисло
report-variant-group = Запис групи { $number }
report-variant-tasks = Завдання: { $name }
report-variant-letter = Рекомендації для: { $name }
report-variant-album = Альбом фліпчартів
report-shared = Що сказали кілька груп
report-shared-intro = Записи, які модератор чи модераторка пов’язали як те саме. Наводимо слова першого або спільне формулювання, якщо його написано за столом модерації; решта стоять у розділах своїх груп.
report-numbers-of = Номери:
report-highlights = Обране для пленуму
report-heaviest = Найвагоміші рекомендації
report-soonest = Найближчі завдання
report-more = { $count ->
    [one] І ще { $count } у повному звіті.
    [few] І ще { $count } у повному звіті.
   *[many] І ще { $count } у повному звіті.
}
report-count-dissent = { $count ->
    [one] { $count } запис з окремою думкою.
    [few] { $count } записи з окремою думкою.
   *[many] { $count } записів з окремою думкою.
}
report-count-parked = { $count ->
    [one] { $count } запис відкладено.
    [few] { $count } записи відкладено.
   *[many] { $count } записів відкладено.
}
report-pack-tasks = { $count ->
    [0] Жодна група не записала тут завдання.
    [one] { $count } завдання, від найближчого строку. Номер веде до повного звіту; перше число – номер групи.
    [few] { $count } завдання, від найближчого строку. Номер веде до повного звіту; перше число – номер групи.
   *[many] { $count } завдань, від найближчого строку. Номер веде до повного звіту; перше число – номер групи.
}
report-pack-own = Власні завдання
report-pack-partner = Завдання в партнерстві
report-column-with = хто і з ким
report-letter-intro = { $count ->
    [0] Жодна група не звернула сюди рекомендації.
    [one] Робочі групи звертають до вас { $count } рекомендацію.
    [few] Робочі групи звертають до вас { $count } рекомендації. Першими йдуть ті, що їх висловило найбільше груп.
   *[many] Робочі групи звертають до вас { $count } рекомендацій. Першими йдуть ті, що їх висловило найбільше груп.
}
report-letter-closing = Номери відсилають до звіту з підсумкової сесії; там кожна рекомендація стоїть у своєму розділі.
report-album-empty = У записах немає фото для друку.
report-original = Первісні формулювання
report-original-intro = Записи, які звіт друкує інакше, ніж їх сказано й записано: оригінали перекладених і змінених. Усі інші стоять у розділах слово в слово; скорочення, особи й терміни з введеного рядка стоять поруч у полях.
report-column-typed = як сказано
report-handed-over = Група { $number } передала запис, хоча щось у ньому було відкрите
report-missing-readback = { $count ->
    [one] { $count } запис не зачитано групі. Групи: { $groups }.
    [few] { $count } записи не зачитано групам. Групи: { $groups }.
   *[many] { $count } записів не зачитано групам. Групи: { $groups }.
}
report-missing-conflict = { $count ->
    [one] { $count } запис із двома версіями, між якими ніхто не вибрав:
    [few] { $count } записи з двома версіями, між якими ніхто не вибрав:
   *[many] { $count } записів із двома версіями, між якими ніхто не вибрав:
}

## Знаки, яких немає в жодному шрифті, словами

sign-thumbs-up = великий палець угору
sign-thumbs-down = великий палець униз
sign-applause = оплески
sign-waving-hand = помах рукою
sign-folded-hands = складені долоні
sign-strong-arm = напружений біцепс
sign-handshake = рукостискання
sign-raised-hand = піднята рука
sign-heart = серце
sign-blue-heart = синє серце
sign-yellow-heart = жовте серце
sign-grinning-face = усміхнене обличчя
sign-smiling-face = усмішка
sign-winking-face = підморгування
sign-laughing-face = сміх до сліз
sign-crying-face = плач
sign-angry-face = злість
sign-thinking-face = задума
sign-party = святкування
sign-fire = вогонь
sign-star = зірочка
sign-sparkles = іскорки
sign-tick = позначка «зроблено»
sign-cross = хрестик
sign-exclamation = знак оклику
sign-question = знак питання
sign-warning = попередження
sign-bulb = лампочка
sign-pin = кнопка
sign-telephone = телефон
sign-calendar = календар
sign-letter = лист
sign-house = дім
sign-child = дитина

# Назви файлів: латинкою, щоб їх приймала кожна система
report-file-full = zvit
report-file-summary = zvit-styslo
report-file-group = zapys-hrupy
report-file-tasks = zavdannia
report-file-letter = rekomendatsii
report-file-album = albom
report-file-public = publichnyi

## Переклади та публічне видання

report-translated-pl = Переклад з польської;
report-translated-en = Переклад з англійської;
report-translated-uk = Переклад з української;
report-translated-original = оригінал
report-missing-translation = { $count ->
    [one] { $count } запис іншою мовою, ніж звіт, без перекладу. Групи: { $groups }.
    [few] { $count } записи іншою мовою, ніж звіт, без перекладу. Групи: { $groups }.
   *[many] { $count } записів іншою мовою, ніж звіт, без перекладу. Групи: { $groups }.
}
report-hidden-phone = [телефон]
report-hidden-mail = [ел. пошта]
report-withheld-entries = { $count ->
    [one] Публічне видання пропускає { $count } запис, позначений як внутрішній.
    [few] Публічне видання пропускає { $count } записи, позначені як внутрішні.
   *[many] Публічне видання пропускає { $count } записів, позначених як внутрішні.
}
report-withheld-photos = { $count ->
    [one] Публічне видання пропускає { $count } фото, на яке немає згоди.
    [few] Публічне видання пропускає { $count } фото, на які немає згоди.
   *[many] Публічне видання пропускає { $count } фото, на які немає згоди.
}
report-withheld-contacts = { $count ->
    [one] У тексті приховано { $count } номер телефону або адресу ел. пошти.
    [few] У тексті приховано { $count } номери телефону або адреси ел. пошти.
   *[many] У тексті приховано { $count } номерів телефону або адрес ел. пошти.
}
report-withheld-fields = { $count ->
    [one] Пропущено контакт у { $count } записі.
   *[many] Пропущено контакт у { $count } записах.
}
data-column-translation = переклад
report-place-whole = увесь звіт
