# An answer of a wrong shape, the first time. $last (number): the last number that can be chosen
again-number = Please choose a number from 1 to { $last }.
again-number-sms = Please reply with a number from 1 to { $last }. 0 = menu
# $example (text): such as 13
again-example = Please answer like this: { $example }
again-example-sms = Please reply like { $example }. 0 = menu
again-truth = Please answer 1 for true or 2 for false.
again-truth-sms = Please reply 1 for true or 2 for false. 0 = menu
again-word = A word or two is enough. Please try once more.
again-word-sms = A word or two is enough. Please try once more. 0 = menu
again-figure = Please answer with a number alone.
again-figure-sms = Please reply with a number alone. 0 = menu
again-next = The buttons lead on: Next, or Menu.
again-next-sms = 1 = next, 0 = menu
# The second time, where there was only "next".
again-ways = I understand the buttons, and a few words: /menu, /help. What you were reading waits.
again-ways-sms = I understand numbers and a few words. 1 = go on, 0 = menu, { word-help } = contact
again-consent = Agree or Not now: the buttons above, or type 1 to agree and 2 for not now.
again-consent-sms = 1 = begin, 2 = not now, { word-stop } = end
again-delete = Erase or keep: type 1 to erase everything, 0 to keep it.
again-delete-sms = 1 = erase everything, 0 = keep it
# The third time: it waits.
parked = Let us leave it here. Your place is kept. Go on when you like, or see the menu.
parked-sms = Let us leave it here. Your place is kept. 1 = go on, 0 = menu, { word-help } = contact

# Free text. $line (text): the number or address of a person who helps
machine = I am a machine and cannot help with a case. A person can: { $line }. Please send no names.
machine-sms = I am a machine and cannot help with a case. A person can: { $line }. Please send no names. 1 = go on, 0 = menu, { word-stop } = end
# The same where no person can be reached.
machine-alone = I am a machine and cannot help with a case. Please send no names. You can go on, or see the menu.
machine-alone-sms = I am a machine and cannot help with a case. Please send no names. 1 = go on, 0 = menu, { word-stop } = end
# A picture, a voice message, a sticker.
wordless = I can read words only, and kept nothing of that. Go on, or see the menu.
wordless-sms = I can read words only. 1 = go on, 0 = menu
# More than an hour's worth of answers. $minutes (number): until the next
too-many = That was a lot for one hour. { $minutes ->
    [one] I answer again in { $minutes } minute. { word-stop } works at any time.
   *[other] I answer again in { $minutes } minutes. { word-stop } works at any time.
}
too-many-sms = That was a lot for one hour. { $minutes ->
    [one] I answer again in { $minutes } minute. { word-stop } works at any time.
   *[other] I answer again in { $minutes } minutes. { word-stop } works at any time.
}
# Something failed on our side.
sorry = Sorry, that did not work on our side. Please try again in a minute, or see /menu.
sorry-sms = Sorry, that did not work on our side. Please try again in a minute. 0 = menu
