# STOP on Telegram.
stopped = 已停止，这里不会再收到任何内容。发“{ word-start }”重新开始，发“{ word-delete }”全部删除。
# STOP by SMS. $programme (text)
stopped-sms = { $programme }：已停止，这个号码不会再收到任何内容。{ word-start } = 再次开始，{ word-delete } = 全部清除
# The same where they joined other phones, which go on.
stopped-here = 已停止，这里不会再收到任何内容。发“{ word-start }”重新开始，发“{ word-delete }”全部删除，发“{ word-stop-everywhere }”停止你关联的所有手机。
# $programme (text)
stopped-here-sms = { $programme }：已停止，这个号码不会再收到任何内容。{ word-stop-everywhere } = 停止所有关联的手机，{ word-start } = 再次开始，{ word-delete } = 全部清除
# Every phone.
stopped-everywhere = 你关联的所有手机都已停止，不会再收到任何内容。在哪部手机上发“{ word-start }”，就在哪部上重新开始。
# $programme (text)
stopped-everywhere-sms = { $programme }：所有关联的手机都已停止，不会再收到任何内容。{ word-start } = 再次开始，{ word-delete } = 全部清除

# HELP. $programme (text) $line (text): the number or address of a person
help =
    这是教学机器，由 { $programme } 运行。
    可以帮忙的真人：{ $line }
    /menu 回菜单，/language 换语言，/link 关联另一部手机。
    /privacy 说明保存了什么。发“{ word-stop }”停止，发“{ word-delete }”删除。
help-sms = { $programme }：用短信教学的机器。可以帮忙的真人：{ $line }。1 = 继续，0 = 菜单，{ word-privacy } = 保存了什么，{ word-stop } = 停止
# Where no person can be reached. $programme (text)
help-alone =
    这是教学机器，由 { $programme } 运行。
    /menu 回菜单，/language 换语言，/link 关联另一部手机。
    /privacy 说明保存了什么。发“{ word-stop }”停止，发“{ word-delete }”删除。
help-alone-sms = { $programme }：用短信教学的机器。1 = 继续，0 = 菜单，{ word-language } = 换语言，{ word-privacy } = 保存了什么，{ word-stop } = 停止
# HELP before anything was agreed. $programme (text) $line (text)
help-new =
    这是教学机器，课都很短，由 { $programme } 运行。
    可以帮忙的真人：{ $line }
    /start 开始。/privacy 说明会保存什么。
# $programme (text) $line (text) $word (text): the word that begins
help-new-sms = { $programme }：机器发的短信小课。可以帮忙的真人：{ $line }。{ $word } = 开始，{ word-privacy } = 保存什么，{ word-stop } = 停止
# $programme (text)
help-new-alone =
    这是教学机器，课都很短，由 { $programme } 运行。
    /start 开始。/privacy 说明会保存什么。
# $programme (text) $word (text): the word that begins
help-new-alone-sms = { $programme }：机器发的短信小课。{ $word } = 开始，{ word-privacy } = 保存什么，{ word-stop } = 停止
# HELP after STOP. $programme (text) $line (text)
help-stopped = 这是 { $programme } 运行的教学机器，在这里已停止。可以帮忙的真人：{ $line }。发“{ word-start }”重新开始，发“{ word-delete }”全部删除。
help-stopped-sms = { $programme }：用短信教学的机器，在这里已停止。可以帮忙的真人：{ $line }。{ word-start } = 再次开始，{ word-delete } = 全部清除
# $programme (text)
help-stopped-alone = 这是 { $programme } 运行的教学机器，在这里已停止。发“{ word-start }”重新开始，发“{ word-delete }”全部删除。
help-stopped-alone-sms = { $programme }：用短信教学的机器，在这里已停止。{ word-start } = 再次开始，{ word-delete } = 全部清除

# SAFE. It never says why. $line (text)
safe =
    { $line }
    在你发消息之前，我不出声。
safe-sms =
    { $line }
    在你发消息之前，我不出声。
safe-alone = 在你发消息之前，我不出声。
safe-alone-sms = 在你发消息之前，我不出声。
# SAFE after STOP. $line (text)
safe-stopped =
    { $line }
    这里不会再发来任何内容。
safe-stopped-sms =
    { $line }
    这里不会再发来任何内容。
safe-stopped-alone = 这里不会再发来任何内容。
safe-stopped-alone-sms = 这里不会再发来任何内容。

# CLEAR on Telegram. $messages (number): messages that are being deleted
cleared = { $messages ->
    [0] 最近 48 小时里没有我可以撤回的消息。
   *[other] 正在撤回我最近 48 小时的 { $messages } 条消息。
} 更早的消息和你自己写的，会留在这个对话里。要全部清除：打开对话菜单，选择“删除对话”。
# An SMS stays.
cleared-sms = 短信无法撤回。请在手机上删除这个对话；运营商那里仍有记录。1 = 继续，0 = 菜单

# PRIVACY. $programme (text)
privacy =
    { $programme } 保存你的语言、进度、答题结果，以及加封的对话编号。不保存姓名，也不保存你随意写下的内容。
    Telegram，以及拿着你手机的人，看得到这里的对话。
    /export 给你看全部，/delete 全部删除，/clear 撤回我在这里写的。
privacy-sms = { $programme } 保存语言、进度、答案和加封的号码，不保存姓名。运营商看得到短信。{ word-export } = 查看全部，{ word-delete } = 全部清除，0 = 菜单
# PRIVACY before anything was agreed. $programme (text) $word (text): the word that begins
privacy-new =
    现在还没有保存你的任何内容。你同意之后，{ $programme } 会保存你的语言、进度、答题结果，以及加封的对话编号。不保存姓名，也不保存你随意写下的内容。
    Telegram，以及拿着你手机的人，看得到这里的对话。/start 开始。
privacy-new-sms = 现在还没有保存你的任何内容。你同意之后，{ $programme } 会保存语言、进度、答案和加封的号码，不保存姓名。运营商看得到短信。{ $word } = 开始
# PRIVACY after STOP. $programme (text)
privacy-stopped =
    { $programme } 保存你的语言、进度、答题结果，以及加封的对话编号。不保存姓名，也不保存你随意写下的内容。
    /export 给你看全部，/delete 全部删除。
privacy-stopped-sms = { $programme } 保存语言、进度、答案和加封的号码，不保存姓名。{ word-export } = 查看全部，{ word-delete } = 全部清除

# EXPORT. $link (text): a web address
export = 所保存的关于你的全部内容都在这里，只能打开一次，15 分钟内有效：{ $link }
export-sms =
    所保存的关于你的全部内容都在这里，只能打开一次，15 分钟内有效：
    { $link }

# DELETE, asked once.
delete-ask = 要删除所保存的关于你的全部内容吗？包括进度、答案和关联的手机。删除后无法恢复。
delete-ask-sms = 要删除所保存的关于你的全部内容吗？包括进度、答案和关联的手机，无法恢复。1 = 删除，0 = 保留
# They kept it.
delete-kept = 什么都没有删除。
delete-kept-sms = 什么都没有删除。1 = 继续，0 = 菜单
# The same after STOP.
delete-kept-stopped = 什么都没有删除，也不会再发来内容。发“{ word-start }”重新开始。
delete-kept-stopped-sms = 什么都没有删除，也不会再发来内容。{ word-start } = 再次开始
# All is gone.
erased = 全部删除了。这个对话只留下一个加密的标记，用来保证不再给你发送。发“{ word-start }”可以从头开始。
erased-sms = 全部删除了。这个号码只留下一个加密的标记，用来保证不再给你发送。{ word-start } = 从头开始
# There is nothing to show or to erase.
nothing-kept = 没有保存你的任何内容。/start 开始。
# $word (text): the word that begins
nothing-kept-sms = 没有保存你的任何内容。{ $word } = 开始
