# An answer of a wrong shape, the first time. $last (number): the last number that can be chosen
again-number = Choisissez un chiffre de 1 à { $last }.
again-number-sms = Répondez par un chiffre de 1 à { $last }. 0 = menu
# $example (text): such as 13
again-example = Répondre ainsi : { $example }
again-example-sms = Répondre ainsi : { $example }. 0 = menu
again-truth = Répondez 1 pour vrai ou 2 pour faux.
again-truth-sms = Répondez 1 pour vrai ou 2 pour faux. 0 = menu
again-word = Un mot ou deux suffisent. Essayez encore une fois.
again-word-sms = Un mot ou deux suffisent. Essayez encore une fois. 0 = menu
again-figure = Répondez par un nombre seul.
again-figure-sms = Répondez par un nombre seul. 0 = menu
again-next = Les boutons mènent plus loin : Suite, ou Menu.
again-next-sms = 1 = suite, 0 = menu
# The second time, where there was only "next".
again-ways = Je comprends les boutons et quelques mots : /menu, /help. Ce que vous lisiez attend.
again-ways-sms = Je comprends les chiffres et quelques mots. 1 = continuer, 0 = menu, { word-help } = contact
again-consent = D'accord ou Pas maintenant : les boutons ci-dessus, ou tapez 1 pour accepter, 2 pour pas maintenant.
again-consent-sms = 1 = commencer, 2 = pas maintenant, { word-stop } = arrêter
again-delete = Effacer ou garder : tapez 1 pour tout effacer, 0 pour garder.
again-delete-sms = 1 = tout effacer, 0 = garder
# The third time: it waits.
parked = Restons-en là. Votre place est gardée. Continuez quand vous voudrez, ou voyez le menu.
parked-sms = Restons-en là. Votre place est gardée. 1 = continuer, 0 = menu, { word-help } = contact

# Free text. $line (text): the number or address of a person who helps
machine = Je suis une machine et ne peux pas aider dans une affaire. Une personne le peut : { $line }. N'envoyez aucun nom, s'il vous plaît.
machine-sms = Je suis une machine et ne peux pas aider dans une affaire. Une personne le peut : { $line }. N'envoyez aucun nom. 1 = continuer, 0 = menu, { word-stop } = arrêter
# The same where no person can be reached.
machine-alone = Je suis une machine et ne peux pas aider dans une affaire. N'envoyez aucun nom, s'il vous plaît. Vous pouvez continuer, ou voir le menu.
machine-alone-sms = Je suis une machine et ne peux pas aider dans une affaire. N'envoyez aucun nom. 1 = continuer, 0 = menu, { word-stop } = arrêter
# A picture, a voice message, a sticker.
wordless = Je ne lis que les mots, et n'ai rien gardé de cela. Continuez, ou voyez le menu.
wordless-sms = Je ne lis que les mots. 1 = continuer, 0 = menu
# More than an hour's worth of answers. $minutes (number): until the next
too-many = C'était beaucoup pour une heure. { $minutes ->
    [one] Je réponds à nouveau dans { $minutes } minute. { word-stop } marche à tout moment.
   *[other] Je réponds à nouveau dans { $minutes } minutes. { word-stop } marche à tout moment.
}
too-many-sms = C'était beaucoup pour une heure. { $minutes ->
    [one] Je réponds à nouveau dans { $minutes } minute. { word-stop } marche à tout moment.
   *[other] Je réponds à nouveau dans { $minutes } minutes. { word-stop } marche à tout moment.
}
# Something failed on our side.
sorry = Pardon, cela n'a pas marché de notre côté. Réessayez dans une minute, ou voyez /menu.
sorry-sms = Pardon, cela n'a pas marché de notre côté. Réessayez dans une minute. 0 = menu
