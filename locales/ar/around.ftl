# What can this bot do: shown before Start. $programme (text)
bot-description = دروس قصيرة بين عمل وآخر، تديرها { $programme }. يستطيع تيليغرام قراءة ما يُكتب هنا: نرجو ألا تذكر اسم أحد ولا أي قضية.
# The bot's profile, at most 120 characters.
bot-about = دروس قصيرة بين عمل وآخر.
# The command menu, at most 256 characters each.
command-menu = أين وصلت، وماذا بعد
command-courses = الدورات
command-search = البحث عن بطاقة بكلمة
command-progress = ما أنجزته
command-language = تغيير اللغة
command-help = مساعدة، وشخص يجيب
command-link = ربط هاتف آخر
command-devices = هواتفك
command-privacy = ما يُحفظ
command-export = رؤية كل ما يُحفظ
command-clear = سحب ما كتبتُه هنا
command-delete = محو كل شيء
command-safe = توقف مؤقت
command-stop = إيقاف

# The public pages: over the transcript of a recording.
page-transcript = كتابةً
# The text there is not in the language asked for.
page-source-language = هذا النص باللغة التي كُتب بها.
# A link to an export that opens no more.
page-export-gone = استُعمل هذا الرابط، أو مضى عليه أكثر من 15 دقيقة. كلمة { word-export } في المحادثة تعطي رابطاً جديداً.
