# What stands on buttons, at most 20 characters.
key-agree = أوافق
key-not-now = ليس الآن
key-next = التالي
key-go-on = المتابعة
key-begin = البدء
key-menu = القائمة
key-lessons = الدروس
key-courses = الدورات
key-progress = التقدم
key-language = اللغة
key-help = مساعدة
key-privacy = الخصوصية
key-done = تم
key-hint = تلميح
key-listen = استماع
key-read = أفضّل القراءة
key-next-lesson = الدرس التالي
key-start-again = البدء من جديد
key-erase = حذف كل شيء
key-keep = الإبقاء
key-link = ربط هاتف
# $n (number): its place among the lesson's cards
key-card = البطاقة { $n }
# $n (number): its place in the list
key-unlink = فك ربط { $n }

# Letters of the right sides of pairs, in their order, as they are typed.
letters = أبجدهوزحطي
# What stands between the numbers of several options, as in 3، 4.
between-numbers = {"، "}

# The two answers of a question that is true or false.
label-true = صحيح
label-false = خطأ

# One word of notice when a text is not in the learner's language.
notice-en = (بالإنجليزية)
notice-fr = (بالفرنسية)
notice-es = (بالإسبانية)
notice-ar = (بالعربية)
notice-zh = (بالصينية)
notice-my = (بالبورمية)
notice-other = (بلغة أخرى)

# A day. $day (number) $month (number, 1 to 12) $year (number)
date = { $day }/{ $month }/{ $year }
