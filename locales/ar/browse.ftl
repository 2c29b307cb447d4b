# The menu.
menu = ماذا بعد؟
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · الدرس { $n } من { $total }
menu-sms =
    1 متابعة
    2 دروس
    3 دورات
    4 تقدم
    5 لغة
    6 مساعدة
    7 ويب
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

# SEARCH without words.
search-how = عمَّ أبحث؟ أرسل كلمة أو كلمتين، فتصلك البطاقة مع مصدرها.
search-how-sms = أرسل { word-search } ثم كلمة أو كلمتين، فتصلك البطاقة مع مصدرها. 1 = متابعة، 0 = القائمة
# Above a card that was found. $course (text) $n (number): the lesson's place $title (text): the lesson's title
found-where = { $course } · الدرس { $n }: { $title }
# Above the headings of other cards that fit.
found-also = وأيضاً:
# A card that was found, while others are left. $text (text): the card and its source
found-sms = { $text } 1 = المزيد، 0 = القائمة
# The last card that was found. $text (text)
found-last-sms = { $text } 1 = متابعة، 0 = القائمة
# Nothing was found.
nothing-found = لا توجد بطاقة فيها هذه الكلمات. جرّب كلمة أخرى، أو تصفّح الدروس.
nothing-found-sms = لا بطاقة فيها هذه الكلمات. جرّب غيرها: { word-search } ثم كلمة. 1 = متابعة، 0 = القائمة
