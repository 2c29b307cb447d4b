# The pages on which a course is read, on the web. Leads past the head of the page, for whoever hears it read.
read-skip = Ir al texto
# The page's name in the browser's history, where it must say nothing of its course.
read-neutral-title = Una página para leer

# How long a lesson takes. $minutes (number)
read-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
# Above a lesson's title. $n (number): the lesson's place $total (number): lessons of the course
read-place = Lección { $n } de { $total }
# Leads to the lesson before.
read-previous = Lección anterior
# On each page of a course for young people. $line (text): the number or address of a person
read-help-line = Una persona que ayuda: { $line }
# At the foot of each page.
read-nothing-kept = No hace falta ninguna cuenta, y no se guarda nada de lo que lee aquí. Su navegador sí guarda su propio historial.

# Under a question: each option opens and gives its reason.
read-open-one = Abra la respuesta que elegiría.
# Under a question where several options are right.
read-several = Hay más de una correcta. Elija primero y después abra la respuesta.
# Under any other question.
read-answer-first = Responda primero por su cuenta y después abra la respuesta.
# What opens the answer.
read-answer = La respuesta y sus razones
# Before the reason of every other answer.
read-otherwise = Si tenía otra respuesta:
# What opens the source of an answer.
read-why = La fuente
# Leads back to the card where the answer stands. $heading (text): the card's heading
read-card-again = Para releerlo: { $heading }
# Numbers that are right. $low (text) $high (text)
read-range = De { $low } a { $high }
# Over the list of what a lesson cites.
read-sources = Las disposiciones citadas

# A page that is not there: over it, and what to do.
read-gone-title = Esta página no está aquí
read-gone = Puede que la dirección esté cortada o mal escrita, o que el curso ya no se ofrezca. Compárela con el mensaje en que venía, o responda { word-menu } a ese mensaje: el menú lleva a los cursos de hoy.
# Where the course itself is there; its languages follow.
read-gone-offered = El curso está aquí:

# On Telegram: opens the course's page on the web.
read-on-web = Leer en la web
# The same by SMS, to whoever sends the word or chooses it in the menu. $link (text): a web address
web-sms =
    En la web, completo:
    { $link }
    1 = continuar, 0 = menú
