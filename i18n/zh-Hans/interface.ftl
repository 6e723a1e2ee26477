# 各页共有的框架
menu-label = 菜单
colours-dark = 深色模式
colours-light = 浅色模式
skip-to-content = 跳到正文
languages-label = 语言
navigation-label = 主要栏目
about-label = 关于本档案
licence-line = 本档案的文字内容采用{ $licence }许可协议。
social-alt = 亚麻布上的红蓝两色十字绣花边
redirect-here = 本页已移至新网址。
page-title = { $title } · { $site }
site-line = { $title }：{ $tagline }
# 同一行里各自独立的信息；前后相接的信息；并列的名称。更长的一行由两两相接而成。
joined = { $first } · { $next }
listed = { $first }，{ $next }
enumerated = { $first }、{ $next }
# 未完的文字。
text-cut = { $text }……

# 条目的种类
kind-story = 故事
kind-city = 城市
kind-twinning = 友好城市关系
kind-event = 事件
kind-object = 藏品
kind-source = 资料来源
kind-question = 问题
kind-topic = 专题
kind-page = 关于本档案
kinds-story = 故事
kinds-city = 城市
kinds-twinning = 友好城市关系
kinds-event = 事件
kinds-object = 藏品
kinds-source = 资料来源
kinds-question = 待考问题
kinds-topic = 专题
kinds-page = 关于本档案

# 友好城市关系的各个阶段
stage-contact = 往来接触
stage-declared = 宣布结好
stage-signed = 签署协议
stage-renewed = 续签或扩充协议
stage-suspended = 中止
stage-resumed = 恢复
stage-ended = 终止
stage-listed = 列入友好城市名单
stage-by = （{ $by }）
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage }{ $by }
status-date-by = { $stage }，{ $date }（{ $by }）
status-date = { $stage }，{ $date }
status-by = { $stage }（{ $by }）
date-unknown = 日期不详

# 基本信息
fact-date = 时间
fact-cities = 地点
fact-twinnings = 友好城市关系
fact-objects = 藏品
fact-topics = 专题
fact-status = 状态：
fact-country = 国家
fact-former-names = 曾用名
fact-position = 位置
fact-made = 制作时间
fact-holder = 收藏者
fact-kept-in = 收藏地
fact-rights = 权利
fact-creator = 作者
fact-publisher = 出版者
fact-published = 发表时间
fact-address = 网址
fact-accessed = 查阅日期
fact-language = 语言
fact-machine-translated = 机器翻译自
fact-same-text = 文字相同的来源
country-contested = 各资料来源的说法：
city-then-now = { $then }（今{ $now }）
city-position = { $latitude }，{ $longitude }
former-name-period = { $name }，{ $period }
stages-title = 历程
# 没有自己标题的友好城市关系怎样称呼：两城之间用一字线。
twinning-title = { $first }—{ $second }
both-cities = 两座城市
shared-timeline = 共同年表
object-no-picture = 本档案没有这件藏品的图片。

# 正文之下
contents-title = 本页内容
notes-title = 注释
# 正文中的注释标记，以及朗读时的名称。
note-number = [注{ $number }]
note-label = 查看{ $mark }
note-back = 返回正文
references-title = 资料来源
# 正文中的来源标记，不带和带出处位置两种，以及朗读时的名称。
reference-number = [{ $number }]
reference-number-at = [{ $number }，{ $locator }]
reference-label = 资料来源{ $mark }
reference-back = 返回第{ $number }处引用
# 有争议之处的标记及其含义。
disputed-mark = [?]
disputed-label = 有争议：各家说法
# 页末的一条来源：作者、标题和日期，然后是种类和查阅之处。
source-line = { $work }（{ $about }）
source-online = 在线查看
source-accessed = { $form ->
   *[other] 查阅日期：{ $date }
}
source-rests = 依据此来源的内容
questions-about = 与此有关的待考问题
related-title = 相关故事
neighbours-label = 前后两篇故事
story-before = 上一篇
story-after = 下一篇
cite-title = 引用本页
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = 供文献管理软件使用：{ $files }
text-published = 发布日期：{ $date }
text-updated = 最近修改：{ $date }
credit-source = { $credit }，{ $source }
table-label = 表格
gallery = 图集
gallery-previous = 上一张
gallery-next = 下一张
gallery-whole = 查看原图
gallery-close = 关闭
size-kilobytes = { $number }{ "\u00A0" }KB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = 文字稿
transcript-in = 文字稿（{ $language }）

# 问题
answers-title = 各种答案
said-by = 说法出处
same-text-note = 文字相同，只算一条证据：{ $sources }。
question-about = 问题涉及的内容
question-answers = { $count }种答案

# 没有译文或译文过时
notice-fallback = 此文尚未译成中文，您看到的是原文（{ $language }）。
notice-stale = 译文完成之后，原文又有改动。{ $original }
notice-original = 阅读原文（{ $language }）
card-fallback = 仅有原文（{ $language }）

# 列表和首页
list-count = { $count ->
   *[other] 共{ $count }项
}
list-description = “{ $site }”的“{ $kinds }”栏目，共{ $count }项。
parts-label = 列表的各部分
parts-beside = 上一部分与下一部分
part-before = 上一部分：{ $part }
part-after = 下一部分：{ $part }
letters-other = 其他字符
figures-label = 收录概况
figure-story = { $count ->
   *[other] { $count }篇故事
}
figure-city = { $count ->
   *[other] { $count }座城市
}
figure-twinning = { $count ->
   *[other] { $count }对友好城市
}
figure-event = { $count ->
   *[other] { $count }个事件
}
figure-object = { $count ->
   *[other] { $count }件藏品
}
figure-question = { $count ->
   *[other] { $count }个待考问题
}
figure-source = { $count ->
   *[other] { $count }项资料来源
}
figure-topic = { $count ->
   *[other] { $count }个专题
}
figure-page = { $count ->
   *[other] { $count }个页面
}
home-featured = 从这里开始
home-twinnings = 友好城市关系及其现状
home-stories = 最新故事
home-questions = 资料来源的分歧

# 年表
timeline-title = 大事年表
timeline-of = 大事年表：{ $what }
timeline-description = { $title } · { $site }
timeline-undated = 年份不详
timeline-without-month = 月份不详
timeline-whole-city = 该城市的完整年表
decades-label = 年代

# 订阅和日历
feed-title = 订阅
feed-city-title = { $city } · { $site }
calendar-title = 日历
calendar-anniversary = { $title }（{ $year }年）
calendar-stage = { $title }：{ $stage }
calendar-world-day = 世界友好城市日

# 没有这一页
not-found-title = 没有这个页面
not-found-text = 网址可能有误，或者页面已经移走。
not-found-home = 前往中文首页

# 数据
data-title = 数据
data-lead = 本档案的基本信息以文件形式提供，涵盖所有语言，供程序和电子表格使用。
data-conventions = 日期采用EDTF（ISO 8601-2）格式，与编者所写一致；城市和条目用标识符表示，国家用ISO 3166-1代码表示，坐标以度为单位（WGS 84）。文本编码为UTF-8。
data-archive = 全部条目及其基本信息、各语言标题和资料来源的标识符。
data-cities = 以点表示的城市，GeoJSON格式（RFC 7946）：各语言名称、国家、维基数据项、友好城市关系。资料来源对所属国家说法不一的，国家从略。
data-twinnings = 每行一对城市（RFC 4180），即图的边：
data-events = 每行一个事件（RFC 4180），按时间先后排列：
data-turtle = 以图的形式表示的档案，Turtle格式（RDF 1.1），采用schema.org和都柏林核心元数据的词汇。
data-sources-csl = 全部资料来源，供Zotero、pandoc等文献管理软件使用（CSL JSON）。
data-sources-bib = 全部资料来源，供BibTeX和BibLaTeX使用，键名相同。
data-shapes = 图所遵循的规则（SHACL）：类、属性及各自的数量。
data-package = 供程序读取的说明：以上各文件是什么，各列包含什么（Frictionless Data Package）。
data-csvw = 各表的列包含什么（CSV on the Web，W3C）。
data-licence-title = 许可协议
column-id = 标识符，也是网址的最后一段
column-city = 两座城市的标识符
column-first-date = 该友好城市关系已知的最早日期
column-status = 最近一次举措：declared、signed、renewed、suspended、resumed或ended；没有此类举措而列入名单的为listed，其余为contact。以上各值都不表示该关系至今活跃
column-status-date = 该阶段的日期；没有资料说明的留空
column-status-sources = 该阶段资料来源的标识符，以空格分隔
column-date = EDTF格式的日期
column-lists = 标识符，以空格分隔
column-titles = 各语言的标题

# 资料来源的种类
source-type-web-page = 网页
source-type-news-article = 新闻报道
source-type-press-release = 新闻稿
source-type-magazine-article = 杂志文章
source-type-blog = 博客
source-type-book = 图书
source-type-encyclopedia = 百科全书
source-type-reference-work = 工具书
source-type-dataset = 数据集
source-type-open-letter = 公开信
source-type-object-record = 藏品著录
source-type-compilation = 资料汇编
source-type-letter = 信函
source-type-photograph = 照片
source-type-charter = 协议书


# 年表：筛选和图
timeline-all = 全部
entry-kind = · { $kind }
timeline-earlier = 此前已开始
# $form 是 CLDR 的复数类别，供计数的脚本使用；$count 是文本。
timeline-shown = { $form ->
   *[other] 当前显示{ $count }条。
}
timeline-milestones = 档案中提及最多的事件
timeline-none-shown = 档案中没有符合全部条件的内容。
filters-label = 筛选条目
filter-city = 城市
filter-topic = 专题
filter-any-city = 所有城市
filter-any-topic = 所有专题
chart-title = 一根线代表一对友好城市
chart-lead = 线从已知的最早日期开始，一直延伸到资料来源所及的最近一天（{ $today }），除非有一方终止了友好城市关系。线在延续，并不表示这一关系至今活跃。
chart-skip = 跳过此图
chart-density = 各时期的条目数量
chart-decade = { $decade }：{ $count }
chart-earlier = { $count ->
   *[other] 另有{ $count }条早于{ $year }年，仅见于列表。
}
chart-undated = { $stage }：日期不详
chart-undated-twinnings = { $count ->
   *[other] 有{ $count }对友好城市，资料均未说明日期：{ $twinnings }
}
chart-legend = 线条图例
thread-loose = 仅有往来接触，或仅列入名单
thread-standing = 已结好
thread-suspended = 中止期间
thread-fading = 确切日期不详
data-timeline = 本语言的年表，采用TimelineJS可读取的JSON格式，包括标题、文字形式的日期，以及在资料来源允许的范围内尽量精确的数字日期；各年代作为时期。
data-oai = 每篇文本对应一条都柏林核心记录，合为图书馆采集程序可读取的一次应答（OAI-PMH 2.0，ListRecords，oai_dc）。
data-resourcesync = 供保存副本的程序使用（ResourceSync）：现有全部文本和文件的清单，以及变更清单。

# 地图
map-title = 地图
map-description = 地图上的城市及其友好城市关系：{ $site }。
map-lead = 一根线代表一对友好城市，沿地球表面的最短路线将两城相连。一个十字代表一座城市，点击可进入该城市的页面。下方的表格以文字列出同样的内容。
map-world = 世界
map-closer = 局部放大
map-skip = 跳过地图，直接看表格
map-open = 查看完整地图
map-show-closer = 放大这一部分
map-legend = 线条的含义
map-thread-standing = 有效：已宣布、签署、续签或恢复
map-thread-broken = 已中止或终止
map-thread-loose = 往来接触，或列入名单
map-credit = 陆地轮廓：Natural Earth。地图不显示国界。
map-tools = 地图操作
map-zoom-in = 放大
map-zoom-out = 缩小
map-reset = 恢复显示完整地图
map-keys = 方向键移动地图，加号键和减号键改变比例，数字键0显示完整地图。
map-table = 友好城市关系一览表
map-table-caption = 各友好城市关系及所涉城市、最近已知的状态和沿地球表面最短路线的距离
map-twinning = 友好城市关系
map-cities = 城市
map-status = 状态
map-since = 起始时间
map-distance = 距离
map-unlocated = 因位置不详而未在地图上标出的城市：
distance-km = { $km }公里
distance-unknown = —
locator-pair = 直线距离{ $km }公里
locator-city = { $count ->
   *[other] 该城市及其友好城市在地球上的位置
}
locator-alone = 该城市在地球上的位置
locator-label = 地图：{ $what }

# 图片可以怎样使用：先是权利的名称，然后是其含义
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = 公有领域
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
rights-InC = 受著作权保护
rights-InC-OW-EU = 受著作权保护，孤儿作品（欧盟）
rights-InC-EDU = 受著作权保护，允许教育用途
rights-InC-NC = 受著作权保护，允许非商业用途
rights-InC-RUU = 受著作权保护，权利人无从查找
rights-NoC-CR = 无著作权，有合同限制
rights-NoC-NC = 无著作权，仅限非商业用途
rights-NoC-OKLR = 无著作权，有其他法律限制
rights-NoC-US = 在美国无著作权
rights-CNE = 著作权状况未经评估
rights-UND = 著作权状况未能确定
rights-NKC = 无已知著作权
rights-meaning-CC0 = 作者已放弃一切权利：您可以用于任何目的，无须征求同意，也无须署名。
rights-meaning-CC-PDM = 在世界任何地方都没有已知的著作权：您可以用于任何目的。
rights-meaning-CC-BY = 您可以为任何目的使用和修改，但须注明作者和本许可协议，并说明所作的修改。
rights-meaning-CC-BY-SA = 您可以为任何目的使用和修改，但须注明作者和本许可协议，并以相同的许可协议发布您的演绎作品。
rights-meaning-CC-BY-ND = 您可以为任何目的使用，但须注明作者和本许可协议；不得发布修改后的版本。
rights-meaning-CC-BY-NC = 您可以为非商业目的使用和修改，但须注明作者和本许可协议。
rights-meaning-CC-BY-NC-SA = 您可以为非商业目的使用和修改，但须注明作者和本许可协议，并以相同的许可协议发布您的演绎作品。
rights-meaning-CC-BY-NC-ND = 您可以为非商业目的原样使用，但须注明作者和本许可协议。
rights-meaning-InC = 受著作权保护：除您所在国家的法律允许的情形外，请征求权利人同意。
rights-meaning-InC-OW-EU = 受著作权保护，而权利人未能找到；欧盟孤儿作品指令允许展示。其他用途请向收藏机构咨询。
rights-meaning-InC-EDU = 受著作权保护；权利人允许用于教育。其他用途请征求同意。
rights-meaning-InC-NC = 受著作权保护；权利人允许非商业使用。其他用途请征求同意。
rights-meaning-InC-RUU = 受著作权保护，但未能找到可以授予许可的人。
rights-meaning-NoC-CR = 不受著作权保护，但收藏机构订立的协议限制其使用。
rights-meaning-NoC-NC = 不受著作权保护；有关协议只允许非商业使用。
rights-meaning-NoC-OKLR = 不受著作权保护，但其他法律可能限制其使用，例如保护文化遗产或隐私的法律。
rights-meaning-NoC-US = 在美国不受著作权保护；在其他国家可能受保护。
rights-meaning-CNE = 是否受著作权保护，尚无人核查：使用前请查明。
rights-meaning-UND = 是否受著作权保护，经核查仍未能确定：使用前请查明。
rights-meaning-NKC = 没有迹象表明其受著作权保护，但无人对此作出保证。
rights-more = 全文

# 搜索
search-title = 搜索
search-description = 按词语、种类、城市和年代搜索“{ $site }”。
search-label = 搜索
search-button = 搜索
search-words = 您要找什么？
search-narrow = 缩小范围
search-kind = 种类
search-city = 城市
search-decade = 年代
search-any = 不限
search-all-languages = 搜索所有语言
search-found = { $form ->
   *[other] 找到{ $count }条与“{ $words }”有关的结果
}
search-found-chosen = { $form ->
   *[other] 找到{ $count }条结果
}
search-nothing = 没有找到与“{ $words }”有关的结果。
search-nothing-chosen = 没有同时符合这些条件的内容。
search-help = 您可以：
search-help-spelling = 检查用字，或换一个词；
search-help-fewer = 少用几个词，并取消种类、城市和年代的限制；
search-help-languages = 搜索所有语言；
search-help-lists = 浏览各类列表。
search-more = 显示更多结果
search-working = 正在搜索……
search-failed = 搜索暂时无法加载。全部内容都可以从列表中找到。
search-without-script = 搜索需要脚本，而此处脚本没有运行。全部内容都可以从列表中找到。
search-from-folder = 本网站是从文件夹直接打开的，浏览器不允许以这种方式打开的页面使用搜索。全部内容都可以从列表中找到。
search-lists = 全部列表

# 供博物馆图像查看器使用的图片（IIIF）
iiif-credit = 署名
fact-iiif = 供图像查看器使用
iiif-manifest = IIIF清单
iiif-collection = 该城市藏品的IIIF合集

# 图书馆得到的内容：随所移交档案附上的说明（README.txt）
preserve-about = 本文件夹保存了网站“{ $title }”（原址{ $url }）及制作该网站所用的一切。无需特定程序：其中只有采用公开格式的文本、图片和录音录像。
preserve-site = 以文件形式保存的网站。用浏览器打开index.html即可；除搜索外，其余功能无需服务器。
preserve-wacz = 浏览器当时从网址获取的网站：网页存档（WACZ，即由WARC记录组成的ZIP文件，ISO 28500）。ReplayWeb.page等播放程序可以重现它，如同网站仍在原址，搜索也可使用。
preserve-sources = 制作网站所用的原始材料：Markdown文本（UTF-8），开头是YAML格式的基本信息；旁边是按提交时原样保存的图片、录音录像和文献。档案对网站外观和界面文字的改动放在“content”旁边的文件夹里。由此生成网站的程序名为Tablecloth。
preserve-metadata = 编目所需：整体的DataCite和都柏林核心描述（XML）。
preserve-checksums = 每个文件的校验和。本文件夹是一个“包”（BagIt，RFC 8493）：bagit.py等程序可以检查其中是否有内容被改动或丢失。
preserve-rights = 文本适用{ $licence }。图片或录音录像适用的条款见网站上该内容旁边，以及展示它的文本的基本信息。

# 书
book-title = 成书版
book-description = { $site }，汇为一份文档：故事、城市、友好城市关系、年表、地图、待考问题和全部资料来源，附索引。
book-lead = 全部故事按所述事件的先后排列，并收录其中提到的城市、友好城市关系、藏品和事件，以及年表、地图、待考问题和全部资料来源。可打印本页，或另存为 PDF。
book-contents = 目录
book-index = 名称索引
book-index-lead = 数字为章号，第一个是该名称本身的章号。
book-former = { $name }：见{ $now }
book-address = 网址：{ $address }
book-day = 档案更新至：{ $date }
book-accessibility = 全部文字均可朗读，并可以任意字号显示。有内容的图片配有说明，徽记仅作装饰。注释与资料来源均可双向跳转。
