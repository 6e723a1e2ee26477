greeting = Bonjour, { $nom } !
