# ما يميّز النص المطبوع من النص المكتوب على لوحة المفاتيح.
typography-quotes = «…»
typography-quotes-inside = “…”
typography-apostrophe = ’
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
typography-marks = { "" }
typography-mark-space = { "" }
typography-after-number = { "" }
typography-before-word = { "" }
typography-ordinal = { "" }
typography-initials = free
typography-ellipsis = …
typography-years = –
typography-numberings = هاتف ISSN ISBN ISO
typography-primes = ′ ″
typography-elisions = { "" }
