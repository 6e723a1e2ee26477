# Datumsangaben in Worten. Was vor einer Zahl oder einem Wort steht, sagt $form; $within ist bei
# Jahrzehnten und Jahrhunderten ohne Artikel, damit die Meldungen ihn beugen können.

date-year = { $year }
date-year-far = das Jahr { $year }
date-year-far-before = das Jahr { $year } v. Chr.
date-year-unknown = Jahr unbekannt
date-day-first = { $day }
date-day = { $day }
date-day-listed = { $day }
date-decade = { $decade }er Jahre
date-decade-within = { $decade }er Jahre
date-century-numerals = digits
date-century = { $ordinal ->
   *[other] { $century }. Jahrhundert
}
date-century-within = { $ordinal ->
   *[other] { $century }. Jahrhundert
}
date-millennium = { $ordinal ->
   *[other] { $millennium }. Jahrtausend
}
date-season-name = { $season ->
    [spring] Frühling
    [summer] Sommer
    [autumn] Herbst
   *[winter] Winter
}
date-season-name-within = { $season ->
    [spring] Frühling
    [summer] Sommer
    [autumn] Herbst
   *[winter] Winter
}
date-season = { $season } { $year }
date-quarter = { $ordinal ->
   *[other] { $number }. Quartal
}
date-third = { $ordinal ->
   *[other] { $number }. Jahresdrittel
}
date-half = { $ordinal ->
   *[other] { $number }. Halbjahr
}
date-part-of-year = { $part } { $year }
date-with-time = { $date }, { $time } Uhr
date-raw = { $date }
date-around = { $form ->
    [day] um den { $within }
    [season] um den { $within }
    [part] um das { $within }
    [decade] um die { $within }
    [century] um das { $within }
   *[other] um { $within }
}
date-noted = { $date } ({ $note })
date-notes = { $first }; { $next }
date-note-uncertain = unsicher
date-note-approximate = ungefähr
date-note-uncertain-parts = unsicher: { $parts }
date-note-approximate-parts = ungefähr: { $parts }
date-part-day = Tag
date-part-month = Monat
date-part-season = Jahreszeit
date-part-year = Jahr
date-note-day-unknown = Tag unbekannt
date-note-month-unknown = Monat unbekannt
date-note-month-and-day-unknown = Monat und Tag unbekannt
date-note-digits-unknown = einige Ziffern unbekannt
date-note-day = Tag { $day }
date-note-between = zwischen { $start } und { $end }
date-note-northern = Nordhalbkugel
date-note-southern = Südhalbkugel
date-note-start-unknown = Anfang unbekannt
date-note-end-unknown = Ende unbekannt
date-note-one-of = eines davon
date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }.–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [day] ab dem { $within }
    [part] ab dem { $within }
    [decade] ab den { $within }n
    [century] ab dem { $within }
   *[other] ab { $within }
}
date-until = { $form ->
    [day] bis zum { $within }
    [part] bis zum { $within }
    [decade] bis in die { $within }
    [century] bis ins { $within }
   *[other] bis { $within }
}
date-or-earlier = { $date } oder früher
date-or-later = { $date } oder später
date-short-around = um { $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
