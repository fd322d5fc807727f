### Commands: what the palette and the help sheet call them. Each id is a row of ui/src/stores/shortcuts.ts.

command-help = Довідка: клавіші та синтаксис
command-palette = Команди й пошук
command-search = Шукати в події
command-stop-work = Зупинити довгу роботу
command-back = Назад
command-to-start = Перейти до списку подій
command-to-event = Перейти до події
command-to-collect = Перейти до збирання записів
command-to-report = Перейти до звіту
command-text-bigger = Збільшити текст
command-text-smaller = Зменшити текст
command-text-normal = Звичайний розмір тексту
command-theme-light = Світла тема
command-theme-dark = Темна тема
command-theme-system = Тема як у системі
command-language-pl = Мова: польська
command-language-en = Мова: англійська
command-language-uk = Мова: українська
command-new-event = Нова подія
command-from-announcement = Подія з оголошення…
command-open-packets = Відкрити пакети…
command-sample = Приклад події
command-open-announcement = Відкрити файл з оголошенням…
command-create-event = Створити подію
command-undo-event = Скасувати зміну в події
command-redo-event = Повторити зміну в події
command-collect-packets = Відкрити пакети груп…
command-undo = Скасувати
command-redo = Повторити
command-save-now = Зберегти негайно
command-save-packet = Зберегти пакет…
command-trash-open = Відкрити кошик
command-photo-phone = Фото з телефона (QR-код)
command-photo-files = Додати фото з файлів
command-photo-folder = Додати фото з теки
command-photo-paste = Вставити зображення з буфера
command-photo-alike = Порівняти схожі фото
command-transcribe = Переписати з фото
command-transcribe-picture = З рядка на фото й назад
command-spelling = Виправити правопис
command-kind-arrangement = Змінити запис на домовленість
command-kind-task = Змінити запис на завдання
command-kind-recommendation = Змінити запис на рекомендацію
command-kind-practice = Змінити запис на добру практику
command-kind-need = Змінити запис на потребу
command-kind-offer = Змінити запис на пропозицію
command-kind-question = Змінити запис на відкрите питання
command-kind-note = Змінити запис на нотатку
command-private = Запис лише для внутрішнього видання або знову для всіх
command-line-save = Зберегти запис
command-line-previous = У порожньому рядку: виправити попередній запис
command-line-plain = Залишити як текст те, що рядок розпізнав перед курсором; ще раз: повернути
command-line-accept = Прийняти питання під рядком: «завдання?», «відповідає: Анна?»
command-line-rows = Перейти до записів
command-row-up = Вибрати запис вище
command-row-down = Вибрати запис нижче
command-row-edit = Виправити вибраний запис
command-row-unfold = Показати довгий запис повністю або згорнути
command-row-to-line = Повернутися до рядка
command-row-move-up = Перенести запис вище
command-row-move-down = Перенести запис нижче
command-row-trash = До кошика; скасуєте однією клавішею

## The palette, and where a command works

palette-words = Команда або слова із записів
palette-command = Команда
palette-commands = { $count ->
    [one] { $count } команда
    [few] { $count } команди
    [many] { $count } команд
   *[other] { $count } команди
}
where-everywhere = на інших екранах
where-start = у списку подій
where-event = у події
where-announcement = з оголошенням
where-collect = під час збирання
where-report = у звіті
where-capture = у записі групи
where-line = у рядку запису
where-row = на записі
where-photo = на фото
where-page = на сторінці звіту
where-readback = під час зачитування
where-conflict = біля двох версій запису
where-corner = біля кутів фото
where-cleaning = під час очищення фото
where-desk = за столом зведення
where-plenary = на пленумі
where-edit = під час виправлення запису
where-sheet = у відкритому віконці

## Stream

command-row-extend-up = Вибрати також запис вище
command-row-extend-down = Вибрати також запис нижче
command-row-all = Вибрати всі записи
command-row-duplicate = Копіювати вибрані записи
command-row-join = Об’єднати вибрані записи або запис із попереднім
command-row-photo = Пов’язати фото із записом
command-photo-earlier = Фото раніше
command-photo-later = Фото пізніше
command-photo-trash = Фото до кошика
command-photo-previous = Попереднє фото
command-photo-next = Наступне фото
command-edit-fields = Під час редагування: до полів запису
command-edit-split = Під час редагування: поділити запис у цьому місці
command-edit-paragraph = Під час редагування: новий абзац, виходить довга нотатка
command-only-incomplete = Показати лише неповні записи
command-only-arrangement = Показати лише: { kind-arrangement }
command-only-task = Показати лише: { kind-task }
command-only-recommendation = Показати лише: { kind-recommendation }
command-only-practice = Показати лише: { kind-practice }
command-only-need = Показати лише: { kind-need }
command-only-offer = Показати лише: { kind-offer }
command-only-question = Показати лише: { kind-question }
command-only-note = Показати лише: { kind-note }
command-only-nothing = Показати всі записи

## Spelling

spelling-of = Підказки до слова «{ $word }»
spelling-add = Додати до словника: { $word }
spelling-remove = Вилучити зі словника: { $word }
spelling-added = «{ $word }» є у словнику.
spelling-removed = «{ $word }» більше немає у словнику.
spelling-all-known = Усі слова відомі.
spelling-offers = { $count ->
    [0] «{ $word }»: підказок немає
    [one] «{ $word }»: { $count } підказка
    [few] «{ $word }»: { $count } підказки
    [many] «{ $word }»: { $count } підказок
   *[other] «{ $word }»: { $count } підказки
}

## The edge of the capture screen

edge-unknown-owner = { $count ->
    [one] { $count } з особою не зі списку
   *[other] { $count } з особами не зі списку
}
edge-show-next = Показати запис; ще раз: наступний
clock-notice = { $count ->
    [one] Залишилася { $count } хвилина: { $title }
    [few] Залишилися { $count } хвилини: { $title }
    [many] Залишилося { $count } хвилин: { $title }
   *[other] Залишилося { $count } хвилини: { $title }
}

## The first time

first-heading = Ви тут уперше?
first-lead = Zapis допомагає робочим групам записати все, про що вони домовилися, а із записів усіх груп складає один звіт того самого дня. Працює без інтернету, а дані залишаються на цьому комп’ютері.
first-look = Подивіться на готову подію
first-look-what = Вісім груп із записами та фото; люди й зміст вигадані, тож на них можна вправлятися.
first-sample = Показати приклад події
first-line = Один рядок – один запис
first-line-what = Початок рядка каже, що це; решту Zapis розуміє з тексту. Зберігає
first-saved = Про збереження не треба пам’ятати
first-saved-what = Кожне слово одразу потрапляє на диск, а позначка вгорі каже коли; усе можна скасувати.
first-keys = Дві клавіші, які варто знати
first-keys-help = довідка
first-keys-palette = усі команди й пошук

## Історія, два значення, зачитування

command-history = Історія вибраного запису
command-conflict-show = До запису з двома значеннями
command-read-back = Зачитати групі
command-conflict-first = На записі з двома значеннями: вибрати перше
command-conflict-second = На записі з двома значеннями: вибрати друге
command-answer-agreed = Погоджено
command-answer-change = Виправити текст на місці
command-answer-dissent = Окрема думка: напишіть, чия і яка
command-answer-park = Відкласти; повернеться наприкінці
command-read-notes = Читати також нотатки або без них
command-read-previous = Попередній запис зачитування
command-read-next = Наступний запис зачитування
command-read-down = Далі по довгому запису
command-read-up = Назад по довгому запису
command-undo-answer = Скасувати
command-redo-answer = Повернути
command-save-answer = Зберегти негайно
command-full-screen = На весь екран
command-leave-readback = Назад до запису; зачитування продовжиться звідси

# Звіт
command-report-page-next = Наступна сторінка звіту
command-report-page-previous = Попередня сторінка звіту
command-report-zoom-in = Збільшити сторінки звіту
command-report-zoom-out = Зменшити сторінки звіту
command-report-zoom-fit = Сторінки звіту на всю ширину
command-report-save = Зберегти звіт у теці
command-report-print = Друкувати звіт
command-page-first = Перша сторінка
command-page-last = Остання сторінка
command-page-entry-next = Наступний пункт на сторінці
command-page-entry-previous = Попередній пункт на сторінці
command-page-to-record = До цього пункту в записі
command-entry-in-report = Показати пункт у звіті
# Hand-over

command-hand-over = Передати запис
command-to-handover = Перейти до передавання запису
command-hand-out = Зберегти пакети для всіх груп…
command-serve = Якій групі служить цей ноутбук
command-watch-folder = Стежити за спільною папкою…
command-stop-watching = Перестати стежити за папкою
command-big-board = Табло для проєктора
command-undo-collect = Скасувати зміну на табло
command-redo-collect = Повторити зміну на табло
command-renew-device = Надати ноутбукові нову тотожність
command-undo-handover = Скасувати передавання попри прогалини
where-handover = під час передавання
