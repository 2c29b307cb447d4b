# The first question on Telegram, asked in the language it proposes. $programme (text): who runs this
languages-first = { $programme }. On continue en français ?
# The same by SMS. $programme (text) $list (text): 1 English 2 Français
languages-first-sms =
    { $programme } : de courtes leçons par SMS. Quelle langue ?
    { $list }
# Later, when the language is to be changed.
languages = Quelle langue ?
# $list (text): 1 English 2 Français
languages-sms =
    Quelle langue ?
    { $list }
    0 = menu

# The language was changed.
language-set = Désormais en français.
language-set-sms = Désormais en français. 1 = continuer, 0 = menu

# Consent, four lines. $programme (text)
consent =
    Quatre choses d'abord.
    C'est une machine qui répond ; { $programme } s'en occupe.
    Sont gardés : votre langue, votre parcours, vos réponses. Pas qui vous êtes.
    Telegram, et quiconque tient votre téléphone, peut lire cette conversation.
    { word-stop } arrête tout. { word-delete } efface tout. /help mène à une personne.
# The same where no person can be reached. $programme (text)
consent-alone =
    Quatre choses d'abord.
    C'est une machine qui répond ; { $programme } s'en occupe.
    Sont gardés : votre langue, votre parcours, vos réponses. Pas qui vous êtes.
    Telegram, et quiconque tient votre téléphone, peut lire cette conversation.
    { word-stop } arrête tout. { word-delete } efface tout. /help en dit plus.
# By SMS, one message. $programme (text) $texts (number): messages that one lesson takes from the learner
consent-sms = { $programme } : de courtes leçons par SMS. C'est une machine qui répond. { $texts ->
    [one] Une leçon vous demande environ { $texts } SMS.
   *[other] Une leçon vous demande environ { $texts } SMS.
} Sont gardés : parcours et réponses, pas qui vous êtes. L'opérateur peut lire les SMS. 1 = commencer, { word-stop } = arrêter, { word-delete } = effacer

# They chose Not now, and their row is gone.
not-now = Entendu. Rien n'a été gardé. /start quand vous voudrez.
# $word (text): the word that begins
not-now-sms = Entendu. Rien n'a été gardé. { $word } quand vous voudrez.

# A first message by SMS that is no word we know. $programme (text) $word (text): the word that begins
how-to-begin-sms = { $programme } : de courtes leçons par SMS. C'est une machine qui répond. Pour commencer, envoyez { $word }. { word-help } = contact, { word-stop } = arrêter

# Nothing is taught yet.
no-courses = Il n'y a pas encore de cours à suivre. /help dit qui s'en occupe, et /menu regarde à nouveau.
no-courses-sms = Il n'y a pas encore de cours à suivre. { word-help } = contact, 0 = regarder à nouveau

# Back after STOP, with a lesson to go on with. $course (text) $n (number): the lesson's place $total (number): lessons of the course
restarted = Vous voilà de retour. { $course }, leçon { $n } sur { $total }, vous attend là où vous l'aviez laissée.
restarted-sms = Vous voilà de retour. { $course }, leçon { $n } sur { $total }, vous attend. 1 = continuer, 0 = menu, { word-stop } = arrêter
# Back after STOP, with nothing begun.
restarted-new = Vous voilà de retour. Les cours sont au menu.
restarted-new-sms = Vous voilà de retour. 1 = commencer, 0 = menu, { word-stop } = arrêter
