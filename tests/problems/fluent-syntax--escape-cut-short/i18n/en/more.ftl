# Outside of quotes, \u041П is what it is.
letter = \u041П { "\u0041П" } { "\u041П" }
