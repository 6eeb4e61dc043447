# Todas las frases fijas de las páginas y del widget, en español. Formato Project Fluent (https://projectfluent.org).
# Palabras sencillas, frases cortas. { $name } lo completa el programa; déjenlo como está.

## En todas las páginas
page-name = El asesor de alianzas
page-skip = Ir al contenido
page-language = Idioma
page-about = Sobre este servicio
page-go-on = Seguir con su conversación
page-sources = Fuentes
page-privacy = Privacidad
page-integrate = Para su propio sitio
page-no-script = Todo en esta página funciona sin scripts.

## Inicio
page-landing-title = ¿Cómo va su alianza?
page-landing-what = Soy un programa. Pregunto por su alianza, muestro qué está fuerte y qué está débil, y propongo pasos, con sus fuentes.
page-run = Este servicio está a cargo de { $operator }.
page-run-unknown = Está a cargo de quien le dio esta dirección.
page-stored = Lo que escriba se guarda para que pueda volver, y se borra a los { $days } días o cuando usted lo diga.
page-stored-unlimited = Lo que escriba se guarda para que pueda volver, hasta que usted lo borre.
page-model = Lo que escribe también va a un modelo de lenguaje en { $where }, para que las respuestas encajen mejor, sin direcciones ni números que identifiquen a alguien.
page-story-label = Cuénteme con sus palabras
page-story-hint = ¿Quién trabaja con quién y cómo va? Bastan unas líneas. No hacen falta nombres.
page-story-send = Empezar con esto
page-or-start = O empiece sin contar nada
page-quick-hint = Unos diez minutos
page-full-hint = Tantas preguntas como aún cambien el resultado
page-ask-hint = Una respuesta, y de dónde viene
page-back-label = Volver a una conversación anterior

## Volver
page-back-title = Volver a su conversación
page-back-code = Su código o su enlace para volver
page-back-hint = Está en la página de su conversación, en “Guardar, llevarse, borrar”.
page-back-open = Abrir la conversación
page-back-wrong = Ese código no abre ninguna conversación. Revise por favor que esté completo. Una conversación borrada ya no se puede abrir.
page-back-opening = Abriendo su conversación …

## La conversación
page-talk-title = Su conversación
page-talk-log = Lo que se dijo
page-you-said = Usted dijo:
page-advisor-said = El asesor dijo:
page-progress = { $answered } de { $expected } respondidas
page-progress-none = Todavía no hay respuestas
page-progress-label = Avance
page-choose = Elija una respuesta
page-ways-out = O bien
page-own-words = O con sus palabras (también junto con una respuesta de arriba)
page-write = Su mensaje
page-send = Enviar
page-stop = Parar aquí
page-see-panel = Ver el resultado hasta ahora
page-moved = La conversación siguió en otra ventana. Así está ahora.
page-problem-empty = Escriba algo, por favor, o elija una respuesta.
page-problem-too-long = Es demasiado largo. Redúzcalo por favor a { $most } caracteres.
page-problem-stale = Esa respuesta ya no se ofrece. Esta es la pregunta tal como está ahora.
page-panel-title = El resultado hasta ahora
page-panel-empty = El cuadro se va llenando mientras hablamos. Después de sus primeras respuestas verá aquí qué partes se ven fuertes y cuáles piden atención.
page-panel-report = Leer el informe
page-keep-title = Guardar, llevarse, borrar
page-keep-link = Enlace para volver
page-keep-code = Código para volver
page-keep-note = Quien tenga el enlace o el código puede leer esta conversación. Guárdelo para usted.
page-copy = Copiar
page-download = Descargar el informe
page-format-html = Página web
page-format-md = Texto (Markdown)
page-format-json = Datos (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = Todo lo que está guardado (JSON)
page-erase = Borrar esta conversación
page-other-language = Seguir en otro idioma

## Borrar
page-erase-title = ¿Borrar esta conversación?
page-erase-what = Su relato, todas las respuestas, el informe y el plan desaparecen para siempre. Nadie puede recuperarlos.
page-erase-yes = Sí, borrarla
page-erase-no = No, volver a la conversación
page-erased-title = La conversación está borrada
page-erased-what = Aquí no queda nada de ella. Los archivos que descargó siguen con usted.
page-start-new = Empezar otra conversación

## El informe
page-report-back = Volver a la conversación
page-report-print = Imprimir
page-view-title = ¿De quién es esta mirada?
page-view-hint = Por ejemplo: el comité del pueblo, la oficina de planificación. Aparece al comienzo del informe.
page-save = Guardar
page-plan-hint = Anote como máximo tres acciones. Pasan a ser parte del informe.
page-plan-one = Acción { $slot }
page-plan-what = Qué haremos
page-plan-owner = Quién
page-plan-due = Para cuándo
page-plan-save = Guardar el plan
page-plan-wrong-what = Escriba por favor también qué se hará, además de quién o para cuándo.
page-plan-wrong-day = Escriba por favor el día como año-mes-día, por ejemplo 2027-03-31.
page-answers-title = Sus respuestas
page-answers-note = ¿Algo no es así o ha cambiado? Puede cambiar cada respuesta, y el informe cambia con ella.
page-answers-none = Todavía no hay respuestas.
page-change = Cambiar
page-change-about = Cambiar: { $topic }
page-change-title = Cambiar una respuesta
page-change-note = Algo que quiera añadir, con sus palabras (aparece en el informe)
page-cancel = Volver al informe
page-quotes-title = Sus palabras en el informe
page-quotes-note = El informe cita estas palabras suyas. Deje fuera lo que otros no deban leer; el informe se adapta.
page-quote-leave-out = Dejar fuera
page-quote-put-back = Volver a poner
page-quote-left-out = (queda fuera)
page-later-title = Volver a mirar más adelante
page-later-note = Dentro de uno o dos meses, en tres minutos se ve qué cambió: las mismas pocas preguntas, y en qué quedó su plan.
page-later-file = Dos recordatorios para mi calendario
page-later-link = Con el enlace que abre esta conversación. Quien vea mi calendario podrá abrirla.
page-later-kept = Un archivo para su propio calendario, con un día dentro de 30 y otro dentro de 90 días. Aquí no se guarda nada para eso.

## Pasajes y fuentes
page-passage-do = Qué hacer
page-passage-watch = A qué prestar atención
page-passage-from = De dónde viene esto
page-passage-other-language = Mis fuentes tienen esto solo en inglés.
page-undated = sin fecha
page-source-kind = ({ $kind }, { $year })
page-sources-title = Las fuentes
page-sources-lead = Todos los consejos salen de estos textos y señalan el lugar de donde vienen. El tipo y el año le dicen cuánto peso puede dar a cada texto.
page-sources-places = { $count ->
    [one] El único lugar que se cita
   *[other] Los { $count } lugares que se citan
}

## Privacidad
page-privacy-title = Qué se guarda de usted
page-privacy-who = Quién está a cargo
page-privacy-what = Qué se guarda
page-privacy-what-talk = Lo que usted escribe y elige, lo que responde el asesor, el resultado y cuándo fue. No hace falta dar su nombre, y el asesor no lo pide.
page-privacy-what-danger = Lo que escriba cuando pueda estar en peligro recibe respuesta, pero no se guarda.
page-privacy-what-log = El registro técnico del servidor no contiene sus palabras ni su código.
page-privacy-cookies = Su navegador guarda una cookie que vuelve a abrir su conversación, y otra para el idioma si usted lo eligió. No hay rastreo, y no se carga nada de otros sitios.
page-privacy-model = Qué va a un modelo de lenguaje
page-privacy-model-what = Lo que escribe va a un modelo de lenguaje en { $where }, con la pregunta que se le hizo, los pasajes que encajan y la respuesta compuesta con ellos. Antes, las direcciones de correo, los números de teléfono, de tarjeta y de cuenta y otros parecidos se cambian por marcas. No se envía su código, ni lo que escribió antes, ni nada que escriba cuando puede estar en peligro. Lo que vuelve se comprueba, y no decide nada.
page-privacy-long = Cuánto tiempo
page-privacy-rights = Qué puede hacer usted
page-privacy-rights-all = En la página de su conversación puede llevarse todo en un archivo, corregir cada respuesta y borrarlo todo de una vez.
page-privacy-code = Solo usted tiene el código para volver, ni siquiera lo tienen quienes están a cargo del servicio. Si lo pierde, la conversación no se puede encontrar.

## Para sitios web
page-integrate-title = El asesor en su propio sitio
page-integrate-lead = Una línea pone el asesor en cualquier página. No carga nada de otros lugares y no guarda nada antes de que su visitante empiece.
page-integrate-tag = La línea
page-integrate-allow = Quien está a cargo de este servicio añade antes la dirección de su sitio a ADVISOR_ALLOWED_ORIGINS.
page-integrate-csp = Si su sitio tiene una política de seguridad de contenido (CSP)
page-integrate-frame = Donde no se permiten scripts de otros
page-integrate-frame-title = Asesor de alianzas
page-integrate-attributes = Atributos
page-integrate-lang = idioma; si falta, el de su página
page-integrate-mode = open, ask, quick o full
page-integrate-server = dirección del servicio; si falta, la de donde vino el script
page-integrate-theme = Colores y letra
page-integrate-theme-note = Ponga estas propiedades en el elemento; claro y oscuro siguen al visitante si no las pone.
page-integrate-plain = Una página entera
page-integrate-wordpress-block = En un bloque «HTML personalizado», donde deba estar el asesor:
page-integrate-wordpress-footer = Si no puede poner scripts en un bloque, cargue el script en el pie de su tema y escriba donde deba estar el asesor:
page-integrate-drupal-library = El tema nombra el script como biblioteca y la carga:
page-integrate-drupal-block = El bloque, en un formato de texto que deje pasar esta etiqueta, como Full HTML:
page-integrate-csp-tag = Para la línea. No hace falta ningún script ni estilo en línea, ninguna imagen ni letra.
page-integrate-csp-frame = Para el marco.
page-integrate-property = Propiedad
page-integrate-light = Claro
page-integrate-dark = Oscuro
page-integrate-css-paper = fondo
page-integrate-css-ink = texto
page-integrate-css-soft = ayudas y texto pequeño
page-integrate-css-line = líneas finas
page-integrate-css-tint = fondo de lo que dijo su visitante
page-integrate-css-accent = enlaces y botón principal
page-integrate-css-on-accent = texto del botón principal
page-integrate-css-edge = bordes de los botones y del cuadro de texto
page-integrate-css-radius = redondez de las esquinas
page-integrate-css-font = tipo de letra
page-integrate-css-heading-font = tipo de letra del título
page-integrate-css-size = tamaño del texto
page-integrate-css-height = altura máxima
page-integrate-events = Eventos
page-integrate-events-note = Suben del elemento a su página. Ninguno lleva lo que dijo su visitante.
page-integrate-event-ready = ya se puede usar
page-integrate-event-message = se dijo algo, y quién lo dijo
page-integrate-event-done = la revisión terminó
page-integrate-try = Así se ve

## Problemas
page-problem-missing-title = En esta dirección no hay nada
page-problem-missing = Puede que la página haya cambiado de lugar o que la conversación se haya borrado. Revise la dirección o empiece de nuevo.
page-problem-closed-title = Esta conversación no está abierta en este navegador
page-problem-closed = Use su código para volver y ábrala aquí.
page-problem-refused-title = Eso no vino de nuestra propia página
page-problem-refused = Para protegerle, solo se aceptan los formularios de este sitio. Abra la página otra vez y repítalo allí.
page-problem-invalid-title = No se pudo aceptar tal como está
page-problem-invalid = Vuelva atrás, revise lo que escribió y envíelo otra vez. Un texto muy largo hay que acortarlo.
page-problem-too-long-title = Es demasiado de una vez
page-problem-busy-title = Un momento, por favor
page-problem-busy = Ahora mismo hay mucho movimiento aquí. Inténtelo otra vez en un minuto. Lo que ya contó está a salvo.
page-problem-other-title = Aquí algo salió mal
page-problem-other = Es culpa nuestra, no suya. Lo que ya contó está a salvo. Inténtelo otra vez en un momento.
page-problem-home = A la página de inicio

## Para los scripts
script-sending = Enviando …
script-waiting = No hay conexión. Su mensaje queda guardado y se enviará cuando vuelva la conexión.
script-back-online = Volvió la conexión. Su mensaje se envió.
script-refused = No se pudo aceptar. Elija otra vez, por favor, o escríbalo de otra manera.
script-gone = Esta conversación ya no está aquí o no está abierta en este navegador.
script-updated = La conversación siguió en otra ventana; esta ya está al día.
script-copied = Copiado
script-read-passage = El pasaje completo
script-see-place = El lugar en la lista de fuentes
script-loading = Cargando …

## El widget
widget-label = Asesor de alianzas
widget-begin = Empezar
widget-whole-page = Abrir en una página propia
widget-erase-sure = ¿Borrarla toda para siempre?
widget-erase-no = No, conservarla
widget-erased = La conversación está borrada.
widget-failed = Ahora no se puede llegar al asesor.
widget-again = Intentar otra vez

page-telegram = Seguir en Telegram
page-telegram-title = Seguir en Telegram
page-telegram-what = Abra este enlace en la aplicación. Su conversación estará también allí y podrá seguir en los dos lugares. El enlace sirve una sola vez, durante { $minutes } minutos, a quien lo abra primero.
page-telegram-open = Abrir Telegram
page-telegram-link = O copie el enlace
page-telegram-stay = Quedarme aquí
