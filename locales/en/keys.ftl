# What stands on buttons, at most 20 characters.
key-agree = Agree
key-not-now = Not now
key-next = Next
key-go-on = Go on
key-begin = Begin
key-menu = Menu
key-lessons = Lessons
key-courses = Courses
key-progress = Progress
key-language = Language
key-help = Help
key-privacy = Privacy
key-done = Done
key-hint = Hint
key-listen = Listen
key-read = Read instead
key-next-lesson = Next lesson
key-start-again = Start again
key-erase = Erase everything
key-keep = Keep it
key-link = Join a phone
# $n (number): its place among the lesson's cards
key-card = Card { $n }
# $n (number): its place in the list
key-unlink = Unlink { $n }

# Letters of the right sides of pairs, in their order, as they are typed.
letters = ABCDEFGHIJ
# What stands between the numbers of several options, as in 3, 4.
between-numbers = {", "}

# The two answers of a question that is true or false.
label-true = True
label-false = False

# One word of notice when a text is not in the learner's language.
notice-en = (in English)
notice-fr = (in French)
notice-es = (in Spanish)
notice-ar = (in Arabic)
notice-zh = (in Chinese)
notice-my = (in Burmese)
notice-other = (in another language)

# A day. $day (number) $month (number, 1 to 12) $year (number)
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
