# Every fixed sentence of the report, in Hindi. Project Fluent format (https://projectfluent.org).
# Plain words, short sentences. { $name } is filled in by the program; keep it as it is.

## Head
report-title = आपकी साझेदारी पर एक नज़र
report-made-on = { $date } को लिखी गई
report-view-given = यह साझेदारी को देखने का एक ही नज़रिया है। यह किसका है: { $side }। साझेदारी के दूसरे लोग इसे अलग ढंग से देख सकते हैं।
report-view-unknown = यह साझेदारी को देखने का एक ही नज़रिया है: जिस व्यक्ति ने जवाब दिए, उसका। साझेदारी के दूसरे लोग इसे अलग ढंग से देख सकते हैं।
report-basis =
    { $put ->
        [0] कोई सवाल नहीं पूछा गया।
        [one] एक सवाल पूछा गया।
       *[other] { $put } सवाल पूछे गए।
    } { $answered ->
        [0] { $total } विषयों में से किसी पर जवाब नहीं है।
        [one] { $total } विषयों में से एक पर जवाब है।
       *[other] { $total } विषयों में से { $answered } पर जवाब हैं।
    }

## In short
report-short-empty = अभी तक कोई जवाब नहीं है, इसलिए यह रिपोर्ट आपकी साझेदारी के बारे में कुछ नहीं कह सकती। पहली तस्वीर के लिए थोड़े-से जवाब काफ़ी हैं।
report-short-unknown = जो पूछा गया, उस पर आपके लिए कुछ कहना मुश्किल था। यह भी एक काम की बात है: नीचे के सवाल दूसरों के सामने रखने लायक हैं।
report-short-strengths = क्या मज़बूत है: { $practices }।
report-short-weakest = सबसे कमज़ोर कहाँ दिखता है: { $dimension } { $sentence }
report-short-step = इस हफ़्ते का पहला कदम: { $step }
report-short-no-gap = आपके जवाबों में कोई कमज़ोर बात नहीं दिखी। जो ठीक चल रहा है, उसे जारी रखें, और जब कुछ बदले तो फिर से देखें।

## The parts of the partnership
report-answered = { $total } में से { $answered }
report-band-no-answer = अभी जवाब नहीं
report-sentence-not-asked = इस बारे में पूछा नहीं गया, इसलिए कुछ नहीं कहा जा सकता।
report-sentence-in-part = यहाँ जो पूछा गया, उसमें से: { $told }।
report-sentence-no-answer = इस बारे में पूछा गया, पर अभी जवाब नहीं है, इसलिए कुछ नहीं कहा जा सकता।
report-chart-title = साझेदारी के हिस्सों का हाल
report-chart-description = हर हिस्से की एक पट्टी है: पट्टी जितनी लंबी, उतनी ज़्यादा बातें मौजूद हैं। आगे की तालिका यही बात शब्दों में कहती है।

## Sources
report-sources-share =
    { $extent ->
        [all] यहाँ जिन { $total } जगहों का हवाला है, वे सब एक ही लेख में हैं, जो { $year } का है: “{ $title }”।
       *[some] यहाँ जिन { $total } जगहों का हवाला है, उनमें से { $count } एक ही लेख में हैं, जो { $year } का है: “{ $title }”।
    } सलाह को तौलते समय यह ध्यान में रखें।
report-sources-share-undated =
    { $extent ->
        [all] यहाँ जिन { $total } जगहों का हवाला है, वे सब एक ही लेख में हैं, जिस पर तारीख नहीं है: “{ $title }”।
       *[some] यहाँ जिन { $total } जगहों का हवाला है, उनमें से { $count } एक ही लेख में हैं, जिस पर तारीख नहीं है: “{ $title }”।
    } सलाह को तौलते समय यह ध्यान में रखें।
report-source-undated = तारीख नहीं
report-kind-background-paper = पृष्ठभूमि लेख
report-kind-book-chapter = किताब का एक अध्याय
report-kind-research-report = शोध रिपोर्ट
report-kind-summary-of-a-review = समीक्षा का सार
report-kind-news-article-with-a-survey = सर्वे के साथ समाचार लेख

## What somebody said
report-why-said = आपने कहा: “{ $words }”

## Between words
report-source-about = { $kind }, { $year }
report-label-colon = :
report-label-comma = {", "}
report-label-semicolon = {"; "}
report-label-dash = –

## Since an earlier check
report-comparison-note = { $date } के आपके जवाबों से मिलाकर: क्या फिर से पूछा गया, और क्या बदला है।
report-moved-better = बेहतर
report-moved-worse = खराब
report-moved-same = पहले जैसा
report-moved-known-now = अब पता है
report-moved-unsure-now = पहले से कम साफ़
report-moved-left = इस बार जवाब नहीं मिला
report-done-done = हो गया
report-done-partly = कुछ हद तक हुआ
report-done-not = नहीं हुआ
report-done-unsaid = नहीं बताया

## Headings and labels
report-label-in-short = थोड़े में
report-label-dimensions = हिस्सों का हाल
report-label-dimensions-note = ये वाक्य वही बताते हैं जो अब तक के जवाबों से लगता है। जिस हिस्से में एक-दो सवालों के ही जवाब हैं, वहाँ इन्हें बस इशारा मानें।
report-label-column-dimension = हिस्सा
report-label-column-band = हाल
report-label-column-answered = जवाब मिले
report-label-column-sureness = कितना पक्का
report-label-strengths = क्या मज़बूत है
report-label-red-flags = चेतावनी के संभव संकेत
report-label-red-flags-note = ये सिर्फ़ संभावनाएँ हैं, किसी के बारे में फ़ैसला नहीं। नीचे लिखे शब्दों से ये बातें उठीं; दूसरों से एक सवाल पूछकर ये साफ़ हो सकती हैं।
report-label-flag-words = जिन शब्दों से यह बात उठी
report-label-flag-confirm = यह पक्का कैसे हो
report-label-flag-care = यह बात सँभलकर कैसे उठाएँ
report-label-priorities = सबसे पहले किस पर काम करें
report-label-priorities-note = जो सबसे कमज़ोर है, वह पहले आता है। एक बार में एक कदम काफ़ी है।
report-label-answer = आपका जवाब
report-label-why-here = यहाँ यह क्यों ज़रूरी है
report-label-you-said = आपने कहा
report-label-week = इस हफ़्ते का पहला कदम
report-label-quarter = अगले तीन महीनों का एक कदम
report-label-sign = कैसे पता चले कि बात बन रही है
report-label-read-more = इस बारे में सलाहकार से और पूछें
report-label-cited = स्रोत
report-label-actions = हम क्या करेंगे
report-label-actions-note = ज़्यादा से ज़्यादा तीन काम, हर एक के साथ नाम और तारीख।
report-label-column-action = काम
report-label-column-owner = कौन
report-label-column-due = कब तक
report-label-other-side = दूसरा पक्ष इसे कैसे देखता होगा
report-label-other-side-note = यह आपका अंदाज़ा है कि दूसरे क्या जवाब देंगे। किसी और से पूछा नहीं गया।
report-label-column-topic = विषय
report-label-column-you = आप
report-label-column-other = दूसरा पक्ष, आपके अंदाज़े से
report-label-differs = अलग राय
report-label-alike = एक जैसी राय
report-label-comparison = पिछली बार से अब तक
report-label-column-before = पहले
report-label-column-now = अब
report-label-column-moved = क्या बदला है
report-label-planned = आपने जो सोचा था
report-label-column-outcome = उसका क्या हुआ
report-in-english = अंग्रेज़ी में
report-label-told = जो आपने और बताया
report-label-told-note = आपके अपने शब्दों से। इस बारे में पूछा नहीं गया, इसलिए अभी इस पर कोई सलाह नहीं बनी है।
report-label-cannot-say = जिन पर कुछ कहना मुश्किल था
report-label-cannot-say-note = पता न होना भी एक काम की बात है। ये सवाल दूसरों से पूछने के हैं।
report-label-not-asked = जो पूछा नहीं गया या खुला रह गया
report-label-not-asked-note = इनके बारे में यह रिपोर्ट कुछ नहीं कहती।
report-label-sources = स्रोत
report-label-footer = यह रिपोर्ट एक प्रोग्राम ने आपके जवाबों और ऊपर दिए स्रोतों से लिखी है। यह कानून, टैक्स या इलाज की सलाह नहीं देती।
report-label-missing-letters = इस फ़ाइल में कुछ अक्षर या चिह्न नहीं छप सकते, क्योंकि जिस सर्वर ने इसे बनाया, उसके पास उनका फ़ॉन्ट नहीं है। उनकी जगह […] दिखता है; वेब पन्ने और Word फ़ाइल में वे मौजूद हैं।
