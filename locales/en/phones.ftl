# A code that joins another phone. $code (text): 8 characters
code = Send this from the other phone within ten minutes: { $code }
code-sms = Send { $code } from the other phone within 10 minutes. It works once. 1 = go on, 0 = menu
# Under the code on Telegram.
code-once = It works once. Both phones then share one progress.
# Two phones were joined: said on both, so it says no number, which may mean something else on the other.
joined = Two phones share one progress now. If that was not you: /devices unlinks the other.
joined-sms = Two phones share one progress now. { word-next } = go on. If that was not you, send { word-devices }.
# The code does not fit.
no-such-code = That code does not fit. A code works once, for ten minutes: /link on the other phone makes a new one.
no-such-code-sms = That code does not fit. A code works once, for 10 minutes: { word-link } on the other phone makes a new one. 0 = menu
# Five tries an hour.
too-many-tries = Five codes in an hour is all I may take. Please try again in an hour, or go on here.
too-many-tries-sms = Five codes in an hour is all I may take. Please try again in an hour. 1 = go on, 0 = menu

# The phones.
devices = Phones that share your progress
# $list (text): 1) Telegram, since ... 2) ...
devices-sms =
    Your phones:
    { $list }
    A number unlinks that phone. 0 = menu
# One phone. $date (text)
device-telegram = Telegram, since { $date }
# $date (text)
device-sms = SMS, since { $date }
# The one that asks. $date (text)
device-telegram-here = Telegram, since { $date } (this one)
# $date (text)
device-sms-here = SMS, since { $date } (this one)
# One that is stopped. $date (text)
device-telegram-stopped = Telegram, since { $date } (stopped)
# $date (text)
device-sms-stopped = SMS, since { $date } (stopped)
# A phone was unlinked.
unlinked = That phone is unlinked, and its address is forgotten.
unlinked-sms = That phone is unlinked, and its address is forgotten. 1 = go on, 0 = menu
