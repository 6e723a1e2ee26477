# Czym tekst drukowany różni się od pisanego na klawiaturze; czytelnik nie widzi stąd żadnych słów.
# "\u00A0" to spacja nierozdzielająca, "\u202F" wąska nierozdzielająca; { "" } znaczy „nic”.

# Cudzysłów i cudzysłów wewnątrz cudzysłowu, razem z tym, co stoi między znakiem a słowem.
typography-quotes = „…”
typography-quotes-inside = «…»
typography-apostrophe = ’
# Co się pisze zamiast myślnika między spacjami i co się drukuje zamiast tego wraz ze spacjami.
typography-dash-typed = - -- --- – —
typography-dash = { "\u00A0" }–{ " " }
# Znaki poprzedzone spacją i ta spacja.
typography-marks = { "" }
typography-mark-space = { "" }
# Słowa, które zostają w jednym wierszu z liczbą przed nimi.
typography-after-number = r. w. rok roku rokiem lat lata latach latami wiek wieku wiekiem wieki wieków tys. mln mld osób km cm kg zł
# Słowa, które zostają w jednym wierszu ze słowem po nich. Słowo pisane małymi literami obejmuje i wielkie.
typography-before-word = a i o u w z nr s. t. ul. im. św.
# Co czyni liczbę porządkową: kropka w „40. rocznica”; słowo po niej zostaje w tym samym wierszu.
typography-ordinal = .
# „keep”: inicjały i nazwisko zostają razem; „free”: mogą się rozejść.
typography-initials = keep
# Czym stają się trzy kropki i łącznik między dwoma latami: 1941-1945.
typography-ellipsis = …
typography-years = –
# Słowa przed liczbami, które nie są latami: ISSN 1054-1500. Słowo pisane małymi literami obejmuje i wielkie; bez kropek.
typography-numberings = tel telefon fax faks KRS NIP REGON PN ISSN ISBN ISO IEC DIN EN RFC DOI arXiv
# Stopy i cale, minuty i sekundy: 5'10".
typography-primes = ′ ″
# Słowa, które zaczynają się apostrofem; z apostrofem na końcu, jeśli stoi i tam.
typography-elisions = n'
