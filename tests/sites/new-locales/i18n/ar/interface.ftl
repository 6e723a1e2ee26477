# إطار كل صفحة
menu-label = القائمة
colours-dark = ألوان داكنة
colours-light = ألوان فاتحة
skip-to-content = انتقل إلى النص
languages-label = اللغات
navigation-label = الأقسام
about-label = عن هذا الأرشيف
licence-line = نصوص هذا الأرشيف: { $licence }.
social-alt = إطار مطرّز بالأحمر والأزرق على قماش من الكتان
redirect-here = انتقلت هذه الصفحة إلى هنا.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# معلومات في سطر واحد، كل منها قائمة بذاتها، ثم معلومات متتابعة. والأسطر الأطول تتكون من أزواج.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# نص له بقية.
text-cut = { $text }…

# أنواع المواد
kind-story = قصة
kind-city = مدينة
kind-twinning = توأمة
kind-event = حدث
kind-object = قطعة
kind-source = مصدر
kind-question = سؤال
kind-topic = موضوع
kind-page = عن الأرشيف
kinds-story = القصص
kinds-city = المدن
kinds-twinning = علاقات التوأمة
kinds-event = الأحداث
kinds-object = القطع
kinds-source = المصادر
kinds-question = الأسئلة المفتوحة
kinds-topic = الموضوعات
kinds-page = عن الأرشيف

# مراحل التوأمة
stage-contact = اتصالات
stage-declared = أُعلنت
stage-signed = وُقّعت الاتفاقية
stage-renewed = جُدّدت الاتفاقية أو وُسّعت
stage-suspended = عُلّقت
stage-resumed = استؤنفت
stage-ended = أُنهيت
stage-listed = مدرجة ضمن المدن المتوأمة
stage-by = من جانب { $by }
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }، { $date }، من جانب { $by }
status-date = { $stage }، { $date }
status-by = { $stage } من جانب { $by }
date-unknown = التاريخ غير معروف

# المعلومات
fact-date = متى
fact-cities = أين
fact-twinnings = علاقات التوأمة
fact-objects = القطع
fact-topics = الموضوعات
fact-status = الوضع:
fact-country = الدولة
fact-former-names = الأسماء السابقة
fact-position = الموقع
fact-made = تاريخ الصنع
fact-holder = جهة الحفظ
fact-kept-in = مكان الحفظ
fact-rights = الحقوق
fact-creator = المؤلف
fact-publisher = الناشر
fact-published = تاريخ النشر
fact-address = العنوان
fact-accessed = تاريخ الاطلاع
fact-language = اللغة
fact-machine-translated = ترجمة آلية عن
fact-same-text = النص نفسه في
country-contested = كما تذكره المصادر:
city-then-now = { $then } (حاليًا { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = مراحلها
twinning-title = { $first } – { $second }
both-cities = المدينتان
shared-timeline = التسلسل الزمني المشترك
object-no-picture = لا توجد في الأرشيف صورة لهذه القطعة.

# أسفل النص
contents-title = في هذه الصفحة
notes-title = الحواشي
# علامة الحاشية في النص، واسمها عند القراءة بصوت.
note-number = ({ $number })
note-label = الحاشية { $mark }
note-back = عودة إلى النص
references-title = المصادر
# علامة الإحالة في النص، دون الموضع في المصدر ومعه، واسمها عند القراءة بصوت.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = المصدر { $mark }
reference-back = عودة إلى الإحالة { $number }
# بعد ما هو محل خلاف: العلامة ومعناها.
disputed-mark = [؟]
disputed-label = محل خلاف: من يقول ماذا
# مصدر في أسفل الصفحة: صاحبه وعنوانه وتاريخه، ثم نوعه ومكانه.
source-line = { $work } ({ $about })
source-online = على الإنترنت
source-accessed = { $form ->
   *[other] تاريخ الاطلاع: { $date }
}
source-rests = ما يستند إلى هذا المصدر
questions-about = أسئلة مفتوحة في هذا الشأن
related-title = قصص ذات صلة
neighbours-label = القصة السابقة والقصة التالية
story-before = قبلها
story-after = بعدها
cite-title = الاستشهاد بهذه الصفحة
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
text-published = تاريخ النشر: { $date }
text-updated = آخر تعديل: { $date }
credit-source = { $credit }, { $source }
table-label = جدول
gallery = معرض صور
gallery-previous = الصورة السابقة
gallery-next = الصورة التالية
gallery-whole = الحجم الكامل
gallery-close = إغلاق
size-kilobytes = { $number }{ "\u00A0" }كيلوبايت
size-megabytes = { $number }{ "\u00A0" }ميغابايت
size-gigabytes = { $number }{ "\u00A0" }غيغابايت
transcript = نص التسجيل
transcript-in = نص التسجيل ({ $language })

# الأسئلة
answers-title = الإجابات
said-by = من يقول ذلك
same-text-note = نص واحد، فهو شاهد واحد: { $sources }.
question-about = موضوع السؤال
question-answers = عدد الإجابات: { $count }

# الترجمات الناقصة والقديمة
notice-fallback = لم يُترجم هذا النص بعد. ما تقرؤه هو الأصل ({ $language }).
notice-stale = تغيّر الأصل بعد إعداد هذه الترجمة. { $original }
notice-original = قراءة الأصل ({ $language })
card-fallback = باللغة الأصلية فقط: { $language }

# القوائم والصفحة الأولى
list-count = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
   *[other] { $count } مادة
}
list-description = { $kinds } في أرشيف «{ $site }»، العدد الإجمالي: { $count }.
figures-label = الأرشيف بالأرقام
figure-story = { $count ->
    [zero] لا قصص
    [one] قصة واحدة
    [two] قصتان
    [few] { $count } قصص
   *[other] { $count } قصة
}
figure-city = { $count ->
    [zero] لا مدن
    [one] مدينة واحدة
    [two] مدينتان
    [few] { $count } مدن
   *[other] { $count } مدينة
}
figure-twinning = { $count ->
    [zero] لا علاقات توأمة
    [one] علاقة توأمة واحدة
    [two] علاقتا توأمة
    [few] { $count } علاقات توأمة
   *[other] { $count } علاقة توأمة
}
figure-event = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
figure-object = { $count ->
    [zero] لا قطع
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
   *[other] { $count } قطعة
}
figure-question = { $count ->
    [zero] لا أسئلة مفتوحة
    [one] سؤال مفتوح واحد
    [two] سؤالان مفتوحان
    [few] { $count } أسئلة مفتوحة
    [many] { $count } سؤالًا مفتوحًا
   *[other] { $count } سؤال مفتوح
}
figure-source = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
figure-topic = { $count ->
    [zero] لا مواضيع
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } مواضيع
    [many] { $count } موضوعًا
   *[other] { $count } موضوع
}
figure-page = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
   *[other] { $count } صفحة
}
home-featured = للبداية
home-twinnings = علاقات التوأمة ووضعها
home-stories = أحدث القصص
home-questions = ما تختلف فيه المصادر

# التسلسل الزمني
timeline-title = التسلسل الزمني
timeline-of = التسلسل الزمني: { $what }
timeline-description = { $title }. { $site }
timeline-undated = بلا سنة
timeline-whole-city = التسلسل الزمني الكامل لهذه المدينة
decades-label = العقود

# الخلاصات والتقويم
feed-title = خلاصة
feed-city-title = { $city } · { $site }
calendar-title = تقويم
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = اليوم العالمي للمدن المتوأمة

# حين لا توجد الصفحة
not-found-title = هذه الصفحة غير موجودة
not-found-text = ربما كُتب العنوان خطأً، أو انتقلت الصفحة إلى مكان آخر.
not-found-home = إلى الصفحة الأولى بالعربية

# البيانات
data-title = بيانات
data-lead = معلومات هذا الأرشيف في ملفات للبرامج والجداول، بكل اللغات.
data-conventions = التواريخ مكتوبة بصيغة EDTF (ISO 8601-2) كما أدخلها المحررون، والمدن والمواد بمعرّفاتها، والدول برموز ISO 3166-1، والإحداثيات بالدرجات (WGS 84). ترميز النص UTF-8.
data-archive = كل مادة بمعلوماتها وعناوينها بكل لغة ومعرّفات مصادرها.
data-cities = المدن نقاطًا بصيغة GeoJSON (RFC 7946): الاسم بكل لغة، والدولة، وعنصر ويكي بيانات، وعلاقات التوأمة. تُحذف الدولة حيث تختلف المصادر فيها.
data-twinnings = في كل سطر زوج من المدن (RFC 4180)، وهي أضلاع مخطط شبكي:
data-events = في كل سطر حدث (RFC 4180)، بالترتيب الزمني:
data-turtle = الأرشيف مخططًا شبكيًا بصيغة Turtle (RDF 1.1)، بمفردات schema.org وDublin Core.
data-licence-title = الترخيص
column-id = المعرّف، وهو أيضًا الجزء الأخير من العنوان
column-city = معرّفا المدينتين
column-first-date = أقدم تاريخ معروف للتوأمة
column-status = آخر فعل: declared أو signed أو renewed أو suspended أو resumed أو ended؛ وإن لم يوجد فكلمة «listed»، وإلا فكلمة «contact». ولا تعني أي منها أن التوأمة قائمة
column-status-date = تاريخ تلك المرحلة؛ فارغ إذا لم يذكره أحد
column-status-sources = معرّفات مصادر تلك المرحلة، تفصل بينها مسافات
column-date = التاريخ بصيغة EDTF
column-lists = معرّفات تفصل بينها مسافات
column-titles = العنوان بكل لغة

# أنواع المصادر
source-type-web-page = صفحة ويب
source-type-news-article = مقالة إخبارية
source-type-press-release = بيان صحفي
source-type-magazine-article = مقالة في مجلة
source-type-blog = مدونة
source-type-book = كتاب
source-type-encyclopedia = موسوعة
source-type-reference-work = مرجع
source-type-dataset = مجموعة بيانات
source-type-open-letter = رسالة مفتوحة
source-type-object-record = بطاقة قطعة
source-type-compilation = مجموعة نصوص
source-type-letter = رسالة
source-type-photograph = صورة فوتوغرافية
source-type-charter = ميثاق


# الخط الزمني: الاختيار والرسم
timeline-all = الكل
entry-kind = · { $kind }
timeline-earlier = بدأ قبل ذلك
timeline-shown = { $form ->
    [one] تظهر مادة واحدة.
    [two] تظهر مادتان.
    [few] تظهر { $count } مواد.
    [many] تظهر { $count } مادة.
   *[other] تظهر { $count } مادة.
}
timeline-milestones = الأحداث الأكثر ذكراً في الأرشيف
timeline-none-shown = لا شيء في الأرشيف يوافق هذا كله.
filters-label = اختيار المواد
filter-city = المدينة
filter-topic = الموضوع
filter-any-city = كل المدن
filter-any-topic = كل الموضوعات
chart-title = كل توأمة خيط
chart-lead = يبدأ الخيط بأول تاريخ معروف ويمتد إلى { $today }، آخر يوم تعرفه المصادر، ما لم يُنهِ أحد التوأمة. وامتداد الخيط لا يعني أن التوأمة قائمة فعلاً.
chart-skip = تخطي الرسم
chart-density = كثافة الأحداث عبر السنين
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] مادة واحدة أقدم من { $year }، وهي في القائمة فقط.
   *[other] مواد أقدم من { $year } وعددها { $count }، وهي في القائمة فقط.
}
chart-undated = { $stage }: التاريخ غير معروف
chart-undated-twinnings = { $count ->
    [one] توأمة واحدة لا يذكر أحد تاريخها: { $twinnings }
   *[other] توأمات لا يذكر أحد تاريخها وعددها { $count }: { $twinnings }
}
chart-legend = كيف تُقرأ الخيوط
thread-loose = اتصالات فقط، أو ورود في قائمة
thread-standing = توأمة
thread-suspended = مدة التعليق
thread-fading = التاريخ الدقيق غير معروف
data-timeline = الخط الزمني بهذه اللغة بصيغة JSON التي يقرؤها TimelineJS: عنوان، والتاريخ بالكلمات وبالأرقام بقدر ما تسمح به المصادر، والعقود بوصفها حقبًا.

# الخريطة
map-title = الخريطة
map-description = المدن وتوأماتها على الخريطة: { $site }.
map-lead = كل خيط توأمة، يسلك أقصر طريق على الكرة الأرضية. وكل علامة مدينة تؤدي إلى صفحتها. وفي الجدول أدناه الشيء نفسه بالكلمات.
map-world = العالم
map-closer = عن قرب
map-skip = تجاوز الرسوم إلى الجدول
map-open = إلى الخريطة كاملة
map-show-closer = هذا الجزء عن قرب
map-legend = ماذا تقول الخيوط
map-thread-standing = سارية: أُعلنت أو وُقّعت أو جُدّدت أو استُؤنفت
map-thread-broken = معلّقة أو منتهية
map-thread-loose = اتصالات، أو ذكر في قائمة
map-credit = اليابسة: Natural Earth. لا تُظهر الخريطة حدودًا.
map-tools = أدوات الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-reset = إظهار الخريطة كاملة
map-keys = مفاتيح الأسهم تحرّك الخريطة، وعلامتا الزائد والناقص تغيّران المقياس، والصفر يُظهرها كاملة.
map-table = التوأمات في جدول
map-table-caption = كل توأمة مع مدينتيها وآخر حالة معروفة لها والمسافة بأقصر طريق على الكرة الأرضية
map-twinning = التوأمة
map-cities = المدينتان
map-status = الحالة
map-since = منذ
map-distance = المسافة
map-unlocated = ليست على الخريطة لأن الأرشيف لا يعرف موقعها:
distance-km = { $km } كم
distance-unknown = —
locator-pair = { $km } كم في خط مستقيم
locator-city = { $count ->
    [zero] المدينة على الكرة الأرضية
    [one] المدينة وتوأمها على الكرة الأرضية
    [two] المدينة وتوأماها على الكرة الأرضية
    [few] المدينة وتوائمها على الكرة الأرضية
    [many] المدينة وتوائمها على الكرة الأرضية
   *[other] المدينة وتوائمها على الكرة الأرضية
}
locator-alone = المدينة على الكرة الأرضية
locator-label = خريطة: { $what }

# ما يجوز فعله بالصور: أسماء الحقوق ثم معانيها
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = ملك عام
rights-CC-BY-2-0 = CC BY 2.0
rights-CC-BY-SA-2-0 = CC BY-SA 2.0
rights-CC-BY-3-0 = CC BY 3.0
rights-CC-BY-SA-3-0 = CC BY-SA 3.0
rights-CC-BY-4-0 = CC BY 4.0
rights-CC-BY-SA-4-0 = CC BY-SA 4.0
rights-CC-BY-ND-4-0 = CC BY-ND 4.0
rights-CC-BY-NC-4-0 = CC BY-NC 4.0
rights-CC-BY-NC-SA-4-0 = CC BY-NC-SA 4.0
rights-CC-BY-NC-ND-4-0 = CC BY-NC-ND 4.0
rights-InC = محمي بحقوق المؤلف
rights-InC-OW-EU = محمي بحقوق المؤلف، مصنف يتيم (الاتحاد الأوروبي)
rights-InC-EDU = محمي بحقوق المؤلف، يُسمح بالاستخدام التعليمي
rights-InC-NC = محمي بحقوق المؤلف، يُسمح بالاستخدام غير التجاري
rights-InC-RUU = محمي بحقوق المؤلف، تعذّر العثور على صاحب الحقوق
rights-NoC-CR = بلا حقوق مؤلف، مع قيود تعاقدية
rights-NoC-NC = بلا حقوق مؤلف، للاستخدام غير التجاري فقط
rights-NoC-OKLR = بلا حقوق مؤلف، مع قيود قانونية أخرى
rights-NoC-US = بلا حقوق مؤلف في الولايات المتحدة
rights-CNE = لم تُقيَّم حقوق المؤلف
rights-UND = حقوق المؤلف غير محددة
rights-NKC = لا حقوق مؤلف معروفة
rights-meaning-CC0 = تنازل صاحبه عن كل حقوقه: يمكنك استخدامه لأي غرض دون إذن ودون ذكر أحد.
rights-meaning-CC-PDM = لا تُعرف له حقوق مؤلف في أي بلد: يمكنك استخدامه لأي غرض.
rights-meaning-CC-BY = يمكنك استخدامه وتعديله لأي غرض بشرط ذكر صاحبه وهذه الرخصة وبيان ما عدّلته.
rights-meaning-CC-BY-SA = يمكنك استخدامه وتعديله لأي غرض بشرط ذكر صاحبه وهذه الرخصة ونشر ما تصنعه منه بالرخصة نفسها.
rights-meaning-CC-BY-ND = يمكنك استخدامه لأي غرض بشرط ذكر صاحبه وهذه الرخصة، ولا يجوز نشر نسخ معدّلة منه.
rights-meaning-CC-BY-NC = يمكنك استخدامه وتعديله لأغراض غير تجارية بشرط ذكر صاحبه وهذه الرخصة.
rights-meaning-CC-BY-NC-SA = يمكنك استخدامه وتعديله لأغراض غير تجارية بشرط ذكر صاحبه وهذه الرخصة ونشر ما تصنعه منه بالرخصة نفسها.
rights-meaning-CC-BY-NC-ND = يمكنك استخدامه كما هو لأغراض غير تجارية بشرط ذكر صاحبه وهذه الرخصة.
rights-meaning-InC = محمي بحقوق المؤلف: فيما يتجاوز ما يسمح به قانون بلدك، اسأل صاحب الحقوق.
rights-meaning-InC-OW-EU = محمي بحقوق المؤلف وتعذّر العثور على أصحابها، ويسمح التوجيه الأوروبي بشأن المصنفات اليتيمة بعرضه. لأي استخدام آخر اسأل المؤسسة التي تحفظه.
rights-meaning-InC-EDU = محمي بحقوق المؤلف، ويسمح صاحبها باستخدامه في التعليم. لأي استخدام آخر اطلب الإذن.
rights-meaning-InC-NC = محمي بحقوق المؤلف، ويسمح صاحبها باستخدامه غير التجاري. لأي استخدام آخر اطلب الإذن.
rights-meaning-InC-RUU = محمي بحقوق المؤلف، لكن تعذّر العثور على من يُطلب منه الإذن.
rights-meaning-NoC-CR = غير محمي بحقوق المؤلف، لكن اتفاقًا للمؤسسة التي تحفظه يقيّد استخدامه.
rights-meaning-NoC-NC = غير محمي بحقوق المؤلف، ويسمح اتفاق باستخدامه غير التجاري فقط.
rights-meaning-NoC-OKLR = غير محمي بحقوق المؤلف، لكن قوانين أخرى قد تقيّد استخدامه، مثل قوانين حماية التراث أو الخصوصية.
rights-meaning-NoC-US = غير محمي بحقوق المؤلف في الولايات المتحدة، وقد يكون محميًا في بلدان أخرى.
rights-meaning-CNE = لم يتحقق أحد بعد مما إذا كان محميًا بحقوق المؤلف: تحقق قبل استخدامه.
rights-meaning-UND = جرى التحقق ولم يتضح ما إذا كان محميًا بحقوق المؤلف: تحقق قبل استخدامه.
rights-meaning-NKC = لا دليل على أنه محمي بحقوق المؤلف، لكن لا أحد يضمن ذلك.
rights-more = النص الكامل

# البحث
search-title = البحث
search-description = ابحث في أرشيف «{ $site }» بالكلمة والنوع والمدينة والعقد.
search-label = بحث
search-button = ابحث
search-words = عمَّ تبحث؟
search-narrow = تضييق البحث
search-kind = النوع
search-city = المدينة
search-decade = العقد
search-any = الكل
search-all-languages = البحث بكل اللغات
search-found = { $form ->
    [zero] لا نتائج عن «{ $words }»
    [one] نتيجة واحدة عن «{ $words }»
    [two] نتيجتان عن «{ $words }»
    [few] { $count } نتائج عن «{ $words }»
    [many] { $count } نتيجة عن «{ $words }»
   *[other] { $count } نتيجة عن «{ $words }»
}
search-found-chosen = { $form ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-nothing = لا نتائج عن «{ $words }».
search-nothing-chosen = لا شيء يطابق هذه الاختيارات معًا.
search-help = ما قد يفيد:
search-help-spelling = تحقق من الكتابة أو جرب كلمة أخرى؛
search-help-fewer = استخدم كلمات أقل من دون اختيار النوع والمدينة والعقد؛
search-help-languages = ابحث بكل اللغات؛
search-help-lists = تصفح القوائم.
search-more = المزيد من النتائج
search-working = جارٍ البحث…
search-failed = تعذر تحميل البحث الآن. تقود القوائم إلى كل ما هنا.
search-without-script = يحتاج البحث إلى برنامج نصي لا يعمل هنا. تقود القوائم إلى كل ما هنا.
search-from-folder = فُتح هذا الموقع من مجلد، والمتصفحات لا تتيح البحث هناك. تقود القوائم إلى كل ما هنا.
search-lists = كل القوائم من الألف إلى الياء

# صور لعارضات المتاحف (IIIF)
iiif-credit = نسبة الصورة
fact-iiif = لعارضات الصور
iiif-manifest = بيان IIIF
iiif-collection = مجموعة IIIF لقطع هذه المدينة
