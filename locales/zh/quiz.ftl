# Above a question. $n (number): its place among the lesson's questions $total (number): questions of the lesson
question-head = 第 { $n } 题，共 { $total } 题
# How to answer, under a question on Telegram.
ask-multiple = 把符合的都选上，再点“选好了”。
ask-short = 请输入你的回答。
ask-number = 用数字回答。
# $example (text): such as 1B 2A
ask-match = 点选每一对，或者这样输入：{ $example }
# $example (text): such as 312
ask-order = 按顺序点选，或者这样输入：{ $example }
# The way out, under a question that was not understood twice.
question-help = /help 有帮助，/menu 回菜单。这道题会等着你。

# A question by SMS. $n (number) $total (number) $text (text): the question $options (text): 1) ... 2) ...
question-sms =
    题{ $n }/{ $total } { $text }
    { $options }
# A question that is answered in words. $n (number) $total (number) $text (text)
question-open-sms = 题{ $n }/{ $total } { $text }
# $n (number) $total (number) $text (text) $options (text) $example (text): such as 13
question-example-sms =
    题{ $n }/{ $total } { $text }
    { $options }
    请这样回复：{ $example }
# The way out, on its own line under a question that was not understood twice.
question-help-sms = { word-help } = 联系方式，0 = 菜单

# The choice that was made, under the question. $answer (text): such as 2
your-answer = 你的回答：{ $answer }

# The first line after an answer on Telegram. $answer (text): such as 2
status-right = { $answer }：正确。
# $answer (text)
status-wrong = { $answer }：不正确。
# $answer (text)
status-partly = { $answer }：对了一半。
# The same where the answer is not repeated.
status-right-typed = 正确。
status-wrong-typed = 不正确。
status-partly-typed = 对了一半。
# The right answer where several things had to be found. $solution (text): such as 213
solution = 答案是 { $solution }。
solution-sms = 答案是 { $solution }。
# Where to read it again. $n (number): the card's place in the lesson
read-again = 可以再看一遍：卡片 { $n }。

# After a right answer by SMS. $text (text): the reason
feedback-right-sms = { $text } { word-why } = 出处，1 = 下一步
# After a wrong answer. $answer (text): such as 2 $text (text): the reason
feedback-wrong-sms = 不是 { $answer }。{ $text } { word-why } = 出处，1 = 下一步
# After a wrong answer that was typed. $text (text)
feedback-wrong-typed-sms = 不太对。{ $text } { word-why } = 出处，1 = 下一步
# After half an answer. $text (text)
feedback-partly-sms = 对了一半。{ $text } { word-why } = 出处，1 = 下一步
# The same at the end of a lesson, whose result follows at once. $text (text)
feedback-right-last-sms = { $text } { word-why } = 出处
# $answer (text) $text (text)
feedback-wrong-last-sms = 不是 { $answer }。{ $text } { word-why } = 出处
# $text (text)
feedback-wrong-typed-last-sms = 不太对。{ $text } { word-why } = 出处
# $text (text)
feedback-partly-last-sms = 对了一半。{ $text } { word-why } = 出处
# Where the author gave no reason.
reason-right = 答对了。
reason-wrong = 答案就在前一张卡片里。

# The source. $source (text): such as ICCPR, article 9(2)
why-sms =
    { $source }
    1 = 下一步，0 = 菜单
# Nothing was answered yet, or it has no source.
no-source = 这里没有可以说明出处的回答。每次回答之后都会附上出处。
no-source-sms = 这里没有可以说明出处的回答。1 = 继续，0 = 菜单

# A hint. $text (text): what the author wrote
hint-sms = 提示：{ $text }
# There is none.
no-hint = 这里没有提示。答错没有损失，还会告诉你原因。
no-hint-sms = 这里没有提示。1 = 继续，0 = 菜单
