# What can this bot do: shown before Start. $programme (text)
bot-description = အလုပ်နှစ်ခုကြား သင်ယူရန် သင်ခန်းစာတိုများ။ { $programme } က လည်ပတ်သည်။ ဤနေရာတွင် ရေးသည်များကို Telegram က ဖတ်နိုင်သည်။ ကျေးဇူးပြု၍ လူအမည်နှင့် အမှုကို မရေးပါနှင့်။
# The bot's profile, at most 120 characters.
bot-about = အလုပ်နှစ်ခုကြား သင်ယူရန် သင်ခန်းစာတိုများ။
# The command menu, at most 256 characters each.
command-menu = ရောက်နေသည့်နေရာနှင့် ရှေ့ဆက်ရန်
command-courses = သင်တန်းများ
command-search = စကားလုံးဖြင့် ကတ်ရှာရန်
command-progress = ပြီးခဲ့သမျှ
command-language = ဘာသာစကား ပြောင်းရန်
command-help = အကူအညီနှင့် ကူညီနိုင်သူ
command-link = အခြားဖုန်း ချိတ်ရန်
command-devices = သင့်ဖုန်းများ
command-privacy = ဘာသိမ်းထားသလဲ
command-export = သိမ်းထားသမျှ ကြည့်ရန်
command-clear = ဤနေရာက စာများ ပြန်ရုပ်သိမ်းရန်
command-delete = အားလုံး ဖျက်ရန်
command-safe = ခဏရပ်ရန်
command-stop = ရပ်ရန်

# The public pages: over the transcript of a recording.
page-transcript = စာဖြင့်
# The text there is not in the language asked for.
page-source-language = ဤစာသည် မူရင်းရေးသည့် ဘာသာဖြင့် ဖြစ်သည်။
# A link to an export that opens no more.
page-export-gone = ဤလင့်ခ်ကို သုံးပြီးပါပြီ၊ သို့မဟုတ် ၁၅ မိနစ် ကျော်ပါပြီ။ အသစ်ရရန် စကားဝိုင်းတွင် { word-export } ပို့ပါ။
