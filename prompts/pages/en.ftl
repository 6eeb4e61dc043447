# Every fixed sentence of the web pages and the widget, in English. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## On every page
page-name = The partnership advisor
page-skip = Skip to the content
page-language = Language
page-about = About this service
page-go-on = Go on with your talk
page-sources = Sources
page-privacy = Privacy
page-integrate = For your own site
page-no-script = Everything on this page works without scripts.

## Landing
page-landing-title = How is your partnership doing?
page-landing-what = I am a program. I ask about your partnership, show what is strong and what is weak, and suggest next steps, with sources.
page-run = { $operator } runs this service.
page-run-unknown = Whoever gave you this address runs it.
page-stored = What you write is kept so that you can come back, and erased after { $days } days, or when you say so.
page-stored-unlimited = What you write is kept so that you can come back, until you erase it.
page-model = What you type also goes to a language model at { $where }, so that replies fit better – without addresses and numbers that identify somebody.
page-story-label = Tell me in your own words
page-story-hint = Who works together with whom, and how is it going? A few lines are enough. Names are not needed.
page-story-send = Begin with this
page-or-start = Or start without a story
page-quick-hint = About ten minutes
page-full-hint = As many questions as still change the picture
page-ask-hint = An answer, with where it comes from
page-back-label = Come back to an earlier talk

## Coming back
page-back-title = Come back to your talk
page-back-code = Your come-back code or link
page-back-hint = You find it on the page of your talk, under “Keep, take with you, erase”.
page-back-open = Open the talk
page-back-wrong = That code opens no talk. Please check that all of it is there. A talk that was erased cannot be opened again.
page-back-opening = Opening your talk …

## The talk
page-talk-title = Your talk
page-talk-log = What was said
page-you-said = You said:
page-advisor-said = The advisor said:
page-progress = { $answered } of { $expected } answered
page-progress-none = Nothing answered yet
page-progress-label = Progress
page-choose = Choose an answer
page-ways-out = Or
page-own-words = Or in your own words (also together with an answer above)
page-write = Your message
page-send = Send
page-stop = Stop here
page-see-panel = See the result so far
page-moved = The talk went on in another window. Here is where it stands now.
page-problem-empty = Please write something, or choose an answer.
page-problem-too-long = That is too long. Please shorten it to { $most } characters.
page-problem-stale = That answer is not on offer any more. Here is the question as it stands now.
page-panel-title = The result so far
page-panel-empty = The picture fills in while we talk. After your first answers you see here which parts look strong and which need care.
page-panel-report = Read the report
page-keep-title = Keep, take with you, erase
page-keep-link = Come-back link
page-keep-code = Come-back code
page-keep-note = Whoever has the link or the code can read this talk. Keep it to yourself.
page-copy = Copy
page-download = Download the report
page-format-html = Web page
page-format-md = Text (Markdown)
page-format-json = Data (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = Everything that is stored (JSON)
page-erase = Erase this talk
page-other-language = Go on in another language

## Erasing
page-erase-title = Erase this talk?
page-erase-what = Your story, all answers, the report and the plan will be gone for good. Nobody can bring them back.
page-erase-yes = Yes, erase it
page-erase-no = No, go back to the talk
page-erased-title = The talk is erased
page-erased-what = Nothing of it is left here. Files that you downloaded stay with you.
page-start-new = Start a new talk

## The report
page-report-back = Back to the talk
page-report-print = Print
page-view-title = Whose view is this?
page-view-hint = For example: the village committee, the planning office. It stands at the top of the report.
page-save = Save
page-plan-hint = Write down at most three actions. They become part of the report.
page-plan-one = Action { $slot }
page-plan-what = What we will do
page-plan-owner = Who
page-plan-due = By when
page-plan-save = Save the plan
page-plan-wrong-what = Please also write what is to be done, beside who does it or by when.
page-plan-wrong-day = Please give the day as year-month-day, such as 2027-03-31.
page-answers-title = Your answers
page-answers-note = Something is not right, or has changed? Every answer can be changed, and the report follows.
page-answers-none = There are no answers yet.
page-change = Change
page-change-about = Change: { $topic }
page-change-title = Change an answer
page-change-note = Something to add, in your own words (it is shown in the report)
page-cancel = Back to the report
page-quotes-title = Your words in the report
page-quotes-note = The report quotes these words of yours. Leave out what others should not read; the report follows.
page-quote-leave-out = Leave out
page-quote-put-back = Put back
page-quote-left-out = (left out)
page-later-title = Look again later
page-later-note = In a month or two, three minutes show what has moved: the same few questions, and what became of your plan.
page-later-file = Two reminders for my calendar
page-later-link = With the link that opens this talk. Whoever sees my calendar can then open it.
page-later-kept = A file for your own calendar, with one day in 30 and one in 90 days. Nothing is kept here for it.

## Passages and sources
page-passage-do = What to do
page-passage-watch = What to watch for
page-passage-from = Where this comes from
page-passage-other-language = My sources have this in English only.
page-undated = no date
page-source-kind = ({ $kind }, { $year })
page-sources-title = The sources
page-sources-lead = All advice is drawn from these texts and points to the place in them. The kind and the year tell you how much weight a text can bear.
page-sources-places = { $count ->
    [one] The one place that is cited
   *[other] The { $count } places that are cited
}

## Privacy
page-privacy-title = What is kept about you
page-privacy-who = Who runs it
page-privacy-what = What is kept
page-privacy-what-talk = What you write and choose, what the advisor answers, the result, and when it was. You need not give your name, and the advisor does not ask for it.
page-privacy-what-danger = What you write when you may be in danger is answered, but not kept.
page-privacy-what-log = The technical log of the server holds neither your words nor your code.
page-privacy-cookies = Your browser keeps one cookie that opens your talk again, and one for the language if you chose one. There is no tracking, and nothing is loaded from other sites.
page-privacy-model = What goes to a language model
page-privacy-model-what = What you type goes to a language model at { $where }, with the question you were asked, the passages that fit and the reply composed of them. Before that, e-mail addresses, telephone, card and account numbers and the like are replaced by placeholders. Your code is not sent, nor what you wrote before, nor anything you write when you may be in danger. What comes back is checked, and nothing is decided by it.
page-privacy-long = How long
page-privacy-rights = What you can do
page-privacy-rights-all = On the page of your talk you can take everything with you as a file, correct every answer, and erase all of it at once.
page-privacy-code = Nobody but you has the come-back code, not even those who run the service. If you lose it, the talk cannot be found again.

## For web sites
page-integrate-title = The advisor on your own site
page-integrate-lead = One line puts the advisor on any page. It loads nothing from anywhere else and stores nothing before your visitor begins.
page-integrate-tag = The line
page-integrate-allow = Whoever runs this service first adds the address of your site to ADVISOR_ALLOWED_ORIGINS.
page-integrate-csp = If your site has a content security policy
page-integrate-frame = Where scripts of others are not allowed
page-integrate-frame-title = Partnership advisor
page-integrate-attributes = Attributes
page-integrate-lang = language; without it, that of your page
page-integrate-mode = open, ask, quick or full
page-integrate-server = address of the service; without it, where the script came from
page-integrate-theme = Colours and type
page-integrate-theme-note = Set these properties on the element; light and dark follow the visitor unless you set them.
page-integrate-plain = A whole page
page-integrate-wordpress-block = In a block “Custom HTML”, where the advisor should stand:
page-integrate-wordpress-footer = If you may not put scripts into a block, load the script in the footer of your theme, and write where the advisor should stand:
page-integrate-drupal-library = The theme names the script as a library and loads it:
page-integrate-drupal-block = The block, in a text format that lets this tag through, such as Full HTML:
page-integrate-csp-tag = For the line. No inline script or style, no picture and no font is needed.
page-integrate-csp-frame = For the frame.
page-integrate-property = Property
page-integrate-light = Light
page-integrate-dark = Dark
page-integrate-css-paper = background
page-integrate-css-ink = text
page-integrate-css-soft = hints and small text
page-integrate-css-line = thin lines
page-integrate-css-tint = background of what the visitor said
page-integrate-css-accent = links and the main button
page-integrate-css-on-accent = text on the main button
page-integrate-css-edge = borders of buttons and of the text box
page-integrate-css-radius = roundness of corners
page-integrate-css-font = typeface
page-integrate-css-heading-font = typeface of the heading
page-integrate-css-size = size of the text
page-integrate-css-height = greatest height
page-integrate-events = Events
page-integrate-events-note = They rise from the element to your page. None of them carries what your visitor said.
page-integrate-event-ready = the widget can be used
page-integrate-event-message = something was said, and by whom
page-integrate-event-done = the check has ended
page-integrate-try = This is it

## Problems
page-problem-missing-title = There is nothing at this address
page-problem-missing = The page may have moved, or the talk was erased. Please check the address, or start again.
page-problem-closed-title = This talk is not open in this browser
page-problem-closed = Use your come-back code to open it here.
page-problem-refused-title = That did not come from our own page
page-problem-refused = To protect you, only forms on this site are taken. Please open the page again and repeat it there.
page-problem-invalid-title = That could not be taken as it is
page-problem-invalid = Please go back, check what you wrote, and send it again. A very long text has to be shortened.
page-problem-too-long-title = That is too much at once
page-problem-busy-title = One moment, please
page-problem-busy = A lot is going on here right now. Please try again in a minute. What you told before is safe.
page-problem-other-title = Something went wrong here
page-problem-other = This is our fault, not yours. What you told before is safe. Please try again in a moment.
page-problem-home = To the start page

## For the scripts
script-sending = Sending …
script-waiting = No connection. Your message is kept and will be sent once you are online again.
script-back-online = You are online again. Your message was sent.
script-refused = That could not be taken. Please choose again, or write it in another way.
script-gone = This talk is no longer here, or not open in this browser.
script-updated = The talk went on in another window; this one is up to date again.
script-copied = Copied
script-read-passage = The whole passage
script-see-place = The place in the list of sources
script-loading = Loading …

## The widget
widget-label = Partnership advisor
widget-begin = Begin
widget-whole-page = Open on a page of its own
widget-erase-sure = Erase all of it for good?
widget-erase-no = No, keep it
widget-erased = The talk is erased.
widget-failed = The advisor cannot be reached right now.
widget-again = Try again

page-telegram = Go on in Telegram
page-telegram-title = Go on in Telegram
page-telegram-what = Open this link in the app. Your talk is then there as well, and you can go on in both places. The link works once, within { $minutes } minutes, for whoever opens it first.
page-telegram-open = Open Telegram
page-telegram-link = Or copy the link
page-telegram-stay = Stay here
