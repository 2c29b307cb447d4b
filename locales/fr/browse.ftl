# The menu.
menu = Et maintenant ?
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · leçon { $n } sur { $total }
menu-sms =
    1 Continuer
    2 Leçons
    3 Cours
    4 Progression
    5 Langue
    6 Aide
    7 Sur le web
    { word-stop } = arrêter

# The list of courses.
courses = Cours
# $list (text): 1) ... 2) ...
courses-sms =
    Cours :
    { $list }
    0 = menu

# The lessons of a course by SMS. $course (text) $list (text): 1) ... 2) ...
lessons-sms =
    { $course } :
    { $list }
    0 = retour

# Progress.
progress = Où vous en êtes
# Nothing begun.
progress-none = Vous n'avez pas encore commencé de cours. Ils sont au menu.
progress-none-sms = Vous n'avez pas encore commencé de cours. 1 = commencer, 0 = menu
# $list (text): each course with its lessons, such as The first 48 hours 3/10
progress-sms =
    Leçons terminées : { $list }
    1 = continuer, 0 = menu

# A course that is finished. $course (text)
finished = Le cours « { $course } » est fini. Ses leçons restent ouvertes.
finished-sms = Le cours « { $course } » est fini. Ses leçons restent ouvertes. 1 = ses leçons, 0 = menu

# SEARCH without words.
search-how = Que chercher ? Envoyez un mot ou deux : la carte arrive avec sa source.
search-how-sms = Envoyez { word-search } et un mot ou deux : la carte arrive avec sa source. 1 = continuer, 0 = menu
# Above a card that was found. $course (text) $n (number): the lesson's place $title (text): the lesson's title
found-where = { $course } · leçon { $n }, { $title }
# Above the headings of other cards that fit.
found-also = Aussi :
# A card that was found, while others are left. $text (text): the card and its source
found-sms = { $text } 1 = encore, 0 = menu
# The last card that was found. $text (text)
found-last-sms = { $text } 1 = continuer, 0 = menu
# Nothing was found.
nothing-found = Aucune carte ne contient ces mots. Essayez un autre mot, ou parcourez les leçons.
nothing-found-sms = Aucune carte n'a ces mots. Essayez autrement : { word-search } et un mot. 1 = continuer, 0 = menu
