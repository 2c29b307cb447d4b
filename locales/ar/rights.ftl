# STOP on Telegram.
stopped = توقفنا. لن يصل شيء آخر إلى هذه المحادثة. كلمة { word-start } تبدأ من جديد، وكلمة { word-delete } تمحو كل شيء.
# STOP by SMS. $programme (text)
stopped-sms = توقفت رسائل { $programme }. لن يصل شيء آخر إلى هذا الرقم. { word-start } = بدء من جديد، { word-delete } = محو
# The same where they joined other phones, which go on.
stopped-here = توقفنا. لن يصل شيء آخر إلى هذه المحادثة. كلمة { word-start } تبدأ من جديد، وكلمة { word-delete } تمحو كل شيء. عبارة { word-stop-everywhere } توقف كل هاتف ربطته.
# $programme (text)
stopped-here-sms = توقفت رسائل { $programme }. لن يصل شيء آخر إلى هذا الرقم. { word-stop-everywhere } = إيقاف كل هواتفك المرتبطة. { word-start } = بدء من جديد، { word-delete } = محو
# Every phone.
stopped-everywhere = توقفنا على كل هاتف ربطته. لن يصل شيء آخر. كلمة { word-start } تبدأ من جديد على الهاتف الذي يرسلها.
# $programme (text)
stopped-everywhere-sms = توقفت رسائل { $programme } على كل هواتفك المرتبطة. لن يصل شيء آخر. { word-start } = بدء من جديد، { word-delete } = محو

# HELP. $programme (text) $line (text): the number or address of a person
help =
    هذه آلة تُعلّم، وتديرها { $programme }.
    شخص يساعدك: { $line }
    { word-menu } للعودة، { word-language } لتغيير اللغة، { word-link } لربط هاتف آخر.
    { word-privacy } تقول ما يُحفظ، { word-stop } تنهي، { word-delete } تمحو.
help-sms = آلة تُعلّم بالرسائل من { $programme }. شخص يساعدك: { $line }. 1 = متابعة، 0 = القائمة. { word-privacy } = ما يُحفظ، { word-stop } = إنهاء
# Where no person can be reached. $programme (text)
help-alone =
    هذه آلة تُعلّم، وتديرها { $programme }.
    { word-menu } للعودة، { word-language } لتغيير اللغة، { word-link } لربط هاتف آخر.
    { word-privacy } تقول ما يُحفظ، { word-stop } تنهي، { word-delete } تمحو.
help-alone-sms = آلة تُعلّم بالرسائل من { $programme }. 1 = متابعة، 0 = القائمة، { word-language } = اللغة. { word-privacy } = ما يُحفظ، { word-stop } = إنهاء
# HELP before anything was agreed. $programme (text) $line (text)
help-new =
    هذه آلة تُعلّم في دروس قصيرة، وتديرها { $programme }.
    شخص يساعدك: { $line }
    { word-start } للبدء، { word-privacy } تقول ما قد يُحفظ.
# $programme (text) $line (text) $word (text): the word that begins
help-new-sms = دروس قصيرة بالرسائل تجيب فيها آلة، من { $programme }. شخص يساعدك: { $line }. { $word } = بدء، { word-privacy } = ما يُحفظ، { word-stop } = إنهاء
# $programme (text)
help-new-alone =
    هذه آلة تُعلّم في دروس قصيرة، وتديرها { $programme }.
    { word-start } للبدء، { word-privacy } تقول ما قد يُحفظ.
# $programme (text) $word (text): the word that begins
help-new-alone-sms = دروس قصيرة بالرسائل تجيب فيها آلة، من { $programme }. { $word } = بدء، { word-privacy } = ما يُحفظ، { word-stop } = إنهاء
# HELP after STOP. $programme (text) $line (text)
help-stopped = هذه آلة تُعلّم وتديرها { $programme }. هي متوقفة هنا. شخص يساعدك: { $line }. كلمة { word-start } تبدأ من جديد، وكلمة { word-delete } تمحو كل شيء.
help-stopped-sms = آلة تُعلّم بالرسائل من { $programme }، متوقفة هنا. شخص يساعدك: { $line }. { word-start } = بدء من جديد، { word-delete } = محو
# $programme (text)
help-stopped-alone = هذه آلة تُعلّم وتديرها { $programme }. هي متوقفة هنا. كلمة { word-start } تبدأ من جديد، وكلمة { word-delete } تمحو كل شيء.
help-stopped-alone-sms = آلة تُعلّم بالرسائل من { $programme }، متوقفة هنا. { word-start } = بدء من جديد، { word-delete } = محو

# SAFE. It never says why. $line (text)
safe =
    { $line }
    أبقى صامتة حتى تكتب.
safe-sms =
    { $line }
    أبقى صامتة حتى تكتب.
safe-alone = أبقى صامتة حتى تكتب.
safe-alone-sms = أبقى صامتة حتى تكتب.
# SAFE after STOP. $line (text)
safe-stopped =
    { $line }
    لن يصل شيء آخر من هنا.
safe-stopped-sms =
    { $line }
    لن يصل شيء آخر من هنا.
safe-stopped-alone = لن يصل شيء آخر من هنا.
safe-stopped-alone-sms = لن يصل شيء آخر من هنا.

# CLEAR on Telegram. $messages (number): messages that are being deleted
cleared = { $messages ->
    [0] ليس لي رسائل من آخر 48 ساعة لأسحبها.
    [zero] ليس لي رسائل من آخر 48 ساعة لأسحبها.
    [one] أسحب رسالتي الوحيدة من آخر 48 ساعة.
    [two] أسحب رسالتيّ من آخر 48 ساعة.
    [few] أسحب رسائلي الـ{ $messages } من آخر 48 ساعة.
    [many] أسحب رسائلي الـ{ $messages } من آخر 48 ساعة.
   *[other] أسحب رسائلي الـ{ $messages } من آخر 48 ساعة.
} ما هو أقدم، وما كتبته أنت، يبقى في هذه المحادثة. لإزالة كل شيء: افتح قائمة المحادثة واختر حذف المحادثة.
# An SMS stays.
cleared-sms = الرسالة القصيرة لا تُسحب. احذف هذه المحادثة من هاتفك؛ المشغّل يحتفظ بسجله. 1 = متابعة، 0 = القائمة

# PRIVACY. $programme (text)
privacy =
    تحفظ { $programme } لغتك وتقدمك وإجاباتك عن الأسئلة ورقم هذه المحادثة مختوماً. لا اسمك، ولا شيئاً مما تكتبه بحرية.
    تيليغرام، ومن يمسك هاتفك، يستطيعان قراءة هذه المحادثة.
    { word-export } تريك كل شيء، { word-delete } تمحوه، { word-clear } تسحب ما كتبتُه هنا.
privacy-sms = تحفظ { $programme } لغتك وتقدمك وإجاباتك ورقمك مختوماً. لا اسمك. المشغّل يستطيع قراءة الرسائل. { word-export } = رؤية كل شيء، { word-delete } = محوه، 0 = القائمة
# PRIVACY before anything was agreed. $programme (text) $word (text): the word that begins
privacy-new =
    لا يُحفظ عنك شيء بعد. إذا وافقت، تحفظ { $programme } لغتك وتقدمك وإجاباتك عن الأسئلة ورقم هذه المحادثة مختوماً. لا اسمك، ولا شيئاً مما تكتبه بحرية.
    تيليغرام، ومن يمسك هاتفك، يستطيعان قراءة هذه المحادثة. كلمة { word-start } للبدء.
privacy-new-sms = لا يُحفظ عنك شيء بعد. إذا وافقت، تحفظ { $programme } لغتك وتقدمك وإجاباتك ورقمك مختوماً. لا اسمك. المشغّل يستطيع قراءة الرسائل. { $word } = بدء
# PRIVACY after STOP. $programme (text)
privacy-stopped =
    تحفظ { $programme } لغتك وتقدمك وإجاباتك عن الأسئلة ورقم هذه المحادثة مختوماً. لا اسمك، ولا شيئاً مما كتبته بحرية.
    { word-export } تريك كل شيء، { word-delete } تمحوه.
privacy-stopped-sms = تحفظ { $programme } لغتك وتقدمك وإجاباتك ورقمك مختوماً. لا اسمك. { word-export } = رؤية كل شيء، { word-delete } = محوه

# EXPORT. $link (text): a web address
export = كل ما يُحفظ عنك هنا، مرة واحدة، لمدة 15 دقيقة: { $link }
export-sms =
    كل ما يُحفظ عنك هنا، مرة واحدة، لمدة 15 دقيقة:
    { $link }

# DELETE, asked once.
delete-ask = هل نمحو كل ما يُحفظ عنك: التقدم والإجابات وكل هاتف ربطته؟ لا رجعة في ذلك.
delete-ask-sms = هل نمحو كل ما يُحفظ عنك: التقدم والإجابات وكل هاتف ربطته؟ لا رجعة في ذلك. 1 = محو، 0 = إبقاء
# They kept it.
delete-kept = لم يُمحَ شيء.
delete-kept-sms = لم يُمحَ شيء. 1 = متابعة، 0 = القائمة
# The same after STOP.
delete-kept-stopped = لم يُمحَ شيء، ولن يصل شيء آخر. كلمة { word-start } تبدأ من جديد.
delete-kept-stopped-sms = لم يُمحَ شيء، ولن يصل شيء آخر. { word-start } = بدء من جديد
# All is gone.
erased = مُحي كل شيء. لا تبقى من هذه المحادثة إلا علامة مشفّرة، كي لا يُرسل إليك شيء بعد الآن. كلمة { word-start } تبدأ من الصفر.
erased-sms = مُحي كل شيء. لا تبقى من هذا الرقم إلا علامة مشفّرة، كي لا يُرسل إليك شيء بعد الآن. { word-start } = بدء من الصفر
# There is nothing to show or to erase.
nothing-kept = لا يُحفظ عنك شيء. كلمة { word-start } للبدء.
# $word (text): the word that begins
nothing-kept-sms = لا يُحفظ عنك شيء. { $word } = بدء
