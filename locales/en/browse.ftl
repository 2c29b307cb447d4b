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
