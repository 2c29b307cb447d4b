# A code that joins another phone. $code (text): 8 characters
code = 请在十分钟内用另一部手机发送：{ $code }
code-sms = 请在 10 分钟内用另一部手机发送 { $code }，只能用一次。1 = 继续，0 = 菜单
# Under the code on Telegram.
code-once = 只能用一次。之后两部手机共用一份进度。
# Two phones were joined: said on both, so it says no number, which may mean something else on the other.
joined = 现在两部手机共用一份进度。如果不是你本人操作：/devices 可以解除另一部。
joined-sms = 现在两部手机共用一份进度。{ word-next } = 接着学。如果不是你本人操作，请发“{ word-devices }”。
# The code does not fit.
no-such-code = 这个代码不对。代码只能用一次，十分钟内有效：在另一部手机上发 /link 可得到新的。
no-such-code-sms = 这个代码不对。代码只能用一次，10 分钟内有效：在另一部手机上发“{ word-link }”可得到新的。0 = 菜单
# Five tries an hour.
too-many-tries = 一小时最多试五次代码。请一小时后再试，或者在这里继续学。
too-many-tries-sms = 一小时最多试五次代码。请一小时后再试。1 = 继续，0 = 菜单

# The phones.
devices = 共用你进度的手机
# $list (text): 1) Telegram, since ... 2) ...
devices-sms =
    你的手机：
    { $list }
    回复数字可解除那一部。0 = 菜单
# One phone. $date (text)
device-telegram = Telegram，{ $date }起
# $date (text)
device-sms = 短信，{ $date }起
# The one that asks. $date (text)
device-telegram-here = Telegram，{ $date }起（本机）
# $date (text)
device-sms-here = 短信，{ $date }起（本机）
# One that is stopped. $date (text)
device-telegram-stopped = Telegram，{ $date }起（已停止）
# $date (text)
device-sms-stopped = 短信，{ $date }起（已停止）
# A phone was unlinked.
unlinked = 那部手机已解除，地址也已忘掉。
unlinked-sms = 那部手机已解除，号码也已忘掉。1 = 继续，0 = 菜单
