# The menu.
menu = 接下来做什么？
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · 第 { $n } 课，共 { $total } 课
menu-sms =
    1 继续
    2 课时
    3 课程
    4 进度
    5 语言
    6 帮助
    7 网页
    { word-stop } = 停止

# The list of courses.
courses = 课程
# $list (text): 1) ... 2) ...
courses-sms =
    课程：
    { $list }
    0 = 菜单

# The lessons of a course by SMS. $course (text) $list (text): 1) ... 2) ...
lessons-sms =
    { $course }：
    { $list }
    0 = 返回

# Progress.
progress = 你的进度
# Nothing begun.
progress-none = 你还没有开始任何课程。课程在菜单里。
progress-none-sms = 你还没有开始任何课程。1 = 开始，0 = 菜单
# $list (text): each course with its lessons, such as The first 48 hours 3/10
progress-sms =
    已学完的课：{ $list }
    1 = 继续，0 = 菜单

# A course that is finished. $course (text)
finished = 《{ $course }》已经学完。各课随时可以再看。
finished-sms = 《{ $course }》已经学完。各课随时可以再看。1 = 各课，0 = 菜单

# SEARCH without words.
search-how = 要找什么？发一两个词，就会收到相关卡片和出处。
search-how-sms = 发“{ word-search }”加一两个词，就会收到相关卡片和出处。1 = 继续，0 = 菜单
# Above a card that was found. $course (text) $n (number): the lesson's place $title (text): the lesson's title
found-where = { $course } · 第 { $n } 课《{ $title }》
# Above the headings of other cards that fit.
found-also = 另外还有：
# A card that was found, while others are left. $text (text): the card and its source
found-sms = { $text } 1 = 更多，0 = 菜单
# The last card that was found. $text (text)
found-last-sms = { $text } 1 = 继续，0 = 菜单
# Nothing was found.
nothing-found = 没有卡片含有这些词。换个说法试试，或者翻看各课。
nothing-found-sms = 没有卡片含有这些词。换个词再试：{ word-search } 加一个词。1 = 继续，0 = 菜单
