# Rámec každé stránky
menu-label = Nabídka
colours-dark = Tmavý režim
colours-light = Světlý režim
skip-to-content = Přejít k textu
languages-label = Jazyky
navigation-label = Hlavní části
about-label = O archivu
licence-line = Texty archivu: { $licence }.
social-alt = Červeno-modrá bordura vyšívaná křížkovým stehem na lněném plátně
redirect-here = Tato stránka je nyní zde.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Údaje na jednom řádku, každý sám za sebe; údaje jeden po druhém; výčet jmen. Delší řádky se skládají z dvojic.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Text, který pokračuje.
text-cut = { $text }…

# Druhy materiálů
kind-story = Příběh
kind-city = Město
kind-twinning = Partnerství měst
kind-event = Událost
kind-object = Předmět
kind-source = Zdroj
kind-question = Otázka
kind-topic = Téma
kind-page = O archivu
kinds-story = Příběhy
kinds-city = Města
kinds-twinning = Partnerství měst
kinds-event = Události
kinds-object = Předměty
kinds-source = Zdroje
kinds-question = Otevřené otázky
kinds-topic = Témata
kinds-page = O archivu

# Etapy partnerství
stage-contact = kontakty
stage-declared = vyhlášeno
stage-signed = dohoda podepsána
stage-renewed = dohoda prodloužena nebo rozšířena
stage-suspended = pozastaveno
stage-resumed = obnoveno
stage-ended = ukončeno
stage-listed = v seznamu partnerských měst
# $by je v prvním pádě, proto stojí za dvojtečkou.
stage-by = (strana: { $by })
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }; strana: { $by }
status-date = { $stage }, { $date }
status-by = { $stage }; strana: { $by }
date-unknown = datum neznámé

# Údaje
fact-date = Kdy
fact-cities = Kde
fact-twinnings = Partnerství
fact-objects = Předměty
fact-topics = Témata
fact-status = Stav:
fact-country = Stát
fact-former-names = Dřívější názvy
fact-position = Poloha
fact-made = Doba vzniku
fact-holder = Uchovává
fact-kept-in = Místo uložení
fact-rights = Práva
fact-creator = Autor
fact-publisher = Vydavatel
fact-published = Datum vydání
fact-address = Adresa
fact-accessed = Datum citování
fact-language = Jazyk
fact-machine-translated = Strojový překlad, jazyk originálu
fact-same-text = Stejný text jako
country-contested = Podle zdrojů:
city-then-now = { $then } (dnes { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Etapy partnerství
# Jak se jmenuje partnerství, které nemá vlastní název.
twinning-title = { $first } – { $second }
both-cities = Obě města
shared-timeline = Společná časová osa
object-no-picture = Archiv nemá žádný obrázek tohoto předmětu.

# Pod textem
contents-title = Na této stránce
notes-title = Poznámky
# Značka poznámky v textu a jak se čte nahlas.
note-number = ({ $number })
note-label = Poznámka { $mark }
note-back = Zpět k textu
references-title = Zdroje
# Značka odkazu v textu, bez místa ve zdroji a s ním, a jak se čte nahlas.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Zdroj { $mark }
reference-back = Zpět k odkazu { $number }
# Za tím, co je sporné: značka a její význam.
disputed-mark = [?]
disputed-label = sporné: kdo co tvrdí
# Zdroj na konci stránky: autor, název a datum, pak druh a kde je k nalezení.
source-line = { $work } ({ $about })
source-online = online
source-accessed = { $form ->
   *[other] cit.{ "\u00A0" }{ $date }
}
source-rests = Co se opírá o tento zdroj
questions-about = Otevřené otázky k tématu
related-title = Související příběhy
neighbours-label = Předchozí a následující příběh
story-before = Předchozí
story-after = Následující
cite-title = Jak citovat tuto stránku
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Pro citační program: { $files }
text-published = Zveřejněno: { $date }
text-updated = Poslední změna: { $date }
credit-source = { $credit }, { $source }
table-label = Tabulka
gallery = Galerie
gallery-previous = Předchozí obrázek
gallery-next = Následující obrázek
gallery-whole = Plná velikost
gallery-close = Zavřít
size-kilobytes = { $number }{ "\u00A0" }kB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Přepis
transcript-in = Přepis (jazyk: { $language })

# Otázky
answers-title = Odpovědi
said-by = Kdo to tvrdí
same-text-note = Jeden text, a tedy jeden svědek: { $sources }.
question-about = Čeho se otázka týká
question-answers = odpovědi: { $count }

# Překlad chybí, nebo je zastaralý
notice-fallback = Tento text zatím není přeložen. Níže je originál (jazyk: { $language }).
notice-stale = Originál se od vzniku tohoto překladu změnil. { $original }
notice-original = Přečíst originál (jazyk: { $language })
card-fallback = jazyk: jen { $language }

# Seznamy a úvodní stránka
list-count = { $count ->
    [one] { $count } záznam
    [few] { $count } záznamy
   *[other] { $count } záznamů
}
list-description = { $kinds } · { $site }, celkem: { $count }.
parts-label = Části seznamu
parts-beside = Předchozí a další
part-before = Předchozí: { $part }
part-after = Další: { $part }
letters-other = Ostatní znaky
figures-label = Archiv v číslech
figure-story = { $count ->
    [one] { $count } příběh
    [few] { $count } příběhy
   *[other] { $count } příběhů
}
figure-city = { $count ->
    [one] { $count } město
    [few] { $count } města
   *[other] { $count } měst
}
figure-twinning = { $count } partnerství
figure-event = { $count ->
    [one] { $count } událost
    [few] { $count } události
   *[other] { $count } událostí
}
figure-object = { $count ->
    [one] { $count } předmět
    [few] { $count } předměty
   *[other] { $count } předmětů
}
figure-question = { $count ->
    [one] { $count } otevřená otázka
    [few] { $count } otevřené otázky
   *[other] { $count } otevřených otázek
}
figure-source = { $count ->
    [one] { $count } zdroj
    [few] { $count } zdroje
   *[other] { $count } zdrojů
}
figure-topic = { $count ->
    [one] { $count } téma
    [few] { $count } témata
   *[other] { $count } témat
}
figure-page = { $count ->
    [one] { $count } stránka
    [few] { $count } stránky
   *[other] { $count } stránek
}
home-featured = Čím začít
home-twinnings = Partnerství a jejich stav
home-stories = Nejnovější příběhy
home-questions = V čem se zdroje rozcházejí

# Časová osa
timeline-title = Časová osa
timeline-of = Časová osa: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Bez roku
timeline-without-month = Bez měsíce
timeline-whole-city = Celá časová osa tohoto města
decades-label = Desetiletí

# Kanál a kalendář
feed-title = Kanál Atom
feed-city-title = { $city } · { $site }
calendar-title = Kalendář
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Světový den partnerských měst

# Když stránka neexistuje
not-found-title = Tato stránka neexistuje
not-found-text = V adrese může být chyba, nebo byla stránka přesunuta.
not-found-home = Na úvodní stránku v češtině

# Data
data-title = Data
data-lead = Údaje tohoto archivu jako soubory pro programy a tabulkové editory, ve všech jazycích.
data-conventions = Časové údaje jsou zapsány v EDTF (ISO 8601-2) tak, jak je uvedla redakce; města a materiály jsou označeny identifikátory, státy kódy ISO 3166-1, souřadnice jsou ve stupních (WGS 84). Text je v kódování UTF-8.
data-archive = Všechny materiály s údaji, názvy v každém jazyce a identifikátory zdrojů.
data-cities = Města jako body ve formátu GeoJSON (RFC 7946): název v každém jazyce, stát, položka Wikidat, partnerství. Kde se zdroje rozcházejí v tom, kterému státu město patří, není stát uveden.
data-twinnings = Jedna dvojice měst na řádek (RFC 4180), hrany grafu:
data-events = Jedna událost na řádek (RFC 4180), v časovém pořadí:
data-turtle = Archiv jako graf ve formátu Turtle (RDF 1.1), podle slovníků schema.org a Dublin Core.
data-sources-csl = Všechny zdroje pro Zotero, pandoc a další citační programy (CSL JSON).
data-sources-bib = Všechny zdroje pro BibTeX a BibLaTeX, pod stejnými klíči.
data-shapes = Pravidla, jimiž se graf řídí (SHACL): třídy, vlastnosti a jejich počty.
data-package = Co jsou všechny tyto soubory a co obsahují jejich sloupce, pro programy (Frictionless Data Package).
data-csvw = Co obsahují sloupce tabulek (CSV on the Web, W3C).
data-licence-title = Licence
column-id = identifikátor, zároveň poslední část adresy
column-city = identifikátory obou měst
column-first-date = nejstarší známé datum partnerství
column-status = poslední úkon: declared, signed, renewed, suspended, resumed nebo ended; není-li žádný, „listed“, a není-li ani to, „contact“. Nic z toho neříká, že je partnerství aktivní
column-status-date = datum této etapy; prázdné, pokud je nikdo neuvádí
column-status-sources = identifikátory zdrojů této etapy, oddělené mezerami
column-date = datum v EDTF
column-lists = identifikátory oddělené mezerami
column-titles = název v každém jazyce

# Druhy zdrojů
source-type-web-page = webová stránka
source-type-news-article = zpravodajský článek
source-type-press-release = tisková zpráva
source-type-magazine-article = článek v časopise
source-type-blog = blog
source-type-book = kniha
source-type-encyclopedia = encyklopedie
source-type-reference-work = příručka
source-type-dataset = datová sada
source-type-open-letter = otevřený dopis
source-type-object-record = evidenční karta předmětu
source-type-compilation = soubor textů
source-type-letter = dopis
source-type-photograph = fotografie
source-type-charter = listina


# Časová osa: výběr a kresba
timeline-all = Vše
entry-kind = · { $kind }
timeline-earlier = Začalo dříve
# $form je kategorie množného čísla podle CLDR, pro skript, který počítá; $count je text.
timeline-shown = { $form ->
    [one] Zobrazen { $count } záznam.
    [few] Zobrazeny { $count } záznamy.
   *[other] Zobrazeno { $count } záznamů.
}
timeline-milestones = Události, o nichž archiv mluví nejčastěji
timeline-none-shown = V archivu není nic, co by odpovídalo všem podmínkám.
filters-label = Výběr záznamů
filter-city = Město
filter-topic = Téma
filter-any-city = Všechna města
filter-any-topic = Všechna témata
chart-title = Každé partnerství je nit
chart-lead = Nit začíná prvním známým datem a vede k poslednímu dni, který zdroje znají ({ $today }), pokud partnerství nikdo neukončil. To, že nit pokračuje, neznamená, že je partnerství aktivní.
chart-skip = Přeskočit kresbu
chart-density = Počet záznamů podle desetiletí
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } záznam je starší než rok { $year }; je jen v seznamu.
    [few] { $count } záznamy jsou starší než rok { $year }; jsou jen v seznamu.
   *[other] { $count } záznamů je starších než rok { $year }; jsou jen v seznamu.
}
chart-undated = { $stage }: datum neznámé
chart-undated-twinnings = U { $count } partnerství není známo žádné datum: { $twinnings }
chart-legend = Jak číst nitě
thread-loose = jen kontakty, nebo zmínka v seznamu
thread-standing = partnerství
thread-suspended = pozastavení
thread-fading = přesné datum neznámé
data-timeline = Časová osa v tomto jazyce ve formátu JSON, který čte TimelineJS: nadpis, datum slovy a, nakolik to zdroje dovolují, číslicemi; desetiletí jako epochy.
data-oai = Každý text jako záznam Dublin Core, v jediné odpovědi, jak ji čtou sběrače metadat knihoven (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Co tu je a co se změnilo, pro programy, které si udržují kopii (ResourceSync): seznamy všech textů a souborů a seznam změn.

# Mapa
map-title = Mapa
map-description = Města a jejich partnerství na mapě: { $site }.
map-lead = Každá nit je partnerství a vede nejkratší cestou po zeměkouli. Každý křížek je město a odkaz na jeho stránku. Tabulka níže říká totéž slovy.
map-world = Svět
map-closer = Bližší pohled
map-skip = Přeskočit kresby a přejít k tabulce
map-open = Celá mapa
map-show-closer = Ukázat tuto část zblízka
map-legend = Co říkají nitě
map-thread-standing = v platnosti: vyhlášeno, podepsáno, prodlouženo nebo obnoveno
map-thread-broken = pozastaveno nebo ukončeno
map-thread-loose = kontakty, nebo zmínka v seznamu
map-credit = Pevnina: Natural Earth. Mapa neukazuje hranice.
map-tools = Ovládání mapy
map-zoom-in = Přiblížit
map-zoom-out = Oddálit
map-reset = Ukázat opět celou mapu
map-keys = Šipky posouvají mapu, plus a minus mění měřítko, nula ukáže celou mapu.
map-table = Partnerství v tabulce
map-table-caption = Všechna partnerství: města, poslední známý stav a vzdálenost nejkratší cestou po zeměkouli
map-twinning = Partnerství
map-cities = Města
map-status = Stav
map-since = Od kdy
map-distance = Vzdálenost
map-unlocated = Nejsou na mapě, protože archiv nezná jejich polohu:
distance-km = { $km }{ "\u00A0" }km
distance-unknown = —
locator-pair = { $km }{ "\u00A0" }km vzdušnou čarou
locator-city = { $count ->
    [one] Město a jeho partnerské město na zeměkouli
   *[other] Město a jeho partnerská města na zeměkouli
}
locator-alone = Poloha města na zeměkouli
locator-label = Mapa: { $what }

# Co se smí dělat s obrázky: názvy práv, potom jejich význam
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = volné dílo
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
rights-InC = chráněno autorským právem
rights-InC-OW-EU = chráněno autorským právem, osiřelé dílo (EU)
rights-InC-EDU = chráněno autorským právem, užití ve vzdělávání povoleno
rights-InC-NC = chráněno autorským právem, nekomerční užití povoleno
rights-InC-RUU = chráněno autorským právem, nositel práv nenalezen
rights-NoC-CR = bez autorskoprávní ochrany, smluvní omezení
rights-NoC-NC = bez autorskoprávní ochrany, pouze nekomerční užití
rights-NoC-OKLR = bez autorskoprávní ochrany, jiná právní omezení
rights-NoC-US = bez autorskoprávní ochrany ve Spojených státech
rights-CNE = autorskoprávní stav nezkoumán
rights-UND = autorskoprávní stav neurčen
rights-NKC = bez známých autorských práv
rights-meaning-CC0 = Autor se vzdal všech práv: dílo lze užít k čemukoli, bez svolení a bez uvedení jména.
rights-meaning-CC-PDM = Nikde na světě nejsou známa žádná autorská práva k tomuto dílu: lze je užít k čemukoli.
rights-meaning-CC-BY = Dílo lze užít a upravit k jakémukoli účelu, uvedete-li autora a tuto licenci a vyznačíte změny.
rights-meaning-CC-BY-SA = Dílo lze užít a upravit k jakémukoli účelu, uvedete-li autora a tuto licenci a to, co vytvoříte, budete šířit pod stejnou licencí.
rights-meaning-CC-BY-ND = Dílo lze užít k jakémukoli účelu, uvedete-li autora a tuto licenci; upravené verze šířit nesmíte.
rights-meaning-CC-BY-NC = Dílo lze užít a upravit k nekomerčním účelům, uvedete-li autora a tuto licenci.
rights-meaning-CC-BY-NC-SA = Dílo lze užít a upravit k nekomerčním účelům, uvedete-li autora a tuto licenci a to, co vytvoříte, budete šířit pod stejnou licencí.
rights-meaning-CC-BY-NC-ND = Dílo lze užít beze změn k nekomerčním účelům, uvedete-li autora a tuto licenci.
rights-meaning-InC = Dílo je chráněno autorským právem: k užití nad rámec toho, co dovoluje zákon vaší země, je třeba svolení nositele práv.
rights-meaning-InC-OW-EU = Dílo je chráněno autorským právem a nositele práv se nepodařilo najít; zveřejnění umožňuje evropská směrnice o osiřelých dílech. Pro jakékoli jiné užití se obraťte na instituci, která dílo uchovává.
rights-meaning-InC-EDU = Dílo je chráněno autorským právem; nositel práv dovoluje užití ve vzdělávání. Ke všemu ostatnímu je třeba svolení.
rights-meaning-InC-NC = Dílo je chráněno autorským právem; nositel práv dovoluje nekomerční užití. Ke všemu ostatnímu je třeba svolení.
rights-meaning-InC-RUU = Dílo je chráněno autorským právem, ale nepodařilo se najít nikoho, koho by bylo možné požádat o svolení.
rights-meaning-NoC-CR = Dílo není chráněno autorským právem, ale jeho užití omezuje smlouva instituce, která je uchovává.
rights-meaning-NoC-NC = Dílo není chráněno autorským právem; smlouva dovoluje jen nekomerční užití.
rights-meaning-NoC-OKLR = Dílo není chráněno autorským právem, ale jeho užití mohou omezovat jiné zákony, například o ochraně kulturního dědictví nebo soukromí.
rights-meaning-NoC-US = Dílo není chráněno autorským právem ve Spojených státech; v jiných zemích být může.
rights-meaning-CNE = Nikdo zatím neověřil, zda je dílo chráněno autorským právem: zjistěte si to, než je užijete.
rights-meaning-UND = Ověřovalo se, zda je dílo chráněno autorským právem, ale nepodařilo se to určit: zjistěte si to, než je užijete.
rights-meaning-NKC = Nic nenasvědčuje tomu, že je dílo chráněno autorským právem, ale nikdo za to neručí.
rights-more = Plné znění

# Hledání
search-title = Hledání
search-description = Hledání v archivu „{ $site }“ podle slov, druhu, města a desetiletí.
search-label = Hledat
search-button = Najít
search-words = Co hledáte?
search-narrow = Upřesnit hledání
search-kind = Druh
search-city = Město
search-decade = Desetiletí
search-any = vše
search-all-languages = Hledat ve všech jazycích
search-found = { $form ->
    [one] { $count } výsledek pro „{ $words }“
    [few] { $count } výsledky pro „{ $words }“
   *[other] { $count } výsledků pro „{ $words }“
}
search-found-chosen = { $form ->
    [one] { $count } výsledek
    [few] { $count } výsledky
   *[other] { $count } výsledků
}
search-nothing = Pro „{ $words }“ se nic nenašlo.
search-nothing-chosen = Všem těmto podmínkám najednou nic neodpovídá.
search-help = Co může pomoci:
search-help-spelling = zkontrolovat pravopis nebo zkusit jiné slovo;
search-help-fewer = použít méně slov a nevybírat druh, město ani desetiletí;
search-help-languages = hledat ve všech jazycích;
search-help-lists = projít seznamy.
search-more = Zobrazit další výsledky
search-working = Probíhá hledání…
search-failed = Hledání se teď nedaří načíst. Vše, co tu je, najdete v seznamech.
search-without-script = K hledání je potřeba skript, ale žádný tu neběží. Vše, co tu je, najdete v seznamech.
search-from-folder = Tento web byl otevřen ze složky a tam prohlížeče hledat nedovolí. Vše, co tu je, najdete v seznamech.
search-lists = Všechny seznamy od A do Z

# Obrázky pro muzejní prohlížeče (IIIF)
iiif-credit = Autorství
fact-iiif = Pro prohlížeče obrázků
iiif-manifest = manifest IIIF
iiif-collection = kolekce IIIF předmětů z tohoto města

# Co dostane knihovna: text k předanému archivu (README.txt)
preserve-about = Tato složka uchovává web „{ $title }“, který byl na adrese { $url }, a vše, z čeho je vytvořen. Žádný zvláštní program není potřeba: jsou to texty, obrázky a nahrávky ve veřejně popsaných formátech.
preserve-site = Web jako soubory. Otevřete index.html v prohlížeči; bez serveru funguje vše kromě hledání.
preserve-wacz = Web tak, jak jej dostávaly prohlížeče: webový archiv (WACZ, soubor ZIP se záznamy WARC, ISO 28500). Přehrávač, například ReplayWeb.page, jej ukáže, jako by na své adrese stále byl, i s hledáním.
preserve-sources = Z čeho je web vytvořen: texty v Markdownu (UTF-8) s údaji v YAML na začátku a vedle nich obrázky, nahrávky a dokumenty tak, jak byly předány. Co archiv změnil na vzhledu a popiscích webu, leží ve složkách vedle „content“. Program, který z toho web vytváří, se jmenuje Tablecloth.
preserve-metadata = Co potřebují katalogy: popis celku v DataCite a v Dublin Core (XML).
preserve-checksums = Kontrolní součet každého souboru. Složka je „pytel“ (BagIt, RFC 8493): programy jako bagit.py zjistí, zda se v ní něco změnilo nebo ztratilo.
preserve-rights = Podmínky užití textů: { $licence }. Co platí pro obrázek nebo nahrávku, je uvedeno vedle nich na webu a v údajích textu, který je ukazuje.

# Kniha
book-title = Jako kniha
book-description = { $site } jako jeden dokument: příběhy, města, partnerství, časová osa, mapa, otevřené otázky a všechny zdroje, s rejstříkem.
book-lead = Všechny příběhy v pořadí událostí, s městy, partnerstvími, předměty a událostmi, které jmenují, časová osa, mapa, otevřené otázky a všechny zdroje. Tuto stránku si můžete vytisknout nebo uložit jako PDF.
book-contents = Obsah
book-index = Rejstřík jmen
book-index-lead = Čísla označují kapitoly; první je číslo kapitoly věnované danému jménu.
book-former = { $name }: viz { $now }
book-address = Na internetu: { $address }
book-day = Stav archivu: { $date }
book-accessibility = Celý text lze poslouchat i zobrazit v libovolné velikosti. Obrázky s obsahem mají popis, emblémy jsou ozdobné. Poznámky a zdroje jsou propojeny tam i zpět.
