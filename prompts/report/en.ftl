# Every fixed sentence of the report, in English. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## Head
report-title = A look at your partnership
report-made-on = Written on { $date }
report-view-given = This is one view of the partnership, given by: { $side }. Others in it may see it differently.
report-view-unknown = This is one view of the partnership: that of the person who answered. Others in it may see it differently.
report-basis =
    { $put ->
        [0] No question was put.
        [one] One question was put.
       *[other] { $put } questions were put.
    } { $answered ->
        [0] None of the { $total } topics has an answer.
        [one] One of the { $total } topics has an answer.
       *[other] { $answered } of the { $total } topics have an answer.
    }

## In short
report-short-empty = Nothing has been answered yet, so this report cannot say anything about your partnership. A few answers are enough for a first picture.
report-short-unknown = You could not say how things stand in what was asked. That is a finding too: the questions below are good ones to take to the others.
report-short-strengths = What is strong: { $practices }.
report-short-weakest = Where it looks weakest: { $dimension } { $sentence }
report-short-step = A first step this week: { $step }
report-short-no-gap = No weak point showed in what you answered. Keep doing what works, and look again when something changes.

## The parts of the partnership
report-answered = { $answered } of { $total }
report-band-no-answer = No answer yet
report-sentence-not-asked = This was not asked about, so nothing can be said.
report-sentence-in-part = Of what was asked here: { $told }.
report-sentence-no-answer = This was asked about and has no answer yet, so nothing can be said.
report-chart-title = How the parts of the partnership stand
report-chart-description = One bar for each part: the longer the bar, the more of it is in place. The table that follows says the same in words.

## Sources
report-sources-share =
    { $extent ->
        [all] All { $total } places cited here are in one paper of { $year }: “{ $title }”.
       *[some] Of the { $total } places cited here, { $count } are in one paper of { $year }: “{ $title }”.
    } Weigh the advice with that in mind.
report-sources-share-undated =
    { $extent ->
        [all] All { $total } places cited here are in one text without a date: “{ $title }”.
       *[some] Of the { $total } places cited here, { $count } are in one text without a date: “{ $title }”.
    } Weigh the advice with that in mind.
report-source-undated = no date
report-kind-background-paper = background paper
report-kind-book-chapter = book chapter
report-kind-research-report = research report
report-kind-summary-of-a-review = summary of a review
report-kind-news-article-with-a-survey = news article with a survey

## What somebody said
report-why-said = You said: “{ $words }”

## Between words
report-source-about = { $kind }, { $year }
report-label-colon = :
report-label-comma = {", "}
report-label-semicolon = {"; "}
report-label-dash = –

## Since an earlier check
report-comparison-note = Compared with your answers of { $date }: what was asked again, and what has changed.
report-moved-better = better
report-moved-worse = worse
report-moved-same = as before
report-moved-known-now = known now
report-moved-unsure-now = less clear
report-moved-left = not answered this time
report-done-done = done
report-done-partly = partly done
report-done-not = not done
report-done-unsaid = not said

## Headings and labels
report-label-in-short = In short
report-label-dimensions = How the parts stand
report-label-dimensions-note = The sentences say what the answers so far suggest. Where only one or two questions of a part were answered, take them as a hint.
report-label-column-dimension = Part
report-label-column-band = How it stands
report-label-column-answered = Answered
report-label-column-sureness = How sure
report-label-strengths = What is strong
report-label-red-flags = Possible warning signs
report-label-red-flags-note = These are possibilities, not findings about anybody. The words below raised them; a question to the others can clear them up.
report-label-flag-words = The words that raised this
report-label-flag-confirm = What would confirm it
report-label-flag-care = How to raise it with care
report-label-priorities = What to work on first
report-label-priorities-note = The weakest comes first. One step at a time is enough.
report-label-answer = Your answer
report-label-why-here = Why it matters here
report-label-you-said = You said
report-label-week = A first step this week
report-label-quarter = A step this quarter
report-label-sign = How you notice that it works
report-label-read-more = Ask the advisor more about this
report-label-cited = Sources
report-label-actions = What we will do
report-label-actions-note = At most three actions, each with a name and a date.
report-label-column-action = Action
report-label-column-owner = Who
report-label-column-due = By when
report-label-other-side = How the other side may see it
report-label-other-side-note = This is how you think others would answer. Nobody else was asked.
report-label-column-topic = Topic
report-label-column-you = You
report-label-column-other = The other side, you think
report-label-differs = seen differently
report-label-alike = seen alike
report-label-comparison = Since last time
report-label-column-before = Before
report-label-column-now = Now
report-label-column-moved = What has moved
report-label-planned = What you had planned
report-label-column-outcome = What became of it
report-in-english = in English
report-label-told = What you also told
report-label-told-note = From your own words. It was not asked about, so no advice is built on it yet.
report-label-cannot-say = What you could not say
report-label-cannot-say-note = Not knowing is a finding as well. These are questions to ask the others.
report-label-not-asked = What was not asked or left open
report-label-not-asked-note = This report says nothing about these.
report-label-sources = Sources
report-label-footer = Written by a program from your answers and the sources above. It gives no legal, tax or medical advice.
report-label-missing-letters = Some letters or signs cannot be printed in this file, because the server that made it has no font for them. They are shown as […]; the web page and the Word file have them.
