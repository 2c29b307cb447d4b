# The first line of a lesson. $course (text) $n (number): the lesson's place $total (number): lessons of the course $minutes (number): how long it takes
lesson-opening = { $course } · leçon { $n } sur { $total } · { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# At the start of a course that no lawyer has checked in this language.
unreviewed = Aucun avocat n'a encore relu ce texte.

# A card by SMS. $step (number): its place among the cards $steps (number): cards of the lesson $text (text): what the author wrote
card-sms = { $step }/{ $steps } { $text } 1 = suite
# The first card of a lesson by SMS. $n (number): the lesson's place $total (number): lessons $title (text): the lesson's title $text (text): what the author wrote
card-opening-sms = Leçon { $n } sur { $total }, { $title }. { $text } 1 = suite, 0 = menu
# The first card of a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text)
card-unreviewed-sms = Leçon { $n } sur { $total }, { $title }. Aucun avocat n'a encore relu ce texte. { $text } 1 = suite, 0 = menu

# Before a recording. $length (text): minutes and seconds, 2:10 $size (number): kilobytes
audio-offer = Enregistrement · { $length } · { $size } ko
# A recording by SMS. $step (number) $steps (number) $text (text): in short $length (text): 2:10 $link (text): a web address
audio-sms =
    { $step }/{ $steps } { $text } Audio, { $length } :
    { $link }
    1 = suite
# The same as the first block of a lesson. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-opening-sms =
    Leçon { $n } sur { $total }, { $title }. { $text } Audio, { $length } :
    { $link }
    1 = suite, 0 = menu
# The same in a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-unreviewed-sms =
    Leçon { $n } sur { $total }, { $title }. Aucun avocat n'a encore relu ce texte. { $text } Audio, { $length } :
    { $link }
    1 = suite, 0 = menu

# A picture, for whoever does not see it: by SMS, or where it is read instead. $description (text): what it shows
picture = Image : { $description }
# One of several pictures. $n (number): its place $total (number): how many there are $description (text): what it shows
picture-of = Image { $n } sur { $total } : { $description }

# The end of a lesson. $n (number): the lesson's place $right (number): right answers $answered (number): questions answered
result = La leçon { $n } est terminée : { $right ->
    [one] { $right } bonne réponse sur { $answered }.
   *[other] { $right } bonnes réponses sur { $answered }.
}
# The same for a lesson without questions. $n (number)
result-read = La leçon { $n } est terminée.
# What comes next. $title (text): the next lesson's title $minutes (number): how long it takes
result-next = Ensuite : { $title } ({ $minutes ->
    [one] { $minutes } minute).
   *[other] { $minutes } minutes).
}
# $n (number) $total (number): lessons $right (number) $answered (number) $title (text): the next lesson's title $minutes (number)
result-sms = Leçon { $n } sur { $total } terminée : { $right ->
    [one] { $right } bonne réponse sur { $answered }.
   *[other] { $right } bonnes réponses sur { $answered }.
} Ensuite : { $title } ({ $minutes } min). 1 = continuer, 0 = menu
# $n (number) $total (number) $title (text) $minutes (number)
result-read-sms = Leçon { $n } sur { $total } terminée. Ensuite : { $title } ({ $minutes } min). 1 = continuer, 0 = menu
# The same where the course was finished before. $n (number) $right (number) $answered (number)
result-again-sms = Leçon { $n } terminée : { $right ->
    [one] { $right } bonne réponse sur { $answered }.
   *[other] { $right } bonnes réponses sur { $answered }.
} 1 = les leçons, 0 = menu
# $n (number)
result-again-read-sms = Leçon { $n } terminée. 1 = les leçons, 0 = menu
# The last lesson of a course. $course (text) $right (number) $answered (number): in this last lesson
result-course = La dernière leçon est terminée : { $right ->
    [one] { $right } bonne réponse sur { $answered }.
   *[other] { $right } bonnes réponses sur { $answered }.
} Le cours « { $course } » est fini.
result-course-sms = La dernière leçon est terminée : { $right ->
    [one] { $right } bonne réponse sur { $answered }.
   *[other] { $right } bonnes réponses sur { $answered }.
} Le cours « { $course } » est fini. 1 = ses leçons, 0 = menu
# The same for a last lesson without questions. $course (text)
result-course-read = La dernière leçon est terminée. Le cours « { $course } » est fini.
result-course-read-sms = La dernière leçon est terminée. Le cours « { $course } » est fini. 1 = ses leçons, 0 = menu

# A late return, one line before going on; their place in the lesson follows. $course (text) $n (number): the lesson's place $title (text): the lesson's title
recap = De retour dans « { $course } », leçon { $n } : { $title }.
recap-sms = De retour à la leçon { $n } : { $title }.

# A lesson waits: sent unasked, so it says no number, which would mean something else on the phone. $course (text) $n (number) $title (text): the lesson's title
waiting = La leçon { $n } vous attend, quand vous aurez quelques minutes : { $title }.
waiting-sms = { $course } : la leçon { $n } vous attend, quand vous aurez quelques minutes. { word-next } = continuer, { word-stop } = arrêter
# The same where nothing may be read over a shoulder.
waiting-discreet = Vos prochaines minutes vous attendent, quand cela vous convient.
waiting-discreet-sms = Vos prochaines minutes vous attendent, quand cela vous convient. { word-next } = continuer, { word-stop } = arrêter

# The first line of every message where nothing may be read over a shoulder: at least 40 characters that say nothing.
discreet-opening = Voici, comme demandé, la page prévue pour aujourd'hui.

# The course is no longer served.
course-gone = Ce cours n'est plus proposé ici. Ceux d'aujourd'hui sont à un pas.
course-gone-sms = Ce cours n'est plus proposé ici. 1 = les cours d'aujourd'hui, 0 = menu
