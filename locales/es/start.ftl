# The first question on Telegram, asked in the language it proposes. $programme (text): who runs this
languages-first = { $programme }. ¿Seguimos en español?
# The same by SMS. $programme (text) $list (text): 1 English 2 Français
languages-first-sms =
    { $programme }: lecciones breves por SMS. ¿En qué idioma?
    { $list }
# Later, when the language is to be changed.
languages = ¿En qué idioma?
# $list (text): 1 English 2 Français
languages-sms =
    ¿En qué idioma?
    { $list }
    0 = menú

# The language was changed.
language-set = Desde ahora, en español.
language-set-sms = Desde ahora, en español. 1 = continuar, 0 = menú

# Consent, four lines. $programme (text)
consent =
    Cuatro cosas antes de empezar.
    Responde una máquina; está a cargo de { $programme }.
    Se guarda: su idioma, su progreso, sus respuestas. No quién es usted.
    Telegram, y quien tenga su teléfono en la mano, puede leer este chat.
    { word-stop } lo para. { word-delete } lo elimina todo. /help lleva a una persona.
# The same where no person can be reached. $programme (text)
consent-alone =
    Cuatro cosas antes de empezar.
    Responde una máquina; está a cargo de { $programme }.
    Se guarda: su idioma, su progreso, sus respuestas. No quién es usted.
    Telegram, y quien tenga su teléfono en la mano, puede leer este chat.
    { word-stop } lo para. { word-delete } lo elimina todo. /help dice más.
# By SMS, one message. $programme (text) $texts (number): messages that one lesson takes from the learner
consent-sms = { $programme }: lecciones breves por SMS. Responde una máquina. { $texts ->
    [one] Una lección le pide cerca de { $texts } SMS.
   *[other] Una lección le pide cerca de { $texts } SMS.
} Se guarda: progreso y respuestas, no quién es usted. El operador puede leer los SMS. 1 = empezar, { word-stop } = salir, { word-delete } = eliminar todo

# They chose Not now, and their row is gone.
not-now = Muy bien. No se guardó nada. /start cuando quiera.
# $word (text): the word that begins
not-now-sms = Muy bien. Nada se ha guardado. { $word } cuando quiera.

# A first message by SMS that is no word we know. $programme (text) $word (text): the word that begins
how-to-begin-sms = { $programme }: lecciones breves por SMS. Responde una máquina. Para empezar, mande { $word }. { word-help } = contacto, { word-stop } = salir

# Nothing is taught yet.
no-courses = Todavía no hay ningún curso. /help dice quién está a cargo, y /menu vuelve a mirar.
no-courses-sms = Todavía no hay ningún curso. { word-help } = contacto, 0 = volver a mirar

# Back after STOP, with a lesson to go on with. $course (text) $n (number): the lesson's place $total (number): lessons of the course
restarted = Aquí de nuevo. { $course }, lección { $n } de { $total }, está donde la dejó.
restarted-sms = De nuevo con usted. { $course }, lección { $n } de { $total }, sigue en su lugar. 1 = continuar, 0 = menú, { word-stop } = salir
# Back after STOP, with nothing begun.
restarted-new = Aquí de nuevo. Los cursos están en el menú.
restarted-new-sms = De nuevo con usted. 1 = empezar, 0 = menú, { word-stop } = salir
