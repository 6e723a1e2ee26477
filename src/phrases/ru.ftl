# Что программа говорит редакторам. Чего здесь нет, то сказано по-английски; полный список — в `en.ftl`.

## Схемы, которые показывают другие программы

schema_of_kind =
    { $kind ->
        [story] Шапка рассказа
        [city] Шапка города
        [twinning] Шапка побратимства
        [event] Шапка события
        [object] Шапка предмета
        [source] Шапка источника
        [question] Шапка вопроса
        [topic] Шапка темы
       *[page] Шапка страницы об архиве
    }
schema_of_settings = Настройки архива
schema_of_all = Настройки архива и шапки его текстов
about_front_matter = То, что стоит между двумя строками `---` в начале файла `content/{ $folder }/<id>/index.<locale>.md`. В оригинале есть факты и слова, в переводе — слова и `translated_from`, без фактов.
about_settings = То, что `content/site.yaml` говорит обо всём архиве.
about_all = Каждое определение — схема шапки одного вида, а `site` — схема `content/site.yaml`.
form_of_value =
    { $form ->
        [id] Идентификатор — имя папки в `content/{ $folder }/`.
        [ids] Идентификаторы — имена папок в `content/{ $folder }/`.
        [date] Даты пишутся по EDTF: `1944`, `1944-06`, `1944-06-06`, `194X`, `1943~`, `1942-08/1943-02`.
       *[day] Год, месяц и день: `2026-11-28`.
    }

## Что значат ключи
## Имя сообщения составлено из таблицы (вид, `all` для всех видов, `site` для настроек, список) и ключа.

key-all-translated_from = С каких слов оригинала сделан этот перевод: язык оригинала и отпечаток, который называет `tablecloth check`. В оригинале такой строки нет.
key-all-aliases = Старые адреса, которые ведут сюда: на каждом языке или, с косой чертой в начале, один адрес сайта.
key-all-published = День, когда текст появился на сайте; его называют ленты и поисковые системы.
key-all-updated = День, когда слова текста в последний раз изменились так, что читателям стоит об этом знать.
key-all-authors = Кто написал текст: имена в том виде, в каком их нужно приводить в ссылках; без них приводится архив.

key-story-title = Название рассказа.
key-story-summary = Одно-два предложения для списков, лент и поисковых систем.
key-story-date = Когда это произошло.
key-story-cities = Где это произошло или каких городов касается.
key-story-twinnings = Побратимства, к которым он относится.
key-story-objects = Предметы, о которых он рассказывает.
key-story-topics = Его темы.
key-story-sources = На чём он основан; в тексте есть ссылка на каждый источник.
key-story-media = Файлы рядом с текстом; о каждом сказано, кто его создал и как им можно пользоваться.
key-story-featured = `true`, чтобы главная страница показывала его раньше других.
key-story-draft = `true`, пока он не закончен: до тех пор на сайте его нет.

key-city-name = Нынешнее название города.
key-city-summary = { key-story-summary }
key-city-names = Прежние названия на языке текста, каждое под своим ключом.
key-city-country = Код страны (ISO 3166-1 alpha-2, а также `XK`).
key-city-coordinates = Широта и долгота в градусах (WGS 84); северная и восточная положительны.
key-city-wikidata = Элемент Викиданных об этом городе.
key-city-former_names = Названия, которые город носил прежде, по порядку.
key-city-sources = На чём основаны факты.
key-city-contested = Страна по утверждению источников, если государства расходятся во мнениях.
key-former_names-id = Ключ, под которым название стоит в `names`.
key-former_names-from = Когда его дали.
key-former_names-to = Когда от него отказались.
key-contested-country = { key-city-country }
key-contested-sources = Кто это утверждает.

key-twinning-title = Название побратимства; без него — по городам: «Ковентри — Волгоград».
key-twinning-summary = { key-story-summary }
key-twinning-labels = Слова для каждого ключа из `by`, в той форме, в какой язык текста называет, кем это сделано.
key-twinning-cities = Два города.
key-twinning-stages = Этапы его жизни в порядке дат.
key-twinning-sources = На чём оно основано, помимо источников отдельных этапов.
key-stages-date = Когда это произошло.
key-stages-stage = Что произошло.
key-stages-by = Кто действовал: один из двух городов или ключ, слова для которого стоят в `labels`.
key-stages-sources = Кто это утверждает.

key-event-title = Название события.
key-event-date = Когда оно произошло.
key-event-cities = Где оно произошло или каких городов касается.
key-event-twinnings = Побратимства, к которым оно относится; этап с той же датой заменяется этим событием.
key-event-sources = Кто это утверждает.

key-object-title = Название предмета.
key-object-summary = { key-story-summary }
key-object-labels = Слова для ключа из `holder`.
key-object-date = Когда его изготовили.
key-object-holder = У кого он хранится: ключ, слова для которого стоят в `labels`.
key-object-city = В каком городе он хранится.
key-object-rights = Как можно пользоваться его изображениями: лицензия Creative Commons под именем из SPDX или формулировка с rightsstatements.org.
key-object-media = { key-story-media }
key-object-sources = На чём основаны факты.
key-media-file = Имя файла.
key-media-credit = Кто его создал.
key-media-rights = Как им можно пользоваться: лицензия Creative Commons под именем из SPDX или формулировка с rightsstatements.org.
key-media-source = Откуда он взят.

key-source-title = Заглавие публикации или название источника.
key-source-type = Какого рода это свидетельство.
key-source-creator = Кто его создал.
key-source-publisher = Кто его издал.
key-source-date = Когда его опубликовали.
key-source-url = Где его можно прочесть.
key-source-accessed = Дата обращения.
key-source-language = Его язык (BCP 47); `mul`, если их несколько.
key-source-same_text_as = Источники с тем же текстом: это один свидетель, а не несколько.
key-source-machine_translated_from = Язык, с которого его перевела машина (BCP 47).

key-question-title = Сам вопрос.
key-question-labels = Формулировка каждого ответа под его ключом.
key-question-about = О чём он: идентификаторы, перед каждым — его вид.
key-question-answers = Ответы.
key-answers-id = Ключ, под которым формулировка стоит в `labels`.
key-answers-date = Ответ в виде даты; ответ — это дата или значение.
key-answers-value = Ответ в виде числа или текста.
key-answers-sources = Кто это утверждает.

key-topic-title = Название темы.
key-page-title = Название страницы.
key-page-menu = Место в меню; без него страницы там нет.

key-site-title = Название сайта на каждом из его языков.
key-site-tagline = Что это за сайт, одним предложением на каждом из его языков.
key-site-base_url = Адрес, по которому сайт будет опубликован: протокол, узел и путь.
key-site-locales = Языки сайта в том порядке, в каком их предлагают читателям.
key-site-home_city = Город, о побратимах которого этот архив, если он об одном городе.
key-site-licence = Лицензия собственных текстов архива под именем из SPDX; без неё — `CC-BY-4.0`.
key-site-feed = Сколько текста дают ленты: весь, как и без этого ключа, или краткое содержание.
key-locales-tag = Метка языка (BCP 47), как она стоит в именах файлов и адресах.
key-locales-name = Как язык называет сам себя; без этого читатели видят метку.
key-locales-formats = Язык и страна, по правилам которых пишутся даты, числа и перечни (BCP 47); без них — по правилам `tag`.
