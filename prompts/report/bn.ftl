# Every fixed sentence of the report, in Bengali. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## Head
report-title = আপনাদের অংশীদারিত্ব কেমন চলছে
report-made-on = তারিখ: { $date }
report-view-given = এটি অংশীদারিত্ব নিয়ে একটি মত। মতটি দিয়েছেন: { $side }। অন্য অংশীদাররা হয়তো অন্যভাবে দেখেন।
report-view-unknown = এটি অংশীদারিত্ব নিয়ে একটি মত: যিনি উত্তর দিয়েছেন, তাঁর। অন্য অংশীদাররা হয়তো অন্যভাবে দেখেন।
report-basis =
    { $put ->
        [0] কোনো প্রশ্ন করা হয়নি।
        [one] একটি প্রশ্ন করা হয়েছে।
       *[other] { $put }টি প্রশ্ন করা হয়েছে।
    } { $answered ->
        [0] { $total }টি বিষয়ের কোনোটিরই উত্তর নেই।
        [one] { $total }টি বিষয়ের মধ্যে একটির উত্তর আছে।
       *[other] { $total }টি বিষয়ের মধ্যে { $answered }টির উত্তর আছে।
    }

## In short
report-short-empty = এখনও কোনো উত্তর নেই, তাই এই প্রতিবেদন আপনাদের অংশীদারিত্ব নিয়ে কিছু বলতে পারছে না। কয়েকটি উত্তর পেলেই প্রথম একটা ছবি পাওয়া যাবে।
report-short-unknown = যা জিজ্ঞেস করা হয়েছে, তার অবস্থা আপনি বলতে পারেননি। এটাও জানার মতো একটা কথা: নিচের প্রশ্নগুলো নিয়ে অন্যদের কাছে যেতে পারেন।
report-short-strengths = যা মজবুত: { $practices }।
report-short-weakest = সবচেয়ে দুর্বল মনে হচ্ছে: { $dimension } { $sentence }
report-short-step = এই সপ্তাহের প্রথম পদক্ষেপ: { $step }
report-short-no-gap = আপনার উত্তরে কোনো দুর্বল জায়গা দেখা যায়নি। যা ভালো চলছে তা চালিয়ে যান, আর কিছু বদলালে আবার দেখুন।

## The parts of the partnership
report-answered =
    { $answered ->
        [0] { $total }টির মধ্যে একটিও নয়
       *[other] { $total }টির মধ্যে { $answered }টি
    }
report-band-no-answer = এখনও উত্তর নেই
report-sentence-not-asked = এ নিয়ে কিছু জিজ্ঞেস করা হয়নি, তাই কিছু বলা যায় না।
report-sentence-in-part = এখানে যা জিজ্ঞেস করা হয়েছে, তার মধ্যে: { $told }।
report-sentence-no-answer = এ নিয়ে জিজ্ঞেস করা হয়েছে, কিন্তু এখনও উত্তর নেই, তাই কিছু বলা যায় না।
report-chart-title = অংশীদারিত্বের কোন দিক কেমন চলছে
report-chart-description = প্রতিটি দিকের জন্য একটি দাগ: দাগ যত লম্বা, সেই দিকে তত বেশি কিছু ঠিকঠাক আছে। পরের ছকে একই কথা লিখে বলা আছে।

## Sources
report-sources-share =
    { $extent ->
        [all] এখানে উল্লেখ করা { $total }টি জায়গার সবই { $year } সালের একটি লেখা থেকে নেওয়া: “{ $title }”।
       *[some] এখানে উল্লেখ করা { $total }টি জায়গার মধ্যে { $count }টি { $year } সালের একটি লেখা থেকে নেওয়া: “{ $title }”।
    } পরামর্শগুলোর ওপর কতটা ভরসা করবেন, তা এই কথা মনে রেখে ঠিক করুন।
report-sources-share-undated =
    { $extent ->
        [all] এখানে উল্লেখ করা { $total }টি জায়গার সবই তারিখহীন একটি লেখা থেকে নেওয়া: “{ $title }”।
       *[some] এখানে উল্লেখ করা { $total }টি জায়গার মধ্যে { $count }টি তারিখহীন একটি লেখা থেকে নেওয়া: “{ $title }”।
    } পরামর্শগুলোর ওপর কতটা ভরসা করবেন, তা এই কথা মনে রেখে ঠিক করুন।
report-source-undated = তারিখ নেই
report-kind-background-paper = পটভূমিপত্র
report-kind-book-chapter = বইয়ের অধ্যায়
report-kind-research-report = গবেষণা প্রতিবেদন
report-kind-summary-of-a-review = পর্যালোচনার সারসংক্ষেপ
report-kind-news-article-with-a-survey = জরিপসহ সংবাদ প্রতিবেদন

## What somebody said
report-why-said = আপনি বলেছেন: “{ $words }”

## Between words
report-source-about = { $kind }, { $year }
report-label-colon = :
report-label-comma = {", "}
report-label-semicolon = {"; "}
report-label-dash = –

## Since an earlier check
report-comparison-note = { $date } তারিখে দেওয়া আপনার উত্তরের সঙ্গে তুলনা: আবার কী জিজ্ঞেস করা হয়েছে, আর কী বদলেছে।
report-moved-better = আগের চেয়ে ভালো
report-moved-worse = আগের চেয়ে খারাপ
report-moved-same = আগের মতো
report-moved-known-now = এখন জানা গেছে
report-moved-unsure-now = আগের চেয়ে কম স্পষ্ট
report-moved-left = এবার উত্তর দেওয়া হয়নি
report-done-done = হয়েছে
report-done-partly = আংশিক হয়েছে
report-done-not = হয়নি
report-done-unsaid = বলা হয়নি

## Headings and labels
report-label-in-short = সংক্ষেপে
report-label-dimensions = কোন দিক কেমন চলছে
report-label-dimensions-note = এ পর্যন্ত পাওয়া উত্তর থেকে যা মনে হয়, বাক্যগুলো তা-ই বলে। কোনো দিকে মাত্র এক-দুটি প্রশ্নের উত্তর থাকলে তা শুধু ইঙ্গিত হিসেবে নিন।
report-label-column-dimension = দিক
report-label-column-band = কেমন চলছে
report-label-column-answered = উত্তর আছে
report-label-column-sureness = কতটা নিশ্চিত
report-label-strengths = যা মজবুত
report-label-red-flags = সম্ভাব্য সতর্কসংকেত
report-label-red-flags-note = এগুলো সম্ভাবনা মাত্র, কারও সম্পর্কে শেষ কথা নয়। নিচের কথাগুলো থেকে এগুলো মনে হয়েছে; অন্যদের একটা প্রশ্ন করলেই পরিষ্কার হতে পারে।
report-label-flag-words = যে কথা থেকে এটা মনে হলো
report-label-flag-confirm = কী জিজ্ঞেস করলে নিশ্চিত হওয়া যাবে
report-label-flag-care = কথাটা কীভাবে সাবধানে তুলবেন
report-label-priorities = আগে কী নিয়ে কাজ করবেন
report-label-priorities-note = সবচেয়ে দুর্বলটি আগে। একবারে একটি পদক্ষেপই যথেষ্ট।
report-label-answer = আপনার উত্তর
report-label-why-here = এখানে এটা কেন জরুরি
report-label-you-said = আপনি বলেছেন
report-label-week = এই সপ্তাহের প্রথম পদক্ষেপ
report-label-quarter = এই তিন মাসের একটি পদক্ষেপ
report-label-sign = কাজ হচ্ছে কি না, কীভাবে বুঝবেন
report-label-read-more = এ নিয়ে পরামর্শককে আরও জিজ্ঞেস করুন
report-label-cited = উৎস
report-label-actions = আমরা কী করব
report-label-actions-note = সর্বোচ্চ তিনটি করণীয়, প্রতিটির সঙ্গে একটি নাম ও একটি তারিখ।
report-label-column-action = করণীয়
report-label-column-owner = কে
report-label-column-due = কবের মধ্যে
report-label-other-side = অন্য পক্ষ কীভাবে দেখতে পারে
report-label-other-side-note = আপনার ধারণায় অন্যরা এভাবে উত্তর দিতেন। আর কাউকে জিজ্ঞেস করা হয়নি।
report-label-column-topic = বিষয়
report-label-column-you = আপনি
report-label-column-other = অন্য পক্ষ, আপনার ধারণায়
report-label-differs = আলাদাভাবে দেখা হয়
report-label-alike = একইভাবে দেখা হয়
report-label-comparison = গতবারের পর থেকে
report-label-column-before = আগে
report-label-column-now = এখন
report-label-column-moved = কী বদলেছে
report-label-planned = আপনারা যা ঠিক করেছিলেন
report-label-column-outcome = সেটার কী হলো
report-in-english = ইংরেজিতে
report-label-told = আর যা বলেছেন
report-label-told-note = আপনার নিজের কথায়। এ নিয়ে জিজ্ঞেস করা হয়নি, তাই এখনও কোনো পরামর্শ এর ওপর দাঁড়ায়নি।
report-label-cannot-say = আপনি যা বলতে পারেননি
report-label-cannot-say-note = না জানাটাও জানার মতো একটা কথা। এই প্রশ্নগুলো অন্যদের করতে পারেন।
report-label-not-asked = যা জিজ্ঞেস করা হয়নি বা খোলা রয়ে গেছে
report-label-not-asked-note = এই প্রতিবেদন এগুলো নিয়ে কিছু বলে না।
report-label-sources = উৎস
report-label-footer = আপনার উত্তর আর উপরের উৎসগুলো থেকে একটি কম্পিউটার প্রোগ্রাম এটি লিখেছে। এতে আইন, কর বা চিকিৎসার কোনো পরামর্শ নেই।
report-label-missing-letters = কিছু অক্ষর বা চিহ্ন এই ফাইলে ছাপা যায়নি, কারণ যে সার্ভারে ফাইলটি তৈরি হয়েছে সেখানে সেগুলোর ফন্ট নেই। সেগুলোর জায়গায় […] দেখানো হয়েছে; ওয়েব পাতায় ও Word ফাইলে সেগুলো আছে।
