# The pages on which a course is read, on the web. Leads past the head of the page, for whoever hears it read.
read-skip = စာသားသို့
# The page's name in the browser's history, where it must say nothing of its course.
read-neutral-title = ဖတ်ရန် စာမျက်နှာ

# How long a lesson takes. $minutes (number)
read-minutes = { $minutes } မိနစ်
# Above a lesson's title. $n (number): the lesson's place $total (number): lessons of the course
read-place = သင်ခန်းစာ { $total } ခုအနက် { $n }
# Leads to the lesson before.
read-previous = ယခင်သင်ခန်းစာ
# On each page of a course for young people. $line (text): the number or address of a person
read-help-line = ကူညီနိုင်သူ - { $line }
# At the foot of each page.
read-nothing-kept = အကောင့် မလိုပါ။ ဤနေရာတွင် သင်ဖတ်သည်များကို ဘာမျှ မသိမ်းပါ။ သင့်ဘရောက်ဆာတွင်မူ ကြည့်ခဲ့သည့် မှတ်တမ်း ကျန်ရစ်သည်။

# Under a question: each option opens and gives its reason.
read-open-one = သင်ရွေးမည့် အဖြေကို ဖွင့်ကြည့်ပါ။
# Under a question where several options are right.
read-several = အဖြေမှန် တစ်ခုထက် ပိုပါသည်။ အရင်ရွေးပြီးမှ အဖြေကို ဖွင့်ပါ။
# Under any other question.
read-answer-first = ကိုယ်တိုင် အရင်ဖြေပြီးမှ အဖြေကို ဖွင့်ပါ။
# What opens the answer.
read-answer = အဖြေနှင့် အကြောင်းရင်း
# Before the reason of every other answer.
read-otherwise = သင့်အဖြေ ဤသို့မဟုတ်လျှင် -
# What opens the source of an answer.
read-why = မူရင်း
# Leads back to the card where the answer stands. $heading (text): the card's heading
read-card-again = ပြန်ဖတ်ရန် - { $heading }
# Numbers that are right. $low (text) $high (text)
read-range = { $low } မှ { $high } အထိ
# Over the list of what a lesson cites.
read-sources = ကိုးကားထားသည့် ပြဋ္ဌာန်းချက်များ

# A page that is not there: over it, and what to do.
read-gone-title = ဤစာမျက်နှာ မရှိပါ
read-gone = လိပ်စာ မပြည့်စုံခြင်း၊ စာလုံးမှားခြင်း၊ သို့မဟုတ် သင်တန်းကို မပေးတော့ခြင်း ဖြစ်နိုင်သည်။ လိပ်စာပါလာသည့် စာနှင့် တိုက်ကြည့်ပါ၊ သို့မဟုတ် ထိုစာကို “{ word-menu }” ဟု ပြန်ပို့ပါ။ မီနူးတွင် ယနေ့ သင်တန်းများ ရှိသည်။
# Where the course itself is there; its languages follow.
read-gone-offered = သင်တန်းမှာ ဤတွင် ရှိသည် -

# On Telegram: opens the course's page on the web.
read-on-web = ဝက်ဘ်ပေါ်တွင် ဖတ်ရန်
# The same by SMS, to whoever sends the word or chooses it in the menu. $link (text): a web address
web-sms =
    ဝက်ဘ်ပေါ်တွင် အပြည့်အစုံ -
    { $link }
    ၁ = ဆက်သွား၊ ၀ = မီနူး
