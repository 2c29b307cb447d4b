# What can this bot do: shown before Start. $programme (text)
bot-description = 两件事之间学一小课。由 { $programme } 运行。这里写的内容 Telegram 看得到：请不要提到任何人名和案件。
# The bot's profile, at most 120 characters.
bot-about = 两件事之间学一小课。
# The command menu, at most 256 characters each.
command-menu = 学到哪里了，接下来做什么
command-courses = 课程
command-search = 按词语查找卡片
command-progress = 已经学过的
command-language = 换语言
command-help = 帮助，找真人
command-link = 关联另一部手机
command-devices = 你的手机
command-privacy = 保存了什么
command-export = 查看保存的全部内容
command-clear = 撤回我在这里写的
command-delete = 全部删除
command-safe = 暂停
command-stop = 停止

# The public pages: over the transcript of a recording.
page-transcript = 文字稿
# The text there is not in the language asked for.
page-source-language = 这份文字使用的是原文语言。
# A link to an export that opens no more.
page-export-gone = 这个链接已经用过，或者超过了 15 分钟。在对话里发“{ word-export }”可得到新的。
