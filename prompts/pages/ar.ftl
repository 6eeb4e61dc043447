# كل الجمل الثابتة في صفحات الويب وفي الأداة المضمنة، بالعربية. صيغة Project Fluent (https://projectfluent.org).
# كلمات بسيطة وجمل قصيرة. { $name } يملؤه البرنامج؛ اتركوه كما هو.

## في كل صفحة
page-name = مستشار الشراكة
page-skip = الانتقال إلى المحتوى
page-language = اللغة
page-about = عن هذه الخدمة
page-go-on = متابعة محادثتكم
page-sources = المصادر
page-privacy = الخصوصية
page-integrate = المستشار في موقعكم
page-no-script = كل ما في هذه الصفحة يعمل من دون برامج نصية.

## صفحة البداية
page-landing-title = كيف حال شراكتكم؟
page-landing-what = أنا برنامج. أسأل عن شراكتكم، وأبيّن ما هو قوي فيها وما هو ضعيف، وأقترح الخطوات التالية مع مصادرها.
page-run = يدير هذه الخدمة { $operator }.
page-run-unknown = يدير هذه الخدمة من أعطاكم هذا العنوان.
page-stored = نحفظ ما تكتبونه لتعودوا إليه، ثم { $days ->
    [zero] نحذفه في اليوم نفسه
    [one] نحذفه بعد يوم واحد
    [two] نحذفه بعد يومين
    [few] نحذفه بعد { $days } أيام
    [many] نحذفه بعد { $days } يوماً
   *[other] نحذفه بعد { $days } يوم
}، أو متى طلبتم ذلك.
page-stored-unlimited = نحفظ ما تكتبونه لتعودوا إليه، إلى أن تحذفوه.
page-model = ما تكتبونه يذهب أيضاً إلى نموذج لغوي لدى { $where } لتكون الردود أنسب، من دون العناوين والأرقام التي تدل على شخص.
page-story-label = أخبروني بكلماتكم
page-story-hint = من يعمل مع من، وكيف تسير الأمور؟ تكفي بضعة أسطر. لا حاجة إلى أسماء.
page-story-send = البدء بهذا
page-or-start = أو ابدؤوا من دون قصة
page-quick-hint = نحو عشر دقائق
page-full-hint = أسئلة تستمر ما دامت تغيّر الصورة
page-ask-hint = جواب، ومن أين جاء
page-back-label = العودة إلى محادثة سابقة

## العودة
page-back-title = العودة إلى محادثتكم
page-back-code = رمز العودة أو رابطها
page-back-hint = تجدونه في صفحة محادثتكم، تحت «الحفظ والتنزيل والحذف».
page-back-open = فتح المحادثة
page-back-wrong = هذا الرمز لا يفتح أي محادثة. تأكدوا من فضلكم أنه كامل. والمحادثة المحذوفة لا يمكن فتحها من جديد.
page-back-opening = جارٍ فتح محادثتكم…

## المحادثة
page-talk-title = محادثتكم
page-talk-log = ما قيل
page-you-said = قلتم:
page-advisor-said = قال المستشار:
page-progress = الأجوبة: { $answered } من { $expected }
page-progress-none = لا أجوبة بعد
page-progress-label = التقدم
page-choose = اختاروا جواباً
page-ways-out = أو
page-own-words = أو بكلماتكم (وأيضاً مع جواب من الأجوبة أعلاه)
page-write = رسالتكم
page-send = إرسال
page-stop = التوقف هنا
page-see-panel = رؤية النتيجة حتى الآن
page-moved = استمرت المحادثة في نافذة أخرى. هذا ما وصلت إليه الآن.
page-problem-empty = اكتبوا شيئاً من فضلكم، أو اختاروا جواباً.
page-problem-too-long = { $most ->
    [zero] هذا طويل جداً.
    [one] هذا طويل جداً. المسموح به حرف واحد.
    [two] هذا طويل جداً. المسموح به حرفان.
    [few] هذا طويل جداً. اختصروه من فضلكم إلى { $most } أحرف.
    [many] هذا طويل جداً. اختصروه من فضلكم إلى { $most } حرفاً.
   *[other] هذا طويل جداً. اختصروه من فضلكم إلى { $most } حرف.
}
page-problem-stale = هذا الجواب لم يعد معروضاً. هذا هو السؤال كما هو الآن.
page-panel-title = النتيجة حتى الآن
page-panel-empty = تكتمل الصورة ونحن نتحدث. بعد أجوبتكم الأولى ترون هنا أي الجوانب يبدو قوياً وأيها يحتاج إلى عناية.
page-panel-report = قراءة التقرير
page-keep-title = الحفظ والتنزيل والحذف
page-keep-link = رابط العودة
page-keep-code = رمز العودة
page-keep-note = من لديه الرابط أو الرمز يستطيع قراءة هذه المحادثة. احتفظوا به لأنفسكم.
page-copy = نسخ
page-download = تنزيل التقرير
page-format-html = صفحة ويب
page-format-md = نص (Markdown)
page-format-json = بيانات (JSON)
page-format-pdf = PDF
page-format-docx = Word
page-format-odt = OpenDocument
page-export = كل ما هو محفوظ (JSON)
page-erase = حذف هذه المحادثة
page-other-language = المتابعة بلغة أخرى

## الحذف
page-erase-title = هل نحذف هذه المحادثة؟
page-erase-what = ستختفي قصتكم وكل الأجوبة والتقرير والخطة نهائياً. ولا يستطيع أحد استعادتها.
page-erase-yes = نعم، احذفوها
page-erase-no = لا، العودة إلى المحادثة
page-erased-title = حُذفت المحادثة
page-erased-what = لم يبق منها شيء هنا. أما الملفات التي نزّلتموها فتبقى عندكم.
page-start-new = بدء محادثة جديدة

## التقرير
page-report-back = العودة إلى المحادثة
page-report-print = طباعة
page-view-title = من صاحب هذه النظرة؟
page-view-hint = مثلاً: لجنة القرية، أو مكتب التخطيط. تظهر في أعلى التقرير.
page-save = حفظ
page-plan-hint = اكتبوا ثلاثة أعمال على الأكثر. وتصبح جزءاً من التقرير.
page-plan-one = العمل { $slot }
page-plan-what = ماذا سنفعل
page-plan-owner = المسؤول
page-plan-due = الموعد
page-plan-save = حفظ الخطة
page-plan-wrong-what = اكتبوا من فضلكم أيضاً ما الذي سيُعمل، إلى جانب من يعمله أو متى.
page-plan-wrong-day = اكتبوا التاريخ من فضلكم بالترتيب: سنة-شهر-يوم، مثل {"\u2066"}2027-03-31{"\u2069"}.
page-answers-title = أجوبتكم
page-answers-note = هل هناك شيء غير صحيح، أو تغيّر؟ يمكن تغيير كل جواب، ويتغير التقرير معه.
page-answers-none = لا توجد أجوبة بعد.
page-change = تغيير
page-change-about = تغيير: { $topic }
page-change-title = تغيير جواب
page-change-note = شيء تودون إضافته بكلماتكم (يظهر في التقرير)
page-cancel = العودة إلى التقرير
page-quotes-title = كلماتكم في التقرير
page-quotes-note = ينقل التقرير هذه الكلمات عنكم. اتركوا خارجه ما لا ينبغي أن يقرأه غيركم، والتقرير يتبع ذلك.
page-quote-leave-out = تركها خارج التقرير
page-quote-put-back = إعادتها
page-quote-left-out = (خارج التقرير)
page-later-title = نظرة جديدة في وقت لاحق
page-later-note = بعد شهر أو شهرين تكفي ثلاث دقائق لنرى ما تغيّر: الأسئلة القليلة نفسها، وما صار إليه ما خططتم له.
page-later-file = تذكيران لتقويمي
page-later-link = مع الرابط الذي يفتح هذه المحادثة. ومن يرَ تقويمي يستطعْ عندئذ أن يفتحها.
page-later-kept = ملف لتقويمكم أنتم، فيه يوم بعد 30 يوماً ويوم بعد 90 يوماً. ولا يُحفظ هنا شيء من أجل ذلك.

## النصوص والمصادر
page-passage-do = ما العمل
page-passage-watch = ما يجب الانتباه إليه
page-passage-from = من أين جاء هذا
page-passage-other-language = مصادري تذكر هذا بالإنجليزية فقط.
page-undated = بلا تاريخ
page-source-kind = ({ $kind }، { $year })
page-sources-title = المصادر
page-sources-lead = كل النصائح مأخوذة من هذه النصوص وتشير إلى المكان المحدد فيها. ويبيّن لكم النوع والسنة كم يمكن الاعتماد على كل نص.
page-sources-places = { $count ->
    [zero] لا مقاطع مذكورة
    [one] المقطع الوحيد المذكور
    [two] المقطعان المذكوران
    [few] المقاطع المذكورة ({ $count } مقاطع)
    [many] المقاطع المذكورة ({ $count } مقطعاً)
   *[other] المقاطع المذكورة ({ $count } مقطع)
}

## الخصوصية
page-privacy-title = ما الذي نحفظه عنكم
page-privacy-who = من يدير الخدمة
page-privacy-what = ماذا نحفظ
page-privacy-what-talk = ما تكتبونه وتختارونه، وما يجيب به المستشار، والنتيجة، ووقت ذلك. لا حاجة إلى ذكر اسمكم، ولا يسأل المستشار عنه.
page-privacy-what-danger = ما تكتبونه حين قد تكونون في خطر نجيب عنه، لكننا لا نحفظه.
page-privacy-what-log = السجل التقني للخادم لا يحتوي على كلماتكم ولا على رمزكم.
page-privacy-cookies = يحفظ متصفحكم ملفاً صغيراً (كوكي) يفتح محادثتكم من جديد، وآخر للغة إن اخترتم لغة. لا تتبّع هنا، ولا يُحمَّل شيء من مواقع أخرى.
page-privacy-model = ما الذي يذهب إلى نموذج لغوي
page-privacy-model-what = ما تكتبونه يذهب إلى نموذج لغوي لدى { $where }، مع السؤال الذي طُرح عليكم والمقاطع المناسبة والرد المؤلَّف منها. وقبل ذلك توضع علامات مكان عناوين البريد الإلكتروني وأرقام الهواتف والبطاقات والحسابات وما يشبهها. لا يُرسل رمزكم، ولا ما كتبتموه من قبل، ولا أي شيء تكتبونه حين قد تكونون في خطر. وما يعود منه يُفحص، ولا يقرر شيئاً.
page-privacy-long = كم من الوقت
page-privacy-rights = ماذا يمكنكم أن تفعلوا
page-privacy-rights-all = في صفحة محادثتكم يمكنكم أن تأخذوا كل شيء معكم في ملف، وأن تصححوا كل جواب، وأن تحذفوا كل شيء دفعة واحدة.
page-privacy-code = رمز العودة عندكم وحدكم؛ لا يملكه غيركم، ولا حتى من يديرون الخدمة. وإذا فقدتموه، فلا يمكن العثور على المحادثة من جديد.

## لمواقع الويب
page-integrate-title = المستشار في موقعكم
page-integrate-lead = سطر واحد يضع المستشار في أي صفحة. لا يحمّل شيئاً من مكان آخر، ولا يحفظ شيئاً قبل أن يبدأ الزائر.
page-integrate-tag = السطر
page-integrate-allow = يضيف من يدير هذه الخدمة أولاً عنوان موقعكم إلى ADVISOR_ALLOWED_ORIGINS.
page-integrate-csp = إذا كانت في موقعكم سياسة لأمن المحتوى
page-integrate-frame = حيث لا تُقبل برامج نصية من مواقع أخرى
page-integrate-frame-title = مستشار الشراكة
page-integrate-attributes = الخصائص
page-integrate-lang = اللغة؛ ومن دونها لغة صفحتكم
page-integrate-mode = open أو ask أو quick أو full
page-integrate-server = عنوان الخدمة؛ ومن دونه المكان الذي جاء منه البرنامج النصي
page-integrate-theme = الألوان والخط
page-integrate-theme-note = حددوا هذه الخصائص على العنصر؛ والمظهر الفاتح أو الداكن يتبع اختيار الزائر ما لم تحددوه.
page-integrate-plain = صفحة كاملة
page-integrate-wordpress-block = في مكوّن «HTML مخصص»، حيث تريدون أن يظهر المستشار:
page-integrate-wordpress-footer = إذا لم يُسمح لكم بوضع برامج نصية في مكوّن، فحمّلوا البرنامج النصي في تذييل القالب، واكتبوا حيث تريدون أن يظهر المستشار:
page-integrate-drupal-library = يسمّي القالب البرنامج النصي مكتبةً ويحمّلها:
page-integrate-drupal-block = المكوّن، بصيغة نص تسمح بهذا الوسم، مثل Full HTML:
page-integrate-csp-tag = للسطر. لا حاجة إلى برامج نصية أو أنماط داخل الصفحة، ولا إلى صور أو خطوط.
page-integrate-csp-frame = للإطار.
page-integrate-property = الخاصية
page-integrate-light = فاتح
page-integrate-dark = داكن
page-integrate-css-paper = الخلفية
page-integrate-css-ink = النص
page-integrate-css-soft = التلميحات والنص الصغير
page-integrate-css-line = الخطوط الرفيعة
page-integrate-css-tint = خلفية ما قاله الزائر
page-integrate-css-accent = الروابط والزر الرئيسي
page-integrate-css-on-accent = النص على الزر الرئيسي
page-integrate-css-edge = حدود الأزرار ومربع النص
page-integrate-css-radius = استدارة الزوايا
page-integrate-css-font = نوع الخط
page-integrate-css-heading-font = خط العنوان
page-integrate-css-size = حجم النص
page-integrate-css-height = أقصى ارتفاع
page-integrate-events = الأحداث
page-integrate-events-note = تصعد من العنصر إلى صفحتكم. ولا يحمل أي منها ما قاله الزائر.
page-integrate-event-ready = الأداة جاهزة للاستعمال
page-integrate-event-message = قيل شيء، ومن قاله
page-integrate-event-done = انتهت المراجعة
page-integrate-try = هكذا يبدو

## المشكلات
page-problem-missing-title = لا يوجد شيء في هذا العنوان
page-problem-missing = ربما نُقلت الصفحة أو حُذفت المحادثة. تأكدوا من العنوان من فضلكم، أو ابدؤوا من جديد.
page-problem-closed-title = هذه المحادثة غير مفتوحة في هذا المتصفح
page-problem-closed = استعملوا رمز العودة لفتحها هنا.
page-problem-refused-title = هذا لم يأت من صفحتنا
page-problem-refused = لحمايتكم لا نقبل إلا النماذج من هذا الموقع. افتحوا الصفحة من جديد من فضلكم وأعيدوا المحاولة هناك.
page-problem-invalid-title = لم نستطع قبول هذا كما هو
page-problem-invalid = ارجعوا من فضلكم، وتأكدوا مما كتبتم، وأرسلوه من جديد. والنص الطويل جداً يجب اختصاره.
page-problem-too-long-title = هذا كثير دفعة واحدة
page-problem-busy-title = لحظة من فضلكم
page-problem-busy = هناك ضغط كبير هنا الآن. حاولوا من فضلكم من جديد بعد دقيقة. وما أخبرتمونا به من قبل محفوظ.
page-problem-other-title = حدث خطأ هنا
page-problem-other = الخطأ منا لا منكم. وما أخبرتمونا به من قبل محفوظ. حاولوا من فضلكم من جديد بعد قليل.
page-problem-home = إلى صفحة البداية

## للبرامج النصية
script-sending = جارٍ الإرسال…
script-waiting = لا يوجد اتصال. رسالتكم محفوظة وستُرسل حين يعود الاتصال.
script-back-online = عاد الاتصال. وأُرسلت رسالتكم.
script-refused = لم نستطع قبول ذلك. اختاروا من فضلكم من جديد، أو اكتبوه بطريقة أخرى.
script-gone = هذه المحادثة لم تعد هنا، أو ليست مفتوحة في هذا المتصفح.
script-updated = استمرت المحادثة في نافذة أخرى؛ وقد حُدّثت هذه النافذة.
script-copied = تم النسخ
script-read-passage = النص كاملاً
script-see-place = الموضع في قائمة المصادر
script-loading = جارٍ التحميل…

## الأداة المضمنة
widget-label = مستشار الشراكة
widget-begin = ابدؤوا
widget-whole-page = فتح في صفحة مستقلة
widget-erase-sure = هل نحذف كل شيء نهائياً؟
widget-erase-no = لا، احتفظوا بها
widget-erased = حُذفت المحادثة.
widget-failed = لا يمكن الوصول إلى المستشار الآن.
widget-again = المحاولة من جديد

page-telegram = المتابعة في تيليغرام
page-telegram-title = المتابعة في تيليغرام
page-telegram-what = افتحوا هذا الرابط في التطبيق. ستجدون محادثتكم هناك أيضاً، ويمكنكم أن تتابعوا في المكانين. يعمل الرابط مرة واحدة خلال { $minutes } دقيقة، لمن يفتحه أولاً.
page-telegram-open = فتح تيليغرام
page-telegram-link = أو انسخوا الرابط
page-telegram-stay = البقاء هنا
