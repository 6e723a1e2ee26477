# En qué se distingue el texto impreso del tecleado; nada de esto lo lee el visitante como palabras.
# "\u00A0" es un espacio de no separación, "\u202F" uno fino; { "" } quiere decir «nada».

# Las comillas, y las que van dentro de ellas, con lo que haya entre el signo y la palabra.
typography-quotes = «…»
typography-quotes-inside = “…”
typography-apostrophe = ’
# Lo que se teclea en lugar de una raya entre dos espacios, y lo que se imprime. Las rayas pegadas a las palabras,
# —así—, se escriben tal cual y no se tocan.
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
# Los signos precedidos de un espacio, y ese espacio.
typography-marks = { "" }
typography-mark-space = { "" }
# Lo que se queda en la misma línea que el número anterior.
typography-after-number = % ‰ € $ £ °C a. d. millones km m cm mm ha kg g t h años pesetas rublos libras dólares
# Lo que se queda en la misma línea que la palabra siguiente. En minúsculas vale también con mayúsculas.
typography-before-word = siglo siglos s. ss. n.º núm. p. pp. pág. págs. vol. art. cap. fig. § a. d. dña. dr. dra. sr. sra. ca.
# Lo que hace de un número un ordinal; la palabra siguiente se queda en la misma línea.
typography-ordinal = { "" }
# «keep»: las iniciales y el nombre que las sigue van en la misma línea; «free»: pueden separarse.
typography-initials = keep
# En qué se convierten tres puntos, y el guion entre dos años: 1941-1945 se queda como está.
typography-ellipsis = …
typography-years = { "" }
# Las palabras ante números que no son años: ISSN 1054-1500. En minúsculas valen también con mayúsculas; sin punto.
typography-numberings = tel tfno teléfono fax ISSN ISBN ISO IEC DIN EN UNE RFC DOI arXiv
# Pies y pulgadas, minutos y segundos: 5'10".
typography-primes = ′ ″
# Las palabras que empiezan por apóstrofo; con otro detrás, si también acaban así.
typography-elisions = n'
