import type { LanguageData } from './language-data.ts';

export const finnish = {
  code: 'fi',
  scripts: ['Latin'],
  stopWords: `
    ja tai mutta että jos kun niin kuin minä sinä hän me te he se ne tämä tuo nämä nuo joka jotka jonka mikä mitä
    missä mistä mihin milloin miksi miten kuinka kuka ketkä kenen ketä mitkä montako on ovat oli olivat olla ollut ole
    olen voi voivat voida myös vain hyvin sekä kanssa noin jo sitä sen hänen heidän sille siinä hei kiitos kenelle
    keneltä kenestä keneen kenellä keiden keitä mille millä miltä millainen millaisia millaista minne minkä
    minkälainen monta moni monesko paljonko pitkä kauan vanha kumpi kumman jossa josta johon jolla jolle jolta joissa
    joista joihin joiden nimeltä kutsutaan kutsuttiin sanotaan onko oliko tuli tulee tulivat eli sitten koska vaikka
    ennen jälkeen mukaan välillä aikana tämän tätä tässä näiden niiden heitä hänet itse itsensä minun sinun
  `,
  framingWords: `
    tyyppi tyypin tyyppiä tyyppinen tyyppistä tyypit tyyppisiä termi termin termiä termillä sana sanaa sanan sanalla
    nimeä nimellä nimen nimet nimitys nimitettiin nimitetään nimetty nimettiin tunnetaan tunnettiin tunnettu tunnetuin
    prosentti prosenttia prosenttiosuus prosentin osuus määrä määrän määrää lukumäärä lukumäärän luku tapahtuu
    tapahtui tapahtunut tapahtuivat tapahtuma tapahtuman sattui sijaitsee sijaitsi sijaitsevat sijaitseva sijainti
    löytyy löytyi löydettiin löytyvät paikka paikan paikassa paikalla teki tekee tekevät tekivät tehty tehtiin tehdään
    tehdä antoi antaa antavat annettiin annettu sai saa saivat saavat saanut saada saatiin otti ottaa otettiin otettu
    piti pitää pidettiin pidetään pidetty pitivät meni menee kävi käytti käyttää käytetään käytettiin käyttävät
    käyttivät käytetty käyttö maa maan maassa maat maissa maata valtio valtiossa kaupunki kaupungin kaupungissa
    kaupungit alue alueen alueella alueet osa osan osassa osaa osat vuosi vuoden vuonna vuotta vuodet vuosina päivä
    päivän päivänä päivämäärä päivää henkilö henkilön henkilöä henkilöt ihminen ihmiset ihmisiä ihmisten joku jokin
    syy syystä syynä syyt syytä tapa tavan tavalla tavoin tapaa esimerkki esimerkiksi esimerkin asia asian asiaa asiat
    asioita katsotaan katsottiin kuvataan kuvattiin kuvaillaan kuvailtiin kuvaili mainitaan mainittiin mainittu
    viittaa viitataan liittyen suhteen aiempi aiemmin aikaisempi aikaisemmin edellinen nykyinen nykyään alkuperäinen
    alun perin alunperin yleensä tavallisesti usein lisäksi paitsi lukuun ottamatta verrattuna vanhan tärkein
    pääasiassa lopulta sanoi sanoo muita nimi
  `,
  chatWords: `
    heippa heipä heips heippahei moi moikka moikku moikkelis moro morjens morjesta tervehdys tervehtii tere terse iltaa
    hey hi hello halloo porukka jengi kamut kamu ystävät jätkät veljet veljekset bro broidi äijät rakkaat palsta kiitti
    kiitokset kiitoksia kiits kiitän kiitollinen kiitollisia etukäteen ennakkoon tuhannesti ystävällisin ystävällisesti
    terveisin terveisiä terkuin terv t tervesin pliis pliide plz pls please olisitko kiltit anteeks sori sorry
    pahoittelut pahoittelen häiriö häiritsen häiritä vaiva vaivata vaivaan kysymyksiä kysymykseni kyssäri kyssäreitä
    kysyn kysyisin kysyi kysyttävää kysäistä kysästä nopea nopeesti pikainen pikakysymys lyhyt tyhmä typerä hölmö helppo
    yksinkertainen utelias uteliaisuus uteliaisuudesta uteliaisuuttani kiinnostaa kiinnosti kiinnostaisi miettinyt
    mietitytti ihmettelen ihmettelin pohdin tietäis tietäisi tietääkö tiedättekö tiiä tiiätte tiiättekö tiedoksi osaako
    osaisiko jollain jollakin jokuhan apu auttakaa auttaisi auttaako neuvoa neuvoja neuvo selittäkää selittäisi selitys
    kertokaa kertois kertoisi sanokaa vastaus vastauksen vastata vastatkaa tieto info haluisin voisiko voisitteko voiko
    tänää tän huomen eilis toissapäivänä ylihuomenna äsken just nytten kiire kiireinen kiireesti kiireellinen äkkiä
    läksy läksyt läksyissä läksyjä kotitehtävä kotitehtävät tehtävässä kokeeseen kokeessa kokeet tentti tenttiin
    tentissä kirjoitukset esitelmä tunnilla ope opettajani opettajamme koulussa kouluun kaverin kaverini kaverille
    tyttöystävä poikaystävä sisko vetoa löin löimme lyötiin tietovisa kilpailu google googlasin googlannut googlata
    googlattu googletin hain etsinyt etsimällä löydä löydy löytänyt missään unohdin unohtanut unohtu muistaako tajuu
    haha hahaha hihi hehe lol lmao xd omg wtf hmm hm öö ööh eh ääh noh nojaa niinku niinkuin tota silleen sillee vissiin
    oikeesti ite mun sun mulla sulla mulle sulle mua sua toi tää nää noi onks oliks mis kuis mites mitenkä mikshän vitsi
    perkele hemmetti saatana jumalauta herranjumala ok oke okke juu jep jees eiku ookoo siisti mageeta uutena noviisi
    aloittelija noob newbie hali heihei näkemiin btw avusta avustanne
  `,
  stemmer: {
    snowball: 'finnish',
    // Consonant gradation: kaupunki, kaupungin; sota, sodan.
    after: [
      { suffixes: 'ng', keep: 2, by: 'nk' },
      { pattern: /(?<=.{2})d(?=[aeiouy]?$)/u, by: 't' },
    ],
  },
  questions: {
    time: `
      milloin|koska|minä vuonna|minä vuosina|missä kuussa|minä päivänä|millä vuosisadalla|millä vuosikymmenellä|
      mihin aikaan
    `,
    span: 'kuinka kauan|kuinka pitkään|miten kauan',
    number: `
      kuinka mon*|miten mon*|montako|paljonko|kuinka paljon|kuinka vanha*|minkä ikäi*|kuinka pitkä|kuinka suuri|
      kuinka korkea|kuinka kaukana|mikä osuus|kuinka usein
    `,
    person: 'kuka|ketkä|kenen|ketä|kenet|kenelle|keneltä|kenestä|keiden',
    place: 'missä|mistä|mihin|minne|mikä kaupunki|mikä maa|missä kaupungissa|missä maassa',
    other: 'mitä|mikä|mitkä|minkä|miksi|miten|kuinka|millä|millainen',
    asking: `
      onko|ovatko|oliko|olivatko|voiko|saako|pitääkö|tarvitseeko|tarviiko|olisiko|onks|oliks|voiks|saaks|mikäs|mitäs|
      mitenkäs
    `,
  },
  timeWords: `
    vuosi vuonna vuoden vuotta vuosina vuosi* luvulla luvun vuosisa* vuosikymmen* kuukau* viikko* päivä*
  `,
  numberWords: `
    kaksi kahden kolme kolmen neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan yhdeksän kymmenen kaksitoista
    kaksikymmentä sata sataa tuhat tuhatta miljoona* miljardi* puolet
  `,
} satisfies LanguageData;
