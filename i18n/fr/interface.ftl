# Le cadre de chaque page
menu-label = Menu
colours-dark = Mode sombre
colours-light = Mode clair
skip-to-content = Aller au texte
languages-label = Langues
navigation-label = Rubriques
about-label = À propos de ces archives
licence-line = Textes de ces archives{ "\u202F" }: { $licence }.
social-alt = Une bordure au point de croix, rouge et bleue, sur une toile de lin
redirect-here = Cette page se trouve désormais ici.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Des données sur une ligne, chacune pour soi ; des données dites l’une après l’autre ; des noms énumérés. Les lignes plus
# longues sont faites de paires.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Un texte qui continue.
text-cut = { $text }…

# Genres de notices
kind-story = Récit
kind-city = Ville
kind-twinning = Jumelage
kind-event = Événement
kind-object = Objet
kind-source = Source
kind-question = Question
kind-topic = Thème
kind-page = À propos de ces archives
kinds-story = Récits
kinds-city = Villes
kinds-twinning = Jumelages
kinds-event = Événements
kinds-object = Objets
kinds-source = Sources
kinds-question = Questions ouvertes
kinds-topic = Thèmes
kinds-page = À propos de ces archives

# Étapes d’un jumelage
stage-contact = prise de contact
stage-declared = déclaré
stage-signed = accord signé
stage-renewed = accord renouvelé ou élargi
stage-suspended = suspendu
stage-resumed = repris
stage-ended = résilié
stage-listed = figure dans une liste de villes jumelées
stage-by = par { $by }
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }, par { $by }
status-date = { $stage }, { $date }
status-by = { $stage } par { $by }
date-unknown = date inconnue

# Données
fact-date = Quand
fact-cities = Où
fact-twinnings = Jumelages
fact-objects = Objets
fact-topics = Thèmes
fact-status = État{ "\u202F" }:
fact-country = Pays
fact-former-names = Anciens noms
fact-position = Position
fact-made = Réalisation
fact-holder = Conservé par
fact-kept-in = Lieu de conservation
fact-rights = Droits
fact-creator = Auteur
fact-publisher = Éditeur
fact-published = Publication
fact-address = Adresse
fact-accessed = Consultation
fact-language = Langue
fact-machine-translated = Traduction automatique, langue de départ
fact-same-text = Même texte que
country-contested = Selon les sources{ "\u202F" }:
city-then-now = { $then } (aujourd’hui { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Ses étapes
# Comment s’appelle un jumelage qui n’a pas de titre à lui.
twinning-title = { $first } – { $second }
both-cities = Les deux villes
shared-timeline = Chronologie commune
object-no-picture = Ces archives n’ont pas d’image de cet objet.

# Sous le texte
contents-title = Sur cette page
notes-title = Notes
# L’appel d’une note dans le texte, et son nom à voix haute.
note-number = ({ $number })
note-label = Note { $mark }
note-back = Retour au texte
references-title = Sources
# L’appel d’une source dans le texte, sans et avec le passage, et son nom à voix haute.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Source { $mark }
reference-back = Retour au renvoi { $number }
# Après ce qui est contesté : le signe, et ce qu’il veut dire.
disputed-mark = [?]
disputed-label = contesté : qui dit quoi
# Une source au pied d’une page : auteur, titre et date, puis son genre et où la trouver.
source-line = { $work } ({ $about })
source-online = en ligne
# $form dit de quelle sorte de date il s’agit, comme dans dates.ftl.
source-accessed = { $form ->
    [day] consulté le { $date }
    [month] consulté en { $date }
    [year] consulté en { $date }
   *[other] consulté{ "\u202F" }: { $date }
}
source-rests = Ce qui s’appuie sur cette source
questions-about = Questions ouvertes à ce sujet
related-title = Récits apparentés
neighbours-label = Récits précédent et suivant
story-before = Précédent
story-after = Suivant
cite-title = Citer cette page
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Pour votre logiciel bibliographique{ "\u202F" }: { $files }
text-published = Publié le { $date }
text-updated = Modifié le { $date }
credit-source = { $credit }, { $source }
table-label = Tableau
gallery = Galerie
gallery-previous = Image précédente
gallery-next = Image suivante
gallery-whole = Taille réelle
gallery-close = Fermer
size-kilobytes = { $number }{ "\u00A0" }ko
size-megabytes = { $number }{ "\u00A0" }Mo
size-gigabytes = { $number }{ "\u00A0" }Go
transcript = Transcription
transcript-in = Transcription ({ $language })

# Questions
answers-title = Les réponses
said-by = Qui l’affirme
same-text-note = Un seul texte, donc un seul témoin{ "\u202F" }: { $sources }.
question-about = L’objet de la question
question-answers = { $count } réponses

# Traductions absentes ou dépassées
notice-fallback = Ce texte n’est pas encore traduit. Vous lisez l’original ({ $language }).
notice-stale = L’original a été modifié depuis cette traduction. { $original }
notice-original = Lire l’original ({ $language })
card-fallback = seulement en { $language }

# Listes et page d’accueil
list-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
list-description = { $kinds } · { $site }{ "\u202F" }: { $count } en tout.
parts-label = Parties de la liste
parts-beside = Précédent et suivant
part-before = Précédent{ "\u202F" }: { $part }
part-after = Suivant{ "\u202F" }: { $part }
letters-other = Autres caractères
figures-label = Les archives en chiffres
figure-story = { $count ->
    [one] { $count } récit
   *[other] { $count } récits
}
figure-city = { $count ->
    [one] { $count } ville
   *[other] { $count } villes
}
figure-twinning = { $count ->
    [one] { $count } jumelage
   *[other] { $count } jumelages
}
figure-event = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
figure-object = { $count ->
    [one] { $count } objet
   *[other] { $count } objets
}
figure-question = { $count ->
    [one] { $count } question ouverte
   *[other] { $count } questions ouvertes
}
figure-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
figure-topic = { $count ->
    [one] { $count } thème
   *[other] { $count } thèmes
}
figure-page = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
home-featured = Pour commencer
home-twinnings = Les jumelages et leur état
home-stories = Derniers récits
home-questions = Ce sur quoi les sources divergent

# Chronologie
timeline-title = Chronologie
timeline-of = Chronologie{ "\u202F" }: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Sans année
timeline-without-month = Sans mois
timeline-whole-city = Toute la chronologie de cette ville
decades-label = Décennies

# Flux et calendrier
feed-title = Flux
feed-city-title = { $city } · { $site }
calendar-title = Calendrier
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }{ "\u202F" }: { $stage }
calendar-world-day = Journée mondiale des villes jumelées

# Quand la page n’existe pas
not-found-title = Cette page n’existe pas
not-found-text = L’adresse est peut-être mal écrite, ou la page a été déplacée.
not-found-home = Vers l’accueil en français

# Données
data-title = Données
data-lead = Les données de ces archives sous forme de fichiers destinés aux programmes et aux tableurs, dans toutes les langues.
data-conventions = Les dates sont en EDTF (ISO 8601-2), telles que les rédacteurs les ont écrites{ "\u202F" }; les villes et les notices sont désignées par leur identifiant, les pays par les codes ISO 3166-1, les coordonnées sont en degrés (WGS 84). Le texte est en UTF-8.
data-archive = Toutes les notices avec leurs données, leurs titres dans chaque langue et les identifiants de leurs sources.
data-cities = Les villes sous forme de points, en GeoJSON (RFC 7946){ "\u202F" }: nom dans chaque langue, pays, élément Wikidata, jumelages. Là où les sources divergent sur le pays, il est omis.
data-twinnings = Une paire de villes par ligne (RFC 4180), les arêtes d’un graphe{ "\u202F" }:
data-events = Un événement par ligne (RFC 4180), dans l’ordre chronologique{ "\u202F" }:
data-turtle = Les archives sous forme de graphe, en Turtle (RDF 1.1), avec les vocabulaires schema.org et Dublin Core.
data-sources-csl = Toutes les sources, pour Zotero, pandoc et d’autres logiciels bibliographiques (CSL JSON).
data-sources-bib = Toutes les sources pour BibTeX et BibLaTeX, sous les mêmes clés.
data-shapes = Les règles que suit le graphe (SHACL){ "\u202F" }: classes, propriétés et nombre de chacune.
data-package = La nature de tous ces fichiers et le contenu de leurs colonnes, pour les programmes (Frictionless Data Package).
data-csvw = Le contenu des colonnes des tableaux (CSV on the Web, W3C).
data-licence-title = Licence
column-id = l’identifiant, qui est aussi la fin de l’adresse
column-city = les identifiants des deux villes
column-first-date = la plus ancienne date connue du jumelage
column-status = le dernier acte{ "\u202F" }: declared, signed, renewed, suspended, resumed ou ended{ "\u202F" }; à défaut «{ "\u202F" }listed{ "\u202F" }», sinon «{ "\u202F" }contact{ "\u202F" }». Rien de cela ne dit que le jumelage est actif
column-status-date = la date de cette étape{ "\u202F" }; vide quand personne ne la donne
column-status-sources = les identifiants des sources de cette étape, séparés par des espaces
column-date = la date en EDTF
column-lists = des identifiants séparés par des espaces
column-titles = le titre dans chaque langue

# Genres de sources
source-type-web-page = page web
source-type-news-article = article de presse
source-type-press-release = communiqué de presse
source-type-magazine-article = article de magazine
source-type-blog = blog
source-type-book = livre
source-type-encyclopedia = encyclopédie
source-type-reference-work = ouvrage de référence
source-type-dataset = jeu de données
source-type-open-letter = lettre ouverte
source-type-object-record = notice d’objet
source-type-compilation = compilation
source-type-letter = lettre
source-type-photograph = photographie
source-type-charter = charte


# La chronologie : filtres et dessin
timeline-all = Tout
entry-kind = · { $kind }
timeline-earlier = Commencé auparavant
# $form est la catégorie de pluriel du CLDR, pour le script qui compte ; $count est du texte.
timeline-shown = { $form ->
    [one] { $count } entrée affichée.
   *[other] { $count } entrées affichées.
}
timeline-milestones = Les événements dont les archives parlent le plus
timeline-none-shown = Rien dans les archives ne répond à tous ces choix.
filters-label = Choisir les entrées
filter-city = Ville
filter-topic = Thème
filter-any-city = Toutes les villes
filter-any-topic = Tous les thèmes
chart-title = Chaque jumelage est un fil
chart-lead = Un fil commence à la première date connue et se poursuit jusqu’à la date la plus récente que mentionnent les sources ({ $today }), à moins que le jumelage n’ait pris fin. Qu’un fil se poursuive ne veut pas dire que le jumelage est actif.
chart-skip = Passer le dessin
chart-density = Nombre d’entrées par décennie
chart-decade = { $decade }{ "\u202F" }: { $count }
chart-earlier = { $count ->
    [one] { $count } entrée est antérieure à { $year }{ "\u202F" }; elle ne figure que dans la liste.
   *[other] { $count } entrées sont antérieures à { $year }{ "\u202F" }; elles ne figurent que dans la liste.
}
chart-undated = { $stage }{ "\u202F" }: date inconnue
chart-undated-twinnings = { $count ->
    [one] { $count } jumelage dont aucune date n’est connue{ "\u202F" }: { $twinnings }
   *[other] { $count } jumelages dont aucune date n’est connue{ "\u202F" }: { $twinnings }
}
chart-legend = Comment lire les fils
thread-loose = seulement des contacts, ou mention dans une liste
thread-standing = jumelage
thread-suspended = suspension
thread-fading = date exacte inconnue
data-timeline = La chronologie dans cette langue, dans le JSON que lit TimelineJS{ "\u202F" }: un titre, la date en toutes lettres et, aussi exactement que le permettent les sources, en chiffres{ "\u202F" }; les décennies comme époques.
data-oai = Chaque texte sous forme de notice Dublin Core, en une seule réponse, telle que la lisent les moissonneurs des bibliothèques (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Ce qui existe et ce qui a changé, pour les programmes qui tiennent une copie (ResourceSync){ "\u202F" }: les listes de tous les textes et fichiers, et des modifications.

# La carte
map-title = Carte
map-description = Les villes et leurs jumelages sur une carte{ "\u202F" }: { $site }.
map-lead = Chaque fil est un jumelage et suit le plus court chemin sur le globe. Chaque croix est une ville et mène à sa page. Un tableau, plus bas, dit la même chose en mots.
map-world = Le monde
map-closer = Vue rapprochée
map-skip = Passer les dessins et aller au tableau
map-open = Voir toute la carte
map-show-closer = Vue rapprochée de cette partie
map-legend = Ce que disent les fils
map-thread-standing = en vigueur{ "\u202F" }: déclaré, signé, renouvelé ou repris
map-thread-broken = suspendu ou résilié
map-thread-loose = contacts, ou mention dans une liste
map-credit = Terres{ "\u202F" }: Natural Earth. La carte ne montre pas de frontières.
map-tools = Commandes de la carte
map-zoom-in = Agrandir
map-zoom-out = Réduire
map-reset = Revoir toute la carte
map-keys = Les flèches déplacent la carte, plus et moins changent l’échelle, zéro affiche la carte entière.
map-table = Les jumelages en tableau
map-table-caption = Chaque jumelage avec ses villes, son dernier état connu et la distance par le plus court chemin sur le globe
map-twinning = Jumelage
map-cities = Villes
map-status = État
map-since = Depuis
map-distance = Distance
map-unlocated = Absentes de la carte, car ces archives ne connaissent pas leur position{ "\u202F" }:
distance-km = { $km } km
distance-unknown = —
locator-pair = { $km } km à vol d’oiseau
locator-city = { $count ->
    [one] La ville et sa jumelle sur le globe
   *[other] La ville et ses jumelles sur le globe
}
locator-alone = La ville sur le globe
locator-label = Carte{ "\u202F" }: { $what }

# Ce qu’on peut faire des images : les noms des droits, puis leur sens
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = domaine public
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
rights-InC = sous droit d’auteur
rights-InC-OW-EU = sous droit d’auteur, œuvre orpheline (UE)
rights-InC-EDU = sous droit d’auteur, usage éducatif autorisé
rights-InC-NC = sous droit d’auteur, usage non commercial autorisé
rights-InC-RUU = sous droit d’auteur, ayant droit introuvable
rights-NoC-CR = sans droit d’auteur, restrictions contractuelles
rights-NoC-NC = sans droit d’auteur, usage non commercial uniquement
rights-NoC-OKLR = sans droit d’auteur, autres restrictions légales
rights-NoC-US = sans droit d’auteur aux États-Unis
rights-CNE = droits non évalués
rights-UND = droits indéterminés
rights-NKC = aucun droit d’auteur connu
rights-meaning-CC0 = L’auteur a renoncé à tous ses droits{ "\u202F" }: vous pouvez utiliser l’œuvre à toutes fins, sans autorisation ni mention.
rights-meaning-CC-PDM = Aucun droit d’auteur n’est connu, dans aucun pays{ "\u202F" }: vous pouvez l’utiliser à toute fin.
rights-meaning-CC-BY = Vous pouvez l’utiliser et le modifier à toute fin, à condition de nommer l’auteur et cette licence et d’indiquer vos modifications.
rights-meaning-CC-BY-SA = Vous pouvez l’utiliser et le modifier à toute fin, à condition de nommer l’auteur et cette licence et de diffuser ce que vous en tirez sous la même licence.
rights-meaning-CC-BY-ND = Vous pouvez l’utiliser à toute fin, à condition de nommer l’auteur et cette licence ; il est interdit d’en diffuser des versions modifiées.
rights-meaning-CC-BY-NC = Vous pouvez l’utiliser et le modifier à des fins non commerciales, à condition de nommer l’auteur et cette licence.
rights-meaning-CC-BY-NC-SA = Vous pouvez l’utiliser et le modifier à des fins non commerciales, à condition de nommer l’auteur et cette licence et de diffuser ce que vous en tirez sous la même licence.
rights-meaning-CC-BY-NC-ND = Vous pouvez l’utiliser tel quel à des fins non commerciales, à condition de nommer l’auteur et cette licence.
rights-meaning-InC = Le droit d’auteur le protège{ "\u202F" }: au-delà de ce que permet la loi de votre pays, adressez-vous à l’ayant droit.
rights-meaning-InC-OW-EU = Le droit d’auteur le protège et ses ayants droit sont restés introuvables ; la directive européenne sur les œuvres orphelines permet de le montrer. Pour tout autre usage, adressez-vous à l’institution qui le conserve.
rights-meaning-InC-EDU = Le droit d’auteur le protège ; l’ayant droit autorise l’usage éducatif. Pour tout autre usage, demandez l’autorisation.
rights-meaning-InC-NC = Le droit d’auteur le protège ; l’ayant droit autorise l’usage non commercial. Pour tout autre usage, demandez l’autorisation.
rights-meaning-InC-RUU = Le droit d’auteur le protège, mais personne n’a pu être trouvé pour donner une autorisation.
rights-meaning-NoC-CR = Le droit d’auteur ne le protège pas, mais un accord de l’institution qui le conserve en restreint l’usage.
rights-meaning-NoC-NC = Le droit d’auteur ne le protège pas ; un accord n’en permet que l’usage non commercial.
rights-meaning-NoC-OKLR = Le droit d’auteur ne le protège pas, mais d’autres lois peuvent en restreindre l’usage, comme celles qui protègent le patrimoine culturel ou la vie privée.
rights-meaning-NoC-US = Il n’est pas protégé par le droit d’auteur aux États-Unis ; dans d’autres pays, il peut l’être.
rights-meaning-CNE = Personne n’a encore vérifié si le droit d’auteur le protège{ "\u202F" }: renseignez-vous avant de l’utiliser.
rights-meaning-UND = On a cherché à savoir si le droit d’auteur le protège, sans pouvoir conclure{ "\u202F" }: renseignez-vous avant de l’utiliser.
rights-meaning-NKC = Rien n’indique que le droit d’auteur le protège, mais personne ne le garantit.
rights-more = Texte complet

# Recherche
search-title = Recherche
search-description = Recherche dans les archives «{ "\u202F" }{ $site }{ "\u202F" }» par mot, genre, ville et décennie.
search-label = Rechercher
search-button = Rechercher
search-words = Que cherchez-vous{ "\u202F" }?
search-narrow = Préciser la recherche
search-kind = Genre
search-city = Ville
search-decade = Décennie
search-any = peu importe
search-all-languages = Chercher dans toutes les langues
search-found = { $form ->
    [one] { $count } résultat pour «{ "\u202F" }{ $words }{ "\u202F" }»
   *[other] { $count } résultats pour «{ "\u202F" }{ $words }{ "\u202F" }»
}
search-found-chosen = { $form ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-nothing = Rien n’a été trouvé pour «{ "\u202F" }{ $words }{ "\u202F" }».
search-nothing-chosen = Rien ne répond à ces choix réunis.
search-help = Ce qui peut aider{ "\u202F" }:
search-help-spelling = vérifier l’orthographe, ou essayer un autre mot{ "\u202F" };
search-help-fewer = employer moins de mots, et ne pas préciser le genre, la ville ni la décennie{ "\u202F" };
search-help-languages = chercher dans toutes les langues{ "\u202F" };
search-help-lists = parcourir les listes.
search-more = Afficher d’autres résultats
search-working = Recherche en cours…
search-failed = La recherche ne peut pas être chargée pour le moment. Les listes mènent à tout ce qui se trouve ici.
search-without-script = La recherche a besoin d’un script, et aucun ne fonctionne ici. Les listes mènent à tout ce qui se trouve ici.
search-from-folder = Ce site a été ouvert depuis un dossier, où les navigateurs ne permettent pas la recherche. Les listes mènent à tout ce qui se trouve ici.
search-lists = Toutes les listes, de A à Z

# Images pour les visionneuses des musées (IIIF)
iiif-credit = Crédit
fact-iiif = Pour les visionneuses
iiif-manifest = manifeste IIIF
iiif-collection = collection IIIF des objets de cette ville

# Ce que reçoit une bibliothèque : le texte joint aux archives qui lui sont remises (README.txt)
preserve-about = Ce dossier conserve le site «{ "\u202F" }{ $title }{ "\u202F" }», qui se trouvait à l’adresse { $url }, avec tout ce dont il est fait. Il ne demande aucun logiciel particulier{ "\u202F" }: ce ne sont que des textes, des images et des enregistrements, dans des formats publiquement documentés.
preserve-site = Le site sous forme de fichiers. Ouvrez index.html dans un navigateur{ "\u202F" }; tout fonctionne sans serveur, sauf la recherche.
preserve-wacz = Le site tel que les navigateurs le recevaient{ "\u202F" }: une archive web (WACZ, un fichier ZIP d’enregistrements WARC, ISO 28500). Un lecteur comme ReplayWeb.page le montre comme s’il était encore à son adresse, recherche comprise.
preserve-sources = Ce dont le site est fait{ "\u202F" }: les textes en Markdown (UTF-8), précédés de leurs données en YAML, et à côté d’eux les images, les enregistrements et les documents tels qu’ils ont été remis. Ce que les archives ont changé dans l’apparence et les libellés du site se trouve dans les dossiers voisins de «{ "\u202F" }content{ "\u202F" }». Le logiciel qui en fait le site s’appelle Tablecloth.
preserve-metadata = Ce qu’il faut aux catalogues{ "\u202F" }: la description de l’ensemble, en DataCite et en Dublin Core (XML).
preserve-checksums = Une somme de contrôle pour chaque fichier. Le dossier est un «{ "\u202F" }sac{ "\u202F" }» (BagIt, RFC 8493){ "\u202F" }: des logiciels comme bagit.py disent si quelque chose y a été modifié ou perdu.
preserve-rights = Les textes sont sous { $licence }. Ce qui vaut pour une image ou un enregistrement est indiqué à côté, sur le site, et dans les données du texte où ils figurent.

# Le livre
book-title = Sous forme de livre
book-description = { $site } en un seul document{ "\u202F" }: récits, villes, jumelages, chronologie, carte, questions ouvertes et toutes les sources, avec un index.
book-lead = Tous les récits dans l’ordre des événements racontés, avec les villes, les jumelages, les objets et les événements qu’ils nomment, la chronologie, la carte, les questions ouvertes et toutes les sources. Imprimez cette page ou enregistrez-la en PDF.
book-contents = Table des matières
book-index = Index des noms
book-index-lead = Les numéros sont ceux des chapitres{ "\u202F" }; le premier est celui de son propre chapitre.
book-former = { $name }{ "\u202F" }: voir { $now }
book-address = En ligne{ "\u202F" }: { $address }
book-day = État des archives au { $date }
book-accessibility = Tout le texte peut être lu à voix haute et affiché dans toutes les tailles. Les images porteuses de contenu sont décrites, les emblèmes sont décoratifs. Les notes et les sources sont liées dans les deux sens.
