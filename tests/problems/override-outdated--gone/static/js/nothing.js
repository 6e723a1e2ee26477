// ejected from static/js/nothing.js, 01234567
"use strict";
