# The pages on which a course is read, on the web. Leads past the head of the page, for whoever hears it read.
read-skip = To the text
# The page's name in the browser's history, where it must say nothing of its course.
read-neutral-title = A page to read

# How long a lesson takes. $minutes (number)
read-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# Above a lesson's title. $n (number): the lesson's place $total (number): lessons of the course
read-place = Lesson { $n } of { $total }
# Leads to the lesson before.
read-previous = Previous lesson
# On each page of a course for young people. $line (text): the number or address of a person
read-help-line = A person who helps: { $line }
# At the foot of each page.
read-nothing-kept = No account is needed, and nothing is kept of what you read here. Your browser keeps its own history.

# Under a question: each option opens and gives its reason.
read-open-one = Open the answer that you would choose.
# Under a question where several options are right.
read-several = More than one is right. Choose first, then open the answer.
# Under any other question.
read-answer-first = Answer for yourself first, then open the answer.
# What opens the answer.
read-answer = Answer and reason
# Before the reason of every other answer.
read-otherwise = If you had another answer:
# What opens the source of an answer.
read-why = The source
# Leads back to the card where the answer stands. $heading (text): the card's heading
read-card-again = Read it again: { $heading }
# Numbers that are right. $low (text) $high (text)
read-range = From { $low } to { $high }
# Over the list of what a lesson cites.
read-sources = The provisions cited

# A page that is not there: over it, and what to do.
read-gone-title = This page is not here
read-gone = The address may be cut short or mistyped, or the course is no longer offered. Compare it with the message that brought it, or write { word-menu } there: the menu leads to the courses of today.
# Where the course itself is there; its languages follow.
read-gone-offered = The course is here:

# On Telegram: opens the course's page on the web.
read-on-web = Read it on the web
# The same by SMS, to whoever sends the word or chooses it in the menu. $link (text): a web address
web-sms =
    On the web, in full:
    { $link }
    1 = go on, 0 = menu
