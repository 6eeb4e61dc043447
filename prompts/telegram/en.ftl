# What only the Telegram bot says, in English. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is. Words like /help are commands: keep them.

## Profile (description at most 512 characters, short description at most 120)
tg-description = I am a program that helps you look at a partnership between an office, a company, groups or a community: what is strong, what is weak, what to do next. Tell me your story or ask a question. My advice comes with its sources.
tg-short-description = See what is strong and weak in a partnership, and what to do next. A program, with sources.
tg-command-start = Begin, or go on where we were
tg-command-check = Check your partnership
tg-command-ask = Ask a question
tg-command-report = Your report
tg-command-language = Another language
tg-command-privacy = What is kept, and for how long
tg-command-export = All that is kept about this talk
tg-command-forget = Erase this talk
tg-command-help = What I can do

## Beginning and going on
tg-kept = Kept { $days } days after your last message. /privacy /forget
tg-kept-until-erased = Kept until you erase it. /privacy /forget
tg-go-on = We go on where we were. To look at another partnership: /new
tg-gone = Our earlier talk is no longer here; it was erased. We begin anew.
tg-many = You wrote a lot at once. I have read all of it; this is where we are.
tg-nothing-yet = There is no talk here yet. Begin with /start
tg-carried-over = Here is your talk from the other place. We go on with it.
tg-code-used = This link was used already or is too old. Please make a new one.
tg-web = Go on in a browser with this link. Whoever has it can read and change your talk, so keep it to yourself.
tg-web-none = This bot has no web page. You can go on right here.
tg-open-web = Open in the browser

## Commands
tg-ask-now = What would you like to know? Write it in one message.
tg-report-none = There is nothing to report yet. Answer a few questions first: /check
tg-report-file = Your report. You can open it on any device, print it or pass it on.
tg-export-file = All that is kept about this talk.
tg-language = Which language?
tg-language-set = We go on in English.
tg-new = Begin with another partnership? The talk so far will be erased. You can save it first: /report or /export
tg-new-yes = Erase and begin anew
tg-forget = Erase this talk, with all answers and the report? It cannot be brought back.
tg-forget-yes = Yes, erase it
tg-keep = No, keep it
tg-kept-it = I keep it.
tg-forgotten = It is erased. To begin again: /start
tg-privacy =
    I am a program{ $operator ->
        [none] .
       *[other] , run by { $operator }.
    }
    I keep: the number of this chat, what you write or tap here, and what I answered. I do not keep your name, your phone number, pictures, voice messages or places.

    { $days ->
        [0] It stays until you erase it.
       *[other] It is erased { $days } days after your last message.
    }

    If you asked for reminders, I also keep their two dates. /remind stops them.

    In a group I keep nothing. Telegram carries all messages and can see them too.

    /export hands all of it to you. /forget erases it at once.
tg-model = What you write also goes to a language model at { $where }.
tg-privacy-model = What you write also goes to a language model at { $where }, so that replies fit better. Before that I take out e-mail addresses, telephone and account numbers and the like. I send nothing you write when you may be in danger. What comes back is checked.
tg-help =
    Tell me about your partnership in your own words, or ask me something. You can tap an answer or write it.

    /check – check your partnership
    /ask – ask a question
    /report – your report
    /back, /skip, /why – while I ask
    /correct – change an answer
    /again – see what has moved since last time
    /remind – reminders in 30 and 90 days, or none
    /pause – stop for now; /start goes on
    /web – go on in a browser
    /language – another language
    /new – another partnership
    /privacy, /export, /forget – what is kept
tg-unknown-command = I do not know this command. /help shows what I can do.

## Things that are not text
tg-voice = I cannot listen to voice messages. Please write it in a few words.
tg-picture = I cannot look at pictures or videos, and I do not keep them. Please write what it shows.
tg-sticker = I see a sticker, but I can only read words.
tg-file = I cannot read files here, and I do not keep them. Please write the main point in a few words.
tg-contact = Please do not send me anybody’s contact. I have not kept it.
tg-location = I do not need a place, and I have not kept it.
tg-other = I can only read words. Please write it in a few words.
tg-forwarded = You passed on a message that somebody else wrote, so I did not take it as yours. If it says what you mean, tell me in your own words.
tg-edited = You changed an earlier message. I had read it as it was before. If it changes an answer: /correct

## Small notes
tg-answered-already = That one is answered already. /correct changes an answer.
tg-too-long = That is too long for me. Please send it in parts of at most { $most } characters.
tg-not-taken = I could not take that. Please try again in other words.
tg-broken = Something went wrong here. That is our fault, not yours. Please send it again in a minute.
tg-chosen = ✓ { $answer }
tg-skipped = – { $answer }
tg-sources = Sources

## Reminders
tg-remind = Remind me in 30 and 90 days
tg-remind-none = You will get no reminders. If you like, I write to you in 30 and in 90 days, nothing else.
tg-remind-set = I will write to you on these days. One tap stops it.
tg-remind-never = This talk is erased before a reminder would come, so I cannot remind you.
tg-remind-stop = Stop the reminders
tg-remind-stopped = I will not remind you any more.
tg-reminder = { $days } days ago we looked at your partnership. Shall we see what has moved? It takes about three minutes.

## Groups
tg-group-hello = Hello. I help to look at a partnership. In this group I answer questions only: /ask and your question. For a check, or to tell your story, please talk to me alone. What you tell me there stays there.
tg-group-private = I do this only between you and me, so that nobody’s answers end up in a group.
tg-group-ask = Write your question after the command, like this: /ask Who should decide?
tg-group-open = Talk in private
