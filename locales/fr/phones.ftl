# A code that joins another phone. $code (text): 8 characters
code = Envoyez ceci depuis l'autre téléphone dans les dix minutes : { $code }
code-sms = Envoyez { $code } depuis l'autre téléphone dans les 10 minutes. Il sert une fois. 1 = continuer, 0 = menu
# Under the code on Telegram.
code-once = Il sert une fois. Les deux téléphones partagent ensuite le même parcours.
# Two phones were joined: said on both, so it says no number, which may mean something else on the other.
joined = Deux téléphones partagent désormais le même parcours. Si ce n'était pas vous : /devices détache l'autre.
joined-sms = Deux téléphones partagent désormais le même parcours. { word-next } = continuer. Si ce n'était pas vous, envoyez { word-devices }.
# The code does not fit.
no-such-code = Ce code ne convient pas. Un code sert une fois, pendant dix minutes : /link sur l'autre téléphone en donne un nouveau.
no-such-code-sms = Ce code ne convient pas. Un code sert une fois, pendant 10 minutes : { word-link } sur l'autre téléphone en donne un nouveau. 0 = menu
# Five tries an hour.
too-many-tries = Cinq codes par heure, pas plus. Réessayez dans une heure, ou continuez ici.
too-many-tries-sms = Cinq codes par heure, pas plus. Réessayez dans une heure. 1 = continuer, 0 = menu

# The phones.
devices = Les téléphones qui partagent votre parcours
# $list (text): 1) Telegram, since ... 2) ...
devices-sms =
    Vos téléphones :
    { $list }
    Un chiffre détache ce téléphone. 0 = menu
# One phone. $date (text)
device-telegram = Telegram, depuis le { $date }
# $date (text)
device-sms = SMS, depuis le { $date }
# The one that asks. $date (text)
device-telegram-here = Telegram, depuis le { $date } (celui-ci)
# $date (text)
device-sms-here = SMS, depuis le { $date } (celui-ci)
# One that is stopped. $date (text)
device-telegram-stopped = Telegram, depuis le { $date } (arrêté)
# $date (text)
device-sms-stopped = SMS, depuis le { $date } (arrêté)
# A phone was unlinked.
unlinked = Ce téléphone est détaché, et son adresse oubliée.
unlinked-sms = Ce téléphone est détaché, et son adresse oubliée. 1 = continuer, 0 = menu
