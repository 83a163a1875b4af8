import type { LanguageData } from './language-data.ts';

export const turkish = {
  code: 'tr',
  scripts: ['Latin'],
  stopWords: `
    bir ve veya ama fakat ile için gibi kadar da de ki mi mı mu mü ben sen o biz siz onlar bu şu bunu onu onun bunun
    kim kimi kimin ne neyi nedir neden niçin niye nasıl nerede nereye nereden kaç hangi zaman var vardır idi ise olan
    olarak oldu olduğu olmuştur daha çok en her tüm bütün sonra önce merhaba selam teşekkürler kaçıncı kaçta kaçı
    kaçtır kaçtı kimdir kimdi kimler kimlerdir kimlere kime kimde kimden kimse kimlerden kiminle neydi nelerdir neler
    neye nerededir neresi neresidir neresinde nerde nasıldır hangisi hangisidir hangileri hangileridir hangisinde
    kadardır kadarı kadarlık adı ad adlı isimli denir denilen denirdi denilir denmektedir adlandırılır adlandırılan
    bilinen bilinir mıdır midir mudur müdür mıydı miydi muydu nin nın nun nün ın in un ün dan den tan ten dır dir dur
    dür tır tir ya ye yi yı na ta te la le yla yle olmuş olduğunu olduğuna olmak olması edilen eden etti edildi ederek
    etmek etmiştir edilmiştir yapılan hem ancak çünkü eğer böyle şöyle öyle bazı birçok pek biri birisi kendi kendisi
    bunlar bunların bunları şunlar onları onların ona ondan benim senin bizim sizin göre karşı doğru beri arasında
    sırasında tarafından üzerinde üzerine içinde diğer aynı ayrıca yani
  `,
  framingWords: `
    tür türü türde türden türleri türünü çeşit çeşidi isim ismi ismini isimle ismine ismiyle adını adına adından
    adının adları adıyla terim terimi terimin kelime kelimesi sözcük ifade biliniyor bilinmektedir tanınır tanınan
    çağrılır yüzde yüzdesi oran oranı miktar miktarı sayı sayısı sayıda gerçekleşti gerçekleşmiştir gerçekleşir
    gerçekleşen meydana oldular oluyor olur olmuştu yer yerde yeri yerin yerini konum konumu bulunur bulunmaktadır
    bulunuyor bulunan bulundu bulunduğu bulunmuştur yaptı yaptılar yapıldı yapmıştır yapar yapıyor yapılır yapmak
    yaptığı yapılmıştır yapan verdi verdiler verir verildi verilen verilir verilmiştir vermiştir aldı aldılar alır
    alındı alınan alan almıştır almak geldi gelmiştir gelen gelmektedir gitti gider kullandı kullanır kullanılır
    kullanıldı kullanılan kullanıyor kullanılmaktadır kullanılmıştır kullanan kullanım sahip sahiptir sahipti ülke
    ülkede ülkenin ülkesi ülkeler ülkelerin ülkeye şehir şehirde şehrin şehri şehirler bölge bölgede bölgesi kısım
    kısmı kısmını parçası yıl yılı yılın yılda yılında yıllar yıllarda tarihte tarihinde gün günü günde kişi kişinin
    kişiler kişiyi kişisi insanlar insanların şey şeyi şeyler şeydi sebep sebebi sebebiyle nedeni nedeniyle nedenle
    nedenleri şekilde şekli biçimde biçimi yöntem yöntemi örnek örneği örneğin kabul sayılır sayılan görülür görülen
    düşünülür tanımlanır tanımlanan tanımladı açıklanır bahsedilen bahseder belirtilen ilgili önceki öncesinde mevcut
    şimdiki günümüzde orijinal aslen başlangıçta genellikle çoğunlukla sıklıkla bazen başka dışında hariç kıyasla
    karşılaştırıldığında uzun eski yaklaşık önemli sonunda dedi söyledi denmiştir
  `,
  chatWords: `
    merhabalar mrb mrhb slm selamlar selamün aleyküm hi hello tünaydın akşamlar naber nbr nasılsınız naptın arkadaşlar
    gençler hanımlar dostlar kardeş kardeşler kanka kankalar kankam kanki abiler abicim abla hocam hocalarım hoca üstat
    üstad üstadım ustalar moruk bro ulan yav yahu herkese hepinize teşekkürlerimi tsk tşkler eyv eyvallah sağolun saol
    saolun minnettar minnettarım minnettarız şimdiden razı ltf lütfenn pls plz plss zahmet olmazsa rica etsem bakmayın
    rahatsızlık ettiysem böldüm sorum sorular sorusu soruyu sorusunu sorucam soracağım sormak sorayım sorsam soracaktım
    sorabilir aptalca salakça bilen bilenler bileniniz varmı ettiğim meraktan merakımdan edebilir açıklar açıklayabilir
    açıklayın açıkla anlatır anlatabilir anlatsın söyler söyleyebilir söyleyin cevabı cevaplar cevaplayın cevaplarsanız
    yanıt yanıtı yanıtlar istemiştim öğrenmek öğrenebilir öğlen şuan demin deminden geçenlerde birazdan acill acilll
    hızlıca ödev ödevi ödevim ödevimde sınav sınavı sınavım sınavda yazılı quiz final sunumum ders derste dersi öğretmen
    öğretmenim öğretmenimiz okulda üni arkadaşla arkadaşımla iddia iddiaya girdim girdik google googledan googleladım
    googlede aradım arıyorum bulamadım bulamıyorum bulamadık unuttum unutmuşum hatırlamıyorum hatırlayamadım hatırlayan
    anlamadım anlayamadım haha hahaha ahaha ahahah hehe sjsj sjsjs asdf asdasd asdfgh random lol xd omg wtf of off ofya
    uff oha vayy aaa ee eee ıı ııı hmm hım himm hani heralde valla vallahi billahi walla harbi harbiden tmm tm ok okey
    oke he hee yoo nolur nolursunuz noolur bişey bişi bişiy biseyi noldu napıyo diyo deil diil die bide birde felan
    filan kib öptüm hoşçakalın bb yeniyim çaylak acemi saygılarımla saygılar saygılarımı saygıdeğer değerli kıymetli
    sevgiler hanım beyefendi ilginize ilginiz gelsin çalışmalar yardımlarınız yardımlarınızı yardımınız
  `,
  stemmer: {
    /*
     * Turkish endings follow the vowels before them, and folding leaves no trace of which: Snowball's algorithm takes
     * hardly any ending off `kadinlarin`. A letter between two vowels may belong to the word or to its ending
     * (savaş-ı, ülke-si; kent-e, yıl-da), and nothing tells which, so n, s, t and y go as well.
     */
    repeat: [
      {
        suffixes: `
          lar ler lari leri nin nun in un da de ta te dan den tan ten nda nde ndan nden ya ye na ne yi yu ni nu si su
          yla yle a e i u dir dur tir tur mis mus di du ti tu an en digi dugu tigi tugu mak mek makta mekte iyor uyor
          acak ecek s n y t
        `,
        keep: 3,
      },
    ],
    // A last consonant that softens before a vowel (kitap, kitabı), and the vowel that şehri and nehri lose.
    after: [
      { pattern: /b$/u, by: 'p' },
      { pattern: /g$/u, by: 'k' },
      { pattern: /(?<=e)hr$/u, by: 'hir' },
    ],
  },
  questions: {
    time: `
      ne zaman*|hangi yıl*|hangi ay|hangi ayda|hangi gün*|hangi tarih*|hangi yüzyıl*|hangi asır*|hangi dönem*|
      hangi on yıl*|saat kaç*|kaç yılında|kaçıncı yüzyıl*
    `,
    span: 'ne kadar süre*|kaç yıl|kaç yıldır|ne kadar zaman*|kaç sene|kaç gün',
    number: 'kaç*|ne kadar*|yüzde kaç*|hangi oran*|nüfusu nedir|sayısı nedir|hangi yaş*',
    person: 'kim|kimin|kimi|kime|kimden|kimdir|kimdi|kimler*|kimlerin|kiminle|hangi kişi*',
    place: `
      nerede*|nereye|nereden|neresi*|nerenin|hangi şehir*|hangi şehr*|hangi ülke*|hangi kent*|hangi yer*|
      hangi bölge*|hangi eyalet*|hangi ilçe*|hangi kıta*|hangi ada*|hangi il|hangi ilde
    `,
    other: 'neden|niçin|nasıl',
    asking: `
      mi|mı|mu|mü|midir|mıdır|mudur|müdür|miydi|mıydı|misin|mısın|ne|nedir|neydi|neler|nelerdir|neyi|niye|hangi|
      hangisi|noldu
    `,
  },
  timeWords: `
    yıl yılı yılında yıllar* yılda yıldan yıla yüzyıl* asır asrın ay ayı hafta* gün günü mö ms
  `,
  numberWords: `
    iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz yüzlerce bin
    binlerce milyon* milyar* yarısı
  `,
  sentences: {
    abbreviations: 'vb yy m.ö m.s',
    leadingAbbreviations: 'bkz',
    openers: 'Bu Bir Ve',
  },
} satisfies LanguageData;
