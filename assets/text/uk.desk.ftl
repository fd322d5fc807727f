### Стіл підсумку.

undo-link-entries = Зв’язок між записами
undo-unlink-entries = Зв’язок знято
undo-edit-words = Слова модераторки
undo-highlight = Вибір на пленум
undo-move-chapter = Порядок розділів
undo-edit-private-note = Приватна нотатка
undo-add-amendment = Пропозиція з пленуму
undo-edit-amendment = Зміна пропозиції з пленуму
undo-present = Пункт показано на пленумі
undo-match-task = Завдання з потреби і пропозиції
undo-match-offer = Потребу з’єднано з пропозицією
undo-sign-off = Закриття сесії

# The task that a need and an offer become; the numbers are of groups.
desk-match-task = Познайомити групу { $need } з групою { $offer }: «{ $lacking }» і «{ $offered }» (додано за столом модерації)

# In the report.
report-amendment-asked = Запропоновано: { $name }.
report-amendment-votes = Голоси: за { $yes }, проти { $no }, утрималися { $abstained }.

# Закриття сесії

report-signed = Затверджена версія
report-signed-version = Версія { $number }, затверджена { $day } о { $time }. Квитанція { $receipt }.
report-signed-version-by = Версія { $number }, затверджена { $day } о { $time }: { $by }. Квитанція { $receipt }.
report-signed-unchanged = Відтоді нічого не змінилося.
report-signed-open = Під час закриття було відкрито: { $list }.
report-signed-next = { $count ->
    [one] У наступній версії { $count } зміна.
    [few] У наступній версії { $count } зміни.
   *[many] У наступній версії { $count } змін.
}
report-signed-changed = { $count ->
    [one] Відтоді є { $count } зміна.
    [few] Відтоді є { $count } зміни.
   *[many] Відтоді є { $count } змін.
}
report-changed-entry = Запис-пункт
report-changed-amendment = Поправка пленуму
report-changed-words = Слова модераторки чи модератора в розділі
report-changed-wording = Спільне формулювання
report-changed-link = Зв’язок між записами
report-changed-opening = Слова, що відкривають звіт
report-changed-status = Стан запису
report-changed-contact = Контакт при записі
report-changed-private = Хто бачить запис
report-changed-translation = Переклад запису
report-changed-photo = Фото
report-changed-missing = Чому запису групи немає
report-changed-handover = Чому запис групи передано з прогалинами
report-changed-chapters = Порядок розділів
report-changed-before = Було: { $text }
report-changed-now = Є: { $text }

## Стіл підсумку у вікні

desk-heading = Стіл підсумку
desk-detail = { $some } з { $count } груп, { $entries }
desk-group = група { $number }
desk-entries = Записи всіх груп
desk-nav = Частини столу
desk-grouping = Упорядкувати записи за
desk-grouping-by = За
desk-by-kind = видом
desk-by-theme = темою
desk-by-addressee = адресатом
desk-by-owner = особою
desk-by-group = групою
desk-by-kind-heading = Види
desk-by-theme-heading = Теми
desk-by-addressee-heading = Адресати
desk-by-owner-heading = Відповідальні особи
desk-by-group-heading = Розділи
desk-without-kind = Без виду
desk-without-theme = Без теми
desk-without-addressee = Без адресата
desk-without-owner = Без відповідальної особи
desk-without-group = Без групи
desk-sections-more = { $count ->
    [one] і ще { $count } частина у списку
    [few] і ще { $count } частини у списку
   *[many] і ще { $count } частин у списку
}
desk-to-do = Переглянути
desk-similar = Схожі
desk-similar-weaker = Слабші
desk-checks = Перевірки
desk-only-incomplete = Неповні
desk-only-dissent = Окремі думки
desk-only-parked = Відкладені
desk-only-changed = Змінені потім
desk-only-plenary = На пленум
desk-report = До звіту
desk-story = Розповідь
desk-sign-off = Закриття сесії
desk-groups = Групи
desk-only-group = Лише група { $number }: { $theme }
desk-shown = { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}
desk-search = Шукати на столі
desk-empty = Жодна група ще не здала запису.
desk-empty-next = Прийміть пакети груп на екрані збирання.
desk-looking = Шукаю, що не збігається…
desk-not-saved = { $count ->
    [one] { $count } зміна чекає на збереження
    [few] { $count } зміни чекають на збереження
   *[many] { $count } змін чекають на збереження
}
desk-raised = { $count ->
    [one] порушила { $count } з { $all } груп
    [few] порушили { $count } з { $all } груп
   *[many] порушили { $count } з { $all } груп
}
desk-worded = спільне формулювання
desk-unworded = без спільного формулювання
desk-wording = Спільне формулювання
desk-originals-changed = { $count ->
    [one] { $count } запис змінено після пов’язання
    [few] { $count } записи змінено після пов’язання
   *[many] { $count } записів змінено після пов’язання
}
desk-originals-show = { $count ->
    [one] показати { $count } запис
    [few] показати { $count } записи
   *[many] показати { $count } записів
}
desk-originals-hide = згорнути записи
desk-agreed = погоджено
desk-changed = змінено після пов’язання
desk-marked = позначено для порівняння
desk-tied-related = пов’язане: група { $number }
desk-tied-contradicts = суперечить: група { $number }
desk-same-elsewhere = { $count ->
    [one] те саме у групі { $numbers }
    [few] те саме у групах { $numbers }
   *[many] те саме у групах { $numbers }
}
desk-picked = на пленум
desk-picked-private = внутрішній: не на екран
desk-photo = Показати фото
desk-photo-of = Фото фліпчарта групи { $number }
desk-note = Приватна нотатка
desk-note-hint = Приватна нотатка: видно лише за цим столом
desk-note-event = Приватна нотатка до всього
desk-note-chapter = Приватна нотатка до розділу групи { $number }
desk-field-save = зберегти
desk-field-cancel = без змін
desk-pair = Схожі записи
desk-pair-of-first = Спершу ці: { $now } з { $all }
desk-pair-of-weaker = Слабші подібності: { $now } з { $all }
desk-pair-to-weaker = Слабші подібності: { $count }
desk-pair-to-first = Назад до найважливіших: { $count }
desk-pairs-first-done = Найважливіше переглянуто; решта може почекати.
desk-pair-by-hand = Два обрані записи
desk-pair-kept = записи лишаються без змін, їх єднає лише зв’язок
desk-open-record = відкрити в записі
desk-is-same = Те саме
desk-is-related = Пов’язане
desk-is-contradicts = Суперечить
desk-is-no = Різне
desk-later = Пізніше
desk-why = Чому разом: { $reasons }.
desk-why-words = { $count ->
    [one] { $count } з { $of } слів спільне ({ $words })
    [few] { $count } з { $of } слів спільні ({ $words })
   *[many] { $count } з { $of } слів спільних ({ $words })
}
desk-why-owner = та сама відповідальна особа: { $name }
desk-why-addressee = той самий адресат: { $name }
desk-why-number = те саме число { $number }
desk-why-tag = та сама тема #{ $tag }
desk-why-place = те саме місце: { $place }
desk-why-due = той самий термін
desk-why-opposite = протилежні: «{ $first }» і «{ $second }»
desk-checks-first = Спершу ці: { $count }
desk-checks-weak = Слабкі сигнали: { $count }
desk-checks-clear-done = Найважливіше переглянуто; лишилися тільки слабкі сигнали.
desk-checks-none = Ніщо не суперечить і нічого не бракує.
desk-checks-more = { $count ->
    [one] Показати ще { $count }
    [few] Показати ще { $count }
   *[many] Показати ще { $count }
}
desk-check-all = { $count ->
    [one] Показати { $count } запис
    [few] Показати всі { $count } записи
   *[many] Показати всі { $count } записів
}
desk-check-same-time = { $count ->
    [one] { $owner }: { $count } завдання на той самий день, { $day }
    [few] { $owner }: { $count } завдання на той самий день, { $day }
   *[many] { $owner }: { $count } завдань на той самий день, { $day }
}
desk-check-overloaded = { $count ->
    [one] { $owner }: разом { $count } завдання, більше, ніж хтось подужає
    [few] { $owner }: разом { $count } завдання, більше, ніж хтось подужає
   *[many] { $owner }: разом { $count } завдань, більше, ніж хтось подужає
}
desk-check-unknown = { $count ->
    [one] Нікого у списку не звуть «{ $owner }» ({ $count } запис)
    [few] Нікого у списку не звуть «{ $owner }» ({ $count } записи)
   *[many] Нікого у списку не звуть «{ $owner }» ({ $count } записів)
}
desk-check-contradiction = Схоже на суперечність
desk-check-contradiction-said = Суперечність
desk-check-match = Потреба і пропозиція, що пасують
desk-check-addressee = { $count ->
    [one] { $addressee }: { $count } рекомендація різних груп
    [few] { $addressee }: { $count } рекомендації різних груп
   *[many] { $addressee }: { $count } рекомендацій різних груп
}
desk-check-no-date = { $count ->
    [one] { $count } завдання без терміну
    [few] { $count } завдання без терміну
   *[many] { $count } завдань без терміну
}
desk-match = Поєднати: завдання зв’язати обидві групи
desk-match-no = Не пасує
desk-plenary = На пленум
desk-budget = Обрано { $minutes } хв з { $all }
desk-budget-over = { $count ->
    [one] { $minutes } хв з { $all }: на { $count } хвилину забагато
    [few] { $minutes } хв з { $all }: на { $count } хвилини забагато
   *[many] { $minutes } хв з { $all }: на { $count } хвилин забагато
}
desk-budget-left = { $count ->
    [one] { $minutes } хв з { $all }, лишається { $count } хвилина
    [few] { $minutes } хв з { $all }, лишаються { $count } хвилини
   *[many] { $minutes } хв з { $all }, лишається { $count } хвилин
}
desk-budget-none = { $count ->
    [one] Разом { $count } хвилина
    [few] Разом { $count } хвилини
   *[many] Разом { $count } хвилин
}
desk-budget-minutes = Хвилин на пленум:
desk-minutes = { $count } хв
desk-nothing-picked = нічого не обрано, слово залі
desk-story-hint = порядок змінюють Alt і стрілки або перетягування
desk-opening = Слова, що відкривають звіт
desk-opening-hint = Власні слова на початок звіту (Markdown)
desk-numbers = Підсумок у числах
desk-numbers-take = Вставити у слова на початку
desk-numbers-renew = Оновити у словах на початку
desk-numbers-old = У словах на початку давніші числа.
desk-numbers-fresh = Ці числа є у словах на початку.
desk-numbers-of-groups = { $count ->
    [one] { $some } з { $count } групи
    [few] { $some } з { $count } груп
   *[many] { $some } з { $count } груп
}
desk-numbers-all = Записи { $groups }: { $entries }, { $photos }.
desk-numbers-kinds = Серед них { $list }.
desk-numbers-tasks = { $count ->
    [one] { $count } з { $of } завдань має особу й термін.
    [few] { $count } з { $of } завдань мають особу й термін.
   *[many] { $count } з { $of } завдань мають особу й термін.
}
desk-numbers-shared = { $count ->
    [one] { $count } справу порушила більш ніж одна група.
    [few] { $count } справи порушила більш ніж одна група.
   *[many] { $count } справ порушила більш ніж одна група.
}
desk-numbers-dissents = { $count ->
    [one] { $count } окрема думка.
    [few] { $count } окремі думки.
   *[many] { $count } окремих думок.
}
desk-chapter = { $number } { $theme }
desk-chapter-role = розділ
desk-chapter-empty = без записів
desk-chapter-up = Розділ групи { $number } вище
desk-chapter-down = Розділ групи { $number } нижче
desk-chapter-words = Власні слова в розділі групи { $number }
desk-chapter-words-hint = Власні слова на початок розділу (Markdown)
desk-highlight-move = Відкрити в записі; Alt і стрілки змінюють порядок
desk-minutes-of = Хвилини
desk-version = Версія { $number }
desk-version-by = Версія { $number }, { $when }: { $by }
desk-version-nobody = без підпису
desk-version-changed = { $count ->
    [one] { $count } зміна в наступній версії
    [few] { $count } зміни в наступній версії
   *[many] { $count } змін у наступній версії
}
desk-receipt = Квитанція
desk-since = { $count ->
    [one] { $count } зміна відтоді
    [few] { $count } зміни відтоді
   *[many] { $count } змін відтоді
}
desk-difference-entry = Запис, група { $number }
desk-difference-words = Слова в розділі групи { $number }
desk-difference-amendment = Поправка пленуму
desk-difference-wording = Спільне формулювання
desk-difference-link = Зв’язок записів
desk-difference-opening = Слова, що відкривають звіт
desk-difference-status = Стан запису, група { $number }
desk-difference-contact = Контакт при записі, група { $number }
desk-difference-private = Хто бачить запис, група { $number }
desk-difference-translation = Переклад запису, група { $number }
desk-difference-photo = Фото, група { $number }
desk-difference-missing = Чому немає запису групи { $number }
desk-difference-handover = Чому запис групи { $number } передано з прогалинами
desk-difference-chapters = Порядок розділів за групами
desk-difference-internal = лише у внутрішній версії
desk-difference-other = Інша зміна
desk-difference-between = група { $first } і група { $second }: { $kind }
desk-difference-before = Було:
desk-difference-now = Є:
desk-not-signed = Сесію ще не закрито.
desk-not-signed-next = Затверджена версія дістає код квитанції. Пізніші зміни творять нову версію зі списком відмінностей.
desk-sign-name = Хто затверджує
desk-sign = Закрити сесію
desk-sign-again = Затвердити версію { $number }
desk-sign-nothing = Від затвердження нічого не змінилося.
event-desk = Стіл підсумку
help-keys-desk = За столом підсумку

# Commands: each id is a row of ui/src/stores/shortcuts.ts.

command-to-desk = Перейти до столу підсумку
command-desk-next = Наступний запис
command-desk-previous = Попередній запис
command-desk-page-down = Сторінка вниз
command-desk-page-up = Сторінка вгору
command-desk-first = Перший запис
command-desk-last = Останній запис
command-desk-section-next = Наступна частина списку
command-desk-section-previous = Попередня частина списку
command-desk-by-kind = Упорядкувати записи за видом
command-desk-by-theme = Упорядкувати записи за темою
command-desk-by-addressee = Упорядкувати записи за адресатом
command-desk-by-owner = Упорядкувати записи за особою
command-desk-by-group = Упорядкувати записи за групою
command-desk-pairs = Схожі записи: показати або сховати
command-desk-weaker = Слабші подібності та сигнали: показати або сховати
command-desk-checks = Перевірки між групами
command-desk-story = Розповідь: розділи і власні слова
command-desk-sign-off = Закриття сесії і версії
command-desk-highlight = Обрати запис на пленум або зняти
command-desk-open = Відкрити запис у його зошиті
command-desk-same = Пара каже те саме
command-desk-related = Пара пов’язана
command-desk-contradicts = Пара суперечлива
command-desk-no = Пара не має нічого спільного
command-desk-later = Пара на потім
command-desk-pair-next = Наступна пара
command-desk-pair-previous = Попередня пара
command-desk-mark = Позначити запис для порівняння; другий стане поруч
command-desk-originals = Показати або згорнути записи під спільним формулюванням
command-desk-wording = Написати спільне формулювання
command-desk-keep = Зв’язок лишається, хоч запис змінився
command-desk-apart = Зняти зв’язки запису
command-desk-note = Приватна нотатка до запису
command-desk-photo = Показати фото запису
command-desk-match = Поєднати потребу з пропозицією
command-desk-search = Шукати на столі
command-desk-clear = Закрити відкрите; показати всі записи
command-undo-desk = Скасувати за столом
command-redo-desk = Повторити за столом
command-save-desk = Зберегти зараз

# What is open when the session is closed.
open-missing = { $count ->
    [one] немає запису { $count } групи, причини ніхто не назвав
    [few] немає записів { $count } груп, причини ніхто не назвав
   *[many] немає записів { $count } груп, причини ніхто не назвав
}
open-missing-said = { $count ->
    [one] немає запису { $count } групи, причину названо
    [few] немає записів { $count } груп, причини названо
   *[many] немає записів { $count } груп, причини названо
}
open-newer = { $count ->
    [one] { $count } група змінила запис після затвердження
    [few] { $count } групи змінили запис після затвердження
   *[many] { $count } груп змінили запис після затвердження
}
open-conflict = { $count ->
    [one] { $count } поле має два значення
    [few] { $count } поля мають два значення
   *[many] { $count } полів мають два значення
}
open-pair = { $count ->
    [one] { $count } важлива пара схожих пунктів без рішення
    [few] { $count } важливі пари схожих пунктів без рішення
   *[many] { $count } важливих пар схожих пунктів без рішення
}
open-contradiction = { $count ->
    [one] { $count } явна суперечність без рішення
    [few] { $count } явні суперечності без рішення
   *[many] { $count } явних суперечностей без рішення
}
open-unseen = { $count ->
    [one] { $count } пункт не переглянуто на столі
    [few] { $count } пункти не переглянуто на столі
   *[many] { $count } пунктів не переглянуто на столі
}
open-owner = { $count ->
    [one] { $count } завдання без відповідальної особи
    [few] { $count } завдання без відповідальної особи
   *[many] { $count } завдань без відповідальної особи
}
open-due = { $count ->
    [one] { $count } завдання без терміну
    [few] { $count } завдання без терміну
   *[many] { $count } завдань без терміну
}
open-addressee = { $count ->
    [one] { $count } рекомендація без адресата
    [few] { $count } рекомендації без адресата
   *[many] { $count } рекомендацій без адресата
}
open-parked = { $count ->
    [one] { $count } відкладена поправка пленуму
    [few] { $count } відкладені поправки пленуму
   *[many] { $count } відкладених поправок пленуму
}
open-in-groups = { $count ->
    [one] { $line }: група { $groups }
    [few] { $line }: групи { $groups }
   *[many] { $line }: групи { $groups }
}
open-heading = Перш ніж закрити: що відкрите
open-none = Нічого не відкрито.
open-looking = Перевіряю, що відкрите…
open-sign-anyway = Закрити попри це
open-sign-anyway-again = Затвердити версію { $number } попри це
open-sure = Натисніть ще раз, щоб закрити з відкритими справами. Вони запишуться поруч із цією версією.
open-kept = Під час закриття було відкрито: { $list }.
desk-stance-agreed = узгоджено
desk-stance-dissent = окрема думка
desk-stance-parked = відкладено
