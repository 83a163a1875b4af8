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
  },
  timeWords: `
    vuosi vuonna vuoden vuotta vuosina vuosi* luvulla luvun vuosisa* vuosikymmen* kuukau* viikko* päivä*
  `,
  numberWords: `
    kaksi kahden kolme kolmen neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan yhdeksän kymmenen kaksitoista
    kaksikymmentä sata sataa tuhat tuhatta miljoona* miljardi* puolet
  `,
} satisfies LanguageData;
