# Дати словами. Місяці, цифри та переліки («A, B або C») беруться з CLDR, тут їх немає.
# Усі аргументи — текст. $form каже, про що йдеться: year, month, day, season,
# part (квартал, третина, півріччя), decade, century або other.
# $within — дата в родовому відмінку, як після прийменника; її вигляд задають повідомлення на -within,
# а для місяців CLDR. "\u00A0" і "\u202F" — нерозривні пробіли.

## Одна дата

date-year = { $year }{ "\u202F" }р.
# Після 9999 року й так само далеко до нашої ери; цифри $year розбито на групи.
date-year-far = { $year }{ "\u202F" }р.
date-year-far-before = { $year }{ "\u202F" }р. до н. е.
date-year-unknown = рік невідомий
# Число місяця: date-day-first для 1, date-day для решти.
date-day-first = { $day }
date-day = { $day }
# Число перед іншими в переліку днів одного місяця: «1, 11 або 21 червня».
date-day-listed = { $day }
# $decade — перший рік; CENTURY() — номер століття, до якого він належить, YEAR-OF-CENTURY() — решта, ROMAN() — римське
# число. Наросток залежить від десятиліття: «1940-ві», але «1950-ті».
date-decade = { YEAR-OF-CENTURY($decade) ->
    [0] перше десятиліття { ROMAN(CENTURY($decade)) }{ "\u00A0" }століття
    [40] { $decade }-ві{ "\u00A0" }роки
   *[other] { $decade }-ті{ "\u00A0" }роки
}
date-decade-within = { YEAR-OF-CENTURY($decade) ->
    [0] першого десятиліття { ROMAN(CENTURY($decade)) }{ "\u00A0" }століття
   *[other] { $decade }-х{ "\u00A0" }років
}
# Як лічать століття: «roman» або «digits».
date-century-numerals = roman
# $ordinal — категорія числа за CLDR; українською вона нічого не змінює.
date-century = { $ordinal ->
   *[other] { $century }{ "\u00A0" }століття
}
date-century-within = { $ordinal ->
   *[other] { $century }{ "\u00A0" }століття
}
date-millennium = { $ordinal ->
   *[other] { $millennium }{ "\u00A0" }тисячоліття
}
date-season-name = { $season ->
    [spring] весна
    [summer] літо
    [autumn] осінь
   *[winter] зима
}
date-season-name-within = { $season ->
    [spring] весни
    [summer] літа
    [autumn] осені
   *[winter] зими
}
date-season = { $season } { $year }
# Римські числа: арабські потребували б наростків — 1-ша, 2-га, 3-тя.
date-quarter = { $ordinal ->
   *[other] { ROMAN($number) }{ "\u00A0" }квартал
}
date-third = { $ordinal ->
   *[other] { ROMAN($number) }{ "\u00A0" }третина
}
date-half = { $ordinal ->
   *[other] { ROMAN($number) }{ "\u00A0" }півріччя
}
date-part-of-year = { $part } { $year }
date-with-time = { $date }, { $time }
# Те, для чого немає слів; $date — EDTF.
date-raw = { $date }

## Сумніви й примітки

date-around = { $form ->
    [part] { $within } (приблизно)
    [other] { $within } (приблизно)
   *[year] близько { $within }
}
date-noted = { $date } ({ $note })
# Дві примітки в одних дужках.
date-notes = { $first }; { $next }
date-note-uncertain = дата непевна
date-note-approximate = дата приблизна
# $parts — перелік із повідомлень date-part-….
date-note-uncertain-parts = непевно: { $parts }
date-note-approximate-parts = приблизно: { $parts }
date-part-day = день
date-part-month = місяць
date-part-season = пора року
date-part-year = рік
date-note-day-unknown = день невідомий
date-note-month-unknown = місяць невідомий
date-note-month-and-day-unknown = місяць і день невідомі
date-note-digits-unknown = частина цифр невідома
# День, місяць якого невідомий.
date-note-day = число: { $day }
date-note-between = між { $start } і { $end }
date-note-northern = північна півкуля
date-note-southern = південна півкуля
date-note-start-unknown = початок невідомий
date-note-end-unknown = кінець невідомий
date-note-one-of = одна з цих дат

## Кілька дат

date-interval = { $start }{ "\u00A0" }— { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years — перелік або низка років цифрами: усі вони, потім один із них.
date-years = { $years }{ "\u202F" }рр.
date-one-of-years = { $years }{ "\u202F" }р.
# «Від», а не «з»: «зі 2 червня», але «з 3 червня».
date-from = { $form ->
    [part] { $within } і пізніше
    [other] { $within } і пізніше
   *[year] від { $within }
}
date-until = { $form ->
    [part] { $within } і раніше
    [other] { $within } і раніше
   *[year] до { $within }
}
date-or-earlier = { $date } або раніше
date-or-later = { $date } або пізніше

## Для таблиць і заголовків: самі роки

date-short-around = прибл.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
