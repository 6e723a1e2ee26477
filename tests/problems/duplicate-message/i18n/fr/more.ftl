greeting = Bonjour !
