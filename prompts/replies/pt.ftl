# Todas as frases fixas que uma pessoa pode ver, em português. Formato Project Fluent (https://projectfluent.org).
# Palavras simples, frases curtas. { $name } é preenchido pelo programa; deixe como está.

## Começo
greeting =
    Sou um programa que ajuda a olhar para uma parceria: o que está forte, o que está fraco, o que fazer a seguir. Meus conselhos vêm com as fontes. Esta conversa fica guardada para que você possa voltar; você pode apagá-la quando quiser.
greeting-back = Olá!
story-invite =
    Conte com suas palavras: quem trabalha com quem, e como vai indo? Você também pode me fazer uma pergunta.
story-invite-again =
    Obrigado por dizer isso. Conte mais uma vez como é, com suas palavras.
story-thanks =
    Obrigado por contar. Agora vou fazer algumas perguntas curtas, uma de cada vez.
story-partners = Entendo que participam: { $partners }.
story-heard = { $count ->
    [one] Notei uma coisa:
   *[other] Notei estas coisas:
}
story-practice = { $practice }: { $level } ({ $quote })
story-mentioned = { $practice } ({ $quote })
story-flag = Talvez: { $flag } ({ $quote })
story-right = Entendi bem?
story-unplaced = Não consegui entender por aí o que devo mudar. Diga que ponto está errado e como é na verdade, ou siga em frente: eu pergunto sobre isso.
ask-invite = O que você gostaria de saber?

## Perguntas e respostas
question-told = Você disse: “{ $quote }”. Por isso pergunto: { $question }
answer-noted = Anoto: “{ $answer }”.
answer-changed = Mudado. Anoto: “{ $answer }”.
answer-elsewhere = Isso me diz algo sobre “{ $topic }”. Vejamos isso primeiro; a minha outra pergunta vem depois.
answer-elsewhere-noted = Isso me diz algo sobre “{ $topic }”. Ali anoto: “{ $answer }”. Agora, de volta à minha pergunta.
answer-elsewhere-later = Entendo que isso trata de “{ $topic }” e guardo como ouvi. A minha pergunta aqui continua em aberto.
answer-unsure = Acho que você quer dizer “{ $answer }”, mas não tenho certeza. Qual combina melhor?
answer-unclear = Não sei bem como entender isso. Qual destas combina melhor?
skip-noted = Deixamos essa de lado. Você pode voltar a ela.
other-side = Uma pergunta sobre o outro lado. { $question }
other-partner = o outro parceiro
contradiction = Sobre “{ $topic }”, você respondeu antes: “{ $before }” Agora leio: “{ $words }”. As duas coisas podem ser verdade em momentos diferentes. Qual combina melhor hoje?
first-finding-gap = Uma primeira coisa que vejo: { $finding }
first-finding-strength = Uma primeira coisa que vejo, e é boa: { $finding }
correct-which = Que resposta vamos mudar?
nothing-to-change = Ainda não há uma resposta anterior para mudar.
readings = Posso ler isso de várias maneiras. Qual chega mais perto?
what-next = O que você quer fazer agora?
welcome-back = Que bom que você voltou. Seguimos de onde você parou.
off-topic = Nisso não posso ajudar. O que eu conheço é o trabalho em parceria.
help =
    Faço perguntas curtas sobre a sua parceria; responda com um botão ou com suas palavras. Você sempre pode escrever: pular, por quê, voltar, mudar uma resposta, parar, relatório, ou me perguntar alguma coisa.
erasing =
    Tudo desta conversa pode ser apagado a qualquer momento: na página, na parte de guardar e apagar; no Telegram e no terminal, com /forget. Não fica nada.
privacy = O que você escreve fica guardado para que possa voltar. Quem mantém este serviço poderia ler; os outros da parceria não, a não ser que tenham o seu telefone, link ou código. Não escreva nomes. A página “Privacidade” diz mais.
questions-left = { $count ->
    [0] Não falta nenhuma pergunta.
    [one] Falta no máximo uma pergunta. Pode parar quando quiser.
   *[other] Faltam no máximo { $count } perguntas. Pode parar quando quiser.
}
question-explained =
    Em outras palavras: é assim, “{ $there }”, ou mais assim, “{ $missing }”?
farewell = De nada. Tudo isto fica aqui para você; peça o relatório quando quiser.
not-understood = Não entendi isso. Você pode tocar em uma resposta, escrever com outras palavras ou me perguntar alguma coisa.

## Respostas das fontes
answer-do = O que fazer
answer-watch = Com o que ter cuidado:
passage-other-language = Minhas fontes não têm isto em português, por isso mostro em inglês.
document-other-language = Isto vem de um documento em outra língua. Mostro como está lá.
outside-other = Minhas fontes não tratam disso.
outside-legal = Minhas fontes não tratam de questões jurídicas. Um advogado, uma advogada ou um serviço de assistência jurídica pode responder a isso.
outside-tax = Minhas fontes não tratam de impostos. O seu setor de finanças ou um consultor de impostos pode responder a isso.
outside-medical = Minhas fontes não tratam de questões médicas. Pergunte, por favor, a um profissional de saúde.
outside-safety = Nisso não posso ajudar. Se alguém pode sair ferido, procure pessoas em quem você confia ou os serviços de emergência do lugar onde está.
corpus-covers = Minhas fontes tratam de como os parceiros trabalham juntos: quem participa, para que serve, quem faz o quê, quem decide, quem presta contas a quem, a confiança, a influência e as habilidades que isso exige.

## Resultados
summary-strengths = **O que está forte:** { $practices }.
summary-weakest = **Onde parece mais fraco:** { $dimension } { $sentence } (Isto é { $sureness }.)
dimension-in-part = Do que foi perguntado aqui: { $told }.
summary-flag = **Um possível sinal de alerta, pelo que você contou:** { $flag }. Cabe a você dizer se é mesmo um.
summary-first-step = **Um primeiro passo esta semana ({ $practice }):** { $step }
summary-next-step = **Depois disso ({ $practice }):** { $step }
summary-no-gap = Não encontrei nenhum ponto fraco no que você respondeu.
summary-one-view = Esta é uma visão da parceria: a sua. Outros podem ver de outro jeito.
paused = Paramos aqui por enquanto. Este é o resultado até agora; você pode continuar quando quiser.
paused-nothing = Paramos aqui por agora. Ainda não há respostas; o que você contou fica guardado, e pode continuar quando quiser.
closing = Obrigado. É assim que vocês estão.
closing-settled = Obrigado. Mais respostas quase não mudariam o quadro, por isso paro de perguntar. É assim que vocês estão.
report-nothing = Ainda não há nada a relatar: nenhuma pergunta foi respondida até agora.
report-short = Esta é a forma curta do seu relatório.

## Segurança
safety-not-kept = Não guardei esta mensagem. Você pode contar o resto sem essa parte.
safety-perhaps =
    Se algo disto põe você ou outra pessoa em perigo, a sua segurança vem primeiro: por favor, não escreva aqui nomes nem detalhes, e procure pessoas que têm a tarefa de ajudar, como um grupo de direitos humanos ou de assistência jurídica, uma ouvidoria ou provedoria, um profissional de saúde, ou o número de emergência do lugar onde está. Se entendi mal, é só continuar. O que nas suas palavras soa a perigo, não guardo.
safety-perhaps-again = Se isto tiver a ver com perigo: a sua segurança vem primeiro; não escreva nomes aqui. Não guardo essas palavras.
safety-threat =
    A sua segurança vem primeiro. Por favor, não escreva aqui nomes nem detalhes: sou um programa e não posso proteger você. Pense em quem você confia fora deste trabalho e em pessoas que têm a tarefa de ajudar quando alguém é ameaçado: um grupo de direitos humanos ou de assistência jurídica, um sindicato, uma ouvidoria ou provedoria, a polícia, se você pode confiar nela. Nada nesta avaliação é urgente.
safety-violence =
    A sua segurança vem primeiro. Se você ou outras pessoas estão em perigo agora, vão para um lugar seguro e liguem para o número de emergência do lugar onde estão. Por favor, não escreva detalhes aqui: sou um programa e não posso proteger você. Um centro de saúde, uma casa de acolhimento, um grupo de direitos humanos ou alguém de confiança pode ajudar mais.
safety-reprisal =
    A sua segurança vem primeiro. Se alguém pode se vingar porque você falou, por favor, não escreva aqui nomes nem detalhes. Procure quem protege as pessoas que denunciam coisas erradas: uma ouvidoria ou provedoria, um órgão ou grupo contra a corrupção, um advogado ou serviço de assistência jurídica, uma rede de jornalistas, um sindicato. Guarde suas provas em um lugar seguro e fale com um deles antes de fazer mais alguma coisa.
safety-self-harm =
    Sinto muito que tudo esteja tão pesado para você. Sou um programa e não sou a ajuda certa para isto, mas há pessoas que são: por favor, fale hoje com alguém de confiança e com uma linha de apoio em crises, um profissional de saúde ou o número de emergência do lugar onde está. Você não precisa passar por isto sem ajuda. A avaliação pode esperar.

## Um comentário, e as palavras que o relatório cita
note-kept = Guardo suas palavras para o relatório, em “{ $topic }”.
note-kept-general = Guardo suas palavras.
plan-kept = Está anotado: { $action }
plan-how = O que vocês vão fazer? Escreva do seu jeito e, se já souber, quem faz e até quando, por exemplo: Amina pede as regras até sexta-feira.
plan-who = Quem faz, e até quando? Por exemplo: Amina, até sexta-feira. Se ainda não está certo, pode pular.
plan-list = Está anotado: { $actions }
plan-none = Ainda não há nenhuma ação anotada. Para anotar uma, escreva: ação
plan-past = Esse dia já passou. Escreva a ação de novo, com um dia que ainda esteja por vir.
plan-full = Três ações já estão anotadas, e mais que isso raramente se faz. Você pode mudá-las na página do relatório.
note-how = Escreva assim: nota: e depois suas palavras.
quotes = Estas suas palavras estão no relatório ou ficaram de fora. Escolha para mudar isso.
quotes-none = O relatório não cita nenhuma palavra sua.

## Uma avaliação mais tarde
again-begin = Suas últimas respostas são de { $day }. { $questions ->
    [one] Faço uma pergunta
   *[other] Faço { $questions } perguntas curtas
} e depois mostro o que mudou.
again-nothing = Ainda não há com que comparar. Vamos começar com uma primeira avaliação.
again-action = Você planejou: { $action } O que aconteceu com isso?
action-by = { $action } ({ $owner })
change-since = Obrigado. Isto é o que mudou desde { $day }.
change-nothing = Obrigado. Nestes pontos nada mudou desde { $day }. Isso é comum; um passo pequeno já basta.
change-better = Melhor que antes:
change-known = Agora você sabe dizer:
change-worse = Pior que antes:
change-unsure = Menos claro que antes:
change-same = Como antes:
change-left = Sem resposta desta vez:
change-one = { $practice }: { $before } → { $now }
change-actions = O que você tinha planejado:
change-action = { $action }: { $done }
change-step = **Um passo para esta semana ({ $practice }):** { $step }
change-step-larger = **O que poderia vir depois ({ $practice }):** { $step }
change-no-gap = Não vejo mais nenhum ponto fraco no que você respondeu.
done-done = feito
done-partly = feito em parte
done-not = não feito
done-unsaid = não foi dito

## Lembretes em um calendário
calendar-title = Olhar de novo para a sua parceria
calendar-text = Três minutos: pergunto de novo sobre o que estava mais fraco e mostro o que mudou. { $way }
calendar-way-link = Sua conversa: { $link }
calendar-way-code = Abra { $link } e use o seu código para voltar.
calendar-way-terminal = No terminal: { $link }

## Sinais da língua
list-separator = {", "}
topic-separator = {"; "}
# Words that a name begins with and that are written small within a sentence.
name-openings = o a os as um uma uns umas nosso nossa nossos nossas meu minha meus minhas seu sua seus suas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas dois duas três quatro alguns algumas todos todas ambos ambas cada
day-openings = até a o à ao na no antes da do de para daqui próximo próxima que vem este esta
quoted = “{ $words }”

## Botões
choice-story-yes = Sim
choice-story-no = Não bem assim
choice-mode-quick = Avaliação curta (13 perguntas)
choice-mode-full = Avaliação completa
choice-mode-ask = Fazer uma pergunta
choice-skip = Pular
choice-why = Por que você pergunta?
choice-back = Voltar
choice-stop = Parar aqui
choice-resume = Continuar
choice-report = Ver meu relatório
choice-correct = Mudar uma resposta
choice-again = Avaliar de novo: o que mudou?
choice-repeat = Continuar
choice-plan = Anotar uma ação
choice-quotes = Minhas palavras no relatório
choice-leave-out = Deixar de fora: { $words }
choice-put-back = Pôr de volta: { $words }
choice-action-done = Feito
choice-action-partly = Em parte
choice-action-not = Não feito
