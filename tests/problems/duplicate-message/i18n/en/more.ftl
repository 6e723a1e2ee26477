greeting = Hello!
greeting = Hello again!
