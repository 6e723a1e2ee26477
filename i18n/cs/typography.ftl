# Čím se tištěný text liší od psaného na klávesnici; čtenář odtud žádná slova nevidí.
# "\u00A0" je pevná mezera, "\u202F" úzká pevná mezera; { "" } znamená „nic“.

# Uvozovky a uvozovky uvnitř uvozovek, s tím, co stojí mezi znaménkem a slovem.
typography-quotes = „…“
typography-quotes-inside = ‚…‘
typography-apostrophe = ’
# Co se píše místo pomlčky mezi mezerami a co se vytiskne místo toho i s mezerami.
typography-dash-typed = - -- --- – —
typography-dash = { "\u00A0" }–{ " " }
# Znaménka, před nimiž je mezera, a tato mezera.
typography-marks = { "" }
typography-mark-space = { "" }
# Slova, která zůstávají na jednom řádku s číslem před sebou.
typography-after-number = let lety letech tis. mil. mld. tisíc milionů miliard osob obyvatel km cm kg Kč Kčs korun
# Slova, která zůstávají na jednom řádku se slovem za sebou. Slovo malými písmeny platí i pro velká.
typography-before-word = a i k o s u v z č. s. str. r. sv. např. tzv.
# Co z čísla dělá řadovou číslovku: tečka ve „6. června“; slovo za ní zůstává na témže řádku.
typography-ordinal = .
# „keep“: iniciály a příjmení zůstávají spolu; „free“: smějí se rozdělit.
typography-initials = keep
# Čím se stanou tři tečky a spojovník mezi dvěma roky: 1941-1945.
typography-ellipsis = …
typography-years = –
# Slova před čísly, která nejsou roky: ISSN 1054-1500. Slovo malými písmeny platí i pro velká; bez teček.
typography-numberings = tel telefon fax IČO ČSN ISSN ISBN ISO IEC DIN EN RFC DOI arXiv
# Stopy a palce, minuty a vteřiny: 5'10".
typography-primes = ′ ″
# Slova, která začínají apostrofem; s apostrofem na konci, je-li i tam.
typography-elisions = n'
