# An answer of a wrong shape, the first time. $last (number): the last number that can be chosen
again-number = ၁ မှ { $last } အထိ ဂဏန်းတစ်ခု ရွေးပါ။
again-number-sms = ၁ မှ { $last } အထိ ဂဏန်းတစ်ခု ဖြေပါ။ ၀ = မီနူး
# $example (text): such as 13
again-example = ဤသို့ ဖြေပါ။ { $example }
again-example-sms = ဤသို့ ဖြေပါ။ { $example } ၀ = မီနူး
again-truth = မှန်လျှင် ၁၊ မှားလျှင် ၂ ဟု ဖြေပါ။
again-truth-sms = မှန်လျှင် ၁၊ မှားလျှင် ၂ ဟု ဖြေပါ။ ၀ = မီနူး
again-word = စကားလုံး တစ်လုံးနှစ်လုံး လုံလောက်ပါသည်။ ထပ်ဖြေကြည့်ပါ။
again-word-sms = စကားလုံး တစ်လုံးနှစ်လုံး လုံလောက်သည်။ ထပ်ဖြေပါ။ ၀ = မီနူး
again-figure = ဂဏန်းတစ်ခုတည်း ဖြေပါ။
again-figure-sms = ဂဏန်းတစ်ခုတည်း ဖြေပါ။ ၀ = မီနူး
again-next = ခလုတ်များက ရှေ့သို့ ပို့ပါသည်။ ရှေ့သို့ သို့မဟုတ် မီနူး။
again-next-sms = ၁ = ရှေ့၊ ၀ = မီနူး
# The second time, where there was only "next".
again-ways = ခလုတ်များနှင့် စကားလုံးအချို့ကိုသာ နားလည်ပါသည်။ /menu၊ /help။ ဖတ်နေသည့်အရာက စောင့်နေပါမည်။
again-ways-sms = ဂဏန်းနှင့် စကားလုံးအချို့သာ နားလည်သည်။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-help } = ဆက်သွယ်
again-consent = သဘောတူလျှင် ၁၊ ခုမဟုတ်သေးလျှင် ၂ ရိုက်ပါ၊ သို့မဟုတ် အပေါ်က ခလုတ်ကို နှိပ်ပါ။
again-consent-sms = ၁ = စ၊ ၂ = ခုမဟုတ်သေး၊ { word-stop } = နား
again-delete = အားလုံးဖျက်ရန် ၁၊ ထားရန် ၀ ရိုက်ပါ။
again-delete-sms = ၁ = အားလုံးဖျက်၊ ၀ = ထား
# The third time: it waits.
parked = ဒီမှာ ခဏ နားပါစို့။ သင့်နေရာ သိမ်းထားပါသည်။ လိုသည့်အခါ ဆက်သွားပါ၊ သို့မဟုတ် မီနူး ကြည့်ပါ။
parked-sms = ဒီမှာ ခဏ နားပါစို့။ သင့်နေရာ သိမ်းထားသည်။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-help } = ဆက်သွယ်

# Free text. $line (text): the number or address of a person who helps
machine = ကျွန်ုပ်သည် စက်ဖြစ်၍ အမှုတစ်ခုတွင် မကူညီနိုင်ပါ။ လူတစ်ဦးက ကူညီနိုင်ပါသည်။ { $line }။ ကျေးဇူးပြု၍ အမည်များ မပို့ပါနှင့်။
machine-sms = စက်ဖြစ်၍ အမှုတွင် မကူညီနိုင်ပါ။ လူက ကူညီနိုင်သည်။ { $line }။ အမည်များ မပို့ပါနှင့်။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-stop } = နား
# The same where no person can be reached.
machine-alone = ကျွန်ုပ်သည် စက်ဖြစ်၍ အမှုတစ်ခုတွင် မကူညီနိုင်ပါ။ ကျေးဇူးပြု၍ အမည်များ မပို့ပါနှင့်။ ဆက်သွားနိုင်သည်၊ သို့မဟုတ် မီနူး ကြည့်ပါ။
machine-alone-sms = စက်ဖြစ်၍ အမှုတွင် မကူညီနိုင်ပါ။ အမည်များ မပို့ပါနှင့်။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-stop } = နား
# A picture, a voice message, a sticker.
wordless = စာသာ ဖတ်တတ်ပါသည်၊ ထိုအရာကို မသိမ်းထားပါ။ ဆက်သွားပါ၊ သို့မဟုတ် မီနူး ကြည့်ပါ။
wordless-sms = စာသာ ဖတ်တတ်သည်။ ၁ = ဆက်သွား၊ ၀ = မီနူး
# More than an hour's worth of answers. $minutes (number): until the next
too-many = တစ်နာရီအတွက် များသွားပါပြီ။ { $minutes } မိနစ်အကြာတွင် ပြန်ဖြေပါမည်။ “{ word-stop }” ကတော့ အချိန်မရွေး ရပါသည်။
too-many-sms = တစ်နာရီအတွက် များသွားပြီ။ { $minutes } မိနစ်အကြာ ပြန်ဖြေမည်။ “{ word-stop }” ကတော့ အမြဲရသည်။
# Something failed on our side.
sorry = တောင်းပန်ပါသည်၊ ကျွန်ုပ်တို့ဘက်တွင် အမှားဖြစ်ပါသည်။ တစ်မိနစ်အကြာ ထပ်စမ်းပါ၊ သို့မဟုတ် /menu ကြည့်ပါ။
sorry-sms = တောင်းပန်ပါသည်၊ ကျွန်ုပ်တို့ဘက်က အမှားပါ။ တစ်မိနစ်အကြာ ထပ်စမ်းပါ။ ၀ = မီနူး
