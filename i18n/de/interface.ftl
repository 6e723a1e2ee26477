# Der Rahmen jeder Seite
menu-label = Menü
colours-dark = Dunkle Ansicht
colours-light = Helle Ansicht
skip-to-content = Zum Inhalt springen
languages-label = Sprachen
navigation-label = Bereiche
about-label = Über dieses Archiv
licence-line = Texte dieses Archivs: { $licence }.
social-alt = Eine Kreuzstichbordüre in Rot und Blau auf Leinen
redirect-here = Diese Seite ist jetzt hier zu finden.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Angaben in einer Zeile, jede für sich; Angaben hintereinander; Namen in einer Aufzählung. Längere Zeilen entstehen aus
# Paaren.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Ein Text, der weitergeht; er ist zwischen zwei Wörtern abgeschnitten.
text-cut = { $text }{ "\u00A0" }…

# Arten von Beiträgen
kind-story = Geschichte
kind-city = Stadt
kind-twinning = Städtepartnerschaft
kind-event = Ereignis
kind-object = Objekt
kind-source = Quelle
kind-question = Frage
kind-topic = Thema
kind-page = Über das Archiv
kinds-story = Geschichten
kinds-city = Städte
kinds-twinning = Städtepartnerschaften
kinds-event = Ereignisse
kinds-object = Objekte
kinds-source = Quellen
kinds-question = Offene Fragen
kinds-topic = Themen
kinds-page = Über das Archiv

# Stationen einer Städtepartnerschaft
stage-contact = Kontaktaufnahme
stage-declared = Partnerschaft erklärt
stage-signed = Vertrag unterzeichnet
stage-renewed = Vertrag erneuert oder erweitert
stage-suspended = ausgesetzt
stage-resumed = wieder aufgenommen
stage-ended = beendet
stage-listed = als Partnerstädte verzeichnet
# Nach „durch“ steht der Akkusativ: durch den Stadtrat, durch Dijon.
stage-by = durch { $by }
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }, durch { $by }
status-date = { $stage }, { $date }
status-by = { $stage } durch { $by }
date-unknown = Datum unbekannt

# Angaben
fact-date = Wann
fact-cities = Wo
fact-twinnings = Städtepartnerschaften
fact-objects = Objekte
fact-topics = Themen
fact-status = Stand:
fact-country = Land
fact-former-names = Frühere Namen
fact-position = Koordinaten
fact-made = Datierung
fact-holder = Aufbewahrende Einrichtung
fact-kept-in = Aufbewahrungsort
fact-rights = Rechte
fact-creator = Urheber
fact-publisher = Veröffentlicht von
fact-published = Erschienen
fact-address = Webadresse
fact-accessed = Abgerufen
fact-language = Sprache
fact-machine-translated = Maschinelle Übersetzung, Ausgangssprache
fact-same-text = Derselbe Text wie
country-contested = Nach Angabe der Quellen:
city-then-now = { $then } (heute { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Stationen
# Wie eine Städtepartnerschaft ohne eigenen Titel heißt.
twinning-title = { $first } – { $second }
both-cities = Die beiden Städte
shared-timeline = Gemeinsame Zeitleiste
object-no-picture = Das Archiv hat kein Bild von diesem Objekt.

# Unter dem Text
contents-title = Auf dieser Seite
notes-title = Anmerkungen
# Das Zeichen einer Anmerkung im Text, und wie es vorgelesen wird.
note-number = ({ $number })
note-label = Anmerkung { $mark }
note-back = Zurück zum Text
references-title = Quellen
# Das Zeichen eines Verweises im Text, ohne und mit Stelle in der Quelle, und wie es vorgelesen wird.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Quelle { $mark }
reference-back = Zurück zum Verweis { $number }
# Nach Umstrittenem: das Zeichen, und was es bedeutet.
disputed-mark = [?]
disputed-label = umstritten: wer was sagt
# Eine Quelle am Fuß einer Seite: Urheber, Titel und Datum, dann ihre Art und wo sie zu finden ist.
source-line = { $work } ({ $about })
source-online = online
source-accessed = { $form ->
   *[other] abgerufen: { $date }
}
source-rests = Was sich auf diese Quelle stützt
questions-about = Offene Fragen dazu
related-title = Verwandte Geschichten
neighbours-label = Vorherige und nächste Geschichte
story-before = Vorherige
story-after = Nächste
cite-title = Diese Seite zitieren
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Für Ihre Literaturverwaltung: { $files }
text-published = Veröffentlicht am { $date }
text-updated = Zuletzt geändert am { $date }
credit-source = { $credit }, { $source }
table-label = Tabelle
gallery = Galerie
gallery-previous = Vorheriges Bild
gallery-next = Nächstes Bild
gallery-whole = Volle Größe
gallery-close = Schließen
size-kilobytes = { $number }{ "\u00A0" }kB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Transkription
transcript-in = Transkription ({ $language })

# Fragen
answers-title = Die Antworten
said-by = Wer das sagt
same-text-note = Ein und derselbe Text, also nur ein Zeugnis: { $sources }.
question-about = Worum es bei der Frage geht
question-answers = { $count } Antworten

# Fehlende und veraltete Übersetzungen
notice-fallback = Dieser Text ist noch nicht übersetzt. Sie lesen das Original ({ $language }).
notice-stale = Das Original wurde geändert, seit diese Übersetzung entstand. { $original }
notice-original = Zum Original ({ $language })
card-fallback = nur auf { $language }

# Listen und Startseite
list-count = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
list-description = { $kinds } im Archiv „{ $site }“: insgesamt { $count }.
parts-label = Teile der Liste
parts-beside = Zurück und weiter
part-before = Zurück: { $part }
part-after = Weiter: { $part }
letters-other = Andere Zeichen
figures-label = Das Archiv in Zahlen
figure-story = { $count ->
    [one] { $count } Geschichte
   *[other] { $count } Geschichten
}
figure-city = { $count ->
    [one] { $count } Stadt
   *[other] { $count } Städte
}
figure-twinning = { $count ->
    [one] { $count } Städtepartnerschaft
   *[other] { $count } Städtepartnerschaften
}
figure-event = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
figure-object = { $count ->
    [one] { $count } Objekt
   *[other] { $count } Objekte
}
figure-question = { $count ->
    [one] { $count } offene Frage
   *[other] { $count } offene Fragen
}
figure-source = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
figure-topic = { $count ->
    [one] { $count } Thema
   *[other] { $count } Themen
}
figure-page = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}
home-featured = Zum Einstieg
home-twinnings = Die Städtepartnerschaften und ihr Stand
home-stories = Neueste Geschichten
home-questions = Worin sich die Quellen widersprechen

# Zeitleiste
timeline-title = Zeitleiste
timeline-of = Zeitleiste: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Ohne Jahr
timeline-without-month = Ohne Monat
timeline-whole-city = Die ganze Zeitleiste dieser Stadt
decades-label = Jahrzehnte

# Feeds und Kalender
feed-title = Feed
feed-city-title = { $city } · { $site }
calendar-title = Kalender
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Welttag der Partnerstädte

# Wenn es eine Seite nicht gibt
not-found-title = Diese Seite gibt es nicht
not-found-text = Vielleicht enthält die Adresse einen Tippfehler, oder die Seite ist umgezogen.
not-found-home = Zur deutschen Startseite

# Daten
data-title = Daten
data-lead = Die Angaben dieses Archivs als Dateien für Programme und Tabellenkalkulationen, in allen Sprachen.
data-conventions = Datumsangaben stehen in EDTF (ISO 8601-2), wie die Redaktion sie eingetragen hat; Städte und Beiträge sind durch ihre Kennungen bezeichnet, Länder durch die Codes nach ISO 3166-1; Koordinaten sind in Grad angegeben (WGS 84). Der Text ist in UTF-8 kodiert.
data-archive = Alle Beiträge mit ihren Angaben, ihren Titeln in jeder Sprache und den Kennungen ihrer Quellen.
data-cities = Die Städte als Punkte, in GeoJSON (RFC 7946): Name in jeder Sprache, Land, Wikidata-Objekt, Städtepartnerschaften. Wo die Quellen sich über das Land nicht einig sind, ist es weggelassen.
data-twinnings = Ein Städtepaar pro Zeile (RFC 4180), die Kanten eines Graphen:
data-events = Ein Ereignis pro Zeile (RFC 4180), in zeitlicher Reihenfolge:
data-turtle = Das Archiv als Graph in Turtle (RDF 1.1), mit den Vokabularen schema.org und Dublin Core.
data-sources-csl = Alle Quellen für Zotero, pandoc und andere Literaturverwaltungen (CSL JSON).
data-sources-bib = Alle Quellen für BibTeX und BibLaTeX, unter denselben Schlüsseln.
data-shapes = Die Regeln, an die sich der Graph hält (SHACL): Klassen, Eigenschaften und wie viele es jeweils sind.
data-package = Was all diese Dateien sind und was in ihren Spalten steht, für Programme (Frictionless Data Package).
data-csvw = Was in den Spalten der Tabellen steht (CSV on the Web, W3C).
data-licence-title = Lizenz
column-id = die Kennung, zugleich der letzte Teil der Adresse
column-city = die Kennungen der beiden Städte
column-first-date = das früheste bekannte Datum der Städtepartnerschaft
column-status = der letzte Schritt: declared, signed, renewed, suspended, resumed oder ended; gibt es keinen, „listed“, sonst „contact“. Nichts davon besagt, dass die Städtepartnerschaft aktiv ist
column-status-date = das Datum dieser Station; leer, wenn niemand es nennt
column-status-sources = die Kennungen der Quellen dieser Station, durch Leerzeichen getrennt
column-date = das Datum in EDTF
column-lists = Kennungen, durch Leerzeichen getrennt
column-titles = der Titel in jeder Sprache

# Arten von Quellen
source-type-web-page = Webseite
source-type-news-article = Presseartikel
source-type-press-release = Pressemitteilung
source-type-magazine-article = Zeitschriftenartikel
source-type-blog = Blog
source-type-book = Buch
source-type-encyclopedia = Enzyklopädie
source-type-reference-work = Nachschlagewerk
source-type-dataset = Datensatz
source-type-open-letter = offener Brief
source-type-object-record = Inventareintrag
source-type-compilation = Textsammlung
source-type-letter = Brief
source-type-photograph = Fotografie
source-type-charter = Urkunde


# Die Zeitleiste: Auswahl und Zeichnung
timeline-all = Alles
entry-kind = · { $kind }
timeline-earlier = Früher begonnen
# $form ist die Pluralkategorie von CLDR, für das Skript, das zählt; $count ist Text.
timeline-shown = { $form ->
    [one] { $count } Eintrag wird angezeigt.
   *[other] { $count } Einträge werden angezeigt.
}
timeline-milestones = Ereignisse, von denen im Archiv am meisten die Rede ist
timeline-none-shown = Nichts im Archiv passt zu allen diesen Angaben.
filters-label = Einträge auswählen
filter-city = Stadt
filter-topic = Thema
filter-any-city = Alle Städte
filter-any-topic = Alle Themen
chart-title = Jede Städtepartnerschaft ist ein Faden
chart-lead = Ein Faden beginnt mit dem ersten bekannten Datum und läuft bis zum jüngsten Datum, das die Quellen nennen ({ $today }), sofern die Städtepartnerschaft nicht beendet wurde. Dass ein Faden weiterläuft, heißt nicht, dass die Städtepartnerschaft aktiv ist.
chart-skip = Zeichnung überspringen
chart-density = Zahl der Einträge im Lauf der Zeit
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } Eintrag liegt vor { $year }; er steht nur in der Liste.
   *[other] { $count } Einträge liegen vor { $year }; sie stehen nur in der Liste.
}
chart-undated = { $stage }: Datum unbekannt
chart-undated-twinnings = { $count ->
    [one] Zu { $count } Städtepartnerschaft ist kein Datum bekannt: { $twinnings }
   *[other] Zu { $count } Städtepartnerschaften ist kein Datum bekannt: { $twinnings }
}
chart-legend = Wie die Fäden zu lesen sind
thread-loose = nur Kontakte oder Nennung in einer Liste
thread-standing = Partnerschaft
thread-suspended = ausgesetzt
thread-fading = genaues Datum unbekannt
data-timeline = Die Zeitleiste in dieser Sprache, als JSON, wie TimelineJS es liest: eine Überschrift, das Datum in Worten und, so genau die Quellen es zulassen, in Zahlen; die Jahrzehnte als Epochen.
data-oai = Jeder Text als Datensatz in Dublin Core, in einer einzigen Antwort, wie Harvester von Bibliotheken sie lesen (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Was es gibt und was sich geändert hat, für Programme, die eine Kopie führen (ResourceSync): die Listen aller Texte und Dateien und der Änderungen.

# Die Karte
map-title = Karte
map-description = Die Städte und ihre Partnerschaften auf einer Karte: { $site }.
map-lead = Jeder Faden ist eine Städtepartnerschaft und folgt dem kürzesten Weg über den Globus. Jedes Kreuz ist eine Stadt und führt zu ihrer Seite. Eine Tabelle weiter unten sagt dasselbe in Worten.
map-world = Die Welt
map-closer = Vergrößerter Ausschnitt
map-skip = Zeichnungen überspringen, zur Tabelle
map-open = Zur ganzen Karte
map-show-closer = Diesen Ausschnitt vergrößert zeigen
map-legend = Was die Fäden sagen
map-thread-standing = in Kraft: erklärt, unterzeichnet, erneuert oder wieder aufgenommen
map-thread-broken = ausgesetzt oder beendet
map-thread-loose = Kontakte oder Nennung in einer Liste
map-credit = Landflächen: Natural Earth. Die Karte zeigt keine Grenzen.
map-tools = Kartensteuerung
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-reset = Die ganze Karte zeigen
map-keys = Pfeiltasten verschieben die Karte, Plus und Minus ändern den Maßstab, Null zeigt die ganze Karte.
map-table = Die Städtepartnerschaften als Tabelle
map-table-caption = Alle Städtepartnerschaften mit ihren Städten, dem letzten bekannten Stand und der Entfernung auf dem kürzesten Weg über den Globus
map-twinning = Städtepartnerschaft
map-cities = Städte
map-status = Stand
map-since = Seit
map-distance = Entfernung
map-unlocated = Nicht auf der Karte, weil das Archiv ihre Lage nicht kennt:
distance-km = { $km }{ "\u00A0" }km
distance-unknown = –
locator-pair = { $km }{ "\u00A0" }km Luftlinie
locator-city = { $count ->
    [one] Die Stadt und ihre Partnerstadt auf dem Globus
   *[other] Die Stadt und ihre Partnerstädte auf dem Globus
}
locator-alone = Die Stadt auf dem Globus
locator-label = Karte: { $what }

# Was mit Bildern geschehen darf: die Namen der Rechte, dann ihre Bedeutung
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = gemeinfrei
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
rights-InC = urheberrechtlich geschützt
rights-InC-OW-EU = urheberrechtlich geschützt, verwaistes Werk (EU)
rights-InC-EDU = urheberrechtlich geschützt, Nutzung zu Bildungszwecken erlaubt
rights-InC-NC = urheberrechtlich geschützt, nicht kommerzielle Nutzung erlaubt
rights-InC-RUU = urheberrechtlich geschützt, Rechteinhaber nicht auffindbar
rights-NoC-CR = kein Urheberrechtsschutz, vertragliche Beschränkungen
rights-NoC-NC = kein Urheberrechtsschutz, nur nicht kommerzielle Nutzung
rights-NoC-OKLR = kein Urheberrechtsschutz, andere rechtliche Beschränkungen
rights-NoC-US = kein Urheberrechtsschutz in den Vereinigten Staaten
rights-CNE = Urheberrechtsschutz nicht bewertet
rights-UND = Urheberrechtsschutz ungewiss
rights-NKC = kein Urheberrechtsschutz bekannt
rights-meaning-CC0 = Der Urheber hat auf alle Rechte verzichtet: Sie dürfen das Werk für alles nutzen, ohne zu fragen und ohne jemanden zu nennen.
rights-meaning-CC-PDM = Nirgends auf der Welt ist ein Urheberrecht daran bekannt: Sie dürfen das Werk für alles nutzen.
rights-meaning-CC-BY = Sie dürfen das Werk zu jedem Zweck nutzen und verändern, wenn Sie den Urheber und diese Lizenz nennen und angeben, was Sie geändert haben.
rights-meaning-CC-BY-SA = Sie dürfen das Werk zu jedem Zweck nutzen und verändern, wenn Sie den Urheber und diese Lizenz nennen und das, was daraus entsteht, unter derselben Lizenz weitergeben.
rights-meaning-CC-BY-ND = Sie dürfen das Werk zu jedem Zweck nutzen, wenn Sie den Urheber und diese Lizenz nennen; veränderte Fassungen dürfen Sie nicht weitergeben.
rights-meaning-CC-BY-NC = Sie dürfen das Werk zu nicht kommerziellen Zwecken nutzen und verändern, wenn Sie den Urheber und diese Lizenz nennen.
rights-meaning-CC-BY-NC-SA = Sie dürfen das Werk zu nicht kommerziellen Zwecken nutzen und verändern, wenn Sie den Urheber und diese Lizenz nennen und das, was daraus entsteht, unter derselben Lizenz weitergeben.
rights-meaning-CC-BY-NC-ND = Sie dürfen das Werk unverändert zu nicht kommerziellen Zwecken nutzen, wenn Sie den Urheber und diese Lizenz nennen.
rights-meaning-InC = Das Werk ist urheberrechtlich geschützt: Für alles, was über das in Ihrem Land gesetzlich Erlaubte hinausgeht, fragen Sie den Rechteinhaber.
rights-meaning-InC-OW-EU = Das Werk ist urheberrechtlich geschützt, und seine Rechteinhaber waren nicht zu finden; die europäische Richtlinie über verwaiste Werke erlaubt, es zu zeigen. Für jede andere Nutzung fragen Sie die Einrichtung, die es aufbewahrt.
rights-meaning-InC-EDU = Das Werk ist urheberrechtlich geschützt; der Rechteinhaber erlaubt die Nutzung zu Bildungszwecken. Für alles andere ist seine Erlaubnis nötig.
rights-meaning-InC-NC = Das Werk ist urheberrechtlich geschützt; der Rechteinhaber erlaubt die nicht kommerzielle Nutzung. Für alles andere ist seine Erlaubnis nötig.
rights-meaning-InC-RUU = Das Werk ist urheberrechtlich geschützt, doch es war niemand zu finden, der um Erlaubnis gefragt werden könnte.
rights-meaning-NoC-CR = Das Werk ist nicht urheberrechtlich geschützt, doch ein Vertrag der Einrichtung, die es aufbewahrt, schränkt seine Nutzung ein.
rights-meaning-NoC-NC = Das Werk ist nicht urheberrechtlich geschützt; ein Vertrag erlaubt nur die nicht kommerzielle Nutzung.
rights-meaning-NoC-OKLR = Das Werk ist nicht urheberrechtlich geschützt, doch andere Gesetze können seine Nutzung einschränken, etwa solche zum Schutz von Kulturgut oder Privatsphäre.
rights-meaning-NoC-US = Das Werk ist in den Vereinigten Staaten nicht urheberrechtlich geschützt; in anderen Ländern kann es geschützt sein.
rights-meaning-CNE = Noch niemand hat geprüft, ob das Werk urheberrechtlich geschützt ist: Klären Sie das, bevor Sie es nutzen.
rights-meaning-UND = Es wurde geprüft, ob das Werk urheberrechtlich geschützt ist, doch ohne klares Ergebnis: Klären Sie das, bevor Sie es nutzen.
rights-meaning-NKC = Nichts deutet darauf hin, dass das Werk urheberrechtlich geschützt ist, doch dafür verbürgt sich niemand.
rights-more = Vollständiger Text

# Suche
search-title = Suche
search-description = Das Archiv „{ $site }“ nach Wörtern, Art, Stadt und Jahrzehnt durchsuchen.
search-label = Suche
search-button = Suchen
search-words = Wonach suchen Sie?
search-narrow = Suche eingrenzen
search-kind = Art
search-city = Stadt
search-decade = Jahrzehnt
search-any = alle
search-all-languages = In allen Sprachen suchen
search-found = { $form ->
    [one] { $count } Ergebnis für „{ $words }“
   *[other] { $count } Ergebnisse für „{ $words }“
}
search-found-chosen = { $form ->
    [one] { $count } Ergebnis
   *[other] { $count } Ergebnisse
}
search-nothing = Für „{ $words }“ wurde nichts gefunden.
search-nothing-chosen = Für diese Auswahl gibt es keine Ergebnisse.
search-help = Was helfen kann:
search-help-spelling = die Schreibweise prüfen oder es mit einem anderen Wort versuchen;
search-help-fewer = weniger Wörter verwenden und auf die Angabe von Art, Stadt und Jahrzehnt verzichten;
search-help-languages = in allen Sprachen suchen;
search-help-lists = die Listen durchsehen.
search-more = Weitere Ergebnisse anzeigen
search-working = Die Suche läuft{ "\u00A0" }…
search-failed = Die Suche lässt sich gerade nicht laden. Über die Listen ist alles zu erreichen, was es hier gibt.
search-without-script = Die Suche braucht JavaScript, und das läuft hier nicht. Über die Listen ist alles zu erreichen, was es hier gibt.
search-from-folder = Diese Website wurde aus einem Ordner geöffnet, und dort lassen Browser keine Suche zu. Über die Listen ist alles zu erreichen, was es hier gibt.
search-lists = Alle Listen von A bis Z

# Bilder für die Betrachter der Museen (IIIF)
iiif-credit = Bildnachweis
fact-iiif = Für Bildbetrachter
iiif-manifest = IIIF-Manifest
iiif-collection = IIIF-Sammlung der Objekte dieser Stadt

# Was eine Bibliothek bekommt: der Text zum übergebenen Archiv (README.txt)
preserve-about = Dieser Ordner bewahrt die Website „{ $title }“, die unter { $url } stand, mit allem, woraus sie gemacht ist. Ein bestimmtes Programm ist nicht nötig: Alles besteht aus Texten, Bildern und Aufnahmen in Formaten, die öffentlich beschrieben sind.
preserve-site = Die Website als Dateien. Öffnen Sie index.html in einem Browser; ohne Server funktioniert alles außer der Suche.
preserve-wacz = Die Website, wie Browser sie von ihrer Adresse bekamen: ein Webarchiv (WACZ, eine ZIP-Datei aus WARC-Einträgen, ISO 28500). Ein Abspielprogramm wie ReplayWeb.page zeigt sie, als stünde sie noch dort, mitsamt der Suche.
preserve-sources = Woraus die Website gemacht ist: die Texte in Markdown (UTF-8) mit ihren Angaben in YAML am Anfang, daneben Bilder, Aufnahmen und Dokumente, wie sie eingereicht wurden. Was das Archiv am Aussehen und am Wortlaut der Website geändert hat, liegt in den Ordnern neben „content“. Das Programm, das daraus die Website macht, heißt Tablecloth.
preserve-metadata = Was Kataloge brauchen: die Beschreibung des Ganzen in DataCite und in Dublin Core (XML).
preserve-checksums = Eine Prüfsumme für jede Datei. Der Ordner ist ein „Bag“ (BagIt, RFC 8493): Programme wie bagit.py stellen fest, ob darin etwas verändert wurde oder verloren ging.
preserve-rights = Für die Texte gilt { $licence }. Was für ein Bild oder eine Aufnahme gilt, steht auf der Website daneben und in den Angaben des Textes, der sie zeigt.

# Das Buch
book-title = Als Buch
book-description = { $site } als ein Dokument: Geschichten, Städte, Partnerschaften, Zeitleiste, Karte, offene Fragen und alle Quellen, mit Register.
book-lead = Alle Geschichten in der Reihenfolge dessen, was sie erzählen, mit den Städten, Partnerschaften, Objekten und Ereignissen, die sie nennen, der Zeitleiste, der Karte, den offenen Fragen und allen Quellen. Drucken Sie diese Seite, oder speichern Sie sie als PDF.
book-contents = Inhalt
book-index = Namenregister
book-index-lead = Die Zahlen sind die der Kapitel; die erste ist die des eigenen Kapitels.
book-former = { $name }: siehe { $now }
book-address = Im Netz: { $address }
book-day = Stand des Archivs: { $date }
book-accessibility = Der ganze Text lässt sich vorlesen und in jeder Größe anzeigen. Bilder mit Inhalt sind beschrieben, Embleme sind Schmuck. Anmerkungen und Quellen sind hin und zurück verlinkt.
