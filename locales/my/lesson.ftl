# The first line of a lesson. $course (text) $n (number): the lesson's place $total (number): lessons of the course $minutes (number): how long it takes
lesson-opening = { $course } · သင်ခန်းစာ { $total } ခုအနက် { $n } · { $minutes } မိနစ်
# At the start of a course that no lawyer has checked in this language.
unreviewed = ဤစာကို ရှေ့နေတစ်ဦးမျှ မစစ်ဆေးရသေးပါ။

# A card by SMS. $step (number): its place among the cards $steps (number): cards of the lesson $text (text): what the author wrote
card-sms = { $step }/{ $steps } { $text } ၁ = ရှေ့
# The first card of a lesson by SMS. $n (number): the lesson's place $total (number): lessons $title (text): the lesson's title $text (text): what the author wrote
card-opening-sms = သင်ခန်းစာ { $n }/{ $total }၊ { $title }။ { $text } ၁ = ရှေ့၊ ၀ = မီနူး
# The first card of a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text)
card-unreviewed-sms = သင်ခန်းစာ { $n }/{ $total }၊ { $title }။ ရှေ့နေ မစစ်ဆေးရသေးပါ။ { $text } ၁ = ရှေ့၊ ၀ = မီနူး

# Before a recording. $length (text): minutes and seconds, 2:10 $size (number): kilobytes
audio-offer = အသံဖိုင် · { $length } · { $size } kB
# A recording by SMS. $step (number) $steps (number) $text (text): in short $length (text): 2:10 $link (text): a web address
audio-sms =
    { $step }/{ $steps } { $text } နားထောင်ရန်၊ { $length }
    { $link }
    ၁ = ရှေ့
# The same as the first block of a lesson. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-opening-sms =
    သင်ခန်းစာ { $n }/{ $total }၊ { $title }။ { $text } နားထောင်ရန်၊ { $length }
    { $link }
    ၁ = ရှေ့၊ ၀ = မီနူး
# The same in a course that no lawyer has checked. $n (number) $total (number) $title (text) $text (text) $length (text) $link (text)
audio-unreviewed-sms =
    သင်ခန်းစာ { $n }/{ $total }၊ { $title }။ ရှေ့နေ မစစ်ဆေးရသေးပါ။ { $text } နားထောင်ရန်၊ { $length }
    { $link }
    ၁ = ရှေ့၊ ၀ = မီနူး

# A picture, for whoever does not see it: by SMS, or where it is read instead. $description (text): what it shows
picture = ပုံ၊ { $description }
# One of several pictures. $n (number): its place $total (number): how many there are $description (text): what it shows
picture-of = ပုံ { $n }/{ $total }၊ { $description }

# The end of a lesson. $n (number): the lesson's place $right (number): right answers $answered (number): questions answered
result = သင်ခန်းစာ { $n } ပြီးပါပြီ။ { $answered } ခုတွင် { $right } ခု မှန်သည်။
# The same for a lesson without questions. $n (number)
result-read = သင်ခန်းစာ { $n } ပြီးပါပြီ။
# What comes next. $title (text): the next lesson's title $minutes (number): how long it takes
result-next = နောက်တစ်ခု - { $title } ({ $minutes } မိနစ်)။
# $n (number) $total (number): lessons $right (number) $answered (number) $title (text): the next lesson's title $minutes (number)
result-sms = သင်ခန်းစာ { $n }/{ $total } ပြီးပြီ။ { $answered } ခုတွင် { $right } ခု မှန်။ နောက်တစ်ခု - { $title } ({ $minutes } မိနစ်)။ ၁ = ဆက်သွား၊ ၀ = မီနူး
# $n (number) $total (number) $title (text) $minutes (number)
result-read-sms = သင်ခန်းစာ { $n }/{ $total } ပြီးပြီ။ နောက်တစ်ခု - { $title } ({ $minutes } မိနစ်)။ ၁ = ဆက်သွား၊ ၀ = မီနူး
# The same where the course was finished before. $n (number) $right (number) $answered (number)
result-again-sms = သင်ခန်းစာ { $n } ပြီးပြီ။ { $answered } ခုတွင် { $right } ခု မှန်။ ၁ = သင်ခန်းစာများ၊ ၀ = မီနူး
# $n (number)
result-again-read-sms = သင်ခန်းစာ { $n } ပြီးပြီ။ ၁ = သင်ခန်းစာများ၊ ၀ = မီနူး
# The last lesson of a course. $course (text) $right (number) $answered (number): in this last lesson
result-course = နောက်ဆုံးသင်ခန်းစာ ပြီးပါပြီ။ { $answered } ခုတွင် { $right } ခု မှန်သည်။ { $course } ကို ပြီးဆုံးပါပြီ။
result-course-sms = နောက်ဆုံးသင်ခန်းစာ ပြီးပြီ။ { $answered } ခုတွင် { $right } ခု မှန်။ { $course } ပြီးဆုံးပါပြီ။ ၁ = သင်ခန်းစာများ၊ ၀ = မီနူး
# The same for a last lesson without questions. $course (text)
result-course-read = နောက်ဆုံးသင်ခန်းစာ ပြီးပါပြီ။ { $course } ကို ပြီးဆုံးပါပြီ။
result-course-read-sms = နောက်ဆုံးသင်ခန်းစာ ပြီးပြီ။ { $course } ပြီးဆုံးပါပြီ။ ၁ = သင်ခန်းစာများ၊ ၀ = မီနူး

# A late return, one line before going on; their place in the lesson follows. $course (text) $n (number): the lesson's place $title (text): the lesson's title
recap = ပြန်ရောက်လာတာ ဝမ်းသာပါတယ်။ { $course } သင်ခန်းစာ { $n } တွင် ရှိသည်။ { $title }။
recap-sms = ပြန်ဆုံရပြီ။ သင်ခန်းစာ { $n }၊ { $title }။

# A lesson waits: sent unasked, so it says no number, which would mean something else on the phone. $course (text) $n (number) $title (text): the lesson's title
waiting = မိနစ်အနည်းငယ် အားသည့်အခါ သင်ခန်းစာ { $n } စောင့်နေပါသည်။ { $title }။
waiting-sms = { $course } သင်ခန်းစာ { $n } စောင့်နေသည်၊ အားသည့်အခါ ဆက်ပါ။ { word-next } = ဆက်သွား၊ { word-stop } = နား
# The same where nothing may be read over a shoulder.
waiting-discreet = အဆင်ပြေသည့်အခါ နောက်မိနစ်အနည်းငယ် စောင့်နေပါသည်။
waiting-discreet-sms = အဆင်ပြေသည့်အခါ နောက်မိနစ်အနည်းငယ် စောင့်နေသည်။ { word-next } = ဆက်သွား၊ { word-stop } = နား

# The first line of every message where nothing may be read over a shoulder: at least 40 characters that say nothing.
discreet-opening = မင်္ဂလာပါ။ ယနေ့အတွက် တောင်းထားသည့် စာမျက်နှာ ဖြစ်ပါသည်။

# The course is no longer served.
course-gone = ထိုသင်တန်းကို ဤနေရာတွင် မပေးတော့ပါ။ ယနေ့ သင်တန်းများကို အောက်တွင် ကြည့်ပါ။
course-gone-sms = ထိုသင်တန်း မပေးတော့ပါ။ ၁ = ယနေ့ သင်တန်းများ၊ ၀ = မီနူး
