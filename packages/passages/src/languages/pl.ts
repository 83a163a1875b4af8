import type { LanguageData } from './language-data.ts';

export const polish = {
  code: 'pl',
  scripts: ['Latin'],
  stopWords: `
    cześć dziękuję i a w we na z ze do od o u po za przez przy pod nad przed między dla bez oraz lub albo ale lecz
    jednak że żeby aby czy jeśli gdy gdyż ponieważ bo więc jak jako niż to ten ta te tego tej temu tym tych tymi tę tą
    ci on ona ono oni one jego jej ich jemu im nim nią nich niej mu go ją ja ty my wy mnie mi cię nas was nam wam się
    siebie sobie swój swoją swoje swoich swojego swojej mój twój nasz wasz kto kogo komu kim co czego czemu czym który
    która które którzy którego której któremu którym którą których którymi jaki jaka jakie jacy jakiego jakiej jakiemu
    jakim jaką jakich jakimi czyj czyja czyje czyjego kiedy odkąd dokąd skąd gdzie dlaczego ile ilu iloma ilekroć jest
    są był była było byli były być będzie będą został została zostało zostały zostali ma mają miał miała mieli mieć
    może mogą można tak także też również już jeszcze tylko bardzo bardziej najbardziej wszystkie wszyscy wszystko
    każdy każda każde inny inna inne tam tu tutaj wtedy podczas według około nazywa nazywają nazywał nazywała nazywano
    nazwany nazywany zwany lat długo
  `,
  framingWords: `
    rodzaj rodzaju rodzaje rodzajów typ typu typy typów termin terminu terminem słowo słowa słowem określenie określa
    określany określane nazwę nazwy nazwano nazwał nazywamy nazywane nazywana znany znana znane znani znanego procent
    procenta procentów odsetek ilość ilości liczba liczby liczbę zdarzyło wydarzyło wydarza wydarzenie wydarzyła stało
    dzieje miejsce miejsca miejscu miejscem znajduje znajdują znajdował znajdowała znajdowało położony położona
    położone położonych leży leżą leżał leżała znaleziono znalazł robi robią zrobił zrobiła zrobili zrobić zrobiono
    daje dają dał dała dali dać dano bierze wziął wzięła otrzymał otrzymała otrzymali otrzymuje otrzymać otrzymano
    uzyskał dostał trzyma odbył odbyła odbyło odbywa odbywają przyszedł przychodzi używa używają używał używano
    używany używana używane używać użyto wykorzystuje wykorzystano wykorzystywany stosuje stosowany służy kraj kraju
    kraje krajów krajach miasto miasta mieście miast części częścią obszar obszarze region regionie rok data dnia daty
    osoba osoby osobę osób ludzie ludzi człowiek ktoś powód powodu powody powodem przyczyna przyczyny sposób sposobu
    sposoby sposobem przykład przykładem przykłady rzecz rzeczy coś uważa uważany uważana uważane uważają uważano
    uznawany uznawana uznaje opisuje opisany opisana opisane opisał opisują wspomniany wspomina wymieniono dotyczy
    odnosi odnoszą zgodnie względem poprzedni poprzednia poprzednio wcześniej wcześniejszy obecny obecna obecnie
    aktualny pierwotnie pierwotny oryginalny początkowo zwykle zazwyczaj często czasami oprócz poza wyjątkiem
    porównaniu porównanie długi stary przybliżeniu główny główna głównie ostatecznie staje stał stała stanowi stanowił
    stanowiła mówi powiedział nazwa imię
  `,
  chatWords: `
    czołem czołko hejo hejka hejcia elo elko siema siemka siemano siemanko witajcie witajta yo joł hi hello bry ludziska
    szanowni szanowny szanowna drodzy kochani ekipo koledzy kolega ziomki ziomek ziom ziomeczki morda mordki mordeczki
    bro brachu modzi dzięks dziękować dziękówka thx thanks tnx dzk dzka podziękowania wdzięczny wdzięczna wdzięczność
    serdecznie zgóry prosiłbym prosiłabym poproszę pls plis plz plisss sorry sorki sorka sory soreczki wybaczcie
    przeszkadzam przeszkadzać kłopot pytania pytanko pytanka pytań pytam pyta pytał pytała pytają zapytać spytać
    zapytanie szybkie głupie głupiutkie proste krótkie ciekawość ciekawości ciekawi ciekawy zastanawiam zastanawia
    wiedziałby ktokolwiek ktosik pomożecie pomóżcie wyjaśnić wyjaśni wyjaśnij wyjaśnicie wytłumaczyć wytłumaczy
    wytłumaczcie powiedzcie odpowiedź odpowiedzi odpowiedzieć odpowie odpowiedzcie odp info informacja informacje
    informacji mogłaby przedwczoraj pojutrze niedawno popołudniu pilne pilnie asap domowa zadanie zadania zadane
    sprawdzian sprawdzianu kartkówka kartkówki egzamin egzaminu egzaminem kolokwium kolos kolosa matura referat
    prezentacja prezentację lekcja lekcji lekcje nauczyciel nauczycielka nauczycielki profesor szkoła studia uczelnia
    koleżanka koleżanki zakład założyłem założyliśmy zakładzie quiz google googlowałem googlowałam googlu wygooglować
    szukałem szukałam szukam szukać znalazłam znajdę nigdzie zapomniałem zapomniałam pamięta pamiętacie rozumie
    zrozumieć ogarniam ogarnąć haha hahaha hihi hehe heh lol xd xdd xddd xdddd omg wtf kurde kurcze kuźwa cholerka
    masakra matko ojej ojoj ups uff ech eh ehh hm hmm hmmm yyy eee yhm aha oho nom nooo niee nwm niewiem wgl ogl ogólnie
    jbc btw imo tbh tzn tj itp itd np ew oki spoko spk luz git gites fajnie ekstra sumie wsm słuchajcie patrzcie nowa
    świeżak początkujący początkująca laik noob zielony pozdrawiam pozdro pozdrowienia pzdr pozdr poważaniem
    uszanowaniem wyrazami szacunku pisze zwracam uprzejmie uprzejma uprzejmy łaskawie papa nara narka narazie cya
    buziaki ogarnijcie kumplem kumpel kumpla
  `,
  stemmer: {
    repeat: [
      {
        suffixes: `
          ami iami ach iach owi owie iowie ow iow om iom em iem ie ia ii iej iego iemu ego emu ej ych ich ymi imi ym
          im a e i o u y
        `,
        keep: 3,
      },
    ],
  },
  questions: {
    time: `
      kiedy|którym roku|jakim roku|którym wieku|jakim miesiącu|którym miesiącu|którego dnia|jaki dzień|
      której dekadzie|odkąd|o której godzinie|jakich latach|których latach
    `,
    span: 'jak długo|ile lat|ile czasu',
    number: `
      ile|ilu|iloma|jaki procent|jaki odsetek|jakim wieku|jak daleko|jak wysoki|jak duży|jak często|jaka liczba
    `,
    person: 'kto|kogo|komu|kim|czyj|czyja|czyje|czyjego|czyim',
    place: `
      gdzie|dokąd|skąd|jakim mieście|którym mieście|jakim kraju|którym kraju|których krajach|jakim miejscu|
      którym stanie|jakim stanie|które miasto|jaki kraj|jakim regionie|którym hrabstwie
    `,
    other: 'co|czego|czym|jaki|jaka|jakie|jak|który|która|które|dlaczego|czemu',
    asking: 'czy|czyż|czyżby|jaką|jakim|jakich|którą|którym|których|po co',
  },
  timeWords: `
    rok roku lat lata latach wiek wieku wieków dekad* miesiąc* tydzień tygodni* dzień dnia dni
  `,
  numberWords: `
    dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście
    dwadzieścia trzydzieści sto stu tysiąc* tysięcy milion* miliard* połow*
  `,
  sentences: {
    abbreviations: 'tj mgr św ul tzn itd itp tys wg proc',
    leadingAbbreviations: 'np',
    numberAbbreviations: 'nr',
    openers: 'Ten Ta To W Na Jest',
  },
} satisfies LanguageData;
