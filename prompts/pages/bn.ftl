# Every fixed sentence of the web pages and the widget, in Bengali. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## On every page
page-name = অংশীদারিত্বের পরামর্শক
page-skip = সরাসরি মূল লেখায় যান
page-language = ভাষা
page-about = এই সেবা সম্পর্কে
page-go-on = আপনার আলাপ চালিয়ে যান
page-sources = উৎস
page-privacy = গোপনীয়তা
page-integrate = আপনার নিজের সাইটের জন্য
page-no-script = স্ক্রিপ্ট ছাড়াও এই পাতার সবকিছু চলে।

## Landing
page-landing-title = আপনাদের অংশীদারিত্ব কেমন চলছে?
page-landing-what = আমি একটি কম্পিউটার প্রোগ্রাম। আপনাদের অংশীদারিত্ব নিয়ে প্রশ্ন করি, কী মজবুত আর কী দুর্বল তা দেখাই, আর পরের পদক্ষেপের পরামর্শ দিই, উৎসসহ।
page-run = এই সেবা চালায় { $operator }।
page-run-unknown = যিনি আপনাকে এই ঠিকানা দিয়েছেন, তিনিই এই সেবা চালান।
page-stored = আপনি যা লেখেন তা রাখা থাকে, যাতে আপনি ফিরে আসতে পারেন। { $days } দিন পর, বা আপনি বললেই, তা মুছে ফেলা হয়।
page-stored-unlimited = আপনি যা লেখেন তা রাখা থাকে, যাতে আপনি ফিরে আসতে পারেন। আপনি মুছে না ফেলা পর্যন্ত থাকে।
page-model = আপনি যা লেখেন, তা { $where } ঠিকানার একটি ভাষা মডেলেও যায়, যাতে উত্তর আরও ভালো মেলে – তবে কাউকে চেনা যায়, এমন ঠিকানা ও নম্বর ছাড়া।
page-story-label = নিজের মতো করে বলুন
page-story-hint = কে কার সঙ্গে কাজ করছেন, আর কেমন চলছে? কয়েক লাইনই যথেষ্ট। নাম লাগবে না।
page-story-send = এটা দিয়ে শুরু করুন
page-or-start = অথবা কিছু না বলেই শুরু করুন
page-quick-hint = মিনিট দশেক
page-full-hint = যতক্ষণ নতুন কিছু জানা যায়, ততক্ষণ প্রশ্ন
page-ask-hint = একটি উত্তর, আর তা কোথা থেকে এসেছে
page-back-label = আগের কোনো আলাপে ফিরুন

## Coming back
page-back-title = আপনার আলাপে ফিরুন
page-back-code = আপনার ফেরার কোড বা লিংক
page-back-hint = এটি আপনার আলাপের পাতায় পাবেন, “রাখুন, সঙ্গে নিন, মুছুন” অংশে।
page-back-open = আলাপটি খুলুন
page-back-wrong = এই কোডে কোনো আলাপ খোলে না। দয়া করে দেখুন, কোডটি পুরো আছে কি না। মুছে ফেলা আলাপ আর খোলা যায় না।
page-back-opening = আপনার আলাপ খোলা হচ্ছে …

## The talk
page-talk-title = আপনার আলাপ
page-talk-log = যা বলা হয়েছে
page-you-said = আপনি বললেন:
page-advisor-said = পরামর্শক বলল:
page-progress = { $expected }টির মধ্যে { $answered }টির উত্তর হয়েছে
page-progress-none = এখনও কোনো উত্তর নেই
page-progress-label = কত দূর হলো
page-choose = একটি উত্তর বেছে নিন
page-ways-out = অথবা
page-own-words = অথবা নিজের কথায় (উপরের উত্তরের সঙ্গেও লিখতে পারেন)
page-write = আপনার কথা
page-send = পাঠান
page-stop = এখানে থামুন
page-see-panel = এ পর্যন্ত ফলাফল দেখুন
page-moved = আলাপ অন্য একটি জানালায় এগিয়ে গেছে। এখন যেখানে আছে, তা এই।
page-problem-empty = দয়া করে কিছু লিখুন, বা একটি উত্তর বেছে নিন।
page-problem-too-long = লেখাটা বেশি বড়। দয়া করে { $most } অক্ষরের মধ্যে আনুন।
page-problem-stale = ওই উত্তরটি আর দেওয়া যাচ্ছে না। প্রশ্নটি এখন যেমন আছে, তা এই।
page-panel-title = এ পর্যন্ত ফলাফল
page-panel-empty = কথা বলতে বলতে ছবিটা ভরে উঠবে। প্রথম কয়েকটি উত্তরের পর এখানে দেখবেন, কোন দিকগুলো মজবুত মনে হচ্ছে আর কোনগুলোর যত্ন লাগবে।
page-panel-report = প্রতিবেদন পড়ুন
page-keep-title = রাখুন, সঙ্গে নিন, মুছুন
page-keep-link = ফেরার লিংক
page-keep-code = ফেরার কোড
page-keep-note = লিংক বা কোড যার কাছে আছে, সে-ই এই আলাপ পড়তে পারে। নিজের কাছেই রাখুন।
page-copy = কপি করুন
page-download = প্রতিবেদন নামিয়ে নিন
page-format-html = ওয়েব পাতা
page-format-md = লেখা (Markdown)
page-format-json = ডেটা (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = যা কিছু রাখা আছে, সব (JSON)
page-erase = এই আলাপ মুছে ফেলুন
page-other-language = অন্য ভাষায় চালিয়ে যান

## Erasing
page-erase-title = এই আলাপ মুছে ফেলবেন?
page-erase-what = আপনার বলা কথা, সব উত্তর, প্রতিবেদন ও পরিকল্পনা একেবারে মুছে যাবে। কেউ আর ফিরিয়ে আনতে পারবে না।
page-erase-yes = হ্যাঁ, মুছে ফেলুন
page-erase-no = না, আলাপে ফিরে যান
page-erased-title = আলাপটি মুছে ফেলা হয়েছে
page-erased-what = এখানে এর কিছুই আর নেই। যেসব ফাইল নামিয়েছেন, সেগুলো আপনার কাছে থাকবে।
page-start-new = নতুন আলাপ শুরু করুন

## The report
page-report-back = আলাপে ফিরুন
page-report-print = ছাপান
page-view-title = এটি কার মত?
page-view-hint = যেমন: গ্রাম কমিটি, পরিকল্পনা অফিস। এটি প্রতিবেদনের উপরে লেখা থাকবে।
page-save = সেভ করুন
page-plan-hint = সর্বোচ্চ তিনটি করণীয় লিখুন। এগুলো প্রতিবেদনে যোগ হবে।
page-plan-one = করণীয় { $slot }
page-plan-what = আমরা কী করব
page-plan-owner = কে
page-plan-due = কবের মধ্যে
page-plan-save = পরিকল্পনা সেভ করুন
page-plan-wrong-what = কে বা কবের মধ্যে করবেন, তার সঙ্গে কী করা হবে তা-ও দয়া করে লিখুন।
page-plan-wrong-day = দয়া করে তারিখ লিখুন বছর-মাস-দিন হিসেবে, ইংরেজি সংখ্যায়, যেমন 2027-03-31।
page-answers-title = আপনার উত্তর
page-answers-note = কিছু ঠিক নেই, বা বদলে গেছে? প্রতিটি উত্তর বদলানো যায়, প্রতিবেদনও সেভাবে বদলে যাবে।
page-answers-none = এখনও কোনো উত্তর নেই।
page-change = বদলান
page-change-about = বদলান: { $topic }
page-change-title = একটি উত্তর বদলান
page-change-note = আর কিছু বলার থাকলে, নিজের কথায় (প্রতিবেদনে দেখা যাবে)
page-cancel = প্রতিবেদনে ফিরুন
page-quotes-title = প্রতিবেদনে আপনার কথা
page-quotes-note = প্রতিবেদনে আপনার এই কথাগুলো তুলে দেওয়া হয়েছে। অন্যদের যা পড়া উচিত নয়, তা বাদ দিন; প্রতিবেদনও সেভাবে বদলে যাবে।
page-quote-leave-out = বাদ দিন
page-quote-put-back = ফিরিয়ে আনুন
page-quote-left-out = (বাদ দেওয়া)
page-later-title = পরে আবার দেখুন
page-later-note = এক-দুই মাস পর তিন মিনিটেই দেখা যাবে কী বদলেছে: সেই কয়েকটি প্রশ্ন আবার, আর আপনাদের পরিকল্পনার কী হলো।
page-later-file = আমার ক্যালেন্ডারের জন্য মনে করিয়ে দেওয়ার দুটি দিন
page-later-link = এই আলাপ খোলার লিংকসহ। যিনি আমার ক্যালেন্ডার দেখেন, তিনিও তখন এটি খুলতে পারবেন।
page-later-kept = আপনার ক্যালেন্ডারের জন্য একটি ফাইল, তাতে দুটি দিন: 30 দিন পরে আর 90 দিন পরে। এর জন্য এখানে কিছু রাখা হয় না।

## Passages and sources
page-passage-do = কী করবেন
page-passage-watch = যা খেয়াল রাখবেন
page-passage-from = এটি কোথা থেকে এসেছে
page-passage-other-language = আমার উৎসে এটি শুধু ইংরেজিতে আছে।
page-undated = তারিখ নেই
page-source-kind = ({ $kind }, { $year })
page-sources-title = উৎসগুলো
page-sources-lead = সব পরামর্শ এই লেখাগুলো থেকে নেওয়া, আর কোন জায়গা থেকে নেওয়া তা-ও দেখানো আছে। লেখার ধরন ও বছর দেখে বুঝবেন, কোনটির ওপর কতটা ভরসা করা যায়।
page-sources-places = { $count ->
    [one] যে একটি জায়গার উল্লেখ আছে
   *[other] যে { $count }টি জায়গার উল্লেখ আছে
}

## Privacy
page-privacy-title = আপনার সম্পর্কে কী রাখা হয়
page-privacy-who = কে চালান
page-privacy-what = কী রাখা হয়
page-privacy-what-talk = আপনি যা লেখেন ও বেছে নেন, পরামর্শক যা উত্তর দেয়, ফলাফল, আর কখন তা হলো। আপনার নাম দিতে হবে না, পরামর্শক তা জিজ্ঞেসও করে না।
page-privacy-what-danger = আপনি বিপদে থাকতে পারেন, এমন সময়ে যা লেখেন তার উত্তর দেওয়া হয়, কিন্তু তা রাখা হয় না।
page-privacy-what-log = সার্ভারের কারিগরি লগে আপনার কথাও থাকে না, আপনার কোডও থাকে না।
page-privacy-cookies = আপনার ব্রাউজার একটি কুকি রাখে, যা আপনার আলাপ আবার খোলে; ভাষা বেছে নিলে তার জন্য আরেকটি। আপনার ওপর কোনো নজর রাখা হয় না, অন্য সাইট থেকে কিছু আনাও হয় না।
page-privacy-model = ভাষা মডেলে কী যায়
page-privacy-model-what = আপনি যা লেখেন, তা { $where } ঠিকানার একটি ভাষা মডেলে যায়; সঙ্গে যায় আপনাকে করা প্রশ্ন, উৎসের যে অংশগুলো মেলে, আর তা থেকে তৈরি উত্তর। তার আগে ই-মেইল ঠিকানা, ফোন, কার্ড ও অ্যাকাউন্ট নম্বর আর এমন সব কিছুর জায়গায় চিহ্ন বসানো হয়। আপনার কোড পাঠানো হয় না, আগে যা লিখেছেন তা-ও না, আর আপনি বিপদে থাকতে পারেন এমন সময়ে লেখা কিছুও না। যা ফিরে আসে তা মিলিয়ে দেখা হয়, আর তা দিয়ে কিছু ঠিক করা হয় না।
page-privacy-long = কত দিন
page-privacy-rights = আপনি কী করতে পারেন
page-privacy-rights-all = আপনার আলাপের পাতায় সবকিছু ফাইল হিসেবে সঙ্গে নিতে পারেন, প্রতিটি উত্তর ঠিক করতে পারেন, আর সবটা একবারে মুছে ফেলতে পারেন।
page-privacy-code = ফেরার কোড আপনি ছাড়া কারও কাছে নেই, যাঁরা এই সেবা চালান তাঁদের কাছেও না। কোড হারালে আলাপটি আর খুঁজে পাওয়া যাবে না।

## For web sites
page-integrate-title = আপনার নিজের সাইটে পরামর্শক
page-integrate-lead = একটি লাইনেই যেকোনো পাতায় পরামর্শক বসে যায়। এটি অন্য কোথাও থেকে কিছু আনে না, আর আপনার সাইটে আসা মানুষ শুরু করার আগে কিছু রাখে না।
page-integrate-tag = লাইনটি
page-integrate-allow = যিনি এই সেবা চালান, তিনি আগে আপনার সাইটের ঠিকানা ADVISOR_ALLOWED_ORIGINS-এ যোগ করেন।
page-integrate-csp = আপনার সাইটে content security policy থাকলে
page-integrate-frame = যেখানে অন্যের স্ক্রিপ্ট চালানো যায় না
page-integrate-frame-title = অংশীদারিত্বের পরামর্শক
page-integrate-attributes = অ্যাট্রিবিউট
page-integrate-lang = ভাষা; না দিলে আপনার পাতার ভাষা
page-integrate-mode = open, ask, quick বা full
page-integrate-server = সেবার ঠিকানা; না দিলে স্ক্রিপ্টটি যেখান থেকে এসেছে
page-integrate-theme = রং ও হরফ
page-integrate-theme-note = এলিমেন্টে এই প্রপার্টিগুলো বসান; আপনি না বসালে আলো বা অন্ধকার রং যিনি দেখছেন তাঁর পছন্দমতো হয়।
page-integrate-plain = পুরো একটি পাতা
page-integrate-wordpress-block = “Custom HTML” ব্লকে, যেখানে পরামর্শক থাকবে:
page-integrate-wordpress-footer = ব্লকে স্ক্রিপ্ট বসানো না গেলে থিমের ফুটারে স্ক্রিপ্টটি লোড করুন, আর যেখানে পরামর্শক থাকবে সেখানে লিখুন:
page-integrate-drupal-library = থিম স্ক্রিপ্টটিকে লাইব্রেরি হিসেবে নাম দেয় ও লোড করে:
page-integrate-drupal-block = ব্লকটি, এমন টেক্সট ফরম্যাটে যা এই ট্যাগ রাখতে দেয়, যেমন Full HTML:
page-integrate-csp-tag = লাইনটির জন্য। পাতার ভেতরে লেখা কোনো স্ক্রিপ্ট বা স্টাইল লাগে না, কোনো ছবি বা ফন্টও না।
page-integrate-csp-frame = ফ্রেমের জন্য।
page-integrate-property = প্রপার্টি
page-integrate-light = আলো
page-integrate-dark = অন্ধকার
page-integrate-css-paper = পেছনের রং
page-integrate-css-ink = লেখা
page-integrate-css-soft = ইঙ্গিত ও ছোট লেখা
page-integrate-css-line = সরু রেখা
page-integrate-css-tint = ব্যবহারকারীর কথার পেছনের রং
page-integrate-css-accent = লিংক ও মূল বোতাম
page-integrate-css-on-accent = মূল বোতামের লেখা
page-integrate-css-edge = বোতাম ও লেখার ঘরের কিনারা
page-integrate-css-radius = কোণ কতটা গোল
page-integrate-css-font = হরফ
page-integrate-css-heading-font = শিরোনামের হরফ
page-integrate-css-size = লেখার আকার
page-integrate-css-height = সবচেয়ে বেশি উচ্চতা
page-integrate-events = ইভেন্ট
page-integrate-events-note = এগুলো এলিমেন্ট থেকে আপনার পাতায় ওঠে। ব্যবহারকারী কী বলেছেন, তা কোনোটিতেই থাকে না।
page-integrate-event-ready = উইজেটটি ব্যবহার করা যায়
page-integrate-event-message = কিছু বলা হয়েছে, আর কে বলেছে
page-integrate-event-done = যাচাই শেষ হয়েছে
page-integrate-try = এই হলো সেটি

## Problems
page-problem-missing-title = এই ঠিকানায় কিছু নেই
page-problem-missing = পাতাটি হয়তো সরে গেছে, বা আলাপটি মুছে ফেলা হয়েছে। দয়া করে ঠিকানাটি দেখুন, বা আবার শুরু করুন।
page-problem-closed-title = এই আলাপ এই ব্রাউজারে খোলা নেই
page-problem-closed = এখানে খুলতে আপনার ফেরার কোড দিন।
page-problem-refused-title = এটি আমাদের নিজের পাতা থেকে আসেনি
page-problem-refused = আপনার সুরক্ষার জন্য শুধু এই সাইটের ফরম নেওয়া হয়। দয়া করে পাতাটি আবার খুলে সেখানে আবার করুন।
page-problem-invalid-title = এটি এভাবে নেওয়া গেল না
page-problem-invalid = দয়া করে পেছনে গিয়ে যা লিখেছেন দেখে নিন, তারপর আবার পাঠান। লেখা খুব বড় হলে ছোট করতে হবে।
page-problem-too-long-title = একবারে অনেক বেশি হয়ে গেছে
page-problem-busy-title = একটু দাঁড়ান
page-problem-busy = এখন এখানে খুব ভিড়। দয়া করে এক মিনিট পর আবার চেষ্টা করুন। আগে যা বলেছেন, তা ঠিকঠাক রাখা আছে।
page-problem-other-title = এখানে কিছু একটা গোলমাল হয়েছে
page-problem-other = দোষ আমাদের, আপনার নয়। আগে যা বলেছেন, তা ঠিকঠাক রাখা আছে। দয়া করে একটু পরে আবার চেষ্টা করুন।
page-problem-home = প্রথম পাতায় যান

## For the scripts
script-sending = পাঠানো হচ্ছে …
script-waiting = সংযোগ নেই। আপনার কথা রাখা আছে, সংযোগ ফিরলেই পাঠানো হবে।
script-back-online = সংযোগ ফিরেছে। আপনার কথা পাঠানো হয়েছে।
script-refused = এটা নেওয়া গেল না। দয়া করে আবার বেছে নিন, বা অন্যভাবে লিখুন।
script-gone = এই আলাপ আর এখানে নেই, বা এই ব্রাউজারে খোলা নেই।
script-updated = আলাপ অন্য একটি জানালায় এগিয়ে গেছে; এই জানালাতেও এখন নতুনটা আছে।
script-copied = কপি হয়েছে
script-read-passage = পুরো অংশটি
script-see-place = উৎসের তালিকায় জায়গাটি
script-loading = আসছে …

## The widget
widget-label = অংশীদারিত্বের পরামর্শক
widget-begin = শুরু করুন
widget-whole-page = আলাদা পাতায় খুলুন
widget-erase-sure = সবটা একেবারে মুছে ফেলবেন?
widget-erase-no = না, রেখে দিন
widget-erased = আলাপটি মুছে ফেলা হয়েছে।
widget-failed = এই মুহূর্তে পরামর্শককে পাওয়া যাচ্ছে না।
widget-again = আবার চেষ্টা করুন

page-telegram = টেলিগ্রামে চালিয়ে যান
page-telegram-title = টেলিগ্রামে চালিয়ে যান
page-telegram-what = এই লিংকটি অ্যাপে খুলুন। তখন আপনার আলাপ সেখানেও থাকবে, আর দুই জায়গাতেই চালিয়ে যেতে পারবেন। লিংকটি একবারই কাজ করে, { $minutes } মিনিটের মধ্যে, যিনি প্রথমে খুলবেন তাঁর জন্য।
page-telegram-open = টেলিগ্রাম খুলুন
page-telegram-link = অথবা লিংকটি কপি করুন
page-telegram-stay = এখানেই থাকুন
