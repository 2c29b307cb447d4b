# The first line of a lesson. $course (text) $n (number): the lesson's place $total (number): lessons of the course $minutes (number): how long it takes
lesson-opening = { $course } · lesson { $n } of { $total } · { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# At the start of a course that no lawyer has checked in this language.
unreviewed = No lawyer has checked this text yet.

# A card by SMS. $step (number): its place among the cards $steps (number): cards of the lesson $text (text): what the author wrote
card-sms = { $step }/{ $steps } { $text } 1 = next
# The first card of a lesson by SMS. $n (number): the lesson's place $total (number): lessons $title (text): the lesson's title $text (text): what the author wrote
card-opening-sms = Lesson { $n } of { $total }, { $title }. { $text } 1 = next, 0 = menu
# The first card of a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text)
card-unreviewed-sms = Lesson { $n } of { $total }, { $title }. No lawyer has checked this text yet. { $text } 1 = next, 0 = menu

# Before a recording. $length (text): minutes and seconds, 2:10 $size (number): kilobytes
audio-offer = Recording · { $length } · { $size } kB
# A recording by SMS. $step (number) $steps (number) $text (text): in short $length (text): 2:10 $link (text): a web address
audio-sms =
    { $step }/{ $steps } { $text } Listen, { $length }:
    { $link }
    1 = next
# The same as the first block of a lesson. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-opening-sms =
    Lesson { $n } of { $total }, { $title }. { $text } Listen, { $length }:
    { $link }
    1 = next, 0 = menu
# The same in a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-unreviewed-sms =
    Lesson { $n } of { $total }, { $title }. No lawyer has checked this text yet. { $text } Listen, { $length }:
    { $link }
    1 = next, 0 = menu

# A picture, for whoever does not see it: by SMS, or where it is read instead. $description (text): what it shows
picture = Picture: { $description }
# One of several pictures. $n (number): its place $total (number): how many there are $description (text): what it shows
picture-of = Picture { $n } of { $total }: { $description }

# The end of a lesson. $n (number): the lesson's place $right (number): right answers $answered (number): questions answered
result = Lesson { $n } is done: { $right } of { $answered } right.
# The same for a lesson without questions. $n (number)
result-read = Lesson { $n } is done.
# What comes next. $title (text): the next lesson's title $minutes (number): how long it takes
result-next = Next: { $title } ({ $minutes ->
    [one] { $minutes } minute).
   *[other] { $minutes } minutes).
}
# $n (number) $total (number): lessons $right (number) $answered (number) $title (text): the next lesson's title $minutes (number)
result-sms = Lesson { $n } of { $total } is done: { $right } of { $answered } right. Next: { $title } ({ $minutes } min). 1 = go on, 0 = menu
# $n (number) $total (number) $title (text) $minutes (number)
result-read-sms = Lesson { $n } of { $total } is done. Next: { $title } ({ $minutes } min). 1 = go on, 0 = menu
# The same where the course was finished before. $n (number) $right (number) $answered (number)
result-again-sms = Lesson { $n } is done: { $right } of { $answered } right. 1 = lessons, 0 = menu
# $n (number)
result-again-read-sms = Lesson { $n } is done. 1 = lessons, 0 = menu
# The last lesson of a course. $course (text) $right (number) $answered (number): in this last lesson
result-course = The last lesson is done: { $right } of { $answered } right. You have finished { $course }.
result-course-sms = The last lesson is done: { $right } of { $answered } right. You have finished { $course }. 1 = its lessons, 0 = menu
# The same for a last lesson without questions. $course (text)
result-course-read = The last lesson is done. You have finished { $course }.
result-course-read-sms = The last lesson is done. You have finished { $course }. 1 = its lessons, 0 = menu

# A late return, one line before going on; their place in the lesson follows. $course (text) $n (number): the lesson's place $title (text): the lesson's title
recap = Good to have you back. You are in lesson { $n } of { $course }, { $title }.
recap-sms = Welcome back to lesson { $n }, { $title }.

# A lesson waits: sent unasked, so it says no number, which would mean something else on the phone. $course (text) $n (number) $title (text): the lesson's title
waiting = Lesson { $n } waits when you have a few minutes: { $title }.
waiting-sms = { $course }: lesson { $n } waits when you have a few minutes. { word-next } = go on, { word-stop } = end
# The same where nothing may be read over a shoulder.
waiting-discreet = Your next few minutes wait, whenever it suits you.
waiting-discreet-sms = Your next few minutes wait, whenever it suits you. { word-next } = go on, { word-stop } = end

# The first line of every message where nothing may be read over a shoulder: at least 40 characters that say nothing.
discreet-opening = Here is the page that you asked for today.

# The course is no longer served.
course-gone = That course is no longer offered here. The courses of today are one step away.
course-gone-sms = That course is no longer offered here. 1 = courses of today, 0 = menu
