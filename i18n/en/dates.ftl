# Dates in words. Months, digits and lists ("A, B or C") come from CLDR and are not here.
# Every argument is text. $form says what kind of date it is: year, month, day, season,
# part (a quarter, third or half of a year), decade, century, or other.
# $within is the date as it stands after a preposition; what it looks like is said by the messages
# ending in -within, and for months by CLDR. "\u00A0" and "\u202F" are no-break spaces.

## One date

date-year = { $year }
# Beyond 9999, and as far before our era; $year has its digits grouped.
date-year-far = the year { $year }
date-year-far-before = the year { $year } BC
date-year-unknown = year unknown
# The number of a day, alone and beside a month: date-day-first for 1, date-day for the others.
date-day-first = { $day }
date-day = { $day }
# As it stands before others in a list, where they share a month: “1, 11 or 21 June”.
date-day-listed = { $day }
date-decade = { $decade }s
date-decade-within = the { $decade }s
# How centuries are counted: "roman" or "digits".
date-century-numerals = digits
# $ordinal is the CLDR category of the number.
date-century = { $century }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} century
date-century-within = the { $century }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} century
date-millennium = { $millennium }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} millennium
date-season-name = { $season ->
    [spring] spring
    [summer] summer
    [autumn] autumn
   *[winter] winter
}
date-season-name-within = { $season ->
    [spring] spring
    [summer] summer
    [autumn] autumn
   *[winter] winter
}
date-season = { $season } { $year }
date-quarter = { $number }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} quarter
date-third = { $number }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} third
date-half = { $number }{ $ordinal ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
} half
date-part-of-year = { $part } of { $year }
date-with-time = { $date }, { $time }
# What nobody has words for; $date is EDTF.
date-raw = { $date }

## Doubts and remarks

date-around = { $form ->
    [part] around the { $within }
   *[other] around { $within }
}
date-noted = { $date } ({ $note })
# Two remarks in one pair of brackets.
date-notes = { $first }; { $next }
date-note-uncertain = uncertain
date-note-approximate = approximate
# $parts is a list made of the three messages date-part-….
date-note-uncertain-parts = uncertain: { $parts }
date-note-approximate-parts = approximate: { $parts }
date-part-day = day
date-part-month = month
date-part-season = season
date-part-year = year
date-note-day-unknown = day unknown
date-note-month-unknown = month unknown
date-note-month-and-day-unknown = month and day unknown
date-note-digits-unknown = some digits unknown
# A day whose month is not known.
date-note-day = day { $day }
date-note-between = between { $start } and { $end }
date-note-northern = northern hemisphere
date-note-southern = southern hemisphere
date-note-start-unknown = beginning unknown
date-note-end-unknown = end unknown
date-note-one-of = one of these

## Several dates

date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years is a list or a range of years in mere digits: of all of them, and of one out of them.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [part] from the { $within }
   *[other] from { $within }
}
date-until = { $form ->
    [part] until the { $within }
   *[other] until { $within }
}
date-or-earlier = { $date } or earlier
date-or-later = { $date } or later

## For tables and headings: years only

date-short-around = c.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
