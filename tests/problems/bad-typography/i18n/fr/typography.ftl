# Ce qui distingue le texte imprimé du texte tapé ; le visiteur n’en lit aucun mot.
# "\u00A0" est une espace insécable, "\u202F" une espace fine insécable ; { "" } veut dire « rien ».

# Les guillemets, et ceux de l’intérieur, avec ce qui sépare le signe du mot.
typography-quotes = «»
typography-quotes-inside = “…”
typography-apostrophe = ’
# Ce que l’on tape pour un tiret entre deux espaces, et ce qui s’imprime à la place du tout.
typography-dash-typed = -- ---
typography-dash = { "\u00A0" }–{ " " }
# Les signes précédés d’une espace, et cette espace.
typography-marks = ;:!?
typography-mark-space = { "\u202F" }
# Les mots qui restent sur la ligne du nombre qui les précède.
typography-after-number = siècle siècles
# Les mots qui restent sur la ligne du mot qui les suit. En minuscules, ils valent aussi avec des majuscules.
typography-before-word = { "" }
# Ce qui fait d’un nombre un ordinal, comme le point du tchèque « 6. června » ; le mot qui suit reste sur la même ligne.
typography-ordinal = { "" }
# « keep » : les initiales et le nom restent ensemble ; « free » : ils peuvent se séparer.
typography-initials = free
# Ce que deviennent trois points, et le trait d’union entre deux années : 1941-1945.
typography-ellipsis = …
typography-years = –
# Les mots devant des nombres qui ne sont pas des années : ISSN 1054-1500. En minuscules, ils valent aussi avec
# des majuscules ; sans point.
typography-numberings = tel tél téléphone fax ISSN ISBN ISO IEC DIN NF RFC DOI arXiv
# Pieds et pouces, minutes et secondes : 5'10".
typography-primes = ′ ″
# Les mots qui commencent par une apostrophe ; suivis d’une autre quand ils finissent de même.
typography-elisions = n'
