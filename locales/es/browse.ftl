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
finished = Ha completado «{ $course }». Sus lecciones siguen abiertas para usted.
finished-sms = Ha completado «{ $course }». Sus lecciones siguen abiertas. 1 = sus lecciones, 0 = menú
