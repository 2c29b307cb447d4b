# What can this bot do: shown before Start. $programme (text)
bot-description = Short lessons between two other things. Run by { $programme }. Telegram can read what is written here: please name no person and no case.
# The bot's profile, at most 120 characters.
bot-about = Short lessons between two other things.
# The command menu, at most 256 characters each.
command-menu = Where you stand, and what next
command-courses = The courses
command-search = Find a card by a word
command-progress = What you have done
command-language = Change the language
command-help = Help, and a person
command-link = Join another phone
command-devices = Your phones
command-privacy = What is kept
command-export = See everything that is kept
command-clear = Take back what I wrote here
command-delete = Erase everything
command-safe = Pause
command-stop = Stop

# The public pages: over the transcript of a recording.
page-transcript = In writing
# The text there is not in the language asked for.
page-source-language = This text is in the language in which it was written.
# A link to an export that opens no more.
page-export-gone = This link has done its work, or is older than 15 minutes. { word-export } in the chat makes a new one.
