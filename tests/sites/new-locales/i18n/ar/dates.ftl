# التواريخ بالكلمات. يدل $form على نوع التاريخ، و$within هو التاريخ كما يرد بعد حرف أو ظرف.

date-year = { $year }
date-year-far = عام { $year }
date-year-far-before = عام { $year } ق.م.
date-year-unknown = السنة غير معروفة
date-day-first = { $day }
date-day = { $day }
date-day-listed = { $day }
date-decade = عقد { $decade }
date-decade-within = عقد { $decade }
date-century-numerals = digits
date-century = { $ordinal ->
   *[other] القرن { $century }
}
date-century-within = { $ordinal ->
   *[other] القرن { $century }
}
date-millennium = { $ordinal ->
   *[other] الألفية { $millennium }
}
date-season-name = { $season ->
    [spring] ربيع
    [summer] صيف
    [autumn] خريف
   *[winter] شتاء
}
date-season-name-within = { $season ->
    [spring] ربيع
    [summer] صيف
    [autumn] خريف
   *[winter] شتاء
}
date-season = { $season } { $year }
date-quarter = { $ordinal ->
   *[other] الربع { $number }
}
date-third = { $ordinal ->
   *[other] الثلث { $number }
}
date-half = { $ordinal ->
   *[other] النصف { $number }
}
date-part-of-year = { $part } من عام { $year }
date-with-time = { $date }، الساعة { $time }
date-raw = { $date }
date-around = { $form ->
    [year] حوالي عام { $within }
   *[other] حوالي { $within }
}
date-noted = { $date } ({ $note })
date-notes = { $first }؛ { $next }
date-note-uncertain = غير مؤكد
date-note-approximate = تقريبي
date-note-uncertain-parts = غير مؤكد: { $parts }
date-note-approximate-parts = تقريبي: { $parts }
date-part-day = اليوم
date-part-month = الشهر
date-part-season = الفصل
date-part-year = السنة
date-note-day-unknown = اليوم غير معروف
date-note-month-unknown = الشهر غير معروف
date-note-month-and-day-unknown = الشهر واليوم غير معروفين
date-note-digits-unknown = بعض الأرقام غير معروفة
date-note-day = اليوم { $day }
date-note-between = بين { $start } و{ $end }
date-note-northern = نصف الكرة الشمالي
date-note-southern = نصف الكرة الجنوبي
date-note-start-unknown = البداية غير معروفة
date-note-end-unknown = النهاية غير معروفة
date-note-one-of = أحدها
date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [year] منذ عام { $within }
   *[other] منذ { $within }
}
date-until = { $form ->
    [year] حتى عام { $within }
   *[other] حتى { $within }
}
date-or-earlier = { $date } أو قبل ذلك
date-or-later = { $date } أو بعد ذلك
date-short-around = نحو { $date }
date-short-uncertain = { $date }؟
date-short-from = { $year }–
date-short-until = –{ $year }
