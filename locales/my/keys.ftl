# What stands on buttons, at most 20 characters.
key-agree = သဘောတူပါသည်
key-not-now = ခုမဟုတ်သေးပါ
key-next = ရှေ့သို့
key-go-on = ဆက်သွားရန်
key-begin = စတင်ရန်
key-menu = မီနူး
key-lessons = သင်ခန်းစာများ
key-courses = သင်တန်းများ
key-progress = တိုးတက်မှု
key-language = ဘာသာစကား
key-help = အကူအညီ
key-privacy = ကိုယ်ရေး
key-done = ပြီးပြီ
key-hint = သဲလွန်စ
key-listen = နားထောင်ရန်
key-read = ဖတ်ပါမည်
key-next-lesson = နောက်သင်ခန်းစာ
key-start-again = ပြန်စရန်
key-erase = အားလုံးဖျက်ရန်
key-keep = ထားရန်
key-link = ဖုန်းချိတ်ရန်
# $n (number): its place among the lesson's cards
key-card = ကတ် { $n }
# $n (number): its place in the list
key-unlink = { $n } ဖြုတ်ရန်

# Letters of the right sides of pairs, in their order, as they are typed.
letters = ကခဂဃငစဆဇဈည
# What stands between the numbers of several options, as in ၃၊ ၄.
between-numbers = {"၊ "}

# The two answers of a question that is true or false.
label-true = မှန်
label-false = မှား

# One word of notice when a text is not in the learner's language.
notice-en = (အင်္ဂလိပ်ဘာသာ)
notice-fr = (ပြင်သစ်ဘာသာ)
notice-es = (စပိန်ဘာသာ)
notice-ar = (အာရဗီဘာသာ)
notice-zh = (တရုတ်ဘာသာ)
notice-my = (မြန်မာဘာသာ)
notice-other = (အခြားဘာသာ)

# A day. $day (number) $month (number, 1 to 12) $year (number)
date = { $day }.{ $month }.{ $year }
