# Le date in parole. Mesi, cifre ed elenchi («A, B o C») vengono da CLDR e non stanno qui.
# Tutti gli argomenti sono testo. $form dice di che cosa si tratta: year, month, day, season,
# part (trimestre, quadrimestre o semestre), decade, century oppure other.
# $within è la data come segue una preposizione. Per stagioni, decenni e secoli comincia con ciò che si unisce ad «a» e «da»:
# «lla primavera», «gli anni», «l XX secolo», «ll’XI secolo» (alla primavera, dagli anni, dal XX secolo, dall’XI secolo).
# "\u00A0" e "\u202F" sono spazi unificatori.

## Una sola data

date-year = { $year }
# Oltre il 9999, e altrettanto lontano prima della nostra era; le cifre di $year sono raggruppate.
date-year-far = { $year }{ "\u00A0" }d.C.
date-year-far-before = { $year }{ "\u00A0" }a.C.
date-year-unknown = anno ignoto
# Il numero del giorno: date-day-first per il primo del mese, date-day per gli altri.
date-day-first = { $day }º
date-day = { $day }
# Il numero davanti ad altri in un elenco di giorni dello stesso mese: «1º, 11 o 21 giugno».
date-day-listed = { $day }
# I decenni dell’Ottocento e del Novecento hanno un nome; CENTURY() è il secolo di un anno, YEAR-OF-CENTURY() ciò che resta.
date-decade = { CENTURY($decade) ->
    [19] { YEAR-OF-CENTURY($decade) ->
        [10] anni Dieci dell’Ottocento
        [20] anni Venti dell’Ottocento
        [30] anni Trenta dell’Ottocento
        [40] anni Quaranta dell’Ottocento
        [50] anni Cinquanta dell’Ottocento
        [60] anni Sessanta dell’Ottocento
        [70] anni Settanta dell’Ottocento
        [80] anni Ottanta dell’Ottocento
        [90] anni Novanta dell’Ottocento
       *[other] anni { $decade }
    }
    [20] { YEAR-OF-CENTURY($decade) ->
        [10] anni Dieci del Novecento
        [20] anni Venti
        [30] anni Trenta
        [40] anni Quaranta
        [50] anni Cinquanta
        [60] anni Sessanta
        [70] anni Settanta
        [80] anni Ottanta
        [90] anni Novanta
       *[other] anni { $decade }
    }
   *[other] anni { $decade }
}
date-decade-within = { $decade ->
   *[other] gli { date-decade }
}
# Come si contano i secoli: «roman» o «digits».
date-century-numerals = roman
# $ordinal è la categoria del numero in CLDR: many per 8 e 11, che cominciano per vocale.
date-century = { $ordinal ->
   *[other] { $century }{ "\u00A0" }secolo
}
date-century-within = { $ordinal ->
    [many] ll’{ $century }{ "\u00A0" }secolo
   *[other] l { $century }{ "\u00A0" }secolo
}
date-millennium = { $ordinal ->
   *[other] { $millennium }{ "\u00A0" }millennio
}
date-season-name = { $season ->
    [spring] primavera
    [summer] estate
    [autumn] autunno
   *[winter] inverno
}
date-season-name-within = { $season ->
    [spring] lla primavera
    [summer] ll’estate
    [autumn] ll’autunno
   *[winter] ll’inverno
}
date-season = { $season } { $year }
# VALUE() fa della cifra un numero, per scegliere secondo esso.
date-quarter = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] primo trimestre
        [2] secondo trimestre
        [3] terzo trimestre
       *[other] quarto trimestre
    }
}
date-third = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] primo quadrimestre
        [2] secondo quadrimestre
       *[other] terzo quadrimestre
    }
}
date-half = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] primo semestre
       *[other] secondo semestre
    }
}
date-part-of-year = { $part } { $year }
date-with-time = { $date }, { $time }
# Ciò per cui non ci sono parole; $date è EDTF.
date-raw = { $date }

## Dubbi e osservazioni

date-around = { $form ->
    [season] intorno a{ $within }
    [decade] intorno a{ $within }
    [century] intorno a{ $within }
   *[year] { $within } circa
}
date-noted = { $date } ({ $note })
# Due osservazioni nella stessa parentesi.
date-notes = { $first }; { $next }
date-note-uncertain = data incerta
date-note-approximate = data approssimativa
# $parts è un elenco fatto con i messaggi date-part-….
date-note-uncertain-parts = incerto: { $parts }
date-note-approximate-parts = approssimativo: { $parts }
date-part-day = giorno
date-part-month = mese
date-part-season = stagione
date-part-year = anno
date-note-day-unknown = giorno ignoto
date-note-month-unknown = mese ignoto
date-note-month-and-day-unknown = mese e giorno ignoti
date-note-digits-unknown = alcune cifre ignote
# Un giorno di cui non si conosce il mese.
date-note-day = giorno { $day }
date-note-between = tra il { $start } e il { $end }
date-note-northern = emisfero boreale
date-note-southern = emisfero australe
date-note-start-unknown = inizio ignoto
date-note-end-unknown = fine ignota
date-note-one-of = una di queste date

## Più date

# Tra date di più parole una lineetta con gli spazi; tra cifre o mesi un trattino.
date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }-{ $end }
date-range-months = { $start }-{ $end }
date-range-years = { $start }-{ $end }
# $years è un elenco o una serie di anni in cifre: tutti, poi uno di essi.
date-years = { $years }
date-one-of-years = { $years }
# «Dal 6 giugno», ma «dall’8 giugno»: perciò «dal giorno».
date-from = { $form ->
    [year] dal { $within }
    [month] da { $within }
    [day] dal giorno { $within }
    [part] dal { $within }
    [other] { $within } e in seguito
   *[season] da{ $within }
}
# «Fino a maggio», ma «fino ad agosto»: perciò «fino al mese di».
date-until = { $form ->
    [year] fino al { $within }
    [month] fino al mese di { $within }
    [day] fino al giorno { $within }
    [part] fino al { $within }
    [other] { $within } e in precedenza
   *[season] fino a{ $within }
}
date-or-earlier = { $date } o prima
date-or-later = { $date } o dopo

## Per tabelle e titoli: solo gli anni

date-short-around = { $date }{ "\u00A0" }ca.
date-short-uncertain = { $date }?
date-short-from = dal { $year }
date-short-until = fino al { $year }
