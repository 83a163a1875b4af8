/**
 * Words by which questions say what they want, or that hold a question together, and that a passage which answers
 * hardly ever repeats: "What *kind* of prize did she *receive*?" They are searched, but missing or finding them says
 * little. Each in every usual inflection; by language.
 */
export const FRAMING_WORDS: Readonly<Record<string, string>> = {
  en: `kind kinds type types sort sorts make makes made making percentage percent happen happens happened happening occur
    occurs occurred amount amounts regarding concerning prior previous previously along call calls called name names named
    term terms known long far often come comes came give gives gave given take takes took taken taking place hold holds
    held get gets got getting show shows showed shown say says said think thinks thought thoughts consider considered
    country countries part parts main located location one ones thing things person someone something way ways year years
    date day number currently current final finally example examples mention mentioned describe described refer referred
    reason reasons mean means word words find found become became go goes went use used using people city cause caused
    causes besides else able certain idea actually wanted compared event today sometimes themselves received helped help
    try trying like need needs involve involved involves result results originally initially original eventually usually
    process`,
  de: `art arten sorte typ lautet lautete laut heißt heisst hieß hiess heißen hießen nennt nennen genannt name namen
    bezeichnet bezeichnete prozentsatz prozent anzahl zahl passiert passierte geschah fand fanden statt stattfand findet
    bezug bezüglich vergleich liegt lag gilt besteht gibt gab ging beiden lange lang hoch oft wichtigsten land teil form
    jahr jahren wort begriff grund beispiel kommt kam macht machte machten tat tun neben einige ort person menschen
    verwendet verwendete befand befindet abgesehen vielen zusammen entstand erhielt nutzte immer manchmal ursprünglich
    heute zuerst hauptsächlich stellte dargestellt angesehen`,
  ru: `вид вида виды тип типа типы типов назвать называется называются назывался называлась называли назвали назвал имя
    имени название названия термин процент процентов количество число происходит произошло произошла произошел случилось
    находится находятся находился располагается расположен сделал сделали сделать год году года лет страна стране страны
    город человек люди людей время времени первый часть части пример причина причины способ образом помимо согласно
    следующий стал стала стало стали является являются использовать использовали считается считались известен известна
    известны приходится составляет составляла составлял назовите звали зовут имеет имеют занимает мнению относится
    сравнению наиболее обычно место существует`,
  zh: `种类 类型 称为 叫做 叫作 名字 名称 名为 被称 称作 百分 分之 数量 发生 位于 属于 除了 根据 原因 例子 目前 当前 国家 城市 时间
    地方 方式 方法 人们 使用 认为 被认 做了 进行 成为 年份 日期`,
};

/** In scripts without spaces, characters that make every pair or word with one of them a framing word. */
export const FRAMING_CHARACTERS: Readonly<Record<string, string>> = {
  zh: '谁誰哪什甚么麼何几幾怎吗嗎呢的了是在被于於有为為和与與之以个個',
};
