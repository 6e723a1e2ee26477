# How printed text differs from typed text. Nothing here is read by visitors as words.
# "\u00A0" is a no-break space, "\u202F" a narrow one; { "" } stands for "none".

# Quotation marks, and those inside them, with whatever belongs between mark and word.
typography-quotes = “…”
typography-quotes-inside = ‘…’
typography-apostrophe = ’
# What is typed for a dash between two spaces, and what is printed for it and these spaces.
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
# Marks that have a space before them, and this space.
typography-marks = { "" }
typography-mark-space = { "" }
# Words that stay on one line with the number before them.
typography-after-number = { "" }
# Words that stay on one line with the word after them. One in small letters stands for any letters.
typography-before-word = { "" }
# What makes an ordinal of a number, as the full stop in the Czech “6. června”; both stay on one line with the word after.
typography-ordinal = { "" }
# "keep": initials and the name after them stay on one line; "free": they may part.
typography-initials = free
# What three full stops become, and a hyphen between two years: 1941-1945.
typography-ellipsis = …
typography-years = –
# Words before numbers that are no years: ISSN 1054-1500. One in small letters stands for any letters; no full stops.
typography-numberings = call tel phone fax ISSN ISBN ISO IEC DIN BS EN RFC DOI arXiv
# Feet and inches, minutes and seconds: 5'10".
typography-primes = ′ ″
# Words that begin with an apostrophe; with one behind it, where the word ends with another.
typography-elisions = tis twas twere twill twould em cause til n n'
