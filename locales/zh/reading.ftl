# The pages on which a course is read, on the web. Leads past the head of the page, for whoever hears it read.
read-skip = 跳到正文
# The page's name in the browser's history, where it must say nothing of its course.
read-neutral-title = 一页文字

# How long a lesson takes. $minutes (number)
read-minutes = { $minutes } 分钟
# Above a lesson's title. $n (number): the lesson's place $total (number): lessons of the course
read-place = 第 { $n } 课，共 { $total } 课
# Leads to the lesson before.
read-previous = 上一课
# On each page of a course for young people. $line (text): the number or address of a person
read-help-line = 可以帮忙的真人：{ $line }
# At the foot of each page.
read-nothing-kept = 不需要账号，你在这里读了什么，我们都不保存。浏览器会留下它自己的历史记录。

# Under a question: each option opens and gives its reason.
read-open-one = 点开你会选的答案。
# Under a question where several options are right.
read-several = 正确的不止一个。先选好，再点开答案。
# Under any other question.
read-answer-first = 先自己回答，再点开答案。
# What opens the answer.
read-answer = 答案和理由
# Before the reason of every other answer.
read-otherwise = 如果你的答案不是这个：
# What opens the source of an answer.
read-why = 出处
# Leads back to the card where the answer stands. $heading (text): the card's heading
read-card-again = 可以再看一遍：{ $heading }
# Numbers that are right. $low (text) $high (text)
read-range = { $low } 到 { $high }
# Over the list of what a lesson cites.
read-sources = 本课引用的条文

# A page that is not there: over it, and what to do.
read-gone-title = 这里没有这一页
read-gone = 地址可能不完整或有错字，也可能这门课已不再提供。请和收到的消息对照一下，或者回复“{ word-menu }”：菜单里有今天的课程。
# Where the course itself is there; its languages follow.
read-gone-offered = 课程在这里：

# On Telegram: opens the course's page on the web.
read-on-web = 在网页上看
# The same by SMS, to whoever sends the word or chooses it in the menu. $link (text): a web address
web-sms =
    网页上有全文：
    { $link }
    1 = 继续，0 = 菜单
