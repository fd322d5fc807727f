### Вікно застосунку: усе, що видно на екранах.

## Дні

date-day-month = { $month ->
    [m1] { $day }{"\u00A0"}січня
    [m2] { $day }{"\u00A0"}лютого
    [m3] { $day }{"\u00A0"}березня
    [m4] { $day }{"\u00A0"}квітня
    [m5] { $day }{"\u00A0"}травня
    [m6] { $day }{"\u00A0"}червня
    [m7] { $day }{"\u00A0"}липня
    [m8] { $day }{"\u00A0"}серпня
    [m9] { $day }{"\u00A0"}вересня
    [m10] { $day }{"\u00A0"}жовтня
    [m11] { $day }{"\u00A0"}листопада
   *[m12] { $day }{"\u00A0"}грудня
}
weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = нд
in-language-pl = польською
in-language-en = англійською
in-language-uk = українською
entered-day-hint = дд.мм.рррр
entered-day-wrong = Такого дня немає. Введіть, наприклад, 27.05.2022.
entered-time-hint = гг:хх
entered-time-wrong = Такого часу немає. Введіть, наприклад, 10:45.

## Спільне

back-to-start = Назад до подій
back-to-event = Назад до події
search-button = Шукати
help-button = Довідка
problem-close = Закрити
problem-code = Код: { $code }
list-remove = Вилучити: { $name }
progress-count = { $done } із { $total }
progress-stop = Зупинити
progress-stopping = Зупиняю…
saved-at = Збережено { $time }
saved-saving = Зберігаю
saved-not = НЕ ЗБЕРЕЖЕНО з { $time }
undo-button = Скасувати
undo-named = Скасувати: { $name }
redo-button = Повторити
redo-named = Повторити: { $name }

## Назви того, що можна скасувати

undo-change = зміна

## Налаштування

settings-language = Мова
settings-theme = Вигляд
settings-theme-system = як система
settings-theme-light = світлий
settings-theme-dark = темний
settings-text-size = Текст
settings-smaller = Зменшити текст
settings-bigger = Збільшити текст
settings-normal = Звичайний розмір тексту

## Початок

start-begin = Почати
start-motto = Повний запис роботи в групах
start-new = Нова подія
start-new-hint = дата, місце, програма, групи
start-announcement = З оголошення…
start-announcement-hint = вставте текст запрошення, виправите перед створенням
start-packet = Відкрити пакет…
start-packet-hint = файл .zapis із флешки чи папки
start-sample = Приклад події
start-sample-hint = вигадані люди і зміст, для ознайомлення та вправ
start-making-sample = Готую приклад події
start-offline = Без інтернету все працює
start-version = Версія { $version }
start-events = Події
start-empty = Подій ще немає.
start-empty-next = Створіть першу клавішами
start-today = сьогодні
start-is-today = ця подія сьогодні
start-no-date = без дати
start-example = приклад
start-invented = вигадані дані
start-nothing-yet = ще порожньо

## Нова подія

new-heading = Нова подія
new-title = Назва
new-title-missing = Введіть назву, щоб створити подію.
new-language = Мова події
new-rest = Дату, місце, програму і групи допишете за мить.
new-create = Створити подію

## З оголошення

announce-heading = З оголошення
announce-what = спочатку перегляд, потім подія
announce-text = Текст оголошення
announce-paste = Вставте текст оголошення
announce-open = Відкрити файл…
announce-found = Знайдено
announce-create = Створити подію
announce-empty = Тексту ще немає.
announce-empty-next = Вставте його ліворуч; тут побачите, що з нього випливає, і все виправите.
announce-stale = Текст змінився; повторне читання замінить ваші виправлення.
announce-again = Прочитати ще раз
announce-line = рядок { $line }
announce-lines = рядки { $first }–{ $last }
announce-by-hand = вручну
announce-not-found = не знайдено
announce-last-day = Останній день
announce-guess = здогад
announce-right = Так і є
announce-remove = Вилучити: { $what }
announce-reason-yearFromWeekday = рік не вказано, він випливає з дня тижня
announce-reason-nextSuchDay = рік не вказано, це найближчий такий день
announce-reason-weekdayDiffers = вказаний день тижня не відповідає даті
announce-reason-fromProse = вичитано з речення, без позначки
announce-reason-nextSessionStart = кінець узято з початку наступного пункту
announce-reason-eventEnd = кінець узято з кінця події
announce-reason-gapBetweenSessions = час узято з проміжку між пунктами
announce-reason-agendaTimes = час узято з програми
announce-reason-openGroup = тема цієї групи ще відкрита
announce-rest = Не зрозуміло
announce-rest-count = { $count ->
    [one] { $count } рядок
    [few] { $count } рядки
   *[many] { $count } рядків
}
announce-rest-none = Кожен рядок щось означає.

## Подія

event-untitled = Подія без назви
event-title = Назва
event-subtitle = Підзаголовок
event-subtitle-hint = підзаголовок, наприклад «Робоча конференція»
event-sample = Це приклад: люди і зміст вигадані.
event-date = Дата
event-times = Години
event-start = Початок
event-end = Кінець
event-place = Місце
event-place-hint = адреса або зала
event-year-guessed = рік є здогадом
event-year-right = Так і є
event-agenda = Програма
event-groups = Робочі групи
event-no-groups = Груп ще немає.
event-no-groups-next = Додайте першу кнопкою нижче; кожна матиме свій запис.
event-group-removed = Групу { $number } вилучено. Її запис чекає: Ctrl+Z поверне її повністю.
event-hand-out = Перш ніж почати: збережіть пакет кожної групи й відкрийте його на ноутбуці цієї групи. Лише записи однієї події можна буде об’єднати.
event-goals = Цілі
event-goal = Ціль { $number }
event-goal-add = Додати ціль
event-tasks = Завдання зустрічі
event-task = Завдання зустрічі { $number }
event-task-add = Додати завдання
event-collect = Збирання
event-report = Звіт
session-start = Початок пункту { $number }
session-end = Кінець пункту { $number }
session-title = Пункт програми { $number }
session-untitled = назва пункту
session-kind = Вид пункту { $number }
session-kind-plenary = пленум
session-kind-groups = групи
session-kind-break = перерва
session-add = Додати пункт програми
group-number = Група { $number }
group-theme = Тема групи { $number }
group-untitled = тема групи
group-scope = Обсяг групи { $number }
group-scope-hint = чого стосується
group-room = зала { $room }
group-room-label = зала
group-room-of = Зала групи { $number }
group-language-label = мова
group-language = Мова групи { $number }
group-facilitator-label = веде
group-facilitator = Хто веде групу { $number }
group-note-taker-label = нотує
group-note-taker = Хто нотує в групі { $number }
group-write = Писати
group-write-in = Писати в групі { $number }
group-remove = Вилучити групу { $number }
group-add = Додати групу

## Пакети

packet-save = Зберегти пакет…
packet-save-of = Зберегти пакет… – група { $number }
packet-written = Пакет збережено: { $file }
packet-outcomes = Що сталося з пакетами
packet-whole-event = Подія
packet-already-there = усе вже тут було, нічого не змінилося.
packet-receipt = Квитанція { $receipt }.
packet-entries-added = { $count ->
    [one] додано { $count } запис
    [few] додано { $count } записи
   *[many] додано { $count } записів
}
packet-photos-added = { $count ->
    [one] { $count } нове фото
    [few] { $count } нові фото
   *[many] { $count } нових фото
}

## Чого бракує

gaps-owner = { $count ->
    [one] { $count } завдання без особи
    [few] { $count } завдання без особи
   *[many] { $count } завдань без особи
}
gaps-due = { $count ->
    [one] { $count } завдання без терміну
    [few] { $count } завдання без терміну
   *[many] { $count } завдань без терміну
}
gaps-addressee = { $count ->
    [one] { $count } рекомендація без адресата
    [few] { $count } рекомендації без адресата
   *[many] { $count } рекомендацій без адресата
}
gaps-caption = { $count ->
    [one] { $count } фото без підпису
    [few] { $count } фото без підпису
   *[many] { $count } фото без підпису
}

## Запис-пункт

entry-due = до { $weekday } { $day }
entry-for = для: { $names }
entry-contact = контакт: { $name }
entry-no-owner = без відповідальної особи
entry-no-due = без терміну
entry-no-addressee = без адресата
entry-dissent = окрема думка
entry-parked = відкладено
entry-private = приватна
entry-edit = Текст запису
entry-unfold = показати все
entry-fold = згорнути
entry-waiting = ще не збережено

## Запис

capture-title = Група { $number } · { $theme }
capture-stream = Записи
capture-line = Новий запис
capture-edge = Програма, числа, фото
capture-empty = Записів ще немає.
capture-empty-next = Напишіть перший унизу і натисніть
capture-empty-syntax = «з: …» це завдання, «д: …» домовленість; решту покаже
capture-undone = Скасовано: { $name }
capture-redone = Повторено: { $name }
capture-not-saved = { $count ->
    [one] { $count } зміна чекає на збереження. Нічого не втрачено: усе тут, і я спробую знову.
    [few] { $count } зміни чекають на збереження. Нічого не втрачено: усе тут, і я спробую знову.
   *[many] { $count } змін чекають на збереження. Нічого не втрачено: усе тут, і я спробую знову.
}
capture-try-now = Спробувати зараз
capture-give-back = Повернути в рядок
line-words = зміст
line-owner = особа: { $name }
line-partner = партнер: { $name }
line-addressee = адресат: { $name }
line-tag = мітка
line-place = місце: { $name }
line-contact = контакт: { $name }
line-unsure = { $meaning } (здогад)
line-plain = звичайний текст
line-slip = { $meaning }?
line-no-such-day = такого дня в місяці немає
line-names = Назви цієї події
line-leave-as-text = Залишити як написано: «{ $words }»
line-hint-save = зберегти запис
line-hint-previous = виправити попередній
line-hint-plain = залишити як текст
line-hint-slip = так, саме це
line-hint-save-many = зберегти { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}
line-hint-kind = змінити вид
line-hint-undo = скасувати
line-hint-help = синтаксис
clock-agenda = Програма
clock-until = { $title }, до { $time }
clock-left = { $count } хв до кінця
clock-then = Потім о { $time }: { $title }
clock-next = Далі о { $time }: { $title }
clock-in = через { $count } хв
edge-completeness = Числа і прогалини
edge-no-owner = { $count } без особи
edge-no-due = { $count } без терміну
edge-no-addressee = { $count } без адресата
edge-no-caption = { $count } без підпису
edge-dissents = { $count ->
    [one] { $count } окрема думка
    [few] { $count } окремі думки
   *[many] { $count } окремих думок
}
trash-heading = Кошик
trash-open = { $count ->
    [one] Кошик: { $count } запис
    [few] Кошик: { $count } записи
   *[many] Кошик: { $count } записів
}
trash-restore = Відновити
trash-restore-of = Відновити: { $words }
edge-photos = Фото
edge-photo = Фото { $number }, без підпису
edge-uncaptioned = без підпису
edge-decorative = декоративне

## Пошук

search-heading = Шукати в усіх записах
search-words = Що ви шукаєте?
search-hint = Результати з’являються під час набору; діакритика не важлива.
search-results = Результати
search-count = { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}

## Збирання

collect-heading = Збирання
collect-arrived-of = { $count ->
    [one] { $arrived } із { $count } групи
    [few] { $arrived } із { $count } груп
   *[many] { $arrived } із { $count } груп
}
collect-receipt-hint = Квитанція має бути однакова на обох ноутбуках.
collect-receipt-merged = після об’єднання
collect-receipt-merged-long = Запис тут, після об’єднання
collect-receipts-hint = Код ноутбука порівнюйте з тим, що показує його власний екран. Запис тут об’єднано, і він має власний код.
collect-open = Відкрити пакети…
collect-opening = Приймаю пакети
collect-report = Звіт
collect-next = { $title } через { $count } хв
collect-board = Дошка груп
collect-drop = Відпустіть пакети тут, і їх буде прийнято.
collect-empty = Ця подія ще не має груп.
collect-empty-next = Додайте їх у події або відкрийте пакет, який їх принесе.
collect-group = Група
collect-theme = Тема
collect-state = Стан
collect-entries = Записи
collect-photos = Фото
collect-lacks = Чого бракує
collect-receipt = Квитанція
collect-how = Як надійшов
collect-state-here = на цьому ноутбуці
collect-state-arrived = прийнято
collect-state-missing = пакета немає
collect-photos-of = { $have } із { $all }
collect-photos-missing = { $count ->
    [one] записи вже є, бракує { $count } фото
    [few] записи вже є, бракує { $count } фото
   *[many] записи вже є, бракує { $count } фото
}
collect-conflicts = { $count ->
    [one] { $count } поле має два значення
    [few] { $count } поля мають по два значення
   *[many] { $count } полів мають по два значення
}
collect-complete = усе є
collect-arrived = { $file }, { $time }
collect-versions = { $count ->
    [one] { $count } пакет, об’єднано
    [few] { $count } пакети, об’єднано
   *[many] { $count } пакетів, об’єднано
}
collect-on-this = пишеться тут
collect-why = Чому немає пакета групи { $number }
collect-why-hint = Чому? Причина потрапить до звіту.
collect-note-taker = нотує { $name }

## Звіт

paper-heading = Звіт
paper-choices = Що має бути у звіті
paper-preview = Перегляд звіту
paper-edition = Видання
paper-edition-internal = внутрішнє
paper-edition-internal-hint = з іменами, для учасниць і учасників
paper-edition-public = публічне
paper-edition-public-hint = прізвища лише тих, хто погодився; перегляньте записи перед публікацією
paper-language = Мова звіту
paper-missing = Чого бракує
paper-whole = Є записи всіх груп.
paper-groups-missing = { $count ->
    [one] Бракує запису { $count } групи: { $numbers }.
    [few] Бракує записів { $count } груп: { $numbers }.
   *[many] Бракує записів { $count } груп: { $numbers }.
}
paper-missing-printed = Те, чого ще бракує, звіт перелічить на початку.
paper-save-pdf = Зберегти PDF…
paper-save-markdown = Зберегти Markdown…
paper-saving = Готую звіт
paper-written = Збережено: { $file }

## Довідка

help-heading = Клавіші та синтаксис
help-line = Один рядок, один запис
help-line-what = Початок рядка визначає вид; решта може стояти будь-де. Нічого з написаного не губиться.
help-no-prefix = нічого
help-prefix-arrangement = д:
help-prefix-task = з:
help-prefix-recommendation = р:
help-prefix-practice = п:
help-prefix-need = потреба:
help-prefix-offer = пропозиція:
help-prefix-question = ?:
help-sign-due = до
help-sign-place = місце:
help-sign-contact = контакт:
help-field-owner = відповідальна особа: @Анна Ковальська
help-field-partner = партнер: +OPS Wola
help-field-due = термін: до 15.06, до п’ятниці, до кінця червня
help-field-addressee = адресат рекомендації: >Місто Варшава
help-field-tag = мітка: #житло
help-field-dots = 7 крапок із фліпчарта
help-field-place = де це працює: місце: OPS Wola, Бема 91
help-field-contact = кого питати: контакт: Анна, 22 100 20 30
help-example = з: Список контактів координаторів @Анна Ковальська +OPS Wola до 15.06 #житло
help-keys-capture = Під час запису
help-keys-everywhere = Усюди

problem-restore = Відновити останню копію

## Stream

entry-edit-fields = Поля запису
entry-edit-fields-hint = @особа  +партнер  до 15.06  >адресат  #мітка  *7  місце: …  контакт: …
edit-done = зберегти
edit-paragraph = новий абзац
edit-fields = поля
edit-split = поділити тут
edit-give-up = залишити, як було
entry-chosen = вибрано
entry-photos = фото { $numbers }
many-bar = Вибрані записи
many-chosen = { $count ->
    [one] Вибрано { $count } запис
    [few] Вибрано { $count } записи
   *[other] Вибрано { $count } записів
}
many-kind = Змінити вид на: { $kind }
many-fields = Додати до вибраних
many-fields-hint = @особа  #мітка  до 15.06
many-join = Об’єднати
many-duplicate = Копіювати
many-photos = Фото…
many-trash = До кошика
many-clear = Скасувати вибір
photos-of-entry = Фото до запису
photos-of-entries = { $count ->
    [one] Фото до { $count } запису
   *[other] Фото до { $count } записів
}
photo-link = пов’язати із записом
photo-unlink = від’єднати від запису
photo-number = фото { $number }
filter-only = Показати лише
filter-kind = Лише: { $kind }
filter-incomplete = неповні: { $count }
filter-hidden = { $count ->
    [one] Видно { $shown }, сховано { $count } запис.
    [few] Видно { $shown }, сховано { $count } записи.
   *[other] Видно { $shown }, сховано { $count } записів.
}
filter-clear = Показати всі
filter-nothing = Жоден запис тут не підходить.

## Історія запису, два значення

history-heading = Історія запису
history-open = Історія запису
history-list = Версії, від найновішої
history-here = ноутбук без назви
history-when = { $time }, { $device }
history-made = запис створено
history-now = так є зараз
history-restore = Повернути цю версію
history-restored = Повернуто версію: { $when }
history-loading = Читаю історію
history-shortened = Раніших версій більше; тут 200 найновіших.
history-from-to = { $before } змінено на { $after }
history-added = додано { $words }
history-removed = вилучено { $words }
history-left-out = без змін
history-moved = перенесено в інше місце
field-text = текст
field-kind = вид
field-owners = відповідальна особа
field-partners = партнери
field-addressees = адресати
field-tags = мітки
field-due = термін
field-status = стан
field-dots = крапки
field-place = місце
field-contact = контакт
field-stance = зачитування
field-private = видимість
field-translations = переклад
field-deleted = кошик
field-order = місце в записі
field-other = поле «{ $name }»
value-none = немає
value-taken-out = без цього імені чи назви
value-listed = { $name }, зі списку учасників
value-in-trash = у кошику
value-in-record = у записі
value-for-all = для всіх
value-status-open = до виконання
value-status-in_progress = у роботі
value-status-done = зроблено
value-status-dropped = полишено
value-level-district = район
value-level-city = місто
value-level-national = країна
value-level-international = міжнародний
value-level-ngo = організація
value-level-other = інший
conflict-heading = Два різні значення: { $field }
conflict-shown = показано зараз
conflict-edge = { $count ->
    [one] { $count } поле має два значення
    [few] { $count } поля мають по два значення
   *[many] { $count } полів мають по два значення
}

## Зачитування

readback-title = Зачитування · група { $number }
readback-button = Зачитати
readback-back = Повернутися до запису
readback-counter = { $now } з { $all }
readback-of-kind = { $now } з { $all }: { $kind }
readback-progress = Зачитано { $read } з { $all }: погоджено { $agreed }, окремих думок { $dissent }, відкладено { $parked }
readback-answers = Рішення групи
readback-agreed = Погоджено
readback-agreed-hint = група згодна, далі
readback-edit = Змінити
readback-edit-hint = виправити текст на місці
readback-dissent = Окрема думка
readback-dissent-hint = чия і яка; запис лишається
readback-park = Відкласти
readback-park-hint = повернеться наприкінці
readback-was-agreed = погоджено о { $time }
readback-was-dissent = окрема думка о { $time }: { $reason }
readback-was-parked = відкладено о { $time }
readback-who = Хто
readback-with = З ким
readback-due = Термін
readback-for = Для кого
readback-place = Де
readback-contact = Контакт
readback-dots = Крапки
readback-tags = Тема
readback-sentence = Чия це окрема думка і яка?
readback-words = Текст запису
readback-save = зберегти
readback-cancel = лишити як було
readback-previous = попередній
readback-next = наступний
readback-leave = назад до запису
readback-full = на весь екран
readback-with-notes = { $count ->
    [one] { $count } нотатка: читати теж
    [few] { $count } нотатки: читати теж
   *[many] { $count } нотаток: читати теж
}
readback-without-notes = без нотаток
readback-empty = Ще немає чого зачитувати.
readback-empty-next = Поверніться до запису й напишіть перший:
readback-done = Усе зачитано.
readback-done-agreed = { $count ->
    [one] { $count } запис погоджено
    [few] { $count } записи погоджено
   *[many] { $count } записів погоджено
}
readback-done-dissent = { $count ->
    [one] { $count } окрема думка
    [few] { $count } окремі думки
   *[many] { $count } окремих думок
}
readback-done-parked = { $count ->
    [one] { $count } запис відкладено
    [few] { $count } записи відкладено
   *[many] { $count } записів відкладено
}
readback-private = { $count ->
    [one] { $count } приватний запис не зачитано
    [few] { $count } приватні записи не зачитано
   *[many] { $count } приватних записів не зачитано
}
readback-parked-again = Повернутися до відкладених
help-keys-readback = Під час зачитування

## Звіт: документи та фото

paper-variant = Документ
paper-variant-full = повний звіт
paper-variant-summary = стисло, дві сторінки
paper-variant-group = запис однієї групи
paper-variant-tasks = завдання однієї особи чи організації
paper-variant-letter = рекомендації одному адресату
paper-variant-album = альбом фліпчартів
paper-variant-which-group = Яка група
paper-variant-which-owner = Чиї завдання
paper-variant-which-addressee = Який адресат
paper-photos = Фото на сторінці
paper-photos-usual = як звичайно

# Звіт: сторінки, теми, збереження
paper-pages = Сторінки звіту
paper-page-of = сторінка { $page } з { $pages }
paper-page = Сторінка { $page }
paper-contents = Зміст звіту
paper-zoom = Масштаб
paper-zoom-in = Збільшити
paper-zoom-out = Зменшити
paper-zoom-fit = На всю ширину
paper-page-next = Наступна сторінка
paper-page-previous = Попередня сторінка
paper-setting = Складаю сторінки
paper-photos-due = Готую фото
paper-to-record = Enter: до запису
paper-opens-chapter = перейти до розділу
paper-opens-record = перейти до запису
paper-not-printed = Цього запису немає в цьому документі. Показую початок групи.
paper-not-in-document = Цього запису немає в цьому документі.
paper-theme = Тема
paper-theme-paper = Папір: темно-синє чорнило
paper-theme-civic = Установа: петролева обкладинка
paper-theme-add = Завантажити тему…
paper-theme-added = Тему завантажено: { $name }
paper-formats = Файли для збереження
paper-format-pdf = PDF, для друку та читачів екрана
paper-format-docx = DOCX, для Word
paper-format-html = HTML, вебсторінка
paper-format-markdown = Markdown і фото
paper-format-xlsx = XLSX, списки в Excel
paper-format-csv = CSV, ті самі списки
paper-format-ics = ICS, завдання в календарі
paper-format-json = JSON, дані
paper-save-folder = Зберегти в теці…
paper-save-folder-count = { $count ->
    [one] { $count } файл у новій теці
    [few] { $count } види файлів у новій теці
   *[many] { $count } видів файлів у новій теці
}
paper-saved-folder = Збережено теку { $folder }
paper-open = Відкрити { $file }
paper-show-folder = Показати в теці
paper-print = Друкувати…
paper-print-viewer = Звіт відкрито в програмі для PDF. Надрукуйте його звідти.
paper-print-printer = Звіт надіслано на типовий принтер.
paper-issues = Що ще можна доповнити
paper-issue-group = Група { $number }
paper-issue-missing = немає запису
paper-issue-conflicts = { $count ->
    [one] { $count } пункт у двох версіях
    [few] { $count } пункти у двох версіях
   *[many] { $count } пунктів у двох версіях
}
paper-issue-photos = { $count ->
    [one] { $count } фото без підпису
    [few] { $count } фото без підпису
   *[many] { $count } фото без підпису
}
paper-issue-picturesGone = { $count ->
    [one] немає файлу { $count } фото
   *[many] немає файлів { $count } фото
}
paper-issue-owners = { $count ->
    [one] { $count } завдання без відповідальної особи
    [few] { $count } завдання без відповідальної особи
   *[many] { $count } завдань без відповідальної особи
}
paper-issue-dues = { $count ->
    [one] { $count } завдання без терміну
    [few] { $count } завдання без терміну
   *[many] { $count } завдань без терміну
}
paper-issue-addressees = { $count ->
    [one] { $count } рекомендація без адресата
    [few] { $count } рекомендації без адресата
   *[many] { $count } рекомендацій без адресата
}
paper-issue-readBack = { $count ->
    [one] { $count } непрочитаний пункт
    [few] { $count } непрочитані пункти
   *[many] { $count } непрочитаних пунктів
}
paper-issues-none = Нічого не бракує.
paper-issue-go = Показати місце
paper-theme-notes = Зауваги до теми

## Переклад запису

edit-translation = Переклад ({ $language })
edit-translate = Додати переклад:
entry-translated = переклад: { $language }

## Закривання вікна

closing-heading = Не все збережено
closing-unsaved = { $count ->
    [one] { $count } зміна ще не потрапила на диск.
    [few] { $count } зміни ще не потрапили на диск.
   *[many] { $count } змін ще не потрапило на диск.
}
closing-slow = Збереження триває довше, ніж зазвичай. Зачекайте хвилину і закрийте вікно ще раз.
closing-copied = Нові записи й поправки збережено як копію на цьому ноутбуці: вони чекатимуть там, де їх написали, коли ви знову це відкриєте.
closing-lost = { $count ->
    [one] Копії { $count } зміни немає: вона пропаде, якщо закрити вікно зараз.
    [few] Копії { $count } змін немає: вони пропадуть, якщо закрити вікно зараз.
   *[many] Копії { $count } змін немає: вони пропадуть, якщо закрити вікно зараз.
}
closing-back = Повернутися
closing-anyway = Закрити попри це
