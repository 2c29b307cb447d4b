# An answer of a wrong shape, the first time. $last (number): the last number that can be chosen
again-number = 请选 1 到 { $last } 之间的数字。
again-number-sms = 请回复 1 到 { $last } 之间的数字。0 = 菜单
# $example (text): such as 13
again-example = 请这样回答：{ $example }
again-example-sms = 请这样回复：{ $example }。0 = 菜单
again-truth = 请回答 1（对）或 2（错）。
again-truth-sms = 请回复 1（对）或 2（错）。0 = 菜单
again-word = 一两个词就够了，请再试一次。
again-word-sms = 一两个词就够了，请再试一次。0 = 菜单
again-figure = 请只用数字回答。
again-figure-sms = 请只回复数字。0 = 菜单
again-next = 请点按钮：下一步，或菜单。
again-next-sms = 1 = 下一步，0 = 菜单
# The second time, where there was only "next".
again-ways = 我只懂按钮和几个词：/menu、/help。你刚才看的内容会等着你。
again-ways-sms = 我只懂数字和几个词。1 = 继续，0 = 菜单，{ word-help } = 联系方式
again-consent = 同意还是先不了：点上面的按钮，或者输入 1 同意、2 先不了。
again-consent-sms = 1 = 开始，2 = 先不了，{ word-stop } = 停止
again-delete = 删除还是保留：输入 1 全部删除，0 保留。
again-delete-sms = 1 = 全部删除，0 = 保留
# The third time: it waits.
parked = 先到这里吧，你的位置保留着。想学时再继续，或者看看菜单。
parked-sms = 先到这里吧，你的位置保留着。1 = 继续，0 = 菜单，{ word-help } = 联系方式

# Free text. $line (text): the number or address of a person who helps
machine = 我是机器，帮不了具体案件。这里有真人可以帮忙：{ $line }。请不要发送任何人的姓名。
machine-sms = 我是机器，帮不了具体案件。这里有真人可以帮忙：{ $line }。请不要发送姓名。1 = 继续，0 = 菜单，{ word-stop } = 停止
# The same where no person can be reached.
machine-alone = 我是机器，帮不了具体案件。请不要发送任何人的姓名。你可以继续学，或者看看菜单。
machine-alone-sms = 我是机器，帮不了具体案件。请不要发送姓名。1 = 继续，0 = 菜单，{ word-stop } = 停止
# A picture, a voice message, a sticker.
wordless = 我只看得懂文字，刚才的内容没有保存。可以继续学，或者看看菜单。
wordless-sms = 我只看得懂文字。1 = 继续，0 = 菜单
# More than an hour's worth of answers. $minutes (number): until the next
too-many = 这一小时已经很多了。{ $minutes } 分钟后我再回答。“{ word-stop }”随时有效。
too-many-sms = 这一小时已经很多了。{ $minutes } 分钟后我再回答。“{ word-stop }”随时有效。
# Something failed on our side.
sorry = 抱歉，我们这边出了点问题。请过一分钟再试，或者看 /menu。
sorry-sms = 抱歉，我们这边出了点问题。请过一分钟再试。0 = 菜单
