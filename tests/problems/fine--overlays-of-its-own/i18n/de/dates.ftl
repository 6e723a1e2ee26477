# Datumsangaben in Worten. Monate, Ziffern und Aufzählungen („A, B oder C“) kommen aus CLDR und stehen nicht hier.
# Alle Argumente sind Text. $form sagt, worum es geht: year, month, day, season,
# part (Quartal, Drittel oder Hälfte eines Jahres), decade, century oder other.
# $within ist das Datum, wie es nach einer Präposition steht, hier ohne Artikel: Den setzen date-from und date-until.
# "\u00A0" und "\u202F" sind geschützte Leerzeichen.

## Ein Datum

date-year = { $year }
# Jenseits von 9999 und ebenso weit vor unserer Zeitrechnung; die Ziffern von $year sind gruppiert.
date-year-far = { $year }{ "\u00A0" }n.{ "\u00A0" }Chr.
date-year-far-before = { $year }{ "\u00A0" }v.{ "\u00A0" }Chr.
date-year-unknown = Jahr unbekannt
# Die Zahl eines Tages: date-day-first für 1, date-day für die übrigen. Den Punkt danach setzt CLDR.
date-day-first = { $day }
date-day = { $day }
# Die Zahl vor anderen in einer Liste von Tagen eines Monats: „1., 11. oder 21. Juni“.
date-day-listed = { $day }.
date-decade = { $decade }er-Jahre
date-decade-within = { $decade }er-Jahre
# Wie Jahrhunderte gezählt werden: „roman“ oder „digits“.
date-century-numerals = digits
# $ordinal ist die Kategorie der Zahl in CLDR; im Deutschen ändert sie nichts.
date-century = { $ordinal ->
   *[other] { $century }.{ "\u00A0" }Jahrhundert
}
date-century-within = { $ordinal ->
   *[other] { $century }.{ "\u00A0" }Jahrhundert
}
date-millennium = { $ordinal ->
   *[other] { $millennium }.{ "\u00A0" }Jahrtausend
}
# Mit Jahreszahl sagt man Frühjahr, nicht Frühling.
date-season-name = { $season ->
    [spring] Frühjahr
    [summer] Sommer
    [autumn] Herbst
   *[winter] Winter
}
date-season-name-within = { $season ->
    [spring] Frühjahr
    [summer] Sommer
    [autumn] Herbst
   *[winter] Winter
}
date-season = { $season } { $year }
date-quarter = { $ordinal ->
   *[other] { $number }.{ "\u00A0" }Quartal
}
date-third = { $ordinal ->
   *[other] { $number }.{ "\u00A0" }Jahresdrittel
}
date-half = { $ordinal ->
   *[other] { $number }.{ "\u00A0" }Halbjahr
}
date-part-of-year = { $part } { $year }
# Ohne „Uhr“: Auf die Zeit kann eine Zeitzone folgen.
date-with-time = { $date }, { $time }
# Wofür es keine Worte gibt; $date ist EDTF.
date-raw = { $date }

## Zweifel und Bemerkungen

date-around = { $form ->
    [year] um { $within }
    [day] um den { $within }
   *[other] etwa { $within }
}
date-noted = { $date } ({ $note })
# Zwei Bemerkungen in einer Klammer.
date-notes = { $first }; { $next }
date-note-uncertain = unsicher
date-note-approximate = ungefähr
# $parts ist eine Aufzählung aus den Meldungen date-part-….
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
# Ein Tag, dessen Monat nicht bekannt ist.
date-note-day = am { $day }.
date-note-between = zwischen { $start } und { $end }
date-note-northern = Nordhalbkugel
date-note-southern = Südhalbkugel
date-note-start-unknown = Anfang unbekannt
date-note-end-unknown = Ende unbekannt
date-note-one-of = eines davon

## Mehrere Daten

date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }.–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years ist eine Aufzählung oder Folge von Jahren in Ziffern: alle davon, dann eines davon.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [day] ab dem { $within }
    [part] ab dem { $within }
    [decade] ab den { $within }n
    [century] ab dem { $within }
    [other] { $within } und danach
   *[year] ab { $within }
}
date-until = { $form ->
    [day] bis zum { $within }
    [part] bis zum { $within }
    [decade] bis in die { $within }
    [century] bis ins { $within }
    [other] { $within } und davor
   *[year] bis { $within }
}
date-or-earlier = { $date } oder früher
date-or-later = { $date } oder später

## Für Tabellen und Überschriften: nur die Jahre

date-short-around = ca.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = ab { $year }
date-short-until = bis { $year }
