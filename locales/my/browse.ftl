# The menu.
menu = နောက် ဘာလုပ်မလဲ။
# Where they stand. $course (text) $n (number): the lesson's place $total (number): lessons
menu-standing = { $course } · သင်ခန်းစာ { $total } ခုအနက် { $n }
menu-sms =
    ၁ ဆက်
    ၂ သင်ခန်းစာ
    ၃ သင်တန်း
    ၄ တိုးတက်မှု
    ၅ ဘာသာ
    ၆ ကူညီ
    ၇ ဝဘ်
    { word-stop } = နား

# The list of courses.
courses = သင်တန်းများ
# $list (text): 1) ... 2) ...
courses-sms =
    သင်တန်းများ -
    { $list }
    ၀ = မီနူး

# The lessons of a course by SMS. $course (text) $list (text): 1) ... 2) ...
lessons-sms =
    { $course } -
    { $list }
    ၀ = နောက်သို့

# Progress.
progress = သင် ရောက်နေသည့်နေရာ
# Nothing begun.
progress-none = သင်တန်း မစရသေးပါ။ မီနူးတွင် ရှိပါသည်။
progress-none-sms = သင်တန်း မစရသေးပါ။ ၁ = စ၊ ၀ = မီနူး
# $list (text): each course with its lessons, such as The first 48 hours 3/10
progress-sms =
    ပြီးသည့် သင်ခန်းစာ - { $list }
    ၁ = ဆက်သွား၊ ၀ = မီနူး

# A course that is finished. $course (text)
finished = { $course } ပြီးဆုံးပါပြီ။ သင်ခန်းစာများကို အချိန်မရွေး ပြန်ကြည့်နိုင်ပါသည်။
finished-sms = { $course } ပြီးဆုံးပြီ။ သင်ခန်းစာများ ပြန်ကြည့်နိုင်သည်။ ၁ = သင်ခန်းစာများ၊ ၀ = မီနူး

# SEARCH without words.
search-how = ဘာရှာပေးရမလဲ။ စကားလုံး တစ်လုံးနှစ်လုံး ပို့ပါ။ ကတ်နှင့် မူရင်း ရောက်လာပါမည်။
search-how-sms = { word-search } နှင့် စကားလုံး တစ်လုံးနှစ်လုံး ပို့ပါ။ ကတ်နှင့် မူရင်း ရောက်လာမည်။ ၁ = ဆက်သွား၊ ၀ = မီနူး
# Above a card that was found. $course (text) $n (number): the lesson's place $title (text): the lesson's title
found-where = { $course } · သင်ခန်းစာ { $n }၊ { $title }
# Above the headings of other cards that fit.
found-also = နောက်ထပ် -
# A card that was found, while others are left. $text (text): the card and its source
found-sms = { $text } ၁ = နောက်ထပ်၊ ၀ = မီနူး
# The last card that was found. $text (text)
found-last-sms = { $text } ၁ = ဆက်သွား၊ ၀ = မီနူး
# Nothing was found.
nothing-found = ဤစကားလုံးပါသည့် ကတ် မရှိပါ။ အခြားစကားလုံးဖြင့် စမ်းပါ၊ သို့မဟုတ် သင်ခန်းစာများကို ကြည့်ပါ။
nothing-found-sms = ဤစကားလုံးပါသည့် ကတ် မရှိပါ။ အခြားတစ်လုံး စမ်းပါ။ { word-search } နှင့် စကားလုံး။ ၁ = ဆက်သွား၊ ၀ = မီနူး
