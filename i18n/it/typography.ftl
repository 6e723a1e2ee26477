# In che cosa il testo stampato differisce da quello battuto; nulla di ciò si legge come parola.
# "\u00A0" è uno spazio unificatore, "\u202F" uno spazio unificatore sottile; { "" } vuol dire «niente».

# Le virgolette, e quelle al loro interno, con ciò che sta tra il segno e la parola.
typography-quotes = «…»
typography-quotes-inside = “…”
typography-apostrophe = ’
# Che cosa si batte per una lineetta tra due spazi, e che cosa si stampa al suo posto.
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
# I segni preceduti da uno spazio, e questo spazio.
typography-marks = { "" }
typography-mark-space = { "" }
# Che cosa resta sulla stessa riga del numero che precede.
typography-after-number = secolo secoli sec. secc. millennio a.C. d.C. % ‰ € $ £ °C milioni miliardi km m cm mm ha kg g t anni lire rubli sterline dollari
# Che cosa resta sulla stessa riga della parola che segue. In minuscolo vale anche con le maiuscole.
typography-before-word = n. nn. p. pp. pag. pagg. vol. voll. art. cap. fig. § s. ss. sig. dott. prof. ca.
# Che cosa fa di un numero un ordinale; la parola che segue resta sulla stessa riga.
typography-ordinal = { "" }
# «keep»: le iniziali e il nome che segue restano sulla stessa riga; «free»: possono separarsi.
typography-initials = keep
# Che cosa diventano tre punti, e il trattino tra due anni: 1941-1945 resta com’è.
typography-ellipsis = …
typography-years = { "" }
# Le parole davanti a numeri che non sono anni: ISSN 1054-1500. In minuscolo valgono anche con le maiuscole; senza punto.
typography-numberings = tel telefono fax ISSN ISBN ISO IEC DIN EN UNI CEI RFC DOI arXiv
# Piedi e pollici, minuti e secondi: 5'10".
typography-primes = ′ ″
# Le parole che cominciano con un apostrofo; con un altro in fondo, se finiscono allo stesso modo.
typography-elisions = ndrangheta ndrina ndrine nduja n'
