# An answer of a wrong shape, the first time. $last (number): the last number that can be chosen
again-number = اختر رقماً من 1 إلى { $last }.
again-number-sms = أجب برقم من 1 إلى { $last }. 0 = القائمة
# $example (text): such as 13
again-example = أجب هكذا: { $example }
again-example-sms = أجب هكذا: { $example }. 0 = القائمة
again-truth = أجب 1 إن كان صحيحاً أو 2 إن كان خطأ.
again-truth-sms = أجب 1 إن كان صحيحاً أو 2 إن كان خطأ. 0 = القائمة
again-word = تكفي كلمة أو كلمتان. جرّب مرة أخرى.
again-word-sms = تكفي كلمة أو كلمتان. جرّب مرة أخرى. 0 = القائمة
again-figure = أجب برقم وحده.
again-figure-sms = أجب برقم وحده. 0 = القائمة
again-next = الأزرار تقود إلى الأمام: التالي، أو القائمة.
again-next-sms = 1 = التالي، 0 = القائمة
# The second time, where there was only "next".
again-ways = أفهم الأزرار وبضع كلمات، منها { word-menu } و{ word-help }. ما كنت تقرؤه ينتظر.
again-ways-sms = أفهم الأرقام وبضع كلمات. 1 = متابعة، 0 = القائمة، { word-help } = تواصل
again-consent = الموافقة أو ليس الآن: الأزرار أعلاه، أو اكتب 1 للموافقة و2 لليس الآن.
again-consent-sms = 1 = بدء، 2 = ليس الآن، { word-stop } = إنهاء
again-delete = الحذف أو الإبقاء: اكتب 1 لحذف كل شيء، و0 للإبقاء.
again-delete-sms = 1 = حذف كل شيء، 0 = إبقاء
# The third time: it waits.
parked = لنتوقف هنا. مكانك محفوظ. تابع متى شئت، أو انظر القائمة.
parked-sms = لنتوقف هنا. مكانك محفوظ. 1 = متابعة، 0 = القائمة، { word-help } = تواصل

# Free text. $line (text): the number or address of a person who helps
machine = أنا آلة ولا أستطيع المساعدة في قضية. يستطيع شخص ذلك: { $line }. نرجو عدم إرسال أسماء.
machine-sms = أنا آلة ولا أستطيع المساعدة في قضية. يستطيع شخص ذلك: { $line }. نرجو عدم إرسال أسماء. 1 = متابعة، 0 = القائمة، { word-stop } = إنهاء
# The same where no person can be reached.
machine-alone = أنا آلة ولا أستطيع المساعدة في قضية. نرجو عدم إرسال أسماء. يمكنك المتابعة، أو رؤية القائمة.
machine-alone-sms = أنا آلة ولا أستطيع المساعدة في قضية. نرجو عدم إرسال أسماء. 1 = متابعة، 0 = القائمة، { word-stop } = إنهاء
# A picture, a voice message, a sticker.
wordless = لا أقرأ إلا الكلمات، ولم أحفظ شيئاً من ذلك. تابع، أو انظر القائمة.
wordless-sms = لا أقرأ إلا الكلمات. 1 = متابعة، 0 = القائمة
# More than an hour's worth of answers. $minutes (number): until the next
too-many = كان ذلك كثيراً في ساعة واحدة. { $minutes ->
    [zero] أجيب من جديد بعد قليل. كلمة { word-stop } تعمل في أي وقت.
    [one] أجيب من جديد بعد دقيقة. كلمة { word-stop } تعمل في أي وقت.
    [two] أجيب من جديد بعد دقيقتين. كلمة { word-stop } تعمل في أي وقت.
    [few] أجيب من جديد بعد { $minutes } دقائق. كلمة { word-stop } تعمل في أي وقت.
    [many] أجيب من جديد بعد { $minutes } دقيقة. كلمة { word-stop } تعمل في أي وقت.
   *[other] أجيب من جديد بعد { $minutes } دقيقة. كلمة { word-stop } تعمل في أي وقت.
}
too-many-sms = كان ذلك كثيراً في ساعة واحدة. { $minutes ->
    [zero] أجيب من جديد بعد قليل. كلمة { word-stop } تعمل في أي وقت.
    [one] أجيب من جديد بعد دقيقة. كلمة { word-stop } تعمل في أي وقت.
    [two] أجيب من جديد بعد دقيقتين. كلمة { word-stop } تعمل في أي وقت.
    [few] أجيب من جديد بعد { $minutes } دقائق. كلمة { word-stop } تعمل في أي وقت.
    [many] أجيب من جديد بعد { $minutes } دقيقة. كلمة { word-stop } تعمل في أي وقت.
   *[other] أجيب من جديد بعد { $minutes } دقيقة. كلمة { word-stop } تعمل في أي وقت.
}
# Something failed on our side.
sorry = عذراً، حدث خلل من جهتنا. جرّب من جديد بعد دقيقة، أو أرسل { word-menu }.
sorry-sms = عذراً، حدث خلل من جهتنا. جرّب من جديد بعد دقيقة. 0 = القائمة
