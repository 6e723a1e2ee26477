site-menu = Menú
