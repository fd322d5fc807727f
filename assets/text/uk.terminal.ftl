### Що каже zapis-cli.

terminal-making-packets = Створюю пакети
terminal-packets-made = { $count ->
    [one] Записано { $count } пакет:
    [few] Записано { $count } пакети:
   *[many] Записано { $count } пакетів:
}
terminal-importing = Приймаю пакети
terminal-imported = прийнято
terminal-already-there = вже була
terminal-refused = відхилено
terminal-import-summary = Прийнято: { $imported }, уже були: { $there }, відхилено: { $refused }.
terminal-packet-content = група { $number }, «{ $theme }», записи: { $entries } (нові: { $new }), квитанція { $receipt }
terminal-import-undone = Прийняття останнього пакета скасовано.
terminal-exporting = Записую пакет
terminal-preparing-photos = Готую фото
terminal-making-report = Готую звіт
terminal-conflicts = { $count ->
    [one] { $count } поле з двома версіями
    [few] { $count } поля з двома версіями
   *[many] { $count } полів з двома версіями
}
terminal-nothing-found = Нічого не знайдено.
terminal-checked = Перевірено документів: { $documents }, фото: { $photos }.
terminal-check-problems = Знайдено проблеми (список вище). Нічого не змінено. Скопіюйте папку і відновіть останню резервну копію (zapis-cli restore).
terminal-read-model-agrees = Перелік відповідає документам.
terminal-read-model-differs = Перелік не відповідає документам; його відбудує check --rebuild.
terminal-rebuilt-same = Перелік побудовано заново; він ідентичний.
terminal-rebuilt-differed = Перелік побудовано заново; попередній відрізнявся від документів.
terminal-restored = Відновлено копію { $backup }. Пошкоджений файл відкладено: { $aside }
terminal-guess = здогад
terminal-title = Назва
terminal-subtitle = Підзаголовок
terminal-date = Дата
terminal-time = Час
terminal-place = Місце
terminal-goals = Цілі
terminal-tasks = Завдання зустрічі
terminal-agenda = Програма
terminal-groups = Групи
terminal-not-understood = Не зрозуміло (рядок: текст)

terminal-live-ticket = Квиток цього ноутбука (це не таємниця):
terminal-live-addresses = Коротше: разом із кодом досить адреси: { $addresses }
terminal-live-code = Код парування: { $code }
terminal-live-waiting = Чекаю на ноутбуки. Ctrl+C завершує й закриває мережу.
terminal-live-paired = Спаровано: { $name }
terminal-live-joined = З’єднано: { $name }
terminal-live-left = Роз’єднано: { $name }. { $reason }
terminal-live-took = Надійшло щось нове: { $name }
terminal-live-refused = Не прийнято ({ $name }): { $reason }
terminal-live-in-step = Те саме на обох ноутбуках: квитанція { $receipt }, пункти: { $entries }, фото: { $photos }
terminal-live-wrong-code = Хтось подав неправильний код. Залишилося спроб: { $left }.
terminal-live-code-void = Після трьох неправильних спроб код недійсний. Натисніть Enter, щоб показати новий.
