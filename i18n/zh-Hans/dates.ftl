# 用文字表达的日期。月份、数字和列举（“甲、乙或丙”）来自 CLDR，不写在这里。
# 所有参数都是文本。$form 说明日期的种类：year、month、day、season、
# part（季度、四个月或半年）、decade、century 或 other。
# $within 是日期跟在“约”“自”等字之后的形式，由以 -within 结尾的消息决定；中文里两者相同。
# 数字用阿拉伯数字，数字与汉字之间不加空格（GB/T 15835）；起止年份之间用一字线“—”（GB/T 15834）。
# VALUE() 是数值本身，CENTURY() 是年份所在的世纪，YEAR-OF-CENTURY() 是世纪以内的年数，用来选择措辞。

## 单个日期

date-year = { $year }年
# 公元 9999 年以后，以及同样久远的公元前；$year 的数字已分组。
date-year-far = 公元{ $year }年
date-year-far-before = 公元前{ $year }年
date-year-unknown = 年份不详
# 日的数字，单独出现或在月份之后：1 日用 date-day-first，其余用 date-day。
date-day-first = { $day }
date-day = { $day }
# 同一个月里列举几天时，排在其他数字前面的数字。
date-day-listed = { $day }
# “20世纪40年代”；一个世纪的头十年没有这样的说法。
date-decade = { YEAR-OF-CENTURY($decade) ->
    [0] { CENTURY($decade) }世纪头十年
   *[other] { CENTURY($decade) }世纪{ YEAR-OF-CENTURY($decade) }年代
}
date-decade-within = { $decade ->
   *[other] { date-decade }
}
# 世纪怎样计数：“roman”或“digits”。
date-century-numerals = digits
# $ordinal 是该数在 CLDR 中的类别；中文里没有区别。
date-century = { $ordinal ->
   *[other] { $century }世纪
}
date-century-within = { $ordinal ->
   *[other] { $century }世纪
}
date-millennium = { $ordinal ->
   *[other] { VALUE($millennium) ->
        [1] 公元第一个千年
        [2] 公元第二个千年
        [3] 公元第三个千年
       *[other] 公元第{ $millennium }个千年
    }
}
date-season-name = { $season ->
    [spring] 春季
    [summer] 夏季
    [autumn] 秋季
   *[winter] 冬季
}
date-season-name-within = { $season ->
    [spring] 春季
    [summer] 夏季
    [autumn] 秋季
   *[winter] 冬季
}
date-season = { $year }{ $season }
date-quarter = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] 第一季度
        [2] 第二季度
        [3] 第三季度
       *[other] 第四季度
    }
}
date-third = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] 前四个月
        [2] 中间四个月
       *[other] 后四个月
    }
}
date-half = { $ordinal ->
   *[other] { VALUE($number) ->
        [1] 上半年
       *[other] 下半年
    }
}
date-part-of-year = { $year }{ $part }
date-with-time = { $date } { $time }
# 没有文字可以表达的；$date 是 EDTF。
date-raw = { $date }

## 疑问与说明

date-around = { $form ->
   *[other] 约{ $within }
}
date-noted = { $date }（{ $note }）
# 同一对括号里的两条说明。
date-notes = { $first }；{ $next }
date-note-uncertain = 存疑
date-note-approximate = 大致时间
# $parts 由 date-part-… 各条消息列举而成。
date-note-uncertain-parts = { $parts }存疑
date-note-approximate-parts = { $parts }不精确
date-part-day = 具体日期
date-part-month = 月份
date-part-season = 季节
date-part-year = 年份
date-note-day-unknown = 具体日期不详
date-note-month-unknown = 月份不详
date-note-month-and-day-unknown = 月份和日期不详
date-note-digits-unknown = 部分数字不详
# 月份不详的某一日。
date-note-day = { $day }日
date-note-between = 介于{ $start }与{ $end }之间
date-note-northern = 北半球
date-note-southern = 南半球
date-note-start-unknown = 起始时间不详
date-note-end-unknown = 结束时间不详
date-note-one-of = 其中之一

## 几个日期

date-interval = { $start }至{ $end }
# 末尾的“日”“月”由 CLDR 的格式给出：“6月1日至5日”“8月至12月”。
date-range-days = { $start }日至{ $end }
date-range-months = { $start }月至{ $end }
date-range-years = { $start }—{ $end }
# $years 是只用数字写出的若干年份：全部，以及其中之一。
date-years = { $years }年
date-one-of-years = { $years }年
date-from = { $form ->
   *[other] 自{ $within }起
}
date-until = { $form ->
   *[other] 至{ $within }止
}
date-or-earlier = { $date }或更早
date-or-later = { $date }或更晚

## 表格和标题：只有年份

date-short-around = 约{ $date }
date-short-uncertain = { $date }？
date-short-from = { $year }—
date-short-until = —{ $year }
