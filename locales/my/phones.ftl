# A code that joins another phone. $code (text): 8 characters
code = ဆယ်မိနစ်အတွင်း အခြားဖုန်းမှ ဤအရာကို ပို့ပါ။ { $code }
code-sms = ၁၀ မိနစ်အတွင်း အခြားဖုန်းမှ { $code } ပို့ပါ။ တစ်ကြိမ်သာ သုံးရသည်။ ၁ = ဆက်သွား၊ ၀ = မီနူး
# Under the code on Telegram.
code-once = တစ်ကြိမ်သာ သုံးရသည်။ ထို့နောက် ဖုန်းနှစ်လုံး တိုးတက်မှုတစ်ခုတည်း မျှသုံးမည်။
# Two phones were joined: said on both, so it says no number, which may mean something else on the other.
joined = ယခု ဖုန်းနှစ်လုံး တိုးတက်မှုတစ်ခုတည်း မျှသုံးပါသည်။ သင် မဟုတ်ခဲ့လျှင် /devices တွင် အခြားဖုန်းကို ဖြုတ်ပါ။
joined-sms = ယခု ဖုန်းနှစ်လုံး တိုးတက်မှုတစ်ခုတည်း မျှသုံးသည်။ { word-next } = ဆက်သွား။ သင် မဟုတ်ခဲ့လျှင် { word-devices } ပို့ပါ။
# The code does not fit.
no-such-code = ဤကုဒ် မကိုက်ပါ။ ကုဒ်ကို ဆယ်မိနစ်အတွင်း တစ်ကြိမ်သာ သုံးရသည်။ အသစ်ရရန် အခြားဖုန်းတွင် /link ပို့ပါ။
no-such-code-sms = ဤကုဒ် မကိုက်ပါ။ ၁၀ မိနစ်အတွင်း တစ်ကြိမ်သာ သုံးရသည်။ အသစ်ရရန် အခြားဖုန်းမှ { word-link } ပို့ပါ။ ၀ = မီနူး
# Five tries an hour.
too-many-tries = တစ်နာရီတွင် ကုဒ် ငါးကြိမ်သာ စမ်းနိုင်ပါသည်။ တစ်နာရီအကြာ ထပ်စမ်းပါ၊ သို့မဟုတ် ဒီမှာ ဆက်သွားပါ။
too-many-tries-sms = တစ်နာရီတွင် ကုဒ် ငါးကြိမ်သာ။ တစ်နာရီအကြာ ထပ်စမ်းပါ။ ၁ = ဆက်သွား၊ ၀ = မီနူး

# The phones.
devices = သင့်တိုးတက်မှုကို မျှသုံးသည့် ဖုန်းများ
# $list (text): 1) Telegram, since ... 2) ...
devices-sms =
    သင့်ဖုန်းများ -
    { $list }
    ဂဏန်းပို့လျှင် ထိုဖုန်း ဖြုတ်မည်။ ၀ = မီနူး
# One phone. $date (text)
device-telegram = Telegram၊ { $date } မှ
# $date (text)
device-sms = SMS၊ { $date } မှ
# The one that asks. $date (text)
device-telegram-here = Telegram၊ { $date } မှ (ဤဖုန်း)
# $date (text)
device-sms-here = SMS၊ { $date } မှ (ဤဖုန်း)
# One that is stopped. $date (text)
device-telegram-stopped = Telegram၊ { $date } မှ (ရပ်ထား)
# $date (text)
device-sms-stopped = SMS၊ { $date } မှ (ရပ်ထား)
# A phone was unlinked.
unlinked = ထိုဖုန်းကို ဖြုတ်ပြီး လိပ်စာကို မေ့လိုက်ပါပြီ။
unlinked-sms = ထိုဖုန်းကို ဖြုတ်ပြီး နံပါတ်ကို မေ့လိုက်ပြီ။ ၁ = ဆက်သွား၊ ၀ = မီနူး
