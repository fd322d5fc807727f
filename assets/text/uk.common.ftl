### Спільні слова: дати, види записів, числівники.

date-in-words = { $month ->
    [m1] { $day }{"\u00A0"}січня{"\u00A0"}{ $year }
    [m2] { $day }{"\u00A0"}лютого{"\u00A0"}{ $year }
    [m3] { $day }{"\u00A0"}березня{"\u00A0"}{ $year }
    [m4] { $day }{"\u00A0"}квітня{"\u00A0"}{ $year }
    [m5] { $day }{"\u00A0"}травня{"\u00A0"}{ $year }
    [m6] { $day }{"\u00A0"}червня{"\u00A0"}{ $year }
    [m7] { $day }{"\u00A0"}липня{"\u00A0"}{ $year }
    [m8] { $day }{"\u00A0"}серпня{"\u00A0"}{ $year }
    [m9] { $day }{"\u00A0"}вересня{"\u00A0"}{ $year }
    [m10] { $day }{"\u00A0"}жовтня{"\u00A0"}{ $year }
    [m11] { $day }{"\u00A0"}листопада{"\u00A0"}{ $year }
    *[m12] { $day }{"\u00A0"}грудня{"\u00A0"}{ $year }
}
weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середа
weekday-4 = четвер
weekday-5 = п’ятниця
weekday-6 = субота
weekday-7 = неділя

kind-arrangement = домовленість
kind-arrangement-heading = Домовленості
kind-task = завдання
kind-task-heading = Завдання
kind-recommendation = рекомендація
kind-recommendation-heading = Рекомендації
kind-practice = добра практика
kind-practice-heading = Добрі практики
kind-need = потреба
kind-need-heading = Потреби
kind-offer = пропозиція
kind-offer-heading = Пропозиції
kind-question = відкрите питання
kind-question-heading = Відкриті питання
kind-note = нотатка
kind-note-heading = Нотатки

count-entries = { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}
count-arrangements = { $count ->
    [one] { $count } домовленість
    [few] { $count } домовленості
   *[many] { $count } домовленостей
}
count-tasks = { $count ->
    [one] { $count } завдання
    [few] { $count } завдання
   *[many] { $count } завдань
}
count-recommendations = { $count ->
    [one] { $count } рекомендація
    [few] { $count } рекомендації
   *[many] { $count } рекомендацій
}
count-practices = { $count ->
    [one] { $count } добра практика
    [few] { $count } добрі практики
   *[many] { $count } добрих практик
}
count-needs = { $count ->
    [one] { $count } потреба
    [few] { $count } потреби
   *[many] { $count } потреб
}
count-offers = { $count ->
    [one] { $count } пропозиція
    [few] { $count } пропозиції
   *[many] { $count } пропозицій
}
count-questions = { $count ->
    [one] { $count } відкрите питання
    [few] { $count } відкриті питання
   *[many] { $count } відкритих питань
}
count-notes = { $count ->
    [one] { $count } нотатка
    [few] { $count } нотатки
   *[many] { $count } нотаток
}
count-photos = { $count ->
    [one] { $count } фото
    [few] { $count } фото
   *[many] { $count } фото
}
count-groups = { $count ->
    [one] { $count } група
    [few] { $count } групи
   *[many] { $count } груп
}
count-people = { $count ->
    [one] { $count } особа
    [few] { $count } особи
   *[many] { $count } осіб
}
count-dots = { $count ->
    [one] { $count } крапка
    [few] { $count } крапки
   *[many] { $count } крапок
}
count-packets = { $count ->
    [one] { $count } пакет
    [few] { $count } пакети
   *[many] { $count } пакетів
}

language-pl = польська
language-en = англійська
language-uk = українська

undo-make-event = Створення події
undo-edit-event = Зміна в події
undo-add-entry = Новий запис
undo-add-entries = Нові записи
undo-edit-entry = Зміна запису
undo-convert-entry = Зміна виду запису
undo-move-entry = Переміщення запису
undo-trash-entry = Запис у кошик
undo-restore-entry = Запис відновлено з кошика
undo-add-photo = Нове фото
undo-edit-summary = Зміна в підсумку
undo-import = Прийняття пакета
undo-restore-version = Повернення попередньої версії
undo-settle-conflict = Вибір одного з двох значень
undo-set-stance = Думка групи про запис
undo-set-private = Видимість запису
undo-translate-entry = Переклад запису

dialog-text = Текст
dialog-themes = Тема звіту
dialog-packets = Пакети Zapis

## Undoing in the stream

undo-edit-entries = Зміна кількох записів
undo-convert-entries = Зміна виду кількох записів
undo-move-entries = Перенесення кількох записів
undo-trash-entries = Перенесення кількох записів до кошика
undo-split-entry = Поділ запису
undo-join-entries = Об’єднання записів
undo-duplicate-entry = Копія запису
undo-link-photo = Зв’язок фото із записом

## Undoing what was done to photos

undo-caption-photo = Підпис фото
undo-clean-photo = Очищення фото
undo-blur-photo = Розмиття на фото
undo-mark-photo = Позначення фото
undo-move-photo = Переміщення фото
undo-trash-photo = Фото до кошика
undo-restore-photo = Фото відновлено з кошика
undo-keep-photos = Збереження обох фото
undo-place-entry = Місце запису на фото

# Hand-over

undo-hand-over = Передавання попри прогалини
dialog-folder = Спільна папка
dialog-sheet = Картка відновлення
