# The first question on Telegram, asked in the language it proposes. $programme (text): who runs this
languages-first = أهلاً بكم في { $programme }. هل نتابع بالعربية؟
# The same by SMS. $programme (text) $list (text): 1 English 2 Français
languages-first-sms =
    دروس قصيرة بالرسائل من { $programme }. بأي لغة؟
    { $list }
# Later, when the language is to be changed.
languages = بأي لغة؟
# $list (text): 1 English 2 Français
languages-sms =
    بأي لغة؟
    { $list }
    0 = القائمة

# The language was changed.
language-set = نتابع من الآن بالعربية.
language-set-sms = نتابع من الآن بالعربية. 1 = متابعة، 0 = القائمة

# Consent, four lines. $programme (text)
consent =
    أربعة أمور أولاً.
    من يجيب هنا آلة، وتديرها { $programme }.
    ما يُحفظ: لغتك وتقدمك وإجاباتك. لا هويتك.
    تيليغرام، ومن يمسك هاتفك، يستطيعان قراءة هذه المحادثة.
    كلمة { word-stop } تنهيها، وكلمة { word-delete } تمحوها، وكلمة { word-help } توصلك بشخص.
# The same where no person can be reached. $programme (text)
consent-alone =
    أربعة أمور أولاً.
    من يجيب هنا آلة، وتديرها { $programme }.
    ما يُحفظ: لغتك وتقدمك وإجاباتك. لا هويتك.
    تيليغرام، ومن يمسك هاتفك، يستطيعان قراءة هذه المحادثة.
    كلمة { word-stop } تنهيها، وكلمة { word-delete } تمحوها، وكلمة { word-help } تقول أكثر.
# By SMS, one message. $programme (text) $texts (number): messages that one lesson takes from the learner
consent-sms = دروس قصيرة بالرسائل من { $programme }. من يجيب آلة. { $texts ->
    [zero] الدرس لا يتطلب منك رسائل.
    [one] الدرس يتطلب منك نحو رسالة واحدة.
    [two] الدرس يتطلب منك نحو رسالتين.
    [few] الدرس يتطلب منك نحو { $texts } رسائل.
    [many] الدرس يتطلب منك نحو { $texts } رسالة.
   *[other] الدرس يتطلب منك نحو { $texts } رسالة.
} نحفظ التقدم والإجابات، لا هويتك. المشغّل يستطيع قراءة الرسائل. 1 = بدء، { word-stop } = إنهاء، { word-delete } = محو

# They chose Not now, and their row is gone.
not-now = حسناً. لم يُحفظ شيء. كلمة { word-start } متى شئت.
# $word (text): the word that begins
not-now-sms = حسناً. لم يُحفظ شيء. أرسل { $word } متى شئت.

# A first message by SMS that is no word we know. $programme (text) $word (text): the word that begins
how-to-begin-sms = دروس قصيرة بالرسائل من { $programme }. من يجيب آلة. للبدء أرسل { $word }. { word-help } = تواصل، { word-stop } = إنهاء

# Nothing is taught yet.
no-courses = لا توجد دورة بعد. كلمة { word-help } تقول من يدير هذا، وللنظر من جديد: القائمة.
no-courses-sms = لا توجد دورة بعد. { word-help } = تواصل، 0 = نظرة من جديد

# Back after STOP, with a lesson to go on with. $course (text) $n (number): the lesson's place $total (number): lessons of the course
restarted = عدنا. «{ $course }»، الدرس { $n } من { $total }، حيث تركته.
restarted-sms = عدنا. «{ $course }»، الدرس { $n } من { $total }، حيث تركته. 1 = متابعة، 0 = القائمة، { word-stop } = إنهاء
# Back after STOP, with nothing begun.
restarted-new = عدنا. الدورات في القائمة.
restarted-new-sms = عدنا. 1 = بدء، 0 = القائمة، { word-stop } = إنهاء
