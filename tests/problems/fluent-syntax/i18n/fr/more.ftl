greeting = Bonjour, { $name !
farewell Adieu
Un texte.
