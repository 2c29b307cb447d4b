# A code that joins another phone. $code (text): 8 characters
code = أرسل هذا من الهاتف الآخر خلال عشر دقائق: { $code }
code-sms = أرسل { $code } من الهاتف الآخر خلال 10 دقائق. يعمل مرة واحدة. 1 = متابعة، 0 = القائمة
# Under the code on Telegram.
code-once = يعمل مرة واحدة. بعدها يتشارك الهاتفان تقدماً واحداً.
# Two phones were joined: said on both, so it says no number, which may mean something else on the other.
joined = يتشارك هاتفان الآن تقدماً واحداً. إن لم يكن ذلك منك، فكلمة { word-devices } تفك ربط الآخر.
joined-sms = يتشارك هاتفان الآن تقدماً واحداً. { word-next } = متابعة. إن لم يكن ذلك منك فأرسل { word-devices }.
# The code does not fit.
no-such-code = هذا الرمز لا يصلح. الرمز يعمل مرة واحدة لعشر دقائق: كلمة { word-link } على الهاتف الآخر تعطي رمزاً جديداً.
no-such-code-sms = هذا الرمز لا يصلح. الرمز يعمل مرة واحدة لعشر دقائق: كلمة { word-link } على الهاتف الآخر تعطي رمزاً جديداً. 0 = القائمة
# Five tries an hour.
too-many-tries = خمسة رموز في الساعة لا أكثر. جرّب من جديد بعد ساعة، أو تابع هنا.
too-many-tries-sms = خمسة رموز في الساعة لا أكثر. جرّب من جديد بعد ساعة. 1 = متابعة، 0 = القائمة

# The phones.
devices = الهواتف التي تتشارك تقدمك
# $list (text): 1) Telegram, since ... 2) ...
devices-sms =
    هواتفك:
    { $list }
    رقم السطر يفك ربط هاتفه. 0 = القائمة
# One phone. $date (text)
device-telegram = تيليغرام، منذ { $date }
# $date (text)
device-sms = رسائل قصيرة، منذ { $date }
# The one that asks. $date (text)
device-telegram-here = تيليغرام، منذ { $date } (هذا)
# $date (text)
device-sms-here = رسائل قصيرة، منذ { $date } (هذا)
# One that is stopped. $date (text)
device-telegram-stopped = تيليغرام، منذ { $date } (متوقف)
# $date (text)
device-sms-stopped = رسائل قصيرة، منذ { $date } (متوقف)
# A phone was unlinked.
unlinked = فُك ربط ذلك الهاتف، ونُسي عنوانه.
unlinked-sms = فُك ربط ذلك الهاتف، ونُسي رقمه. 1 = متابعة، 0 = القائمة
