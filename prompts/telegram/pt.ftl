# O que só o bot do Telegram diz, em português. Formato Project Fluent (https://projectfluent.org).
# Palavras simples, frases curtas. { $name } é preenchido pelo programa; palavras como /help são comandos: deixe como estão.

## Perfil (descrição com no máximo 512 caracteres, descrição curta com no máximo 120)
tg-description = Sou um programa que ajuda a olhar para uma parceria entre um órgão público, uma empresa, grupos ou uma comunidade: o que está forte, o que está fraco, o que fazer a seguir. Conte sua história ou faça uma pergunta. Meus conselhos vêm com as fontes.
tg-short-description = Veja o que está forte e fraco em uma parceria, e o que fazer a seguir. Um programa, com fontes.
tg-command-start = Começar, ou seguir de onde paramos
tg-command-check = Avaliar sua parceria
tg-command-ask = Fazer uma pergunta
tg-command-report = Seu relatório
tg-command-language = Outra língua
tg-command-privacy = O que fica guardado e por quanto tempo
tg-command-export = Tudo o que está guardado desta conversa
tg-command-forget = Apagar esta conversa
tg-command-help = O que posso fazer

## Começar e continuar
tg-kept = Fica guardado por { $days } dias depois da sua última mensagem. /privacy /forget
tg-kept-until-erased = Fica guardado até você apagar. /privacy /forget
tg-go-on = Seguimos de onde paramos. Para olhar para outra parceria: /new
tg-gone = Nossa conversa anterior já não está aqui; foi apagada. Começamos de novo.
tg-many = Você escreveu muito de uma vez. Li tudo; é aqui que estamos.
tg-nothing-yet = Ainda não há conversa aqui. Comece com /start
tg-carried-over = Aqui está a sua conversa do outro lugar. Seguimos com ela.
tg-code-used = Este link já foi usado ou é antigo demais. Por favor, crie um novo.
tg-web = Continue em um navegador com este link. Quem tiver o link pode ler e mudar a sua conversa; por isso, guarde-o só para você.
tg-web-none = Este bot não tem página na internet. Você pode continuar aqui mesmo.
tg-open-web = Abrir no navegador

## Comandos
tg-ask-now = O que você gostaria de saber? Escreva em uma só mensagem.
tg-report-none = Ainda não há nada para relatar. Responda primeiro a algumas perguntas: /check
tg-report-file = Seu relatório. Você pode abri-lo em qualquer aparelho, imprimir ou passar a outras pessoas.
tg-export-file = Tudo o que está guardado desta conversa.
tg-language = Que língua?
tg-language-set = Seguimos em português.
tg-new = Começar com outra parceria? A conversa até aqui será apagada. Você pode guardá-la antes: /report ou /export
tg-new-yes = Apagar e começar de novo
tg-forget = Apagar esta conversa, com todas as respostas e o relatório? Não dá para recuperar depois.
tg-forget-yes = Sim, apagar
tg-keep = Não, guardar
tg-kept-it = Continua guardada.
tg-forgotten = Está apagada. Para começar de novo: /start
tg-privacy =
    Sou um programa{ $operator ->
        [none] .
       *[other] , mantido por { $operator }.
    }
    Guardo: o número deste chat, o que você escreve ou toca aqui e o que respondi. Não guardo seu nome, seu número de telefone, imagens, mensagens de voz nem lugares.

    { $days ->
        [0] Fica até você apagar.
       *[other] É apagado { $days } dias depois da sua última mensagem.
    }

    Se você pediu lembretes, guardo também as duas datas deles. /remind cancela os lembretes.

    Em um grupo não guardo nada. O Telegram transporta todas as mensagens e também pode vê-las.

    /export entrega tudo a você. /forget apaga tudo na hora.
tg-model = O que você escreve também vai para um modelo de linguagem em { $where }.
tg-privacy-model = O que você escreve também vai para um modelo de linguagem em { $where }, para que as respostas combinem melhor. Antes disso, tiro endereços de e-mail, números de telefone e de conta e coisas parecidas. Não envio nada do que você escreve quando pode estar em perigo. O que volta é conferido.
tg-help =
    Conte da sua parceria com suas palavras, ou me pergunte alguma coisa. Você pode tocar em uma resposta ou escrevê-la.

    /check – avaliar sua parceria
    /ask – fazer uma pergunta
    /report – seu relatório
    /back, /skip, /why – voltar, pular, por quê: enquanto pergunto
    /correct – mudar uma resposta
    /again – ver o que mudou desde a última vez
    /remind – lembretes em 30 e 90 dias, ou nenhum
    /pause – parar por enquanto; /start continua
    /web – continuar em um navegador
    /language – outra língua
    /new – outra parceria
    /privacy, /export, /forget – o que fica guardado
tg-unknown-command = Não conheço este comando. /help mostra o que posso fazer.

## O que não é texto
tg-voice = Não consigo ouvir mensagens de voz. Por favor, escreva em poucas palavras.
tg-picture = Não consigo ver fotos nem vídeos, e não os guardo. Por favor, escreva o que mostram.
tg-sticker = Vejo uma figurinha, mas só sei ler palavras.
tg-file = Não consigo ler arquivos aqui, e não os guardo. Por favor, escreva o principal em poucas palavras.
tg-contact = Por favor, não me envie o contato de ninguém. Não o guardei.
tg-location = Não preciso de um lugar, e não o guardei.
tg-other = Só sei ler palavras. Por favor, escreva em poucas palavras.
tg-forwarded = Você passou uma mensagem que outra pessoa escreveu, por isso não a tomei como sua. Se ela diz o que você pensa, conte com suas palavras.
tg-edited = Você mudou uma mensagem anterior. Eu já a tinha lido como estava antes. Se isso muda uma resposta: /correct

## Avisos curtos
tg-answered-already = Essa já foi respondida. /correct muda uma resposta.
tg-too-long = Isso é longo demais para mim. Por favor, envie em partes de no máximo { $most } caracteres.
tg-not-taken = Não consegui receber isso. Por favor, tente de novo com outras palavras.
tg-broken = Algo deu errado aqui. A culpa é nossa, não sua. Por favor, envie de novo daqui a um minuto.
tg-chosen = ✓ { $answer }
tg-skipped = – { $answer }
tg-sources = Fontes

## Lembretes
tg-remind = Lembrar em 30 e 90 dias
tg-remind-none = Você não vai receber lembretes. Se quiser, escrevo daqui a 30 e a 90 dias, e nada mais.
tg-remind-set = Vou escrever para você nestes dias. Um toque cancela.
tg-remind-never = Esta conversa é apagada antes que um lembrete chegue, por isso não posso lembrar você.
tg-remind-stop = Cancelar os lembretes
tg-remind-stopped = Não vou mais mandar lembretes.
tg-reminder = Há { $days } dias olhamos para a sua parceria. Vamos ver o que mudou? Leva uns três minutos.

## Grupos
tg-group-hello = Olá. Ajudo a olhar para uma parceria. Neste grupo só respondo a perguntas: /ask e a sua pergunta. Para uma avaliação, ou para contar sua história, fale comigo em particular. O que você me contar lá fica lá.
tg-group-private = Isto faço só entre você e mim, para que as respostas de ninguém acabem em um grupo.
tg-group-ask = Escreva sua pergunta depois do comando, assim: /ask Quem deve decidir?
tg-group-open = Falar em particular
