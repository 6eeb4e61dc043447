# Todas as frases fixas das páginas e do widget, em português. Formato Project Fluent (https://projectfluent.org).
# Palavras simples, frases curtas. { $name } é preenchido pelo programa; deixe como está.

## Em todas as páginas
page-name = O conselheiro de parcerias
page-skip = Ir para o conteúdo
page-language = Língua
page-about = Sobre este serviço
page-go-on = Continuar sua conversa
page-sources = Fontes
page-privacy = Privacidade
page-integrate = Para o seu próprio site
page-no-script = Tudo nesta página funciona sem scripts.

## Início
page-landing-title = Como vai a sua parceria?
page-landing-what = Sou um programa. Pergunto sobre a sua parceria, mostro o que está forte ou fraco e sugiro próximos passos, com as fontes.
page-run = Este serviço é mantido por { $operator }.
page-run-unknown = O serviço é mantido por quem passou este endereço a você.
page-stored = O que você escreve fica guardado para que possa voltar, e é apagado depois de { $days } dias, ou quando você disser.
page-stored-unlimited = O que você escreve fica guardado para que possa voltar, até você apagar.
page-model = O que você digita também vai para um modelo de linguagem em { $where }, para que as respostas combinem melhor – sem endereços e números que identifiquem alguém.
page-story-label = Conte com suas palavras
page-story-hint = Quem trabalha com quem, e como vai indo? Algumas linhas bastam. Não é preciso dizer nomes.
page-story-send = Começar com isto
page-or-start = Ou comece sem contar uma história
page-quick-hint = Uns dez minutos
page-full-hint = Tantas perguntas quantas ainda mudem o quadro
page-ask-hint = Uma resposta, e de onde ela vem
page-back-label = Voltar a uma conversa anterior

## Voltar
page-back-title = Voltar à sua conversa
page-back-code = Seu código ou link para voltar
page-back-hint = Está na página da sua conversa, em “Guardar, levar com você, apagar”.
page-back-open = Abrir a conversa
page-back-wrong = Este código não abre nenhuma conversa. Por favor, confira se está completo. Uma conversa apagada não pode ser aberta de novo.
page-back-opening = Abrindo sua conversa …

## A conversa
page-talk-title = Sua conversa
page-talk-log = O que foi dito
page-you-said = Você disse:
page-advisor-said = O conselheiro disse:
page-progress = { $answered } de { $expected } respondidas
page-progress-none = Ainda nada respondido
page-progress-label = Progresso
page-choose = Escolha uma resposta
page-ways-out = Ou
page-own-words = Ou com suas palavras (também junto com uma resposta acima)
page-write = Sua mensagem
page-send = Enviar
page-stop = Parar aqui
page-see-panel = Ver o resultado até agora
page-moved = A conversa continuou em outra janela. Veja como está agora.
page-problem-empty = Por favor, escreva alguma coisa ou escolha uma resposta.
page-problem-too-long = É longo demais. Por favor, reduza para { $most } caracteres.
page-problem-stale = Esta resposta já não está disponível. Aqui está a pergunta como ela é agora.
page-panel-title = O resultado até agora
page-panel-empty = O quadro vai se enchendo enquanto conversamos. Depois das suas primeiras respostas, você vê aqui que partes parecem fortes e quais precisam de atenção.
page-panel-report = Ler o relatório
page-keep-title = Guardar, levar com você, apagar
page-keep-link = Link para voltar
page-keep-code = Código para voltar
page-keep-note = Quem tiver o link ou o código pode ler esta conversa. Guarde-o só para você.
page-copy = Copiar
page-download = Baixar o relatório
page-format-html = Página web
page-format-md = Texto (Markdown)
page-format-json = Dados (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = Tudo o que está guardado (JSON)
page-erase = Apagar esta conversa
page-other-language = Continuar em outra língua

## Apagar
page-erase-title = Apagar esta conversa?
page-erase-what = Sua história, todas as respostas, o relatório e o plano somem para sempre. Ninguém pode trazê-los de volta.
page-erase-yes = Sim, apagar
page-erase-no = Não, voltar à conversa
page-erased-title = A conversa está apagada
page-erased-what = Nada dela ficou aqui. Os arquivos que você baixou continuam com você.
page-start-new = Começar outra conversa

## O relatório
page-report-back = Voltar à conversa
page-report-print = Imprimir
page-view-title = De quem é esta visão?
page-view-hint = Por exemplo: o comitê da aldeia, o setor de planejamento. Aparece no começo do relatório.
page-save = Guardar
page-plan-hint = Anote no máximo três ações. Elas passam a fazer parte do relatório.
page-plan-one = Ação { $slot }
page-plan-what = O que vamos fazer
page-plan-owner = Quem
page-plan-due = Até quando
page-plan-save = Guardar o plano
page-plan-wrong-what = Por favor, escreva também o que será feito, além de quem faz ou até quando.
page-plan-wrong-day = Por favor, escreva o dia como ano-mês-dia, por exemplo 2027-03-31.
page-answers-title = Suas respostas
page-answers-note = Algo não está certo, ou mudou? Toda resposta pode ser mudada, e o relatório acompanha.
page-answers-none = Ainda não há respostas.
page-change = Mudar
page-change-about = Mudar: { $topic }
page-change-title = Mudar uma resposta
page-change-note = Algo a acrescentar, com suas palavras (aparece no relatório)
page-cancel = Voltar ao relatório
page-quotes-title = Suas palavras no relatório
page-quotes-note = O relatório cita estas suas palavras. Deixe de fora o que outros não devem ler; o relatório acompanha.
page-quote-leave-out = Deixar de fora
page-quote-put-back = Pôr de volta
page-quote-left-out = (deixado de fora)
page-later-title = Olhar de novo mais tarde
page-later-note = Em um mês ou dois, três minutos mostram o que mudou: as mesmas poucas perguntas, e o que aconteceu com o seu plano.
page-later-file = Dois lembretes para o meu calendário
page-later-link = Com o link que abre esta conversa. Quem vir meu calendário poderá então abri-la.
page-later-kept = Um arquivo para o seu próprio calendário, com um dia daqui a 30 e outro daqui a 90 dias. Nada fica guardado aqui para isso.

## Trechos e fontes
page-passage-do = O que fazer
page-passage-watch = Com o que ter cuidado
page-passage-from = De onde isto vem
page-passage-other-language = Minhas fontes não têm isto em português; aqui está em inglês.
page-undated = sem data
page-source-kind = ({ $kind }, { $year })
page-sources-title = As fontes
page-sources-lead = Todos os conselhos vêm destes textos e indicam o lugar exato neles. O tipo e o ano dizem quanto peso um texto pode ter.
page-sources-places = { $count ->
    [one] O único trecho citado
   *[other] Os { $count } trechos citados
}

## Privacidade
page-privacy-title = O que fica guardado sobre você
page-privacy-who = Quem mantém o serviço
page-privacy-what = O que fica guardado
page-privacy-what-talk = O que você escreve e escolhe, o que o conselheiro responde, o resultado e quando foi. Você não precisa dizer seu nome, e o conselheiro não pergunta.
page-privacy-what-danger = O que você escreve quando pode estar em perigo recebe resposta, mas não fica guardado.
page-privacy-what-log = O registro técnico do servidor não contém nem suas palavras nem seu código.
page-privacy-cookies = Seu navegador guarda um cookie que abre de novo a sua conversa, e um para a língua, se você escolheu uma. Ninguém segue o que você faz, e nada é carregado de outros sites.
page-privacy-model = O que vai para um modelo de linguagem
page-privacy-model-what = O que você digita vai para um modelo de linguagem em { $where }, com a pergunta que foi feita a você, os trechos que combinam e a resposta montada com eles. Antes disso, endereços de e-mail, números de telefone, de cartão e de conta e coisas parecidas são trocados por marcas neutras. Seu código não é enviado, nem o que você escreveu antes, nem nada do que você escreve quando pode estar em perigo. O que volta é conferido, e nada é decidido por ele.
page-privacy-long = Por quanto tempo
page-privacy-rights = O que você pode fazer
page-privacy-rights-all = Na página da sua conversa, você pode levar tudo com você em um arquivo, corrigir cada resposta e apagar tudo na hora.
page-privacy-code = Só você tem o código para voltar; nem quem mantém o serviço o tem. Se você o perder, a conversa não pode ser encontrada de novo.

## Para sites
page-integrate-title = O conselheiro no seu próprio site
page-integrate-lead = Uma linha põe o conselheiro em qualquer página. Ela não carrega nada de outro lugar e não guarda nada antes que seu visitante comece.
page-integrate-tag = A linha
page-integrate-allow = Quem mantém este serviço primeiro acrescenta o endereço do seu site a ADVISOR_ALLOWED_ORIGINS.
page-integrate-csp = Se o seu site tem uma política de segurança de conteúdo (content security policy)
page-integrate-frame = Onde não são permitidos scripts de outros
page-integrate-frame-title = Conselheiro de parcerias
page-integrate-attributes = Atributos
page-integrate-lang = língua; sem ela, a da sua página
page-integrate-mode = open, ask, quick ou full
page-integrate-server = endereço do serviço; sem ele, o lugar de onde veio o script
page-integrate-theme = Cores e letra
page-integrate-theme-note = Defina estas propriedades no elemento; claro e escuro seguem o visitante, a não ser que você os defina.
page-integrate-plain = Uma página inteira
page-integrate-wordpress-block = Em um bloco “HTML personalizado”, onde o conselheiro deve ficar:
page-integrate-wordpress-footer = Se você não pode pôr scripts em um bloco, carregue o script no rodapé do seu tema e escreva onde o conselheiro deve ficar:
page-integrate-drupal-library = O tema registra o script como uma biblioteca e o carrega:
page-integrate-drupal-block = O bloco, em um formato de texto que deixe passar esta tag, como HTML completo:
page-integrate-csp-tag = Para a linha. Não é preciso nenhum script ou estilo embutido, nenhuma imagem e nenhuma fonte de letra.
page-integrate-csp-frame = Para o quadro (frame).
page-integrate-property = Propriedade
page-integrate-light = Claro
page-integrate-dark = Escuro
page-integrate-css-paper = fundo
page-integrate-css-ink = texto
page-integrate-css-soft = dicas e texto pequeno
page-integrate-css-line = linhas finas
page-integrate-css-tint = fundo do que o visitante disse
page-integrate-css-accent = links e o botão principal
page-integrate-css-on-accent = texto no botão principal
page-integrate-css-edge = bordas dos botões e da caixa de texto
page-integrate-css-radius = arredondamento dos cantos
page-integrate-css-font = tipo de letra
page-integrate-css-heading-font = tipo de letra do título
page-integrate-css-size = tamanho do texto
page-integrate-css-height = altura máxima
page-integrate-events = Eventos
page-integrate-events-note = Eles sobem do elemento para a sua página. Nenhum deles leva o que seu visitante disse.
page-integrate-event-ready = o widget pode ser usado
page-integrate-event-message = algo foi dito, e por quem
page-integrate-event-done = a avaliação terminou
page-integrate-try = É assim

## Problemas
page-problem-missing-title = Não há nada neste endereço
page-problem-missing = A página pode ter mudado de lugar, ou a conversa foi apagada. Por favor, confira o endereço ou comece de novo.
page-problem-closed-title = Esta conversa não está aberta neste navegador
page-problem-closed = Para abri-la aqui, use o seu código para voltar.
page-problem-refused-title = Isso não veio da nossa própria página
page-problem-refused = Para proteger você, só aceitamos formulários deste site. Por favor, abra a página de novo e repita ali.
page-problem-invalid-title = Não deu para receber isso assim
page-problem-invalid = Por favor, volte, confira o que escreveu e envie de novo. Um texto muito longo precisa ser encurtado.
page-problem-too-long-title = É demais de uma só vez
page-problem-busy-title = Um momento, por favor
page-problem-busy = Há muita coisa acontecendo aqui agora. Por favor, tente de novo daqui a um minuto. O que você contou antes está seguro.
page-problem-other-title = Algo deu errado aqui
page-problem-other = A culpa é nossa, não sua. O que você contou antes está seguro. Por favor, tente de novo daqui a pouco.
page-problem-home = Ir para a página inicial

## Para os scripts
script-sending = Enviando …
script-waiting = Sem conexão. Sua mensagem fica guardada e será enviada assim que você tiver conexão de novo.
script-back-online = Você tem conexão de novo. Sua mensagem foi enviada.
script-refused = Não deu para receber isso. Por favor, escolha de novo ou escreva de outro jeito.
script-gone = Esta conversa já não está aqui, ou não está aberta neste navegador.
script-updated = A conversa continuou em outra janela; esta já está atualizada de novo.
script-copied = Copiado
script-read-passage = O trecho inteiro
script-see-place = O lugar na lista de fontes
script-loading = Carregando …

## O widget
widget-label = Conselheiro de parcerias
widget-begin = Começar
widget-whole-page = Abrir em uma página própria
widget-erase-sure = Apagar tudo para sempre?
widget-erase-no = Não, guardar
widget-erased = A conversa está apagada.
widget-failed = Não dá para falar com o conselheiro agora.
widget-again = Tentar de novo

page-telegram = Continuar no Telegram
page-telegram-title = Continuar no Telegram
page-telegram-what = Abra este link no aplicativo. Sua conversa passa a estar lá também, e você pode continuar nos dois lugares. O link funciona uma vez, dentro de { $minutes } minutos, para quem o abrir primeiro.
page-telegram-open = Abrir o Telegram
page-telegram-link = Ou copie o link
page-telegram-stay = Ficar aqui
