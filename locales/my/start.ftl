# The first question on Telegram, asked in the language it proposes. $programme (text): who runs this
languages-first = { $programme }။ မြန်မာလို ဆက်ပြောကြမလား။
# The same by SMS. $programme (text) $list (text): 1 English 2 Français
languages-first-sms =
    { $programme }။ SMS သင်ခန်းစာတိုများ။ ဘယ်ဘာသာနဲ့လဲ။
    { $list }
# Later, when the language is to be changed.
languages = ဘယ်ဘာသာနဲ့လဲ။
# $list (text): 1 English 2 Français
languages-sms =
    ဘယ်ဘာသာနဲ့လဲ။
    { $list }
    ၀ = မီနူး

# The language was changed.
language-set = ယခုမှစ၍ မြန်မာလို ပြောပါမည်။
language-set-sms = ယခုမှစ၍ မြန်မာလို။ ၁ = ဆက်သွား၊ ၀ = မီနူး

# Consent, four lines. $programme (text)
consent =
    အရင်ဆုံး လေးချက် ပြောပါရစေ။
    ဖြေသူမှာ စက်ဖြစ်ပြီး { $programme } က လည်ပတ်သည်။
    သိမ်းထားသည်မှာ ဘာသာစကား၊ တိုးတက်မှု၊ အဖြေများ။ သင် ဘယ်သူဆိုတာ မသိမ်းပါ။
    Telegram နှင့် သင့်ဖုန်းကို ကိုင်ထားသူက ဤစာများကို ဖတ်နိုင်သည်။
    “{ word-stop }” ပို့လျှင် ရပ်သည်၊ “{ word-delete }” ပို့လျှင် ဖျက်သည်၊ /help က လူတစ်ဦးထံ ပို့ပေးသည်။
# The same where no person can be reached. $programme (text)
consent-alone =
    အရင်ဆုံး လေးချက် ပြောပါရစေ။
    ဖြေသူမှာ စက်ဖြစ်ပြီး { $programme } က လည်ပတ်သည်။
    သိမ်းထားသည်မှာ ဘာသာစကား၊ တိုးတက်မှု၊ အဖြေများ။ သင် ဘယ်သူဆိုတာ မသိမ်းပါ။
    Telegram နှင့် သင့်ဖုန်းကို ကိုင်ထားသူက ဤစာများကို ဖတ်နိုင်သည်။
    “{ word-stop }” ပို့လျှင် ရပ်သည်၊ “{ word-delete }” ပို့လျှင် ဖျက်သည်၊ /help တွင် ပိုသိနိုင်သည်။
# By SMS, one message. $programme (text) $texts (number): messages that one lesson takes from the learner
consent-sms = { $programme } SMS သင်ခန်းစာ။ စက်က ဖြေသည်။ တစ်ခုလျှင် သင့်ဆီမှ စာ { $texts } စောင်ခန့်။ တိုးတက်မှု၊ အဖြေသာ သိမ်းသည်၊ သင် ဘယ်သူ မသိမ်း။ အော်ပရေတာက ဖတ်နိုင်သည်။ ၁ = စ၊ { word-stop } = နား၊ { word-delete } = အကုန်ဖျက်

# They chose Not now, and their row is gone.
not-now = ရပါတယ်။ ဘာမှ မသိမ်းထားပါ။ လိုသည့်အခါ /start ပို့ပါ။
# $word (text): the word that begins
not-now-sms = ရပါတယ်။ ဘာမှ မသိမ်းထားပါ။ လိုသည့်အခါ { $word } ပို့ပါ။

# A first message by SMS that is no word we know. $programme (text) $word (text): the word that begins
how-to-begin-sms = { $programme }။ SMS သင်ခန်းစာတိုများ၊ စက်က ဖြေသည်။ စရန် { $word } ပို့ပါ။ { word-help } = ဆက်သွယ်၊ { word-stop } = နား

# Nothing is taught yet.
no-courses = သင်တန်း မရှိသေးပါ။ ဘယ်သူ လည်ပတ်သည်ကို /help တွင်၊ ထပ်ကြည့်ရန် /menu။
no-courses-sms = သင်တန်း မရှိသေးပါ။ { word-help } = ဆက်သွယ်၊ ၀ = ထပ်ကြည့်

# Back after STOP, with a lesson to go on with. $course (text) $n (number): the lesson's place $total (number): lessons of the course
restarted = ပြန်တွေ့ရပြီ။ { $course }၊ သင်ခန်းစာ { $total } ခုအနက် { $n } သည် ထားခဲ့သည့်နေရာမှာပင် ရှိသည်။
restarted-sms = ပြန်တွေ့ရပြီ။ { $course }၊ သင်ခန်းစာ { $n }/{ $total }။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-stop } = နား
# Back after STOP, with nothing begun.
restarted-new = ပြန်တွေ့ရပြီ။ သင်တန်းများ မီနူးတွင် ရှိသည်။
restarted-new-sms = ပြန်တွေ့ရပြီ။ ၁ = စ၊ ၀ = မီနူး၊ { word-stop } = နား
