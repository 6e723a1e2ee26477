# 印出的文字与键入的文字有何不同；读者不会把这里的内容当作词语来读。
# "\u00A0" 是不换行的空格；{ "" } 表示“没有”。

# 引号，以及引号之内的引号；标点与文字之间没有空格。
typography-quotes = “…”
typography-quotes-inside = ‘…’
typography-apostrophe = ’
# 两个空格之间键入什么表示破折号，印成什么。中文的破折号“——”两边没有空格，照键入的样子印出。
typography-dash-typed = { "" }
typography-dash = ——
# 前面有空格的标点，以及这个空格。
typography-marks = { "" }
typography-mark-space = { "" }
# 与前面的数字同在一行的词。
typography-after-number = 年 月 日 世纪 条 项 种 个 件 座 篇 对 公里
# 与后一个词不断行的词；小写的也包括大写。
typography-before-word = { "" }
# 使数字成为序数的符号，如捷克语“6. června”里的句点；后面的词与它不断行。
typography-ordinal = { "" }
# “keep”：首字母与后面的姓名同在一行；“free”：可以分开。
typography-initials = free
# 三个句点变成什么，两个年份之间的连字符变成什么：1941-1945。
typography-ellipsis = ……
typography-years = —
# 后面的数字不是年份的词：ISSN 1054-1500。小写的词也适用于大写；不带句点。
typography-numberings = 电话 手机 传真 邮编 tel fax GB ISSN ISBN ISO IEC DIN EN RFC DOI arXiv
# 英尺与英寸，分与秒：5'10"。
typography-primes = ′ ″
# 以撇号开头的词；词尾也有撇号的，后面再写一个。
typography-elisions = { "" }
