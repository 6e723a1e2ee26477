greeting = Hello, { $name }!
