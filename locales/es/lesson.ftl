# The first line of a lesson. $course (text) $n (number): the lesson's place $total (number): lessons of the course $minutes (number): how long it takes
lesson-opening = { $course } · lección { $n } de { $total } · { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
# At the start of a course that no lawyer has checked in this language.
unreviewed = Ningún abogado ha revisado todavía este texto.

# A card by SMS. $step (number): its place among the cards $steps (number): cards of the lesson $text (text): what the author wrote
card-sms = { $step }/{ $steps } { $text } 1 = siguiente
# The first card of a lesson by SMS. $n (number): the lesson's place $total (number): lessons $title (text): the lesson's title $text (text): what the author wrote
card-opening-sms = Lección { $n } de { $total }, { $title }. { $text } 1 = siguiente, 0 = menú
# The first card of a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text)
card-unreviewed-sms = Lección { $n } de { $total }, { $title }. Texto todavía sin revisión de un abogado. { $text } 1 = siguiente, 0 = menú

# Before a recording. $length (text): minutes and seconds, 2:10 $size (number): kilobytes
audio-offer = Grabación · { $length } · { $size } kB
# A recording by SMS. $step (number) $steps (number) $text (text): in short $length (text): 2:10 $link (text): a web address
audio-sms =
    { $step }/{ $steps } { $text } Audio, { $length }:
    { $link }
    1 = siguiente
# The same as the first block of a lesson. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-opening-sms =
    Lección { $n } de { $total }, { $title }. { $text } Audio, { $length }:
    { $link }
    1 = siguiente, 0 = menú
# The same in a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-unreviewed-sms =
    Lección { $n } de { $total }, { $title }. Texto todavía sin revisión de un abogado. { $text } Audio, { $length }:
    { $link }
    1 = siguiente, 0 = menú

# A picture, for whoever does not see it: by SMS, or where it is read instead. $description (text): what it shows
picture = Imagen: { $description }
# One of several pictures. $n (number): its place $total (number): how many there are $description (text): what it shows
picture-of = Imagen { $n } de { $total }: { $description }

# The end of a lesson. $n (number): the lesson's place $right (number): right answers $answered (number): questions answered
result = Lección { $n } terminada: { $right ->
    [one] { $right } acierto de { $answered }.
   *[other] { $right } aciertos de { $answered }.
}
# The same for a lesson without questions. $n (number)
result-read = Lección { $n } terminada.
# What comes next. $title (text): the next lesson's title $minutes (number): how long it takes
result-next = Después: { $title } ({ $minutes ->
    [one] { $minutes } minuto).
   *[other] { $minutes } minutos).
}
# $n (number) $total (number): lessons $right (number) $answered (number) $title (text): the next lesson's title $minutes (number)
result-sms = Lección { $n } de { $total } terminada: { $right ->
    [one] { $right } acierto de { $answered }.
   *[other] { $right } aciertos de { $answered }.
} Después: { $title } ({ $minutes } min). 1 = continuar, 0 = menú
# $n (number) $total (number) $title (text) $minutes (number)
result-read-sms = Lección { $n } de { $total } terminada. Después: { $title } ({ $minutes } min). 1 = continuar, 0 = menú
# The same where the course was finished before. $n (number) $right (number) $answered (number)
result-again-sms = Lección { $n } terminada: { $right ->
    [one] { $right } acierto de { $answered }.
   *[other] { $right } aciertos de { $answered }.
} 1 = las lecciones, 0 = menú
# $n (number)
result-again-read-sms = Lección { $n } terminada. 1 = las lecciones, 0 = menú
# The last lesson of a course. $course (text) $right (number) $answered (number): in this last lesson
result-course = La última lección está terminada: { $right ->
    [one] { $right } acierto de { $answered }.
   *[other] { $right } aciertos de { $answered }.
} Curso completo: «{ $course }».
result-course-sms = Terminada la última lección: { $right ->
    [one] { $right } acierto de { $answered }.
   *[other] { $right } aciertos de { $answered }.
} Curso completo: «{ $course }». 1 = sus lecciones, 0 = menú
# The same for a last lesson without questions. $course (text)
result-course-read = La última lección está terminada. Curso completo: «{ $course }».
result-course-read-sms = Terminada la última lección. Curso completo: «{ $course }». 1 = sus lecciones, 0 = menú

# A late return, one line before going on; their place in the lesson follows. $course (text) $n (number): the lesson's place $title (text): the lesson's title
recap = De vuelta en «{ $course }», lección { $n }: { $title }.
recap-sms = De vuelta en la lección { $n }: { $title }.

# A lesson waits: sent unasked, so it says no number, which would mean something else on the phone. $course (text) $n (number) $title (text): the lesson's title
waiting = La lección { $n } espera, cuando tenga unos minutos: { $title }.
waiting-sms = { $course }: la lección { $n } espera, cuando tenga unos minutos. { word-next } = continuar, { word-stop } = salir
# The same where nothing may be read over a shoulder.
waiting-discreet = Sus próximos minutos esperan, cuando le convenga.
waiting-discreet-sms = Sus próximos minutos esperan, cuando le convenga. { word-next } = continuar, { word-stop } = salir

# The first line of every message where nothing may be read over a shoulder: at least 40 characters that say nothing.
discreet-opening = Aquí está la página que se pidió para el día de hoy.

# The course is no longer served.
course-gone = Ese curso ya no se ofrece aquí. Los de hoy están a un paso.
course-gone-sms = Ese curso ya no se ofrece aquí. 1 = los cursos de hoy, 0 = menú
