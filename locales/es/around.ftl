# What can this bot do: shown before Start. $programme (text)
bot-description = Lecciones breves entre dos cosas. A cargo de { $programme }. Telegram puede leer lo que se escribe aquí: por favor, no nombre a nadie ni ningún caso.
# The bot's profile, at most 120 characters.
bot-about = Lecciones breves entre dos cosas.
# The command menu, at most 256 characters each.
command-menu = Dónde está, y qué sigue
command-courses = Los cursos
command-search = Buscar una tarjeta por una palabra
command-progress = Lo que ha hecho
command-language = Cambiar de idioma
command-help = Ayuda, y una persona
command-link = Vincular otro teléfono
command-devices = Sus teléfonos
command-privacy = Qué se guarda
command-export = Ver todo lo que se guarda
command-clear = Retirar lo que escribí aquí
command-delete = Borrar todo
command-safe = Pausa
command-stop = Detener

# The public pages: over the transcript of a recording.
page-transcript = Por escrito
# The text there is not in the language asked for.
page-source-language = Este texto está en el idioma en que fue escrito.
# A link to an export that opens no more.
page-export-gone = Este enlace ya se usó, o tiene más de 15 minutos. { word-export } en el chat da uno nuevo.
