import type { LanguageData } from './language-data.ts';

export const spanish = {
  code: 'es',
  scripts: ['Latin'],
  stopWords: `
    hola gracias el la los las lo un una unos unas de del al a y e o u pero sino yo me mi tu te ti ella ello ellos
    ellas nosotros vosotros se si le les nos os mis tus su sus nuestro nuestra nuestros nuestras este esta esto estos
    estas ese esa eso esos esas aquel aquella que quien quienes cual cuales cuando donde como cuanto cuanta cuantos
    cuantas cuyo cuya por porque para con en entre sobre hasta desde durante antes despues segun es son era eran fue
    fueron ser sido siendo soy estan estaba estaban estar ha han habia habian haber hay he hubo tiene tienen tenia
    puede pueden podia debe deben mas muy tambien ya todo todos toda todas otro otra otros otras adonde cuyos cuyas
    llama llaman llamaba llamaban llamado llamada llamo denomina denominado denominada nombra nombrar mientras aunque
    ademas asi sin tras ante bajo contra mediante cada algun alguna algunos algunas aquellos aquellas seria seran sera
    sean fuera fuesen hizo hacer hace hacia dado cierto tal tales aqui ahi alli mismo misma podria podrian tener tuvo
    tuvieron estuvo
  `,
  framingWords: `
    tipo tipos término términos palabra palabras nombres nombrado nombrada nombraron llamados llamadas llamaron llamar
    denominados denominan denominación conoce conocen conocido conocida conocidos conocidas conocía porcentaje
    porcentajes cantidad cantidades número números ocurre ocurren ocurrió ocurrieron ocurrido sucede sucedió
    sucedieron sucedido pasa pasó pasado lugar lugares sitio ubicado ubicada ubicados ubica ubican ubicación situado
    situada sitúa localizado localizada encuentra encuentran encontraba encontró encontrado encontrada hecho hecha
    hechos hicieron da dan dio dieron dar dada dados toma toman tomó tomado tomar tenían viene vienen vino vinieron
    venir va van ido ir convierte convirtió convertido convirtieron recibe reciben recibió recibieron recibido recibir
    obtiene obtuvo usan usó usado usada usados usadas usar utiliza utilizan utilizó utilizado utilizada utilizados
    utilizar utilizaba país países ciudad ciudades región parte partes zona área año años fecha fechas día días
    persona personas alguien gente razón razones motivo motivos causa manera maneras forma formas modo ejemplo
    ejemplos cosa cosas algo considera consideran considerado considerada considerados considerarse describe describen
    describió descrito descrita descritos menciona mencionan mencionado mencionada refiere refieren referido refirió
    respecto relación acuerdo anterior anteriores anteriormente previo previa actual actuales actualmente original
    originalmente inicial inicialmente habitualmente generalmente normalmente usualmente menudo frecuencia aparte
    excepto salvo comparación comparado comparada largo viejo aproximadamente principal principales finalmente dice
    dicen dijo cabo realizó realizaron realizado realiza nombre
  `,
  chatWords: `
    holaa holaaa holi holis tardes saludos saludo ey hi hello wenas chavos chavas amigas compañeros compa colegas tíos
    tía tíx bro hermanos bros wey güey we parce parcero che boludo maje grax grx graciass muchísimas antemano adelantado
    agradezco agradecería agradecido agradecida agradecimiento porfa porfi porfis porfavor xfa xfavor pls plis please
    plz perdona perdonen perdonad disculpen disculpad disculpas molestia molestias molestar sorry preguntita preguntilla
    preguntar preguntaba pregunto preguntando duda dudas consulta consultar consultaros consultarles rápida rapidito
    tonta boba sencilla simple chorra querría sabéis alguno ninguno ayuden ayudarme ayúdenme ayudadme ayudáis explicar
    explica explicarme explícame expliquen díganme decidme digan responder respuestas responde contestar contesta
    contesten informar info curiosidad curioso curiosa intriga anteayer ahorita ahoritita rato recién urgente urge
    urgentemente prisa apurado deberes tarea tareas examen exámenes test clases profe profesora maestra insti instituto
    cole colegio uni compañero apuesta aposté apostado apostamos discutiendo quiz trivial googlear googleado googleé
    google busqué buscado busco encuentro olvidé olvidado olvidó recordar entender entendí pillo jaja jajaja jajajaja
    jeje jejeje jsjs jsjsjs jaj xd xdd lol lmao wtf omg tqm tkm bss xq pq porq xk k q qe ke tb tmb tmbn dnd cdo cm msj
    grcs nc ntp nmms vdd aki mdr jo jolín jolines ostras ostia hostia joder coño uf uff buf puf okey okay okas sip sep
    nop nah ajá ehh emm mmm hmm osea literal oigan oíd oiga ándale órale guay chido chévere bacano cracks novato novata
    principiante perdida estimado estimada estimados estimadas señores atentamente cordial cordiales cordialmente atento
    atenta amable amables amablemente apreciado apreciados queridos contacto escribo dirijo besos abrazo abrazos chao
    chau bye tranqui capaz
    pregunta preguntas saber ayuda ayudar idea perdón disculpa encontrado entiendo espero
  `,
  stemmer: {
    // Folding takes the accent that Snowball asks for.
    before: [{ suffixes: 'cion', keep: 1, by: 'ción' }],
    snowball: 'spanish',
    after: [
      { suffixes: 'i', keep: 3 },
      { suffixes: 's', keep: 3 },
    ],
  },
  irregularForms: `
    decir dijo dijeron dicho dice dicen|poner puso pusieron|componer compuso compusieron compuesto compuesta|
    proponer propuso propusieron propuesto propuesta|imponer impuso|exponer expuso expuesto|oponer opuso opuesto|
    disponer dispuso dispuesto|ver vio vieron visto ve|dar dio dieron|saber supo supieron|traer trajo trajeron|
    atraer atrajo|contraer contrajo contrajeron|producir produjo produjeron|conducir condujo condujeron|traducir
    tradujo tradujeron|introducir introdujo introdujeron|reducir redujo redujeron|morir murió murieron muere mueren
    muerto muerta muertos muertas|dormir durmió duerme|escribir escrito escrita escritos escritas|describir
    descrito descrita descritos|inscribir inscrito inscrita|abrir abierto abierta|cubrir cubierto cubierta|
    descubrir descubierto descubierta descubiertos|romper roto|volver vuelto vuelve vuelven|devolver devuelto|
    resolver resuelto resuelve|mantener mantuvo mantuvieron mantiene mantienen|contener contuvo contiene contienen|
    obtener obtuvo obtuvieron obtiene obtienen|sostener sostuvo sostiene|detener detuvo detuvieron|intervenir
    intervino intervinieron|provenir provino proviene provienen|convenir convino|andar anduvo|querer quiso quiere
    quieren|poder pudo pudieron|sentir sintió siente|convertir convirtió convirtieron convierte|servir sirvió
    sirvieron sirve sirven|pedir pidió pidieron pide|seguir siguió siguieron sigue siguen|conseguir consiguió
    consiguieron consigue|elegir eligió eligieron elige|perder pierde pierden|comenzar comienza comienzan|empezar
    empieza empiezan|encontrar encuentra encuentran|jugar juega juegan|referir refirió refiere
  `,
  questions: {
    time: `
      cuando|que ano|que anos|que mes|que dia|que fecha|que siglo|que decada|que epoca|que hora|cual fue el ano|
      que periodo
    `,
    span: 'cuanto tiempo|cuantos anos|por cuanto tiempo',
    number: `
      cuanto|cuanta|cuantos|cuantas|que edad|que porcentaje|que proporcion|que numero|que cantidad|que distancia|
      que altura|cual es la poblacion|cual era la poblacion|cual es el numero|que temperatura
    `,
    person: 'quien|quienes|que persona|que personas',
    place: `
      donde|adonde|que ciudad|que ciudades|que pais|que paises|que lugar|que region|que estado|que continente|
      que provincia|que condado|que isla|que localidad
    `,
    other: 'que|cual|cuales|como|por que',
    asking: 'pq|xq|q|k|porque|acaso',
  },
  timeWords: 'ano anos siglo siglos decada decadas mes meses semana* dia dias ac dc',
  numbers: `
    1 primero primera|2 dos segundo segunda|3 tres tercero tercera|4 cuatro cuarto cuarta|5 cinco quinto quinta|
    6 seis sexto sexta|7 siete séptimo séptima|8 ocho octavo octava|9 nueve noveno novena|10 diez décimo décima|
    11 once|12 doce|13 trece|14 catorce|15 quince|16 dieciséis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte|
    30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa
  `,
  numberWords: `
    dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis veinte treinta cuarenta
    cincuenta cien ciento* mil miles millon millones mitad tercio
  `,
  sentences: {
    abbreviations: 'sr sra srta dr dra ud uds',
    leadingAbbreviations: 'p.ej',
    numberAbbreviations: 'núm nº pág vol',
    openers: 'El La Los Las En Un Una Es Se Su Esta Este Desde',
  },
} satisfies LanguageData;
