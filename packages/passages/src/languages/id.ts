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
  stemmer: {
    before: [
      { suffixes: 'nya lah kah pun', keep: 4 },
      { suffixes: 'kan an i', keep: 4 },
    ],
    after: [{ prefixes: 'di ber ter mem meng men me pem peng pen pe ke se', keep: 4 }],
  },
  questions: {
    time: `
      kapan*|tahun berapa|tahun apa|bulan apa|tanggal berapa|hari apa|abad berapa|abad ke berapa|sejak kapan|
      pukul berapa|dekade apa
    `,
    span: 'berapa lama|berapa tahun',
    number: 'berapa*|seberapa',
    person: 'siapa*',
    place: `
      di mana*|dimana*|ke mana|kemana|dari mana|darimana|kota mana|kota apa|negara mana|negara apa|provinsi mana|
      provinsi apa|wilayah mana|pulau mana
    `,
    other: 'apa|apakah|mengapa|kenapa|bagaimana*',
  },
  timeWords: 'tahun tahunan abad dekade bulan minggu hari tanggal masehi',
  numberWords: `
    dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus ratusan seribu ribu
    ribuan juta miliar setengah
  `,
} satisfies LanguageData;
