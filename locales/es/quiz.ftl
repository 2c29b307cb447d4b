# Above a question. $n (number): its place among the lesson's questions $total (number): questions of the lesson
question-head = Pregunta { $n } de { $total }
# How to answer, under a question on Telegram.
ask-multiple = Marcar todo lo que corresponda, y luego Listo.
ask-short = Escribir la respuesta.
ask-number = Escribir un número.
# $example (text): such as 1B 2A
ask-match = Tocar cada par, o escribir así: { $example }
# $example (text): such as 312
ask-order = Tocar en orden, o escribir así: { $example }
# The way out, under a question that was not understood twice.
question-help = /help lleva a la ayuda, /menu al inicio. La pregunta espera.

# A question by SMS. $n (number) $total (number) $text (text): the question $options (text): 1) ... 2) ...
question-sms =
    P{ $n }/{ $total } { $text }
    { $options }
# A question that is answered in words. $n (number) $total (number) $text (text)
question-open-sms = P{ $n }/{ $total } { $text }
# $n (number) $total (number) $text (text) $options (text) $example (text): such as 13
question-example-sms =
    P{ $n }/{ $total } { $text }
    { $options }
    Responder así: { $example }
# The way out, on its own line under a question that was not understood twice.
question-help-sms = { word-help } = contacto, 0 = menú

# The choice that was made, under the question. $answer (text): such as 2
your-answer = Respuesta dada: { $answer }

# The first line after an answer on Telegram. $answer (text): such as 2
status-right = { $answer }: correcto.
# $answer (text)
status-wrong = { $answer }: no es correcto.
# $answer (text)
status-partly = { $answer }: correcto a medias.
# The same where the answer is not repeated.
status-right-typed = Correcto.
status-wrong-typed = No es correcto.
status-partly-typed = Correcto a medias.
# The right answer where several things had to be found. $solution (text): such as 213
solution = Lo correcto es { $solution }.
solution-sms = Es { $solution }.
# Where to read it again. $n (number): the card's place in the lesson
read-again = Para releerlo: tarjeta { $n }.

# After a right answer by SMS. $text (text): the reason
feedback-right-sms = { $text } { word-why } = fuente, 1 = siguiente
# After a wrong answer. $answer (text): such as 2 $text (text): the reason
feedback-wrong-sms = No es { $answer }. { $text } { word-why } = fuente, 1 = siguiente
# After a wrong answer that was typed. $text (text)
feedback-wrong-typed-sms = No del todo. { $text } { word-why } = fuente, 1 = siguiente
# After half an answer. $text (text)
feedback-partly-sms = Correcto a medias. { $text } { word-why } = fuente, 1 = siguiente
# The same at the end of a lesson, whose result follows at once. $text (text)
feedback-right-last-sms = { $text } { word-why } = fuente
# $answer (text) $text (text)
feedback-wrong-last-sms = No es { $answer }. { $text } { word-why } = fuente
# $text (text)
feedback-wrong-typed-last-sms = No del todo. { $text } { word-why } = fuente
# $text (text)
feedback-partly-last-sms = Correcto a medias. { $text } { word-why } = fuente
# Where the author gave no reason.
reason-right = Es correcto.
reason-wrong = La respuesta está en la tarjeta anterior.

# The source. $source (text): such as ICCPR, article 9(2)
why-sms =
    { $source }
    1 = siguiente, 0 = menú
# Nothing was answered yet, or it has no source.
no-source = Aquí no hay fuente que dar. La fuente llega con cada respuesta.
no-source-sms = Aquí no hay fuente que dar. La fuente llega con cada respuesta. 1 = continuar, 0 = menú

# A hint. $text (text): what the author wrote
hint-sms = Pista: { $text }
# There is none.
no-hint = Aquí no hay pista. Una respuesta equivocada no cuesta nada, y trae la razón.
no-hint-sms = Aquí no hay pista. 1 = continuar, 0 = menú
