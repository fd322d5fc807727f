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
