# STOP on Telegram.
stopped = C'est noté. Plus rien n'arrivera dans cette conversation. { word-start } recommence, { word-delete } efface tout.
# STOP by SMS. $programme (text)
stopped-sms = { $programme } : c'est noté. Plus rien n'arrivera à ce numéro. { word-start } = recommencer, { word-delete } = effacer
# The same where they joined other phones, which go on.
stopped-here = C'est noté. Plus rien n'arrivera dans cette conversation. { word-start } recommence, { word-delete } efface tout. { word-stop-everywhere } arrête tous les téléphones que vous avez reliés.
# $programme (text)
stopped-here-sms = { $programme } : c'est noté. Plus rien n'arrivera à ce numéro. { word-stop-everywhere } = arrêter sur tous vos téléphones reliés. { word-start } = recommencer, { word-delete } = effacer
# Every phone.
stopped-everywhere = C'est noté. Plus rien n'arrivera, sur aucun des téléphones que vous avez reliés. { word-start } recommence sur le téléphone qui l'envoie.
# $programme (text)
stopped-everywhere-sms = { $programme } : c'est noté. Plus rien n'arrivera, sur aucun de vos téléphones reliés. { word-start } = recommencer, { word-delete } = effacer

# HELP. $programme (text) $line (text): the number or address of a person
help =
    Ceci est une machine qui enseigne. { $programme } s'en occupe.
    Une personne qui aide : { $line }
    /menu ramène à l'accueil, /language change la langue, /link relie un autre téléphone.
    /privacy dit ce qui est gardé. { word-stop } arrête tout, { word-delete } efface tout.
help-sms = { $programme } : une machine qui enseigne par SMS. Une personne qui aide : { $line }. 1 = continuer, 0 = menu. { word-privacy } = ce qui est gardé, { word-stop } = arrêter
# Where no person can be reached. $programme (text)
help-alone =
    Ceci est une machine qui enseigne. { $programme } s'en occupe.
    /menu ramène à l'accueil, /language change la langue, /link relie un autre téléphone.
    /privacy dit ce qui est gardé. { word-stop } arrête tout, { word-delete } efface tout.
help-alone-sms = { $programme } : une machine qui enseigne par SMS. 1 = continuer, 0 = menu, { word-language } = langue. { word-privacy } = ce qui est gardé, { word-stop } = arrêter
# HELP before anything was agreed. $programme (text) $line (text)
help-new =
    Ceci est une machine qui enseigne, en courtes leçons. { $programme } s'en occupe.
    Une personne qui aide : { $line }
    /start commence. /privacy dit ce qui serait gardé.
# $programme (text) $line (text) $word (text): the word that begins
help-new-sms = { $programme } : de courtes leçons par SMS, par une machine. Une personne qui aide : { $line }. { $word } = commencer, { word-privacy } = ce qui est gardé, { word-stop } = arrêter
# $programme (text)
help-new-alone =
    Ceci est une machine qui enseigne, en courtes leçons. { $programme } s'en occupe.
    /start commence. /privacy dit ce qui serait gardé.
# $programme (text) $word (text): the word that begins
help-new-alone-sms = { $programme } : de courtes leçons par SMS, par une machine. { $word } = commencer, { word-privacy } = ce qui est gardé, { word-stop } = arrêter
# HELP after STOP. $programme (text) $line (text)
help-stopped = Ceci est une machine qui enseigne ; { $programme } s'en occupe. Ici, elle n'envoie plus rien. Une personne qui aide : { $line }. { word-start } recommence, { word-delete } efface tout.
help-stopped-sms = { $programme } : une machine qui enseigne par SMS ; ici, elle n'envoie plus rien. Une personne qui aide : { $line }. { word-start } = recommencer, { word-delete } = effacer
# $programme (text)
help-stopped-alone = Ceci est une machine qui enseigne ; { $programme } s'en occupe. Ici, elle n'envoie plus rien. { word-start } recommence, { word-delete } efface tout.
help-stopped-alone-sms = { $programme } : une machine qui enseigne par SMS ; ici, elle n'envoie plus rien. { word-start } = recommencer, { word-delete } = effacer

# SAFE. It never says why. $line (text)
safe =
    { $line }
    Je me tais jusqu'à ce que vous écriviez.
safe-sms =
    { $line }
    Je me tais jusqu'à ce que vous écriviez.
safe-alone = Je me tais jusqu'à ce que vous écriviez.
safe-alone-sms = Je me tais jusqu'à ce que vous écriviez.
# SAFE after STOP. $line (text)
safe-stopped =
    { $line }
    Plus rien ne vient d'ici.
safe-stopped-sms =
    { $line }
    Plus rien ne vient d'ici.
safe-stopped-alone = Plus rien ne vient d'ici.
safe-stopped-alone-sms = Plus rien ne vient d'ici.

# CLEAR on Telegram. $messages (number): messages that are being deleted
cleared = { $messages ->
    [0] Je n'ai rien à reprendre des dernières 48 heures.
    [one] Je reprends mon unique message des dernières 48 heures.
   *[other] Je reprends mes { $messages } messages des dernières 48 heures.
} Ce qui est plus ancien, et ce que vous avez écrit, reste dans cette conversation. Pour tout enlever : ouvrez le menu de la conversation et choisissez Supprimer.
# An SMS stays.
cleared-sms = Un SMS ne se reprend pas. Supprimez cette conversation sur votre téléphone ; l'opérateur garde sa propre liste. 1 = continuer, 0 = menu

# PRIVACY. $programme (text)
privacy =
    { $programme } garde votre langue, votre parcours, vos réponses aux questions et le numéro de cette conversation, scellé. Pas votre nom, et rien de ce que vous écrivez librement.
    Telegram, et quiconque tient votre téléphone, peut lire cette conversation.
    /export vous montre tout. /delete l'efface. /clear reprend ce que j'ai écrit ici.
privacy-sms = { $programme } garde langue, parcours, réponses, et ce numéro, scellé. Pas votre nom. L'opérateur peut lire les SMS. { word-export } = tout voir, { word-delete } = effacer, 0 = menu
# PRIVACY before anything was agreed. $programme (text) $word (text): the word that begins
privacy-new =
    Rien n'est encore gardé de vous. Si vous êtes d'accord, { $programme } garde votre langue, votre parcours, vos réponses aux questions et le numéro de cette conversation, scellé. Pas votre nom, et rien de ce que vous écrivez librement.
    Telegram, et quiconque tient votre téléphone, peut lire cette conversation. /start commence.
privacy-new-sms = Rien n'est encore gardé de vous. Si vous êtes d'accord, { $programme } garde langue, parcours, réponses, et ce numéro, scellé. Pas votre nom. L'opérateur peut lire les SMS. { $word } = commencer
# PRIVACY after STOP. $programme (text)
privacy-stopped =
    { $programme } garde votre langue, votre parcours, vos réponses aux questions et le numéro de cette conversation, scellé. Pas votre nom, et rien de ce que vous avez écrit librement.
    /export vous montre tout. /delete l'efface.
privacy-stopped-sms = { $programme } garde langue, parcours, réponses, et ce numéro, scellé. Pas votre nom. { word-export } = tout voir, { word-delete } = effacer

# EXPORT. $link (text): a web address
export = Tout ce qui est gardé de vous est ici, une fois, pendant 15 minutes : { $link }
export-sms = Tout ce qui est gardé de vous est ici, une fois, pendant 15 minutes : { $link }

# DELETE, asked once.
delete-ask = Effacer tout ce qui est gardé de vous : parcours, réponses, tous les téléphones reliés ? C'est sans retour.
delete-ask-sms = Effacer tout ce qui est gardé de vous : parcours, réponses, téléphones reliés ? C'est sans retour. 1 = effacer, 0 = garder
# They kept it.
delete-kept = Rien n'a été effacé.
delete-kept-sms = Rien n'a été effacé. 1 = continuer, 0 = menu
# The same after STOP.
delete-kept-stopped = Rien n'a été effacé, et plus rien n'arrivera. { word-start } recommence.
delete-kept-stopped-sms = Rien n'a été effacé, et plus rien n'arrivera. { word-start } = recommencer
# All is gone.
erased = Tout est effacé. De cette conversation ne reste qu'une marque codée, pour que rien ne vous soit plus envoyé. { word-start } repart de zéro.
erased-sms = Tout est effacé. De ce numéro ne reste qu'une marque codée, pour que rien ne vous soit plus envoyé. { word-start } = repartir de zéro
# There is nothing to show or to erase.
nothing-kept = Rien n'est gardé de vous. /start commence.
# $word (text): the word that begins
nothing-kept-sms = Rien n'est gardé de vous. { $word } = commencer
