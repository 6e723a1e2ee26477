# Was gedruckten Text von getipptem unterscheidet. Nichts davon lesen Besucher als Worte.
# "\u00A0" ist ein geschütztes Leerzeichen, "\u202F" ein schmales; { "" } heißt „nichts“.

# Anführungszeichen und die halben darin, mit dem, was zwischen Zeichen und Wort gehört.
typography-quotes = „…“
typography-quotes-inside = ‚…‘
typography-apostrophe = ’
# Was für einen Gedankenstrich zwischen zwei Leerzeichen getippt wird, und was dafür gedruckt wird.
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
# Zeichen mit einem Leerzeichen davor, und dieses Leerzeichen.
typography-marks = { "" }
typography-mark-space = { "" }
# Was in einer Zeile mit der Zahl davor bleibt.
typography-after-number = % ‰ € $ £ °C Jh. Jhs. v. n. Mio. Mrd. Millionen Milliarden Uhr Jahre Jahren km m cm mm ha kg g t Mark
# Was in einer Zeile mit dem Wort danach bleibt. Kleingeschriebenes gilt auch mit großen Buchstaben.
typography-before-word = Nr. Nrn. S. Bd. Jg. H. Abb. Kap. Art. Abs. § §§ Dr. Prof. St. z. d. u. o. i. v. n. ca.
# Was eine Zahl zur Ordnungszahl macht; das Wort danach bleibt in derselben Zeile.
typography-ordinal = .
# „keep“: Initialen und der Name danach bleiben in einer Zeile; „free“: Sie dürfen sich trennen.
typography-initials = keep
# Was aus drei Punkten wird, und aus dem Bindestrich zwischen zwei Jahren: 1941-1945.
typography-ellipsis = …
typography-years = –
# Wörter vor Zahlen, die keine Jahre sind: ISSN 1054-1500. Kleingeschriebene gelten auch mit großen Buchstaben; ohne Punkt.
typography-numberings = tel telefon fax ISSN ISBN ISO IEC DIN EN ÖNORM RFC DOI arXiv
# Fuß und Zoll, Minuten und Sekunden: 5'10".
typography-primes = ′ ″
# Wörter, die mit einem Apostroph beginnen; mit einem dahinter, wo sie auch so enden.
typography-elisions = s n ne nem nen ner nes n'
