# The first question on Telegram, asked in the language it proposes. $programme (text): who runs this
languages-first = { $programme }。接下来用中文，好吗？
# The same by SMS. $programme (text) $list (text): 1 English 2 Français
languages-first-sms =
    { $programme }：短信小课。用哪种语言？
    { $list }
# Later, when the language is to be changed.
languages = 用哪种语言？
# $list (text): 1 English 2 Français
languages-sms =
    用哪种语言？
    { $list }
    0 = 菜单

# The language was changed.
language-set = 从现在起用中文。
language-set-sms = 从现在起用中文。1 = 继续，0 = 菜单

# Consent, four lines. $programme (text)
consent =
    先说四件事。
    回答你的是机器，由 { $programme } 运行。
    会保存：你的语言、进度和答案。不保存你是谁。
    Telegram，以及拿着你手机的人，看得到这里的对话。
    发“{ word-stop }”就停止，发“{ word-delete }”就删除，/help 能找到真人。
# The same where no person can be reached. $programme (text)
consent-alone =
    先说四件事。
    回答你的是机器，由 { $programme } 运行。
    会保存：你的语言、进度和答案。不保存你是谁。
    Telegram，以及拿着你手机的人，看得到这里的对话。
    发“{ word-stop }”就停止，发“{ word-delete }”就删除，/help 有更多说明。
# By SMS, one message. $programme (text) $texts (number): messages that one lesson takes from the learner
consent-sms = { $programme }：短信小课，由机器回答。一课大约要你发 { $texts } 条短信。会保存进度和答案，不保存你是谁。运营商看得到短信。1 = 开始，{ word-stop } = 停止，{ word-delete } = 全部清除

# They chose Not now, and their row is gone.
not-now = 好的，什么都没有保存。想学时发 /start。
# $word (text): the word that begins
not-now-sms = 好的，什么都没有保存。想学时发“{ $word }”。

# A first message by SMS that is no word we know. $programme (text) $word (text): the word that begins
how-to-begin-sms = { $programme }：短信小课，由机器回答。开始请发“{ $word }”。{ word-help } = 联系方式，{ word-stop } = 停止

# Nothing is taught yet.
no-courses = 现在还没有课程。/help 说明由谁运行，/menu 再看一次。
no-courses-sms = 现在还没有课程。{ word-help } = 联系方式，0 = 再看一次

# Back after STOP, with a lesson to go on with. $course (text) $n (number): the lesson's place $total (number): lessons of the course
restarted = 又见面了。《{ $course }》第 { $n } 课（共 { $total } 课）还在你上次停下的地方。
restarted-sms = 又见面了。《{ $course }》第 { $n } 课（共 { $total } 课）等着你。1 = 继续，0 = 菜单，{ word-stop } = 停止
# Back after STOP, with nothing begun.
restarted-new = 又见面了。课程都在菜单里。
restarted-new-sms = 又见面了。1 = 开始，0 = 菜单，{ word-stop } = 停止
