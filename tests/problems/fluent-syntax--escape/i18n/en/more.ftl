# A remark may have {"\u0306"} in it.
letter = Толсто{"и\u0306"}, { "\u00A0" }, { "\\u0306" }
