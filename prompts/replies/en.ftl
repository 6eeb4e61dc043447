# Every fixed sentence a user may see, in English. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## Opening
greeting =
    I am a program that helps you look at a partnership: what is strong, what is weak, what to do next. My advice comes with its sources. This talk is kept so that you can come back; you can erase it at any time.
greeting-back = Hello!
story-invite =
    Tell me in your own words: who works together with whom, and how is it going? You can also ask me a question.
story-invite-again =
    Thank you for saying so. Tell me once more how it is, in your own words.
story-thanks =
    Thank you for telling me. I will ask a few short questions now, one at a time.
story-partners = I hear about: { $partners }.
story-heard = { $count ->
    [one] I noticed one thing:
   *[other] I noticed these things:
}
story-practice = { $practice }: { $level } ({ $quote })
story-mentioned = { $practice } ({ $quote })
story-flag = Possibly: { $flag } ({ $quote })
story-right = Did I understand you rightly?
story-unplaced = I could not make out from that what to change. Say which point is wrong and how it really is, or go on: I will ask about it.
ask-invite = What would you like to know?

## Questions and answers
question-told = You said: “{ $quote }”. So let me ask: { $question }
answer-noted = I note: “{ $answer }”.
answer-changed = Changed. I note: “{ $answer }”.
answer-elsewhere = That tells me about “{ $topic }”. Let us take that first; my other question comes after it.
answer-elsewhere-noted = That tells me about “{ $topic }”. There I note: “{ $answer }”. Now back to my question.
answer-elsewhere-later = I take that to be about “{ $topic }”, and keep it as heard. My question here is still open.
answer-unsure = I think you mean “{ $answer }”, but I am not sure. Which fits best?
answer-unclear = I am not sure how to take that. Which of these fits best?
skip-noted = Left out. You can come back to it.
other-side = One question about the other side. { $question }
other-partner = the other partner
contradiction = About “{ $topic }” you answered earlier: “{ $before }” Now I read: “{ $words }”. Both can be true at different times. Which fits best today?
first-finding-gap = A first thing I see: { $finding }
first-finding-strength = A first thing I see, and it is a good one: { $finding }
correct-which = Which answer shall we change?
nothing-to-change = There is no earlier answer to change yet.
readings = I can read that in several ways. Which comes closest?
what-next = What would you like to do next?
welcome-back = Welcome back. We go on where you stopped.
off-topic = That is outside what I can help with. I know about working in partnership.
help =
    I ask short questions about your partnership; answer by a button or in your own words. You can always write: skip, why, back, change an answer, stop, report, or ask me something.
erasing =
    Everything of this talk can be erased at any time: on the web page under “Keep, take with you, erase”, in Telegram and in the terminal with /forget. Nothing of it is left then.
privacy = What you write is kept so that you can come back. Whoever runs this service could read it; your partners cannot, unless they get hold of your phone, link or code. Leave names out. More stands on the page “Privacy”.
questions-left = { $count ->
    [0] No question is open.
    [one] At most one question is still to come. You can stop at any time.
   *[other] At most { $count } questions are still to come. You can stop at any time.
}
question-explained =
    In other words: is it like this, “{ $there }”, or more like this, “{ $missing }”?
farewell = You are welcome. All of this stays here for you; ask for the report whenever you like.
not-understood = I did not understand that. You can tap an answer, write it in other words, or ask me something.

## Answers from the corpus
answer-do = What to do
answer-watch = What to watch for:
passage-other-language = My sources have this in English only, so I give it to you in English.
document-other-language = This is from a document in another language. I give it to you as it stands there.
outside-other = My sources do not cover this.
outside-legal = My sources do not cover legal questions. A lawyer or a legal aid office can answer that.
outside-tax = My sources do not cover tax. Your finance office or a tax adviser can answer that.
outside-medical = My sources do not cover medical questions. Please ask a health worker.
outside-safety = I cannot help with that. If somebody may be hurt, please turn to people you trust or to the emergency services where you are.
corpus-covers = My sources cover how partners work together: who takes part, what it is for, who does what, who decides, who answers to whom, trust, influence and the skills it takes.

## Results
summary-strengths = **What is strong:** { $practices }.
summary-weakest = **Where it looks weakest:** { $dimension } { $sentence } (That is { $sureness }.)
dimension-in-part = Of what was asked here: { $told }.
summary-flag = **A possible warning sign, from what you told:** { $flag }. It is for you to say whether it is one.
summary-first-step = **A first step this week ({ $practice }):** { $step }
summary-next-step = **After that ({ $practice }):** { $step }
summary-no-gap = I found no weak point in what you answered.
summary-one-view = This is one view of the partnership: yours. Others may see it differently.
paused = We stop here for now. Here is the result so far; you can go on any time.
paused-nothing = We stop here for now. Nothing was answered yet; what you told me is kept, and you can go on any time.
closing = Thank you. Here is where you stand.
closing-settled = Thank you. More answers would hardly change the picture, so I stop asking. Here is where you stand.
report-nothing = There is nothing to report yet: no question was answered so far.
report-short = Here is the short form of your report.

## Safety
safety-not-kept = I have not kept this message. You can tell the rest of it without that part.
safety-perhaps =
    If any of this puts you or somebody else in danger, your safety comes first: please write no names or details here, and turn to people whose job it is to help, such as a legal aid or human rights group, an ombuds office, a health worker, or the emergency number where you are. If I misread you, just go on. What sounds like danger in your words I do not keep.
safety-perhaps-again = In case this is about danger: your safety comes first; please write no names here. I do not keep those words.
safety-threat =
    Your safety comes first. Please do not write names or details here: I am a program, and I cannot protect you. Think about who you trust outside this work, and about people whose job it is to help when somebody is threatened: a human rights or legal aid group, a trade union, an ombuds office, the police if you can trust them. Nothing in this check is urgent.
safety-violence =
    Your safety comes first. If you or others are in danger now, get to a safe place and call the emergency number where you are. Please do not write details here: I am a program and cannot protect you. A health centre, a shelter, a human rights group or somebody you trust can help you further.
safety-reprisal =
    Your safety comes first. If somebody may take revenge because you spoke up, please do not write names or details here. Look for people who protect those who report wrongdoing: an ombuds office, an anti-corruption body or group, a lawyer or legal aid office, a journalist network, a trade union. Keep your proof in a safe place, and speak to one of them before you do more.
safety-self-harm =
    I am sorry that it is so heavy for you. I am a program and not the right help for this, but people are: please talk to somebody you trust today, and to a crisis line, a health worker or the emergency number where you are. You do not have to go through this alone. The check can wait.

## A remark, and the words that the report quotes
note-kept = I keep your words for the report, under “{ $topic }”.
note-kept-general = I keep your words.
plan-kept = I write it down: { $action }
plan-how = What will you do? Write it as it comes, and who does it and by when if you know, such as: Amina asks for the rules by Friday.
plan-who = Who does it, and by when? Such as: Amina, by Friday. If that is still open, skip it.
plan-list = You wrote down: { $actions }
plan-none = No action is written down yet. To write one down, type: action
plan-past = That day has passed. Write the action once more, with a day that is still to come.
plan-full = Three actions are written down already, and more are rarely done. You can change them on the page of the report.
note-how = Write it like this: note: and then your words.
quotes = These words of yours stand in the report, or were left out. Choose to change that.
quotes-none = The report quotes no words of yours.

## A later check
again-begin = Your last answers are from { $day }. { $questions ->
    [one] I ask one question
   *[other] I ask { $questions } short questions
}, then I show what has moved.
again-nothing = There is nothing to compare with yet. Let us begin with a first check.
again-action = You planned: { $action } What became of it?
action-by = { $action } ({ $owner })
change-since = Thank you. This is what has moved since { $day }.
change-nothing = Thank you. In these points nothing has moved since { $day }. That is common; one small step is enough.
change-better = Better than before:
change-known = You can say now:
change-worse = Worse than before:
change-unsure = Less clear than before:
change-same = As before:
change-left = Not answered this time:
change-one = { $practice }: { $before } → { $now }
change-actions = What you had planned:
change-action = { $action }: { $done }
change-step = **A step for this week ({ $practice }):** { $step }
change-step-larger = **What could come next ({ $practice }):** { $step }
change-no-gap = I see no weak point left in what you answered.
done-done = done
done-partly = partly done
done-not = not done
done-unsaid = not said

## Reminders in a calendar
calendar-title = Look at your partnership again
calendar-text = Three minutes: I ask again about what was weakest, and show what has moved. { $way }
calendar-way-link = Your talk: { $link }
calendar-way-code = Open { $link } and use your come-back code.
calendar-way-terminal = In the terminal: { $link }

## Signs of the language
list-separator = {", "}
topic-separator = {"; "}
# Words that a name begins with and that are written small within a sentence.
name-openings = the a an our their my his her this that these those two three four some all both every
# Words that may stand before or after a day in a plan; with a hyphen before them, endings of a day.
day-openings = by before until till on the latest in next this coming
quoted = “{ $words }”

## Buttons
choice-story-yes = Yes
choice-story-no = Not quite
choice-mode-quick = Short check (13 questions)
choice-mode-full = Full check
choice-mode-ask = Ask a question
choice-skip = Skip
choice-why = Why do you ask?
choice-back = Back
choice-stop = Stop here
choice-resume = Go on
choice-report = Show my report
choice-correct = Change an answer
choice-again = Check again: what has moved?
choice-repeat = Go on
choice-plan = Write down an action
choice-quotes = My words in the report
choice-leave-out = Leave out: { $words }
choice-put-back = Put back: { $words }
choice-action-done = Done
choice-action-partly = Partly
choice-action-not = Not done
