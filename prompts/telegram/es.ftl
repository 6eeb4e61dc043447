# Lo que solo dice el bot de Telegram, en español. Formato Project Fluent (https://projectfluent.org).
# Palabras sencillas, frases cortas. { $name } lo completa el programa; las palabras como /help son comandos: déjenlas como están.

## Perfil (descripción de 512 caracteres como máximo, descripción corta de 120)
tg-description = Soy un programa que ayuda a mirar una alianza entre una oficina, una empresa, grupos o una comunidad: qué está fuerte, qué está débil y qué hacer ahora. Cuénteme su historia o hágame una pregunta. Mis consejos traen su fuente.
tg-short-description = Vea qué está fuerte y qué está débil en una alianza, y qué hacer. Un programa, con fuentes.
tg-command-start = Empezar, o seguir donde estábamos
tg-command-check = Revisar su alianza
tg-command-ask = Hacer una pregunta
tg-command-report = Su informe
tg-command-language = Otro idioma
tg-command-privacy = Qué se guarda y por cuánto tiempo
tg-command-export = Todo lo guardado de esta conversación
tg-command-forget = Borrar esta conversación
tg-command-help = Qué puedo hacer

## Empezar y seguir
tg-kept = Se guarda { $days } días después de su último mensaje. /privacy /forget
tg-kept-until-erased = Se guarda hasta que usted la borre. /privacy /forget
tg-go-on = Seguimos donde estábamos. Para mirar otra alianza: /new
tg-gone = Nuestra conversación anterior ya no está; fue borrada. Empezamos de nuevo.
tg-many = Escribió mucho de una vez. Lo leí todo; aquí estamos.
tg-nothing-yet = Aquí todavía no hay una conversación. Empiece con /start
tg-carried-over = Esta es su conversación del otro lugar. Seguimos con ella.
tg-code-used = Este enlace ya se usó o es muy viejo. Por favor haga uno nuevo.
tg-web = Siga en un navegador con este enlace. Quien lo tenga puede leer y cambiar su conversación: guárdelo para usted.
tg-web-none = Este bot no tiene página web. Puede seguir aquí mismo.
tg-open-web = Abrir en el navegador

## Comandos
tg-ask-now = ¿Qué le gustaría saber? Escríbalo en un solo mensaje.
tg-report-none = Todavía no hay nada que informar. Responda primero unas preguntas: /check
tg-report-file = Su informe. Puede abrirlo en cualquier aparato, imprimirlo o pasarlo a otras personas.
tg-export-file = Todo lo guardado de esta conversación.
tg-language = ¿Qué idioma?
tg-language-set = Seguimos en español.
tg-new = ¿Empezamos con otra alianza? La conversación de ahora se borrará. Antes puede guardarla: /report o /export
tg-new-yes = Borrar y empezar de nuevo
tg-forget = ¿Borro esta conversación, con todas las respuestas y el informe? No se puede recuperar.
tg-forget-yes = Sí, borrarla
tg-keep = No, conservarla
tg-kept-it = La conservo.
tg-forgotten = Está borrada. Para empezar otra vez: /start
tg-privacy =
    Soy un programa{ $operator ->
        [none] .
       *[other] , a cargo de { $operator }.
    }
    Guardo: el número de este chat, lo que escribe o toca aquí y lo que respondí. No guardo su nombre, su teléfono, fotos, mensajes de voz ni lugares.

    { $days ->
        [0] Queda hasta que usted lo borre.
       *[other] Se borra { $days } días después de su último mensaje.
    }

    Si pidió recordatorios, guardo también sus dos fechas. /remind los detiene.

    En un grupo no guardo nada. Telegram lleva todos los mensajes y también puede verlos.

    /export le entrega todo. /forget lo borra en el acto.
tg-model = Lo que escribe también va a un modelo de lenguaje en { $where }.
tg-privacy-model = Lo que escribe también va a un modelo de lenguaje en { $where }, para que las respuestas encajen mejor. Antes quito direcciones de correo, números de teléfono y de cuenta y otros parecidos. No envío nada que escriba cuando puede estar en peligro. Lo que vuelve se comprueba.
tg-help =
    Cuénteme de su alianza con sus palabras, o pregúnteme algo. Puede tocar una respuesta o escribirla.

    /check – revisar su alianza
    /ask – hacer una pregunta
    /report – su informe
    /back, /skip, /why – atrás, saltar, por qué, mientras pregunto
    /correct – cambiar una respuesta
    /again – ver qué cambió desde la última vez
    /remind – recordatorios en 30 y 90 días, o ninguno
    /pause – parar por ahora; /start sigue
    /web – seguir en un navegador
    /language – otro idioma
    /new – otra alianza
    /privacy, /export, /forget – lo que se guarda
tg-unknown-command = No conozco ese comando. /help muestra lo que puedo hacer.

## Lo que no es texto
tg-voice = No puedo escuchar mensajes de voz. Por favor escríbalo en pocas palabras.
tg-picture = No puedo ver fotos ni videos, y no los guardo. Por favor escriba lo que muestra.
tg-sticker = Veo un sticker, pero solo sé leer palabras.
tg-file = Aquí no puedo leer archivos, y no los guardo. Por favor escriba lo principal en pocas palabras.
tg-contact = Por favor no me envíe el contacto de nadie. No lo he guardado.
tg-location = No necesito un lugar, y no lo he guardado.
tg-other = Solo sé leer palabras. Por favor escríbalo en pocas palabras.
tg-forwarded = Pasó un mensaje que escribió otra persona, así que no lo tomé como suyo. Si dice lo que usted piensa, cuéntemelo con sus palabras.
tg-edited = Cambió un mensaje anterior. Yo lo había leído como estaba. Si con eso cambia una respuesta: /correct

## Avisos cortos
tg-answered-already = Esa ya está respondida. /correct cambia una respuesta.
tg-too-long = Es demasiado largo para mí. Por favor envíelo en partes de { $most } caracteres como máximo.
tg-not-taken = No pude tomarlo. Por favor inténtelo con otras palabras.
tg-broken = Algo salió mal aquí. Es culpa nuestra, no suya. Por favor envíelo otra vez en un minuto.
tg-chosen = ✓ { $answer }
tg-skipped = – { $answer }
tg-sources = Fuentes

## Recordatorios
tg-remind = Recordármelo en 30 y 90 días
tg-remind-none = No recibirá recordatorios. Si quiere, le escribo en 30 y en 90 días, y nada más.
tg-remind-set = Le escribiré en estos días. Un toque lo detiene.
tg-remind-never = Esta conversación se borra antes de que llegue un recordatorio; por eso no puedo recordárselo.
tg-remind-stop = Detener los recordatorios
tg-remind-stopped = Ya no le recordaré nada.
tg-reminder = Hace { $days } días miramos su alianza. ¿Vemos qué cambió? Toma unos tres minutos.

## Grupos
tg-group-hello = Hola. Ayudo a mirar una alianza. En este grupo solo respondo preguntas: /ask y su pregunta. Para una revisión, o para contar su historia, hable conmigo a solas. Lo que me cuente allí se queda allí.
tg-group-private = Esto lo hago solo entre usted y yo, para que las respuestas de nadie terminen en un grupo.
tg-group-ask = Escriba su pregunta después del comando, así: /ask ¿Quién debe decidir?
tg-group-open = Hablar a solas
