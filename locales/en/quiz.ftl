# Above a question. $n (number): its place among the lesson's questions $total (number): questions of the lesson
question-head = Question { $n } of { $total }
# How to answer, under a question on Telegram.
ask-multiple = Tick all that apply, then Done.
ask-short = Type your answer.
ask-number = Type a number.
# $example (text): such as 1B 2A
ask-match = Tap each pair, or type them like this: { $example }
# $example (text): such as 312
ask-order = Tap them in order, or type them like this: { $example }
# The way out, under a question that was not understood twice.
question-help = /help reaches help, /menu leads home. The question waits.

# A question by SMS. $n (number) $total (number) $text (text): the question $options (text): 1) ... 2) ...
question-sms =
    Q{ $n }/{ $total } { $text }
    { $options }
# A question that is answered in words. $n (number) $total (number) $text (text)
question-open-sms = Q{ $n }/{ $total } { $text }
# $n (number) $total (number) $text (text) $options (text) $example (text): such as 13
question-example-sms =
    Q{ $n }/{ $total } { $text }
    { $options }
    Reply like { $example }
# The way out, on its own line under a question that was not understood twice.
question-help-sms = { word-help } = contact, 0 = menu

# The choice that was made, under the question. $answer (text): such as 2
your-answer = Your answer: { $answer }

# The first line after an answer on Telegram. $answer (text): such as 2, or the option's words
status-right = { $answer }: correct.
# $answer (text)
status-wrong = { $answer }: not correct.
# $answer (text)
status-partly = { $answer }: half right.
# The same where the answer is not repeated.
status-right-typed = Correct.
status-wrong-typed = Not correct.
status-partly-typed = Half right.
# The right answer where several things had to be found. $solution (text): such as 213
solution = It is { $solution }.
solution-sms = It is { $solution }.
# Where to read it again. $n (number): the card's place in the lesson
read-again = Read it again: card { $n }.

# After a right answer by SMS. $text (text): the reason
feedback-right-sms = { $text } { word-why } = source, 1 = next
# After a wrong answer. $answer (text): such as 2 $text (text): the reason
feedback-wrong-sms = Not { $answer }. { $text } { word-why } = source, 1 = next
# After a wrong answer that was typed. $text (text)
feedback-wrong-typed-sms = Not quite. { $text } { word-why } = source, 1 = next
# After half an answer. $text (text)
feedback-partly-sms = Half right. { $text } { word-why } = source, 1 = next
# The same at the end of a lesson, whose result follows at once. $text (text)
feedback-right-last-sms = { $text } { word-why } = source
# $answer (text) $text (text)
feedback-wrong-last-sms = Not { $answer }. { $text } { word-why } = source
# $text (text)
feedback-wrong-typed-last-sms = Not quite. { $text } { word-why } = source
# $text (text)
feedback-partly-last-sms = Half right. { $text } { word-why } = source
# Where the author gave no reason.
reason-right = That is correct.
reason-wrong = The card before it has the answer.

# The source. $source (text): such as ICCPR, article 9(2)
why-sms =
    { $source }
    1 = next, 0 = menu
# Nothing was answered yet, or it has no source.
no-source = There is no answer here to give the source of. The source comes with each answer.
no-source-sms = There is no answer here to give the source of. 1 = go on, 0 = menu

# A hint. $text (text): what the author wrote
hint-sms = Hint: { $text }
# There is none.
no-hint = There is no hint for this one. A wrong answer costs nothing, and brings the reason.
no-hint-sms = There is no hint here. 1 = go on, 0 = menu
