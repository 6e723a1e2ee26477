# التواريخ بالكلمات. أسماء الشهور والأرقام والقوائم («أ وب وج») تأتي من CLDR ولا تُكتب هنا. الأرقام هي الغربية
# (1944) لأنها ما يضعه CLDR أصلًا للعربية (ar)؛ ومن أراد الأرقام المشرقية كتب في إعدادات الموقع ar-EG مثلًا.
# كل القيم نصوص. يدل $form على نوع التاريخ: year أو month أو day أو season أو part (ربع السنة أو ثلثها أو نصفها)
# أو decade أو century أو other.
# و$within هو التاريخ كما يرد بعد ظرف أو حرف جر: «القرن العشرون» ثم «نحو القرن العشرين»؛ وصورته في الرسائل المنتهية
# بـ -within. "\u00A0" مسافة لا ينقطع السطر عندها.
# VALUE() هي العدد نفسه، وCENTURY() رقم القرن الذي تقع فيه السنة، وYEAR-OF-CENTURY() ما بقي منها: بها تُختار الكلمة.

## تاريخ واحد

date-year = { $year }
# بعد سنة 9999، وما يقابلها قبل الميلاد؛ وأرقام $year مقسومة إلى مجموعات.
date-year-far = عام { $year }
date-year-far-before = عام { $year } ق.م
date-year-unknown = السنة غير معروفة
# رقم اليوم وحده أو بجانب الشهر: date-day-first لليوم الأول، وdate-day لما بعده.
date-day-first = { $day }
date-day = { $day }
# العدد قبل غيره في قائمة أيام من شهر واحد.
date-day-listed = { $day }
date-decade = { YEAR-OF-CENTURY($decade) ->
    [0] العقد الأول من
    [10] العقد الثاني من
    [20] عشرينيات
    [30] ثلاثينيات
    [40] أربعينيات
    [50] خمسينيات
    [60] ستينيات
    [70] سبعينيات
    [80] ثمانينيات
   *[90] تسعينيات
} { CENTURY($decade) ->
    [1] القرن الأول
    [2] القرن الثاني
    [3] القرن الثالث
    [4] القرن الرابع
    [5] القرن الخامس
    [6] القرن السادس
    [7] القرن السابع
    [8] القرن الثامن
    [9] القرن التاسع
    [10] القرن العاشر
    [11] القرن الحادي عشر
    [12] القرن الثاني عشر
    [13] القرن الثالث عشر
    [14] القرن الرابع عشر
    [15] القرن الخامس عشر
    [16] القرن السادس عشر
    [17] القرن السابع عشر
    [18] القرن الثامن عشر
    [19] القرن التاسع عشر
    [20] القرن العشرين
    [21] القرن الحادي والعشرين
   *[other] القرن { CENTURY($decade) }
}
date-decade-within = { $decade ->
   *[other] { date-decade }
}
# كيف تُعدّ القرون: «roman» أو «digits».
date-century-numerals = digits
# $ordinal تصنيف العدد الترتيبي في CLDR، وهو واحد في العربية.
date-century = { $ordinal ->
   *[other] { VALUE($century) ->
        [1] القرن الأول
        [2] القرن الثاني
        [3] القرن الثالث
        [4] القرن الرابع
        [5] القرن الخامس
        [6] القرن السادس
        [7] القرن السابع
        [8] القرن الثامن
        [9] القرن التاسع
        [10] القرن العاشر
        [11] القرن الحادي عشر
        [12] القرن الثاني عشر
        [13] القرن الثالث عشر
        [14] القرن الرابع عشر
        [15] القرن الخامس عشر
        [16] القرن السادس عشر
        [17] القرن السابع عشر
        [18] القرن الثامن عشر
        [19] القرن التاسع عشر
        [20] القرن العشرون
        [21] القرن الحادي والعشرون
       *[other] القرن { $century }
    }
}
date-century-within = { $ordinal ->
   *[other] { VALUE($century) ->
        [20] القرن العشرين
        [21] القرن الحادي والعشرين
       *[other] { date-century }
    }
}
date-millennium = { $ordinal ->
   *[other] { VALUE($millennium) ->
        [1] الألفية الأولى
        [2] الألفية الثانية
        [3] الألفية الثالثة
       *[other] الألفية { $millennium }
    }
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
date-season = { $season } عام { $year }
date-quarter = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] الربع الأول
        [2] الربع الثاني
        [3] الربع الثالث
       *[other] الربع الرابع
    }
}
date-third = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] الثلث الأول
        [2] الثلث الثاني
       *[other] الثلث الثالث
    }
}
date-half = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] النصف الأول
       *[other] النصف الثاني
    }
}
date-part-of-year = { $part } من عام { $year }
date-with-time = { $date }، الساعة { $time }
# ما لا كلمات له؛ و$date بصيغة EDTF.
date-raw = { $date }

## الشكوك والملاحظات

date-around = { $form ->
    [year] نحو عام { $within }
   *[other] نحو { $within }
}
date-noted = { $date } ({ $note })
# ملاحظتان بين قوسين معًا.
date-notes = { $first }؛ { $next }
date-note-uncertain = تاريخ غير مؤكد
date-note-approximate = تاريخ تقريبي
# $parts قائمة من الرسائل الثلاث date-part-….
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
# يوم لا يُعرف شهره.
date-note-day = اليوم { $day } من الشهر
date-note-between = بين عامي { $start } و{ $end }
date-note-northern = نصف الكرة الشمالي
date-note-southern = نصف الكرة الجنوبي
date-note-start-unknown = البداية غير معروفة
date-note-end-unknown = النهاية غير معروفة
date-note-one-of = أحد هذه التواريخ

## تواريخ عدة

# بالشرطة لا بـ«من… إلى…»، لأن ما بعدهما مجرور والتاريخ هنا كما يرد وحده: «القرن العشرون».
date-interval = { $start }{ "\u00A0" }– { $end }
date-range-days = { $start }–{ $end }
date-range-months = { $start }–{ $end }
date-range-years = { $start }–{ $end }
# $years قائمة أو سلسلة من السنين بالأرقام: كلها معًا، ثم واحدة منها.
date-years = { $years }
date-one-of-years = { $years }
date-from = { $form ->
    [year] ابتداءً من عام { $within }
   *[other] ابتداءً من { $within }
}
date-until = { $form ->
    [year] حتى عام { $within }
   *[other] حتى { $within }
}
date-or-earlier = { $date } أو قبل ذلك
date-or-later = { $date } أو بعد ذلك

## للجداول والعناوين: السنوات وحدها

date-short-around = نحو{ "\u00A0" }{ $date }
date-short-uncertain = { $date }؟
date-short-from = منذ{ "\u00A0" }{ $year }
date-short-until = حتى{ "\u00A0" }{ $year }
