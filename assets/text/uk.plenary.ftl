### Пленум: екран для зали та вигляд ведучої особи.

plenary-heading = Пленум
plenary-projector-title = Zapis: екран для зали

# На екрані

plenary-left = { $left ->
    [one] залишилася { $left } з { $all } хвилин
    [few] залишилися { $left } з { $all } хвилин
   *[many] залишилося { $left } з { $all } хвилин
}
plenary-soon = { $left ->
    [one] завершуємо: ще { $left } хвилина
    [few] завершуємо: ще { $left } хвилини
   *[many] завершуємо: ще { $left } хвилин
}
plenary-over-now = час минув
plenary-over = { $over ->
    [one] час минув { $over } хвилину тому
    [few] час минув { $over } хвилини тому
   *[many] час минув { $over } хвилин тому
}
plenary-raised = { $count ->
    [one] порушила { $count } з { $all } груп ({ $groups })
    [few] порушили { $count } з { $all } груп ({ $groups })
   *[many] порушили { $count } з { $all } груп ({ $groups })
}
plenary-to = для: { $names }
plenary-by = { $names }
plenary-done = обговорено: { $done } з { $all }
plenary-part = частина { $part } з { $parts }
plenary-points = { $count ->
    [one] { $count } пункт
    [few] { $count } пункти
   *[many] { $count } пунктів
}
plenary-minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
plenary-groups = { $count ->
    [one] { $count } група
    [few] { $count } групи
   *[many] { $count } груп
}
plenary-no-points = Ця група не має пунктів на пленум.
plenary-amended = { $time } поправку ухвалено
plenary-added = { $time } додано пленумом
plenary-votes = за { $yes }, проти { $no }, утрималися { $abstained }
plenary-more-amended = { $count ->
    [one] і { $count } раніше
    [few] і { $count } раніше
   *[many] і { $count } раніше
}
plenary-whole-in-report = повністю у звіті
plenary-tasks = Хто що робить
plenary-tasks-who = хто
plenary-tasks-what = що
plenary-tasks-when = коли
plenary-tasks-group = група
plenary-tasks-nobody = ще ніхто
plenary-tasks-no-date = без терміну
plenary-page = сторінка { $page } з { $pages }
plenary-end = Кінець пленуму
plenary-end-shown = { $all ->
    [one] показано { $shown } з { $all } пункту
   *[many] показано { $shown } з { $all } пунктів
}
plenary-end-adopted = { $count ->
    [0] без ухвалених поправок
    [one] ухвалено { $count } поправку
    [few] ухвалено { $count } поправки
   *[many] ухвалено { $count } поправок
}
plenary-photo-of = Фото фліпчарта: { $text }
plenary-waiting = Незабаром починаємо

# Вигляд ведучої особи

plenary-on-screen = На екрані для зали
plenary-screen-black = Екран чорний. Клавіша B або наступний крок повертає зображення.
plenary-screen-closed = Екран для зали закрито.
plenary-screen-lost = Екран для зали зник. Слайд збережено: під’єднайте екран і натисніть F5.
plenary-screen-open = Екран для зали відкрито.
plenary-open = Відкрити екран для зали
plenary-close = Закрити екран для зали
plenary-previous = Назад
plenary-next = Далі
plenary-blank = Чорний екран
plenary-blank-off = Повернути зображення
plenary-photos = { $count ->
    [one] Фото
   *[many] Фото ({ $count })
}
plenary-show-tasks = Хто що робить
plenary-again = Від початку
plenary-steps = Керування екраном
plenary-beside = Час, нотатки та пропозиції із зали
plenary-then = Наступне
plenary-then-nothing = Це вже кінець.
plenary-nothing-picked = Ще не вибрано пунктів на пленум. Їх вибирають на столі підсумку.
plenary-contents = Перебіг пленуму
plenary-opening = Відкриття
plenary-contents-group = { $number }. { $theme }
plenary-clock = Час
plenary-clock-group = Ця група
plenary-clock-whole = Увесь пленум
plenary-clock-left = залишилося { $time }
plenary-clock-over = { $time } понад час
plenary-clock-none = поза групами
plenary-pause = Зупинити годинник
plenary-go-on = Запустити годинник
plenary-paused = годинник стоїть
plenary-notes = Нотатки лише для вас
plenary-notes-safe = Їх немає ні на екрані, ні у звіті, ні в пакетах.
plenary-note-entry = До цього пункту
plenary-note-group = До цієї групи
plenary-note-event = До всього пленуму
plenary-amendment = Пропозиція із зали
plenary-amendment-entry = поправка до показаного пункту
plenary-amendment-addition = нове, поза пунктами
plenary-amendment-elsewhere = стосується групи { $number }: { $said }
plenary-amendment-about = Чого стосується
plenary-amendment-text = Зміст
plenary-amendment-asked = Хто пропонує
plenary-amendment-yes = За
plenary-amendment-no = Проти
plenary-amendment-abstained = Утрималися
plenary-amendment-group-first = Пропозиція стосується групи: спершу перейдіть до її пунктів.
plenary-amendment-change = Змінити
plenary-amendment-remove = Вилучити
plenary-amendment-cancel = Залишити як було
plenary-amendment-editing = Ви змінюєте пропозицію, записану о { $time }
plenary-amendments = Пропозиції із зали
plenary-amendments-none = Ще ніхто нічого не запропонував.
plenary-asked-by = пропонує: { $name }
plenary-outcome-adopted = ухвалено
plenary-outcome-returned = повернуто групі
plenary-outcome-parked = відкладено
plenary-decide-adopted = Ухвалено
plenary-decide-returned = Повернуто групі
plenary-decide-parked = Відкладено
plenary-about-addition = нове
plenary-sign-off = Закриття сесії
plenary-sign-off-what = Звіт у теперішньому вигляді отримає номер версії та квитанцію. Пізніші зміни потраплять до списку відмінностей.
plenary-sign-by = Хто закриває
plenary-sign = Закрити сесію
plenary-sign-again = Затвердити наступну версію
plenary-signed = Версія { $number }, { $time }, квитанція { $receipt }
plenary-signed-since = { $count ->
    [0] Відтоді нічого не змінилося.
    [one] Відтоді сталася { $count } зміна.
    [few] Відтоді сталися { $count } зміни.
   *[many] Відтоді сталося { $count } змін.
}
help-keys-plenary = Під час пленуму

command-to-plenary = Пленум на проєкторі
command-plenary-next = Далі
command-plenary-previous = Назад
command-plenary-next-group = Наступна група
command-plenary-previous-group = Попередня група
command-plenary-blank = Чорний екран і назад
command-plenary-tasks = Хто що робить і назад
command-plenary-photo = Фото на весь екран, наступне, назад
command-plenary-pause = Зупинити або запустити годинник
command-plenary-projector = Відкрити або закрити екран для зали
command-plenary-leave = Вийти з поля, з фото, з екрана для зали
command-plenary-again = Пленум від початку, з новим годинником
command-plenary-amend = Записати пропозицію із зали
command-plenary-undo = Скасувати
command-plenary-redo = Повернути
command-amend-adopted = Пропозиція із зали: ухвалено
command-amend-returned = Пропозиція із зали: повернуто групі
command-amend-parked = Пропозиція із зали: відкладено
plenary-votes-unclear = Впишіть голоси цифрами: за і проти; поле «утрималися» може бути порожнім. Ще нічого не збережено.
