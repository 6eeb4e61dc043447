# Ce que seul le bot Telegram dit, en français. Format Project Fluent (https://projectfluent.org).
# Mots simples, phrases courtes. { $name } est rempli par le programme ; les mots comme /help sont des commandes : à laisser tels quels.

## Profil (description de 512 caractères au plus, description courte de 120 au plus)
tg-description = Je suis un programme qui aide à regarder un partenariat entre une administration, une entreprise, des groupes ou une communauté : ce qui est solide, ce qui est fragile, que faire ensuite. Racontez-moi votre histoire ou posez une question. Mes conseils donnent leurs sources.
tg-short-description = Voir ce qui est solide et fragile dans un partenariat, et que faire. Un programme, avec ses sources.
tg-command-start = Commencer, ou reprendre là où nous étions
tg-command-check = Faire le bilan de votre partenariat
tg-command-ask = Poser une question
tg-command-report = Votre rapport
tg-command-language = Une autre langue
tg-command-privacy = Ce qui est gardé, et combien de temps
tg-command-export = Tout ce qui est gardé de cette conversation
tg-command-forget = Effacer cette conversation
tg-command-help = Ce que je peux faire

## Commencer et reprendre
tg-kept = Gardé { $days } jours après votre dernier message. /privacy /forget
tg-kept-until-erased = Gardé jusqu’à ce que vous l’effaciez. /privacy /forget
tg-go-on = On reprend là où nous étions. Pour regarder un autre partenariat : /new
tg-gone = Notre conversation d’avant n’est plus là ; elle a été effacée. On repart du début.
tg-many = Vous avez écrit beaucoup d’un coup. J’ai tout lu ; voici où nous en sommes.
tg-nothing-yet = Il n’y a pas encore de conversation ici. Commencez avec /start
tg-carried-over = Voici votre conversation, venue de l’autre endroit. On la continue ici.
tg-code-used = Ce lien a déjà servi ou il est trop vieux. Faites-en un nouveau, s’il vous plaît.
tg-web = Continuez dans un navigateur avec ce lien. Toute personne qui l’a peut lire et changer votre conversation : gardez-le pour vous.
tg-web-none = Ce bot n’a pas de page web. Vous pouvez continuer ici même.
tg-open-web = Ouvrir dans le navigateur

## Commandes
tg-ask-now = Que voulez-vous savoir ? Écrivez-le en un seul message.
tg-report-none = Il n’y a encore rien à mettre dans un rapport. Répondez d’abord à quelques questions : /check
tg-report-file = Votre rapport. Vous pouvez l’ouvrir sur n’importe quel appareil, l’imprimer ou le faire passer.
tg-export-file = Tout ce qui est gardé de cette conversation.
tg-language = Quelle langue ?
tg-language-set = On continue en français.
tg-new = Commencer avec un autre partenariat ? La conversation faite jusqu’ici sera effacée. Vous pouvez d’abord la garder : /report ou /export
tg-new-yes = Effacer et recommencer
tg-forget = Effacer cette conversation, avec toutes les réponses et le rapport ? On ne pourra pas la faire revenir.
tg-forget-yes = Oui, l’effacer
tg-keep = Non, la garder
tg-kept-it = Je la garde.
tg-forgotten = C’est effacé. Pour recommencer : /start
tg-privacy =
    Je suis un programme{ $operator ->
        [none] .
       *[other] , tenu par { $operator }.
    }
    Je garde : le numéro de ce chat, ce que vous écrivez ou touchez ici, et ce que j’ai répondu. Je ne garde ni votre nom, ni votre numéro de téléphone, ni photos, ni messages vocaux, ni lieux.

    { $days ->
        [0] Cela reste jusqu’à ce que vous l’effaciez.
        [one] C’est effacé un jour après votre dernier message.
       *[other] C’est effacé { $days } jours après votre dernier message.
    }

    Si vous avez demandé des rappels, je garde aussi leurs deux dates. /remind les arrête.

    Dans un groupe, je ne garde rien. Telegram transporte tous les messages et peut les voir aussi.

    /export vous donne tout. /forget efface tout de suite.
tg-model = Ce que vous écrivez va aussi à un modèle de langage chez { $where }.
tg-privacy-model = Ce que vous écrivez va aussi à un modèle de langage chez { $where }, pour que les réponses conviennent mieux. Avant cela, j’enlève les adresses électroniques, les numéros de téléphone et de compte et ce qui leur ressemble. Je n’envoie rien de ce que vous écrivez quand vous êtes peut-être en danger. Ce qui revient est vérifié.
tg-help =
    Parlez-moi de votre partenariat avec vos mots, ou posez-moi une question. Vous pouvez toucher une réponse ou l’écrire.

    /check – faire le bilan de votre partenariat
    /ask – poser une question
    /report – votre rapport
    /back, /skip, /why – retour, passer, pourquoi, pendant mes questions
    /correct – changer une réponse
    /again – voir ce qui a bougé depuis la dernière fois
    /remind – des rappels dans 30 et 90 jours, ou aucun
    /pause – arrêter pour le moment ; /start reprend
    /web – continuer dans un navigateur
    /language – une autre langue
    /new – un autre partenariat
    /privacy, /export, /forget – ce qui est gardé
tg-unknown-command = Je ne connais pas cette commande. /help montre ce que je peux faire.

## Ce qui n'est pas du texte
tg-voice = Je ne peux pas écouter les messages vocaux. Écrivez-le en quelques mots, s’il vous plaît.
tg-picture = Je ne peux pas regarder les photos ni les vidéos, et je ne les garde pas. Écrivez, s’il vous plaît, ce qu’on y voit.
tg-sticker = Je vois un sticker, mais je ne sais lire que des mots.
tg-file = Je ne peux pas lire de fichiers ici, et je ne les garde pas. Écrivez l’essentiel en quelques mots, s’il vous plaît.
tg-contact = Ne m’envoyez pas, s’il vous plaît, le contact de quelqu’un. Je ne l’ai pas gardé.
tg-location = Je n’ai pas besoin d’un lieu, et je ne l’ai pas gardé.
tg-other = Je ne sais lire que des mots. Écrivez-le en quelques mots, s’il vous plaît.
tg-forwarded = Vous avez fait suivre un message écrit par quelqu’un d’autre ; je ne l’ai donc pas pris comme le vôtre. S’il dit ce que vous pensez, dites-le-moi avec vos mots.
tg-edited = Vous avez modifié un message. Je l’avais lu tel qu’il était avant. Si cela change une réponse : /correct

## Petits mots
tg-answered-already = Vous avez déjà répondu à celle-là. /correct change une réponse.
tg-too-long = C’est trop long pour moi. Envoyez-le, s’il vous plaît, en morceaux de { $most } caractères au plus.
tg-not-taken = Je n’ai pas pu prendre cela. Réessayez avec d’autres mots, s’il vous plaît.
tg-broken = Quelque chose n’a pas marché ici. C’est notre faute, pas la vôtre. Renvoyez-le dans une minute, s’il vous plaît.
tg-chosen = ✓ { $answer }
tg-skipped = – { $answer }
tg-sources = Sources

## Rappels
tg-remind = Me le rappeler dans 30 et 90 jours
tg-remind-none = Vous ne recevrez pas de rappel. Si vous voulez, je vous écris dans 30 et dans 90 jours, rien d’autre.
tg-remind-set = Je vous écrirai ces jours-là. Une touche suffit pour arrêter.
tg-remind-never = Cette conversation est effacée avant qu’un rappel puisse venir ; je ne peux donc rien vous rappeler.
tg-remind-stop = Arrêter les rappels
tg-remind-stopped = Je ne vous rappellerai plus rien.
tg-reminder = Il y a { $days } jours, nous avons regardé votre partenariat. On voit ce qui a bougé ? Cela prend environ trois minutes.

## Groupes
tg-group-hello = Bonjour. J’aide à regarder un partenariat. Dans ce groupe, je réponds seulement aux questions : /ask et votre question. Pour un bilan, ou pour raconter votre histoire, parlez-moi en privé. Ce que vous m’y dites y reste.
tg-group-private = Je fais cela seulement entre vous et moi, pour que les réponses de personne ne se retrouvent dans un groupe.
tg-group-ask = Écrivez votre question après la commande, comme ceci : /ask Qui doit décider ?
tg-group-open = Parler en privé
