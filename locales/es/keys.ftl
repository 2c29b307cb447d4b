# What stands on buttons, at most 20 characters.
key-agree = De acuerdo
key-not-now = Ahora no
key-next = Siguiente
key-go-on = Continuar
key-begin = Empezar
key-menu = Menú
key-lessons = Lecciones
key-courses = Cursos
key-progress = Progreso
key-language = Idioma
key-help = Ayuda
key-privacy = Privacidad
key-done = Listo
key-hint = Pista
key-listen = Escuchar
key-read = Mejor leer
key-next-lesson = Lección siguiente
key-start-again = Volver a empezar
key-erase = Borrar todo
key-keep = Conservar
key-link = Vincular teléfono
# $n (number): its place among the lesson's cards
key-card = Tarjeta { $n }
# $n (number): its place in the list
key-unlink = Desvincular { $n }

# Letters of the right sides of pairs, in their order, as they are typed.
letters = ABCDEFGHIJ
# What stands between the numbers of several options, as in 3, 4.
between-numbers = {", "}

# The two answers of a question that is true or false.
label-true = Verdadero
label-false = Falso

# One word of notice when a text is not in the learner's language.
notice-en = (en inglés)
notice-fr = (en francés)
notice-es = (en español)
notice-ar = (en árabe)
notice-zh = (en chino)
notice-my = (en birmano)
notice-other = (en otro idioma)

# A day. $day (number) $month (number, 1 to 12) $year (number)
date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
