# Toutes les phrases fixes qu'une personne peut lire, en français. Format Project Fluent (https://projectfluent.org).
# Mots simples, phrases courtes. { $name } est rempli par le programme ; à laisser tel quel.

## Ouverture
greeting =
    Je suis un programme qui aide à regarder un partenariat : ce qui est solide, ce qui est fragile, que faire ensuite. Mes conseils donnent leurs sources. Cette conversation est gardée pour que vous puissiez revenir ; vous pouvez l’effacer à tout moment.
greeting-back = Bonjour !
story-invite =
    Racontez-moi avec vos mots : qui travaille avec qui, et comment ça se passe ? Vous pouvez aussi me poser une question.
story-invite-again =
    Merci de me le dire. Racontez-moi encore une fois comment c’est, avec vos mots.
story-thanks =
    Merci de m’avoir raconté cela. Je vais maintenant vous poser quelques questions courtes, une par une.
story-partners = Si je comprends bien, il y a : { $partners }.
story-heard = { $count ->
    [one] J’ai remarqué une chose :
   *[other] J’ai remarqué ces choses :
}
story-practice = { $practice } : { $level } ({ $quote })
story-mentioned = { $practice } ({ $quote })
story-flag = Peut-être : { $flag } ({ $quote })
story-right = Est-ce que j’ai bien compris ?
story-unplaced = Je n’ai pas pu voir dans ces mots ce qu’il faut changer. Dites quel point est faux et ce qu’il en est vraiment, ou continuez : je poserai la question.
ask-invite = Que voulez-vous savoir ?

## Questions et réponses
question-told = Vous avez dit : « { $quote } ». D’où ma question : { $question }
answer-noted = Je note : « { $answer } ».
answer-changed = C’est changé. Je note : « { $answer } ».
answer-elsewhere = Cela me parle de « { $topic } ». Voyons cela d’abord ; mon autre question viendra après.
answer-elsewhere-noted = Cela me parle de « { $topic } ». J’y note : « { $answer } ». Revenons à ma question.
answer-elsewhere-later = Je comprends que cela concerne « { $topic } » et je le garde en mémoire. Ma question d’ici reste ouverte.
answer-unsure = Je crois que vous voulez dire « { $answer } », mais je peux me tromper. Quelle réponse convient le mieux ?
answer-unclear = Je ne sais pas bien comment prendre cela. Quelle réponse convient le mieux ?
skip-noted = On passe. Vous pourrez y revenir.
other-side = Une question sur l’autre côté. { $question }
other-partner = l’autre partenaire
contradiction = À propos de « { $topic } », vous aviez répondu : « { $before } ». Maintenant je lis : « { $words } ». Les deux peuvent être vrais à des moments différents. Qu’est-ce qui est le plus juste aujourd’hui ?
first-finding-gap = Voici déjà une première chose que je vois. { $finding }
first-finding-strength = Voici déjà une première chose que je vois, et elle est bonne. { $finding }
correct-which = Quelle réponse voulez-vous changer ?
nothing-to-change = Il n’y a pas encore de réponse à changer.
readings = Je peux comprendre cela de plusieurs façons. Laquelle est la plus proche ?
what-next = Que voulez-vous faire maintenant ?
welcome-back = Vous revoilà, c’est bien. On reprend là où on en était.
off-topic = Là, je ne peux pas vous aider. Ce que je connais, c’est le travail en partenariat.
help =
    Je pose de courtes questions sur votre partenariat ; répondez par un bouton ou avec vos mots. Vous pouvez toujours écrire : passer, pourquoi, retour, changer une réponse, arrêter, rapport, ou me poser une question.
erasing =
    Tout ce qui est de cet échange peut être effacé à tout moment : sur la page web, sous la rubrique pour garder et effacer ; dans Telegram et dans le terminal, avec /forget. Il n’en reste rien.
privacy = Ce que vous écrivez est gardé pour que vous puissiez revenir. Les responsables de ce service pourraient le lire ; vos partenaires non, à moins d’avoir votre téléphone, votre lien ou votre code. N’écrivez pas de noms. La page « Vie privée » en dit plus.
questions-left = { $count ->
    [0] Il ne reste aucune question.
    [one] Il reste au plus une question. Vous pouvez arrêter à tout moment.
   *[other] Il reste au plus { $count } questions. Vous pouvez arrêter à tout moment.
}
question-explained =
    En d’autres mots : est-ce plutôt ainsi, « { $there } », ou plutôt ainsi, « { $missing } » ?
farewell = Avec plaisir. Tout cela reste ici pour vous ; demandez le rapport quand vous voulez.
not-understood = Je n’ai pas compris. Vous pouvez choisir une réponse, le dire avec d’autres mots ou me poser une question.

## Réponses tirées des sources
answer-do = Que faire
answer-watch = À surveiller :
passage-other-language = Mes sources n’ont cela qu’en anglais, je vous le donne donc en anglais.
document-other-language = Cela vient d’un document dans une autre langue. Je vous le donne comme il y est écrit.
outside-other = Mes sources ne parlent pas de cela.
outside-legal = Mes sources ne parlent pas des questions de droit. Un avocat, une avocate ou un service d’aide juridique peut vous répondre.
outside-tax = Mes sources ne parlent pas des impôts. Votre service des finances ou un conseiller fiscal peut vous répondre.
outside-medical = Mes sources ne parlent pas des questions médicales. Demandez s’il vous plaît à un agent de santé, à une infirmière ou à un médecin.
outside-safety = Je ne peux pas aider pour cela. Si quelqu’un risque d’être blessé, adressez-vous à des gens de confiance ou aux secours là où vous êtes.
corpus-covers = Mes sources disent comment des partenaires travaillent ensemble : qui participe, quel est le but, qui fait quoi, qui décide, qui rend des comptes à qui, la confiance, l’influence et les savoir-faire qu’il faut.

## Résultats
summary-strengths = **Ce qui est solide :** { $practices }.
summary-weakest = **Le point le plus fragile, à ce que je vois :** { $dimension } { $sentence } (Ce constat est { $sureness }.)
dimension-in-part = De ce qui a été demandé ici : { $told }.
summary-flag = **Un possible signal d’alerte, d’après ce que vous avez raconté :** { $flag }. À vous de dire si c’en est un.
summary-first-step = **Un premier pas cette semaine ({ $practice }) :** { $step }
summary-next-step = **Ensuite ({ $practice }) :** { $step }
summary-no-gap = Je n’ai trouvé aucun point faible dans ce que vous avez répondu.
summary-one-view = C’est un seul point de vue sur le partenariat : le vôtre. D’autres peuvent le voir autrement.
paused = On s’arrête là pour le moment. Voici le résultat jusqu’ici ; vous pouvez continuer quand vous voulez.
paused-nothing = Nous nous arrêtons là pour l’instant. Rien n’a encore été répondu ; ce que vous avez raconté est gardé, et vous pouvez continuer à tout moment.
closing = Merci. Voici où vous en êtes.
closing-settled = Merci. D’autres réponses ne changeraient presque plus le résultat, j’arrête donc de demander. Voici où vous en êtes.
report-nothing = Il n’y a encore rien à rapporter : aucune question n’a reçu de réponse.
report-short = Voici votre rapport en bref.

## Sécurité
safety-not-kept = Je n’ai pas gardé ce message. Vous pouvez raconter le reste sans cette partie.
safety-perhaps =
    Si quelque chose dans tout cela vous met en danger, vous ou quelqu’un d’autre, votre sécurité passe d’abord : n’écrivez ici ni noms ni détails, et tournez-vous vers ceux dont c’est le métier d’aider, comme un groupe d’aide juridique ou de droits humains, un médiateur public, un soignant, ou le numéro d’urgence de votre lieu. Si je vous ai mal compris, continuons. Ce qui, dans vos mots, ressemble à un danger, je ne le garde pas.
safety-perhaps-again = S’il s’agit d’un danger : votre sécurité d’abord ; n’écrivez pas de noms ici. Je ne garde pas ces mots.
safety-threat =
    Votre sécurité passe avant tout. N’écrivez ici ni noms ni détails, s’il vous plaît : je suis un programme, je ne peux pas vous protéger. Pensez aux gens de confiance en dehors de ce travail, et à ceux dont le métier est d’aider quand quelqu’un est menacé : un groupe de défense des droits humains ou d’aide juridique, un syndicat, le médiateur ou le défenseur des droits, la police si vous pouvez lui faire confiance. Rien ne presse dans ce bilan.
safety-violence =
    Votre sécurité passe avant tout. Si vous ou d’autres êtes en danger maintenant, allez dans un lieu sûr et appelez le numéro d’urgence là où vous êtes. N’écrivez pas de détails ici, s’il vous plaît : je suis un programme, je ne peux pas vous protéger. Un centre de santé, un centre d’accueil, un groupe de défense des droits humains ou une personne de confiance peut vous aider.
safety-reprisal =
    Votre sécurité passe avant tout. Si quelqu’un risque de se venger parce que vous avez parlé, n’écrivez ici ni noms ni détails, s’il vous plaît. Cherchez ceux qui protègent les gens qui dénoncent : le médiateur ou le défenseur des droits, un organisme ou un groupe contre la corruption, un avocat ou un service d’aide juridique, un réseau de journalistes, un syndicat. Gardez vos preuves dans un lieu sûr, et parlez à l’un d’eux avant de faire autre chose.
safety-self-harm =
    Je suis désolé que ce soit si lourd pour vous. Je suis un programme, pas l’aide qu’il vous faut, mais des gens peuvent l’être : parlez dès aujourd’hui à une personne de confiance, et à une ligne d’écoute, à un agent de santé ou au numéro d’urgence là où vous êtes. Vous n’avez pas à traverser cela sans personne. Le bilan peut attendre.

## Une remarque, et les mots que le rapport cite
note-kept = Je garde vos mots pour le rapport, sous « { $topic } ».
note-kept-general = Je garde vos mots.
plan-kept = Je le note : { $action }
plan-how = Qu’allez-vous faire ? Écrivez-le comme cela vient et, si c’est décidé, qui s’en charge et pour quand, par exemple : Amina demande les règles avant vendredi.
plan-who = Qui s’en charge, et pour quand ? Par exemple : Amina, avant vendredi. Si ce n’est pas décidé, passez.
plan-list = Vous avez noté : { $actions }
plan-none = Aucune action n’est encore notée. Pour en noter une, écrivez : action
plan-past = Ce jour est passé. Écrivez l’action encore une fois, avec un jour à venir.
plan-full = Trois actions sont déjà notées, et on en fait rarement plus. Vous pouvez les changer sur la page du rapport.
note-how = Écrivez-le ainsi : note : puis vos mots.
quotes = Ces mots sont de vous : ils sont dans le rapport, ou en ont été retirés. Choisissez pour changer cela.
quotes-none = Le rapport ne cite aucun de vos mots.

## Un bilan plus tard
again-begin = Vos dernières réponses datent du { $day }. { $questions ->
    [one] Je pose une question
   *[other] Je pose { $questions } questions courtes
}, puis je montre ce qui a bougé.
again-nothing = Il n’y a encore rien à comparer. Commençons par un premier bilan.
again-action = Vous aviez prévu : { $action } Où en est-ce ?
action-by = { $action } ({ $owner })
change-since = Merci. Voici ce qui a bougé depuis le { $day }.
change-nothing = Merci. Sur ces points, rien n’a bougé depuis le { $day }. C’est courant ; un petit pas suffit.
change-better = Mieux qu’avant :
change-known = Vous pouvez le dire maintenant :
change-worse = Moins bien qu’avant :
change-unsure = Moins clair qu’avant :
change-same = Comme avant :
change-left = Sans réponse cette fois :
change-one = { $practice } : { $before } → { $now }
change-actions = Ce que vous aviez prévu :
change-action = { $action } : { $done }
change-step = **Un pas pour cette semaine ({ $practice }) :** { $step }
change-step-larger = **Ce qui pourrait suivre ({ $practice }) :** { $step }
change-no-gap = Je ne vois plus de point faible dans vos réponses.
done-done = fait
done-partly = fait en partie
done-not = pas fait
done-unsaid = pas dit

## Rappels dans un agenda
calendar-title = Regarder encore une fois votre partenariat
calendar-text = Trois minutes : je repose les questions sur ce qui était le plus fragile et je montre ce qui a bougé. { $way }
calendar-way-link = Votre conversation : { $link }
calendar-way-code = Ouvrez { $link } et donnez votre code de retour.
calendar-way-terminal = Dans le terminal : { $link }

## Signes de la langue
list-separator = {", "}
topic-separator = {" ; "}
# Words that a name begins with and that are written small within a sentence.
name-openings = le la les l' un une des notre nos leur leurs mon ma mes deux trois quatre
day-openings = pour le la avant d'ici au jusqu'au jusqu'à plus tard prochain prochaine ce cette
quoted = « { $words } »

## Boutons
choice-story-yes = Oui
choice-story-no = Pas tout à fait
choice-mode-quick = Bilan rapide (13 questions)
choice-mode-full = Bilan complet
choice-mode-ask = Poser une question
choice-skip = Passer
choice-why = Pourquoi cette question ?
choice-back = Retour
choice-stop = Arrêter ici
choice-resume = Continuer
choice-report = Voir mon rapport
choice-correct = Changer une réponse
choice-again = Refaire le point : qu’est-ce qui a bougé ?
choice-repeat = Continuer
choice-plan = Noter une action
choice-quotes = Mes mots dans le rapport
choice-leave-out = Retirer : { $words }
choice-put-back = Remettre : { $words }
choice-action-done = Fait
choice-action-partly = En partie
choice-action-not = Pas fait
