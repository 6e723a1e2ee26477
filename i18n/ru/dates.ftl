# Даты словами. Месяцы, цифры и перечни («A, B или C») берутся из CLDR, здесь их нет.
# Все аргументы — текст. $form говорит, о чём речь: year, month, day, season,
# part (квартал, треть, полугодие), decade, century или other.
# $within — дата в родительном падеже, как после предлога; её вид задают сообщения на -within,
# а для месяцев CLDR. "\u00A0" и "\u202F" — неразрывные пробелы.

## Одна дата

date-year = { $year }{ "\u202F" }г.
# После 9999 года и столь же далеко до нашей эры; цифры $year разбиты на группы.
date-year-far = { $year }{ "\u202F" }г.
date-year-far-before = { $year }{ "\u202F" }г. до н. э.
date-year-unknown = год неизвестен
# Число месяца: date-day-first для 1, date-day для остальных.
date-day-first = { $day }
date-day = { $day }
# Число перед другими в перечне дней одного месяца: «1, 11 или 21 июня».
date-day-listed = { $day }
date-decade = { $decade }-е{ "\u00A0" }годы
date-decade-within = { $decade }-х{ "\u00A0" }годов
# Как считают века: «roman» или «digits».
date-century-numerals = roman
# $ordinal — категория числа по CLDR; по-русски она ничего не меняет.
date-century = { $ordinal ->
   *[other] { $century }{ "\u00A0" }век
}
date-century-within = { $ordinal ->
   *[other] { $century }{ "\u00A0" }века
}
date-millennium = { $ordinal ->
   *[other] { $millennium }{ "\u00A0" }тысячелетие
}
date-season-name = { $season ->
    [spring] весна
    [summer] лето
    [autumn] осень
   *[winter] зима
}
date-season-name-within = { $season ->
    [spring] весны
    [summer] лета
    [autumn] осени
   *[winter] зимы
}
date-season = { $season } { $year }
date-quarter = { $ordinal ->
   *[other] { $number }-й{ "\u00A0" }квартал
}
date-third = { $ordinal ->
   *[other] { $number }-я{ "\u00A0" }треть
}
date-half = { $ordinal ->
   *[other] { $number }-е{ "\u00A0" }полугодие
}
date-part-of-year = { $part } { $year }
date-with-time = { $date }, { $time }
# То, для чего нет слов; $date — EDTF.
date-raw = { $date }

## Сомнения и примечания

date-around = { $form ->
    [part] { $within } (приблизительно)
    [other] { $within } (приблизительно)
   *[year] около { $within }
}
date-noted = { $date } ({ $note })
# Два примечания в одних скобках.
date-notes = { $first }; { $next }
date-note-uncertain = под вопросом
date-note-approximate = приблизительно
# $parts — перечень из сообщений date-part-….
date-note-uncertain-parts = под вопросом: { $parts }
date-note-approximate-parts = приблизительно: { $parts }
date-part-day = день
date-part-month = месяц
date-part-season = время года
date-part-year = год
date-note-day-unknown = день неизвестен
date-note-month-unknown = месяц неизвестен
date-note-month-and-day-unknown = месяц и день неизвестны
date-note-digits-unknown = часть цифр неизвестна
# День, месяц которого неизвестен.
date-note-day = число: { $day }
date-note-between = между { $start } и { $end }
date-note-northern = северное полушарие
date-note-southern = южное полушарие
date-note-start-unknown = начало неизвестно
date-note-end-unknown = конец неизвестен
date-note-one-of = одна из этих дат

## Несколько дат

date-interval = { $start }{ "\u00A0" }— { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years — перечень или ряд лет цифрами: все они, затем один из них.
date-years = { $years }{ "\u202F" }гг.
date-one-of-years = { $years }{ "\u202F" }г.
# «Со 2 июня», но «с 3 июня»: поэтому у дня нет предлога.
date-from = { $form ->
    [day] { $within } и позже
    [part] { $within } и позже
    [other] { $within } и позже
   *[year] с { $within }
}
date-until = { $form ->
    [part] { $within } и раньше
    [other] { $within } и раньше
   *[year] до { $within }
}
date-or-earlier = { $date } или раньше
date-or-later = { $date } или позже

## Для таблиц и заголовков: одни годы

date-short-around = ок.{ "\u00A0" }{ $date }
date-short-uncertain = { $date }?
date-short-from = { $year }–
date-short-until = –{ $year }
