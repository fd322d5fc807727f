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
desk-match-task = Познайомити групу { $need } з групою { $offer }: «{ $lacking }» і «{ $offered }»

# In the report.
report-amendment-asked = Запропоновано: { $name }.
report-amendment-votes = Голоси: за { $yes }, проти { $no }, утрималися { $abstained }.

# Закриття сесії

report-signed = Затверджена версія
report-signed-version = Версія { $number }, затверджена { $day } о { $time }. Квитанція { $receipt }.
report-signed-version-by = Версія { $number }, затверджена { $day } о { $time }: { $by }. Квитанція { $receipt }.
report-signed-unchanged = Відтоді нічого не змінилося.
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
report-changed-before = Було: { $text }
report-changed-now = Є: { $text }
