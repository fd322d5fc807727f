### Cleaning up photos: the screen where sheets are straightened and whitened.

key-space = Пробіл
clean-open = { $count ->
    [0] Фото очищено
    [one] Очистити { $count } фото
    [few] Очистити { $count } фото
   *[many] Очистити { $count } фото
}
clean-title = Група { $number }: очищення фото
clean-place = { $now } з { $all }, готово: { $done }
clean-strip = Фото групи
clean-done = готово
clean-waiting = чекає
clean-edge = Що зробити з фото
clean-tools = Інструменти
clean-looking = Шукаю аркуш…
clean-found = Аркуш знайдено. Enter підтверджує.
clean-unsure = Не видно напевно, де закінчується аркуш: пропоную все фото. 2 показує, де він може бути.
clean-guess = Аркуш може бути тут. Перевірте кути, перш ніж підтвердити.
clean-whole = Усе фото. 2 повертає до знайденого аркуша.
clean-confirmed = Підтверджено. Можна виправити й підтвердити ще раз.
clean-shows-cleaned = Так виглядатиме: білий папір, рівне світло. Оригінал залишається.
clean-shows-colours = Так виглядатиме: у кольорах фото. Оригінал залишається.
clean-crop-how = Пересуньте кути, щоб залишити лише частину.
clean-blur-how = Намалюйте прямокутник на тому, що треба розмити. Стрілки пересувають, + і − змінюють розмір, Delete прибирає.
clean-confirm = Підтвердити й далі
clean-show = Показати результат
clean-mode = Білий папір
clean-sheet = Лише аркуш
clean-turn-left = Повернути ліворуч
clean-turn-right = Повернути праворуч
clean-crop = Обрізати
clean-blur = Розмити частину
clean-reset = Спочатку
clean-leave = Назад до запису
clean-keys = Tab переходить між кутами, стрілки їх пересувають, Shift зі стрілкою далі. PageUp і PageDown змінюють фото.
clean-corner = { $corner }: { $x }% зліва, { $y }% згори
corner-top-left = Лівий верхній кут
corner-top-right = Правий верхній кут
corner-bottom-right = Правий нижній кут
corner-bottom-left = Лівий нижній кут
clean-blur-area = Розмита частина { $number }: { $x }% зліва, { $y }% згори
clean-empty = У цієї групи ще немає фото.
clean-empty-next = Додайте їх на екрані запису.
clean-finished = { $count ->
    [one] Очищено { $count } фото.
    [few] Усі { $count } фото очищено.
   *[many] Усі { $count } фото очищено.
}
clean-finished-next = Оригінали незмінні; у звіті будуть очищені версії.
clean-faces = Обличчя?
consent-unsaid = ще не перевірено
consent-noPeople = нікого не можна впізнати
consent-agreed = ці люди погодилися
consent-refused = згоди немає
consent-published = Фото може бути в публічному виданні.
consent-kept-back = Фото не потрапить до публічного видання.
help-keys-cleaning = Клавіші під час очищення фото

## Commands

command-clean-photos = Очистити фото
command-clean-confirm = Підтвердити фото й показати наступне
command-clean-show = Показати результат або кути
command-clean-mode = Білий папір або кольори фото
command-clean-sheet = Лише аркуш або все фото
command-clean-turn-left = Повернути ліворуч
command-clean-turn-right = Повернути праворуч
command-clean-crop = Обрізати
command-clean-blur = Розмити частину
command-clean-faces = Обличчя: наступна відповідь
command-clean-reset = Почати це фото спочатку
command-clean-previous = Попереднє фото
command-clean-next = Наступне фото
command-clean-undo = Скасувати
command-clean-redo = Повторити
command-clean-save = Зберегти зараз
command-clean-leave = Назад до запису
command-corner-choose = Наступний кут
command-corner-move = Пересунути кут
command-corner-move-far = Пересунути кут далі
command-area-grow = Збільшити розмиту частину
command-area-shrink = Зменшити розмиту частину
command-area-remove = Прибрати розмиту частину

## Words on photos, read by a machine, to search by

settings-photos = Фото
settings-photos-unread = не читати
settings-photos-read = шукати в них слова
settings-photos-how = Слова на фото читає Tesseract, тут і у фоні; рукописне — погано. Лише для пошуку.
search-photo = Фото { $number }
search-photo-read = (зчитано машиною)
search-photos-count = { $count ->
    [one] { $count } фото
    [few] { $count } фото
   *[many] { $count } фото
}
