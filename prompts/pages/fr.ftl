# Toutes les phrases fixes des pages et du widget, en français. Format Project Fluent (https://projectfluent.org).
# Mots simples, phrases courtes. { $name } est rempli par le programme ; à laisser tel quel.

## Sur chaque page
page-name = Le conseiller en partenariats
page-skip = Aller au contenu
page-language = Langue
page-about = À propos de ce service
page-go-on = Reprendre votre conversation
page-sources = Sources
page-privacy = Vie privée
page-integrate = Pour votre site
page-no-script = Tout, sur cette page, marche sans scripts.

## Accueil
page-landing-title = Comment va votre partenariat ?
page-landing-what = Je suis un programme. Je pose des questions sur votre partenariat, montre ses forces et ses faiblesses, et propose des étapes, avec leurs sources.
page-run = Ce service est tenu par { $operator }.
page-run-unknown = Ceux qui vous ont donné cette adresse tiennent ce service.
page-stored = Vos écrits sont gardés pour que vous puissiez revenir, et effacés après { $days } jours, ou à votre demande.
page-stored-unlimited = Ce que vous écrivez est gardé pour que vous puissiez revenir, jusqu’à ce que vous l’effaciez.
page-model = Ce que vous écrivez va aussi à un modèle de langage chez { $where }, pour que les réponses conviennent mieux – sans les adresses et numéros qui désignent quelqu’un.
page-story-label = Racontez-moi avec vos mots
page-story-hint = Qui travaille avec qui, et comment ça se passe ? Quelques lignes suffisent. Les noms ne sont pas nécessaires.
page-story-send = Commencer avec cela
page-or-start = Ou commencez sans raconter
page-quick-hint = Environ dix minutes
page-full-hint = Toutes les questions qui changent encore le résultat
page-ask-hint = Une réponse, et d’où elle vient
page-back-label = Revenir à une conversation d’avant

## Revenir
page-back-title = Revenir à votre conversation
page-back-code = Votre code ou votre lien pour revenir
page-back-hint = Il est sur la page de votre conversation, sous « Garder, emporter, effacer ».
page-back-open = Ouvrir la conversation
page-back-wrong = Ce code n’ouvre aucune conversation. Vérifiez, s’il vous plaît, qu’il est complet. Une conversation effacée ne peut plus être ouverte.
page-back-opening = La conversation s’ouvre…

## La conversation
page-talk-title = Votre conversation
page-talk-log = Ce qui a été dit
page-you-said = Vous avez dit :
page-advisor-said = Le conseiller a dit :
page-progress = Réponses : { $answered } sur { $expected }
page-progress-none = Pas encore de réponse
page-progress-label = Progression
page-choose = Choisissez une réponse
page-ways-out = Ou bien
page-own-words = Ou avec vos mots (aussi avec une réponse ci-dessus)
page-write = Votre message
page-send = Envoyer
page-stop = Arrêter ici
page-see-panel = Voir le résultat jusqu’ici
page-moved = La conversation a continué dans une autre fenêtre. Voici où elle en est.
page-problem-empty = Écrivez quelque chose, s’il vous plaît, ou choisissez une réponse.
page-problem-too-long = C’est trop long. Raccourcissez-le, s’il vous plaît, à { $most } caractères.
page-problem-stale = Cette réponse n’est plus proposée. Voici la question où nous en sommes.
page-panel-title = Le résultat jusqu’ici
page-panel-empty = L’image se remplit pendant que nous parlons. Après vos premières réponses, vous verrez ici ce qui semble solide et ce qui est à renforcer.
page-panel-report = Lire le rapport
page-keep-title = Garder, emporter, effacer
page-keep-link = Lien pour revenir
page-keep-code = Code pour revenir
page-keep-note = Toute personne qui a le lien ou le code peut lire cette conversation. Gardez-les pour vous.
page-copy = Copier
page-download = Télécharger le rapport
page-format-html = Page web
page-format-md = Texte (Markdown)
page-format-json = Données (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = Tout ce qui est gardé (JSON)
page-erase = Effacer cette conversation
page-other-language = Continuer dans une autre langue

## Effacer
page-erase-title = Effacer cette conversation ?
page-erase-what = Votre récit, toutes les réponses, le rapport et le plan disparaîtront pour toujours. Personne ne peut les faire revenir.
page-erase-yes = Oui, l’effacer
page-erase-no = Non, retour à la conversation
page-erased-title = La conversation est effacée
page-erased-what = Il n’en reste rien ici. Les fichiers que vous avez téléchargés restent chez vous.
page-start-new = Commencer une autre conversation

## Le rapport
page-report-back = Retour à la conversation
page-report-print = Imprimer
page-view-title = De qui est ce point de vue ?
page-view-hint = Par exemple : le comité du village, le service de la planification. C’est écrit en haut du rapport.
page-save = Enregistrer
page-plan-hint = Écrivez trois actions au plus. Elles feront partie du rapport.
page-plan-one = Action { $slot }
page-plan-what = Ce que nous ferons
page-plan-owner = Qui
page-plan-due = Pour quand
page-plan-save = Enregistrer le plan
page-plan-wrong-what = Écrivez aussi, s’il vous plaît, ce qui sera fait, en plus de qui ou pour quand.
page-plan-wrong-day = Donnez le jour, s’il vous plaît, sous la forme année-mois-jour, par exemple 2027-03-31.
page-answers-title = Vos réponses
page-answers-note = Quelque chose n’est pas juste, ou a changé ? Chaque réponse peut être changée, et le rapport suit.
page-answers-none = Il n’y a pas encore de réponses.
page-change = Changer
page-change-about = Changer : { $topic }
page-change-title = Changer une réponse
page-change-note = Quelque chose à ajouter, avec vos mots (c’est montré dans le rapport)
page-cancel = Retour au rapport
page-quotes-title = Vos mots dans le rapport
page-quotes-note = Le rapport cite ces mots de vous. Retirez ce que d’autres ne doivent pas lire ; le rapport suit.
page-quote-leave-out = Retirer
page-quote-put-back = Remettre
page-quote-left-out = (retiré)
page-later-title = Regarder de nouveau plus tard
page-later-note = Dans un mois ou deux, trois minutes montrent ce qui a bougé : les mêmes quelques questions, et où en est votre plan.
page-later-file = Deux rappels pour mon agenda
page-later-link = Avec le lien qui ouvre cette conversation. Qui voit mon agenda pourra alors l’ouvrir.
page-later-kept = Un fichier pour votre propre agenda, avec un jour dans 30 jours et un dans 90. Rien n’est gardé ici pour cela.

## Passages et sources
page-passage-do = Que faire
page-passage-watch = À surveiller
page-passage-from = D’où cela vient
page-passage-other-language = Mes sources n’ont cela qu’en anglais.
page-undated = sans date
page-source-kind = ({ $kind }, { $year })
page-sources-title = Les sources
page-sources-lead = Tous les conseils viennent de ces textes et indiquent l’endroit exact. Le genre et l’année vous disent quel poids donner à un texte.
page-sources-places = { $count ->
    [one] Le seul endroit cité
   *[other] Les { $count } endroits cités
}

## Vie privée
page-privacy-title = Ce qui est gardé sur vous
page-privacy-who = Qui tient ce service
page-privacy-what = Ce qui est gardé
page-privacy-what-talk = Ce que vous écrivez et choisissez, ce que le conseiller répond, le résultat, et quand c’était. Vous n’avez pas à donner votre nom, et le conseiller ne le demande pas.
page-privacy-what-danger = Ce que vous écrivez quand vous êtes peut-être en danger reçoit une réponse, mais n’est pas gardé.
page-privacy-what-log = Le journal technique du serveur ne contient ni vos mots ni votre code.
page-privacy-cookies = Votre navigateur garde un cookie qui rouvre votre conversation, et un pour la langue si vous en avez choisi une. On ne vous suit pas à la trace, et rien n’est chargé depuis d’autres sites.
page-privacy-model = Ce qui va à un modèle de langage
page-privacy-model-what = Ce que vous écrivez va à un modèle de langage chez { $where }, avec la question posée, les passages qui conviennent et la réponse composée à partir d’eux. Avant cela, les adresses électroniques, les numéros de téléphone, de carte et de compte et ce qui leur ressemble sont remplacés par des repères. Votre code n’est pas envoyé, ni ce que vous avez écrit avant, ni rien de ce que vous écrivez quand vous êtes peut-être en danger. Ce qui revient est vérifié et ne décide de rien.
page-privacy-long = Combien de temps
page-privacy-rights = Ce que vous pouvez faire
page-privacy-rights-all = Sur la page de votre conversation, vous pouvez tout emporter dans un fichier, corriger chaque réponse et tout effacer d’un coup.
page-privacy-code = Personne d’autre que vous n’a le code pour revenir, même pas ceux qui tiennent ce service. Si vous le perdez, on ne peut plus retrouver la conversation.

## Pour les sites web
page-integrate-title = Le conseiller sur votre site
page-integrate-lead = Une ligne met le conseiller sur n’importe quelle page. Il ne charge rien d’ailleurs et ne garde rien avant que votre visiteur commence.
page-integrate-tag = La ligne
page-integrate-allow = Ceux qui tiennent ce service ajoutent d’abord l’adresse de votre site à ADVISOR_ALLOWED_ORIGINS.
page-integrate-csp = Si votre site a une politique de sécurité du contenu (CSP)
page-integrate-frame = Là où les scripts des autres ne sont pas permis
page-integrate-frame-title = Conseiller en partenariats
page-integrate-attributes = Attributs
page-integrate-lang = langue ; sans elle, celle de votre page
page-integrate-mode = open, ask, quick ou full
page-integrate-server = adresse du service ; sans elle, celle d’où vient le script
page-integrate-theme = Couleurs et caractères
page-integrate-theme-note = Donnez ces propriétés à l’élément ; clair et sombre suivent le visiteur si vous ne les fixez pas.
page-integrate-plain = Une page entière
page-integrate-wordpress-block = Dans un bloc « HTML personnalisé », là où le conseiller doit se trouver :
page-integrate-wordpress-footer = Si vous ne pouvez pas mettre de script dans un bloc, chargez-le dans le pied de page de votre thème et écrivez, là où le conseiller doit se trouver :
page-integrate-drupal-library = Le thème déclare le script comme bibliothèque et la charge :
page-integrate-drupal-block = Le bloc, dans un format de texte qui laisse passer cette balise, comme Full HTML :
page-integrate-csp-tag = Pour la ligne. Il ne faut ni script ni style dans la page, ni image, ni police.
page-integrate-csp-frame = Pour le cadre.
page-integrate-property = Propriété
page-integrate-light = Clair
page-integrate-dark = Sombre
page-integrate-css-paper = fond
page-integrate-css-ink = texte
page-integrate-css-soft = aides et petit texte
page-integrate-css-line = traits fins
page-integrate-css-tint = fond de ce que le visiteur a dit
page-integrate-css-accent = liens et bouton principal
page-integrate-css-on-accent = texte du bouton principal
page-integrate-css-edge = bords des boutons et de la zone de texte
page-integrate-css-radius = arrondi des coins
page-integrate-css-font = police
page-integrate-css-heading-font = police du titre
page-integrate-css-size = taille du texte
page-integrate-css-height = hauteur maximale
page-integrate-events = Événements
page-integrate-events-note = Ils montent de l’élément vers votre page. Aucun ne porte ce que votre visiteur a dit.
page-integrate-event-ready = le widget peut être utilisé
page-integrate-event-message = quelque chose a été dit, et par qui
page-integrate-event-done = le bilan est fini
page-integrate-try = Voilà ce que ça donne

## Problèmes
page-problem-missing-title = Il n’y a rien à cette adresse
page-problem-missing = La page a peut-être changé de place, ou la conversation a été effacée. Vérifiez l’adresse, s’il vous plaît, ou recommencez.
page-problem-closed-title = Cette conversation n’est pas ouverte dans ce navigateur
page-problem-closed = Utilisez votre code pour revenir et ouvrez-la ici.
page-problem-refused-title = Cela ne venait pas de notre page
page-problem-refused = Pour vous protéger, nous n’acceptons que les formulaires de ce site. Rouvrez la page, s’il vous plaît, et refaites-le là.
page-problem-invalid-title = Cela n’a pas pu être pris tel quel
page-problem-invalid = Revenez en arrière, s’il vous plaît, vérifiez ce que vous avez écrit et renvoyez-le. Un texte très long doit être raccourci.
page-problem-too-long-title = C’est trop d’un coup
page-problem-busy-title = Un instant, s’il vous plaît
page-problem-busy = Il y a beaucoup de monde ici en ce moment. Réessayez dans une minute, s’il vous plaît. Ce que vous avez déjà dit n’est pas perdu.
page-problem-other-title = Quelque chose n’a pas marché ici
page-problem-other = C’est notre faute, pas la vôtre. Ce que vous avez déjà dit n’est pas perdu. Réessayez dans un instant, s’il vous plaît.
page-problem-home = Vers la page d’accueil

## Pour les scripts
script-sending = Envoi…
script-waiting = Pas de connexion. Votre message est gardé et partira quand la connexion reviendra.
script-back-online = La connexion est revenue. Votre message est parti.
script-refused = Cela n’a pas pu être pris. Choisissez encore une fois, s’il vous plaît, ou écrivez-le autrement.
script-gone = Cette conversation n’est plus ici, ou n’est pas ouverte dans ce navigateur.
script-updated = La conversation a continué dans une autre fenêtre ; celle-ci est de nouveau à jour.
script-copied = Copié
script-read-passage = Tout le passage
script-see-place = Le passage dans la liste des sources
script-loading = Chargement…

## Le widget
widget-label = Conseiller en partenariats
widget-begin = Commencer
widget-whole-page = Ouvrir sur une page à part
widget-erase-sure = Tout effacer pour toujours ?
widget-erase-no = Non, la garder
widget-erased = La conversation est effacée.
widget-failed = On ne peut pas joindre le conseiller en ce moment.
widget-again = Réessayer

page-telegram = Continuer dans Telegram
page-telegram-title = Continuer dans Telegram
page-telegram-what = Ouvrez ce lien dans l’application. Votre conversation s’y trouvera aussi, et vous pourrez continuer aux deux endroits. Le lien sert une seule fois, pendant { $minutes } minutes, à qui l’ouvre en premier.
page-telegram-open = Ouvrir Telegram
page-telegram-link = Ou copiez le lien
page-telegram-stay = Rester ici
