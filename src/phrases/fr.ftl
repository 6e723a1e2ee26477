# Ce que le programme dit aux rédacteurs. Ce qui manque ici est dit en anglais ; la liste complète est dans `en.ftl`.

## Schémas, que montrent d’autres programmes

schema_of_kind =
    { $kind ->
        [story] En-tête d’un récit
        [city] En-tête d’une ville
        [twinning] En-tête d’un jumelage
        [event] En-tête d’un événement
        [object] En-tête d’un objet
        [source] En-tête d’une source
        [question] En-tête d’une question
        [topic] En-tête d’un thème
       *[page] En-tête d’une page sur les archives
    }
schema_of_settings = Réglages des archives
schema_of_all = Réglages et en-têtes des archives
about_front_matter = Ce qui se trouve entre les deux lignes `---` au début de `content/{ $folder }/<id>/index.<locale>.md`. L’original contient les faits et les mots. Une traduction contient ses mots et `translated_from`, sans les faits.
about_settings = Ce que `content/site.yaml` dit de l’ensemble des archives.
about_all = Chaque définition est le schéma d’un type d’en-tête, et `site` celui de `content/site.yaml`.
form_of_value =
    { $form ->
        [id] L’identifiant est le nom d’un dossier de `content/{ $folder }/`.
        [ids] Les identifiants sont des noms de dossiers de `content/{ $folder }/`.
        [date] Les dates sont en EDTF, par exemple `1944`, `1944-06`, `1944-06-06`, `194X`, `1943~`, `1942-08/1943-02`.
       *[day] Année, mois et jour, par exemple `2026-11-28`.
    }

## Nouveaux textes

new_said = Remplacez ce qui se trouve ici par ce qui est juste. Les lignes qui commencent par # ne s’adressent qu’à vous.
new_open = Tout ce qui suit est facultatif. Pour l’indiquer, enlevez le # devant la clé.
new_label = Réponse { $number }
new_body =
    { $kind ->
        [source] Dites ce qu’on y trouve, où elle est conservée et dans quelle mesure on peut s’y fier. `[](city:dijon)` mène à une ville.
       *[other] Écrivez le texte ici. `[](city:dijon)` mène à une ville, `[@id-of-a-source]` indique d’où vient une affirmation, et `![Ce qu’on y voit](photo.jpg "Légende")`, seul dans un paragraphe, montre une image placée à côté de ce fichier.
    }

## Ce que disent les clés
## L’identifiant d’un message est fait de la table (un type, `all` pour tous, `site` pour les réglages, une liste) et de la clé.

key-all-translated_from = Les mots de l’original à partir desquels cette traduction a été faite, désignés par la langue de l’original et une empreinte que donne `tablecloth check`. L’original n’a pas cette ligne.
key-all-aliases = Les anciennes adresses qui mènent ici, dans chaque langue ou, avec une barre oblique devant, à une seule adresse du site.
key-all-published = Le jour où le texte a paru sur le site. Les fils et les moteurs de recherche l’indiquent.
key-all-updated = Le jour où ses mots ont changé pour la dernière fois d’une façon qui mérite d’être signalée aux lecteurs.
key-all-authors = Les auteurs du texte, sous les noms à citer. À défaut, on cite les archives.
key-all-doi = Le DOI sous lequel le texte est enregistré ou, pour une source, celui de la source elle-même.
key-all-ark = L’ARK sous lequel un service d’archives conserve le document.

key-story-title = Le titre du récit.
key-story-summary = Une ou deux phrases pour les listes, les fils et les moteurs de recherche.
key-story-date = Quand cela s’est passé.
key-story-cities = Où cela s’est passé, ou les villes concernées.
key-story-twinnings = Les jumelages dont il fait partie.
key-story-objects = Les objets dont il parle.
key-story-topics = Ses thèmes.
key-story-sources = Ce sur quoi il repose. Chaque source est citée dans le texte.
key-story-media = Les fichiers placés à côté du texte, chacun avec son auteur et ce qu’il est permis d’en faire.
key-story-featured = `true` pour que la page d’accueil le montre avant les autres.
key-story-draft = `true` pour le tenir hors du site tant qu’il n’est pas achevé.

key-city-name = Le nom actuel de la ville.
key-city-summary = { key-story-summary }
key-city-names = Chaque ancien nom dans la langue du texte, sous son identifiant.
key-city-country = Le code du pays (ISO 3166-1 alpha-2, et `XK`).
key-city-coordinates = Latitude et longitude en degrés (WGS 84), positives au nord et à l’est.
key-city-wikidata = L’élément de la ville dans Wikidata.
key-city-former_names = Les noms que la ville a portés auparavant, dans l’ordre.
key-city-sources = Ce sur quoi reposent les faits.
key-city-contested = Le pays tel que l’indiquent les sources, lorsque les États sont en désaccord.
key-former_names-id = La clé du nom sous `names`.
key-former_names-from = Quand il a été donné.
key-former_names-to = Quand il a été abandonné.
key-contested-country = { key-city-country }
key-contested-sources = Qui l’affirme.

key-twinning-title = Le nom du jumelage. À défaut, celui des deux villes, comme « Dijon – Mayence ».
key-twinning-summary = { key-story-summary }
key-twinning-labels = Un nom pour chaque clé qu’emploie `by`, sous la forme qui suit « par » dans la langue du texte.
key-twinning-cities = Les deux villes.
key-twinning-stages = Les étapes de sa vie, dans l’ordre des dates.
key-twinning-sources = Ce sur quoi il repose, outre les sources de chaque étape.
key-stages-date = Quand cela s’est passé.
key-stages-stage = Ce qui s’est passé.
key-stages-by = Qui a agi, soit l’une des deux villes, soit une clé dont le nom se trouve sous `labels`.
key-stages-sources = Qui l’affirme.

key-event-title = Le nom de l’événement.
key-event-date = Quand il a eu lieu.
key-event-cities = Où il a eu lieu, ou les villes concernées.
key-event-twinnings = Les jumelages auxquels il se rattache. L’événement tient lieu d’une étape de même date.
key-event-sources = Qui l’affirme.

key-object-title = Le nom de l’objet.
key-object-summary = { key-story-summary }
key-object-labels = Le nom que désigne la clé employée par `holder`.
key-object-date = Quand il a été fabriqué.
key-object-holder = Qui le conserve, par une clé dont le nom se trouve sous `labels`.
key-object-city = La ville où il est conservé.
key-object-rights = Ce qu’il est permis de faire de ses images, selon une licence Creative Commons (sous son nom dans SPDX) ou une mention de rightsstatements.org.
key-object-media = { key-story-media }
key-object-sources = Ce sur quoi reposent les faits.
key-media-file = Le nom du fichier.
key-media-credit = Qui en est l’auteur.
key-media-rights = Ce qu’il est permis d’en faire, selon une licence Creative Commons (sous son nom dans SPDX) ou une mention de rightsstatements.org.
key-media-source = D’où il vient.

key-source-title = Le titre de la publication, ou le nom de la source.
key-source-type = De quelle sorte de témoignage il s’agit.
key-source-creator = Qui en est l’auteur.
key-source-publisher = Qui l’a publiée.
key-source-date = Quand elle a été publiée.
key-source-url = Où on peut la lire.
key-source-accessed = Quand elle y a été consultée.
key-source-language = Sa langue (BCP 47), ou `mul` s’il y en a plusieurs.
key-source-same_text_as = Les sources au texte identique, qui forment un seul témoin et non plusieurs.
key-source-machine_translated_from = La langue à partir de laquelle une machine l’a traduite (BCP 47).

key-question-title = La question.
key-question-labels = La formulation de chaque réponse, sous son identifiant.
key-question-about = Ce dont elle traite, chaque identifiant étant précédé de son type.
key-question-answers = Les réponses.
key-answers-id = La clé de sa formulation sous `labels`.
key-answers-date = La réponse sous forme de date. Une réponse est une date ou une valeur.
key-answers-value = La réponse sous forme de nombre ou de texte.
key-answers-sources = Qui l’affirme.

key-topic-title = Le nom du thème.
key-page-title = Le titre de la page.
key-page-menu = Sa place dans le menu. Sans elle, la page n’y figure pas.

key-site-title = Le nom du site, dans chacune de ses langues.
key-site-tagline = Ce qu’est le site, en une phrase, dans chacune de ses langues.
key-site-base_url = L’adresse où le site sera publié, avec le protocole, l’hôte et le chemin.
key-site-locales = Les langues du site, dans l’ordre où elles sont proposées aux lecteurs.
key-site-home_city = La ville dont les archives racontent les jumelages, s’il y en a une.
key-site-licence = La licence des textes propres aux archives, sous son nom dans SPDX. À défaut, `CC-BY-4.0`.
key-site-feed = Ce que les fils donnent d’un texte, le tout (comme sans cette clé) ou son résumé.
key-site-hosts = Les hébergeurs pour lesquels sont aussi écrits les fichiers qu’ils lisent : anciennes adresses, en-têtes, choix d’une langue.
key-site-hsts = Si, après une première visite, les navigateurs refusent pendant un an `http://`, qui n’est pas chiffré (HSTS, RFC 6797). Sans effet sans `hosts`.
key-site-publish = Où la commande `publish` peut porter le site : des destinations sous des noms de votre choix, chacune d’une seule sorte.
key-publish-folder = Un dossier de cet ordinateur, tel que le voit un serveur. Un chemin relatif part de la racine des archives.
key-publish-git = L’adresse d’un dépôt Git. Le site y devient un commit de la branche.
key-publish-branch = La branche de ce dépôt. À défaut, `pages`.
key-publish-rsync = L’hôte et le dossier, tels que rsync les prend.
key-publish-rclone = L’espace distant et le dossier, tels que rclone les prend : S3, SFTP, WebDAV, FTP et bien d’autres.
key-locales-tag = L’étiquette de la langue (BCP 47), telle qu’elle figure dans les noms de fichiers et les adresses.
key-locales-name = Le nom que la langue se donne. À défaut, les lecteurs voient l’étiquette.
key-locales-formats = La langue et le pays dont les dates, les nombres et les listes suivent les règles (BCP 47). À défaut, ceux de `tag`.
