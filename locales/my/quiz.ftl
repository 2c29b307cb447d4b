# Above a question. $n (number): its place among the lesson's questions $total (number): questions of the lesson
question-head = မေးခွန်း { $total } ခုအနက် { $n }
# How to answer, under a question on Telegram.
ask-multiple = ကိုက်ညီသမျှ ရွေးပြီး “ပြီးပြီ” ကို နှိပ်ပါ။
ask-short = သင့်အဖြေကို ရိုက်ပါ။
ask-number = ဂဏန်း ရိုက်ပါ။
# $example (text): such as 1B 2A
ask-match = အတွဲတစ်ခုစီကို နှိပ်ပါ၊ သို့မဟုတ် ဤသို့ ရိုက်ပါ။ { $example }
# $example (text): such as 312
ask-order = အစဉ်လိုက် နှိပ်ပါ၊ သို့မဟုတ် ဤသို့ ရိုက်ပါ။ { $example }
# The way out, under a question that was not understood twice.
question-help = အကူအညီအတွက် /help၊ ပင်မသို့ /menu။ မေးခွန်းက စောင့်နေပါမည်။

# A question by SMS. $n (number) $total (number) $text (text): the question $options (text): 1) ... 2) ...
question-sms =
    မေး{ $n }/{ $total } { $text }
    { $options }
# A question that is answered in words. $n (number) $total (number) $text (text)
question-open-sms = မေး{ $n }/{ $total } { $text }
# $n (number) $total (number) $text (text) $options (text) $example (text): such as 13
question-example-sms =
    မေး{ $n }/{ $total } { $text }
    { $options }
    ဤသို့ ဖြေပါ။ { $example }
# The way out, on its own line under a question that was not understood twice.
question-help-sms = { word-help } = ဆက်သွယ်၊ ၀ = မီနူး

# The choice that was made, under the question. $answer (text): such as 2
your-answer = သင့်အဖြေ - { $answer }

# The first line after an answer on Telegram. $answer (text): such as 2
status-right = အဖြေ { $answer } မှန်ပါသည်။
# $answer (text)
status-wrong = အဖြေ { $answer } မမှန်ပါ။
# $answer (text)
status-partly = အဖြေ { $answer } တစ်ဝက် မှန်ပါသည်။
# The same where the answer is not repeated.
status-right-typed = သင့်အဖြေ မှန်ပါသည်။
status-wrong-typed = သင့်အဖြေ မမှန်ပါ။
status-partly-typed = သင့်အဖြေ တစ်ဝက် မှန်ပါသည်။
# The right answer where several things had to be found. $solution (text): such as 213
solution = အဖြေမှန်မှာ { $solution } ဖြစ်သည်။
solution-sms = အဖြေမှန် { $solution }။
# Where to read it again. $n (number): the card's place in the lesson
read-again = ပြန်ဖတ်ရန် - ကတ် { $n }။

# After a right answer by SMS. $text (text): the reason
feedback-right-sms = { $text } { word-why } = မူရင်း၊ ၁ = ရှေ့
# After a wrong answer. $answer (text): such as 2 $text (text): the reason
feedback-wrong-sms = { $answer } မဟုတ်ပါ။ { $text } { word-why } = မူရင်း၊ ၁ = ရှေ့
# After a wrong answer that was typed. $text (text)
feedback-wrong-typed-sms = သိပ်မမှန်သေးပါ။ { $text } { word-why } = မူရင်း၊ ၁ = ရှေ့
# After half an answer. $text (text)
feedback-partly-sms = တစ်ဝက် မှန်သည်။ { $text } { word-why } = မူရင်း၊ ၁ = ရှေ့
# The same at the end of a lesson, whose result follows at once. $text (text)
feedback-right-last-sms = { $text } { word-why } = မူရင်း
# $answer (text) $text (text)
feedback-wrong-last-sms = { $answer } မဟုတ်ပါ။ { $text } { word-why } = မူရင်း
# $text (text)
feedback-wrong-typed-last-sms = သိပ်မမှန်သေးပါ။ { $text } { word-why } = မူရင်း
# $text (text)
feedback-partly-last-sms = တစ်ဝက် မှန်သည်။ { $text } { word-why } = မူရင်း
# Where the author gave no reason.
reason-right = မှန်ပါသည်။
reason-wrong = အဖြေသည် ရှေ့ကတ်တွင် ရှိသည်။

# The source. $source (text): such as ICCPR, article 9(2)
why-sms =
    { $source }
    ၁ = ရှေ့၊ ၀ = မီနူး
# Nothing was answered yet, or it has no source.
no-source = မူရင်းပေးရန် အဖြေ မရှိသေးပါ။ အဖြေတိုင်းနှင့်အတူ မူရင်း ပါလာပါမည်။
no-source-sms = မူရင်းပေးရန် အဖြေ မရှိသေးပါ။ ၁ = ဆက်သွား၊ ၀ = မီနူး

# A hint. $text (text): what the author wrote
hint-sms = သဲလွန်စ - { $text }
# There is none.
no-hint = ဤနေရာတွင် သဲလွန်စ မရှိပါ။ မှားဖြေလည်း ဘာမှ မဆုံးရှုံးပါ၊ အကြောင်းရင်း သိရပါမည်။
no-hint-sms = ဤနေရာတွင် သဲလွန်စ မရှိပါ။ ၁ = ဆက်သွား၊ ၀ = မီနူး
