# Above a question. $n (number): its place among the lesson's questions $total (number): questions of the lesson
question-head = Question { $n } sur { $total }
# How to answer, under a question on Telegram.
ask-multiple = Cocher tout ce qui convient, puis Terminé.
ask-short = Écrire la réponse.
ask-number = Écrire un nombre.
# $example (text): such as 1B 2A
ask-match = Toucher chaque paire, ou écrire ainsi : { $example }
# $example (text): such as 312
ask-order = Toucher dans l'ordre, ou écrire ainsi : { $example }
# The way out, under a question that was not understood twice.
question-help = /help mène à l'aide, /menu à l'accueil. La question attend.

# A question by SMS. $n (number) $total (number) $text (text): the question $options (text): 1) ... 2) ...
question-sms =
    Q{ $n }/{ $total } { $text }
    { $options }
# A question that is answered in words. $n (number) $total (number) $text (text)
question-open-sms = Q{ $n }/{ $total } { $text }
# $n (number) $total (number) $text (text) $options (text) $example (text): such as 13
question-example-sms =
    Q{ $n }/{ $total } { $text }
    { $options }
    Répondre ainsi : { $example }
# The way out, on its own line under a question that was not understood twice.
question-help-sms = { word-help } = contact, 0 = menu

# The choice that was made, under the question. $answer (text): such as 2
your-answer = Réponse donnée : { $answer }

# The first line after an answer on Telegram. $answer (text): such as 2
status-right = { $answer } : juste.
# $answer (text)
status-wrong = { $answer } : ce n'est pas cela.
# $answer (text)
status-partly = { $answer } : juste à moitié.
# The same where the answer is not repeated.
status-right-typed = Juste.
status-wrong-typed = Ce n'est pas cela.
status-partly-typed = Juste à moitié.
# The right answer where several things had to be found. $solution (text): such as 213
solution = C'est { $solution }.
solution-sms = C'est { $solution }.
# Where to read it again. $n (number): the card's place in the lesson
read-again = À relire : carte { $n }.

# After a right answer by SMS. $text (text): the reason
feedback-right-sms = { $text } { word-why } = source, 1 = suite
# After a wrong answer. $answer (text): such as 2 $text (text): the reason
feedback-wrong-sms = Pas { $answer }. { $text } { word-why } = source, 1 = suite
# After a wrong answer that was typed. $text (text)
feedback-wrong-typed-sms = Pas tout à fait. { $text } { word-why } = source, 1 = suite
# After half an answer. $text (text)
feedback-partly-sms = Juste à moitié. { $text } { word-why } = source, 1 = suite
# The same at the end of a lesson, whose result follows at once. $text (text)
feedback-right-last-sms = { $text } { word-why } = source
# $answer (text) $text (text)
feedback-wrong-last-sms = Pas { $answer }. { $text } { word-why } = source
# $text (text)
feedback-wrong-typed-last-sms = Pas tout à fait. { $text } { word-why } = source
# $text (text)
feedback-partly-last-sms = Juste à moitié. { $text } { word-why } = source
# Where the author gave no reason.
reason-right = C'est juste.
reason-wrong = La réponse est dans la carte qui précède.

# The source. $source (text): such as ICCPR, article 9(2)
why-sms =
    { $source }
    1 = suite, 0 = menu
# Nothing was answered yet, or it has no source.
no-source = Ici, pas de source à donner. La source vient avec chaque réponse.
no-source-sms = Ici, pas de source à donner. La source vient avec chaque réponse. 1 = continuer, 0 = menu

# A hint. $text (text): what the author wrote
hint-sms = Indice : { $text }
# There is none.
no-hint = Pas d'indice ici. Une réponse fausse ne coûte rien, et apporte la raison.
no-hint-sms = Pas d'indice ici. 1 = continuer, 0 = menu
