# What stands on buttons, at most 20 characters.
key-agree = D'accord
key-not-now = Pas maintenant
key-next = Suite
key-go-on = Continuer
key-begin = Commencer
key-menu = Menu
key-lessons = Leçons
key-courses = Cours
key-progress = Progression
key-language = Langue
key-help = Aide
key-privacy = Confidentialité
key-done = Terminé
key-hint = Indice
key-listen = Écouter
key-read = Plutôt lire
key-next-lesson = Leçon suivante
key-start-again = Reprendre
key-erase = Tout effacer
key-keep = Garder
key-link = Relier un téléphone
# $n (number): its place among the lesson's cards
key-card = Carte { $n }
# $n (number): its place in the list
key-unlink = Détacher { $n }

# Letters of the right sides of pairs, in their order, as they are typed.
letters = ABCDEFGHIJ
# What stands between the numbers of several options, as in 3, 4.
between-numbers = {", "}

# The two answers of a question that is true or false.
label-true = Vrai
label-false = Faux

# One word of notice when a text is not in the learner's language.
notice-en = (en anglais)
notice-fr = (en français)
notice-es = (en espagnol)
notice-ar = (en arabe)
notice-zh = (en chinois)
notice-my = (en birman)
notice-other = (dans une autre langue)

# A day. $day (number) $month (number, 1 to 12) $year (number)
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
