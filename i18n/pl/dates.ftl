# Daty słowami. Miesiące, cyfry i wyliczenia („A, B lub C”) pochodzą z CLDR i tu ich nie ma.
# Wszystkie argumenty są tekstem. $form mówi, o co chodzi: year, month, day, season,
# part (kwartał, trzecia część lub połowa roku), decade, century albo other.
# $within to data w dopełniaczu, jak po przyimku; jej postać podają komunikaty zakończone na -within,
# a dla miesięcy CLDR. "\u00A0" i "\u202F" to spacje nierozdzielające.

## Jedna data

date-year = { $year }
# Po roku 9999 i równie dawno przed naszą erą; cyfry $year są pogrupowane.
date-year-far = { $year } n.e.
date-year-far-before = { $year } p.n.e.
date-year-unknown = rok nieznany
# Numer dnia, sam i przy miesiącu: date-day-first dla 1, date-day dla pozostałych.
date-day-first = { $day }
date-day = { $day }
# Numer przed innymi w wyliczeniu dni jednego miesiąca: „1, 11 lub 21 czerwca”.
date-day-listed = { $day }
# $decade to pierwszy rok. Po polsku dekady liczy się w obrębie wieku: CENTURY() to numer wieku, do którego rok należy,
# YEAR-OF-CENTURY() to reszta, ROMAN() to liczba rzymska, VALUE() to sama liczba.
date-decade = { YEAR-OF-CENTURY($decade) ->
    [0] pierwsza dekada { ROMAN(CENTURY($decade)) }{ "\u00A0" }wieku
   *[other] lata{ "\u00A0" }{ YEAR-OF-CENTURY($decade) }. { ROMAN(CENTURY($decade)) }{ "\u00A0" }wieku
}
date-decade-within = { YEAR-OF-CENTURY($decade) ->
    [0] pierwszej dekady { ROMAN(CENTURY($decade)) }{ "\u00A0" }wieku
   *[other] lat{ "\u00A0" }{ YEAR-OF-CENTURY($decade) }. { ROMAN(CENTURY($decade)) }{ "\u00A0" }wieku
}
# Jak liczy się wieki: „roman” albo „digits”.
date-century-numerals = roman
# $ordinal to kategoria liczby według CLDR; po polsku niczego nie zmienia.
date-century = { $ordinal ->
   *[other] { $century }{ "\u00A0" }wiek
}
date-century-within = { $ordinal ->
   *[other] { $century }{ "\u00A0" }wieku
}
date-millennium = { $ordinal ->
   *[other] { $millennium }{ "\u00A0" }tysiąclecie
}
date-season-name = { $season ->
    [spring] wiosna
    [summer] lato
    [autumn] jesień
   *[winter] zima
}
date-season-name-within = { $season ->
    [spring] wiosny
    [summer] lata
    [autumn] jesieni
   *[winter] zimy
}
date-season = { $season } { $year }
date-quarter = { $ordinal ->
   *[other] { ROMAN($number) }{ "\u00A0" }kwartał
}
date-third = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] pierwsze cztery miesiące roku
        [2] środkowe cztery miesiące roku
       *[other] ostatnie cztery miesiące roku
    }
}
date-half = { $ordinal ->
   *[other] { ROMAN($number) }{ "\u00A0" }półrocze
}
date-part-of-year = { $part } { $year }
date-with-time = { $date }, godz.{ "\u00A0" }{ $time }
# To, na co nie ma słów; $date to EDTF.
date-raw = { $date }

## Wątpliwości i uwagi

date-around = { $form ->
    [year] około roku { $within }
    [part] { $within } (w przybliżeniu)
    [other] { $within } (w przybliżeniu)
   *[month] około { $within }
}
date-noted = { $date } ({ $note })
# Dwie uwagi w jednym nawiasie.
date-notes = { $first }; { $next }
date-note-uncertain = data niepewna
date-note-approximate = data przybliżona
# $parts to wyliczenie złożone z komunikatów date-part-….
date-note-uncertain-parts = niepewne: { $parts }
date-note-approximate-parts = przybliżone: { $parts }
date-part-day = dzień
date-part-month = miesiąc
date-part-season = pora roku
date-part-year = rok
date-note-day-unknown = dzień nieznany
date-note-month-unknown = miesiąc nieznany
date-note-month-and-day-unknown = miesiąc i dzień nieznane
date-note-digits-unknown = część cyfr nieznana
# Dzień, którego miesiąc nie jest znany.
date-note-day = dzień: { $day }
date-note-between = między rokiem { $start } a { $end }
date-note-northern = półkula północna
date-note-southern = półkula południowa
date-note-start-unknown = początek nieznany
date-note-end-unknown = koniec nieznany
date-note-one-of = jedna z tych dat

## Kilka dat

date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years to wyliczenie albo ciąg lat zapisanych cyframi: wszystkie, a potem jeden z nich.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [year] od roku { $within }
    [part] { $within } i później
    [other] { $within } i później
   *[month] od { $within }
}
date-until = { $form ->
    [year] do roku { $within }
    [part] { $within } i wcześniej
    [other] { $within } i wcześniej
   *[month] do { $within }
}
date-or-earlier = { $date } lub wcześniej
date-or-later = { $date } lub później

## Do tabel i nagłówków: same lata

date-short-around = ok.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
