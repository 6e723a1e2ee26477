site-menu = Menu
