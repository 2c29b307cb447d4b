# Above a question. $n (number): its place among the lesson's questions $total (number): questions of the lesson
question-head = السؤال { $n } من { $total }
# How to answer, under a question on Telegram.
ask-multiple = اختر كل ما ينطبق، ثم اضغط: تم.
ask-short = اكتب إجابتك.
ask-number = اكتب رقماً.
# $example (text): such as 1B 2A
ask-match = اضغط على كل زوج، أو اكتبها هكذا: { $example }
# $example (text): such as 312
ask-order = اضغط عليها بالترتيب، أو اكتبها هكذا: { $example }
# The way out, under a question that was not understood twice.
question-help = كلمة { word-help } للمساعدة، وكلمة { word-menu } للعودة. السؤال ينتظر.

# A question by SMS. $n (number) $total (number) $text (text): the question $options (text): 1) ... 2) ...
question-sms =
    س{ $n }/{ $total } { $text }
    { $options }
# A question that is answered in words. $n (number) $total (number) $text (text)
question-open-sms = س{ $n }/{ $total } { $text }
# $n (number) $total (number) $text (text) $options (text) $example (text): such as 13
question-example-sms =
    س{ $n }/{ $total } { $text }
    { $options }
    أجب هكذا: { $example }
# The way out, on its own line under a question that was not understood twice.
question-help-sms = { word-help } = تواصل، 0 = القائمة

# The choice that was made, under the question. $answer (text): such as 2
your-answer = إجابتك: { $answer }

# The first line after an answer on Telegram. $answer (text): such as 2
status-right = { $answer }: إجابة صحيحة.
# $answer (text)
status-wrong = { $answer }: إجابة غير صحيحة.
# $answer (text)
status-partly = { $answer }: إجابة صحيحة جزئياً.
# The same where the answer is not repeated.
status-right-typed = إجابة صحيحة.
status-wrong-typed = إجابة غير صحيحة.
status-partly-typed = إجابة صحيحة جزئياً.
# The right answer where several things had to be found. $solution (text): such as 213
solution = الجواب هو { $solution }.
solution-sms = الجواب هو { $solution }.
# Where to read it again. $n (number): the card's place in the lesson
read-again = للقراءة من جديد: البطاقة { $n }.

# After a right answer by SMS. $text (text): the reason
feedback-right-sms = { $text } { word-why } = المصدر، 1 = التالي
# After a wrong answer. $answer (text): such as 2 $text (text): the reason
feedback-wrong-sms = ليس { $answer }. { $text } { word-why } = المصدر، 1 = التالي
# After a wrong answer that was typed. $text (text)
feedback-wrong-typed-sms = ليس تماماً. { $text } { word-why } = المصدر، 1 = التالي
# After half an answer. $text (text)
feedback-partly-sms = صحيح جزئياً. { $text } { word-why } = المصدر، 1 = التالي
# The same at the end of a lesson, whose result follows at once. $text (text)
feedback-right-last-sms = { $text } { word-why } = المصدر
# $answer (text) $text (text)
feedback-wrong-last-sms = ليس { $answer }. { $text } { word-why } = المصدر
# $text (text)
feedback-wrong-typed-last-sms = ليس تماماً. { $text } { word-why } = المصدر
# $text (text)
feedback-partly-last-sms = صحيح جزئياً. { $text } { word-why } = المصدر
# Where the author gave no reason.
reason-right = هذا صحيح.
reason-wrong = الجواب في البطاقة السابقة.

# The source. $source (text): such as ICCPR, article 9(2)
why-sms =
    { $source }
    1 = التالي، 0 = القائمة
# Nothing was answered yet, or it has no source.
no-source = لا توجد هنا إجابة نذكر مصدرها. المصدر يأتي مع كل إجابة.
no-source-sms = لا توجد هنا إجابة نذكر مصدرها. 1 = متابعة، 0 = القائمة

# A hint. $text (text): what the author wrote
hint-sms = تلميح: { $text }
# There is none.
no-hint = لا تلميح هنا. الإجابة الخاطئة لا تكلّف شيئاً، وتأتي بالسبب.
no-hint-sms = لا تلميح هنا. 1 = متابعة، 0 = القائمة
