# STOP on Telegram.
stopped = Stopped. Nothing more comes to this chat. { word-start } begins again, { word-delete } erases everything.
# STOP by SMS. $programme (text)
stopped-sms = { $programme }: stopped. Nothing more comes to this number. { word-start } = begin again, { word-delete } = erase
# The same where they joined other phones, which go on.
stopped-here = Stopped. Nothing more comes to this chat. { word-start } begins again, { word-delete } erases everything. { word-stop-everywhere } stops every phone that you joined.
# $programme (text)
stopped-here-sms = { $programme }: stopped. Nothing more comes to this number. { word-stop-everywhere } = stop on every phone you joined. { word-start } = begin again, { word-delete } = erase
# Every phone.
stopped-everywhere = Stopped on every phone that you joined. Nothing more comes. { word-start } begins again on the phone that sends it.
# $programme (text)
stopped-everywhere-sms = { $programme }: stopped on every phone you joined. Nothing more comes. { word-start } = begin again, { word-delete } = erase

# HELP. $programme (text) $line (text): the number or address of a person
help =
    This is a machine that teaches. { $programme } runs it.
    A person who helps: { $line }
    /menu is home, /language changes the language, /link joins another phone.
    /privacy says what is kept. { word-stop } ends it, { word-delete } erases it.
help-sms = { $programme }: a machine that teaches by SMS. A person who helps: { $line }. 1 = go on, 0 = menu. { word-privacy } = what is kept, { word-stop } = end
# Where no person can be reached. $programme (text)
help-alone =
    This is a machine that teaches. { $programme } runs it.
    /menu is home, /language changes the language, /link joins another phone.
    /privacy says what is kept. { word-stop } ends it, { word-delete } erases it.
help-alone-sms = { $programme }: a machine that teaches by SMS. 1 = go on, 0 = menu, { word-language } = language. { word-privacy } = what is kept, { word-stop } = end
# HELP before anything was agreed. $programme (text) $line (text)
help-new =
    This is a machine that teaches, in short lessons. { $programme } runs it.
    A person who helps: { $line }
    /start begins. /privacy says what would be kept.
# $programme (text) $line (text) $word (text): the word that begins
help-new-sms = { $programme }: short lessons by SMS from a machine. A person who helps: { $line }. { $word } = begin, { word-privacy } = what is kept, { word-stop } = end
# $programme (text)
help-new-alone =
    This is a machine that teaches, in short lessons. { $programme } runs it.
    /start begins. /privacy says what would be kept.
# $programme (text) $word (text): the word that begins
help-new-alone-sms = { $programme }: short lessons by SMS from a machine. { $word } = begin, { word-privacy } = what is kept, { word-stop } = end
# HELP after STOP. $programme (text) $line (text)
help-stopped = This is a machine that teaches, run by { $programme }. It is stopped here. A person who helps: { $line }. { word-start } begins again, { word-delete } erases everything.
help-stopped-sms = { $programme }: a machine that teaches by SMS, stopped here. A person who helps: { $line }. { word-start } = begin again, { word-delete } = erase
# $programme (text)
help-stopped-alone = This is a machine that teaches, run by { $programme }. It is stopped here. { word-start } begins again, { word-delete } erases everything.
help-stopped-alone-sms = { $programme }: a machine that teaches by SMS, stopped here. { word-start } = begin again, { word-delete } = erase

# SAFE. It never says why. $line (text)
safe =
    { $line }
    I stay quiet until you write.
safe-sms =
    { $line }
    I stay quiet until you write.
safe-alone = I stay quiet until you write.
safe-alone-sms = I stay quiet until you write.
# SAFE after STOP. $line (text)
safe-stopped =
    { $line }
    Nothing more comes from here.
safe-stopped-sms =
    { $line }
    Nothing more comes from here.
safe-stopped-alone = Nothing more comes from here.
safe-stopped-alone-sms = Nothing more comes from here.

# CLEAR on Telegram. $messages (number): messages that are being deleted
cleared = { $messages ->
    [0] There is nothing of mine from the last 48 hours to take back.
    [one] I am taking back my one message of the last 48 hours.
   *[other] I am taking back my { $messages } messages of the last 48 hours.
} What is older, and what you wrote, stays in this chat. To remove it all: open the chat's menu and choose Delete chat.
# An SMS stays.
cleared-sms = An SMS cannot be taken back. Delete this conversation on your phone; the operator keeps its own list. 1 = go on, 0 = menu

# PRIVACY. $programme (text)
privacy =
    { $programme } keeps your language, your progress, your answers to questions, and this chat's number, sealed. Not your name, and nothing that you type freely.
    Telegram, and whoever holds your phone, can read this chat.
    /export shows you everything. /delete erases it. /clear takes back what I wrote here.
privacy-sms = { $programme } keeps your language, progress, answers, and this number, sealed. Not your name. The operator can read SMS. { word-export } = see it all, { word-delete } = erase it, 0 = menu
# PRIVACY before anything was agreed. $programme (text) $word (text): the word that begins
privacy-new =
    Nothing is kept of you yet. Once you agree, { $programme } keeps your language, your progress, your answers to questions, and this chat's number, sealed. Not your name, and nothing that you type freely.
    Telegram, and whoever holds your phone, can read this chat. /start begins.
privacy-new-sms = Nothing is kept of you yet. Once you agree, { $programme } keeps language, progress, answers, and this number, sealed. No name. The operator can read SMS. { $word } = begin
# PRIVACY after STOP. $programme (text)
privacy-stopped =
    { $programme } keeps your language, your progress, your answers to questions, and this chat's number, sealed. Not your name, and nothing that you typed freely.
    /export shows you everything. /delete erases it.
privacy-stopped-sms = { $programme } keeps your language, progress, answers, and this number, sealed. Not your name. { word-export } = see it all, { word-delete } = erase it

# EXPORT. $link (text): a web address
export = Everything that is kept of you is here, once, for 15 minutes: { $link }
export-sms = Everything that is kept of you is here, once, for 15 minutes: { $link }

# DELETE, asked once.
delete-ask = Erase everything that is kept of you: progress, answers, every phone that you joined? It cannot be undone.
delete-ask-sms = Erase everything that is kept of you: progress, answers, every phone you joined? It cannot be undone. 1 = erase, 0 = keep
# They kept it.
delete-kept = Nothing was erased.
delete-kept-sms = Nothing was erased. 1 = go on, 0 = menu
# The same after STOP.
delete-kept-stopped = Nothing was erased, and nothing more comes. { word-start } begins again.
delete-kept-stopped-sms = Nothing was erased, and nothing more comes. { word-start } = begin again
# All is gone.
erased = Everything is erased. Of this chat only a coded mark stays, so that nothing is sent to you again. { word-start } begins anew.
erased-sms = Everything is erased. Of this number only a coded mark stays, so that nothing is sent to you again. { word-start } = begin anew
# There is nothing to show or to erase.
nothing-kept = Nothing is kept of you. /start begins.
# $word (text): the word that begins
nothing-kept-sms = Nothing is kept of you. { $word } = begin
