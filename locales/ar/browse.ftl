# The menu.
menu = ماذا بعد؟
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · الدرس { $n } من { $total }
menu-sms =
    1 متابعة
    2 الدروس
    3 الدورات
    4 التقدم
    5 اللغة
    6 مساعدة
    { word-stop } = إنهاء

# The list of courses.
courses = الدورات
# $list (text): 1) ... 2) ...
courses-sms =
    الدورات:
    { $list }
    0 = القائمة

# The lessons of a course by SMS. $course (text) $list (text): 1) ... 2) ...
lessons-sms =
    { $course }:
    { $list }
    0 = رجوع

# Progress.
progress = أين وصلت
# Nothing begun.
progress-none = لم تبدأ دورة بعد. الدورات في القائمة.
progress-none-sms = لم تبدأ دورة بعد. 1 = بدء، 0 = القائمة
# $list (text): each course with its lessons, such as The first 48 hours 3/10
progress-sms =
    الدروس المنتهية: { $list }
    1 = متابعة، 0 = القائمة

# A course that is finished. $course (text)
finished = أتممت دورة «{ $course }». دروسها تبقى مفتوحة لك.
finished-sms = أتممت دورة «{ $course }». دروسها تبقى مفتوحة لك. 1 = دروسها، 0 = القائمة
