# The first line of a lesson. $course (text) $n (number): the lesson's place $total (number): lessons of the course $minutes (number): how long it takes
lesson-opening = { $course } · الدرس { $n } من { $total } · { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
# At the start of a course that no lawyer has checked in this language.
unreviewed = لم يراجع أي محامٍ هذا النص بعد.

# A card by SMS. $step (number): its place among the cards $steps (number): cards of the lesson $text (text): what the author wrote
card-sms = { $step }/{ $steps } { $text } 1 = التالي
# The first card of a lesson by SMS. $n (number): the lesson's place $total (number): lessons $title (text): the lesson's title $text (text): what the author wrote
card-opening-sms = الدرس { $n } من { $total }، { $title }. { $text } 1 = التالي، 0 = القائمة
# The first card of a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text)
card-unreviewed-sms = الدرس { $n } من { $total }، { $title }. لم يراجع أي محامٍ هذا النص بعد. { $text } 1 = التالي، 0 = القائمة

# Before a recording. $length (text): minutes and seconds, 2:10 $size (number): kilobytes
audio-offer = تسجيل · { $length } · { $size } كيلوبايت
# A recording by SMS. $step (number) $steps (number) $text (text): in short $length (text): 2:10 $link (text): a web address
audio-sms =
    { $step }/{ $steps } { $text } للاستماع، { $length }:
    { $link }
    1 = التالي
# The same as the first block of a lesson. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-opening-sms =
    الدرس { $n } من { $total }، { $title }. { $text } للاستماع، { $length }:
    { $link }
    1 = التالي، 0 = القائمة
# The same in a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-unreviewed-sms =
    الدرس { $n } من { $total }، { $title }. لم يراجع أي محامٍ هذا النص بعد. { $text } للاستماع، { $length }:
    { $link }
    1 = التالي، 0 = القائمة

# A picture, for whoever does not see it: by SMS, or where it is read instead. $description (text): what it shows
picture = صورة: { $description }
# One of several pictures. $n (number): its place $total (number): how many there are $description (text): what it shows
picture-of = الصورة { $n } من { $total }: { $description }

# The end of a lesson. $n (number): the lesson's place $right (number): right answers $answered (number): questions answered
result = انتهى الدرس { $n }: { $right ->
    [zero] لا إجابة صحيحة من { $answered }.
    [one] إجابة صحيحة واحدة من { $answered }.
    [two] إجابتان صحيحتان من { $answered }.
    [few] { $right } إجابات صحيحة من { $answered }.
    [many] { $right } إجابة صحيحة من { $answered }.
   *[other] { $right } إجابة صحيحة من { $answered }.
}
# The same for a lesson without questions. $n (number)
result-read = انتهى الدرس { $n }.
# What comes next. $title (text): the next lesson's title $minutes (number): how long it takes
result-next = بعده: { $title } ({ $minutes ->
    [zero] أقل من دقيقة).
    [one] دقيقة واحدة).
    [two] دقيقتان).
    [few] { $minutes } دقائق).
    [many] { $minutes } دقيقة).
   *[other] { $minutes } دقيقة).
}
# $n (number) $total (number): lessons $right (number) $answered (number) $title (text): the next lesson's title $minutes (number)
result-sms = انتهى الدرس { $n } من { $total }: { $right ->
    [zero] لا إجابة صحيحة من { $answered }.
    [one] إجابة صحيحة واحدة من { $answered }.
    [two] إجابتان صحيحتان من { $answered }.
    [few] { $right } إجابات صحيحة من { $answered }.
    [many] { $right } إجابة صحيحة من { $answered }.
   *[other] { $right } إجابة صحيحة من { $answered }.
} بعده: { $title } ({ $minutes } د). 1 = متابعة، 0 = القائمة
# $n (number) $total (number) $title (text) $minutes (number)
result-read-sms = انتهى الدرس { $n } من { $total }. بعده: { $title } ({ $minutes } د). 1 = متابعة، 0 = القائمة
# The same where the course was finished before. $n (number) $right (number) $answered (number)
result-again-sms = انتهى الدرس { $n }: { $right ->
    [zero] لا إجابة صحيحة من { $answered }.
    [one] إجابة صحيحة واحدة من { $answered }.
    [two] إجابتان صحيحتان من { $answered }.
    [few] { $right } إجابات صحيحة من { $answered }.
    [many] { $right } إجابة صحيحة من { $answered }.
   *[other] { $right } إجابة صحيحة من { $answered }.
} 1 = الدروس، 0 = القائمة
# $n (number)
result-again-read-sms = انتهى الدرس { $n }. 1 = الدروس، 0 = القائمة
# The last lesson of a course. $course (text) $right (number) $answered (number): in this last lesson
result-course = انتهى الدرس الأخير: { $right ->
    [zero] لا إجابة صحيحة من { $answered }.
    [one] إجابة صحيحة واحدة من { $answered }.
    [two] إجابتان صحيحتان من { $answered }.
    [few] { $right } إجابات صحيحة من { $answered }.
    [many] { $right } إجابة صحيحة من { $answered }.
   *[other] { $right } إجابة صحيحة من { $answered }.
} أتممت دورة «{ $course }».
result-course-sms = انتهى الدرس الأخير: { $right ->
    [zero] لا إجابة صحيحة من { $answered }.
    [one] إجابة صحيحة واحدة من { $answered }.
    [two] إجابتان صحيحتان من { $answered }.
    [few] { $right } إجابات صحيحة من { $answered }.
    [many] { $right } إجابة صحيحة من { $answered }.
   *[other] { $right } إجابة صحيحة من { $answered }.
} أتممت دورة «{ $course }». 1 = دروسها، 0 = القائمة
# The same for a last lesson without questions. $course (text)
result-course-read = انتهى الدرس الأخير. أتممت دورة «{ $course }».
result-course-read-sms = انتهى الدرس الأخير. أتممت دورة «{ $course }». 1 = دروسها، 0 = القائمة

# A late return, one line before going on; their place in the lesson follows. $course (text) $n (number): the lesson's place $title (text): the lesson's title
recap = يسعدنا أنك عدت. أنت في الدرس { $n } من «{ $course }»: { $title }.
recap-sms = نعود إلى الدرس { $n }: { $title }.

# A lesson waits: sent unasked, so it says no number, which would mean something else on the phone. $course (text) $n (number) $title (text): the lesson's title
waiting = الدرس { $n } في انتظارك حين تتوفر لك بضع دقائق: { $title }.
waiting-sms = الدرس { $n } من «{ $course }» في انتظارك حين تتوفر لك بضع دقائق. { word-next } = متابعة، { word-stop } = إنهاء
# The same where nothing may be read over a shoulder.
waiting-discreet = دقائقك المقبلة في انتظارك، متى ناسبك ذلك.
waiting-discreet-sms = دقائقك المقبلة في انتظارك، متى ناسبك ذلك. { word-next } = متابعة، { word-stop } = إنهاء

# The first line of every message where nothing may be read over a shoulder: at least 40 characters that say nothing.
discreet-opening = هذه هي الصفحة التي طلبت أن تصلك في هذا اليوم.

# The course is no longer served.
course-gone = لم تعد تلك الدورة متاحة هنا. دورات اليوم على بُعد خطوة.
course-gone-sms = لم تعد تلك الدورة متاحة هنا. 1 = دورات اليوم، 0 = القائمة
