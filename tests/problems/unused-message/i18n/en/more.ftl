greeting = Hello!
