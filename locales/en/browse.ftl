# The menu.
menu = What next?
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · lesson { $n } of { $total }
menu-sms =
    1 Go on
    2 Lessons
    3 Courses
    4 Progress
    5 Language
    6 Help
    7 On the web
    { word-stop } = end

# The list of courses.
courses = Courses
# $list (text): 1) ... 2) ...
courses-sms =
    Courses:
    { $list }
    0 = menu

# The lessons of a course by SMS. $course (text) $list (text): 1) ... 2) ...
lessons-sms =
    { $course }:
    { $list }
    0 = back

# Progress.
progress = Where you stand
# Nothing begun.
progress-none = You have not begun a course yet. The menu has them.
progress-none-sms = You have not begun a course yet. 1 = begin, 0 = menu
# $list (text): each course with its lessons, such as The first 48 hours 3/10
progress-sms =
    Lessons done: { $list }
    1 = go on, 0 = menu

# A course that is finished. $course (text)
finished = You have finished { $course }. Its lessons stay open to you.
finished-sms = You have finished { $course }. Its lessons stay open to you. 1 = its lessons, 0 = menu

# SEARCH without words.
search-how = What shall I look for? Send a word or two, and the card that has them comes with its source.
search-how-sms = Send { word-search } and a word or two: the card comes with its source. 1 = go on, 0 = menu
# Above a card that was found. $course (text) $n (number): the lesson's place $title (text): the lesson's title
found-where = { $course } · lesson { $n }, { $title }
# Above the headings of other cards that fit.
found-also = Also:
# A card that was found, while others are left. $text (text): the card and its source
found-sms = { $text } 1 = more, 0 = menu
# The last card that was found. $text (text)
found-last-sms = { $text } 1 = go on, 0 = menu
# Nothing was found.
nothing-found = No card has these words. Try another word for it, or look through the lessons.
nothing-found-sms = No card has these words. Try another: { word-search } and a word. 1 = go on, 0 = menu
