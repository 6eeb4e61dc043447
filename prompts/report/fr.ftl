# Toutes les phrases fixes du rapport, en français. Format Project Fluent (https://projectfluent.org).
# Mots simples, phrases courtes. { $name } est rempli par le programme ; à laisser tel quel.

## En-tête
report-title = Un regard sur votre partenariat
report-made-on = Écrit le { $date }
report-view-given = C’est un seul point de vue sur le partenariat, donné par : { $side }. D’autres qui en font partie peuvent le voir autrement.
report-view-unknown = C’est un seul point de vue sur le partenariat : celui de la personne qui a répondu. D’autres qui en font partie peuvent le voir autrement.
report-basis =
    { $put ->
        [0] Aucune question n’a été posée.
        [one] Une question a été posée.
       *[other] { $put } questions ont été posées.
    } { $answered ->
        [0] Sur { $total } sujets, aucun n’a de réponse.
        [one] Sur { $total } sujets, un seul a une réponse.
       *[other] Sur { $total } sujets, { $answered } ont une réponse.
    }

## En bref
report-short-empty = Il n’y a pas encore de réponses, et ce rapport ne peut donc rien dire de votre partenariat. Quelques réponses suffisent pour une première image.
report-short-unknown = Sur ce qui a été demandé, vous ne pouviez pas dire où en sont les choses. Cela apprend aussi quelque chose : les questions plus bas sont bonnes à poser aux autres.
report-short-strengths = Ce qui est solide : { $practices }.
report-short-weakest = Le point le plus fragile, à ce qu’on voit : { $dimension } { $sentence }
report-short-step = Un premier pas cette semaine : { $step }
report-short-no-gap = Aucun point faible n’est apparu dans ce que vous avez répondu. Continuez ce qui marche, et regardez de nouveau quand quelque chose change.

## Les parties du partenariat
report-answered = { $answered } sur { $total }
report-band-no-answer = Pas encore de réponse
report-sentence-not-asked = On n’a rien demandé là-dessus, on ne peut donc rien en dire.
report-sentence-in-part = De ce qui a été demandé ici : { $told }.
report-sentence-no-answer = On l’a demandé et il n’y a pas encore de réponse, on ne peut donc rien en dire.
report-chart-title = Où en sont les parties du partenariat
report-chart-description = Une barre pour chaque partie : plus la barre est longue, plus il y a de choses en place. Le tableau qui suit dit la même chose avec des mots.

## Sources
report-sources-share =
    { $extent ->
        [all] Les { $total } endroits cités ici sont dans un même document de { $year } : « { $title } ».
       *[some] Sur les { $total } endroits cités ici, { $count } sont dans un même document de { $year } : « { $title } ».
    } Gardez cela en tête pour juger du poids des conseils.
report-sources-share-undated =
    { $extent ->
        [all] Les { $total } endroits cités ici sont dans un même texte sans date : « { $title } ».
       *[some] Sur les { $total } endroits cités ici, { $count } sont dans un même texte sans date : « { $title } ».
    } Gardez cela en tête pour juger du poids des conseils.
report-source-undated = sans date
report-kind-background-paper = document de référence
report-kind-book-chapter = chapitre de livre
report-kind-research-report = rapport de recherche
report-kind-summary-of-a-review = résumé d’une revue d’études
report-kind-news-article-with-a-survey = article de presse avec une enquête

## Ce que quelqu'un a dit
report-why-said = Vous avez dit : « { $words } »

## Entre les mots
report-source-about = { $kind }, { $year }
report-label-colon = {"\u00A0:"}
report-label-comma = {", "}
report-label-semicolon = {"\u00A0; "}
report-label-dash = –

## Depuis un bilan précédent
report-comparison-note = Comparé à vos réponses du { $date } : ce qui a été redemandé, et ce qui a changé.
report-moved-better = mieux
report-moved-worse = moins bien
report-moved-same = comme avant
report-moved-known-now = connu maintenant
report-moved-unsure-now = moins clair
report-moved-left = sans réponse cette fois
report-done-done = fait
report-done-partly = fait en partie
report-done-not = pas fait
report-done-unsaid = pas dit

## Titres et intitulés
report-label-in-short = En bref
report-label-dimensions = Où en sont les parties
report-label-dimensions-note = Les phrases disent ce que les réponses laissent penser jusqu’ici. Quand il n’y a qu’une ou deux réponses pour une partie, prenez-les comme un indice.
report-label-column-dimension = Partie
report-label-column-band = Où elle en est
report-label-column-answered = Réponses
report-label-column-sureness = Est-ce sûr ?
report-label-strengths = Ce qui est solide
report-label-red-flags = Signaux d’alerte possibles
report-label-red-flags-note = Ce sont des possibilités, pas des reproches à quelqu’un. Elles viennent des mots cités ci-dessous ; une question aux autres peut les éclaircir.
report-label-flag-words = Les mots qui y font penser
report-label-flag-confirm = Ce qui le confirmerait
report-label-flag-care = Comment en parler avec soin
report-label-priorities = Par quoi commencer
report-label-priorities-note = Le plus fragile vient en premier. Un pas à la fois suffit.
report-label-answer = Votre réponse
report-label-why-here = Pourquoi c’est important ici
report-label-you-said = Vous avez dit
report-label-week = Un premier pas cette semaine
report-label-quarter = Une étape d’ici trois mois
report-label-sign = À quoi on voit que ça marche
report-label-read-more = Pour en savoir plus, demandez au conseiller
report-label-cited = Sources
report-label-actions = Ce que nous allons faire
report-label-actions-note = Trois actions au plus, chacune avec un nom et une date.
report-label-column-action = Action
report-label-column-owner = Qui
report-label-column-due = Pour quand
report-label-other-side = Comment l’autre côté le voit peut-être
report-label-other-side-note = C’est ce que les autres répondraient, à votre avis. On n’a interrogé personne d’autre.
report-label-column-topic = Sujet
report-label-column-you = Vous
report-label-column-other = L’autre côté, à votre avis
report-label-differs = vu autrement
report-label-alike = vu pareil
report-label-comparison = Depuis la dernière fois
report-label-column-before = Avant
report-label-column-now = Maintenant
report-label-column-moved = Ce qui a bougé
report-label-planned = Ce que vous aviez prévu
report-label-column-outcome = Où en est-ce
report-in-english = en anglais
report-label-told = Ce que vous avez aussi raconté
report-label-told-note = Avec vos propres mots. On ne l’a pas demandé ; aucun conseil ne s’appuie encore là-dessus.
report-label-cannot-say = Ce que vous ne pouviez pas dire
report-label-cannot-say-note = Ne pas savoir apprend aussi quelque chose. Ce sont des questions à poser aux autres.
report-label-not-asked = Ce qui n’a pas été demandé ou reste ouvert
report-label-not-asked-note = Ce rapport n’en dit rien.
report-label-sources = Sources
report-label-footer = Écrit par un programme à partir de vos réponses et des sources ci-dessus. Il ne donne pas de conseil juridique, fiscal ou médical.
report-label-missing-letters = Certaines lettres ou certains signes ne peuvent pas être imprimés dans ce fichier, car le serveur qui l’a fait n’a pas de police pour cela. À leur place on voit […] ; la page web et le fichier Word les contiennent.
