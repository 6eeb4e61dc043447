# Todas as frases fixas do relatório, em português. Formato Project Fluent (https://projectfluent.org).
# Palavras simples, frases curtas. { $name } é preenchido pelo programa; deixe como está.

## Cabeçalho
report-title = Um olhar sobre a sua parceria
report-made-on = Escrito em { $date }
report-view-given = Esta é uma só visão da parceria, dada por: { $side }. Outros que participam dela podem ver de outro jeito.
report-view-unknown = Esta é uma só visão da parceria: a de quem respondeu. Outros que participam dela podem ver de outro jeito.
report-basis =
    { $put ->
        [0] Nenhuma pergunta foi feita.
        [one] Uma pergunta foi feita.
       *[other] { $put } perguntas foram feitas.
    } { $answered ->
        [0] Dos { $total } temas, nenhum tem resposta.
        [one] Dos { $total } temas, um tem resposta.
       *[other] Dos { $total } temas, { $answered } têm resposta.
    }

## Em poucas palavras
report-short-empty = Ainda não há respostas, por isso este relatório não pode dizer nada sobre a sua parceria. Algumas respostas bastam para um primeiro quadro.
report-short-unknown = Você não soube dizer como estão as coisas que foram perguntadas. Isso também é um resultado: as perguntas abaixo são boas para levar aos outros.
report-short-strengths = O que está forte: { $practices }.
report-short-weakest = Onde parece mais fraco: { $dimension } { $sentence }
report-short-step = Um primeiro passo esta semana: { $step }
report-short-no-gap = Nenhum ponto fraco apareceu no que você respondeu. Continuem com o que funciona e olhem de novo quando algo mudar.

## As partes da parceria
report-answered = { $answered } de { $total }
report-band-no-answer = Ainda sem resposta
report-sentence-not-asked = Isto não foi perguntado, por isso nada se pode dizer.
report-sentence-in-part = Do que foi perguntado aqui: { $told }.
report-sentence-no-answer = Isto foi perguntado e ainda não tem resposta, por isso nada se pode dizer.
report-chart-title = Como estão as partes da parceria
report-chart-description = Uma barra para cada parte: quanto mais longa a barra, mais coisas já estão em prática. A tabela a seguir diz o mesmo em palavras.

## Fontes
report-sources-share =
    { $extent ->
        [all] Todos os { $total } trechos citados aqui estão em um só documento de { $year }: “{ $title }”.
       *[some] Dos { $total } trechos citados aqui, { $count } estão em um só documento de { $year }: “{ $title }”.
    } Leve isso em conta ao pesar os conselhos.
report-sources-share-undated =
    { $extent ->
        [all] Todos os { $total } trechos citados aqui estão em um só texto sem data: “{ $title }”.
       *[some] Dos { $total } trechos citados aqui, { $count } estão em um só texto sem data: “{ $title }”.
    } Leve isso em conta ao pesar os conselhos.
report-source-undated = sem data
report-kind-background-paper = documento de referência
report-kind-book-chapter = capítulo de livro
report-kind-research-report = relatório de pesquisa
report-kind-summary-of-a-review = resumo de uma revisão de estudos
report-kind-news-article-with-a-survey = artigo de jornal com uma pesquisa de opinião

## O que alguém disse
report-why-said = Você disse: “{ $words }”

## Entre palavras
report-source-about = { $kind }, { $year }
report-label-colon = :
report-label-comma = {", "}
report-label-semicolon = {"; "}
report-label-dash = –

## Desde uma avaliação anterior
report-comparison-note = Em comparação com suas respostas de { $date }: o que foi perguntado de novo e o que mudou.
report-moved-better = melhor
report-moved-worse = pior
report-moved-same = como antes
report-moved-known-now = agora se sabe
report-moved-unsure-now = menos claro
report-moved-left = sem resposta desta vez
report-done-done = feito
report-done-partly = feito em parte
report-done-not = não feito
report-done-unsaid = não foi dito

## Títulos e rótulos
report-label-in-short = Em poucas palavras
report-label-dimensions = Como estão as partes
report-label-dimensions-note = As frases dizem o que as respostas indicam até agora. Onde só uma ou duas perguntas de uma parte foram respondidas, tome isso como uma pista.
report-label-column-dimension = Parte
report-label-column-band = Como está
report-label-column-answered = Respondidas
report-label-column-sureness = Quão certo é
report-label-strengths = O que está forte
report-label-red-flags = Possíveis sinais de alerta
report-label-red-flags-note = São possibilidades, não conclusões sobre alguém. As palavras abaixo as levantaram; uma pergunta aos outros pode esclarecer.
report-label-flag-words = As palavras que levantaram isto
report-label-flag-confirm = O que confirmaria isto
report-label-flag-care = Como falar disto com cuidado
report-label-priorities = No que trabalhar primeiro
report-label-priorities-note = O mais fraco vem primeiro. Um passo de cada vez basta.
report-label-answer = Sua resposta
report-label-why-here = Por que isto importa aqui
report-label-you-said = Você disse
report-label-week = Um primeiro passo esta semana
report-label-quarter = Um passo neste trimestre
report-label-sign = Como se nota que funciona
report-label-read-more = Perguntar mais sobre isto ao conselheiro
report-label-cited = Fontes
report-label-actions = O que vamos fazer
report-label-actions-note = No máximo três ações, cada uma com um nome e uma data.
report-label-column-action = Ação
report-label-column-owner = Quem
report-label-column-due = Até quando
report-label-other-side = Como o outro lado talvez veja
report-label-other-side-note = É assim que você acha que os outros responderiam. Ninguém mais foi perguntado.
report-label-column-topic = Tema
report-label-column-you = Você
report-label-column-other = O outro lado, na sua opinião
report-label-differs = visto de modo diferente
report-label-alike = visto do mesmo modo
report-label-comparison = Desde a última vez
report-label-column-before = Antes
report-label-column-now = Agora
report-label-column-moved = O que mudou
report-label-planned = O que você tinha planejado
report-label-column-outcome = O que aconteceu com isso
report-in-english = em inglês
report-label-told = O que você também contou
report-label-told-note = Nas suas próprias palavras. Não foi perguntado, por isso ainda não há conselhos baseados nisto.
report-label-cannot-say = O que você não soube dizer
report-label-cannot-say-note = Não saber também é um resultado. São perguntas para fazer aos outros.
report-label-not-asked = O que não foi perguntado ou ficou em aberto
report-label-not-asked-note = Este relatório não diz nada sobre estes temas.
report-label-sources = Fontes
report-label-footer = Escrito por um programa a partir das suas respostas e das fontes acima. Não dá conselhos jurídicos, médicos nem sobre impostos.
report-label-missing-letters = Algumas letras ou sinais não podem ser impressos neste arquivo, porque o servidor que o criou não tem uma fonte de letra para eles. Aparecem como […]; a página web e o arquivo Word os têm.
