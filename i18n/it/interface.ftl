# La cornice di ogni pagina
menu-label = Menu
colours-dark = Tema scuro
colours-light = Tema chiaro
skip-to-content = Vai al contenuto
languages-label = Lingue
navigation-label = Sezioni
about-label = Informazioni su questo archivio
licence-line = Testi di questo archivio: { $licence }.
social-alt = Un bordo a punto croce, rosso e blu, su tela di lino
redirect-here = Questa pagina ora si trova qui.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Dati su una riga, ciascuno per sé; dati detti uno dopo l’altro; nomi elencati. Le righe più lunghe sono fatte di coppie.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Un testo che continua.
text-cut = { $text }…

# Tipi di schede
kind-story = Storia
kind-city = Città
kind-twinning = Gemellaggio
kind-event = Avvenimento
kind-object = Oggetto
kind-source = Fonte
kind-question = Questione
kind-topic = Tema
kind-page = Informazioni sull’archivio
kinds-story = Storie
kinds-city = Città
kinds-twinning = Gemellaggi
kinds-event = Avvenimenti
kinds-object = Oggetti
kinds-source = Fonti
kinds-question = Questioni aperte
kinds-topic = Temi
kinds-page = Informazioni sull’archivio

# Tappe di un gemellaggio
stage-contact = contatti
stage-declared = dichiarato
stage-signed = accordo firmato
stage-renewed = accordo rinnovato o ampliato
stage-suspended = sospeso
stage-resumed = ripreso
stage-ended = sciolto
stage-listed = figura in un elenco di città gemellate
# Dopo i due punti il nome sta senza articolo: non si può unirlo a «da» (dal Consiglio comunale, da Digione).
stage-by = (da parte di: { $by })
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }; da parte di: { $by }
status-date = { $stage }, { $date }
status-by = { $stage }; da parte di: { $by }
date-unknown = data ignota

# Dati
fact-date = Quando
fact-cities = Dove
fact-twinnings = Gemellaggi
fact-objects = Oggetti
fact-topics = Temi
fact-status = Stato:
fact-country = Paese
fact-former-names = Nomi precedenti
fact-position = Coordinate
fact-made = Datazione
fact-holder = Ente conservatore
fact-kept-in = Luogo di conservazione
fact-rights = Diritti
fact-creator = Autore
fact-publisher = Pubblicato da
fact-published = Data di pubblicazione
fact-address = Indirizzo
fact-accessed = Data di consultazione
fact-language = Lingua
fact-machine-translated = Traduzione automatica, lingua di partenza
fact-same-text = Stesso testo di
country-contested = Secondo le fonti:
city-then-now = { $then } (oggi { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Tappe
# Come si chiama un gemellaggio che non ha un titolo proprio.
twinning-title = { $first } – { $second }
both-cities = Le due città
shared-timeline = Cronologia comune
object-no-picture = L’archivio non ha immagini di questo oggetto.

# Sotto il testo
contents-title = In questa pagina
notes-title = Note
# Il rimando a una nota nel testo, e come si legge ad alta voce.
note-number = ({ $number })
note-label = Nota { $mark }
note-back = Torna al testo
references-title = Fonti
# Il rimando a una fonte nel testo, senza il passo e con esso, e come si legge ad alta voce.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Fonte { $mark }
reference-back = Torna al rimando { $number }
# Dopo ciò che è controverso: il segno, e che cosa significa.
disputed-mark = [?]
disputed-label = controverso: chi dice che cosa
# Una fonte in fondo a una pagina: autore, titolo e data, poi di che tipo è e dove trovarla.
source-line = { $work } ({ $about })
source-online = online
# Senza articolo davanti alla data: «il 6 marzo», ma «l’8 marzo».
source-accessed = { $form ->
   *[other] data di consultazione: { $date }
}
source-rests = Che cosa si basa su questa fonte
questions-about = Questioni aperte in proposito
related-title = Storie correlate
neighbours-label = Storia precedente e successiva
story-before = Precedente
story-after = Successiva
cite-title = Come citare questa pagina
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Per il suo programma bibliografico: { $files }
text-published = Data di pubblicazione: { $date }
text-updated = Ultima modifica: { $date }
credit-source = { $credit }, { $source }
table-label = Tabella
gallery = Galleria
gallery-previous = Immagine precedente
gallery-next = Immagine successiva
gallery-whole = Dimensioni originali
gallery-close = Chiudi
size-kilobytes = { $number }{ "\u00A0" }kB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Trascrizione
transcript-in = Trascrizione ({ $language })

# Questioni
answers-title = Le risposte
said-by = Chi lo afferma
same-text-note = Un solo testo, dunque un solo testimone: { $sources }.
question-about = Che cosa riguarda la questione
question-answers = { $count } risposte

# Traduzioni mancanti o superate
notice-fallback = Questo testo non è ancora tradotto. Quello che segue è l’originale ({ $language }).
notice-stale = L’originale è cambiato da quando è stata fatta questa traduzione. { $original }
notice-original = Leggi l’originale ({ $language })
card-fallback = solo in { $language }

# Elenchi e pagina iniziale
# CLDR ha anche «many» (un milione di voci); nessun archivio arriva a tanto.
list-count = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
list-description = { $kinds } nell’archivio «{ $site }»: { $count } in tutto.
parts-label = Parti dell’elenco
parts-beside = Precedente e successivo
part-before = Precedente: { $part }
part-after = Successivo: { $part }
letters-other = Altri caratteri
figures-label = L’archivio in cifre
figure-story = { $count ->
    [one] { $count } storia
   *[other] { $count } storie
}
figure-city = { $count ->
   *[other] { $count } città
}
figure-twinning = { $count ->
    [one] { $count } gemellaggio
   *[other] { $count } gemellaggi
}
figure-event = { $count ->
    [one] { $count } avvenimento
   *[other] { $count } avvenimenti
}
figure-object = { $count ->
    [one] { $count } oggetto
   *[other] { $count } oggetti
}
figure-question = { $count ->
    [one] { $count } questione aperta
   *[other] { $count } questioni aperte
}
figure-source = { $count ->
    [one] { $count } fonte
   *[other] { $count } fonti
}
figure-topic = { $count ->
    [one] { $count } tema
   *[other] { $count } temi
}
figure-page = { $count ->
    [one] { $count } pagina
   *[other] { $count } pagine
}
home-featured = Per cominciare
home-twinnings = I gemellaggi e il loro stato
home-stories = Ultime storie
home-questions = Dove le fonti divergono

# Cronologia
timeline-title = Cronologia
timeline-of = Cronologia: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Senza anno
timeline-without-month = Senza mese
timeline-whole-city = Tutta la cronologia di questa città
decades-label = Decenni

# Feed e calendario
feed-title = Feed
feed-city-title = { $city } · { $site }
calendar-title = Calendario
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Giornata mondiale delle città gemellate

# Quando la pagina non esiste
not-found-title = Questa pagina non esiste
not-found-text = Forse l’indirizzo contiene un errore, o la pagina è stata spostata.
not-found-home = Vai alla pagina iniziale in italiano

# Dati per i programmi
data-title = Dati
data-lead = I dati di questo archivio sotto forma di file per programmi e fogli di calcolo, in tutte le lingue.
data-conventions = Le date sono in EDTF (ISO 8601-2), come le ha scritte la redazione; città e schede sono indicate con i loro identificativi, i paesi con i codici ISO 3166-1, le coordinate sono in gradi (WGS 84). Il testo è in UTF-8.
data-archive = Tutte le schede con i loro dati, i titoli in ogni lingua e gli identificativi delle fonti.
data-cities = Le città come punti, in GeoJSON (RFC 7946): nome in ogni lingua, paese, elemento Wikidata, gemellaggi. Quando le fonti divergono sul paese, questo è omesso.
data-twinnings = Una coppia di città per riga (RFC 4180), gli archi di un grafo:
data-events = Un avvenimento per riga (RFC 4180), in ordine cronologico:
data-turtle = L’archivio come grafo, in Turtle (RDF 1.1), con i vocabolari schema.org e Dublin Core.
data-sources-csl = Tutte le fonti, per Zotero, pandoc e altri programmi bibliografici (CSL JSON).
data-sources-bib = Tutte le fonti per BibTeX e BibLaTeX, con le stesse chiavi.
data-shapes = Le regole a cui si attiene il grafo (SHACL): classi, proprietà e quante ce ne sono.
data-package = Che cosa sono tutti questi file e che cosa contengono le loro colonne, per i programmi (Frictionless Data Package).
data-csvw = Che cosa contengono le colonne delle tabelle (CSV on the Web, W3C).
data-licence-title = Licenza
column-id = l’identificativo, che è anche l’ultima parte dell’indirizzo
column-city = gli identificativi delle due città
column-first-date = la più antica data nota del gemellaggio
column-status = l’ultimo atto: declared, signed, renewed, suspended, resumed o ended; se manca, «listed», altrimenti «contact». Nulla di ciò dice che il gemellaggio sia attivo
column-status-date = la data di questa tappa; vuota quando nessuno la indica
column-status-sources = gli identificativi delle fonti di questa tappa, separati da spazi
column-date = la data in EDTF
column-lists = identificativi separati da spazi
column-titles = il titolo in ogni lingua

# Tipi di fonti
source-type-web-page = pagina web
source-type-news-article = articolo di giornale
source-type-press-release = comunicato stampa
source-type-magazine-article = articolo di rivista
source-type-blog = blog
source-type-book = libro
source-type-encyclopedia = enciclopedia
source-type-reference-work = opera di consultazione
source-type-dataset = insieme di dati
source-type-open-letter = lettera aperta
source-type-object-record = scheda d’inventario
source-type-compilation = raccolta di testi
source-type-letter = lettera
source-type-photograph = fotografia
source-type-charter = atto solenne


# La cronologia: filtri e disegno
timeline-all = Tutto
entry-kind = · { $kind }
timeline-earlier = Con inizio anteriore
# $form è la categoria di plurale di CLDR, per lo script che conta; $count è testo.
timeline-shown = { $form ->
    [one] { $count } voce mostrata.
   *[other] { $count } voci mostrate.
}
timeline-milestones = Gli avvenimenti di cui l’archivio parla di più
timeline-none-shown = Nulla nell’archivio corrisponde a tutte queste scelte.
filters-label = Scelta delle voci
filter-city = Città
filter-topic = Tema
filter-any-city = Tutte le città
filter-any-topic = Tutti i temi
chart-title = Ogni gemellaggio è un filo
chart-lead = Un filo comincia dalla prima data nota e prosegue fino alla più recente tra quelle citate dalle fonti ({ $today }), a meno che il gemellaggio non sia stato sciolto. Che un filo prosegua non vuol dire che il gemellaggio sia attivo.
chart-skip = Salta il disegno
chart-density = Numero di voci nel corso del tempo
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } voce è anteriore al { $year }; figura solo nell’elenco.
   *[other] { $count } voci sono anteriori al { $year }; figurano solo nell’elenco.
}
chart-undated = { $stage }: data ignota
chart-undated-twinnings = { $count ->
    [one] { $count } gemellaggio di cui non si conosce alcuna data: { $twinnings }
   *[other] { $count } gemellaggi di cui non si conosce alcuna data: { $twinnings }
}
chart-legend = Come leggere i fili
thread-loose = solo contatti, o menzione in un elenco
thread-standing = gemellaggio
thread-suspended = sospeso
thread-fading = data esatta ignota
data-timeline = La cronologia in questa lingua, nel JSON letto da TimelineJS: un titolo, la data in parole e, con l’esattezza che le fonti permettono, in numeri; i decenni come epoche.
data-oai = Ogni testo come record Dublin Core, in un’unica risposta, come la leggono gli harvester delle biblioteche (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Che cosa c’è e che cosa è cambiato, per i programmi che tengono una copia (ResourceSync): gli elenchi di tutti i testi e i file, e quello delle modifiche.

# La mappa
map-title = Mappa
map-description = Le città e i loro gemellaggi su una mappa: { $site }.
map-lead = Ogni filo è un gemellaggio e segue la via più breve sul globo. Ogni croce è una città e porta alla sua pagina. Più in basso una tabella dice lo stesso a parole.
map-world = Il mondo
map-closer = Vista ravvicinata
map-skip = Salta i disegni e vai alla tabella
map-open = Vai alla mappa completa
map-show-closer = Vista ravvicinata di questa parte
map-legend = Che cosa dicono i fili
map-thread-standing = in vigore: dichiarato, firmato, rinnovato o ripreso
map-thread-broken = sospeso o sciolto
map-thread-loose = contatti, o menzione in un elenco
map-credit = Terre emerse: Natural Earth. La mappa non mostra confini.
map-tools = Comandi della mappa
map-zoom-in = Ingrandisci
map-zoom-out = Riduci
map-reset = Mostra di nuovo tutta la mappa
map-keys = Le frecce spostano la mappa, più e meno ne cambiano la scala, zero la mostra intera.
map-table = I gemellaggi in una tabella
map-table-caption = Ogni gemellaggio con le sue città, l’ultimo stato noto e la distanza lungo la via più breve sul globo
map-twinning = Gemellaggio
map-cities = Città
map-status = Stato
map-since = Inizio
map-distance = Distanza
map-unlocated = Assenti dalla mappa, perché l’archivio non ne conosce la posizione:
distance-km = { $km }{ "\u00A0" }km
distance-unknown = —
locator-pair = { $km }{ "\u00A0" }km in linea d’aria
locator-city = { $count ->
    [one] La città e la sua gemella sul globo
   *[other] La città e le sue gemelle sul globo
}
locator-alone = La città sul globo
locator-label = Mappa: { $what }

# Che cosa si può fare con le immagini: i nomi dei diritti, poi il loro significato
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = pubblico dominio
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
rights-InC = protetto dal diritto d’autore
rights-InC-OW-EU = protetto dal diritto d’autore, opera orfana (UE)
rights-InC-EDU = protetto dal diritto d’autore, uso didattico consentito
rights-InC-NC = protetto dal diritto d’autore, uso non commerciale consentito
rights-InC-RUU = protetto dal diritto d’autore, titolare dei diritti non rintracciabile
rights-NoC-CR = non protetto dal diritto d’autore, restrizioni contrattuali
rights-NoC-NC = non protetto dal diritto d’autore, solo uso non commerciale
rights-NoC-OKLR = non protetto dal diritto d’autore, altre restrizioni legali
rights-NoC-US = non protetto dal diritto d’autore negli Stati Uniti
rights-CNE = diritto d’autore non esaminato
rights-UND = diritto d’autore indeterminato
rights-NKC = nessun diritto d’autore noto
rights-meaning-CC0 = L’autore ha rinunciato a tutti i diritti: l’opera si può usare per qualsiasi scopo, senza chiedere permessi e senza nominare nessuno.
rights-meaning-CC-PDM = Non risulta alcun diritto d’autore in nessun paese del mondo: l’opera si può usare per qualsiasi scopo.
rights-meaning-CC-BY = L’opera si può usare e modificare per qualsiasi scopo se si nominano l’autore e questa licenza e si indica che cosa è stato modificato.
rights-meaning-CC-BY-SA = L’opera si può usare e modificare per qualsiasi scopo se si nominano l’autore e questa licenza e si diffonde ciò che se ne ricava con la stessa licenza.
rights-meaning-CC-BY-ND = L’opera si può usare per qualsiasi scopo se si nominano l’autore e questa licenza; non se ne possono diffondere versioni modificate.
rights-meaning-CC-BY-NC = L’opera si può usare e modificare per scopi non commerciali se si nominano l’autore e questa licenza.
rights-meaning-CC-BY-NC-SA = L’opera si può usare e modificare per scopi non commerciali se si nominano l’autore e questa licenza e si diffonde ciò che se ne ricava con la stessa licenza.
rights-meaning-CC-BY-NC-ND = L’opera si può usare senza modifiche e per scopi non commerciali se si nominano l’autore e questa licenza.
rights-meaning-InC = L’opera è protetta dal diritto d’autore: per ciò che la legge del proprio paese non consente, occorre rivolgersi al titolare dei diritti.
rights-meaning-InC-OW-EU = L’opera è protetta dal diritto d’autore e i titolari dei diritti non sono stati rintracciati; la direttiva europea sulle opere orfane permette di mostrarla. Per ogni altro uso occorre rivolgersi all’istituzione che la conserva.
rights-meaning-InC-EDU = L’opera è protetta dal diritto d’autore; il titolare dei diritti ne consente l’uso didattico. Per tutto il resto occorre il permesso.
rights-meaning-InC-NC = L’opera è protetta dal diritto d’autore; il titolare dei diritti ne consente l’uso non commerciale. Per tutto il resto occorre il permesso.
rights-meaning-InC-RUU = L’opera è protetta dal diritto d’autore, ma non si è trovato nessuno a cui chiedere il permesso.
rights-meaning-NoC-CR = L’opera non è protetta dal diritto d’autore, ma un accordo dell’istituzione che la conserva ne limita l’uso.
rights-meaning-NoC-NC = L’opera non è protetta dal diritto d’autore; un accordo ne consente solo l’uso non commerciale.
rights-meaning-NoC-OKLR = L’opera non è protetta dal diritto d’autore, ma altre leggi possono limitarne l’uso, come quelle che tutelano il patrimonio culturale o la vita privata.
rights-meaning-NoC-US = L’opera non è protetta dal diritto d’autore negli Stati Uniti; in altri paesi può esserlo.
rights-meaning-CNE = Nessuno ha ancora verificato se l’opera sia protetta dal diritto d’autore: è bene accertarlo prima di usarla.
rights-meaning-UND = Si è verificato se l’opera sia protetta dal diritto d’autore, senza giungere a una conclusione: è bene accertarlo prima di usarla.
rights-meaning-NKC = Nulla indica che l’opera sia protetta dal diritto d’autore, ma nessuno lo garantisce.
rights-more = Testo completo

# Ricerca
search-title = Ricerca
search-description = Ricerca nell’archivio «{ $site }» per parola, tipo, città e decennio.
search-label = Cerca
search-button = Cerca
search-words = Parole da cercare
search-narrow = Restringi la ricerca
search-kind = Tipo
search-city = Città
search-decade = Decennio
search-any = qualsiasi
search-all-languages = Cerca in tutte le lingue
search-found = { $form ->
    [one] { $count } risultato per «{ $words }»
   *[other] { $count } risultati per «{ $words }»
}
search-found-chosen = { $form ->
    [one] { $count } risultato
   *[other] { $count } risultati
}
search-nothing = Nessun risultato per «{ $words }».
search-nothing-chosen = Nessun risultato corrisponde a tutte queste scelte.
search-help = Suggerimenti:
search-help-spelling = controllare l’ortografia o provare un’altra parola;
search-help-fewer = usare meno parole e non indicare tipo, città e decennio;
search-help-languages = cercare in tutte le lingue;
search-help-lists = scorrere gli elenchi.
search-more = Mostra altri risultati
search-working = Ricerca in corso…
search-failed = Al momento la ricerca non si può caricare. Dagli elenchi si arriva a tutto ciò che si trova qui.
search-without-script = La ricerca ha bisogno di JavaScript, che qui non è in funzione. Dagli elenchi si arriva a tutto ciò che si trova qui.
search-from-folder = Questo sito è stato aperto da una cartella, dove i browser non permettono la ricerca. Dagli elenchi si arriva a tutto ciò che si trova qui.
search-lists = Tutti gli elenchi, dalla A alla Z

# Immagini per i visualizzatori dei musei (IIIF)
iiif-credit = Crediti
fact-iiif = Per visualizzatori di immagini
iiif-manifest = manifest IIIF
iiif-collection = collezione IIIF degli oggetti di questa città

# Che cosa riceve una biblioteca: il testo che accompagna l’archivio consegnato (README.txt)
preserve-about = Questa cartella conserva il sito «{ $title }», che si trovava all’indirizzo { $url }, con tutto ciò di cui è fatto. Non serve un programma particolare: sono testi, immagini e registrazioni in formati descritti pubblicamente.
preserve-site = Il sito in forma di file. Aprite index.html in un browser; senza server funziona tutto tranne la ricerca.
preserve-wacz = Il sito come lo ricevevano i browser: un archivio web (WACZ, un file ZIP di record WARC, ISO 28500). Un lettore come ReplayWeb.page lo mostra come se fosse ancora al suo indirizzo, ricerca compresa.
preserve-sources = Ciò di cui è fatto il sito: i testi in Markdown (UTF-8), con i loro dati in YAML all’inizio, e accanto le immagini, le registrazioni e i documenti così come sono stati consegnati. Ciò che l’archivio ha cambiato nell’aspetto e nelle diciture del sito si trova nelle cartelle accanto a «content». Il programma che ne fa il sito si chiama Tablecloth.
preserve-metadata = Ciò che serve ai cataloghi: la descrizione dell’insieme in DataCite e in Dublin Core (XML).
preserve-checksums = Una somma di controllo per ogni file. La cartella è un «sacchetto» (BagIt, RFC 8493): programmi come bagit.py dicono se qualcosa è stato modificato o è andato perduto.
preserve-rights = I testi sono sotto { $licence }. Le condizioni per un’immagine o una registrazione stanno accanto a essa nel sito e nei dati del testo che la mostra.

# Il libro
book-title = In forma di libro
book-description = { $site } in un unico documento: storie, città, gemellaggi, cronologia, mappa, questioni aperte e tutte le fonti, con un indice.
book-lead = Tutte le storie nell’ordine di ciò che raccontano, con le città, i gemellaggi, gli oggetti e gli avvenimenti che nominano, la cronologia, la mappa, le questioni aperte e tutte le fonti. Stampate questa pagina o salvatela come PDF.
book-contents = Sommario
book-index = Indice dei nomi
book-index-lead = I numeri sono quelli dei capitoli; il primo è quello del capitolo dedicato al nome.
book-former = { $name }: vedi { $now }
book-address = In rete: { $address }
book-day = Stato dell’archivio: { $date }
book-accessibility = Tutto il testo può essere letto ad alta voce e mostrato in qualsiasi dimensione. Le immagini con contenuto sono descritte, gli emblemi sono decorativi. Note e fonti sono collegate nei due sensi.
