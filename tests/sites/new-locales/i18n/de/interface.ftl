# Der Rahmen jeder Seite
menu-label = Menü
colours-dark = Dunkle Farben
colours-light = Helle Farben
skip-to-content = Zum Text
languages-label = Sprachen
navigation-label = Bereiche
about-label = Über dieses Archiv
licence-line = Texte dieses Archivs: { $licence }.
social-alt = Eine Kreuzstichbordüre in Rot und Blau auf Leinen
redirect-here = Diese Seite steht jetzt hier.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Angaben in einer Zeile, jede für sich, und Angaben hintereinander. Längere Zeilen entstehen aus Paaren.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Ein Text, der weitergeht.
text-cut = { $text }…

# Arten von Beiträgen
kind-story = Geschichte
kind-city = Stadt
kind-twinning = Städtepartnerschaft
kind-event = Ereignis
kind-object = Gegenstand
kind-source = Quelle
kind-question = Frage
kind-topic = Thema
kind-page = Über das Archiv
kinds-story = Geschichten
kinds-city = Städte
kinds-twinning = Städtepartnerschaften
kinds-event = Ereignisse
kinds-object = Gegenstände
kinds-source = Quellen
kinds-question = Offene Fragen
kinds-topic = Themen
kinds-page = Über das Archiv

# Stationen einer Städtepartnerschaft
stage-contact = Kontakte
stage-declared = erklärt
stage-signed = Vertrag unterzeichnet
stage-renewed = Vertrag erneuert oder erweitert
stage-suspended = ausgesetzt
stage-resumed = wieder aufgenommen
stage-ended = beendet
stage-listed = als Partnerstädte aufgeführt
stage-by = von { $by }
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }, von { $by }
status-date = { $stage }, { $date }
status-by = { $stage } von { $by }
date-unknown = Datum unbekannt

# Angaben
fact-date = Wann
fact-cities = Wo
fact-twinnings = Städtepartnerschaften
fact-objects = Gegenstände
fact-topics = Themen
fact-status = Stand:
fact-country = Staat
fact-former-names = Frühere Namen
fact-position = Lage
fact-made = Entstanden
fact-holder = Aufbewahrt von
fact-kept-in = Aufbewahrt in
fact-rights = Rechte
fact-creator = Verfasser
fact-publisher = Herausgeber
fact-published = Erschienen
fact-address = Adresse
fact-accessed = Gelesen am
fact-language = Sprache
fact-machine-translated = Maschinelle Übersetzung aus
fact-same-text = Derselbe Text wie
country-contested = Laut den Quellen:
city-then-now = { $then } (heute { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Ihre Stationen
twinning-title = { $first } – { $second }
both-cities = Beide Städte
shared-timeline = Gemeinsame Zeittafel
object-no-picture = Das Archiv hat kein Bild dieses Gegenstands.

# Unter dem Text
contents-title = Auf dieser Seite
notes-title = Anmerkungen
# Das Zeichen einer Anmerkung im Text, und wie es vorgelesen wird.
note-number = ({ $number })
note-label = Anmerkung { $mark }
note-back = Zurück zum Text
references-title = Quellen
# Der Verweis im Text, ohne und mit Stelle in der Quelle, und wie es vorgelesen wird.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Quelle { $mark }
reference-back = Zurück zum Verweis { $number }
# Nach Umstrittenem: das Zeichen und was es bedeutet.
disputed-mark = [?]
disputed-label = umstritten: wer was sagt
# Eine Quelle am Fuß der Seite: Urheber, Titel und Datum, dann ihre Art und wo sie zu finden ist.
source-line = { $work } ({ $about })
source-online = online
source-accessed = { $form ->
   *[other] gelesen am { $date }
}
source-rests = Was auf dieser Quelle beruht
questions-about = Offene Fragen dazu
related-title = Verwandte Geschichten
neighbours-label = Geschichten davor und danach
story-before = Davor
story-after = Danach
cite-title = Diese Seite zitieren
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
text-published = Veröffentlicht: { $date }
text-updated = Zuletzt geändert: { $date }
credit-source = { $credit }, { $source }
table-label = Tabelle
gallery = Galerie
gallery-previous = Voriges Bild
gallery-next = Nächstes Bild
gallery-whole = Volle Größe
gallery-close = Schließen
size-kilobytes = { $number }{ "\u00A0" }kB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Abschrift
transcript-in = Abschrift ({ $language })

# Fragen
answers-title = Die Antworten
said-by = Wer das sagt
same-text-note = Ein Text und damit ein Zeuge: { $sources }.
question-about = Worum es bei der Frage geht
question-answers = { $count } Antworten

# Fehlende und veraltete Übersetzungen
notice-fallback = Dieser Text ist noch nicht übersetzt. Sie lesen das Original ({ $language }).
notice-stale = Das Original hat sich geändert, seit diese Übersetzung entstand. { $original }
notice-original = Das Original lesen ({ $language })
card-fallback = nur auf { $language }

# Listen und erste Seite
list-count = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
list-description = { $kinds } im Archiv „{ $site }“: insgesamt { $count }.
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
    [one] { $count } Gegenstand
   *[other] { $count } Gegenstände
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
home-questions = Worin die Quellen sich widersprechen

# Zeittafel
timeline-title = Zeittafel
timeline-of = Zeittafel: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Ohne Jahr
timeline-whole-city = Die ganze Zeittafel dieser Stadt
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
not-found-text = Vielleicht ist die Adresse vertippt, vielleicht ist die Seite umgezogen.
not-found-home = Zur ersten Seite auf Deutsch

# Daten
data-title = Daten
data-lead = Die Angaben dieses Archivs als Dateien für Programme und Tabellen, in allen Sprachen.
data-conventions = Datumsangaben stehen in EDTF (ISO 8601-2), so wie die Redaktion sie eingetragen hat, Städte und Beiträge mit ihren Kennungen, Staaten mit den Codes aus ISO 3166-1, Koordinaten in Grad (WGS 84). Der Text ist UTF-8.
data-archive = Jeder Beitrag mit seinen Angaben, seinen Titeln in jeder Sprache und den Kennungen seiner Quellen.
data-cities = Die Städte als Punkte, in GeoJSON (RFC 7946): Name in jeder Sprache, Staat, Wikidata-Objekt, Städtepartnerschaften. Wo die Quellen den Staat verschieden angeben, fehlt er.
data-twinnings = Ein Städtepaar je Zeile (RFC 4180), die Kanten eines Graphen:
data-events = Ein Ereignis je Zeile (RFC 4180), in zeitlicher Ordnung:
data-turtle = Das Archiv als Graph in Turtle (RDF 1.1), mit den Begriffen von schema.org und Dublin Core.
data-licence-title = Lizenz
column-id = die Kennung, zugleich der letzte Teil der Adresse
column-city = die Kennungen der beiden Städte
column-first-date = das früheste bekannte Datum der Städtepartnerschaft
column-status = die letzte Handlung: declared, signed, renewed, suspended, resumed oder ended; ohne sie „listed“, sonst „contact“. Nichts davon besagt, dass die Städtepartnerschaft besteht
column-status-date = das Datum dieser Station; leer, wenn niemand es nennt
column-status-sources = die Kennungen der Quellen dieser Station, durch Leerzeichen getrennt
column-date = das Datum in EDTF
column-lists = Kennungen, durch Leerzeichen getrennt
column-titles = der Titel in jeder Sprache

# Arten von Quellen
source-type-web-page = Webseite
source-type-news-article = Zeitungsartikel
source-type-press-release = Pressemitteilung
source-type-magazine-article = Zeitschriftenartikel
source-type-blog = Blog
source-type-book = Buch
source-type-encyclopedia = Enzyklopädie
source-type-reference-work = Nachschlagewerk
source-type-dataset = Datensatz
source-type-open-letter = offener Brief
source-type-object-record = Objekteintrag
source-type-compilation = Textsammlung
source-type-letter = Brief
source-type-photograph = Fotografie
source-type-charter = Urkunde


# Die Zeitleiste: Filter und Zeichnung
timeline-all = Alles
entry-kind = · { $kind }
timeline-earlier = Früher begonnen
timeline-shown = { $form ->
    [one] { $count } Eintrag wird gezeigt.
   *[other] { $count } Einträge werden gezeigt.
}
timeline-milestones = Ereignisse, von denen das Archiv am meisten spricht
timeline-none-shown = Nichts im Archiv entspricht all dem.
filters-label = Einträge auswählen
filter-city = Stadt
filter-topic = Thema
filter-any-city = Alle Städte
filter-any-topic = Alle Themen
chart-title = Jede Partnerschaft ist ein Faden
chart-lead = Ein Faden beginnt mit dem ersten bekannten Datum und läuft bis zum jüngsten Tag, den die Quellen kennen ({ $today }), wenn niemand die Partnerschaft beendet hat. Dass er weiterläuft, heißt nicht, dass die Partnerschaft lebt.
chart-skip = Zeichnung überspringen
chart-density = Wie viel wann geschah
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } Eintrag ist älter als { $year }; er steht nur in der Liste.
   *[other] { $count } Einträge sind älter als { $year }; sie stehen nur in der Liste.
}
chart-undated = { $stage }: Datum unbekannt
chart-undated-twinnings = { $count ->
    [one] Zu { $count } Partnerschaft nennt niemand ein Datum: { $twinnings }
   *[other] Zu { $count } Partnerschaften nennt niemand ein Datum: { $twinnings }
}
chart-legend = So liest man die Fäden
thread-loose = nur Kontakte oder in einer Liste genannt
thread-standing = Partnerschaft
thread-suspended = ruht
thread-fading = genaues Datum unbekannt
data-timeline = Die Zeitleiste in dieser Sprache, in dem JSON, das TimelineJS liest: eine Überschrift, das Datum in Worten und, so genau die Quellen es erlauben, in Zahlen; Jahrzehnte als Zeitalter.

# Die Karte
map-title = Karte
map-description = Die Städte und ihre Partnerschaften auf einer Karte: { $site }.
map-lead = Jeder Faden ist eine Partnerschaft und nimmt den kürzesten Weg über den Globus. Jedes Kreuz ist eine Stadt und führt zu ihrer Seite. Eine Tabelle darunter sagt dasselbe in Worten.
map-world = Die Welt
map-closer = Näher gesehen
map-skip = Die Zeichnungen überspringen, zur Tabelle
map-open = Zur ganzen Karte
map-show-closer = Dieser Teil näher gesehen
map-legend = Was die Fäden sagen
map-thread-standing = gültig: erklärt, unterzeichnet, erneuert oder wieder aufgenommen
map-thread-broken = ausgesetzt oder beendet
map-thread-loose = Kontakte, oder in einer Liste genannt
map-credit = Land: Natural Earth. Die Karte zeigt keine Grenzen.
map-tools = Bedienung der Karte
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-reset = Die ganze Karte zeigen
map-keys = Pfeiltasten bewegen die Karte, Plus und Minus ändern den Maßstab, Null zeigt sie ganz.
map-table = Die Partnerschaften als Tabelle
map-table-caption = Jede Partnerschaft mit ihren Städten, ihrem letzten bekannten Stand und der Entfernung auf dem kürzesten Weg über den Globus
map-twinning = Partnerschaft
map-cities = Städte
map-status = Stand
map-since = Seit
map-distance = Entfernung
map-unlocated = Nicht auf der Karte, weil das Archiv ihre Lage nicht kennt:
distance-km = { $km } km
distance-unknown = —
locator-pair = { $km } km Luftlinie
locator-city = { $count ->
    [one] Die Stadt und ihre Partnerin auf dem Globus
   *[other] Die Stadt und ihre Partnerinnen auf dem Globus
}
locator-alone = Die Stadt auf dem Globus
locator-label = Karte: { $what }

# Was mit Bildern getan werden darf: die Namen der Rechte, dann was sie bedeuten
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
rights-InC-EDU = urheberrechtlich geschützt, Bildungsnutzung erlaubt
rights-InC-NC = urheberrechtlich geschützt, nicht kommerzielle Nutzung erlaubt
rights-InC-RUU = urheberrechtlich geschützt, Rechteinhaber nicht auffindbar
rights-NoC-CR = kein Urheberrechtsschutz, vertragliche Beschränkungen
rights-NoC-NC = kein Urheberrechtsschutz, nur nicht kommerzielle Nutzung
rights-NoC-OKLR = kein Urheberrechtsschutz, andere rechtliche Beschränkungen
rights-NoC-US = kein Urheberrechtsschutz in den Vereinigten Staaten
rights-CNE = Urheberrechtsschutz nicht bewertet
rights-UND = Urheberrechtsschutz ungeklärt
rights-NKC = kein Urheberrechtsschutz bekannt
rights-meaning-CC0 = Auf alle Rechte wurde verzichtet: Sie dürfen es für alles verwenden, ohne zu fragen und ohne jemanden zu nennen.
rights-meaning-CC-PDM = Nirgends auf der Welt ist ein Urheberrecht bekannt: Sie dürfen es für alles verwenden.
rights-meaning-CC-BY = Sie dürfen es zu jedem Zweck verwenden und verändern, wenn Sie Urheber und Lizenz nennen und Änderungen angeben.
rights-meaning-CC-BY-SA = Sie dürfen es zu jedem Zweck verwenden und verändern, wenn Sie Urheber und Lizenz nennen und Ihr Werk unter derselben Lizenz weitergeben.
rights-meaning-CC-BY-ND = Sie dürfen es zu jedem Zweck verwenden, wenn Sie Urheber und Lizenz nennen; veränderte Fassungen dürfen Sie nicht weitergeben.
rights-meaning-CC-BY-NC = Sie dürfen es nicht kommerziell verwenden und verändern, wenn Sie Urheber und Lizenz nennen.
rights-meaning-CC-BY-NC-SA = Sie dürfen es nicht kommerziell verwenden und verändern, wenn Sie Urheber und Lizenz nennen und Ihr Werk unter derselben Lizenz weitergeben.
rights-meaning-CC-BY-NC-ND = Sie dürfen es unverändert nicht kommerziell verwenden, wenn Sie Urheber und Lizenz nennen.
rights-meaning-InC = Es ist urheberrechtlich geschützt: Was das Gesetz Ihres Landes nicht ohnehin erlaubt, erfragen Sie beim Rechteinhaber.
rights-meaning-InC-OW-EU = Es ist urheberrechtlich geschützt, und die Rechteinhaber waren nicht zu finden; die EU-Richtlinie über verwaiste Werke erlaubt es, es zu zeigen. Für alles andere fragen Sie die Einrichtung, die es bewahrt.
rights-meaning-InC-EDU = Es ist urheberrechtlich geschützt; der Rechteinhaber erlaubt die Nutzung in der Bildung. Für alles andere fragen Sie.
rights-meaning-InC-NC = Es ist urheberrechtlich geschützt; der Rechteinhaber erlaubt nicht kommerzielle Nutzung. Für alles andere fragen Sie.
rights-meaning-InC-RUU = Es ist urheberrechtlich geschützt, doch niemand war zu finden, den man fragen könnte.
rights-meaning-NoC-CR = Es ist nicht urheberrechtlich geschützt, doch ein Vertrag der bewahrenden Einrichtung beschränkt die Nutzung.
rights-meaning-NoC-NC = Es ist nicht urheberrechtlich geschützt; ein Vertrag erlaubt nur nicht kommerzielle Nutzung.
rights-meaning-NoC-OKLR = Es ist nicht urheberrechtlich geschützt, doch andere Gesetze können die Nutzung beschränken, etwa zum Schutz von Kulturgut oder Privatleben.
rights-meaning-NoC-US = In den Vereinigten Staaten ist es nicht urheberrechtlich geschützt; in anderen Ländern kann es das sein.
rights-meaning-CNE = Ob es urheberrechtlich geschützt ist, hat noch niemand geprüft: Klären Sie es, bevor Sie es verwenden.
rights-meaning-UND = Ob es urheberrechtlich geschützt ist, wurde geprüft und blieb ungeklärt: Klären Sie es, bevor Sie es verwenden.
rights-meaning-NKC = Nichts deutet auf Urheberrechtsschutz hin, doch niemand bürgt dafür.
rights-more = Vollständiger Text

# Suche
search-title = Suche
search-description = Das Archiv „{ $site }“ nach Wort, Art, Stadt und Jahrzehnt durchsuchen.
search-label = Suchen
search-button = Finden
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
search-nothing = Zu „{ $words }“ wurde nichts gefunden.
search-nothing-chosen = Zu dieser Auswahl passt nichts.
search-help = Was helfen kann:
search-help-spelling = die Schreibweise prüfen oder ein anderes Wort versuchen;
search-help-fewer = weniger Wörter nehmen, ohne Art, Stadt und Jahrzehnt;
search-help-languages = in allen Sprachen suchen;
search-help-lists = die Listen durchsehen.
search-more = Weitere Ergebnisse zeigen
search-working = Die Suche läuft …
search-failed = Die Suche lässt sich gerade nicht laden. Die Listen führen zu allem, was hier ist.
search-without-script = Die Suche braucht ein Skript, und hier läuft keines. Die Listen führen zu allem, was hier ist.
search-from-folder = Diese Seiten wurden aus einem Ordner geöffnet, wo Browser nicht suchen lassen. Die Listen führen zu allem, was hier ist.
search-lists = Alle Listen von A bis Z

# Bilder für die Betrachter von Museen (IIIF)
iiif-credit = Bildnachweis
fact-iiif = Für Bildbetrachter
iiif-manifest = IIIF-Manifest
iiif-collection = IIIF-Sammlung der Objekte dieser Stadt
