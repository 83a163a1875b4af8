import type { LanguageData } from './language-data.ts';

/** Indonesian, and Malay, which is near enough to share its words. */
export const indonesian = {
  code: 'id',
  alsoFor: ['ms'],
  scripts: ['Latin'],
  stopWords: `
    halo hai terima kasih yang dan di ke dari dalam pada untuk dengan oleh sebagai adalah ialah merupakan itu ini
    tersebut atau tetapi tapi namun jika kalau bahwa karena sehingga agar supaya serta juga saja hanya sangat lebih
    paling telah sudah sedang akan dapat bisa harus ada para sang si ia dia mereka kami kita saya aku kamu anda nya
    apa apakah apa-apa siapa siapakah kapan kapankah bilakah bila mana manakah dimana dimanakah kemana darimana
    mengapa kenapa kenapakah bagaimana bagaimanakah berapa berapakah seberapa sejak hingga sampai antara tentang
    terhadap seperti ketika saat setelah sebelum selama melalui menurut secara setiap semua beberapa banyak lain
    disebut dinamakan bernama nama namanya dikenal jenis macam lama tolong
  `,
  framingWords: `
    tipe istilah kata katanya sebutan dinamai persen persentase peratus peratusan jumlah jumlahnya bilangan terjadi
    berlangsung peristiwa terletak berada berlokasi lokasi ditemukan dijumpai membuat dibuat buat melakukan dilakukan
    memberi memberikan diberi diberikan mendapat mendapatkan didapat menerima diterima mengambil diambil mengadakan
    diadakan memegang datang pergi menjadi jadi dijadikan menggunakan digunakan memakai dipakai penggunaan berfungsi
    memiliki dimiliki mempunyai terdapat negara negaranya negeri kota kotanya tempat tempatnya bagian daerah wilayah
    tahun tahunnya tanggal tarikh hari waktu orang seseorang orangnya alasan alasannya penyebab penyebabnya sebab cara
    caranya contoh contohnya hal sesuatu benda dianggap menganggap dinilai menggambarkan digambarkan menjelaskan
    dijelaskan menyebut menyebutkan disebutkan menyatakan mengacu merujuk mengenai berkaitan berdasarkan mengikut
    sebelumnya terdahulu sekarang kini asli aslinya asal asalnya awalnya mula mulanya biasanya umumnya sering
    seringkali kadang selain kecuali melainkan dibandingkan berbanding dibanding panjang tua kira sekitar utama
    terutama akhirnya berkata
  `,
  chatWords: `
    hallo haloo halooo haii helo alo assalamualaikum assalamu assalam alaikum wr wb aslm asslmkm waalaikumsalam salam
    met punten agan sis sist kak kakk kaka bang abang bg mas mbak mba min mimin tante bro brader sob boss bossku gaes
    guys guis gaess ges temen smua semuaa rekan suhu sepuh mastah makasih makasi mksh makasihh mksih trims trimakasih
    trimss terimakasih tengkyu tengs thx thanks tq ty tks suwun matur nuwun banget bgt terimakasi tlg tolongin plis
    pliss please pls plz maap mf sori sorry sory ganggu merepotkan numpang nanya nanyak menanyakan ditanya pertanyaanku
    tny konyol receh singkat simpel sederhana penasaran kepo pengen pengin pingin kepengen ngerti ga nggak ngga enggak
    kagak kaga tdk gk g ngak yaa iyaa yoi iye gitu gt gini kayak kyk kek deh dong donk nih tuh lho loh lah kok toh kah
    wkwk wkwkwk wkwkwkwk wk haha hahaha hehe hihi xixi xixixi lol xd anjir anjay anjrit njir njay jir buset busyet
    astagfirullah allah gilaa parah sumpah beneran bener emang emg cuman doang aja aj udah udh sdh blm blom lg krn karna
    soalnya soale klo kalo kl klu pas td tadii barusan brusan skrg skrang ntar entar bsk kmrn kemaren semalam lusa
    buruan buru cepetan urgent darurat mendesak secepatnya pr tugasku kuliah ujian uas uts ulangan kuis quiz presentasi
    skripsi pelajaran guruku dosen dosenku adik adek adikku kakakku nyokap taruhan bertaruh debat berdebat google
    googling gugling ggling nyari nemu ketemu nemuin inget keinget bingung pusing bantuin dibantu jelasin jelaskan
    penjelasan kasi kasitau menjawab jawaban jawabin jawabannya info infonya dgn dg bs bsa gw gua w aq akuh ane sy lo
    loe elu km kmu u org bkn bukannya apaan apasih gimana gmn gmana gmna knp napa kpn brp brapa sapa dmn okeh okey sip
    siip mantap mantul asik asyik newbie nubi pemula awam hormat yth terhormat sekian demikian perhatiannya bantuannya
    dadah bye daa btw ttg sbnrnya sebenernya sebetulnya kayaknya kyknya
  `,
  stemmer: {
    before: [
      { suffixes: 'nya lah kah pun', keep: 4 },
      { suffixes: 'kan an i', keep: 4 },
    ],
    after: [{ prefixes: 'di ber ter mem meng men me pem peng pen pe ke se', keep: 4 }],
  },
  questions: {
    time: `
      kapan*|kpn|tahun berapa|tahun apa|bulan apa|tanggal berapa|hari apa|abad berapa|abad ke berapa|sejak kapan|
      pukul berapa|dekade apa
    `,
    span: 'berapa lama|berapa tahun',
    number: 'berapa*|brp|seberapa',
    person: 'siapa*|sapa',
    place: `
      di mana*|dimana*|dmn|ke mana|kemana|dari mana|darimana|kota mana|kota apa|negara mana|negara apa|provinsi mana|
      provinsi apa|wilayah mana|pulau mana
    `,
    other: 'apa|apakah|mengapa|kenapa|bagaimana*',
    asking: 'adakah|bisakah|bolehkah|benarkah|gimana|gmn|gmana|napa|knp|apaan|apasih',
  },
  timeWords: 'tahun tahunan abad dekade bulan minggu hari tanggal masehi',
  numberWords: `
    dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus ratusan seribu ribu
    ribuan juta miliar setengah
  `,
} satisfies LanguageData;
