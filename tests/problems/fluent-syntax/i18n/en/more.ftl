greeting = Hello, { $name }!
farewell = Goodbye!
