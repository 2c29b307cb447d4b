# The menu.
menu = ¿Qué sigue?
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · lección { $n } de { $total }
menu-sms =
    1 Continuar
    2 Lecciones
    3 Cursos
    4 Progreso
    5 Idioma
    6 Ayuda
    7 En la web
    { word-stop } = salir

# The list of courses.
courses = Cursos
# $list (text): 1) ... 2) ...
courses-sms =
    Cursos:
    { $list }
    0 = menú

# The lessons of a course by SMS. $course (text) $list (text): 1) ... 2) ...
lessons-sms =
    { $course }:
    { $list }
    0 = volver

# Progress.
progress = Dónde está usted
# Nothing begun.
progress-none = Todavía no ha empezado ningún curso. Están en el menú.
progress-none-sms = Todavía no ha empezado ningún curso. 1 = empezar, 0 = menú
# $list (text): each course with its lessons, such as The first 48 hours 3/10
progress-sms =
    Lecciones terminadas: { $list }
    1 = continuar, 0 = menú

# A course that is finished. $course (text)
finished = Curso completo: «{ $course }». Sus lecciones siguen abiertas.
finished-sms = Curso completo: «{ $course }». Sus lecciones siguen abiertas. 1 = sus lecciones, 0 = menú

# SEARCH without words.
search-how = ¿Qué busco? Envíe una o dos palabras: llega la tarjeta con su fuente.
search-how-sms = Envíe { word-search } y una o dos palabras: llega la tarjeta con su fuente. 1 = continuar, 0 = menú
# Above a card that was found. $course (text) $n (number): the lesson's place $title (text): the lesson's title
found-where = { $course } · lección { $n }, { $title }
# Above the headings of other cards that fit.
found-also = También:
# A card that was found, while others are left. $text (text): the card and its source
found-sms = { $text } 1 = más, 0 = menú
# The last card that was found. $text (text)
found-last-sms = { $text } 1 = continuar, 0 = menú
# Nothing was found.
nothing-found = Ninguna tarjeta tiene esas palabras. Pruebe con otra, o recorra las lecciones.
nothing-found-sms = Ninguna tarjeta tiene esas palabras. Pruebe con otra: { word-search } y una palabra. 1 = continuar, 0 = menú
