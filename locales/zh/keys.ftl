# What stands on buttons, at most 20 characters.
key-agree = 同意
key-not-now = 先不了
key-next = 下一步
key-go-on = 继续学
key-begin = 开始
key-menu = 菜单
key-lessons = 课时
key-courses = 课程
key-progress = 进度
key-language = 语言
key-help = 帮助
key-privacy = 隐私
key-done = 选好了
key-hint = 提示
key-listen = 收听
key-read = 看文字
key-next-lesson = 下一课
key-start-again = 重新开始
key-erase = 全部删除
key-keep = 保留
key-link = 关联手机
# $n (number): its place among the lesson's cards
key-card = 卡片 { $n }
# $n (number): its place in the list
key-unlink = 解除 { $n }

# Letters of the right sides of pairs, in their order, as they are typed.
letters = ABCDEFGHIJ
# What stands between the numbers of several options, as in 3、4.
between-numbers = {"、"}

# The two answers of a question that is true or false.
label-true = 对
label-false = 错

# One word of notice when a text is not in the learner's language.
notice-en = （英文）
notice-fr = （法文）
notice-es = （西班牙文）
notice-ar = （阿拉伯文）
notice-zh = （中文）
notice-my = （缅甸文）
notice-other = （其他语言）

# A day. $day (number) $month (number, 1 to 12) $year (number)
date = { $year }年{ $month }月{ $day }日
