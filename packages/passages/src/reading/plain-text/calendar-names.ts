// Names as `Intl` prints them in some eighty locales, in lower case and without full stops: a row a month, with
// underscores for blanks inside a name. Formatters for all of them take half a second, which no reader should wait for.

/** Numbers of the Gregorian months by name, in every case that dates take. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january januar janvier enero gennaio janeiro januari tammikuuta tammikuu stycznia styczeń ledna leden января январь січня січень január ianuarie ocak ιανουαρίου януари јануар siječnja siječanj januára jaanuar janvāris sausio sausis gener urtarrila xaneiro janúar eanáir ionawr janar јануари студзеня студзень januarie يناير كانون_الثاني جانفي ژانویهٔ ژانویه ינואר جنوری جنوري rêbendan जनवरी জানুয়ারি जानेवारी જાન્યુઆરી ਜਨਵਰੀ ஜனவரி జనవరి ಜನವರಿ ജനുവരി දුරුතු มกราคม ມັງກອນ មករា ဇန်နဝါရီ იანვარი հունվարի հունվար yanvar қаңтар нэгдүгээр_сар ጃንዋሪ',
    'february februar février febrero febbraio fevereiro februari helmikuuta helmikuu lutego luty února únor февраля февраль лютого лютий február februarie şubat φεβρουαρίου февруари фебруар veljače veljača februára veebruar februāris vasario vasaris febrer otsaila febreiro febrúar feabhra chwefror shkurt лютага люты فبراير شباط فيفري فوریهٔ فوریه פברואר فروری فبروري فېبروري sibat फ़रवरी ফেব্রুয়ারি फेब्रुवारी ફેબ્રુઆરી ਫ਼ਰਵਰੀ பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവരി නවම් फेब्रुअरी กุมภาพันธ์ ກຸມພາ កុម្ភៈ ဖေဖော်ဝါရီ pebrero თებერვალი փետրվարի փետրվար fevral ақпан хоёрдугаар_сар ፌብሩዋሪ',
    'march märz mars marzo março maart marts maaliskuuta maaliskuu marca marzec března březen марта март березня березень március martie mart μαρτίου ožujka ožujak marec märts kovo kovas març martxoa márta mawrth сакавіка сакавік مارس آذار מרץ مارچ मार्च মার্চ માર્ચ ਮਾਰਚ மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് මැදින් มีนาคม ມີນາ មីនា မတ် maret mac marso machi მარტი մարտի մարտ наурыз гуравдугаар_сар ማርች',
    'april avril abril aprile huhtikuuta huhtikuu kwietnia kwiecień dubna duben апреля апрель квітня квітень április aprilie nisan απριλίου април travnja travanj apríla apríl aprill aprīlis balandžio balandis apirila aibreán ebrill prill красавіка красавік أبريل نيسان أفريل آوریل אפריל اپریل nîsan अप्रैल এপ্রিল एप्रिल એપ્રિલ ਅਪ੍ਰੈਲ ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ බක් अप्रिल เมษายน ເມສາ មេសា ဧပြီ aprili აპრილი ապրիլի ապրիլ aprel сәуір дөрөвдүгээр_сар ኤፕሪል',
    'may mai mayo maggio maio mei maj toukokuuta toukokuu maja května květen мая май травня травень május mayıs μαΐου мај svibnja svibanj mája máj maijs gegužės gegužė maig maiatza maí bealtaine مايو أيار ماي مهٔ مه מאי مئی مۍ gulan मई মে मे મે ਮਈ மே మే ಮೇ മേയ് වෙසක් พฤษภาคม ພຶດສະພາ ឧសភា မေ მაისი մայիսի մայիս мамыр тавдугаар_сар ሜይ',
    'june juni juin junio giugno junho kesäkuuta kesäkuu czerwca czerwiec června červen июня июнь червня червень június iunie haziran ιουνίου юни јун lipnja lipanj junij júna jún juuni jūnijs birželio birželis juny ekaina xuño júní meitheamh mehefin qershor јуни чэрвеня чэрвень junie يونيو حزيران جوان ژوئن יוני جون hezîran जून জুন જૂન ਜੂਨ ஜூன் జూన్ ಜೂನ್ ജൂൺ පොසොන් जुन มิถุนายน ມິຖຸນາ មិថុនា ဇွန် hunyo ივნისი հունիսի հունիս iyun маусым зургаадугаар_сар ጁን',
    'july juli juillet julio luglio julho heinäkuuta heinäkuu lipca lipiec července červenec июля июль липня липень július iulie temmuz ιουλίου юли јул srpnja srpanj julij júla júl juuli jūlijs liepos liepa juliol uztaila xullo júlí iúil gorffennaf korrik јули ліпеня ліпень julie يوليو تموز يوليوز جويلية ژوئیهٔ ژوئیه יולי جولائی جولای tîrmeh जुलाई জুলাই जुलै જુલાઈ ਜੁਲਾਈ ஜூலை జులై ಜುಲೈ ജൂലൈ ඇසළ กรกฎาคม ກໍລະກົດ កក្កដា ဇူလိုင် julai hulyo ივლისი հուլիսի հուլիս iyul шілде долоодугаар_сар ጁላይ',
    'august août agosto augustus augusti elokuuta elokuu sierpnia sierpień srpna srpen августа август серпня серпень augusztus ağustos αυγούστου avgust kolovoza kolovoz augusta augusts rugpjūčio rugpjūtis agost abuztua ágúst lúnasa awst gusht жніўня жнівень أغسطس آب غشت أوت اوت אוגוסט اگست اګست tebax अगस्त আগস্ট ऑगस्ट ઑગસ્ટ ਅਗਸਤ ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് නිකිණි अगस्ट สิงหาคม ສິງຫາ សីហា ဩဂုတ် agustus ogos agosti აგვისტო օգոստոսի օգոստոս avqust тамыз наймдугаар_сар ኦገስት',
    'september septembre septiembre settembre setembro syyskuuta syyskuu września wrzesień září сентября сентябрь вересня вересень szeptember septembrie eylül σεπτεμβρίου септември септембар septembar rujna rujan septembra septembris rugsėjo rugsėjis setembre iraila meán_fómhair medi shtator верасня верасень سبتمبر أيلول شتنبر سپتامبر ספטמבר ستمبر سېپتمبر سپتمبر îlon सितंबर সেপ্টেম্বর सप्टेंबर સપ્ટેમ્બર ਸਤੰਬਰ செப்டம்பர் సెప్టెంబర్ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ බිනර सेप्टेम्बर กันยายน ກັນຍາ កញ្ញា စက်တင်ဘာ setyembre septemba სექტემბერი սեպտեմբերի սեպտեմբեր sentyabr қыркүйек sentabr есдүгээр_сар ሴፕቴምበር',
    'october oktober octobre octubre ottobre outubro lokakuuta lokakuu października październik října říjen октября октябрь жовтня жовтень október octombrie ekim οκτωβρίου октомври октобар oktobar októbra oktoober oktobris spalio spalis urria deireadh_fómhair hydref tetor кастрычніка кастрычнік أكتوبر تشرين_الأول اکتبر אוקטובר اکتوبر cotmeh अक्टूबर অক্টোবর ऑक्टोबर ઑક્ટોબર ਅਕਤੂਬਰ அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്‌ടോബർ වප් अक्टोबर ตุลาคม ຕຸລາ តុលា အောက်တိုဘာ oktubre oktoba ოქტომბერი հոկտեմբերի հոկտեմբեր oktyabr қазан oktabr аравдугаар_сар ኦክቶበር',
    'november novembre noviembre novembro marraskuuta marraskuu listopada listopad listopadu ноября ноябрь листопада листопад noiembrie kasım νοεμβρίου ноември новембар novembar studenoga studeni novembra novembris lapkričio lapkritis azaroa nóvember samhain tachwedd nëntor лістапада лістапад نوفمبر تشرين_الثاني نونبر نوامبر נובמבר نومبر mijdar नवंबर নভেম্বর नोव्हेंबर નવેમ્બર ਨਵੰਬਰ நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ ඉල් नोभेम्बर พฤศจิกายน ພະຈິກ វិច្ឆិកា နိုဝင်ဘာ nobyembre novemba ნოემბერი նոյեմբերի նոյեմբեր noyabr қараша ኖቬምበር',
    'december dezember décembre diciembre dicembre dezembro desember joulukuuta joulukuu grudnia grudzień prosince prosinec декабря декабрь грудня грудень decembrie aralık δεκεμβρίου декември децембар decembar prosinca prosinac decembra detsember decembris gruodžio gruodis desembre abendua decembro nollaig rhagfyr dhjetor снежня снежань ديسمبر كانون_الأول دجنبر دسامبر דצמבר دسمبر berfanbar दिसंबर ডিসেম্বর डिसेंबर ડિસેમ્બર ਦਸੰਬਰ டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ උඳුවප් डिसेम्बर ธันวาคม ທັນວາ ធ្នូ ဒီဇင်ဘာ disember disyembre desemba დეკემბერი դեկտեմբերի դեկտեմբեր dekabr желтоқсан ዲሴምበር',
  ].flatMap((row, index) => row.split(' ').map((name): [string, number] => [name.replaceAll('_', ' '), index + 1])),
);

/** Numbers of the Gregorian months by abbreviation. Many are words of other languages: `set`, `out`, `ago`. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan janv ene gen tammi sty led янв січ ian oca ιαν јан sij jaan urt xan ean ion сту rbn জানু जाने જાન્યુ ਜਨ ஜன జన ಜನ ജനു ม.ค ມ.ກ ဇန် იან հնվ yan қаң ጃን',
    'feb févr fev helmi lut úno февр лют febr şub φεβ феб velj veebr ots feabh chwef chw shk фев sbt ফেব फेब्रु ફેબ્રુ ਫ਼ਰ பிப் ఫిబ్ర ಫೆಬ್ರ ഫെബ്രു ก.พ ກ.ພ ဖေ peb თებ փտվ ақп ፌብ',
    'mar mär mrt maalis bře мар бер márc μαρ ožu maw сак adr மார் മാർ มี.ค ມ.ນ მარ մրտ нау',
    'apr avr abr huhti kwi dub апр квіт ápr nis απρ tra api aib ebr pri кра nsn এপ্রি एप्रि ਅਪ੍ਰੈ ஏப் ఏప్రి ಏಪ್ರಿ ഏപ്രി เม.ย ມ.ສ აპრ ապր сәу ኤፕሪ',
    'mag touko kvě трав μαΐ svi beal gln พ.ค ພ.ພ მაი մյս мам',
    'jun giu kesä cze čvn июн черв iun haz ιουν jūn eka meith meh qer чэр hzr มิ.ย ມິ.ຖ hun ივნ հնս iyn мау',
    'juil lug heinä lip čvc июл лип iul tem ιουλ jūl jul uzt xul gorff gor korr ліп trm জুল ਜੁਲਾ ก.ค ກ.ລ ဇူ hul ივლ հլս iyl шіл',
    'aug ago elo sie srp авг серп ağu αυγ avg kol ag abu ágú lún gush жні tbx আগ ऑग ਅਗ ஆக ఆగ ಆಗ ഓഗ ส.ค ສ.ຫ agu ogo აგვ օգս avq там ኦገስ',
    'sep sept set syys wrz zář сент вер szept eyl σεπ сеп ruj ira mfómh sht îln সেপ সেপ্ট सप्टें સપ્ટે ਸਤੰ செப் సెప్టెం ಸೆಪ್ಟೆಂ സെപ്റ്റം ก.ย ກ.ຍ စက် სექ սեպ sen қыр сен ሴፕቴ',
    'oct okt ott out loka paź říj окт жовт eki οκτ urr dfómh hyd tet кас cot অক্টো ऑक्टो ઑક્ટો ਅਕਤੂ அக் అక్టో ಅಕ್ಟೋ ഒക്ടോ ต.ค ຕ.ລ အောက် ოქტ հոկ қаз ኦክቶ',
    'nov marras lis нояб лист kas νοε нов stu aza nóv samh tach nën ное ліс mjd নভে नोव्हें નવે ਨਵੰ நவ నవం ನವೆಂ നവം พ.ย ພ.ຈ နို nob ნოე նոյ noy қар ноя ኖቬም',
    'dec dez déc dic des joulu gru pro дек груд ara δεκ дец dets abe noll rhag dhj сне brf ডিসে डिसें ડિસે ਦਸੰ டிச డిసెం ಡಿಸೆಂ ഡിസം ธ.ค ທ.ວ ဒီ dis დეკ դեկ dek жел ዲሴም',
  ].flatMap((row, index) => row.split(' ').map((name): [string, number] => [name.replaceAll('_', ' '), index + 1])),
);

/** Numbers of the Persian months by name. */
export const PERSIAN_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'فروردین farvardin وری',
    'اردیبهشت ordibehesht غویی',
    'خرداد khordad غبرگولی',
    'تیر tir چنگاښ',
    'مرداد mordad زمری',
    'شهریور shahrivar وږی',
    'مهر mehr تله',
    'آبان aban لړم',
    'آذر azar لیندۍ',
    'دی dey مرغومی',
    'بهمن bahman سلواغه',
    'اسفند esfand کب',
  ].flatMap((row, index) => row.split(' ').map((name): [string, number] => [name.replaceAll('_', ' '), index + 1])),
);

/** Numbers of the Islamic months by name. */
export const ISLAMIC_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'محرم muharram muharrem muharam',
    'صفر safar safer',
    'ربيع_الأول rabiʻ_i rebiülevvel ربیع‌الاول rabiulawal',
    'ربيع_الآخر rabiʻ_ii rebiülahir ربیع‌الثانی rabiulakhir',
    'جمادى_الأولى jumada_i cemaziyelevvel جمادی‌الاول جمادی_الاول jumadilawal',
    'جمادى_الآخرة jumada_ii cemaziyelahir جمادی‌الثانی جمادی_الثانی jumadilakhir',
    'رجب rajab recep',
    'شعبان shaʻban şaban syakban',
    'رمضان ramadan ramazan',
    'شوال shawwal şevval syawal',
    'ذو_القعدة dhuʻl-qiʻdah zilkade ذیقعده ذوالقعدۃ zulkaidah',
    'ذو_الحجة dhuʻl-hijjah zilhicce ذیحجه ذوالحجۃ zulhijah',
  ].flatMap((row, index) => row.split(' ').map((name): [string, number] => [name.replaceAll('_', ' '), index + 1])),
);

/** Weekdays in full and abbreviated. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven dim lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua qui sex maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors fre lör sön mandag tirsdag lørdag søndag man tirs lør søn tir tor maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai poniedziałek wtorek środa czwartek piątek sobota niedziela pon śr czw sob niedz pondělí úterý středa čtvrtek pátek neděle út čt pá понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер пʼятниця субота неділя нд hétfő kedd szerda csütörtök péntek szombat vasárnap sze szo luni marți miercuri joi vineri sâmbătă duminică mie vin sâm dum pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar cum cmt paz δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρί τετ πέμ παρ σάβ κυρ понеделник сряда четвъртък петък събота неделя понедељак уторак четвртак петак недеља пон уто сре чет пет суб нед ponedeljak utorak sreda četvrtak petak subota nedelja uto sre čet sub ned ponedjeljak srijeda nedjelja sri ponedeljek torek četrtek petek pondelok utorok streda štvrtok piatok nedeľa št esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena pirmd otrd trešd ceturtd piektd sestd svētd pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis dilluns dimarts dimecres dijous divendres dissabte diumenge astelehena asteartea asteazkena osteguna ostirala larunbata igandea luns mércores xoves venres mér xov mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur mán þri mið fim fös lau dé luain máirt céadaoin déardaoin haoine sathairn domhnaigh luan céad déar aoine sath domh dydd llun mawrth mercher iau gwener sadwrn sul maw gwe sad e hënë martë mërkurë enjte premte shtunë diel hën mër enj sht четврток петок сабота недела вто саб панядзелак аўторак серада чацвер пятніца нядзеля аў чц vrydag saterdag sondag الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه יום שני שלישי רביעי חמישי שישי שבת ראשון ב׳ ג׳ ד׳ ה׳ ו׳ א׳ پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار دونۍ درېنۍ څلرنۍ پينځنۍ اونۍ يونۍ duşem sêşem çarşem pêncşem înî şemî yekşem dşm sşm çşm pşm şem yşm सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार सोम मंगल बुध गुरु शुक्र शनि रवि সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার সোম মঙ্গল বুধ বৃহস্পতি শুক্র শনি রবি मंगळवार मंगळ સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર સોમ મંગળ બુધ ગુરુ શુક્ર શનિ રવિ ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ ਐਤਵਾਰ ਸੋਮ ਮੰਗਲ ਬੁੱਧ ਵੀਰ ਸ਼ੁੱਕਰ ਸ਼ਨੀ ਐਤ திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு திங் செவ் புத வியா வெள் ஞாயி సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం సోమ మంగళ బుధ గురు శుక్ర శని ఆది ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ ಸೋಮ ಮಂಗಳ ಬುಧ ಗುರು ಶುಕ್ರ ಶನಿ ಭಾನು തിങ്കളാഴ്‌ച ചൊവ്വാഴ്‌ച ചൊവ്വാഴ്ച ബുധനാഴ്‌ച വ്യാഴാഴ്‌ച വെള്ളിയാഴ്‌ച ശനിയാഴ്‌ച ഞായറാഴ്‌ച തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി ഞായർ සඳුදා අඟහරුවාදා බදාදා බ්‍රහස්පතින්දා සිකුරාදා සෙනසුරාදා ඉරිදා අඟහ බ්‍රහස් සිකු සෙන सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार आइतबार मङ्गल बिहि आइत วันจันทร์ จันทร์ วันอังคาร อังคาร วันพุธ พุธ วันพฤหัสบดี พฤหัสบดี วันศุกร์ ศุกร์ วันเสาร์ เสาร์ วันอาทิตย์ อาทิตย์ พฤหัส ວັນຈັນ ຈັນ ວັນອັງຄານ ອັງຄານ ວັນພຸດ ພຸດ ວັນພະຫັດ ພະຫັດ ວັນສຸກ ສຸກ ວັນເສົາ ເສົາ ວັນອາທິດ ອາທິດ ចន្ទ ច័ន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អាទិត្យ ព្រហ တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေ thứ hai ba tư năm sáu bảy chủ nhật senin selasa rabu kamis jumat sabtu minggu sen sel rab kam jum isnin khamis jumaat ahad isn kha ahd miyerkules huwebes biyernes sabado linggo miy huw biy lin jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა ორშ სამ ოთხ ხუთ პარ შაბ კვი երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի երկ երք չրք հնգ ուր շբթ կիր bazar ertəsi çərşənbə axşamı cümə şənbə b.e ç.a c.a дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі дс сс бс жм жс dushanba seshanba chorshanba payshanba juma shanba yakshanba dush sesh chor shan yak дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби дүй шейш шарш бейш ишм жек даваа мягмар лхагва пүрэв баасан бямба ням да мя лх пү ба бя ня ሰኞ ማክሰኞ ረቡዕ ሐሙስ ዓርብ ቅዳሜ እሑድ ማክሰ 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일'.split(
    ' ',
  ),
);
