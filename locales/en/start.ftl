# The first question on Telegram, asked in the language it proposes. $programme (text): who runs this
languages-first = { $programme }. Shall we go on in English?
# The same by SMS. $programme (text) $list (text): 1 English 2 Français
languages-first-sms =
    { $programme }: short lessons by SMS. Which language?
    { $list }
# Later, when the language is to be changed.
languages = Which language?
# $list (text): 1 English 2 Français
languages-sms =
    Which language?
    { $list }
    0 = menu

# The language was changed.
language-set = From here on in English.
language-set-sms = From here on in English. 1 = go on, 0 = menu

# Consent, four lines. $programme (text)
consent =
    Four things first.
    A machine answers; { $programme } runs it.
    Kept: your language, your progress, your answers. Not who you are.
    Telegram, and whoever holds your phone, can read this chat.
    { word-stop } ends it. { word-delete } erases it. /help reaches a person.
# The same where no person can be reached. $programme (text)
consent-alone =
    Four things first.
    A machine answers; { $programme } runs it.
    Kept: your language, your progress, your answers. Not who you are.
    Telegram, and whoever holds your phone, can read this chat.
    { word-stop } ends it. { word-delete } erases it. /help says more.
# By SMS, one message. $programme (text) $texts (number): messages that one lesson takes from the learner
consent-sms = { $programme }: short lessons by SMS. A machine answers. { $texts ->
    [one] One lesson is about { $texts } text from you.
   *[other] One lesson is about { $texts } texts from you.
} Kept: progress and answers, not who you are. The operator can read SMS. 1 = begin, { word-stop } = end, { word-delete } = erase

# They chose Not now, and their row is gone.
not-now = All right. Nothing was kept. /start whenever you like.
# $word (text): the word that begins
not-now-sms = All right. Nothing was kept. { $word } whenever you like.

# A first message by SMS that is no word we know. $programme (text) $word (text): the word that begins
how-to-begin-sms = { $programme }: short lessons by SMS. A machine answers. To begin, send { $word }. { word-help } = contact, { word-stop } = end

# Nothing is taught yet.
no-courses = There is no course to take yet. /help says who runs this, and /menu looks again.
no-courses-sms = There is no course to take yet. { word-help } = contact, 0 = look again

# Back after STOP, with a lesson to go on with. $course (text) $n (number): the lesson's place $total (number): lessons of the course
restarted = You are back. { $course }, lesson { $n } of { $total }, is where you left it.
restarted-sms = You are back. { $course }, lesson { $n } of { $total }, is where you left it. 1 = go on, 0 = menu, { word-stop } = end
# Back after STOP, with nothing begun.
restarted-new = You are back. The menu has the courses.
restarted-new-sms = You are back. 1 = begin, 0 = menu, { word-stop } = end
