# For the tests: a right-to-left locale; only what they look at is in Arabic.

date-year = { $year }
date-year-far = the year { $year }
date-year-far-before = the year { $year } BC
date-year-unknown = year unknown
date-day-first = { $day }
date-day = { $day }
date-decade = أربعينيات: { $decade }
date-decade-within = the { $decade }s
date-century-numerals = digits
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
date-raw = { $date }
date-around = { $form ->
   *[other] حوالي { $within }
}
date-noted = { $date } ({ $note })
date-notes = { $first }; { $next }
date-note-uncertain = uncertain
date-note-approximate = approximate
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
date-note-day = day { $day }
date-note-between = between { $start } and { $end }
date-note-northern = northern hemisphere
date-note-southern = southern hemisphere
date-note-start-unknown = beginning unknown
date-note-end-unknown = end unknown
date-note-one-of = one of these
date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
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
date-short-around = c.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
