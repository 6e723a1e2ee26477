# The frame of every page
menu-label = Menu
colours-dark = Dark colours
colours-light = Light colours
skip-to-content = Skip to the text
languages-label = Languages
navigation-label = Main parts
about-label = About this archive
licence-line = Texts of this archive: { $licence }.
social-alt = A cross-stitched border in red and blue on linen
redirect-here = This page has moved here.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Facts in one line, each standing for itself; facts told one after the other; names in a list. Longer lines are made of pairs.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# A text that goes on.
text-cut = { $text }…

# Kinds of works
kind-story = Story
kind-city = City
kind-twinning = Twinning
kind-event = Event
kind-object = Object
kind-source = Source
kind-question = Question
kind-topic = Topic
kind-page = About the archive
kinds-story = Stories
kinds-city = Cities
kinds-twinning = Twinnings
kinds-event = Events
kinds-object = Objects
kinds-source = Sources
kinds-question = Open questions
kinds-topic = Topics
kinds-page = About the archive

# Stages of a twinning
stage-contact = contacts
stage-declared = declared
stage-signed = agreement signed
stage-renewed = agreement renewed or widened
stage-suspended = suspended
stage-resumed = resumed
stage-ended = ended
stage-listed = listed as twin cities
stage-by = by { $by }
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }, by { $by }
status-date = { $stage }, { $date }
status-by = { $stage } by { $by }
date-unknown = date not known

# Facts
fact-date = When
fact-cities = Where
fact-twinnings = Twinnings
fact-objects = Objects
fact-topics = Topics
fact-status = Status:
fact-country = Country
fact-former-names = Former names
fact-position = Position
fact-made = Made
fact-holder = Kept by
fact-kept-in = Kept in
fact-rights = Rights
fact-creator = Author
fact-publisher = Publisher
fact-published = Published
fact-address = Address
fact-accessed = When read
fact-language = Language
fact-machine-translated = Machine translation from
fact-same-text = Same text as
country-contested = As the sources state it:
city-then-now = { $then } (now { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Its stages
# What a twinning without a title of its own is called.
twinning-title = { $first } – { $second }
both-cities = Both cities
shared-timeline = Shared timeline
object-no-picture = The archive has no picture of this object.

# Below the text
contents-title = On this page
notes-title = Notes
# The mark of a note in the text, and what it is called aloud.
note-number = ({ $number })
note-label = Note { $mark }
note-back = Back to the text
references-title = Sources
# The mark of a reference in the text, without and with the place in the source, and what it is called aloud.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Source { $mark }
reference-back = Back to reference { $number }
# After what is disputed: the sign, and what it means.
disputed-mark = [?]
disputed-label = disputed: who says what
# A source at the foot of a page: its maker, title and date, then what kind it is and where to find it.
source-line = { $work } ({ $about })
source-online = online
# $form is the kind of date, as in dates.ftl.
source-accessed = { $form ->
    [day] read on { $date }
   *[other] read { $date }
}
source-rests = What rests on this source
questions-about = Open questions about this
related-title = Related stories
neighbours-label = Stories before and after
story-before = Before
story-after = After
cite-title = Cite this page
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = For your citation program: { $files }
text-published = Published: { $date }
text-updated = Last changed: { $date }
credit-source = { $credit }, { $source }
table-label = Table
gallery = Gallery
gallery-previous = Previous picture
gallery-next = Next picture
gallery-whole = Whole size
gallery-close = Close
size-kilobytes = { $number }{ "\u00A0" }KB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Transcript
transcript-in = Transcript ({ $language })

# Questions
answers-title = The answers
said-by = Who says so
same-text-note = One text, and so one witness: { $sources }.
question-about = What the question is about
question-answers = { $count } answers

# Missing and stale translations
notice-fallback = This text has not been translated yet. You are reading the original ({ $language }).
notice-stale = The original has changed since this translation was made. { $original }
notice-original = Read the original ({ $language })
card-fallback = in { $language } only

# Lists and the first page
list-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
list-description = { $kinds } in the archive “{ $site }”: { $count } in all.
parts-label = Parts of the list
parts-beside = Previous and next
part-before = Previous: { $part }
part-after = Next: { $part }
letters-other = Other characters
figures-label = The archive in figures
figure-story = { $count ->
    [one] { $count } story
   *[other] { $count } stories
}
figure-city = { $count ->
    [one] { $count } city
   *[other] { $count } cities
}
figure-twinning = { $count ->
    [one] { $count } twinning
   *[other] { $count } twinnings
}
figure-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
figure-object = { $count ->
    [one] { $count } object
   *[other] { $count } objects
}
figure-question = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}
figure-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
figure-topic = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
figure-page = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
home-featured = To begin with
home-twinnings = The twinnings and where they stand
home-stories = Newest stories
home-questions = What the sources disagree on

# Timeline
timeline-title = Timeline
timeline-of = Timeline: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Without a year
timeline-without-month = Without a month
timeline-whole-city = The whole timeline of this city
decades-label = Decades

# Feeds and calendar
feed-title = Feed
feed-city-title = { $city } · { $site }
calendar-title = Calendar
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = World Day of Twin Cities

# When there is no such page
not-found-title = This page does not exist
not-found-text = The address may be mistyped, or the page may have moved.
not-found-home = To the first page in English

# Data
data-title = Data
data-lead = The facts of this archive as files for programs and spreadsheets, in all languages.
data-conventions = Dates are written in EDTF (ISO 8601-2) as the editors wrote them, cities and works by their ids, countries by the codes of ISO 3166-1, coordinates in degrees (WGS 84). Text is UTF-8.
data-archive = Every work with its facts, its titles in each language and the ids of its sources.
data-cities = The cities as points, in GeoJSON (RFC 7946): name in each language, country, Wikidata item, twinnings. Where sources differ on the country, it is left out.
data-twinnings = One pair of cities a line (RFC 4180), the edges of a graph:
data-events = One event a line (RFC 4180), in order of time:
data-turtle = The archive as a graph in Turtle (RDF 1.1), in the words of schema.org and Dublin Core.
data-sources-csl = All sources, for Zotero, pandoc and other citation programs (CSL JSON).
data-sources-bib = All sources for BibTeX and BibLaTeX, under the same keys.
data-shapes = The rules that the graph keeps to (SHACL): classes, properties, and how many of each.
data-package = What all these files are and what their columns hold, for programs (Frictionless Data Package).
data-csvw = What the columns of the tables hold (CSV on the Web, W3C).
data-licence-title = Licence
column-id = the id, also the last part of the address
column-city = the ids of the two cities
column-first-date = the earliest date that is known of the twinning
column-status = the last act: declared, signed, renewed, suspended, resumed or ended; without one “listed”, else “contact”. None of these says that the twinning is active
column-status-date = the date of that stage; empty when nobody says
column-status-sources = the ids of the sources of that stage, with spaces between them
column-date = the date in EDTF
column-lists = ids, with spaces between them
column-titles = the title in each language

# Kinds of sources
source-type-web-page = web page
source-type-news-article = news article
source-type-press-release = press release
source-type-magazine-article = magazine article
source-type-blog = blog
source-type-book = book
source-type-encyclopedia = encyclopedia
source-type-reference-work = reference work
source-type-dataset = data set
source-type-open-letter = open letter
source-type-object-record = object record
source-type-compilation = compilation
source-type-letter = letter
source-type-photograph = photograph
source-type-charter = charter


# The timeline: filters and drawing
timeline-all = All
entry-kind = · { $kind }
timeline-earlier = Begun earlier
# $form is the plural category of CLDR, for the script that counts; $count is text.
timeline-shown = { $form ->
    [one] { $count } entry is shown.
   *[other] { $count } entries are shown.
}
timeline-milestones = Events that the archive speaks of most
timeline-none-shown = Nothing in the archive fits all of this.
filters-label = Choose entries
filter-city = City
filter-topic = Topic
filter-any-city = Any city
filter-any-topic = Any topic
chart-title = Each twinning is a thread
chart-lead = A thread begins with the first date that is known and goes on to { $today }, the newest day that the sources know, unless somebody has ended the twinning. That it goes on does not say that the twinning is active.
chart-skip = Skip the drawing
chart-density = How much happened when
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } entry is older than { $year }; it stands in the list only.
   *[other] { $count } entries are older than { $year }; they stand in the list only.
}
chart-undated = { $stage }: date not known
chart-undated-twinnings = { $count ->
    [one] Of { $count } twinning nobody tells a date: { $twinnings }
   *[other] Of { $count } twinnings nobody tells a date: { $twinnings }
}
chart-legend = How to read the threads
thread-loose = only contacts, or named in a list
thread-standing = twinned
thread-suspended = at rest
thread-fading = the exact date is not known
data-timeline = The timeline in this language, in the JSON that TimelineJS reads: a headline, the date in words and, as exactly as the sources allow, in numbers; decades as eras.
data-oai = Every text as a Dublin Core record, all in one answer, as library harvesters read it (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = What there is and what has changed, for programs that keep a copy (ResourceSync): lists of all texts and files, and of changes.

# The map
map-title = Map
map-description = The cities and their twinnings on a map: { $site }.
map-lead = Each thread is a twinning and takes the shortest way over the globe. Each cross is a city and leads to its page. A table below says the same in words.
map-world = The world
map-closer = Closer view
map-skip = Skip the drawings, to the table
map-open = To the whole map
map-show-closer = Closer view of this part
map-legend = What the threads say
map-thread-standing = in force: declared, signed, renewed or resumed
map-thread-broken = suspended or ended
map-thread-loose = contacts, or named in a list
map-credit = Land: Natural Earth. The map shows no borders.
map-tools = Map controls
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-reset = Show the whole map again
map-keys = Arrow keys move the map, plus and minus change its scale, zero shows all of it.
map-table = The twinnings as a table
map-table-caption = Every twinning with its cities, its last known status and the distance along the shortest way over the globe
map-twinning = Twinning
map-cities = Cities
map-status = Status
map-since = Since
map-distance = Distance
map-unlocated = Not on the map, because the archive does not know where they lie:
distance-km = { $km } km
distance-unknown = —
locator-pair = { $km } km as the crow flies
locator-city = { $count ->
    [one] The city and its twin on the globe
   *[other] The city and its twins on the globe
}
locator-alone = Where the city lies on the globe
locator-label = Map: { $what }

# What may be done with pictures: the names of the rights, then what they mean
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = public domain
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
rights-InC = in copyright
rights-InC-OW-EU = in copyright, orphan work (EU)
rights-InC-EDU = in copyright, educational use permitted
rights-InC-NC = in copyright, non-commercial use permitted
rights-InC-RUU = in copyright, rights holder not found
rights-NoC-CR = no copyright, contractual restrictions
rights-NoC-NC = no copyright, non-commercial use only
rights-NoC-OKLR = no copyright, other legal restrictions
rights-NoC-US = no copyright in the United States
rights-CNE = copyright not evaluated
rights-UND = copyright undetermined
rights-NKC = no known copyright
rights-meaning-CC0 = Its maker has given up all rights: you may use it for anything, without asking and without naming anyone.
rights-meaning-CC-PDM = No copyright is known anywhere in the world: you may use it for anything.
rights-meaning-CC-BY = You may use and change it for any purpose if you name its maker and this licence and say what you changed.
rights-meaning-CC-BY-SA = You may use and change it for any purpose if you name its maker and this licence and pass on what you made of it under the same licence.
rights-meaning-CC-BY-ND = You may use it for any purpose if you name its maker and this licence; you may not pass on changed versions.
rights-meaning-CC-BY-NC = You may use and change it for non-commercial purposes if you name its maker and this licence.
rights-meaning-CC-BY-NC-SA = You may use and change it for non-commercial purposes if you name its maker and this licence and pass on what you made of it under the same licence.
rights-meaning-CC-BY-NC-ND = You may use it unchanged for non-commercial purposes if you name its maker and this licence.
rights-meaning-InC = It is protected by copyright: beyond what the law of your country allows, ask the rights holder.
rights-meaning-InC-OW-EU = It is protected by copyright and its rights holders could not be found; the European directive on orphan works allows it to be shown. For any other use ask the institution that keeps it.
rights-meaning-InC-EDU = It is protected by copyright; its rights holder allows use in education. For anything else, ask.
rights-meaning-InC-NC = It is protected by copyright; its rights holder allows non-commercial use. For anything else, ask.
rights-meaning-InC-RUU = It is protected by copyright, but nobody could be found to ask for permission.
rights-meaning-NoC-CR = It is not protected by copyright, but an agreement of the institution that keeps it restricts its use.
rights-meaning-NoC-NC = It is not protected by copyright; an agreement allows non-commercial use only.
rights-meaning-NoC-OKLR = It is not protected by copyright, but other laws may restrict its use, such as those that protect cultural heritage or privacy.
rights-meaning-NoC-US = It is not protected by copyright in the United States; in other countries it may be.
rights-meaning-CNE = Nobody has checked yet whether it is protected by copyright: find out before you use it.
rights-meaning-UND = It was checked, and could not be settled, whether it is protected by copyright: find out before you use it.
rights-meaning-NKC = There is no sign that it is protected by copyright, but nobody vouches for that.
rights-more = Full text

# Search
search-title = Search
search-description = Search the archive “{ $site }” by word, kind, city and decade.
search-label = Search
search-button = Find
search-words = What are you looking for?
search-narrow = Narrow the search
search-kind = Kind
search-city = City
search-decade = Decade
search-any = all
search-all-languages = Search in all languages
search-found = { $form ->
    [one] { $count } result for “{ $words }”
   *[other] { $count } results for “{ $words }”
}
search-found-chosen = { $form ->
    [one] { $count } result
   *[other] { $count } results
}
search-nothing = Nothing was found for “{ $words }”.
search-nothing-chosen = Nothing fits these choices together.
search-help = What may help:
search-help-spelling = look at the spelling, or try another word for it;
search-help-fewer = use fewer words, and take the choices of kind, city and decade away;
search-help-languages = search in all languages;
search-help-lists = look through the lists.
search-more = Show more results
search-working = Searching…
search-failed = The search cannot be loaded just now. The lists lead to everything that is here.
search-without-script = Searching needs a script, and none runs here. The lists lead to everything that is here.
search-from-folder = This site was opened from a folder, where browsers do not let a page search. The lists lead to everything that is here.
search-lists = All lists, from A to Z

# Pictures for the viewers of museums (IIIF)
iiif-credit = Credit
fact-iiif = For image viewers
iiif-manifest = IIIF manifest
iiif-collection = IIIF collection of the objects in this city

# What a library gets: the text beside the archive that is handed to it (README.txt)
preserve-about = This folder keeps the website “{ $title }”, which stood at { $url }, with everything that it was made from. It needs no particular program: all of it is text, pictures and recordings in formats that are publicly described.
preserve-site = The website as files. Open index.html in a browser; everything but the search works without a server.
preserve-wacz = The website as browsers got it from its address: a web archive (WACZ, a ZIP file of WARC records, ISO 28500). A player such as ReplayWeb.page shows it as if it still stood there, with the search.
preserve-sources = What the website was made from: the texts in Markdown (UTF-8), with their facts in YAML at the top, and beside them the pictures, recordings and documents as they were handed in. What the archive has changed in the looks and the wording of its site lies in the folders beside “content”. The program that makes the website from it is called Tablecloth.
preserve-metadata = What catalogues need: the description of the whole in DataCite and in Dublin Core (XML).
preserve-checksums = A checksum for every file. The folder is a bag (BagIt, RFC 8493): programs such as bagit.py tell whether anything in it has been changed or lost.
preserve-rights = The texts are under { $licence }. What holds for a picture or a recording stands beside it on the website, and in the facts of the text that shows it.

# The book
book-title = As a book
book-description = { $site } as one document: stories, cities, twinnings, timeline, map, open questions and every source, with an index.
book-lead = All stories in the order of the events they tell of, with the cities, twinnings, objects and events that they name, the timeline, the map, the open questions and every source. Print this page, or save it as a PDF.
book-contents = Contents
book-index = Index of names
book-index-lead = The numbers are those of chapters; the first is the name’s own chapter.
book-former = { $name }: see { $now }
book-address = Online: { $address }
book-day = As of { $date }
book-accessibility = All text can be read aloud and set in any size. Pictures with content have a description; emblems are decoration. Notes and sources are linked both ways.
