# A code that joins another phone. $code (text): 8 characters
code = Envíe esto desde el otro teléfono en los próximos diez minutos: { $code }
code-sms = Mande { $code } desde el otro teléfono en 10 minutos. Sirve una vez. 1 = continuar, 0 = menú
# Under the code on Telegram.
code-once = Sirve una vez. Después los dos teléfonos comparten un mismo progreso.
# Two phones were joined: said on both, so it says no number, which may mean something else on the other.
joined = Dos teléfonos comparten ahora un mismo progreso. Si no fue usted: /devices desvincula el otro.
joined-sms = Dos teléfonos comparten ahora un mismo progreso. { word-next } = continuar. Si no fue usted, mande { word-devices }.
# The code does not fit.
no-such-code = Ese código no sirve. Un código sirve una vez, durante diez minutos: /link en el otro teléfono da uno nuevo.
no-such-code-sms = Ese código no sirve. Un código sirve una vez, durante 10 minutos: { word-link } en el otro teléfono da uno nuevo. 0 = menú
# Five tries an hour.
too-many-tries = Cinco códigos por hora, no más. Pruebe otra vez en una hora, o continúe aquí.
too-many-tries-sms = Cinco códigos por hora, no más. Pruebe otra vez en una hora. 1 = continuar, 0 = menú

# The phones.
devices = Teléfonos que comparten su progreso
# $list (text): 1) Telegram, since ... 2) ...
devices-sms =
    Sus teléfonos:
    { $list }
    Un número desvincula ese teléfono. 0 = menú
# One phone. $date (text)
device-telegram = Telegram, desde el { $date }
# $date (text)
device-sms = SMS, desde el { $date }
# The one that asks. $date (text)
device-telegram-here = Telegram, desde el { $date } (este)
# $date (text)
device-sms-here = SMS, desde el { $date } (este)
# One that is stopped. $date (text)
device-telegram-stopped = Telegram, desde el { $date } (de baja)
# $date (text)
device-sms-stopped = SMS, desde el { $date } (de baja)
# A phone was unlinked.
unlinked = Ese teléfono está desvinculado, y su dirección olvidada.
unlinked-sms = Ese teléfono queda desvinculado, y su número olvidado. 1 = continuar, 0 = menú
