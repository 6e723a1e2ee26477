# إطار كل صفحة
menu-label = القائمة
colours-dark = الوضع الداكن
colours-light = الوضع الفاتح
skip-to-content = الانتقال إلى النص
languages-label = اللغات
navigation-label = الأقسام الرئيسية
about-label = عن هذا الأرشيف
licence-line = رخصة نصوص هذا الأرشيف: { $licence }.
social-alt = إطار مطرّز بغرزة الصليب، بالأحمر والأزرق، على قماش من الكتّان
redirect-here = نُقلت هذه الصفحة إلى هنا.
page-title = { $title } ·{ "\u200F" } { $site }
site-line = { $title }: { $tagline }
# معلومات في سطر واحد كل منها قائمة بذاتها، ثم معلومات يتلو بعضها بعضًا، ثم أسماء معدودة. وما طال من الأسطر مؤلف من
# أزواج. و"\u200F" علامة خفية من اليمين إلى اليسار: بها يبقى الترتيب صحيحًا بين اسمين لاتينيين متجاورين.
joined = { $first } ·{ "\u200F" } { $next }
listed = { $first }،{ "\u200F" } { $next }
enumerated = { $first }،{ "\u200F" } { $next }
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
stage-signed = وُقّعت اتفاقيتها
stage-renewed = جُدّدت اتفاقيتها أو وُسّعت
stage-suspended = عُلّقت
stage-resumed = استُؤنفت
stage-ended = أُنهيت
stage-listed = مدرجة في قائمة المدن المتوأمة
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
fact-status = الحالة:
fact-country = البلد
fact-former-names = الأسماء السابقة
fact-position = الإحداثيات
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
city-then-now = { $then } (اليوم { $now })
# خطا العرض والطول معزولان، فيبقى السالب أمام عدده.
city-position = { "\u2066" }{ $latitude }, { $longitude }{ "\u2069" }
former-name-period = { $name }،{ "\u200F" } { $period }
stages-title = مراحلها
# ما تسمى به توأمة ليس لها عنوان.
twinning-title = { $first } –{ "\u200F" } { $second }
both-cities = المدينتان
shared-timeline = الخط الزمني المشترك
object-no-picture = ليس في الأرشيف صورة لهذه القطعة.

# أسفل النص
contents-title = في هذه الصفحة
notes-title = الحواشي
# علامة الحاشية في النص، واسمها عند القراءة بصوت.
note-number = ({ $number })
note-label = الحاشية { $mark }
note-back = العودة إلى النص
references-title = المصادر
# علامة المصدر في النص، من دون موضع فيه ثم معه، واسمها عند القراءة بصوت.
reference-number = [{ $number }]
reference-number-at = [{ $number }،{ "\u200F" } { $locator }]
reference-label = المصدر { $mark }
reference-back = العودة إلى الإحالة { $number }
# بعد ما هو موضع خلاف: العلامة ومعناها.
disputed-mark = [؟]
disputed-label = موضع خلاف: الأقوال وأصحابها
# مصدر في أسفل الصفحة: صاحبه وعنوانه وتاريخه، ثم نوعه وأين يوجد.
source-line = { $work } ({ $about })
source-online = على الإنترنت
source-accessed = { $form ->
   *[other] تاريخ الاطلاع: { $date }
}
source-rests = ما يستند إلى هذا المصدر
questions-about = أسئلة مفتوحة في هذا الشأن
related-title = قصص ذات صلة
neighbours-label = القصة السابقة والقصة التالية
story-before = القصة السابقة
story-after = القصة التالية
cite-title = الاستشهاد بهذه الصفحة
citation = { $title } ·{ "\u200F" } { $site } ·{ "\u200F" } { $address }
citation-by = { $authors } ·{ "\u200F" } { $title } ·{ "\u200F" } { $site } ·{ "\u200F" } { $address }
cite-files = لبرنامج الاستشهاد: { $files }
text-published = تاريخ النشر: { $date }
text-updated = آخر تعديل: { $date }
credit-source = { $credit }،{ "\u200F" } { $source }
table-label = جدول
gallery = معرض صور
gallery-previous = الصورة السابقة
gallery-next = الصورة التالية
gallery-whole = الحجم الكامل
gallery-close = إغلاق
size-kilobytes = { $number }{ "\u00A0" }كيلوبايت
size-megabytes = { $number }{ "\u00A0" }ميغابايت
size-gigabytes = { $number }{ "\u00A0" }غيغابايت
transcript = التفريغ النصي
transcript-in = التفريغ النصي ({ $language })

# الأسئلة
answers-title = الإجابات
said-by = من يقول ذلك
same-text-note = نص واحد، فهو شاهد واحد: { $sources }.
question-about = ما يتعلق به السؤال
# $count نص؛ وVALUE() هي العدد نفسه، وبه يُختار الجمع.
question-answers = { VALUE($count) ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}

# الترجمات الغائبة والقديمة
notice-fallback = لم يُترجم هذا النص بعد. ما تقرؤه هو الأصل ({ $language }).
notice-stale = تغيّر الأصل بعد إعداد هذه الترجمة. { $original }
notice-original = قراءة الأصل ({ $language })
card-fallback = بلغة الأصل فقط ({ $language })

# القوائم والصفحة الرئيسية
list-count = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
list-description = { $kinds } في أرشيف «{ $site }»، وعددها { $count }.
parts-label = أجزاء القائمة
parts-beside = السابق والتالي
part-before = السابق: { $part }
part-after = التالي: { $part }
letters-other = رموز أخرى
figures-label = الأرشيف بالأرقام
figure-story = { $count ->
    [zero] لا قصص
    [one] قصة واحدة
    [two] قصتان
    [few] { $count } قصص
    [many] { $count } قصة
   *[other] { $count } قصة
}
figure-city = { $count ->
    [zero] لا مدن
    [one] مدينة واحدة
    [two] مدينتان
    [few] { $count } مدن
    [many] { $count } مدينة
   *[other] { $count } مدينة
}
figure-twinning = { $count ->
    [zero] لا علاقات توأمة
    [one] علاقة توأمة واحدة
    [two] علاقتا توأمة
    [few] { $count } علاقات توأمة
    [many] { $count } علاقة توأمة
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
    [many] { $count } قطعة
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
    [zero] لا موضوعات
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } موضوعات
    [many] { $count } موضوعًا
   *[other] { $count } موضوع
}
figure-page = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
home-featured = ابدأ من هنا
home-twinnings = علاقات التوأمة وحالتها
home-stories = أحدث القصص
home-questions = ما تختلف فيه المصادر

# الخط الزمني
timeline-title = الخط الزمني
timeline-of = الخط الزمني: { $what }
timeline-description = { $title } ·{ "\u200F" } { $site }
timeline-undated = بلا سنة
timeline-without-month = بلا شهر
timeline-whole-city = الخط الزمني الكامل لهذه المدينة
decades-label = العقود

# الخلاصة والتقويم
feed-title = خلاصة Atom
feed-city-title = { $city } ·{ "\u200F" } { $site }
calendar-title = التقويم
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = اليوم العالمي للمدن المتوأمة

# حين لا توجد الصفحة
not-found-title = هذه الصفحة غير موجودة
not-found-text = ربما كُتب العنوان خطأً، أو نُقلت الصفحة إلى مكان آخر.
not-found-home = إلى الصفحة الرئيسية بالعربية

# البيانات
data-title = البيانات
data-lead = معلومات هذا الأرشيف بكل اللغات، في ملفات تقرؤها البرامج وجداول البيانات.
data-conventions = التواريخ مكتوبة بصيغة EDTF (ISO{ "\u00A0" }8601-2) كما أدخلها المحررون، والمدن والمواد بمعرّفاتها، والبلدان برموز ISO{ "\u00A0" }3166-1، والإحداثيات بالدرجات (WGS{ "\u00A0" }84). ترميز النص UTF-8.
data-archive = كل مادة بمعلوماتها وعناوينها بكل لغة ومعرّفات مصادرها.
data-cities = المدن نقاطًا بصيغة GeoJSON (RFC{ "\u00A0" }7946): الاسم بكل لغة، والبلد، وعنصر ويكي بيانات، وعلاقات التوأمة. وحيث تختلف المصادر في البلد لا يُذكر.
data-twinnings = كل سطر مدينتان متوأمتان (RFC{ "\u00A0" }4180)، أي ضلع في مخطط شبكي:
data-events = كل سطر حدث (RFC{ "\u00A0" }4180)، بالترتيب الزمني:
data-turtle = الأرشيف مخططًا شبكيًا بصيغة Turtle (RDF{ "\u00A0" }1.1)، بمفردات schema.org وDublin Core.
data-sources-csl = جميع المصادر لبرامج الاستشهاد مثل Zotero وpandoc وغيرهما (CSL JSON).
data-sources-bib = جميع المصادر لبرنامجي BibTeX وBibLaTeX بالمفاتيح نفسها.
data-shapes = القواعد التي يلتزم بها المخطط الشبكي (SHACL): الأصناف والخصائص وعدد كل منها.
data-package = ماهية هذه الملفات كلها ومحتوى أعمدتها، للبرامج (Frictionless Data Package).
data-csvw = محتوى أعمدة الجداول (CSV on the Web، W3C).
data-licence-title = الرخصة
column-id = المعرّف، وهو أيضًا الجزء الأخير من العنوان
column-city = معرّفا المدينتين
column-first-date = أقدم تاريخ معروف للتوأمة
column-status = آخر إجراء: declared أو signed أو renewed أو suspended أو resumed أو ended؛ فإن لم يوجد فكلمة «listed»، وإلا فكلمة «contact». ولا يعني أي منها أن التوأمة نشطة
column-status-date = تاريخ تلك المرحلة؛ فارغ إذا لم يذكره أحد
column-status-sources = معرّفات مصادر تلك المرحلة، تفصل بينها مسافات
column-date = التاريخ بصيغة EDTF
column-lists = معرّفات تفصل بينها مسافات
column-titles = العنوان بكل لغة

# أنواع المصادر
source-type-web-page = صفحة ويب
source-type-news-article = مقال صحفي
source-type-press-release = بيان صحفي
source-type-magazine-article = مقال في مجلة
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
timeline-earlier = ما بدأ قبل ذلك
# $form هو تصنيف الجمع في CLDR، للبرنامج النصي الذي يعدّ؛ و$count نص.
timeline-shown = { $form ->
    [zero] لا تُعرض أي مادة.
    [one] تُعرض مادة واحدة.
    [two] تُعرض مادتان.
    [few] تُعرض { $count } مواد.
    [many] تُعرض { $count } مادة.
   *[other] تُعرض { $count } مادة.
}
timeline-milestones = الأحداث الأكثر ذكرًا في الأرشيف
timeline-none-shown = لا شيء في الأرشيف يوافق هذا كله.
filters-label = اختيار المواد
filter-city = المدينة
filter-topic = الموضوع
filter-any-city = كل المدن
filter-any-topic = كل الموضوعات
chart-title = كل توأمة خيط
chart-lead = يبدأ الخيط عند أول تاريخ معروف ويمتد إلى { $today }، وهو آخر يوم تذكره المصادر، ما لم يُنهِ أحد التوأمة. ولا يعني امتداد الخيط أن التوأمة نشطة.
chart-skip = تجاوز الرسم
chart-density = عدد المواد على مر السنين
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [zero] لا مواد أقدم من عام { $year }.
    [one] مادة واحدة أقدم من عام { $year }، وهي في القائمة فقط.
    [two] مادتان أقدم من عام { $year }، وهما في القائمة فقط.
    [few] { $count } مواد أقدم من عام { $year }، وهي في القائمة فقط.
    [many] { $count } مادة أقدم من عام { $year }، وهي في القائمة فقط.
   *[other] { $count } مادة أقدم من عام { $year }، وهي في القائمة فقط.
}
chart-undated = { $stage }: التاريخ غير معروف
chart-undated-twinnings = { $count ->
    [zero] لكل علاقات التوأمة تاريخ معروف: { $twinnings }
    [one] علاقة توأمة واحدة لا يذكر أحد تاريخها: { $twinnings }
    [two] علاقتا توأمة لا يذكر أحد تاريخهما: { $twinnings }
    [few] { $count } علاقات توأمة لا يذكر أحد تاريخها: { $twinnings }
    [many] { $count } علاقة توأمة لا يذكر أحد تاريخها: { $twinnings }
   *[other] { $count } علاقة توأمة لا يذكر أحد تاريخها: { $twinnings }
}
chart-legend = كيف تُقرأ الخيوط
thread-loose = اتصالات فقط، أو إدراج في قائمة
thread-standing = توأمة
thread-suspended = مدة التعليق
thread-fading = التاريخ الدقيق غير معروف
data-timeline = الخط الزمني بهذه اللغة بصيغة JSON التي يقرؤها TimelineJS: العنوان، والتاريخ بالكلمات وكذلك بالأرقام بقدر ما تسمح به المصادر من دقة، والعقود بوصفها حقبًا.
data-oai = كل نص في هيئة تسجيلة Dublin Core، في رد واحد كما تقرؤه برامج حصاد البيانات لدى المكتبات (OAI-PMH{ "\u00A0" }2.0، ListRecords، oai_dc).
data-resourcesync = ما هو موجود وما تغيّر، للبرامج التي تحتفظ بنسخة (ResourceSync): قوائم بكل النصوص والملفات، وبالتغييرات.

# الخريطة
map-title = الخريطة
map-description = المدن وعلاقات التوأمة بينها على الخريطة: { $site }.
map-lead = كل خيط يمثّل توأمة ويسلك أقصر طريق على سطح الكرة الأرضية. وكل علامة متصالبة تمثّل مدينة وتؤدي إلى صفحتها. ويعرض الجدول أدناه المعلومات نفسها بالكلمات.
map-world = العالم
map-closer = عن قرب
map-skip = تجاوز الرسوم إلى الجدول
map-open = إلى الخريطة كاملة
map-show-closer = هذا الجزء عن قرب
map-legend = دلالة الخيوط
map-thread-standing = سارية: أُعلنت أو وُقّعت أو جُدّدت أو استُؤنفت
map-thread-broken = معلّقة أو منتهية
map-thread-loose = اتصالات، أو إدراج في قائمة
map-credit = اليابسة: Natural Earth. لا تُظهر الخريطة حدودًا.
map-tools = أدوات الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-reset = إظهار الخريطة كاملة
map-keys = مفاتيح الأسهم تحرّك الخريطة، وعلامتا الزائد والناقص تغيّران المقياس، والصفر يُظهرها كاملة.
map-table = علاقات التوأمة في جدول
map-table-caption = كل علاقة توأمة مع مدينتيها وآخر حالة معروفة لها والمسافة بأقصر طريق على سطح الكرة الأرضية
map-twinning = التوأمة
map-cities = المدينتان
map-status = الحالة
map-since = منذ
map-distance = المسافة
map-unlocated = ليست على الخريطة، لأن الأرشيف لا يعرف مواقعها:
distance-km = { $km }{ "\u00A0" }كم
distance-unknown = —
locator-pair = { $km }{ "\u00A0" }كم في خط مستقيم
locator-city = { $count ->
    [zero] المدينة على الكرة الأرضية
    [one] المدينة والمدينة المتوأمة معها على الكرة الأرضية
    [two] المدينة والمدينتان المتوأمتان معها على الكرة الأرضية
    [few] المدينة والمدن المتوأمة معها على الكرة الأرضية
    [many] المدينة والمدن المتوأمة معها على الكرة الأرضية
   *[other] المدينة والمدن المتوأمة معها على الكرة الأرضية
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
rights-CNE = لم تُقيَّم حالة حقوق المؤلف
rights-UND = لم تتضح حالة حقوق المؤلف
rights-NKC = لا حقوق مؤلف معروفة
rights-meaning-CC0 = تنازل صاحبه عن كل حقوقه: لك أن تستخدمه لأي غرض دون إذن ودون ذكر أحد.
rights-meaning-CC-PDM = لا تُعرف له حقوق مؤلف في أي بلد: لك أن تستخدمه لأي غرض.
rights-meaning-CC-BY = لك أن تستخدمه وتعدّله لأي غرض، بشرط ذكر صاحبه وهذه الرخصة وبيان ما عدّلته.
rights-meaning-CC-BY-SA = لك أن تستخدمه وتعدّله لأي غرض، بشرط ذكر صاحبه وهذه الرخصة ونشر ما تصنعه منه بالرخصة نفسها.
rights-meaning-CC-BY-ND = لك أن تستخدمه لأي غرض، بشرط ذكر صاحبه وهذه الرخصة؛ ولا يجوز نشر نسخ معدّلة منه.
rights-meaning-CC-BY-NC = لك أن تستخدمه وتعدّله لأغراض غير تجارية، بشرط ذكر صاحبه وهذه الرخصة.
rights-meaning-CC-BY-NC-SA = لك أن تستخدمه وتعدّله لأغراض غير تجارية، بشرط ذكر صاحبه وهذه الرخصة ونشر ما تصنعه منه بالرخصة نفسها.
rights-meaning-CC-BY-NC-ND = لك أن تستخدمه كما هو لأغراض غير تجارية، بشرط ذكر صاحبه وهذه الرخصة.
rights-meaning-InC = محمي بحقوق المؤلف: فيما يتجاوز ما يسمح به قانون بلدك، استأذن صاحب الحقوق.
rights-meaning-InC-OW-EU = محمي بحقوق المؤلف وتعذّر العثور على أصحابها، ويسمح التوجيه الأوروبي بشأن المصنفات اليتيمة بعرضه. لأي استخدام آخر اسأل المؤسسة التي تحفظه.
rights-meaning-InC-EDU = محمي بحقوق المؤلف، ويسمح صاحبها باستخدامه في التعليم. لأي استخدام آخر اطلب الإذن.
rights-meaning-InC-NC = محمي بحقوق المؤلف، ويسمح صاحبها باستخدامه غير التجاري. لأي استخدام آخر اطلب الإذن.
rights-meaning-InC-RUU = محمي بحقوق المؤلف، لكن تعذّر العثور على من يُطلب منه الإذن.
rights-meaning-NoC-CR = غير محمي بحقوق المؤلف، لكن اتفاقًا للمؤسسة التي تحفظه يقيّد استخدامه.
rights-meaning-NoC-NC = غير محمي بحقوق المؤلف؛ ويسمح اتفاق باستخدامه غير التجاري فقط.
rights-meaning-NoC-OKLR = غير محمي بحقوق المؤلف، لكن قوانين أخرى قد تقيّد استخدامه، مثل قوانين حماية التراث الثقافي أو الخصوصية.
rights-meaning-NoC-US = غير محمي بحقوق المؤلف في الولايات المتحدة؛ وقد يكون محميًا في بلدان أخرى.
rights-meaning-CNE = لم يتحقّق أحد بعد مما إذا كان محميًا بحقوق المؤلف: تحقّق قبل أن تستخدمه.
rights-meaning-UND = جرى التحقّق مما إذا كان محميًا بحقوق المؤلف ولم يتضح الأمر: تحقّق قبل أن تستخدمه.
rights-meaning-NKC = لا دليل على أنه محمي بحقوق المؤلف، لكن لا أحد يضمن ذلك.
rights-more = النص الكامل

# البحث
search-title = البحث
search-description = البحث في أرشيف «{ $site }» بالكلمة والنوع والمدينة والعقد.
search-label = البحث
search-button = بحث
search-words = عمَّ تبحث؟
search-narrow = تضييق البحث
search-kind = النوع
search-city = المدينة
search-decade = العقد
search-any = الكل
search-all-languages = البحث في كل اللغات
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
search-nothing-chosen = لا شيء يوافق هذه الاختيارات معًا.
search-help = ما قد يفيد:
search-help-spelling = تحقّق من الإملاء، أو جرّب كلمة أخرى بالمعنى نفسه؛
search-help-fewer = استخدم كلمات أقل، وألغِ اختيار النوع والمدينة والعقد؛
search-help-languages = ابحث في كل اللغات؛
search-help-lists = تصفّح القوائم.
search-more = عرض المزيد من النتائج
search-working = جارٍ البحث…
search-failed = تعذّر تحميل البحث الآن. تؤدي القوائم إلى كل ما في الموقع.
search-without-script = يحتاج البحث إلى برنامج نصي، والبرامج النصية لا تعمل هنا. تؤدي القوائم إلى كل ما في الموقع.
search-from-folder = فُتح هذا الموقع من مجلد، ولا تتيح المتصفحات للصفحات أن تبحث في هذه الحالة. تؤدي القوائم إلى كل ما في الموقع.
search-lists = كل القوائم من الألف إلى الياء

# صور لبرامج العرض في المتاحف (IIIF)
iiif-credit = صاحب الصورة
fact-iiif = لبرامج عرض الصور
iiif-manifest = بيان IIIF
iiif-collection = مجموعة IIIF لقطع هذه المدينة

# ما تتسلّمه المكتبة: النص المرافق للأرشيف المسلَّم إليها (README.txt)
preserve-about = يحفظ هذا المجلد موقع «{ $title }» الذي كان على العنوان { $url }، ومعه كل ما صُنع منه. ولا يحتاج إلى برنامج بعينه، فكل ما فيه نصوص وصور وتسجيلات بصيغ موصوفة للعموم.
preserve-site = الموقع في هيئة ملفات. افتح index.html في متصفح؛ وكل شيء يعمل دون خادم إلا البحث.
preserve-wacz = الموقع كما كانت المتصفحات تتلقاه: أرشيف ويب (WACZ، وهو ملف ZIP من سجلات WARC، ISO{ "\u00A0" }28500). ويعرضه برنامج مثل ReplayWeb.page كأنه ما زال على عنوانه، ومعه البحث.
preserve-sources = ما صُنع منه الموقع: النصوص بصيغة Markdown (UTF-8) وفي أولها معلوماتها بصيغة YAML، وإلى جانبها الصور والتسجيلات والوثائق كما سُلّمت. وما غيّره الأرشيف في مظهر الموقع وعباراته موجود في المجلدات المجاورة للمجلد «content». والبرنامج الذي يصنع الموقع من ذلك اسمه Tablecloth.
preserve-metadata = ما تحتاج إليه الفهارس: وصف المجموعة كلها بصيغتي DataCite وDublin Core (XML).
preserve-checksums = مجموع اختباري لكل ملف. والمجلد «كيس» (BagIt، RFC{ "\u00A0" }8493)، وبرامج مثل bagit.py تبيّن هل تغيّر فيه شيء أو فُقد.
preserve-rights = النصوص متاحة بموجب { $licence }. أما ما ينطبق على صورة أو تسجيل فمذكور إلى جانبه في الموقع، وفي معلومات النص الذي يعرضه.

# الكتاب
book-title = في كتاب
book-description = { $site } في وثيقة واحدة: القصص والمدن وعلاقات التوأمة والخط الزمني والخريطة والأسئلة المفتوحة وجميع المصادر، مع فهرس.
book-lead = جميع القصص بترتيب ما ترويه، مع ما تذكره من مدن وعلاقات توأمة وقطع وأحداث، والخط الزمني والخريطة والأسئلة المفتوحة وجميع المصادر. يمكن طباعة هذه الصفحة أو حفظها بصيغة PDF.
book-contents = المحتويات
book-index = فهرس الأسماء
book-index-lead = الأرقام هي أرقام الفصول، وأولها رقم الفصل الخاص بالاسم.
book-former = { $name }: انظر { $now }
book-address = على الشبكة: { $address }
book-day = حالة الأرشيف: { $date }
book-accessibility = يمكن الاستماع إلى النص كله وعرضه بأي حجم. للصور ذات المضمون وصف، والشعارات للزينة. والحواشي والمصادر مرتبطة بمواضعها ذهابًا وإيابًا.
