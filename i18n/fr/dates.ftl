# Les dates en toutes lettres. Les mois, les chiffres et les listes (« A, B ou C ») viennent de CLDR.
# Tous les arguments sont du texte. $form dit de quoi il s’agit : year, month, day, season,
# part (trimestre, quadrimestre, semestre), decade, century ou other.
# $within est la date telle qu’elle suit une préposition ; les messages en -within disent sa forme,
# et CLDR pour les mois. "\u00A0" et "\u202F" sont des espaces insécables.

## Une seule date

date-year = { $year }
# Au-delà de 9999, et aussi loin avant notre ère ; les chiffres de $year sont groupés.
date-year-far = l’an { $year }
date-year-far-before = l’an { $year } av. J.-C.
date-year-unknown = année inconnue
# Le numéro du jour : date-day-first pour 1, date-day pour les autres.
date-day-first = { $day }er
date-day = { $day }
# Le numéro devant d’autres dans une liste de jours du même mois : « 1er, 11 ou 21 juin ».
date-day-listed = { $day }
date-decade = années { $decade }
date-decade-within = les années { $decade }
# Comment on compte les siècles : « roman » ou « digits ».
date-century-numerals = roman
# $ordinal est la catégorie CLDR du nombre.
date-century = { $century }{ $ordinal ->
    [one] er
   *[other] e
}{ "\u00A0" }siècle
date-century-within = le { $century }{ $ordinal ->
    [one] er
   *[other] e
}{ "\u00A0" }siècle
date-millennium = { $millennium }{ $ordinal ->
    [one] er
   *[other] e
}{ "\u00A0" }millénaire
date-season-name = { $season ->
    [spring] printemps
    [summer] été
    [autumn] automne
   *[winter] hiver
}
date-season-name-within = { $season ->
    [spring] le printemps
    [summer] l’été
    [autumn] l’automne
   *[winter] l’hiver
}
date-season = { $season } { $year }
date-quarter = { $number }{ $ordinal ->
    [one] er
   *[other] e
} trimestre
date-third = { $number }{ $ordinal ->
    [one] er
   *[other] e
} quadrimestre
date-half = { $number }{ $ordinal ->
    [one] er
   *[other] e
} semestre
date-part-of-year = { $part } { $year }
date-with-time = { $date }, { $time }
# Ce pour quoi il n’y a pas de mots ; $date est de l’EDTF.
date-raw = { $date }

## Doutes et remarques

date-around = { $form ->
    [day] vers le { $within }
    [part] vers le { $within }
   *[other] vers { $within }
}
date-noted = { $date } ({ $note })
# Deux remarques entre les mêmes parenthèses.
date-notes = { $first }{ "\u202F" }; { $next }
date-note-uncertain = date incertaine
date-note-approximate = date approximative
# $parts est une liste faite des messages date-part-….
date-note-uncertain-parts = incertain{ "\u202F" }: { $parts }
date-note-approximate-parts = approximatif{ "\u202F" }: { $parts }
date-part-day = jour
date-part-month = mois
date-part-season = saison
date-part-year = année
date-note-day-unknown = jour inconnu
date-note-month-unknown = mois inconnu
date-note-month-and-day-unknown = mois et jour inconnus
date-note-digits-unknown = certains chiffres inconnus
# Un jour dont le mois n’est pas connu.
date-note-day = le { $day }
date-note-between = entre { $start } et { $end }
date-note-northern = hémisphère nord
date-note-southern = hémisphère sud
date-note-start-unknown = début inconnu
date-note-end-unknown = fin inconnue
date-note-one-of = l’une de ces dates

## Plusieurs dates

date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years est une liste ou une suite d’années en chiffres : toutes, puis l’une d’elles.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [day] depuis le { $within }
    [part] depuis le { $within }
    [other] { $within } et après
   *[year] depuis { $within }
}
date-until = { $form ->
    [year] jusqu’en { $within }
    [month] jusqu’en { $within }
    [day] jusqu’au { $within }
    [part] jusqu’au { $within }
    [decade] jusque dans { $within }
    [other] { $within } et avant
   *[season] pas après { $within }
}
date-or-earlier = { $date } ou avant
date-or-later = { $date } ou après

## Pour les tableaux et les titres : les années seules

date-short-around = v.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }{ "\u202F" }?
date-short-from = { $year }–
date-short-until = –{ $year }
