# Todas las frases fijas que puede ver una persona, en español. Formato Project Fluent (https://projectfluent.org).
# Palabras sencillas, frases cortas. { $name } lo completa el programa; déjenlo como está.

## Comienzo
greeting =
    Soy un programa que ayuda a mirar una alianza: qué está fuerte, qué está débil y qué hacer ahora. Mis consejos traen su fuente. Esta conversación se guarda para que pueda volver; puede borrarla cuando quiera.
greeting-back = ¡Hola!
story-invite =
    Cuénteme con sus palabras: ¿quién trabaja con quién y cómo va? También puede hacerme una pregunta.
story-invite-again =
    Gracias por decirlo. Cuénteme otra vez cómo es, con sus palabras.
story-thanks =
    Gracias por contarme. Ahora haré unas pocas preguntas cortas, de una en una.
story-partners = Entiendo que participan: { $partners }.
story-heard = { $count ->
    [one] Noté una cosa:
   *[other] Noté estas cosas:
}
story-practice = { $practice }: { $level } ({ $quote })
story-mentioned = { $practice } ({ $quote })
story-flag = Posiblemente: { $flag } ({ $quote })
story-right = ¿Lo entendí bien?
story-unplaced = No pude entender con eso qué debo cambiar. Diga qué punto no es correcto y cómo es en realidad, o siga adelante: preguntaré por ello.
ask-invite = ¿Qué le gustaría saber?

## Preguntas y respuestas
question-told = Usted dijo: “{ $quote }”. Por eso le pregunto: { $question }
answer-noted = Anoto: “{ $answer }”.
answer-changed = Cambiado. Anoto: “{ $answer }”.
answer-elsewhere = Eso me dice algo sobre “{ $topic }”. Veamos eso primero; mi otra pregunta viene después.
answer-elsewhere-noted = Eso me dice algo sobre “{ $topic }”. Ahí anoto: “{ $answer }”. Y ahora, de vuelta a mi pregunta.
answer-elsewhere-later = Entiendo que eso trata de “{ $topic }” y lo guardo como oído. Mi pregunta de aquí sigue abierta.
answer-unsure = Creo que quiere decir “{ $answer }”, pero no estoy seguro. ¿Qué se acerca más?
answer-unclear = No sé bien cómo tomarlo. ¿Cuál de estas se acerca más?
skip-noted = Queda sin responder. Puede volver a ella.
other-side = Una pregunta sobre la otra parte. { $question }
other-partner = la otra parte
contradiction = Sobre “{ $topic }” respondió antes: “{ $before }” Ahora leo: “{ $words }”. Las dos cosas pueden ser ciertas en momentos distintos. ¿Qué vale hoy?
first-finding-gap = Lo primero que veo: { $finding }
first-finding-strength = Lo primero que veo, y es bueno: { $finding }
correct-which = ¿Qué respuesta cambiamos?
nothing-to-change = Todavía no hay una respuesta anterior que cambiar.
readings = Puedo leer eso de varias maneras. ¿Cuál se acerca más?
what-next = ¿Qué quiere hacer ahora?
welcome-back = Qué bueno que volvió. Seguimos donde lo dejamos.
off-topic = Eso queda fuera de lo que puedo hacer. Yo sé de trabajar en alianza.
help =
    Hago preguntas cortas sobre su alianza; responda con un botón o con sus palabras. Siempre puede escribir: saltar, por qué, atrás, cambiar una respuesta, parar, informe, o preguntarme algo.
erasing =
    Todo lo de esta charla se puede borrar en cualquier momento: en la página web, en el apartado de guardar y borrar; en Telegram y en el terminal, con /forget. No queda nada.
privacy = Lo que escribe se guarda para que pueda volver. Quien lleva este servicio podría leerlo; los demás de su alianza no, salvo que tengan su teléfono, su enlace o su código. No escriba nombres. Hay más en la página «Privacidad».
questions-left = { $count ->
    [0] No queda ninguna pregunta.
    [one] Queda como mucho una pregunta. Puede parar cuando quiera.
   *[other] Quedan como mucho { $count } preguntas. Puede parar cuando quiera.
}
question-explained =
    En otras palabras: ¿es más bien así, «{ $there }», o más bien así, «{ $missing }»?
farewell = Con gusto. Todo esto queda aquí para usted; pida el informe cuando quiera.
not-understood = No lo entendí. Puede tocar una respuesta, escribirlo con otras palabras o preguntarme algo.

## Respuestas del corpus
answer-do = Qué hacer
answer-watch = A qué prestar atención:
passage-other-language = Mis fuentes tienen esto solo en inglés, así que se lo doy en inglés.
document-other-language = Esto viene de un documento en otro idioma. Se lo doy tal como está allí.
outside-other = Mis fuentes no tratan eso.
outside-legal = Mis fuentes no tratan cuestiones legales. Puede responderlas una abogada, un abogado o una oficina de ayuda legal.
outside-tax = Mis fuentes no tratan impuestos. Puede responder su oficina de finanzas o quien le asesore en impuestos.
outside-medical = Mis fuentes no tratan cuestiones médicas. Pregunte por favor a personal de salud.
outside-safety = En eso no puedo ayudar. Si alguien puede salir herido, acuda a personas de confianza o a los servicios de emergencia de su lugar.
corpus-covers = Mis fuentes tratan de cómo trabajan juntos los aliados: quién participa, para qué es, quién hace qué, quién decide, quién responde ante quién, la confianza, la influencia y las capacidades que hacen falta.

## Resultados
summary-strengths = **Lo que está fuerte:** { $practices }.
summary-weakest = **Donde se ve más débil:** { $dimension } { $sentence } (Esto, { $sureness }.)
dimension-in-part = De lo que se preguntó aquí: { $told }.
summary-flag = **Una posible señal de alerta, por lo que contó:** { $flag }. Usted sabrá si lo es.
summary-first-step = **Un primer paso esta semana ({ $practice }):** { $step }
summary-next-step = **Después ({ $practice }):** { $step }
summary-no-gap = No encontré ningún punto débil en lo que respondió.
summary-one-view = Esta es una mirada sobre la alianza: la suya. Otros pueden verla de otra manera.
paused = Paramos aquí por ahora. Este es el resultado hasta este momento; puede seguir cuando quiera.
paused-nothing = Paramos aquí por ahora. Todavía no hay respuestas; lo que contó queda guardado y puede seguir cuando quiera.
closing = Gracias. Así están las cosas.
closing-settled = Gracias. Más respuestas ya casi no cambiarían el resultado, así que dejo de preguntar. Así están las cosas.
report-nothing = Todavía no hay nada que informar: aún no se ha respondido ninguna pregunta.
report-short = Esta es la forma corta de su informe.

## Seguridad
safety-not-kept = No he guardado este mensaje. Puede contar lo demás sin esa parte.
safety-perhaps =
    Si algo de esto le pone en peligro a usted o a otra persona, su seguridad va primero: por favor no escriba aquí nombres ni detalles, y busque a quienes tienen la tarea de ayudar, como un grupo de derechos humanos o de ayuda legal, una defensoría, personal de salud o el número de emergencias del lugar. Si le entendí mal, sigamos. Lo que en sus palabras suena a peligro no lo guardo.
safety-perhaps-again = Por si se trata de un peligro: su seguridad es lo primero; no escriba nombres aquí. No guardo esas palabras.
safety-threat =
    Su seguridad va primero. Por favor no escriba aquí nombres ni detalles: soy un programa y no puedo protegerle. Piense en quién confía fuera de este trabajo y en quienes tienen la tarea de ayudar cuando alguien recibe amenazas: un grupo de derechos humanos o de ayuda legal, un sindicato, una defensoría, la policía si puede confiar en ella. Nada de esta revisión es urgente.
safety-violence =
    Su seguridad va primero. Si usted u otras personas corren peligro ahora, vayan a un lugar seguro y llamen al número de emergencia de su lugar. Por favor no escriba detalles aquí: soy un programa y no puedo protegerle. Un centro de salud, una casa de acogida, un grupo de derechos humanos o alguien de confianza puede ayudar.
safety-reprisal =
    Su seguridad va primero. Si alguien puede vengarse porque usted habló, por favor no escriba aquí nombres ni detalles. Busque a quienes protegen a las personas que denuncian: una defensoría, un organismo o grupo contra la corrupción, una abogada o un abogado, una red de periodistas, un sindicato. Guarde sus pruebas en un lugar seguro y hable con alguno de ellos antes de hacer algo más.
safety-self-harm =
    Lamento que todo le pese tanto. Soy un programa y no la ayuda que hace falta, pero hay personas que sí: hable hoy con alguien de confianza, con una línea de crisis, con personal de salud o con el número de emergencia de su lugar. No tiene que pasar por esto a solas. La revisión puede esperar.

## Un comentario, y las palabras que cita el informe
note-kept = Guardo sus palabras para el informe, en “{ $topic }”.
note-kept-general = Guardo sus palabras.
plan-kept = Lo anoto: { $action }
plan-how = ¿Qué van a hacer? Escríbalo como le salga y, si ya se sabe, quién y para cuándo, por ejemplo: Amina pide las reglas antes del viernes.
plan-who = ¿Quién lo hace y para cuándo? Por ejemplo: Amina, antes del viernes. Si aún no se sabe, salte esta pregunta.
plan-list = Anotó: { $actions }
plan-none = Todavía no hay ninguna acción anotada. Para anotar una, escriba: acción
plan-past = Ese día ya pasó. Escriba la acción otra vez, con un día que esté por venir.
plan-full = Ya hay tres acciones anotadas, y rara vez se hacen más. Puede cambiarlas en la página del informe.
note-how = Escríbalo así: nota: y luego sus palabras.
quotes = Estas palabras suyas están en el informe o quedaron fuera. Elija para cambiarlo.
quotes-none = El informe no cita palabras suyas.

## Una revisión posterior
again-begin = Sus últimas respuestas son del { $day }. { $questions ->
    [one] Le hago una pregunta
   *[other] Le hago { $questions } preguntas cortas
} y después le muestro qué cambió.
again-nothing = Todavía no hay con qué comparar. Empecemos con una primera revisión.
again-action = Usted planeó: { $action } ¿En qué quedó?
action-by = { $action } ({ $owner })
change-since = Gracias. Esto es lo que cambió desde el { $day }.
change-nothing = Gracias. En estos puntos no cambió nada desde el { $day }. Es lo más común; basta un paso pequeño.
change-better = Mejor que antes:
change-known = Ahora se puede decir:
change-worse = Peor que antes:
change-unsure = Menos claro que antes:
change-same = Igual que antes:
change-left = Sin respuesta esta vez:
change-one = { $practice }: { $before } → { $now }
change-actions = Lo que había planeado:
change-action = { $action }: { $done }
change-step = **Un paso para esta semana ({ $practice }):** { $step }
change-step-larger = **Lo que podría seguir ({ $practice }):** { $step }
change-no-gap = No veo ya ningún punto débil en lo que respondió.
done-done = hecho
done-partly = hecho en parte
done-not = no se hizo
done-unsaid = no lo dijo

## Recordatorios en un calendario
calendar-title = Volver a mirar su alianza
calendar-text = Tres minutos: pregunto otra vez por lo más débil y muestro qué cambió. { $way }
calendar-way-link = Su conversación: { $link }
calendar-way-code = Abra { $link } y use su código de regreso.
calendar-way-terminal = En la terminal: { $link }

## Signos del idioma
list-separator = {", "}
topic-separator = {"; "}
# Words that a name begins with and that are written small within a sentence.
name-openings = el la los las un una unos unas nuestro nuestra nuestros nuestras su sus mi mis dos tres cuatro
day-openings = para el la antes del de hasta al a más tardar próximo próxima que viene este esta
quoted = “{ $words }”

## Botones
choice-story-yes = Sí
choice-story-no = No del todo
choice-mode-quick = Revisión corta (13 preguntas)
choice-mode-full = Revisión completa
choice-mode-ask = Hacer una pregunta
choice-skip = Saltar
choice-why = ¿Por qué lo pregunta?
choice-back = Atrás
choice-stop = Parar aquí
choice-resume = Seguir
choice-report = Ver mi informe
choice-correct = Cambiar una respuesta
choice-again = Revisar otra vez: ¿qué cambió?
choice-repeat = Seguir
choice-plan = Anotar una acción
choice-quotes = Mis palabras en el informe
choice-leave-out = Dejar fuera: { $words }
choice-put-back = Volver a poner: { $words }
choice-action-done = Hecho
choice-action-partly = En parte
choice-action-not = No se hizo
