# STOP on Telegram.
stopped = ရပ်လိုက်ပါပြီ။ ဤနေရာသို့ ဘာမှ ထပ်မပို့တော့ပါ။ ပြန်စရန် “{ word-start }”၊ အားလုံးဖျက်ရန် “{ word-delete }” ပို့ပါ။
# STOP by SMS. $programme (text)
stopped-sms = { $programme }။ ရပ်ပြီ။ ဤနံပါတ်သို့ ဘာမှ မပို့တော့ပါ။ { word-start } = ပြန်စ၊ { word-delete } = အကုန်ဖျက်
# The same where they joined other phones, which go on.
stopped-here = ရပ်လိုက်ပါပြီ။ ဤနေရာသို့ ဘာမှ ထပ်မပို့တော့ပါ။ ပြန်စရန် “{ word-start }”၊ အားလုံးဖျက်ရန် “{ word-delete }”၊ ချိတ်ထားသမျှ ဖုန်းအားလုံး ရပ်ရန် “{ word-stop-everywhere }” ပို့ပါ။
# $programme (text)
stopped-here-sms = { $programme }။ ရပ်ပြီ။ ဤနံပါတ်သို့ ဘာမှ မပို့တော့ပါ။ { word-stop-everywhere } = ချိတ်ထားသမျှ ဖုန်း ရပ်၊ { word-start } = ပြန်စ၊ { word-delete } = အကုန်ဖျက်
# Every phone.
stopped-everywhere = ချိတ်ထားသမျှ ဖုန်းအားလုံးတွင် ရပ်လိုက်ပါပြီ။ ဘာမှ ထပ်မပို့တော့ပါ။ “{ word-start }” ပို့သည့် ဖုန်းတွင် ပြန်စပါမည်။
# $programme (text)
stopped-everywhere-sms = { $programme }။ ချိတ်ထားသမျှ ဖုန်းအားလုံး ရပ်ပြီ။ ဘာမှ မပို့တော့ပါ။ { word-start } = ပြန်စ၊ { word-delete } = အကုန်ဖျက်

# HELP. $programme (text) $line (text): the number or address of a person
help =
    ဤသည်မှာ သင်ကြားပေးသည့် စက်ဖြစ်ပြီး { $programme } က လည်ပတ်သည်။
    ကူညီနိုင်သူ - { $line }
    ပင်မသို့ /menu၊ ဘာသာပြောင်းရန် /language၊ အခြားဖုန်း ချိတ်ရန် /link။
    ဘာသိမ်းသည်ကို /privacy တွင်။ ရပ်ရန် “{ word-stop }”၊ ဖျက်ရန် “{ word-delete }” ပို့ပါ။
help-sms = { $programme }။ SMS နဲ့ သင်ပေးသည့်စက်။ ကူညီနိုင်သူ - { $line }။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-privacy } = ဘာသိမ်းသလဲ၊ { word-stop } = နား
# Where no person can be reached. $programme (text)
help-alone =
    ဤသည်မှာ သင်ကြားပေးသည့် စက်ဖြစ်ပြီး { $programme } က လည်ပတ်သည်။
    ပင်မသို့ /menu၊ ဘာသာပြောင်းရန် /language၊ အခြားဖုန်း ချိတ်ရန် /link။
    ဘာသိမ်းသည်ကို /privacy တွင်။ ရပ်ရန် “{ word-stop }”၊ ဖျက်ရန် “{ word-delete }” ပို့ပါ။
help-alone-sms = { $programme }။ SMS နဲ့ သင်ပေးသည့်စက်။ ၁ = ဆက်သွား၊ ၀ = မီနူး၊ { word-language } = ဘာသာ၊ { word-privacy } = ဘာသိမ်းသလဲ၊ { word-stop } = နား
# HELP before anything was agreed. $programme (text) $line (text)
help-new =
    ဤသည်မှာ သင်ခန်းစာတိုများ သင်ပေးသည့် စက်ဖြစ်ပြီး { $programme } က လည်ပတ်သည်။
    ကူညီနိုင်သူ - { $line }
    စရန် /start။ ဘာသိမ်းမည်ကို /privacy တွင်။
# $programme (text) $line (text) $word (text): the word that begins
help-new-sms = { $programme }။ စက်က ပို့သည့် SMS သင်ခန်းစာတိုများ။ ကူညီနိုင်သူ - { $line }။ { $word } = စ၊ { word-privacy } = ဘာသိမ်းသလဲ၊ { word-stop } = နား
# $programme (text)
help-new-alone =
    ဤသည်မှာ သင်ခန်းစာတိုများ သင်ပေးသည့် စက်ဖြစ်ပြီး { $programme } က လည်ပတ်သည်။
    စရန် /start။ ဘာသိမ်းမည်ကို /privacy တွင်။
# $programme (text) $word (text): the word that begins
help-new-alone-sms = { $programme }။ စက်က ပို့သည့် SMS သင်ခန်းစာတိုများ။ { $word } = စ၊ { word-privacy } = ဘာသိမ်းသလဲ၊ { word-stop } = နား
# HELP after STOP. $programme (text) $line (text)
help-stopped = ဤသည်မှာ { $programme } က လည်ပတ်သည့် သင်ကြားရေးစက် ဖြစ်ပြီး ဤနေရာတွင် ရပ်ထားသည်။ ကူညီနိုင်သူ - { $line }။ ပြန်စရန် “{ word-start }”၊ အားလုံးဖျက်ရန် “{ word-delete }” ပို့ပါ။
help-stopped-sms = { $programme }။ SMS သင်ကြားရေးစက်၊ ဤနေရာတွင် ရပ်ထားသည်။ ကူညီနိုင်သူ - { $line }။ { word-start } = ပြန်စ၊ { word-delete } = အကုန်ဖျက်
# $programme (text)
help-stopped-alone = ဤသည်မှာ { $programme } က လည်ပတ်သည့် သင်ကြားရေးစက် ဖြစ်ပြီး ဤနေရာတွင် ရပ်ထားသည်။ ပြန်စရန် “{ word-start }”၊ အားလုံးဖျက်ရန် “{ word-delete }” ပို့ပါ။
help-stopped-alone-sms = { $programme }။ SMS သင်ကြားရေးစက်၊ ဤနေရာတွင် ရပ်ထားသည်။ { word-start } = ပြန်စ၊ { word-delete } = အကုန်ဖျက်

# SAFE. It never says why. $line (text)
safe =
    { $line }
    သင် စာမပို့မချင်း တိတ်နေပါမည်။
safe-sms =
    { $line }
    သင် စာမပို့မချင်း တိတ်နေမည်။
safe-alone = သင် စာမပို့မချင်း တိတ်နေပါမည်။
safe-alone-sms = သင် စာမပို့မချင်း တိတ်နေမည်။
# SAFE after STOP. $line (text)
safe-stopped =
    { $line }
    ဤနေရာမှ ဘာမှ ထပ်မပို့တော့ပါ။
safe-stopped-sms =
    { $line }
    ဤနေရာမှ ဘာမှ ထပ်မပို့တော့ပါ။
safe-stopped-alone = ဤနေရာမှ ဘာမှ ထပ်မပို့တော့ပါ။
safe-stopped-alone-sms = ဤနေရာမှ ဘာမှ ထပ်မပို့တော့ပါ။

# CLEAR on Telegram. $messages (number): messages that are being deleted
cleared = { $messages ->
    [0] နောက်ဆုံး ၄၈ နာရီအတွင်း ပြန်ရုပ်သိမ်းစရာ စာ မရှိပါ။
   *[other] နောက်ဆုံး ၄၈ နာရီအတွင်းက ကျွန်ုပ်၏ စာ { $messages } စောင်ကို ပြန်ရုပ်သိမ်းနေပါသည်။
} ထို့ထက်စောသည့် စာများနှင့် သင်ရေးထားသည်များမှာ ဤနေရာတွင် ကျန်ပါမည်။ အားလုံး ဖယ်ရန် - စကားဝိုင်း၏ မီနူးကို ဖွင့်ပြီး Delete chat ကို ရွေးပါ။
# An SMS stays.
cleared-sms = SMS ကို ပြန်ရုပ်သိမ်း၍ မရပါ။ ဖုန်းထဲက ဤစာများကို ဖျက်ပါ။ အော်ပရေတာတွင် စာရင်း ကျန်သည်။ ၁ = ဆက်သွား၊ ၀ = မီနူး

# PRIVACY. $programme (text)
privacy =
    { $programme } က သင့်ဘာသာစကား၊ တိုးတက်မှု၊ မေးခွန်းအဖြေများနှင့် ချိပ်ပိတ်ထားသည့် ဤစကားဝိုင်းနံပါတ်ကို သိမ်းသည်။ အမည်ကိုလည်းကောင်း၊ လွတ်လပ်စွာ ရေးသည်များကိုလည်းကောင်း မသိမ်းပါ။
    Telegram နှင့် သင့်ဖုန်းကို ကိုင်ထားသူက ဤစာများကို ဖတ်နိုင်သည်။
    အားလုံး ကြည့်ရန် /export၊ ဖျက်ရန် /delete၊ ဤနေရာက ကျွန်ုပ်၏စာ ပြန်ရုပ်သိမ်းရန် /clear။
privacy-sms = { $programme } က ဘာသာ၊ တိုးတက်မှု၊ အဖြေ၊ ချိပ်ပိတ်ထားသည့် နံပါတ် သိမ်းသည်။ အမည် မသိမ်း။ အော်ပရေတာက SMS ဖတ်နိုင်သည်။ { word-export } = အားလုံးကြည့်၊ { word-delete } = အကုန်ဖျက်၊ ၀ = မီနူး
# PRIVACY before anything was agreed. $programme (text) $word (text): the word that begins
privacy-new =
    သင့်အကြောင်း ဘာမှ မသိမ်းရသေးပါ။ သဘောတူလျှင် { $programme } က သင့်ဘာသာစကား၊ တိုးတက်မှု၊ မေးခွန်းအဖြေများနှင့် ချိပ်ပိတ်ထားသည့် ဤစကားဝိုင်းနံပါတ်ကို သိမ်းမည်။ အမည်ကိုလည်းကောင်း၊ လွတ်လပ်စွာ ရေးသည်များကိုလည်းကောင်း မသိမ်းပါ။
    Telegram နှင့် သင့်ဖုန်းကို ကိုင်ထားသူက ဤစာများကို ဖတ်နိုင်သည်။ စရန် /start။
privacy-new-sms = သင့်အကြောင်း ဘာမှ မသိမ်းရသေး။ သဘောတူလျှင် { $programme } က ဘာသာ၊ တိုးတက်မှု၊ အဖြေ၊ ချိပ်ပိတ်ထားသည့် နံပါတ် သိမ်းမည်။ အမည် မသိမ်း။ အော်ပရေတာက SMS ဖတ်နိုင်သည်။ { $word } = စ
# PRIVACY after STOP. $programme (text)
privacy-stopped =
    { $programme } က သင့်ဘာသာစကား၊ တိုးတက်မှု၊ မေးခွန်းအဖြေများနှင့် ချိပ်ပိတ်ထားသည့် ဤစကားဝိုင်းနံပါတ်ကို သိမ်းသည်။ အမည်ကိုလည်းကောင်း၊ လွတ်လပ်စွာ ရေးသည်များကိုလည်းကောင်း မသိမ်းပါ။
    အားလုံး ကြည့်ရန် /export၊ ဖျက်ရန် /delete။
privacy-stopped-sms = { $programme } က ဘာသာ၊ တိုးတက်မှု၊ အဖြေ၊ ချိပ်ပိတ်ထားသည့် နံပါတ် သိမ်းသည်။ အမည် မသိမ်း။ { word-export } = အားလုံးကြည့်၊ { word-delete } = အကုန်ဖျက်

# EXPORT. $link (text): a web address
export = သင့်အကြောင်း သိမ်းထားသမျှ ဤနေရာတွင် တစ်ကြိမ်၊ ၁၅ မိနစ်အတွင်း ကြည့်နိုင်သည်။ { $link }
export-sms =
    သင့်အကြောင်း သိမ်းထားသမျှ၊ တစ်ကြိမ်၊ ၁၅ မိနစ်အတွင်း။
    { $link }

# DELETE, asked once.
delete-ask = သင့်အကြောင်း သိမ်းထားသမျှ ဖျက်ရမလား။ တိုးတက်မှု၊ အဖြေများ၊ ချိတ်ထားသမျှ ဖုန်းများ။ ပြန်ယူ၍ မရပါ။
delete-ask-sms = သင့်အကြောင်း သိမ်းထားသမျှ ဖျက်ရမလား။ တိုးတက်မှု၊ အဖြေ၊ ချိတ်ထားသည့် ဖုန်း။ ပြန်ယူ၍ မရပါ။ ၁ = ဖျက်၊ ၀ = ထား
# They kept it.
delete-kept = ဘာမှ မဖျက်ပါ။
delete-kept-sms = ဘာမှ မဖျက်ပါ။ ၁ = ဆက်သွား၊ ၀ = မီနူး
# The same after STOP.
delete-kept-stopped = ဘာမှ မဖျက်ပါ၊ ဘာမှလည်း မပို့တော့ပါ။ ပြန်စရန် “{ word-start }” ပို့ပါ။
delete-kept-stopped-sms = ဘာမှ မဖျက်ပါ၊ ဘာမှလည်း မပို့တော့ပါ။ { word-start } = ပြန်စ
# All is gone.
erased = အားလုံး ဖျက်ပြီးပါပြီ။ သင့်ထံ ထပ်မပို့မိစေရန် ဤစကားဝိုင်း၏ ကုဒ်အမှတ်သာ ကျန်ပါသည်။ အသစ် ပြန်စရန် “{ word-start }” ပို့ပါ။
erased-sms = အားလုံး ဖျက်ပြီး။ သင့်ထံ ထပ်မပို့မိစေရန် ဤနံပါတ်၏ ကုဒ်အမှတ်သာ ကျန်သည်။ { word-start } = အသစ်ပြန်စ
# There is nothing to show or to erase.
nothing-kept = သင့်အကြောင်း ဘာမှ မသိမ်းထားပါ။ စရန် /start။
# $word (text): the word that begins
nothing-kept-sms = သင့်အကြောင်း ဘာမှ မသိမ်းထားပါ။ { $word } = စ
