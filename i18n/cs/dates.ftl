# Data slovy. Měsíce, číslice a výčty („A, B nebo C“) pocházejí z CLDR a zde nejsou.
# Všechny argumenty jsou text. $form říká, o co jde: year, month, day, season,
# part (čtvrtletí, třetina nebo pololetí), decade, century nebo other.
# $within je datum ve druhém pádě, jak stojí po předložce; jeho podobu určují zprávy končící na -within
# a u měsíců CLDR. "\u00A0" a "\u202F" jsou pevné mezery.

## Jedno datum

date-year = { $year }
# Po roce 9999 a stejně daleko před naším letopočtem; číslice v $year jsou po skupinách.
date-year-far = { $year } n. l.
date-year-far-before = { $year } př. n. l.
date-year-unknown = rok neznámý
# Číslo dne, samo a u měsíce: date-day-first pro 1, date-day pro ostatní. Tečku za ním před měsíc doplňuje CLDR.
date-day-first = { $day }
date-day = { $day }
# Číslo před dalšími ve výčtu dnů téhož měsíce: „1., 11. nebo 21. června“.
date-day-listed = { $day }.
# $decade je první rok. V češtině se desetiletí počítají v rámci století: CENTURY() je číslo století, do kterého rok patří,
# YEAR-OF-CENTURY() zbytek.
date-decade = { YEAR-OF-CENTURY($decade) ->
    [0] první desetiletí { CENTURY($decade) }.{ "\u00A0" }století
   *[other] { YEAR-OF-CENTURY($decade) }.{ "\u00A0" }léta { CENTURY($decade) }.{ "\u00A0" }století
}
date-decade-within = { YEAR-OF-CENTURY($decade) ->
    [0] prvního desetiletí { CENTURY($decade) }.{ "\u00A0" }století
   *[other] { YEAR-OF-CENTURY($decade) }.{ "\u00A0" }let { CENTURY($decade) }.{ "\u00A0" }století
}
# Jak se počítají století: „roman“ nebo „digits“.
date-century-numerals = digits
# $ordinal je kategorie čísla podle CLDR; v češtině nic nemění.
date-century = { $ordinal ->
   *[other] { $century }.{ "\u00A0" }století
}
date-century-within = { $ordinal ->
   *[other] { $century }.{ "\u00A0" }století
}
date-millennium = { $ordinal ->
   *[other] { $millennium }.{ "\u00A0" }tisíciletí
}
date-season-name = { $season ->
    [spring] jaro
    [summer] léto
    [autumn] podzim
   *[winter] zima
}
date-season-name-within = { $season ->
    [spring] jara
    [summer] léta
    [autumn] podzimu
   *[winter] zimy
}
date-season = { $season } { $year }
date-quarter = { $ordinal ->
   *[other] { $number }.{ "\u00A0" }čtvrtletí
}
date-third = { $ordinal ->
   *[other] { $number }.{ "\u00A0" }třetina roku
}
date-half = { $ordinal ->
   *[other] { $number }.{ "\u00A0" }pololetí
}
date-part-of-year = { $part } { $year }
date-with-time = { $date } v{ "\u00A0" }{ $time }
# To, pro co nejsou slova; $date je EDTF.
date-raw = { $date }

## Pochybnosti a poznámky

# Třetina má jiný druhý pád než čtvrtletí a pololetí, proto u part předložka není.
date-around = { $form ->
    [year] kolem roku { $within }
    [part] { $within } (přibližně)
    [other] { $within } (přibližně)
   *[month] kolem { $within }
}
date-noted = { $date } ({ $note })
# Dvě poznámky v jedné závorce.
date-notes = { $first }; { $next }
date-note-uncertain = nejisté datum
date-note-approximate = přibližné datum
# $parts je výčet složený ze zpráv date-part-….
date-note-uncertain-parts = nejistý údaj: { $parts }
date-note-approximate-parts = přibližný údaj: { $parts }
date-part-day = den
date-part-month = měsíc
date-part-season = roční období
date-part-year = rok
date-note-day-unknown = den neznámý
date-note-month-unknown = měsíc neznámý
date-note-month-and-day-unknown = měsíc a den neznámé
date-note-digits-unknown = některé číslice neznámé
# Den, jehož měsíc není znám.
date-note-day = den: { $day }.
date-note-between = mezi lety { $start } a { $end }
date-note-northern = severní polokoule
date-note-southern = jižní polokoule
date-note-start-unknown = začátek neznámý
date-note-end-unknown = konec neznámý
date-note-one-of = jedno z těchto dat

## Více dat

date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }.–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years je výčet nebo řada let psaných číslicemi: všechny, potom jeden z nich.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [year] od roku { $within }
    [part] { $within } a později
    [other] { $within } a později
   *[month] od { $within }
}
date-until = { $form ->
    [year] do roku { $within }
    [part] { $within } a dříve
    [other] { $within } a dříve
   *[month] do { $within }
}
date-or-earlier = { $date } nebo dříve
date-or-later = { $date } nebo později

## Pro tabulky a nadpisy: jen roky

date-short-around = asi{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
