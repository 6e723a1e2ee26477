# Ramy każdej strony
menu-label = Menu
colours-dark = Tryb ciemny
colours-light = Tryb jasny
skip-to-content = Przejdź do treści
languages-label = Języki
navigation-label = Główne działy
about-label = O archiwum
licence-line = Teksty archiwum: { $licence }.
social-alt = Czerwono-niebieska bordiura haftowana krzyżykami na lnie
redirect-here = Ta strona znajduje się teraz tutaj.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Dane w jednym wierszu, każda osobno; dane wymienione po kolei; nazwy w wyliczeniu. Dłuższe wiersze składają się z par.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Tekst, który ma ciąg dalszy.
text-cut = { $text }…

# Rodzaje materiałów
kind-story = Opowieść
kind-city = Miasto
kind-twinning = Partnerstwo miast
kind-event = Wydarzenie
kind-object = Obiekt
kind-source = Źródło
kind-question = Pytanie
kind-topic = Temat
kind-page = O archiwum
kinds-story = Opowieści
kinds-city = Miasta
kinds-twinning = Partnerstwa miast
kinds-event = Wydarzenia
kinds-object = Obiekty
kinds-source = Źródła
kinds-question = Otwarte pytania
kinds-topic = Tematy
kinds-page = O archiwum

# Etapy partnerstwa
stage-contact = kontakty
stage-declared = ogłoszone
stage-signed = umowa podpisana
stage-renewed = umowa odnowiona lub rozszerzona
stage-suspended = zawieszone
stage-resumed = wznowione
stage-ended = zakończone
stage-listed = na liście miast partnerskich
# $by stoi w mianowniku, dlatego „przez” ma dwukropek.
stage-by = (przez: { $by })
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }, przez: { $by }
status-date = { $stage }, { $date }
status-by = { $stage } przez: { $by }
date-unknown = data nieznana

# Dane
fact-date = Kiedy
fact-cities = Gdzie
fact-twinnings = Partnerstwa
fact-objects = Obiekty
fact-topics = Tematy
fact-status = Status:
fact-country = Państwo
fact-former-names = Dawne nazwy
fact-position = Położenie
fact-made = Czas powstania
fact-holder = Przechowuje
fact-kept-in = Miejsce przechowywania
fact-rights = Prawa
fact-creator = Autor
fact-publisher = Wydawca
fact-published = Data publikacji
fact-address = Adres
fact-accessed = Data dostępu
fact-language = Język
fact-machine-translated = Tłumaczenie maszynowe, język oryginału
fact-same-text = Ten sam tekst co
country-contested = Według źródeł:
city-then-now = { $then } (dziś { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Etapy partnerstwa
# Jak nazywa się partnerstwo, które nie ma własnego tytułu.
twinning-title = { $first } – { $second }
both-cities = Oba miasta
shared-timeline = Wspólna oś czasu
object-no-picture = Archiwum nie ma ilustracji tego obiektu.

# Pod tekstem
contents-title = Na tej stronie
notes-title = Przypisy
# Znak przypisu w tekście i to, jak jest czytany na głos.
note-number = ({ $number })
note-label = Przypis { $mark }
note-back = Powrót do tekstu
references-title = Źródła
# Znak odsyłacza w tekście, bez miejsca w źródle i z nim, oraz to, jak jest czytany na głos.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Źródło { $mark }
reference-back = Powrót do odsyłacza { $number }
# Po tym, co sporne: znak i jego znaczenie.
disputed-mark = [?]
disputed-label = kwestia sporna: kto co podaje
# Źródło u dołu strony: autor, tytuł i data, potem rodzaj i miejsce, gdzie je znaleźć.
source-line = { $work } ({ $about })
source-online = online
source-accessed = { $form ->
   *[other] dostęp: { $date }
}
source-rests = Co opiera się na tym źródle
questions-about = Otwarte pytania na ten temat
related-title = Powiązane opowieści
neighbours-label = Poprzednia i następna opowieść
story-before = Poprzednia
story-after = Następna
cite-title = Jak cytować tę stronę
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Dla menedżera bibliografii: { $files }
text-published = Opublikowano: { $date }
text-updated = Ostatnia zmiana: { $date }
credit-source = { $credit }, { $source }
table-label = Tabela
gallery = Galeria
gallery-previous = Poprzednia ilustracja
gallery-next = Następna ilustracja
gallery-whole = Pełny rozmiar
gallery-close = Zamknij
size-kilobytes = { $number }{ "\u00A0" }kB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Transkrypcja
transcript-in = Transkrypcja (język: { $language })

# Pytania
answers-title = Odpowiedzi
said-by = Kto tak twierdzi
same-text-note = Jeden tekst, a więc jeden świadek: { $sources }.
question-about = Czego dotyczy pytanie
question-answers = odpowiedzi: { $count }

# Brak tłumaczenia albo tłumaczenie nieaktualne
notice-fallback = Tego tekstu jeszcze nie przetłumaczono. Poniżej oryginał (język: { $language }).
notice-stale = Od czasu powstania tego tłumaczenia oryginał się zmienił. { $original }
notice-original = Przeczytaj oryginał (język: { $language })
card-fallback = język: tylko { $language }

# Listy i strona główna
list-count = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
}
list-description = { $kinds } · { $site }, łącznie: { $count }.
parts-label = Części listy
parts-beside = Wstecz i dalej
part-before = Wstecz: { $part }
part-after = Dalej: { $part }
letters-other = Inne znaki
figures-label = Archiwum w liczbach
figure-story = { $count ->
    [one] { $count } opowieść
    [few] { $count } opowieści
   *[many] { $count } opowieści
}
figure-city = { $count ->
    [one] { $count } miasto
    [few] { $count } miasta
   *[many] { $count } miast
}
figure-twinning = { $count ->
    [one] { $count } partnerstwo
    [few] { $count } partnerstwa
   *[many] { $count } partnerstw
}
figure-event = { $count ->
    [one] { $count } wydarzenie
    [few] { $count } wydarzenia
   *[many] { $count } wydarzeń
}
figure-object = { $count ->
    [one] { $count } obiekt
    [few] { $count } obiekty
   *[many] { $count } obiektów
}
figure-question = { $count ->
    [one] { $count } otwarte pytanie
    [few] { $count } otwarte pytania
   *[many] { $count } otwartych pytań
}
figure-source = { $count ->
    [one] { $count } źródło
    [few] { $count } źródła
   *[many] { $count } źródeł
}
figure-topic = { $count ->
    [one] { $count } temat
    [few] { $count } tematy
   *[many] { $count } tematów
}
figure-page = { $count ->
    [one] { $count } strona
    [few] { $count } strony
   *[many] { $count } stron
}
home-featured = Na początek
home-twinnings = Partnerstwa i ich status
home-stories = Najnowsze opowieści
home-questions = W czym źródła się różnią

# Oś czasu
timeline-title = Oś czasu
timeline-of = Oś czasu: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Bez roku
timeline-without-month = Bez miesiąca
timeline-whole-city = Cała oś czasu tego miasta
decades-label = Dekady

# Kanał i kalendarz
feed-title = Kanał Atom
feed-city-title = { $city } · { $site }
calendar-title = Kalendarz
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Światowy Dzień Miast Partnerskich

# Gdy strony nie ma
not-found-title = Nie ma takiej strony
not-found-text = Być może w adresie jest błąd albo strona została przeniesiona.
not-found-home = Na stronę główną po polsku

# Dane
data-title = Dane
data-lead = Dane z tego archiwum jako pliki dla programów i arkuszy kalkulacyjnych, we wszystkich językach.
data-conventions = Daty są zapisane w EDTF (ISO 8601-2) tak, jak podała je redakcja; miasta i materiały oznaczono identyfikatorami, państwa{ "\u00A0" }– kodami ISO 3166-1, współrzędne podano w stopniach (WGS 84). Tekst jest w kodowaniu UTF-8.
data-archive = Wszystkie materiały z danymi, tytułami w każdym języku i identyfikatorami źródeł.
data-cities = Miasta jako punkty, format GeoJSON (RFC 7946): nazwa w każdym języku, państwo, element Wikidanych, partnerstwa. Jeśli źródła różnią się co do państwa, zostało ono pominięte.
data-twinnings = Jedna para miast w wierszu (RFC 4180), krawędzie grafu:
data-events = Jedno wydarzenie w wierszu (RFC 4180), w porządku chronologicznym:
data-turtle = Archiwum jako graf, format Turtle (RDF 1.1), według słowników schema.org i Dublin Core.
data-sources-csl = Wszystkie źródła dla programów Zotero, pandoc i innych menedżerów bibliografii (CSL JSON).
data-sources-bib = Wszystkie źródła dla BibTeX i BibLaTeX, pod tymi samymi kluczami.
data-shapes = Reguły, których trzyma się graf (SHACL): klasy, właściwości i ich liczba.
data-package = Czym są wszystkie te pliki i co zawierają ich kolumny, dla programów (Frictionless Data Package).
data-csvw = Co zawierają kolumny tabel (CSV on the Web, W3C).
data-licence-title = Licencja
column-id = identyfikator, a zarazem ostatnia część adresu
column-city = identyfikatory obu miast
column-first-date = najwcześniejsza znana data partnerstwa
column-status = ostatnie działanie: declared, signed, renewed, suspended, resumed albo ended; jeśli żadnego nie było{ "\u00A0" }– „listed”, a jeśli i tego brak{ "\u00A0" }– „contact”. Żadna z tych wartości nie oznacza, że partnerstwo jest aktywne
column-status-date = data tego etapu; puste, jeśli nikt jej nie podaje
column-status-sources = identyfikatory źródeł tego etapu, rozdzielone spacjami
column-date = data w EDTF
column-lists = identyfikatory rozdzielone spacjami
column-titles = tytuł w każdym języku

# Rodzaje źródeł
source-type-web-page = strona internetowa
source-type-news-article = artykuł prasowy
source-type-press-release = komunikat prasowy
source-type-magazine-article = artykuł w czasopiśmie
source-type-blog = blog
source-type-book = książka
source-type-encyclopedia = encyklopedia
source-type-reference-work = wydawnictwo informacyjne
source-type-dataset = zbiór danych
source-type-open-letter = list otwarty
source-type-object-record = karta ewidencyjna obiektu
source-type-compilation = zestawienie tekstów
source-type-letter = list
source-type-photograph = fotografia
source-type-charter = akt


# Oś czasu: wybór i rysunek
timeline-all = Wszystko
entry-kind = · { $kind }
timeline-earlier = Rozpoczęte wcześniej
# $form to kategoria liczby mnogiej według CLDR, dla skryptu, który liczy; $count jest tekstem.
timeline-shown = { $form ->
    [one] Pokazano { $count } wpis.
    [few] Pokazano { $count } wpisy.
   *[many] Pokazano { $count } wpisów.
}
timeline-milestones = Wydarzenia, o których archiwum mówi najczęściej
timeline-none-shown = Nic w archiwum nie spełnia wszystkich tych warunków.
filters-label = Wybór wpisów
filter-city = Miasto
filter-topic = Temat
filter-any-city = Wszystkie miasta
filter-any-topic = Wszystkie tematy
chart-title = Każde partnerstwo to nić
chart-lead = Nić zaczyna się od pierwszej znanej daty i biegnie do ostatniego dnia, który znają źródła ({ $today }), chyba że partnerstwo zakończono. To, że nić biegnie dalej, nie oznacza, że partnerstwo jest aktywne.
chart-skip = Pomiń rysunek
chart-density = Liczba wpisów według dekad
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } wpis dotyczy czasu przed rokiem { $year }; jest tylko na liście.
    [few] { $count } wpisy dotyczą czasu przed rokiem { $year }; są tylko na liście.
   *[many] { $count } wpisów dotyczy czasu przed rokiem { $year }; są tylko na liście.
}
chart-undated = { $stage }: data nieznana
chart-undated-twinnings = { $count ->
    [one] Dla { $count } partnerstwa nie jest znana żadna data: { $twinnings }
   *[many] Dla { $count } partnerstw nie jest znana żadna data: { $twinnings }
}
chart-legend = Jak czytać nici
thread-loose = tylko kontakty albo wzmianka na liście
thread-standing = partnerstwo
thread-suspended = zawieszenie
thread-fading = dokładna data nieznana
data-timeline = Oś czasu w tym języku w formacie JSON, który czyta TimelineJS: nagłówek, data słowami i, na tyle dokładnie, na ile pozwalają źródła, liczbami; dekady jako epoki.
data-oai = Każdy tekst jako rekord Dublin Core, w jednej odpowiedzi, takiej jaką czytają programy zbierające metadane dla bibliotek (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Co jest i co się zmieniło, dla programów, które przechowują kopię (ResourceSync): listy wszystkich tekstów i plików oraz lista zmian.

# Mapa
map-title = Mapa
map-description = Miasta i ich partnerstwa na mapie: { $site }.
map-lead = Każda nić to partnerstwo; biegnie najkrótszą drogą po kuli ziemskiej. Każdy krzyżyk to miasto i odsyłacz do jego strony. Tabela poniżej mówi to samo słowami.
map-world = Świat
map-closer = Zbliżenie
map-skip = Pomiń rysunki i przejdź do tabeli
map-open = Cała mapa
map-show-closer = Pokaż tę część w zbliżeniu
map-legend = Co mówią nici
map-thread-standing = w mocy: ogłoszone, podpisane, odnowione lub wznowione
map-thread-broken = zawieszone lub zakończone
map-thread-loose = kontakty albo wzmianka na liście
map-credit = Lądy: Natural Earth. Mapa nie pokazuje granic.
map-tools = Sterowanie mapą
map-zoom-in = Powiększ
map-zoom-out = Pomniejsz
map-reset = Pokaż znów całą mapę
map-keys = Strzałki przesuwają mapę, plus i minus zmieniają skalę, zero pokazuje całość.
map-table = Partnerstwa w tabeli
map-table-caption = Wszystkie partnerstwa: miasta, ostatni znany status i odległość najkrótszą drogą po kuli ziemskiej
map-twinning = Partnerstwo
map-cities = Miasta
map-status = Status
map-since = Od kiedy
map-distance = Odległość
map-unlocated = Nie ma ich na mapie, bo archiwum nie zna ich położenia:
distance-km = { $km }{ "\u00A0" }km
distance-unknown = —
locator-pair = { $km }{ "\u00A0" }km w linii prostej
locator-city = { $count ->
    [one] Miasto i jego miasto partnerskie na kuli ziemskiej
   *[many] Miasto i jego miasta partnerskie na kuli ziemskiej
}
locator-alone = Położenie miasta na kuli ziemskiej
locator-label = Mapa: { $what }

# Co wolno robić z ilustracjami: nazwy praw, potem ich znaczenie
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = domena publiczna
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
rights-InC = chronione prawem autorskim
rights-InC-OW-EU = chronione prawem autorskim, utwór osierocony (UE)
rights-InC-EDU = chronione prawem autorskim, dozwolony użytek edukacyjny
rights-InC-NC = chronione prawem autorskim, dozwolony użytek niekomercyjny
rights-InC-RUU = chronione prawem autorskim, nie odnaleziono właściciela praw
rights-NoC-CR = niechronione prawem autorskim, ograniczenia umowne
rights-NoC-NC = niechronione prawem autorskim, wyłącznie użytek niekomercyjny
rights-NoC-OKLR = niechronione prawem autorskim, inne ograniczenia prawne
rights-NoC-US = niechronione prawem autorskim w Stanach Zjednoczonych
rights-CNE = status prawnoautorski niezbadany
rights-UND = status prawnoautorski nieustalony
rights-NKC = brak znanych praw autorskich
rights-meaning-CC0 = Twórca zrzekł się wszystkich praw: materiał można wykorzystywać w dowolnym celu, bez pytania o zgodę i bez podawania autora.
rights-meaning-CC-PDM = W żadnym kraju nie są znane prawa autorskie do tego materiału: można go wykorzystywać w dowolnym celu.
rights-meaning-CC-BY = Materiał można wykorzystywać i zmieniać w dowolnym celu, jeśli poda się twórcę i tę licencję oraz wskaże zmiany.
rights-meaning-CC-BY-SA = Materiał można wykorzystywać i zmieniać w dowolnym celu, jeśli poda się twórcę i tę licencję, a to, co powstanie, udostępni się na tej samej licencji.
rights-meaning-CC-BY-ND = Materiał można wykorzystywać w dowolnym celu, jeśli poda się twórcę i tę licencję; nie wolno rozpowszechniać zmienionych wersji.
rights-meaning-CC-BY-NC = Materiał można wykorzystywać i zmieniać w celach niekomercyjnych, jeśli poda się twórcę i tę licencję.
rights-meaning-CC-BY-NC-SA = Materiał można wykorzystywać i zmieniać w celach niekomercyjnych, jeśli poda się twórcę i tę licencję, a to, co powstanie, udostępni się na tej samej licencji.
rights-meaning-CC-BY-NC-ND = Materiał można wykorzystywać bez zmian w celach niekomercyjnych, jeśli poda się twórcę i tę licencję.
rights-meaning-InC = Materiał jest chroniony prawem autorskim: na wszystko, czego nie dopuszcza prawo danego kraju, potrzebna jest zgoda właściciela praw.
rights-meaning-InC-OW-EU = Materiał jest chroniony prawem autorskim, a właścicieli praw nie udało się odnaleźć; pokazywać go pozwala europejska dyrektywa o utworach osieroconych. W sprawie każdego innego użytku należy zwrócić się do instytucji, która materiał przechowuje.
rights-meaning-InC-EDU = Materiał jest chroniony prawem autorskim; właściciel praw zezwala na użytek edukacyjny. Na wszystko inne potrzebna jest zgoda.
rights-meaning-InC-NC = Materiał jest chroniony prawem autorskim; właściciel praw zezwala na użytek niekomercyjny. Na wszystko inne potrzebna jest zgoda.
rights-meaning-InC-RUU = Materiał jest chroniony prawem autorskim, ale nie udało się odnaleźć nikogo, kogo można by zapytać o zgodę.
rights-meaning-NoC-CR = Materiał nie jest chroniony prawem autorskim, ale korzystanie z niego ogranicza umowa instytucji, która go przechowuje.
rights-meaning-NoC-NC = Materiał nie jest chroniony prawem autorskim; umowa dopuszcza wyłącznie użytek niekomercyjny.
rights-meaning-NoC-OKLR = Materiał nie jest chroniony prawem autorskim, ale korzystanie z niego mogą ograniczać inne przepisy, na przykład o ochronie dziedzictwa kulturowego lub prywatności.
rights-meaning-NoC-US = Materiał nie jest chroniony prawem autorskim w Stanach Zjednoczonych; w innych krajach może być chroniony.
rights-meaning-CNE = Nikt jeszcze nie sprawdził, czy materiał jest chroniony prawem autorskim: trzeba to ustalić przed użyciem.
rights-meaning-UND = Sprawdzano, czy materiał jest chroniony prawem autorskim, ale nie udało się tego rozstrzygnąć: trzeba to ustalić przed użyciem.
rights-meaning-NKC = Nic nie wskazuje na to, że materiał jest chroniony prawem autorskim, ale nikt za to nie ręczy.
rights-more = Pełny tekst

# Wyszukiwanie
search-title = Wyszukiwanie
search-description = Przeszukaj archiwum „{ $site }” według słów, rodzaju, miasta i dekady.
search-label = Szukaj
search-button = Znajdź
search-words = Czego szukasz?
search-narrow = Zawęź wyszukiwanie
search-kind = Rodzaj
search-city = Miasto
search-decade = Dekada
search-any = wszystkie
search-all-languages = Szukaj we wszystkich językach
search-found = { $form ->
    [one] { $count } wynik dla „{ $words }”
    [few] { $count } wyniki dla „{ $words }”
   *[many] { $count } wyników dla „{ $words }”
}
search-found-chosen = { $form ->
    [one] { $count } wynik
    [few] { $count } wyniki
   *[many] { $count } wyników
}
search-nothing = Nic nie znaleziono dla „{ $words }”.
search-nothing-chosen = Nic nie spełnia wszystkich tych warunków naraz.
search-help = Co może pomóc:
search-help-spelling = sprawdzić pisownię albo spróbować innego słowa;
search-help-fewer = użyć mniej słów i nie wybierać rodzaju, miasta ani dekady;
search-help-languages = szukać we wszystkich językach;
search-help-lists = przejrzeć listy.
search-more = Pokaż więcej wyników
search-working = Trwa wyszukiwanie…
search-failed = Wyszukiwarki nie można teraz wczytać. Wszystko, co tu jest, można znaleźć na listach.
search-without-script = Wyszukiwanie wymaga skryptu, a tutaj żaden nie działa. Wszystko, co tu jest, można znaleźć na listach.
search-from-folder = Tę witrynę otwarto z folderu, a tam przeglądarki nie pozwalają wyszukiwać. Wszystko, co tu jest, można znaleźć na listach.
search-lists = Wszystkie listy od A do Z

# Ilustracje dla muzealnych przeglądarek (IIIF)
iiif-credit = Autorstwo
fact-iiif = Dla przeglądarek obrazów
iiif-manifest = manifest IIIF
iiif-collection = kolekcja IIIF obiektów z tego miasta

# Co dostaje biblioteka: tekst dołączony do przekazanego archiwum (README.txt)
preserve-about = W tym folderze zachowano witrynę „{ $title }”, która znajdowała się pod adresem { $url }, oraz wszystko, z czego powstała. Nie potrzeba żadnego szczególnego programu: są to teksty, obrazy i nagrania w publicznie opisanych formatach.
preserve-site = Witryna w postaci plików. Wystarczy otworzyć index.html w przeglądarce; bez serwera działa wszystko poza wyszukiwaniem.
preserve-wacz = Witryna w takiej postaci, w jakiej otrzymywały ją przeglądarki: archiwum WWW (WACZ, plik ZIP z rekordami WARC, ISO 28500). Odtwarzacz, na przykład ReplayWeb.page, pokazuje ją tak, jakby wciąż była pod swoim adresem, razem z wyszukiwaniem.
preserve-sources = To, z czego powstała witryna: teksty w Markdownie (UTF-8) z danymi w YAML na początku, a obok nich obrazy, nagrania i dokumenty w takiej postaci, w jakiej je przekazano. To, co archiwum zmieniło w wyglądzie i napisach witryny, leży w folderach obok „content”. Program, który tworzy z tego witrynę, nazywa się Tablecloth.
preserve-metadata = To, czego potrzebują katalogi: opis całości w DataCite i Dublin Core (XML).
preserve-checksums = Suma kontrolna każdego pliku. Folder jest „workiem” (BagIt, RFC 8493): programy takie jak bagit.py wykażą, czy coś w nim zmieniono albo utracono.
preserve-rights = Warunki korzystania z tekstów: { $licence }. Warunki dla obrazu lub nagrania podano obok niego w witrynie oraz w danych tekstu, który je pokazuje.

# Książka
book-title = Jako książka
book-description = { $site } jako jeden dokument: opowieści, miasta, partnerstwa, oś czasu, mapa, otwarte pytania i wszystkie źródła, z indeksem.
book-lead = Wszystkie opowieści w kolejności wydarzeń, z miastami, partnerstwami, obiektami i wydarzeniami, które są w nich wymienione, oś czasu, mapa, otwarte pytania i wszystkie źródła. Tę stronę można wydrukować lub zapisać jako PDF.
book-contents = Spis treści
book-index = Indeks nazw
book-index-lead = Liczby to numery rozdziałów; pierwsza to numer rozdziału poświęconego danej nazwie.
book-former = { $name }: zob. { $now }
book-address = W sieci: { $address }
book-day = Stan archiwum: { $date }
book-accessibility = Cały tekst można odsłuchać i wyświetlić w dowolnym rozmiarze. Obrazy niosące treść mają opis, emblematy są ozdobą. Od przypisów i źródeł prowadzą odsyłacze w obie strony.
