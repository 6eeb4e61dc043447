# Todas las frases fijas del informe, en español. Formato Project Fluent (https://projectfluent.org).
# Palabras sencillas, frases cortas. { $name } lo rellena el programa; se deja como está.

## Encabezado
report-title = Una mirada a su alianza
report-made-on = Escrito el { $date }
report-view-given = Esta es una sola mirada a la alianza; la dio: { $side }. Otras personas de la alianza pueden verla de otra manera.
report-view-unknown = Esta es una sola mirada a la alianza: la de quien respondió. Otras personas de la alianza pueden verla de otra manera.
report-basis =
    { $put ->
        [0] No se hizo ninguna pregunta.
        [one] Se hizo una pregunta.
       *[other] Se hicieron { $put } preguntas.
    } { $answered ->
        [0] De los { $total } temas, ninguno tiene respuesta.
        [one] De los { $total } temas, uno tiene respuesta.
       *[other] De los { $total } temas, { $answered } tienen respuesta.
    }

## En pocas palabras
report-short-empty = Todavía no hay respuestas, así que este informe no puede decir nada de su alianza. Con unas pocas basta para una primera imagen.
report-short-unknown = No se pudo decir cómo está lo que se preguntó. Eso también dice algo: las preguntas de abajo son buenas para hacérselas a los demás.
report-short-strengths = Lo que está fuerte: { $practices }.
report-short-weakest = Donde parece más débil: { $dimension } { $sentence }
report-short-step = Un primer paso para esta semana: { $step }
report-short-no-gap = En las respuestas no apareció ningún punto débil. Sigan con lo que funciona y vuelvan a mirar cuando algo cambie.

## Las partes de la alianza
report-answered = { $answered } de { $total }
report-band-no-answer = Aún sin respuesta
report-sentence-not-asked = No se preguntó por esto, así que no se puede decir nada.
report-sentence-in-part = De lo que se preguntó aquí: { $told }.
report-sentence-no-answer = Se preguntó por esto y todavía no hay respuesta, así que no se puede decir nada.
report-chart-title = Cómo están las partes de la alianza
report-chart-description = Una barra por cada parte: cuanto más larga, más está en marcha. La tabla que sigue dice lo mismo en palabras.

## Fuentes
report-sources-share =
    { $extent ->
        [all] Los { $total } lugares citados aquí están en un mismo documento de { $year }: «{ $title }».
       *[some] De los { $total } lugares citados aquí, { $count } están en un mismo documento de { $year }: «{ $title }».
    } Conviene tenerlo en cuenta al valorar los consejos.
report-sources-share-undated =
    { $extent ->
        [all] Los { $total } lugares citados aquí están en un mismo texto sin fecha: «{ $title }».
       *[some] De los { $total } lugares citados aquí, { $count } están en un mismo texto sin fecha: «{ $title }».
    } Conviene tenerlo en cuenta al valorar los consejos.
report-source-undated = sin fecha
report-kind-background-paper = documento de referencia
report-kind-book-chapter = capítulo de libro
report-kind-research-report = informe de investigación
report-kind-summary-of-a-review = resumen de una revisión de estudios
report-kind-news-article-with-a-survey = artículo de prensa con una encuesta

## Lo que alguien dijo
report-why-said = En sus palabras: «{ $words }»

## Entre palabras
report-source-about = { $kind }, { $year }
report-label-colon = :
report-label-comma = {", "}
report-label-semicolon = {"; "}
report-label-dash = –

## Desde una revisión anterior
report-comparison-note = En comparación con sus respuestas del { $date }: lo que se preguntó otra vez y lo que cambió.
report-moved-better = mejor
report-moved-worse = peor
report-moved-same = igual que antes
report-moved-known-now = ahora se sabe
report-moved-unsure-now = menos claro
report-moved-left = sin respuesta esta vez
report-done-done = hecho
report-done-partly = hecho en parte
report-done-not = no se hizo
report-done-unsaid = no lo dijo

## Títulos y rótulos
report-label-in-short = En pocas palabras
report-label-dimensions = Cómo están las partes
report-label-dimensions-note = Las frases dicen lo que sugieren las respuestas hasta ahora. Si de una parte se respondieron solo una o dos preguntas, tómelas como un indicio.
report-label-column-dimension = Parte
report-label-column-band = Cómo está
report-label-column-answered = Respondido
report-label-column-sureness = Con qué seguridad
report-label-strengths = Lo que está fuerte
report-label-red-flags = Posibles señales de alerta
report-label-red-flags-note = Son posibilidades, no afirmaciones sobre nadie. Surgieron de las palabras que se citan; una pregunta a los demás puede aclararlas.
report-label-flag-words = Las palabras que la hicieron surgir
report-label-flag-confirm = Qué la confirmaría
report-label-flag-care = Cómo plantearla con cuidado
report-label-priorities = Por dónde empezar
report-label-priorities-note = Lo más débil va primero. Basta con un paso a la vez.
report-label-answer = Su respuesta
report-label-why-here = Por qué importa aquí
report-label-you-said = En sus palabras
report-label-week = Un primer paso para esta semana
report-label-quarter = Un paso para este trimestre
report-label-sign = Cómo se nota que funciona
report-label-read-more = Pregunte más sobre esto
report-label-cited = Fuentes
report-label-actions = Lo que vamos a hacer
report-label-actions-note = Tres acciones como máximo, cada una con un nombre y una fecha.
report-label-column-action = Acción
report-label-column-owner = Quién
report-label-column-due = Para cuándo
report-label-other-side = Cómo puede verlo la otra parte
report-label-other-side-note = Así cree usted que responderían los demás. No se le preguntó a nadie más.
report-label-column-topic = Tema
report-label-column-you = Usted
report-label-column-other = La otra parte, según usted
report-label-differs = se ve distinto
report-label-alike = se ve igual
report-label-comparison = Desde la última vez
report-label-column-before = Antes
report-label-column-now = Ahora
report-label-column-moved = Qué cambió
report-label-planned = Lo que había planeado
report-label-column-outcome = En qué quedó
report-in-english = en inglés
report-label-told = Lo que también contó
report-label-told-note = Con sus propias palabras. No se preguntó por ello, así que aún no hay consejos basados en esto.
report-label-cannot-say = Lo que no se pudo decir
report-label-cannot-say-note = No saber también dice algo. Son preguntas para hacerles a los demás.
report-label-not-asked = Lo que no se preguntó o quedó abierto
report-label-not-asked-note = De esto el informe no dice nada.
report-label-sources = Fuentes
report-label-footer = Escrito por un programa a partir de sus respuestas y de las fuentes de arriba. No da consejos legales, fiscales ni médicos.
report-label-missing-letters = Algunas letras o signos no se pueden imprimir en este archivo, porque el servidor que lo hizo no tiene una fuente para ellos. En su lugar aparece […]; la página web y el archivo de Word sí los tienen.
