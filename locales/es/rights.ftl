# STOP on Telegram.
stopped = Baja hecha. No llegará nada más a este chat. { word-start } vuelve a empezar, { word-delete } borra todo.
# STOP by SMS. $programme (text)
stopped-sms = { $programme }: baja hecha. Ya no llega nada a este número. { word-start } = volver, { word-delete } = eliminar todo
# The same where they joined other phones, which go on.
stopped-here = Baja hecha. No llegará nada más a este chat. { word-start } vuelve a empezar, { word-delete } borra todo. { word-stop-everywhere } da de baja todos los teléfonos que vinculó.
# $programme (text)
stopped-here-sms = { $programme }: baja hecha. Ya no llega nada a este número. { word-stop-everywhere } = baja en todos sus teléfonos vinculados. { word-start } = volver, { word-delete } = eliminar todo
# Every phone.
stopped-everywhere = Baja hecha en todos los teléfonos que vinculó. No llegará nada más. { word-start } vuelve a empezar en el teléfono que lo envíe.
# $programme (text)
stopped-everywhere-sms = { $programme }: baja hecha en todos sus teléfonos vinculados. Ya no llega nada. { word-start } = volver, { word-delete } = eliminar todo

# HELP. $programme (text) $line (text): the number or address of a person
help =
    Esto es una máquina que enseña. Está a cargo de { $programme }.
    Una persona que ayuda: { $line }
    /menu es el inicio, /language cambia el idioma, /link vincula otro teléfono.
    /privacy dice qué se guarda. { word-stop } lo para, { word-delete } lo elimina todo.
help-sms = { $programme }: una máquina que enseña por SMS. Una persona que ayuda: { $line }. 1 = continuar, 0 = menú. { word-privacy } = qué se guarda, { word-stop } = salir
# Where no person can be reached. $programme (text)
help-alone =
    Esto es una máquina que enseña. Está a cargo de { $programme }.
    /menu es el inicio, /language cambia el idioma, /link vincula otro teléfono.
    /privacy dice qué se guarda. { word-stop } lo para, { word-delete } lo elimina todo.
help-alone-sms = { $programme }: una máquina que enseña por SMS. 1 = continuar, 0 = menú, { word-language } = idioma. { word-privacy } = qué se guarda, { word-stop } = salir
# HELP before anything was agreed. $programme (text) $line (text)
help-new =
    Esto es una máquina que enseña, en lecciones breves. Está a cargo de { $programme }.
    Una persona que ayuda: { $line }
    /start empieza. /privacy dice qué se guardaría.
# $programme (text) $line (text) $word (text): the word that begins
help-new-sms = { $programme }: lecciones breves por SMS, de una máquina. Una persona que ayuda: { $line }. { $word } = empezar, { word-privacy } = qué se guarda, { word-stop } = salir
# $programme (text)
help-new-alone =
    Esto es una máquina que enseña, en lecciones breves. Está a cargo de { $programme }.
    /start empieza. /privacy dice qué se guardaría.
# $programme (text) $word (text): the word that begins
help-new-alone-sms = { $programme }: lecciones breves por SMS, de una máquina. { $word } = empezar, { word-privacy } = qué se guarda, { word-stop } = salir
# HELP after STOP. $programme (text) $line (text)
help-stopped = Esto es una máquina que enseña, a cargo de { $programme }. Aquí ya no envía nada. Una persona que ayuda: { $line }. { word-start } vuelve a empezar, { word-delete } borra todo.
help-stopped-sms = { $programme }: una máquina que enseña por SMS; aquí ya no envía nada. Una persona que ayuda: { $line }. { word-start } = volver, { word-delete } = eliminar todo
# $programme (text)
help-stopped-alone = Esto es una máquina que enseña, a cargo de { $programme }. Aquí ya no envía nada. { word-start } vuelve a empezar, { word-delete } borra todo.
help-stopped-alone-sms = { $programme }: una máquina que enseña por SMS; aquí ya no envía nada. { word-start } = volver, { word-delete } = eliminar todo

# SAFE. It never says why. $line (text)
safe =
    { $line }
    Guardo silencio hasta que escriba.
safe-sms =
    { $line }
    Guardo silencio hasta que escriba.
safe-alone = Guardo silencio hasta que escriba.
safe-alone-sms = Guardo silencio hasta que escriba.
# SAFE after STOP. $line (text)
safe-stopped =
    { $line }
    Desde aquí no llega nada más.
safe-stopped-sms =
    { $line }
    Ya no llega nada desde este número.
safe-stopped-alone = Desde aquí no llega nada más.
safe-stopped-alone-sms = Ya no llega nada desde este número.

# CLEAR on Telegram. $messages (number): messages that are being deleted
cleared = { $messages ->
    [0] No tengo mensajes de las últimas 48 horas que retirar.
    [one] Retiro mi único mensaje de las últimas 48 horas.
   *[other] Retiro mis { $messages } mensajes de las últimas 48 horas.
} Lo más antiguo, y lo que usted escribió, queda en este chat. Para quitarlo todo: abra el menú del chat y elija Eliminar.
# An SMS stays.
cleared-sms = Un SMS no se puede retirar. Borre esta conversación en su teléfono; el operador guarda su propia lista. 1 = continuar, 0 = menú

# PRIVACY. $programme (text)
privacy =
    { $programme } guarda su idioma, su progreso, sus respuestas a las preguntas y el número de este chat, sellado. No su nombre, ni nada de lo que escriba libremente.
    Telegram, y quien tenga su teléfono en la mano, puede leer este chat.
    /export se lo muestra todo. /delete lo borra. /clear retira lo que escribí aquí.
privacy-sms = { $programme } guarda idioma, progreso, respuestas, y este número, sellado. No su nombre. El operador puede leer los SMS. { word-export } = verlo todo, { word-delete } = eliminarlo, 0 = menú
# PRIVACY before anything was agreed. $programme (text) $word (text): the word that begins
privacy-new =
    Todavía no se guarda nada de usted. Si está de acuerdo, { $programme } guarda su idioma, su progreso, sus respuestas a las preguntas y el número de este chat, sellado. No su nombre, ni nada de lo que escriba libremente.
    Telegram, y quien tenga su teléfono en la mano, puede leer este chat. /start empieza.
privacy-new-sms = Todavía no se guarda nada de usted. Si está de acuerdo, { $programme } guarda idioma, progreso, respuestas, y este número, sellado. No su nombre. El operador puede leer los SMS. { $word } = empezar
# PRIVACY after STOP. $programme (text)
privacy-stopped =
    { $programme } guarda su idioma, su progreso, sus respuestas a las preguntas y el número de este chat, sellado. No su nombre, ni nada de lo que escribió libremente.
    /export se lo muestra todo. /delete lo borra.
privacy-stopped-sms = { $programme } guarda idioma, progreso, respuestas, y este número, sellado. No su nombre. { word-export } = verlo todo, { word-delete } = eliminarlo

# EXPORT. $link (text): a web address
export = Todo lo que se guarda de usted está aquí, una vez, durante 15 minutos: { $link }
export-sms = Todo lo que se guarda de usted está aquí, una vez, durante 15 minutos: { $link }

# DELETE, asked once.
delete-ask = ¿Borrar todo lo que se guarda de usted: progreso, respuestas, todos los teléfonos vinculados? No se puede deshacer.
delete-ask-sms = ¿Borrar todo lo que se guarda de usted: progreso, respuestas, teléfonos vinculados? No se puede deshacer. 1 = borrar, 0 = conservar
# They kept it.
delete-kept = No se borró nada.
delete-kept-sms = Nada se ha borrado. 1 = continuar, 0 = menú
# The same after STOP.
delete-kept-stopped = No se borró nada, y no llegará nada más. { word-start } vuelve a empezar.
delete-kept-stopped-sms = Nada se ha borrado, y ya no llega nada. { word-start } = volver
# All is gone.
erased = Todo está borrado. De este chat queda solo una marca cifrada, para que no se le envíe nada más. { word-start } empieza de cero.
erased-sms = Todo está borrado. De este número queda solo una marca cifrada, y nada se le manda de nuevo. { word-start } = empezar de cero
# There is nothing to show or to erase.
nothing-kept = No se guarda nada de usted. /start empieza.
# $word (text): the word that begins
nothing-kept-sms = No se guarda nada de usted. { $word } = empezar
