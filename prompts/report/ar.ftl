# كل الجمل الثابتة في التقرير، بالعربية. صيغة Project Fluent (https://projectfluent.org).
# كلمات بسيطة وجمل قصيرة. { $name } يملؤه البرنامج؛ اتركوه كما هو.

## الرأس
report-title = نظرة إلى شراكتكم
report-made-on = كُتب في { $date }
report-view-given = هذه نظرة واحدة إلى الشراكة، قدمها: { $side }. وقد يراها غيرهم من الشركاء بطريقة أخرى.
report-view-unknown = هذه نظرة واحدة إلى الشراكة: نظرة من أجاب. وقد يراها غيره من الشركاء بطريقة أخرى.
report-basis =
    { $put ->
        [zero] لم يُطرح أي سؤال.
        [one] طُرح سؤال واحد.
        [two] طُرح سؤالان.
        [few] طُرحت { $put } أسئلة.
        [many] طُرح { $put } سؤالاً.
       *[other] طُرح { $put } سؤال.
    } { $answered ->
        [zero] ولا جواب بعد عن أي موضوع من أصل { $total }.
        [one] وهناك جواب عن موضوع واحد من أصل { $total }.
        [two] وهناك جواب عن موضوعين من أصل { $total }.
        [few] وهناك جواب عن { $answered } مواضيع من أصل { $total }.
        [many] وهناك جواب عن { $answered } موضوعاً من أصل { $total }.
       *[other] وهناك جواب عن { $answered } موضوع من أصل { $total }.
    }

## باختصار
report-short-empty = لا توجد أجوبة بعد، لذلك لا يستطيع هذا التقرير أن يقول شيئاً عن شراكتكم. تكفي أجوبة قليلة لصورة أولى.
report-short-unknown = لم تستطيعوا أن تقولوا كيف هو الحال فيما سُئلتم عنه. وهذه نتيجة أيضاً: الأسئلة أدناه جيدة لتطرحوها على الآخرين.
report-short-strengths = نقاط القوة: { $practices }.
report-short-weakest = أضعف جانب فيما يبدو: { $dimension } { $sentence }
report-short-step = خطوة أولى هذا الأسبوع: { $step }
report-short-no-gap = لم تظهر نقطة ضعف في أجوبتكم. واصلوا ما ينجح، وانظروا من جديد حين يتغير شيء.

## جوانب الشراكة
report-answered = { $answered } من { $total }
report-band-no-answer = لا جواب بعد
report-sentence-not-asked = لم يُسأل عن هذا، لذلك لا يمكن قول شيء عنه.
report-sentence-in-part = مما سُئل عنه هنا: { $told }.
report-sentence-no-answer = سُئل عن هذا ولا جواب عنه بعد، لذلك لا يمكن قول شيء عنه.
report-chart-title = حال جوانب الشراكة
report-chart-description = شريط واحد لكل جانب: كلما طال الشريط كان الموجود منه أكثر. والجدول الذي يليه يقول الشيء نفسه بالكلمات.

## المصادر
report-sources-share =
    { $extent ->
        [all] { $total ->
            [zero] لا مقاطع مذكورة هنا من وثيقة عام { $year }: «{ $title }».
            [one] المقطع الوحيد المذكور هنا مأخوذ من وثيقة من عام { $year }: «{ $title }».
            [two] المقطعان المذكوران هنا مأخوذان من وثيقة واحدة من عام { $year }: «{ $title }».
            [few] كل المقاطع المذكورة هنا، وهي { $total } مقاطع، مأخوذة من وثيقة واحدة من عام { $year }: «{ $title }».
            [many] كل المقاطع المذكورة هنا، وهي { $total } مقطعاً، مأخوذة من وثيقة واحدة من عام { $year }: «{ $title }».
           *[other] كل المقاطع المذكورة هنا، وهي { $total } مقطع، مأخوذة من وثيقة واحدة من عام { $year }: «{ $title }».
        }
       *[some] { $count ->
            [zero] من أصل { $total } من المقاطع المذكورة هنا، لا مقطع من وثيقة عام { $year }: «{ $title }».
            [one] من أصل { $total } من المقاطع المذكورة هنا، مقطع واحد مأخوذ من وثيقة من عام { $year }: «{ $title }».
            [two] من أصل { $total } من المقاطع المذكورة هنا، مقطعان مأخوذان من وثيقة واحدة من عام { $year }: «{ $title }».
            [few] من أصل { $total } من المقاطع المذكورة هنا، { $count } مقاطع مأخوذة من وثيقة واحدة من عام { $year }: «{ $title }».
            [many] من أصل { $total } من المقاطع المذكورة هنا، { $count } مقطعاً مأخوذة من وثيقة واحدة من عام { $year }: «{ $title }».
           *[other] من أصل { $total } من المقاطع المذكورة هنا، { $count } مقطع مأخوذة من وثيقة واحدة من عام { $year }: «{ $title }».
        }
    } ضعوا ذلك في الحسبان حين تنظرون في النصائح.
report-sources-share-undated =
    { $extent ->
        [all] { $total ->
            [zero] لا مقاطع مذكورة هنا من نص بلا تاريخ: «{ $title }».
            [one] المقطع الوحيد المذكور هنا مأخوذ من نص بلا تاريخ: «{ $title }».
            [two] المقطعان المذكوران هنا مأخوذان من نص واحد بلا تاريخ: «{ $title }».
            [few] كل المقاطع المذكورة هنا، وهي { $total } مقاطع، مأخوذة من نص واحد بلا تاريخ: «{ $title }».
            [many] كل المقاطع المذكورة هنا، وهي { $total } مقطعاً، مأخوذة من نص واحد بلا تاريخ: «{ $title }».
           *[other] كل المقاطع المذكورة هنا، وهي { $total } مقطع، مأخوذة من نص واحد بلا تاريخ: «{ $title }».
        }
       *[some] { $count ->
            [zero] من أصل { $total } من المقاطع المذكورة هنا، لا مقطع من نص بلا تاريخ: «{ $title }».
            [one] من أصل { $total } من المقاطع المذكورة هنا، مقطع واحد مأخوذ من نص بلا تاريخ: «{ $title }».
            [two] من أصل { $total } من المقاطع المذكورة هنا، مقطعان مأخوذان من نص واحد بلا تاريخ: «{ $title }».
            [few] من أصل { $total } من المقاطع المذكورة هنا، { $count } مقاطع مأخوذة من نص واحد بلا تاريخ: «{ $title }».
            [many] من أصل { $total } من المقاطع المذكورة هنا، { $count } مقطعاً مأخوذة من نص واحد بلا تاريخ: «{ $title }».
           *[other] من أصل { $total } من المقاطع المذكورة هنا، { $count } مقطع مأخوذة من نص واحد بلا تاريخ: «{ $title }».
        }
    } ضعوا ذلك في الحسبان حين تنظرون في النصائح.
report-source-undated = بلا تاريخ
report-kind-background-paper = ورقة معلومات أساسية
report-kind-book-chapter = فصل من كتاب
report-kind-research-report = تقرير بحثي
report-kind-summary-of-a-review = ملخص لدراسة مراجعة
report-kind-news-article-with-a-survey = مقال صحفي فيه استطلاع

## ما قيل
report-why-said = قلتم: «{ $words }»

## بين الكلمات
report-source-about = { $kind }، { $year }
report-label-colon = :
report-label-comma = {"، "}
report-label-semicolon = {"؛ "}
report-label-dash = –

## منذ مراجعة سابقة
report-comparison-note = مقارنة بأجوبتكم في { $date }: ما سُئل عنه من جديد وما تغيّر.
report-moved-better = أفضل
report-moved-worse = أسوأ
report-moved-same = كما كان
report-moved-known-now = صار معروفاً
report-moved-unsure-now = أقل وضوحاً
report-moved-left = بلا جواب هذه المرة
report-done-done = تم
report-done-partly = تم جزئياً
report-done-not = لم يتم
report-done-unsaid = لم يُذكر

## العناوين والتسميات
report-label-in-short = باختصار
report-label-dimensions = حال الجوانب
report-label-dimensions-note = تقول الجمل ما توحي به الأجوبة حتى الآن. وحيث أُجيب عن سؤال أو سؤالين فقط من جانب ما، خذوها على أنها إشارة.
report-label-column-dimension = الجانب
report-label-column-band = الحال
report-label-column-answered = الأجوبة
report-label-column-sureness = مدى التأكد
report-label-strengths = نقاط القوة
report-label-red-flags = إشارات تحذير ممكنة
report-label-red-flags-note = هذه احتمالات، لا أحكام على أحد. أثارتها الكلمات أدناه؛ وسؤال يُطرح على الآخرين قد يوضح الأمر.
report-label-flag-words = الكلمات التي أثارت هذا
report-label-flag-confirm = ما الذي يؤكده
report-label-flag-care = كيف تطرحونه برفق
report-label-priorities = ما الذي تبدؤون به
report-label-priorities-note = الأضعف يأتي أولاً. وتكفي خطوة واحدة في كل مرة.
report-label-answer = جوابكم
report-label-why-here = لماذا يهم هنا
report-label-you-said = قلتم
report-label-week = خطوة أولى هذا الأسبوع
report-label-quarter = خطوة في الأشهر الثلاثة القادمة
report-label-sign = كيف تعرفون أنه ينجح
report-label-read-more = اسألوا المستشار المزيد عن هذا
report-label-cited = المصادر
report-label-actions = ماذا سنفعل
report-label-actions-note = ثلاثة أعمال على الأكثر، لكل منها اسم وتاريخ.
report-label-column-action = العمل
report-label-column-owner = المسؤول
report-label-column-due = الموعد
report-label-other-side = كيف قد يراها الطرف الآخر
report-label-other-side-note = هذا ما تظنون أن غيركم سيجيب به. ولم يُسأل أحد غيركم.
report-label-column-topic = الموضوع
report-label-column-you = أنتم
report-label-column-other = الطرف الآخر، كما تظنون
report-label-differs = نظرة مختلفة
report-label-alike = نظرة متشابهة
report-label-comparison = منذ المرة السابقة
report-label-column-before = من قبل
report-label-column-now = الآن
report-label-column-moved = ما تغيّر
report-label-planned = ما كنتم قد خططتم له
report-label-column-outcome = إلى أين وصل
report-in-english = بالإنجليزية
report-label-told = ما رويتموه أيضاً
report-label-told-note = بكلماتكم أنتم. لم يُسأل عنه، لذلك لم يُبنَ عليه نصح بعد.
report-label-cannot-say = ما لم تستطيعوا قوله
report-label-cannot-say-note = عدم المعرفة نتيجة أيضاً. هذه أسئلة تُطرح على الآخرين.
report-label-not-asked = ما لم يُسأل عنه أو تُرك مفتوحاً
report-label-not-asked-note = لا يقول هذا التقرير شيئاً عن هذه المواضيع.
report-label-sources = المصادر
report-label-footer = كتبه برنامج من أجوبتكم ومن المصادر أعلاه. وهو لا يقدم نصيحة قانونية ولا ضريبية ولا طبية.
report-label-missing-letters = لا يمكن طباعة بعض الحروف أو الرموز في هذا الملف، لأن الخادم الذي أعده لا يملك خطاً لها. يظهر مكانها […]، وهي موجودة في صفحة الويب وفي ملف Word.
