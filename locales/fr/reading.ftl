# The pages on which a course is read, on the web. Leads past the head of the page, for whoever hears it read.
read-skip = Aller au texte
# The page's name in the browser's history, where it must say nothing of its course.
read-neutral-title = Une page à lire

# How long a lesson takes. $minutes (number)
read-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
# Above a lesson's title. $n (number): the lesson's place $total (number): lessons of the course
read-place = Leçon { $n } sur { $total }
# Leads to the lesson before.
read-previous = Leçon précédente
# On each page of a course for young people. $line (text): the number or address of a person
read-help-line = Une personne qui aide : { $line }
# At the foot of each page.
read-nothing-kept = Aucun compte n'est nécessaire, et rien n'est gardé de ce que vous lisez ici. Votre navigateur, lui, garde son historique.

# Under a question: each option opens and gives its reason.
read-open-one = Ouvrez la réponse que vous choisiriez.
# Under a question where several options are right.
read-several = Il y en a plus d'une de juste. Choisissez d'abord, puis ouvrez la réponse.
# Under any other question.
read-answer-first = Répondez d'abord pour vous-même, puis ouvrez la réponse.
# What opens the answer.
read-answer = La réponse et ses raisons
# Before the reason of every other answer.
read-otherwise = Si vous aviez une autre réponse :
# What opens the source of an answer.
read-why = La source
# Leads back to the card where the answer stands. $heading (text): the card's heading
read-card-again = À relire : { $heading }
# Numbers that are right. $low (text) $high (text)
read-range = De { $low } à { $high }
# Over the list of what a lesson cites.
read-sources = Les dispositions citées

# A page that is not there: over it, and what to do.
read-gone-title = Cette page n'est pas ici
read-gone = L'adresse est peut-être coupée ou mal tapée, ou le cours n'est plus proposé. Comparez-la avec le message qui la donnait, ou répondez-y { word-menu } : le menu mène aux cours d'aujourd'hui.
# Where the course itself is there; its languages follow.
read-gone-offered = Le cours est ici :

# On Telegram: opens the course's page on the web.
read-on-web = Lire sur le web
# The same by SMS, to whoever sends the word or chooses it in the menu. $link (text): a web address
web-sms =
    Sur le web, en entier :
    { $link }
    1 = continuer, 0 = menu
