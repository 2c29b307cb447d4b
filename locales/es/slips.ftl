# An answer of a wrong shape, the first time. $last (number): the last number that can be chosen
again-number = Elija un número del 1 al { $last }.
again-number-sms = Responda con un número del 1 al { $last }. 0 = menú
# $example (text): such as 13
again-example = Responder así: { $example }
again-example-sms = Responder así: { $example }. 0 = menú
again-truth = Responda 1 si es verdadero o 2 si es falso.
again-truth-sms = Responda 1 si es verdadero o 2 si es falso. 0 = menú
again-word = Basta con una o dos palabras. Pruebe otra vez.
again-word-sms = Basta con una o dos palabras. Pruebe otra vez. 0 = menú
again-figure = Responda solo con un número.
again-figure-sms = Responda solo con un número. 0 = menú
again-next = Los botones llevan adelante: Siguiente, o Menú.
again-next-sms = 1 = siguiente, 0 = menú
# The second time, where there was only "next".
again-ways = Entiendo los botones y algunas palabras: /menu, /help. Lo que leía le espera.
again-ways-sms = Entiendo números y algunas palabras. 1 = continuar, 0 = menú, { word-help } = contacto
again-consent = De acuerdo o Ahora no: los botones de arriba, o escriba 1 para aceptar y 2 para ahora no.
again-consent-sms = 1 = empezar, 2 = ahora no, { word-stop } = salir
again-delete = Borrar o conservar: escriba 1 para borrar todo, 0 para conservarlo.
again-delete-sms = 1 = borrar todo, 0 = conservarlo
# The third time: it waits.
parked = Dejémoslo aquí. Su lugar queda guardado. Continúe cuando quiera, o vea el menú.
parked-sms = Dejémoslo aquí. Su lugar queda guardado. 1 = continuar, 0 = menú, { word-help } = contacto

# Free text. $line (text): the number or address of a person who helps
machine = Soy una máquina y no puedo ayudar en un caso. Una persona sí: { $line }. Por favor, no envíe nombres.
machine-sms = Soy una máquina y no puedo ayudar en un caso. Una persona puede: { $line }. Por favor, sin nombres. 1 = continuar, 0 = menú, { word-stop } = salir
# The same where no person can be reached.
machine-alone = Soy una máquina y no puedo ayudar en un caso. Por favor, no envíe nombres. Puede continuar, o ver el menú.
machine-alone-sms = Soy una máquina y no puedo ayudar en un caso. Por favor, sin nombres. 1 = continuar, 0 = menú, { word-stop } = salir
# A picture, a voice message, a sticker.
wordless = Solo leo palabras, y de eso no guardé nada. Continúe, o vea el menú.
wordless-sms = Solo leo palabras. 1 = continuar, 0 = menú
# More than an hour's worth of answers. $minutes (number): until the next
too-many = Fue mucho para una hora. { $minutes ->
    [one] Respondo de nuevo en { $minutes } minuto. { word-stop } funciona siempre.
   *[other] Respondo de nuevo en { $minutes } minutos. { word-stop } funciona siempre.
}
too-many-sms = Fue mucho para una hora. { $minutes ->
    [one] Respondo de nuevo en { $minutes } minuto. { word-stop } funciona siempre.
   *[other] Respondo de nuevo en { $minutes } minutos. { word-stop } funciona siempre.
}
# Something failed on our side.
sorry = Perdón, algo falló de nuestro lado. Pruebe otra vez en un minuto, o vea /menu.
sorry-sms = Perdón, algo falló de nuestro lado. Pruebe otra vez en un minuto. 0 = menú
