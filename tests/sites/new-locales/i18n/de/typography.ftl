# Was gedruckten Text von getipptem unterscheidet.
typography-quotes = „…“
typography-quotes-inside = ‚…‘
typography-apostrophe = ’
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
typography-marks = { "" }
typography-mark-space = { "" }
typography-after-number = Jh. Mio. Mrd. Uhr
typography-before-word = { "" }
typography-ordinal = { "" }
typography-initials = keep
typography-ellipsis = …
typography-years = –
typography-numberings = tel telefon fax ISSN ISBN ISO IEC DIN EN
typography-primes = ′ ″
typography-elisions = { "" }
