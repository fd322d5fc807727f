### Фото з телефона: сторінка, яку бачить телефон, і вікно з QR-кодом на ноутбуці.

phone-page-title = Фото для запису
phone-page-lead = Фото потраплять просто на ноутбук людини, яка нотує в цій групі.
phone-page-notice = Це з’єднання не шифрується. Користуйтеся ним лише в цій залі, у мережі, якій довіряєте. В інтернет нічого не йде.
phone-page-take = Сфотографувати
phone-page-pick = Вибрати фото з телефона
phone-page-no-script = Цій сторінці потрібен JavaScript. Увімкніть його в браузері або під’єднайте телефон до ноутбука кабелем USB.
phone-page-languages = Мова
phone-page-waiting = чекає
phone-page-sending = надсилаю
phone-page-arrived = надійшло
phone-page-already = надійшло раніше, воно вже на ноутбуці
phone-page-failed = З’єднання перервалося. Фото лишилося в телефоні. Перевірте Wi-Fi і надішліть його ще раз.
phone-page-again = Надіслати ще раз
phone-page-count = Надійшло: { $done } з { $all }
phone-page-closed = Ноутбук більше не приймає фото. Фото лишилося в телефоні. Попросіть новий QR-код.
phone-page-enough = Для одного коду фото вже досить. Фото лишилося в телефоні. Попросіть новий QR-код.
phone-page-no-picture = Це не фото, яке ноутбук уміє прочитати. Виберіть інше.
phone-page-too-large = Файл завеликий (понад 60 МБ). Надішліть менше фото.
phone-page-broken = Фото надійшло не повністю. Воно лишилося в телефоні. Надішліть його ще раз.
phone-page-disk = На ноутбуці бракує місця. Фото лишилося в телефоні. Скажіть про це людині, яка нотує.

## Вікно з QR-кодом

phone-title = Фото з телефона
phone-step-scan = Відскануйте код камерою телефона.
phone-step-pick = На сторінці, що відкриється, зробіть фото або виберіть ті, що вже маєте. Телефон скаже, які надійшли.
phone-notice = З’єднання не шифрується. Користуйтеся ним лише в цій залі, у мережі, якій довіряєте. Воно діє, доки це вікно відкрите, і не виходить в інтернет.
phone-qr = QR-код з адресою сторінки
phone-address = Або введіть у браузері телефона:
phone-listens = Ноутбук приймає з’єднання лише за адресою { $address }.
phone-network = Мережа
phone-network-hotspot = { $name }, точка доступу цього ноутбука
phone-network-wifi = { $name }, Wi-Fi
phone-network-cable = { $name }, кабель
phone-network-other = { $name }
phone-network-virtual = { $name }, віртуальна мережа або VPN
phone-waiting = Чекаю на телефон.
phone-phones = { $count ->
    [one] { $count } телефон
    [few] { $count } телефони
    [many] { $count } телефонів
   *[other] { $count } телефона
}
phone-arriving = у дорозі: { $count }
phone-arrived = надійшло: { $count }
phone-refused = не прийнято: { $count }
phone-nowhere = Цей ноутбук не в жодній мережі. Увімкніть Wi-Fi або точку доступу на ноутбуці й спробуйте ще раз, або під’єднайте телефон кабелем USB.
phone-shut = Приймання закрито, старий код уже не діє.
phone-open-again = Новий код
phone-help = Телефон не відкриває сторінку?
phone-help-same = Телефон має бути в тій самій мережі Wi-Fi, що й ноутбук. Вимкніть на телефоні на хвилину мобільні дані та VPN.
phone-help-choose = Якщо ноутбук у кількох мережах, виберіть вище іншу й відскануйте новий код.
phone-help-hotspot = Мережі для гостей часто не дають пристроям з’єднуватися між собою. Тоді увімкніть на ноутбуці точку доступу, під’єднайте до неї телефон і виберіть її вище. Інтернет не потрібен.
phone-help-firewall = Коли брандмауер системи спитає, чи дозволити Запису з’єднання в приватній мережі, дозвольте.
phone-help-cable = Кабель USB діє завжди: під’єднайте телефон, виберіть на ньому передавання файлів, а тут – «З файлів».

## Додавання фото

dialog-photos = Фото
photos-add = Додати фото
photos-from-phone = З телефона
photos-from-files = З файлів
photos-from-folder = З теки
photos-hint = Можна також перетягнути файли на вікно або вставити зображення.
photos-none = Фото ще немає.
photos-drop = Перетягніть фото сюди
photos-taking = Додаю фото
photos-added = { $count ->
    [one] Додано { $count } фото.
    [few] Додано { $count } фото.
    [many] Додано { $count } фото.
   *[other] Додано { $count } фото.
}
photos-already = { $count ->
    [one] { $count } фото вже тут було, воно збережене один раз.
    [few] { $count } фото вже тут були, вони збережені один раз.
    [many] { $count } фото вже тут були, вони збережені один раз.
   *[other] { $count } фото вже тут були, вони збережені один раз.
}
photos-restored = { $count ->
    [one] { $count } фото повернулося з кошика.
    [few] { $count } фото повернулися з кошика.
    [many] { $count } фото повернулися з кошика.
   *[other] { $count } фото повернулися з кошика.
}
photos-refused = { $count ->
    [one] Не додано { $count } файл:
    [few] Не додано { $count } файли:
    [many] Не додано { $count } файлів:
   *[other] Не додано { $count } файлу:
}
photos-nothing-pasted = У буфері обміну немає зображення.
photos-nothing-chosen = У цій теці немає фото.
photo-pasted-name = зображення з буфера
photo-short = фото { $number }
photo-open = Відкрити фото { $number }

## Одне фото

photo-label = Фото { $now } з { $all }
photo-caption = Підпис одним реченням
photo-caption-why = Підпис читають і люди, які не бачать фото. Без підпису фото не ввійде до звіту.
photo-decorative = Фото лише для прикраси, без підпису
photo-entries = Записи з цього фото
photo-entries-none = Ще жоден запис не пов’язано.
photo-tie = Пов’язати запис
photo-tie-choose = виберіть запис
photo-untie = відв’язати
photo-to-entry = Перейти до запису
photo-transcribe = Переписати з фото
photo-earlier = Раніше
photo-later = Пізніше
photo-to-trash = До кошика
photo-previous = Попереднє
photo-next = Наступне
photo-taken = Знято { $when }

## Переписування

transcribe-title = Переписування: фото { $number }
transcribe-picture = Фото { $number } для переписування. Стрілки рухають приціл, Enter позначає місце, плюс і мінус збільшують, Esc повертає до рядка.
transcribe-next-place = Наступний запис запам’ятає позначене місце.
transcribe-no-place = Клацніть місце на фото або натисніть { $key }, і наступний запис його запам’ятає.
transcribe-close = Закрити фото
transcribe-marker = Запис { $number } на фото: { $words }
transcribe-keys = стрілки: приціл
transcribe-mark = позначити місце
zoom-in = Збільшити
zoom-out = Зменшити
zoom-fit = Усе фото

## Схожі фото

alike-edge = { $count ->
    [one] { $count } пара схожих фото
    [few] { $count } пари схожих фото
    [many] { $count } пар схожих фото
   *[other] { $count } пари схожих фото
}
alike-title = Це одне й те саме?
alike-why = Ці фото дуже схожі. Нічого не видалено.
alike-keep = Залишити обидва
alike-drop = Фото { $number } до кошика
alike-left = { $count ->
    [one] ще { $count } пара
    [few] ще { $count } пари
    [many] ще { $count } пар
   *[other] ще { $count } пари
}
