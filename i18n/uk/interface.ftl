# Рамка кожної сторінки
menu-label = Меню
colours-dark = Темний режим
colours-light = Світлий режим
skip-to-content = Перейти до тексту
languages-label = Мови
navigation-label = Розділи
about-label = Про архів
licence-line = Тексти архіву: { $licence }.
social-alt = Червоно-синя облямівка, вишита хрестиком на лляному полотні
redirect-here = Тепер ця сторінка тут.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Відомості в одному рядку, кожна сама по собі; відомості одна за одною; перелік назв. Довші рядки складаються з пар.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Текст, який має продовження.
text-cut = { $text }…

# Види матеріалів
kind-story = Розповідь
kind-city = Місто
kind-twinning = Побратимство
kind-event = Подія
kind-object = Предмет
kind-source = Джерело
kind-question = Питання
kind-topic = Тема
kind-page = Про архів
kinds-story = Розповіді
kinds-city = Міста
kinds-twinning = Побратимства
kinds-event = Події
kinds-object = Предмети
kinds-source = Джерела
kinds-question = Відкриті питання
kinds-topic = Теми
kinds-page = Про архів

# Етапи побратимства
stage-contact = контакти
stage-declared = проголошено
stage-signed = угоду підписано
stage-renewed = угоду оновлено або розширено
stage-suspended = призупинено
stage-resumed = відновлено
stage-ended = припинено
stage-listed = у переліку міст-побратимів
stage-by = (сторона: { $by })
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }; сторона: { $by }
status-date = { $stage }, { $date }
status-by = { $stage }; сторона: { $by }
date-unknown = дата невідома

# Відомості
fact-date = Коли
fact-cities = Де
fact-twinnings = Побратимства
fact-objects = Предмети
fact-topics = Теми
fact-status = Стан:
fact-country = Країна
fact-former-names = Колишні назви
fact-position = Координати
fact-made = Час створення
fact-holder = Зберігає
fact-kept-in = Місце зберігання
fact-rights = Права
fact-creator = Автор
fact-publisher = Видавець
fact-published = Дата публікації
fact-address = Адреса
fact-accessed = Дата звернення
fact-language = Мова
fact-machine-translated = Машинний переклад, мова оригіналу
fact-same-text = Той самий текст, що й
country-contested = За даними джерел:
city-then-now = { $then } (нині { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Етапи побратимства
# Як називається побратимство, що не має власного заголовка.
twinning-title = { $first } – { $second }
both-cities = Обидва міста
shared-timeline = Спільна хронологія
object-no-picture = Зображення цього предмета в архіві немає.

# Під текстом
contents-title = На цій сторінці
notes-title = Примітки
# Знак примітки в тексті та як його читають уголос.
note-number = ({ $number })
note-label = Примітка { $mark }
note-back = Назад до тексту
references-title = Джерела
# Знак посилання в тексті, без місця в джерелі та з ним, і як його читають уголос.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Джерело { $mark }
reference-back = Назад до посилання { $number }
# Після спірного: знак і його значення.
disputed-mark = [?]
disputed-label = спірне: хто що стверджує
# Джерело внизу сторінки: автор, назва й дата, потім вид і де його знайти.
source-line = { $work } ({ $about })
source-online = у мережі
source-accessed = { $form ->
   *[other] дата звернення: { $date }
}
source-rests = Що спирається на це джерело
questions-about = Відкриті питання за темою
related-title = Розповіді за темою
neighbours-label = Попередня й наступна розповіді
story-before = Попередня
story-after = Наступна
cite-title = Як цитувати цю сторінку
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Для бібліографічних програм: { $files }
text-published = Опубліковано: { $date }
text-updated = Змінено: { $date }
credit-source = { $credit }, { $source }
table-label = Таблиця
gallery = Галерея
gallery-previous = Попереднє зображення
gallery-next = Наступне зображення
gallery-whole = Повний розмір
gallery-close = Закрити
size-kilobytes = { $number }{ "\u00A0" }КБ
size-megabytes = { $number }{ "\u00A0" }МБ
size-gigabytes = { $number }{ "\u00A0" }ГБ
transcript = Розшифрування
transcript-in = Розшифрування (мова: { $language })

# Питання
answers-title = Відповіді
said-by = Хто так стверджує
same-text-note = Один текст, а отже, один свідок: { $sources }.
question-about = Чого стосується питання
question-answers = відповідей: { $count }

# Перекладу немає або він застарів
notice-fallback = Цей текст ще не перекладено. Нижче{ "\u00A0" }— оригінал (мова: { $language }).
notice-stale = Відколи зроблено цей переклад, оригінал змінився. { $original }
notice-original = Читати оригінал (мова: { $language })
card-fallback = мова: лише { $language }

# Переліки й головна сторінка
list-count = { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}
list-description = { $kinds } · { $site }, усього: { $count }.
parts-label = Частини списку
parts-beside = Назад і вперед
part-before = Назад: { $part }
part-after = Вперед: { $part }
letters-other = Інші знаки
figures-label = Архів у числах
figure-story = { $count ->
    [one] { $count } розповідь
    [few] { $count } розповіді
   *[many] { $count } розповідей
}
figure-city = { $count ->
    [one] { $count } місто
    [few] { $count } міста
   *[many] { $count } міст
}
figure-twinning = { $count ->
    [one] { $count } побратимство
    [few] { $count } побратимства
   *[many] { $count } побратимств
}
figure-event = { $count ->
    [one] { $count } подія
    [few] { $count } події
   *[many] { $count } подій
}
figure-object = { $count ->
    [one] { $count } предмет
    [few] { $count } предмети
   *[many] { $count } предметів
}
figure-question = { $count ->
    [one] { $count } відкрите питання
    [few] { $count } відкриті питання
   *[many] { $count } відкритих питань
}
figure-source = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
}
figure-topic = { $count ->
    [one] { $count } тема
    [few] { $count } теми
   *[many] { $count } тем
}
figure-page = { $count ->
    [one] { $count } сторінка
    [few] { $count } сторінки
   *[many] { $count } сторінок
}
home-featured = З чого почати
home-twinnings = Побратимства та їхній стан
home-stories = Нові розповіді
home-questions = У чому джерела розходяться

# Хронологія
timeline-title = Хронологія
timeline-of = Хронологія: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Без року
timeline-without-month = Без місяця
timeline-whole-city = Уся хронологія міста
decades-label = Десятиліття

# Стрічка й календар
feed-title = Стрічка
feed-city-title = { $city } · { $site }
calendar-title = Календар
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Всесвітній день міст-побратимів

# Коли сторінки немає
not-found-title = Такої сторінки немає
not-found-text = Можливо, в адресі помилка або сторінку перенесено.
not-found-home = На головну сторінку українською

# Дані
data-title = Дані
data-lead = Відомості з цього архіву у вигляді файлів для програм і електронних таблиць, усіма мовами.
data-conventions = Дати записано в EDTF (ISO 8601-2) так, як їх подали редактори; міста й матеріали позначено ідентифікаторами, країни{ "\u00A0" }— кодами ISO 3166-1, координати подано в градусах (WGS 84). Текст у кодуванні UTF-8.
data-archive = Усі матеріали з відомостями, назвами кожною мовою та ідентифікаторами джерел.
data-cities = Міста як точки, формат GeoJSON (RFC 7946): назва кожною мовою, країна, елемент Вікіданих, побратимства. Якщо джерела розходяться в тому, якій країні належить місто, країну не вказано.
data-twinnings = По одній парі міст у рядку (RFC 4180), ребра графа:
data-events = По одній події в рядку (RFC 4180), у хронологічному порядку:
data-turtle = Архів як граф, формат Turtle (RDF 1.1), у термінах schema.org і Дублінського ядра.
data-sources-csl = Усі джерела для Zotero, pandoc та інших бібліографічних програм (CSL JSON).
data-sources-bib = Усі джерела для BibTeX і BibLaTeX під тими самими ключами.
data-shapes = Правила, яких дотримується граф (SHACL): класи, властивості та їхня кількість.
data-package = Що містять усі ці файли та їхні стовпці, для програм (Frictionless Data Package).
data-csvw = Що містять стовпці таблиць (CSV on the Web, W3C).
data-licence-title = Ліцензія
column-id = ідентифікатор, він же остання частина адреси
column-city = ідентифікатори двох міст
column-first-date = найраніша відома дата побратимства
column-status = останній крок: declared, signed, renewed, suspended, resumed або ended; якщо такого немає{ "\u00A0" }— «listed», а якщо й цього немає{ "\u00A0" }— «contact». Жодне з цих значень не означає, що побратимство діє
column-status-date = дата цього етапу; порожньо, якщо її ніхто не називає
column-status-sources = ідентифікатори джерел цього етапу через пробіл
column-date = дата в EDTF
column-lists = ідентифікатори через пробіл
column-titles = назва кожною мовою

# Види джерел
source-type-web-page = вебсторінка
source-type-news-article = новинна стаття
source-type-press-release = пресреліз
source-type-magazine-article = журнальна стаття
source-type-blog = блог
source-type-book = книжка
source-type-encyclopedia = енциклопедія
source-type-reference-work = довідкове видання
source-type-dataset = набір даних
source-type-open-letter = відкритий лист
source-type-object-record = облікова картка предмета
source-type-compilation = добірка текстів
source-type-letter = лист
source-type-photograph = фотографія
source-type-charter = грамота


# Хронологія: відбір і рисунок
timeline-all = Усе
entry-kind = · { $kind }
timeline-earlier = Почалося раніше
# $form — категорія множини за CLDR, для скрипта, який рахує; $count — текст.
timeline-shown = { $form ->
    [one] Показано { $count } запис.
    [few] Показано { $count } записи.
   *[many] Показано { $count } записів.
}
timeline-milestones = Події, про які архів говорить найчастіше
timeline-none-shown = В архіві немає нічого, що відповідало б усім умовам.
filters-label = Відбір записів
filter-city = Місто
filter-topic = Тема
filter-any-city = Усі міста
filter-any-topic = Усі теми
chart-title = Кожне побратимство{ "\u00A0" }— нитка
chart-lead = Нитка починається з першої відомої дати й тягнеться до найпізнішого дня, який знають джерела ({ $today }), якщо побратимство не було припинено. Те, що нитка тягнеться далі, не означає, що побратимство діє.
chart-skip = Пропустити рисунок
chart-density = Кількість записів за десятиліттями
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } запис стосується часу до { $year } року; він є лише в переліку.
    [few] { $count } записи стосуються часу до { $year } року; вони є лише в переліку.
   *[many] { $count } записів стосуються часу до { $year } року; вони є лише в переліку.
}
chart-undated = { $stage }: дата невідома
chart-undated-twinnings = { $count ->
    [one] Для { $count } побратимства не відомо жодної дати: { $twinnings }
   *[many] Для { $count } побратимств не відомо жодної дати: { $twinnings }
}
chart-legend = Як читати нитки
thread-loose = лише контакти або згадка в переліку
thread-standing = побратимство
thread-suspended = дію призупинено
thread-fading = точна дата невідома
data-timeline = Хронологія цією мовою у форматі JSON для TimelineJS: заголовок, дата словами та, наскільки точно її подають джерела, числами; десятиліття як епохи.
data-oai = Кожен текст як запис Дублінського ядра, однією відповіддю, яку читають збирачі метаданих бібліотек (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Що є і що змінилося, для програм, які зберігають копію (ResourceSync): списки всіх текстів і файлів та список змін.

# Карта
map-title = Карта
map-description = Міста та їхні побратимства на карті: { $site }.
map-lead = Кожна нитка{ "\u00A0" }— побратимство; вона йде найкоротшим шляхом по земній кулі. Кожен хрестик{ "\u00A0" }— місто й посилання на його сторінку. Нижче те саме сказано словами в таблиці.
map-world = Світ
map-closer = Великий план
map-skip = Пропустити карти й перейти до таблиці
map-open = Уся карта
map-show-closer = Показати цю частину зблизька
map-legend = Що кажуть нитки
map-thread-standing = чинне: проголошено, підписано, оновлено або відновлено
map-thread-broken = призупинено або припинено
map-thread-loose = контакти або згадка в переліку
map-credit = Суходіл: Natural Earth. Кордонів на карті немає.
map-tools = Керування картою
map-zoom-in = Збільшити
map-zoom-out = Зменшити
map-reset = Знову показати всю карту
map-keys = Стрілки пересувають карту, плюс і мінус змінюють масштаб, нуль показує її повністю.
map-table = Побратимства в таблиці
map-table-caption = Усі побратимства: міста, останній відомий стан і відстань найкоротшим шляхом по земній кулі
map-twinning = Побратимство
map-cities = Міста
map-status = Стан
map-since = Відколи
map-distance = Відстань
map-unlocated = Немає на карті, бо архів не знає, де вони розташовані:
distance-km = { $km }{ "\u00A0" }км
distance-unknown = —
locator-pair = { $km }{ "\u00A0" }км по прямій
# Не [one], бо до нього належить і 21.
locator-city = { $count ->
    [1] Місто та його побратим на земній кулі
   *[other] Місто та його побратими на земній кулі
}
locator-alone = Місто на земній кулі
locator-label = Карта: { $what }

# Що можна робити із зображеннями: назви прав, потім їхній зміст
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = суспільне надбання
rights-CC-BY-2-0 = CC BY 2.0
rights-CC-BY-SA-2-0 = CC BY-SA 2.0
rights-CC-BY-3-0 = CC BY 3.0
rights-CC-BY-SA-3-0 = CC BY-SA 3.0
rights-CC-BY-4-0 = CC BY 4.0
rights-CC-BY-SA-4-0 = CC BY-SA 4.0
rights-CC-BY-ND-4-0 = CC BY-ND 4.0
rights-CC-BY-NC-4-0 = CC BY-NC 4.0
rights-CC-BY-NC-SA-4-0 = CC BY-NC-SA 4.0
rights-CC-BY-NC-ND-4-0 = CC BY-NC-ND 4.0
rights-InC = охороняється авторським правом
rights-InC-OW-EU = охороняється авторським правом, сирітський твір (ЄС)
rights-InC-EDU = охороняється авторським правом, дозволено освітнє використання
rights-InC-NC = охороняється авторським правом, дозволено некомерційне використання
rights-InC-RUU = охороняється авторським правом, правовласника не знайдено
rights-NoC-CR = авторського права немає, є договірні обмеження
rights-NoC-NC = авторського права немає, лише некомерційне використання
rights-NoC-OKLR = авторського права немає, є інші правові обмеження
rights-NoC-US = у США авторського права немає
rights-CNE = авторсько-правовий статус не досліджено
rights-UND = авторсько-правовий статус не встановлено
rights-NKC = про авторські права не відомо
rights-meaning-CC0 = Автор відмовився від усіх прав: можна використовувати для чого завгодно, не питаючи дозволу й нікого не називаючи.
rights-meaning-CC-PDM = У жодній країні світу про авторські права не відомо: можна використовувати для чого завгодно.
rights-meaning-CC-BY = Можна використовувати й змінювати з будь-якою метою, якщо назвати автора та цю ліцензію й зазначити зміни.
rights-meaning-CC-BY-SA = Можна використовувати й змінювати з будь-якою метою, якщо назвати автора та цю ліцензію й поширювати створене на тих самих умовах.
rights-meaning-CC-BY-ND = Можна використовувати з будь-якою метою, якщо назвати автора та цю ліцензію; поширювати змінені версії не можна.
rights-meaning-CC-BY-NC = Можна використовувати й змінювати з некомерційною метою, якщо назвати автора та цю ліцензію.
rights-meaning-CC-BY-NC-SA = Можна використовувати й змінювати з некомерційною метою, якщо назвати автора та цю ліцензію й поширювати створене на тих самих умовах.
rights-meaning-CC-BY-NC-ND = Можна використовувати без змін із некомерційною метою, якщо назвати автора та цю ліцензію.
rights-meaning-InC = Охороняється авторським правом: якщо використання не дозволене законом вашої країни, зверніться до правовласника.
rights-meaning-InC-OW-EU = Охороняється авторським правом, а правовласників знайти не вдалося; показувати дозволяє європейська директива про сирітські твори. Щодо будь-якого іншого використання зверніться до установи, де це зберігається.
rights-meaning-InC-EDU = Охороняється авторським правом; правовласник дозволяє освітнє використання. Для всього іншого потрібен дозвіл.
rights-meaning-InC-NC = Охороняється авторським правом; правовласник дозволяє некомерційне використання. Для всього іншого потрібен дозвіл.
rights-meaning-InC-RUU = Охороняється авторським правом, але знайти того, хто міг би дати дозвіл, не вдалося.
rights-meaning-NoC-CR = Авторським правом не охороняється, але використання обмежує договір установи, де це зберігається.
rights-meaning-NoC-NC = Авторським правом не охороняється; договір допускає лише некомерційне використання.
rights-meaning-NoC-OKLR = Авторським правом не охороняється, але використання можуть обмежувати інші закони, наприклад про охорону культурної спадщини або захист приватності.
rights-meaning-NoC-US = У США авторським правом не охороняється; в інших країнах може охоронятися.
rights-meaning-CNE = Ніхто ще не перевіряв, чи охороняється це авторським правом: з’ясуйте це, перш ніж використовувати.
rights-meaning-UND = Перевірка не дала відповіді, чи охороняється це авторським правом: з’ясуйте це, перш ніж використовувати.
rights-meaning-NKC = Ніщо не вказує на те, що це охороняється авторським правом, але ніхто за це не ручається.
rights-more = Повний текст

# Пошук
search-title = Пошук
search-description = Пошук в архіві «{ $site }» за словами, розділом, містом і десятиліттям.
search-label = Пошук
search-button = Знайти
search-words = Що ви шукаєте?
search-narrow = Уточнити пошук
search-kind = Розділ
search-city = Місто
search-decade = Десятиліття
search-any = усі
search-all-languages = Шукати всіма мовами
search-found = { $form ->
    [one] { $count } результат за запитом «{ $words }»
    [few] { $count } результати за запитом «{ $words }»
   *[many] { $count } результатів за запитом «{ $words }»
}
search-found-chosen = { $form ->
    [one] { $count } результат
    [few] { $count } результати
   *[many] { $count } результатів
}
search-nothing = За запитом «{ $words }» нічого не знайдено.
search-nothing-chosen = Ніщо не відповідає всім вибраним умовам водночас.
search-help = Що може допомогти:
search-help-spelling = перевірити написання або дібрати інше слово;
search-help-fewer = залишити менше слів і не вказувати розділ, місто й десятиліття;
search-help-languages = шукати всіма мовами;
search-help-lists = переглянути переліки.
search-more = Показати ще
search-working = Триває пошук…
search-failed = Пошук зараз не завантажується. Усе, що є в архіві, можна знайти в переліках.
search-without-script = Для пошуку потрібен скрипт, а тут скрипти не працюють. Усе, що є в архіві, можна знайти в переліках.
search-from-folder = Сайт відкрито з теки, а там браузери не дозволяють шукати. Усе, що є в архіві, можна знайти в переліках.
search-lists = Усі переліки від А до Я

# Зображення для музейних програм перегляду (IIIF)
iiif-credit = Авторство
fact-iiif = Для програм перегляду
iiif-manifest = маніфест IIIF
iiif-collection = колекція IIIF предметів цього міста

# Що отримує бібліотека: пояснення до переданого їй архіву (README.txt)
preserve-about = У цій теці збережено сайт «{ $title }», який був за адресою { $url }, і все, з чого його зроблено. Особлива програма не потрібна: тут лише тексти, зображення й записи у відкрито описаних форматах.
preserve-site = Сайт у вигляді файлів. Відкрийте index.html у браузері; без сервера працює все, крім пошуку.
preserve-wacz = Сайт у тому вигляді, у якому його отримували браузери: вебархів (WACZ, ZIP-файл із записами WARC, ISO 28500). Програма перегляду, наприклад ReplayWeb.page, покаже його так, ніби він досі за своєю адресою, разом із пошуком.
preserve-sources = Те, з чого зроблено сайт: тексти в Markdown (UTF-8) з відомостями в YAML на початку, а поруч із ними зображення, записи й документи в тому вигляді, у якому їх передали. Те, що архів змінив в оформленні та написах сайту, лежить у теках поруч із «content». Програма, яка робить із цього сайт, називається Tablecloth.
preserve-metadata = Те, що потрібно каталогам: опис усього зібрання у форматах DataCite і Dublin Core (XML).
preserve-checksums = Контрольна сума кожного файлу. Тека є «мішком» (BagIt, RFC 8493): програми на зразок bagit.py покажуть, чи не змінилося або не загубилося в ній щось.
preserve-rights = Умови використання текстів: { $licence }. Умови для зображення чи запису вказано поруч із ними на сайті та у відомостях того тексту, який їх показує.

# Книга
book-title = Архів книгою
book-description = { $site } — увесь архів одним документом: розповіді, міста, побратимства, хронологія, карта, відкриті питання й усі джерела, з покажчиком.
book-lead = Усі розповіді в порядку подій, із містами, побратимствами, предметами й подіями, які в них названо, хронологія, карта, відкриті питання й усі джерела. Цю сторінку можна надрукувати або зберегти у PDF.
book-contents = Зміст
book-index = Покажчик назв
book-index-lead = Числа — номери розділів; перше — номер розділу, присвяченого самій назві.
book-former = { $name }: див. { $now }
book-address = У мережі: { $address }
book-day = Стан архіву: { $date }
book-accessibility = Увесь текст можна прослухати й читати в будь-якому розмірі. Змістовні зображення описано, емблеми є оздобою. Від позначок приміток і джерел є перехід туди й назад.
