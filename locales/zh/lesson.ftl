# The first line of a lesson. $course (text) $n (number): the lesson's place $total (number): lessons of the course $minutes (number): how long it takes
lesson-opening = { $course } · 第 { $n } 课，共 { $total } 课 · { $minutes } 分钟
# At the start of a course that no lawyer has checked in this language.
unreviewed = 这份文字还没有律师审阅过。

# A card by SMS. $step (number): its place among the cards $steps (number): cards of the lesson $text (text): what the author wrote
card-sms = { $step }/{ $steps } { $text } 1 = 下一步
# The first card of a lesson by SMS. $n (number): the lesson's place $total (number): lessons $title (text): the lesson's title $text (text): what the author wrote
card-opening-sms = 第 { $n }/{ $total } 课《{ $title }》。{ $text } 1 = 下一步，0 = 菜单
# The first card of a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text)
card-unreviewed-sms = 第 { $n }/{ $total } 课《{ $title }》。这份文字还没有律师审阅过。{ $text } 1 = 下一步，0 = 菜单

# Before a recording. $length (text): minutes and seconds, 2:10 $size (number): kilobytes
audio-offer = 录音 · { $length } · { $size } kB
# A recording by SMS. $step (number) $steps (number) $text (text): in short $length (text): 2:10 $link (text): a web address
audio-sms =
    { $step }/{ $steps } { $text } 收听（{ $length }）：
    { $link }
    1 = 下一步
# The same as the first block of a lesson. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-opening-sms =
    第 { $n }/{ $total } 课《{ $title }》。{ $text } 收听（{ $length }）：
    { $link }
    1 = 下一步，0 = 菜单
# The same in a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-unreviewed-sms =
    第 { $n }/{ $total } 课《{ $title }》。这份文字还没有律师审阅过。{ $text } 收听（{ $length }）：
    { $link }
    1 = 下一步，0 = 菜单

# A picture, for whoever does not see it: by SMS, or where it is read instead. $description (text): what it shows
picture = 图片：{ $description }
# One of several pictures. $n (number): its place $total (number): how many there are $description (text): what it shows
picture-of = 图 { $n }/{ $total }：{ $description }

# The end of a lesson. $n (number): the lesson's place $right (number): right answers $answered (number): questions answered
result = 第 { $n } 课学完了：{ $answered } 题答对 { $right } 题。
# The same for a lesson without questions. $n (number)
result-read = 第 { $n } 课学完了。
# What comes next. $title (text): the next lesson's title $minutes (number): how long it takes
result-next = 接下来：《{ $title }》（{ $minutes } 分钟）。
# $n (number) $total (number): lessons $right (number) $answered (number) $title (text): the next lesson's title $minutes (number)
result-sms = 第 { $n }/{ $total } 课学完了：{ $answered } 题答对 { $right } 题。接下来：《{ $title }》（{ $minutes } 分钟）。1 = 继续，0 = 菜单
# $n (number) $total (number) $title (text) $minutes (number)
result-read-sms = 第 { $n }/{ $total } 课学完了。接下来：《{ $title }》（{ $minutes } 分钟）。1 = 继续，0 = 菜单
# The same where the course was finished before. $n (number) $right (number) $answered (number)
result-again-sms = 第 { $n } 课学完了：{ $answered } 题答对 { $right } 题。1 = 各课，0 = 菜单
# $n (number)
result-again-read-sms = 第 { $n } 课学完了。1 = 各课，0 = 菜单
# The last lesson of a course. $course (text) $right (number) $answered (number): in this last lesson
result-course = 最后一课学完了：{ $answered } 题答对 { $right } 题。《{ $course }》全部完成。
result-course-sms = 最后一课学完了：{ $answered } 题答对 { $right } 题。《{ $course }》全部完成。1 = 各课，0 = 菜单
# The same for a last lesson without questions. $course (text)
result-course-read = 最后一课学完了。《{ $course }》全部完成。
result-course-read-sms = 最后一课学完了。《{ $course }》全部完成。1 = 各课，0 = 菜单

# A late return, one line before going on; their place in the lesson follows. $course (text) $n (number): the lesson's place $title (text): the lesson's title
recap = 欢迎回来。你学到《{ $course }》第 { $n } 课《{ $title }》。
recap-sms = 欢迎回来：第 { $n } 课《{ $title }》。

# A lesson waits: sent unasked, so it says no number, which would mean something else on the phone. $course (text) $n (number) $title (text): the lesson's title
waiting = 第 { $n } 课《{ $title }》等着你，有几分钟时再学。
waiting-sms = 《{ $course }》第 { $n } 课等着你，有几分钟时再学。{ word-next } = 接着学，{ word-stop } = 停止
# The same where nothing may be read over a shoulder.
waiting-discreet = 接下来的几分钟，等你方便的时候再看。
waiting-discreet-sms = 接下来的几分钟，等你方便的时候再看。{ word-next } = 接着学，{ word-stop } = 停止

# The first line of every message where nothing may be read over a shoulder: at least 40 characters that say nothing.
discreet-opening = 你好。这是你今天请我们发来的那一页内容，请在方便的时候慢慢看，看完以后再往下走。

# The course is no longer served.
course-gone = 这门课这里不再提供。今天的课程就在下面。
course-gone-sms = 这门课这里不再提供。1 = 今天的课程，0 = 菜单
