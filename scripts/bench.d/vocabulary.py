"""The generator's own words: enough to make every sentence of a large archive a different one.

A sentence is one phrase from each of the five lists of its language, in order.
All subjects are plural, so that verbs agree whatever is drawn.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """What one language needs to tell made-up stories."""

    language: str
    site_title: str
    kinds: dict[str, str]
    about: tuple[str, str]
    subjects: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    places: tuple[str, ...]
    times: tuple[str, ...]
    headings: tuple[str, ...]
    things: tuple[str, ...]
    columns: tuple[str, str, str]
    to_city: str
    to_story: str
    to_object: str
    note: str
    alt: str
    locator: str
    months: tuple[str, ...]
    decade: str
    about_year: str
    perhaps_year: str
    either_year: str


EN = Vocabulary(
    language="English",
    site_title="Archive of measured cities",
    kinds={
        "stories": "Stories",
        "cities": "Cities",
        "twinnings": "Twinnings",
        "objects": "Objects",
        "sources": "Sources",
        "timeline": "Timeline",
    },
    about=("About this archive", "What stands here was made up to measure programs."),
    subjects=(
        "The pupils of two schools", "Women from the weaving mill", "Retired tram drivers", "The choir members",
        "Young gardeners", "Teachers of geography", "Both town clerks", "Dock workers and their families",
        "The librarians", "Seven photographers", "Nurses of the old hospital", "Stamp collectors",
        "The bakers of the market", "Students of engineering", "Several chess players",
        "Members of the committee",
    ),
    verbs=(
        "carefully collected", "sent", "brought home", "repaired", "translated", "exhibited", "described",
        "copied", "received with joy", "exchanged", "carried", "compared", "kept for decades", "found again",
        "gave away", "catalogued",
    ),
    objects=(
        "a parcel of letters", "two embroidered banners", "the drawings of the children",
        "seeds of rare apple trees", "a map with handwritten remarks", "recordings of folk songs",
        "three albums of photographs", "the minutes of a meeting", "a carved wooden chest",
        "recipes for dark bread", "a list of volunteers", "tickets of the first journey",
        "plans for a new bridge", "the keys of a clubhouse", "forty painted plates", "a telegram of greetings",
    ),
    places=(
        "in the town hall", "at the river station", "under the station clock", "in a crowded theatre",
        "near the old harbour", "in the reading room", "on the square of friendship", "behind the museum",
        "at the botanical garden", "in a school gymnasium", "along the new embankment",
        "in the workshop of the railway", "at the border of the park", "in the chapel", "on board a steamer",
        "in a flat on the fifth floor",
    ),
    times=(
        "during a very cold winter", "before the first delegation left", "while the orchestra was playing",
        "on the day of the fair", "long after the war", "after many weeks of waiting", "in the early summer",
        "as the newspapers reported", "without asking anybody", "with the help of neighbours",
        "in spite of the rain", "for the third time", "as they had promised", "shortly before midnight",
        "in the presence of guests", "when the ice had gone",
    ),
    headings=(
        "How it began", "The journey", "What the letters say", "People behind the gift", "What remains",
        "The reception", "A second visit", "Doubts and questions", "In the newspapers", "From hand to hand",
    ),
    things=("letters", "banners", "drawings", "seeds", "maps", "songs", "albums", "plates"),
    columns=("Thing", "Number", "Year"),
    to_city="The next stop of the journey was {}.",
    to_story="Another account of those days is told in {}.",
    to_object="Visitors still ask about {}.",
    note="The clerk noted it in the margin of the register.",
    alt="Several people stand around a long table with gifts",
    locator="p. {}",
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    decade="{}s",
    about_year="around {}",
    perhaps_year="perhaps {}",
    either_year="{} or {}",
)

FR = Vocabulary(
    language="Français",
    site_title="Archives des villes mesurées",
    kinds={
        "stories": "Récits",
        "cities": "Villes",
        "twinnings": "Jumelages",
        "objects": "Objets",
        "sources": "Sources",
        "timeline": "Chronologie",
    },
    about=("À propos de ces archives", "Ce qui se trouve ici a été inventé pour mesurer des programmes."),
    subjects=(
        "Les élèves de deux écoles", "Des ouvrières de la filature", "D’anciens conducteurs de tramway",
        "Les membres de la chorale", "De jeunes jardiniers", "Des professeurs de géographie",
        "Les deux secrétaires de mairie", "Des dockers et leurs familles", "Les bibliothécaires",
        "Sept photographes", "Des infirmières du vieil hôpital", "Des collectionneurs de timbres",
        "Les boulangers du marché", "Des étudiants ingénieurs", "Plusieurs joueurs d’échecs",
        "Les membres du comité",
    ),
    verbs=(
        "ont rassemblé avec soin", "ont envoyé", "ont rapporté", "ont réparé", "ont traduit", "ont exposé",
        "ont décrit", "ont recopié", "ont reçu avec joie", "ont échangé", "ont porté", "ont comparé",
        "ont gardé longtemps", "ont retrouvé", "ont offert", "ont catalogué",
    ),
    objects=(
        "un paquet de lettres", "deux bannières brodées", "les dessins des enfants",
        "des graines de pommiers rares", "une carte annotée à la main", "des enregistrements de chants",
        "trois albums de photographies", "le procès-verbal d’une réunion", "un coffre de bois sculpté",
        "des recettes de pain noir", "une liste de bénévoles", "les billets du premier voyage",
        "les plans d’un nouveau pont", "les clés d’un foyer", "quarante assiettes peintes",
        "un télégramme de vœux",
    ),
    places=(
        "à la mairie", "à la gare fluviale", "sous l’horloge de la gare", "dans un théâtre comble",
        "près du vieux port", "dans la salle de lecture", "sur la place de l’Amitié", "derrière le musée",
        "au jardin botanique", "dans le gymnase d’une école", "le long du nouveau quai",
        "dans l’atelier du chemin de fer", "à la lisière du parc", "dans la chapelle", "à bord d’un vapeur",
        "dans un logement du cinquième étage",
    ),
    times=(
        "pendant un hiver très froid", "avant le départ de la première délégation",
        "pendant que l’orchestre jouait", "le jour de la foire", "longtemps après la guerre",
        "après des semaines d’attente", "au début de l’été", "comme le rapportent les journaux",
        "sans rien demander à personne", "avec l’aide des voisins", "malgré la pluie", "pour la troisième fois",
        "comme promis", "peu avant minuit", "en présence des invités", "quand la glace eut fondu",
    ),
    headings=(
        "Les débuts", "Le voyage", "Ce que disent les lettres", "Les auteurs du cadeau", "Ce qui reste",
        "L’accueil", "Une seconde visite", "Doutes et questions", "Dans les journaux", "De main en main",
    ),
    things=("lettres", "bannières", "dessins", "graines", "cartes", "chants", "albums", "assiettes"),
    columns=("Chose", "Nombre", "Année"),
    to_city="L’étape suivante du voyage fut {}.",
    to_story="Un autre récit de ces journées se lit dans {}.",
    to_object="Les visiteurs demandent encore à voir {}.",
    note="Le secrétaire l’a noté en marge du registre.",
    alt="Plusieurs personnes entourent une longue table couverte de cadeaux",
    locator="p. {}",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    decade="années {}",
    about_year="vers {}",
    perhaps_year="peut-être {}",
    either_year="{} ou {}",
)

RU = Vocabulary(
    language="Русский",
    site_title="Архив измеренных городов",
    kinds={
        "stories": "Истории",
        "cities": "Города",
        "twinnings": "Побратимства",
        "objects": "Предметы",
        "sources": "Источники",
        "timeline": "Хронология",
    },
    about=("Об этом архиве", "Всё, что здесь написано, придумано для измерения программ."),
    subjects=(
        "Ученики двух школ", "Работницы ткацкой фабрики", "Бывшие водители трамвая", "Участники хора",
        "Юные садоводы", "Учителя географии", "Секретари обоих городов", "Докеры и их семьи", "Библиотекари",
        "Семь фотографов", "Медсёстры старой больницы", "Собиратели марок", "Пекари с рынка",
        "Студенты-инженеры", "Несколько шахматистов", "Члены комитета",
    ),
    verbs=(
        "бережно собрали", "отправили", "привезли домой", "починили", "перевели", "показали на выставке",
        "описали", "переписали", "с радостью получили", "передали дальше", "принесли", "сравнили",
        "долго хранили", "снова нашли", "подарили", "занесли в каталог",
    ),
    objects=(
        "пачку писем", "два вышитых знамени", "рисунки детей", "семена редких яблонь",
        "карту с пометками от руки", "записи народных песен", "три альбома фотографий", "протокол собрания",
        "резной деревянный сундук", "рецепты чёрного хлеба", "список добровольцев", "билеты первой поездки",
        "чертежи нового моста", "ключи от клуба", "сорок расписных тарелок", "приветственную телеграмму",
    ),
    places=(
        "в ратуше", "на речном вокзале", "под вокзальными часами", "в переполненном театре", "у старой гавани",
        "в читальном зале", "на площади Дружбы", "за музеем", "в ботаническом саду", "в школьном спортзале",
        "на новой набережной", "в железнодорожной мастерской", "на краю парка", "в часовне",
        "на борту парохода", "в квартире на пятом этаже",
    ),
    times=(
        "в очень холодную зиму", "перед отъездом первой делегации", "пока играл оркестр", "в день ярмарки",
        "спустя годы после войны", "после долгих недель ожидания", "в начале лета", "как сообщали газеты",
        "никого не спросив", "с помощью соседей", "несмотря на дождь", "в третий раз", "как и обещали",
        "незадолго до полуночи", "в присутствии гостей", "когда сошёл лёд",
    ),
    headings=(
        "Как всё началось", "Дорога", "Что говорят письма", "Люди, сделавшие подарок", "Что осталось", "Приём",
        "Второй приезд", "Сомнения и вопросы", "В газетах", "Из рук в руки",
    ),
    things=("письма", "знамёна", "рисунки", "семена", "карты", "песни", "альбомы", "тарелки"),
    columns=("Предмет", "Число", "Год"),
    to_city="Следующей остановкой в пути был город {}.",
    to_story="Ещё один рассказ о тех днях: {}.",
    to_object="Посетители до сих пор спрашивают про {}.",
    note="Секретарь отметил это на полях книги.",
    alt="Несколько человек стоят у длинного стола с подарками",
    locator="с. {}",
    months=(
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ),
    decade="{}-е годы",
    about_year="около {}",
    perhaps_year="возможно, {}",
    either_year="{} или {}",
)

VOCABULARIES: dict[str, Vocabulary] = {"en": EN, "fr": FR, "ru": RU}

#: City names are three of these in a row, in the Latin and in the Cyrillic alphabet.
SYLLABLES: tuple[tuple[str, str], ...] = (
    ("bel", "бел"), ("var", "вар"), ("do", "до"), ("lin", "лин"),
    ("mo", "мо"), ("ra", "ра"), ("ten", "тен"), ("gor", "гор"),
    ("sa", "са"), ("vin", "вин"), ("ko", "ко"), ("lum", "лум"),
    ("per", "пер"), ("na", "на"), ("dol", "дол"), ("fe", "фе"),
)

COUNTRIES: tuple[str, ...] = ("GB", "FR", "RU", "DE", "PL", "CZ", "FI", "IT", "US", "JP", "IN", "EG")
