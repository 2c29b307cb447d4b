# What can this bot do: shown before Start. $programme (text)
bot-description = De courtes leçons entre deux autres choses. Par { $programme }. Telegram peut lire ce qui s'écrit ici : ne nommez ni personne ni affaire, s'il vous plaît.
# The bot's profile, at most 120 characters.
bot-about = De courtes leçons entre deux autres choses.
# The command menu, at most 256 characters each.
command-menu = Où vous en êtes, et la suite
command-courses = Les cours
command-search = Trouver une carte par un mot
command-progress = Ce que vous avez fait
command-language = Changer de langue
command-help = De l'aide, et une personne
command-link = Relier un autre téléphone
command-devices = Vos téléphones
command-privacy = Ce qui est gardé
command-export = Voir tout ce qui est gardé
command-clear = Reprendre ce que j'ai écrit ici
command-delete = Tout effacer
command-safe = Pause
command-stop = Arrêter

# The public pages: over the transcript of a recording.
page-transcript = Par écrit
# The text there is not in the language asked for.
page-source-language = Ce texte est dans la langue où il a été écrit.
# A link to an export that opens no more.
page-export-gone = Ce lien a servi, ou date de plus de 15 minutes. { word-export } dans la conversation en donne un nouveau.
