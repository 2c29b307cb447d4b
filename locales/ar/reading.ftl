# The pages on which a course is read, on the web. Leads past the head of the page, for whoever hears it read.
read-skip = إلى النص
# The page's name in the browser's history, where it must say nothing of its course.
read-neutral-title = صفحة للقراءة

# How long a lesson takes. $minutes (number)
read-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
# Above a lesson's title. $n (number): the lesson's place $total (number): lessons of the course
read-place = الدرس { $n } من { $total }
# Leads to the lesson before.
read-previous = الدرس السابق
# On each page of a course for young people. $line (text): the number or address of a person
read-help-line = شخص يساعدك: { $line }
# At the foot of each page.
read-nothing-kept = لا حاجة إلى حساب، ولا يُحفظ شيء مما تقرؤه هنا. أما متصفحك فيحتفظ بسجلّه.

# Under a question: each option opens and gives its reason.
read-open-one = افتح الإجابة التي تختارها.
# Under a question where several options are right.
read-several = أكثر من إجابة واحدة صحيحة. اختر أولاً، ثم افتح الإجابة.
# Under any other question.
read-answer-first = أجب أنت أولاً، ثم افتح الإجابة.
# What opens the answer.
read-answer = الإجابة وسببها
# Before the reason of every other answer.
read-otherwise = إن كانت إجابتك غير ذلك:
# What opens the source of an answer.
read-why = المصدر
# Leads back to the card where the answer stands. $heading (text): the card's heading
read-card-again = للقراءة من جديد: { $heading }
# Numbers that are right. $low (text) $high (text)
read-range = من { $low } إلى { $high }
# Over the list of what a lesson cites.
read-sources = الأحكام المستشهد بها

# A page that is not there: over it, and what to do.
read-gone-title = هذه الصفحة ليست هنا
read-gone = قد يكون العنوان ناقصًا أو فيه خطأ، أو لم تعد الدورة متاحة. قارنه بالرسالة التي جاء فيها، أو أجب عنها بكلمة { word-menu }: القائمة توصلك إلى دورات اليوم.
# Where the course itself is there; its languages follow.
read-gone-offered = الدورة هنا:

# On Telegram: opens the course's page on the web.
read-on-web = القراءة على الويب
# The same by SMS, to whoever sends the word or chooses it in the menu. $link (text): a web address
web-sms =
    النص الكامل على الويب:
    { $link }
    1 = متابعة، 0 = القائمة
