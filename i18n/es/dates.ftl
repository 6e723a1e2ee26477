# Las fechas en palabras. Los meses, las cifras y las enumeraciones («A, B o C») vienen de CLDR y no están aquí.
# Todos los argumentos son texto. $form dice de qué se trata: year, month, day, season,
# part (trimestre, cuatrimestre o semestre), decade, century u other.
# $within es la fecha tal como sigue a una preposición, con su artículo si lo lleva; su forma la dan los mensajes
# terminados en -within y, para los meses, CLDR. "\u00A0" y "\u202F" son espacios de no separación.

## Una sola fecha

date-year = { $year }
# Más allá de 9999, e igual de lejos antes de nuestra era; las cifras de $year van agrupadas.
date-year-far = { $year }{ "\u00A0" }d.{ "\u00A0" }C.
date-year-far-before = { $year }{ "\u00A0" }a.{ "\u00A0" }C.
date-year-unknown = año desconocido
# El número del día: date-day-first para el 1, date-day para los demás.
date-day-first = { $day }
date-day = { $day }
# El número ante otros en una lista de días del mismo mes: «1, 11 o 21 de junio».
date-day-listed = { $day }
date-decade = década de { $decade }
date-decade-within = la década de { $decade }
# Cómo se cuentan los siglos: «roman» o «digits».
date-century-numerals = roman
# $ordinal es la categoría del número en CLDR; en español no cambia nada.
date-century = { $ordinal ->
   *[other] siglo{ "\u00A0" }{ $century }
}
date-century-within = { $ordinal ->
   *[other] el siglo{ "\u00A0" }{ $century }
}
date-millennium = { $ordinal ->
   *[other] { $millennium }{ "\u00A0" }milenio
}
date-season-name = { $season ->
    [spring] primavera
    [summer] verano
    [autumn] otoño
   *[winter] invierno
}
date-season-name-within = { $season ->
    [spring] la primavera
    [summer] el verano
    [autumn] el otoño
   *[winter] el invierno
}
date-season = { $season } de { $year }
# VALUE() hace de la cifra un número, para elegir por él.
date-quarter = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] primer trimestre
        [2] segundo trimestre
        [3] tercer trimestre
       *[other] cuarto trimestre
    }
}
date-third = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] primer cuatrimestre
        [2] segundo cuatrimestre
       *[other] tercer cuatrimestre
    }
}
date-half = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] primer semestre
       *[other] segundo semestre
    }
}
date-part-of-year = { $part } de { $year }
date-with-time = { $date }, { $time }
# Aquello para lo que no hay palabras; $date es EDTF.
date-raw = { $date }

## Dudas y observaciones

date-around = { $form ->
    [day] hacia el { $within }
    [part] hacia el { $within }
   *[other] hacia { $within }
}
date-noted = { $date } ({ $note })
# Dos observaciones en el mismo paréntesis.
date-notes = { $first }; { $next }
date-note-uncertain = fecha incierta
date-note-approximate = fecha aproximada
# $parts es una enumeración hecha con los mensajes date-part-….
date-note-uncertain-parts = incierto: { $parts }
date-note-approximate-parts = aproximado: { $parts }
date-part-day = día
date-part-month = mes
date-part-season = estación
date-part-year = año
date-note-day-unknown = día desconocido
date-note-month-unknown = mes desconocido
date-note-month-and-day-unknown = mes y día desconocidos
date-note-digits-unknown = algunas cifras desconocidas
# Un día cuyo mes no se conoce.
date-note-day = día { $day }
date-note-between = entre { $start } y { $end }
date-note-northern = hemisferio norte
date-note-southern = hemisferio sur
date-note-start-unknown = comienzo desconocido
date-note-end-unknown = final desconocido
date-note-one-of = una de estas fechas

## Varias fechas

# Entre fechas de varias palabras, raya corta con espacios; entre cifras o meses, guion.
date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }-{ $end }
date-range-months = { $start }-{ $end }
date-range-years = { $start }-{ $end }
# $years es una enumeración o una serie de años en cifras: todos ellos y, después, uno de ellos.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [day] desde el { $within }
    [part] desde el { $within }
    [other] { $within } en adelante
   *[year] desde { $within }
}
date-until = { $form ->
    [day] hasta el { $within }
    [part] hasta el { $within }
   *[other] hasta { $within }
}
date-or-earlier = { $date } o antes
date-or-later = { $date } o después

## Para tablas y títulos: solo los años

date-short-around = ca.{ "\u00A0" }{ $date }
date-short-uncertain = ¿{ $date }?
date-short-from = desde { $year }
date-short-until = hasta { $year }
