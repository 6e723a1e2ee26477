# Рамка каждой страницы
menu-label = Меню
colours-dark = Тёмный режим
colours-light = Светлый режим
skip-to-content = Перейти к тексту
languages-label = Языки
navigation-label = Разделы
about-label = Об архиве
licence-line = Тексты архива: { $licence }.
social-alt = Красно-синяя кайма, вышитая крестом по льняному полотну
redirect-here = Страница теперь находится здесь.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Сведения в одной строке, каждое само по себе; сведения одно за другим; перечень имён. Более длинные строки складываются
# из пар.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Текст, который продолжается.
text-cut = { $text }…

# Виды материалов
kind-story = Рассказ
kind-city = Город
kind-twinning = Побратимство
kind-event = Событие
kind-object = Предмет
kind-source = Источник
kind-question = Вопрос
kind-topic = Тема
kind-page = Об архиве
kinds-story = Рассказы
kinds-city = Города
kinds-twinning = Побратимства
kinds-event = События
kinds-object = Предметы
kinds-source = Источники
kinds-question = Открытые вопросы
kinds-topic = Темы
kinds-page = Об архиве

# Этапы побратимства
stage-contact = контакты
stage-declared = объявлено
stage-signed = соглашение подписано
stage-renewed = соглашение обновлено или расширено
stage-suspended = приостановлено
stage-resumed = возобновлено
stage-ended = прекращено
stage-listed = числится в списке побратимов
stage-by = (сторона: { $by })
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }; сторона: { $by }
status-date = { $stage }, { $date }
status-by = { $stage }; сторона: { $by }
date-unknown = дата неизвестна

# Сведения
fact-date = Когда
fact-cities = Где
fact-twinnings = Побратимства
fact-objects = Предметы
fact-topics = Темы
fact-status = Статус:
fact-country = Страна
fact-former-names = Прежние названия
fact-position = Координаты
fact-made = Создание
fact-holder = Хранитель
fact-kept-in = Место хранения
fact-rights = Права
fact-creator = Автор
fact-publisher = Издатель
fact-published = Публикация
fact-address = Адрес
fact-accessed = Дата обращения
fact-language = Язык
fact-machine-translated = Машинный перевод, язык оригинала
fact-same-text = Тот же текст
country-contested = Как указывают источники:
city-then-now = { $then } (ныне { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Этапы
# Как называется побратимство, у которого нет своего заголовка.
twinning-title = { $first } – { $second }
both-cities = Оба города
shared-timeline = Общая хронология
object-no-picture = Изображения этого предмета в архиве нет.

# Под текстом
contents-title = На этой странице
notes-title = Примечания
# Знак примечания в тексте и как он читается вслух.
note-number = ({ $number })
note-label = Примечание { $mark }
note-back = Назад к тексту
references-title = Источники
# Знак ссылки в тексте, без места в источнике и с ним, и как он читается вслух.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Источник { $mark }
reference-back = Назад к ссылке { $number }
# После спорного: знак и его смысл.
disputed-mark = [?]
disputed-label = спорно: кто что утверждает
# Источник внизу страницы: автор, название и дата, затем вид и где его найти.
source-line = { $work } ({ $about })
source-online = в сети
source-accessed = { $form ->
   *[other] дата обращения: { $date }
}
source-rests = Что опирается на этот источник
questions-about = Открытые вопросы по теме
related-title = Рассказы по теме
neighbours-label = Предыдущий и следующий рассказы
story-before = Предыдущий
story-after = Следующий
cite-title = Как сослаться на эту страницу
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Для библиографических программ: { $files }
text-published = Опубликовано: { $date }
text-updated = Изменено: { $date }
credit-source = { $credit }, { $source }
table-label = Таблица
gallery = Галерея
gallery-previous = Предыдущее изображение
gallery-next = Следующее изображение
gallery-whole = В полном размере
gallery-close = Закрыть
size-kilobytes = { $number }{ "\u00A0" }КБ
size-megabytes = { $number }{ "\u00A0" }МБ
size-gigabytes = { $number }{ "\u00A0" }ГБ
transcript = Расшифровка
transcript-in = Расшифровка (язык: { $language })

# Вопросы
answers-title = Ответы
said-by = Кто это утверждает
same-text-note = Один текст, а значит, один свидетель: { $sources }.
question-about = К чему относится вопрос
question-answers = ответов: { $count }

# Нет перевода или перевод устарел
notice-fallback = Этот текст ещё не переведён. Перед вами оригинал (язык: { $language }).
notice-stale = Оригинал изменился после того, как был сделан этот перевод. { $original }
notice-original = Читать оригинал (язык: { $language })
card-fallback = язык: только { $language }

# Списки и главная страница
list-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
list-description = { $kinds } · { $site }, всего: { $count }.
parts-label = Части списка
parts-beside = Назад и вперёд
part-before = Назад: { $part }
part-after = Вперёд: { $part }
letters-other = Другие знаки
figures-label = Архив в числах
figure-story = { $count ->
    [one] { $count } рассказ
    [few] { $count } рассказа
   *[other] { $count } рассказов
}
figure-city = { $count ->
    [one] { $count } город
    [few] { $count } города
   *[other] { $count } городов
}
figure-twinning = { $count ->
    [one] { $count } побратимство
    [few] { $count } побратимства
   *[other] { $count } побратимств
}
figure-event = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[other] { $count } событий
}
figure-object = { $count ->
    [one] { $count } предмет
    [few] { $count } предмета
   *[other] { $count } предметов
}
figure-question = { $count ->
    [one] { $count } открытый вопрос
    [few] { $count } открытых вопроса
   *[other] { $count } открытых вопросов
}
figure-source = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[other] { $count } источников
}
figure-topic = { $count ->
    [one] { $count } тема
    [few] { $count } темы
   *[other] { $count } тем
}
figure-page = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
}
home-featured = С чего начать
home-twinnings = Побратимства и их статус
home-stories = Новые рассказы
home-questions = В чём источники расходятся

# Хронология
timeline-title = Хронология
timeline-of = Хронология: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Без года
timeline-without-month = Без месяца
timeline-whole-city = Вся хронология города
decades-label = Десятилетия

# Лента и календарь
feed-title = Лента
feed-city-title = { $city } · { $site }
calendar-title = Календарь
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Всемирный день породнённых городов

# Когда страницы нет
not-found-title = Такой страницы нет
not-found-text = Возможно, в адресе ошибка или страница переехала.
not-found-home = На главную страницу на русском языке

# Данные
data-title = Данные
data-lead = Сведения из архива в виде файлов для программ и электронных таблиц, на всех языках.
data-conventions = Даты записаны в EDTF (ISO 8601-2) так, как их ввели редакторы; города и материалы обозначены идентификаторами, страны{ "\u00A0" }— кодами ISO 3166-1, координаты даны в градусах (WGS 84). Текст в кодировке UTF-8.
data-archive = Все материалы со сведениями, названиями на каждом языке и идентификаторами источников.
data-cities = Города в виде точек, формат GeoJSON (RFC 7946): название на каждом языке, страна, элемент Викиданных, побратимства. Если источники расходятся в том, какой стране принадлежит город, страна не указана.
data-twinnings = По одной паре городов в строке (RFC 4180), рёбра графа:
data-events = По одному событию в строке (RFC 4180), в хронологическом порядке:
data-turtle = Архив в виде графа, формат Turtle (RDF 1.1), в терминах schema.org и Дублинского ядра.
data-sources-csl = Все источники для Zotero, pandoc и других библиографических программ (CSL JSON).
data-sources-bib = Все источники для BibTeX и BibLaTeX под теми же ключами.
data-shapes = Правила, которым следует граф (SHACL): классы, свойства и их количество.
data-package = Что содержат все эти файлы и их столбцы, для программ (Frictionless Data Package).
data-csvw = Что содержат столбцы таблиц (CSV on the Web, W3C).
data-licence-title = Лицензия
column-id = идентификатор, он же последняя часть адреса
column-city = идентификаторы двух городов
column-first-date = самая ранняя известная дата побратимства
column-status = последнее действие: declared, signed, renewed, suspended, resumed или ended; если его нет — «listed», иначе «contact». Ничто из этого не значит, что побратимство действует
column-status-date = дата этого этапа; пусто, если никто её не называет
column-status-sources = идентификаторы источников этого этапа через пробел
column-date = дата в EDTF
column-lists = идентификаторы через пробел
column-titles = название на каждом языке

# Виды источников
source-type-web-page = веб-страница
source-type-news-article = новостная статья
source-type-press-release = пресс-релиз
source-type-magazine-article = журнальная статья
source-type-blog = блог
source-type-book = книга
source-type-encyclopedia = энциклопедия
source-type-reference-work = справочное издание
source-type-dataset = набор данных
source-type-open-letter = открытое письмо
source-type-object-record = учётная карточка предмета
source-type-compilation = подборка текстов
source-type-letter = письмо
source-type-photograph = фотография
source-type-charter = грамота


# Хронология: отбор и рисунок
timeline-all = Всё
entry-kind = · { $kind }
timeline-earlier = Началось раньше
# $form — категория множественного числа по CLDR, для скрипта, который считает; $count — текст.
timeline-shown = { $form ->
    [one] Показана { $count } запись.
    [few] Показаны { $count } записи.
   *[other] Показано { $count } записей.
}
timeline-milestones = События, о которых архив говорит чаще всего
timeline-none-shown = В архиве нет ничего, что отвечало бы всем условиям.
filters-label = Отбор записей
filter-city = Город
filter-topic = Тема
filter-any-city = Все города
filter-any-topic = Все темы
chart-title = Каждое побратимство{ "\u00A0" }— нить
chart-lead = Нить начинается с первой известной даты и тянется до самой поздней даты в источниках ({ $today }), если побратимство не было прекращено. То, что нить продолжается, не значит, что побратимство действует.
chart-skip = Пропустить рисунок
chart-density = Число записей по десятилетиям
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } запись относится ко времени до { $year } года; она есть только в списке.
    [few] { $count } записи относятся ко времени до { $year } года; они есть только в списке.
   *[other] { $count } записей относятся ко времени до { $year } года; они есть только в списке.
}
chart-undated = { $stage }: дата неизвестна
chart-undated-twinnings = { $count ->
    [one] У { $count } побратимства нет ни одной известной даты: { $twinnings }
   *[other] У { $count } побратимств нет ни одной известной даты: { $twinnings }
}
chart-legend = Как читать нити
thread-loose = только контакты или упоминание в списке
thread-standing = побратимство
thread-suspended = действие приостановлено
thread-fading = точная дата неизвестна
data-timeline = Хронология на этом языке в формате JSON для TimelineJS: заголовок, дата словами и, насколько точно её дают источники, числами; десятилетия как эпохи.
data-oai = Каждый текст в виде записи Дублинского ядра, одним ответом, который читают библиотечные сборщики метаданных (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Что есть и что изменилось, для программ, которые хранят копию (ResourceSync): списки всех текстов и файлов и список изменений.

# Карта
map-title = Карта
map-description = Города и их побратимства на карте: { $site }.
map-lead = Каждая нить{ "\u00A0" }— побратимство; она идёт кратчайшим путём по земному шару. Каждый крестик{ "\u00A0" }— город и ссылка на его страницу. Ниже то же самое сказано словами в таблице.
map-world = Мир
map-closer = Крупный план
map-skip = Пропустить карты и перейти к таблице
map-open = Вся карта
map-show-closer = Показать эту часть крупнее
map-legend = Что говорят нити
map-thread-standing = действует: объявлено, подписано, обновлено или возобновлено
map-thread-broken = приостановлено или прекращено
map-thread-loose = контакты или упоминание в списке
map-credit = Суша: Natural Earth. Границ на карте нет.
map-tools = Управление картой
map-zoom-in = Увеличить
map-zoom-out = Уменьшить
map-reset = Показать всю карту
map-keys = Стрелки двигают карту, плюс и минус меняют масштаб, ноль показывает её целиком.
map-table = Побратимства в таблице
map-table-caption = Все побратимства: города, последний известный статус и расстояние по кратчайшему пути на земном шаре
map-twinning = Побратимство
map-cities = Города
map-status = Статус
map-since = С какого времени
map-distance = Расстояние
map-unlocated = Нет на карте, потому что архив не знает, где они находятся:
distance-km = { $km } км
distance-unknown = —
locator-pair = { $km } км по прямой
locator-city = { $count ->
    [1] Город и его побратим на земном шаре
   *[other] Город и его побратимы на земном шаре
}
locator-alone = Город на земном шаре
locator-label = Карта: { $what }

# Что можно делать с изображениями: названия прав, затем их смысл
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = общественное достояние
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
rights-InC = охраняется авторским правом
rights-InC-OW-EU = охраняется авторским правом, сиротское произведение (ЕС)
rights-InC-EDU = охраняется авторским правом, разрешено использование в образовании
rights-InC-NC = охраняется авторским правом, разрешено некоммерческое использование
rights-InC-RUU = охраняется авторским правом, правообладатель не найден
rights-NoC-CR = авторского права нет, есть договорные ограничения
rights-NoC-NC = авторского права нет, только некоммерческое использование
rights-NoC-OKLR = авторского права нет, есть другие ограничения
rights-NoC-US = в США авторского права нет
rights-CNE = авторско-правовой статус не проверялся
rights-UND = авторско-правовой статус не установлен
rights-NKC = авторские права не выявлены
rights-meaning-CC0 = Автор отказался от всех прав: можно использовать для чего угодно, не спрашивая разрешения и никого не называя.
rights-meaning-CC-PDM = Ни в одной стране мира авторских прав не известно: можно использовать для чего угодно.
rights-meaning-CC-BY = Можно использовать и изменять в любых целях, если назвать автора и эту лицензию и указать, что изменено.
rights-meaning-CC-BY-SA = Можно использовать и изменять в любых целях, если назвать автора и эту лицензию и распространять созданное на её условиях.
rights-meaning-CC-BY-ND = Можно использовать в любых целях, если назвать автора и эту лицензию; распространять изменённые версии нельзя.
rights-meaning-CC-BY-NC = Можно использовать и изменять в некоммерческих целях, если назвать автора и эту лицензию.
rights-meaning-CC-BY-NC-SA = Можно использовать и изменять в некоммерческих целях, если назвать автора и эту лицензию и распространять созданное на её условиях.
rights-meaning-CC-BY-NC-ND = Можно использовать без изменений в некоммерческих целях, если назвать автора и эту лицензию.
rights-meaning-InC = Охраняется авторским правом: если использование не разрешено законом вашей страны, обратитесь к правообладателю.
rights-meaning-InC-OW-EU = Охраняется авторским правом, а правообладателей найти не удалось; показывать позволяет европейская директива о сиротских произведениях. Для иного использования обратитесь в учреждение, где оно хранится.
rights-meaning-InC-EDU = Охраняется авторским правом; правообладатель разрешает использование в образовании. Для всего остального нужно разрешение.
rights-meaning-InC-NC = Охраняется авторским правом; правообладатель разрешает некоммерческое использование. Для всего остального нужно разрешение.
rights-meaning-InC-RUU = Охраняется авторским правом, но найти того, у кого спросить разрешение, не удалось.
rights-meaning-NoC-CR = Авторским правом не охраняется, но использование ограничено договором учреждения, где это хранится.
rights-meaning-NoC-NC = Авторским правом не охраняется; договор допускает только некоммерческое использование.
rights-meaning-NoC-OKLR = Авторским правом не охраняется, но использование могут ограничивать другие законы, например об охране культурного наследия или частной жизни.
rights-meaning-NoC-US = В США авторским правом не охраняется; в других странах может охраняться.
rights-meaning-CNE = Никто ещё не проверял, охраняется ли это авторским правом: выясните это, прежде чем использовать.
rights-meaning-UND = Проверка не дала ответа на вопрос, охраняется ли это авторским правом: прежде чем использовать, выясните.
rights-meaning-NKC = Ничто не указывает на то, что это охраняется авторским правом, но никто за это не ручается.
rights-more = Полный текст

# Поиск
search-title = Поиск
search-description = Поиск в архиве «{ $site }» по словам, разделу, городу и десятилетию.
search-label = Поиск
search-button = Найти
search-words = Что вы ищете?
search-narrow = Уточнить поиск
search-kind = Раздел
search-city = Город
search-decade = Десятилетие
search-any = все
search-all-languages = Искать на всех языках
search-found = { $form ->
    [one] { $count } результат по запросу «{ $words }»
    [few] { $count } результата по запросу «{ $words }»
   *[many] { $count } результатов по запросу «{ $words }»
}
search-found-chosen = { $form ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
}
search-nothing = По запросу «{ $words }» ничего не нашлось.
search-nothing-chosen = Всем выбранным условиям сразу ничего не отвечает.
search-help = Что может помочь:
search-help-spelling = проверить написание или подобрать другое слово;
search-help-fewer = оставить меньше слов и не указывать раздел, город и десятилетие;
search-help-languages = искать на всех языках;
search-help-lists = просмотреть списки.
search-more = Показать ещё
search-working = Идёт поиск…
search-failed = Поиск сейчас не загружается. Всё, что есть в архиве, можно найти по спискам.
search-without-script = Для поиска нужен скрипт, а здесь скрипты не работают. Всё, что есть в архиве, можно найти по спискам.
search-from-folder = Сайт открыт из папки, а там браузеры не дают искать. Всё, что есть в архиве, можно найти по спискам.
search-lists = Все списки от А до Я

# Изображения для музейных программ просмотра (IIIF)
iiif-credit = Авторство
fact-iiif = Для программ просмотра
iiif-manifest = манифест IIIF
iiif-collection = коллекция IIIF предметов этого города

# Что получает библиотека: пояснение к переданному ей архиву (README.txt)
preserve-about = В этой папке сохранён сайт «{ $title }», который находился по адресу { $url }, и всё, из чего он сделан. Особая программа не нужна: здесь только тексты, изображения и записи в открыто описанных форматах.
preserve-site = Сайт в виде файлов. Откройте index.html в браузере; без сервера работает всё, кроме поиска.
preserve-wacz = Сайт в том виде, в каком его получали браузеры: веб-архив (WACZ, ZIP-файл с записями WARC, ISO 28500). Программа просмотра, например ReplayWeb.page, покажет его так, будто он по-прежнему находится по своему адресу, вместе с поиском.
preserve-sources = То, из чего сделан сайт: тексты в Markdown (UTF-8) со сведениями в YAML в начале, а рядом с ними изображения, записи и документы в том виде, в каком их передали. То, что архив изменил в оформлении и надписях сайта, лежит в папках рядом с «content». Программа, которая делает из этого сайт, называется Tablecloth.
preserve-metadata = То, что нужно каталогам: описание всего собрания в форматах DataCite и Dublin Core (XML).
preserve-checksums = Контрольная сумма каждого файла. Папка представляет собой «мешок» (BagIt, RFC 8493): программы вроде bagit.py покажут, не изменилось ли и не потерялось ли в ней что-нибудь.
preserve-rights = Условия использования текстов: { $licence }. Условия для изображения или записи указаны рядом с ними на сайте и в сведениях того текста, который их показывает.

# Книга
book-title = В виде книги
book-description = { $site } — весь архив в одном документе: рассказы, города, побратимства, хронология, карта, открытые вопросы и все источники, с указателем.
book-lead = Все рассказы в порядке событий, с городами, побратимствами, предметами и событиями, которые в них названы, хронология, карта, открытые вопросы и все источники. Эту страницу можно напечатать или сохранить в PDF.
book-contents = Содержание
book-index = Указатель названий
book-index-lead = Числа — номера глав; первое — номер собственной главы.
book-former = { $name }: см. { $now }
book-address = В сети: { $address }
book-day = По состоянию на { $date }
book-accessibility = Весь текст можно прослушать и показать шрифтом любого размера. Содержательные изображения описаны, эмблемы служат украшением. Примечания и источники связаны ссылками в обе стороны.
