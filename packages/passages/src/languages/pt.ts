import type { LanguageData } from './language-data.ts';

export const portuguese = {
  code: 'pt',
  scripts: ['Latin'],
  stopWords: `
    ola obrigado obrigada o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos
    pelas para com sem sob sobre entre ate desde e ou mas se que quem qual quais quando onde como porque quanto quanta
    quantos quantas eu me mim tu te ti ele ela eles elas voce voces lhe lhes meu minha teu tua seu sua seus suas nosso
    nossa este esta isto estes estas esse essa isso esses essas aquele aquela aquilo sao era eram foi foram ser sido
    estar estao estava ha tem tinha havia pode podem deve devem ao aos mais muito tambem ja todo todos toda todas
    aonde donde cujo cuja cujos cujas chama chamam chamado chamada chamava denomina denominado porquê fora seria sera
    serao sendo ter teve tiveram tinham haver houve nossos nossas meus minhas dele dela deles delas neste nesta nesse
    nessa naquele deste desta desse dessa disso apos durante depois antes enquanto embora segundo assim entao fazer
    faz fez cada algum alguma alguns algumas
  `,
  framingWords: `
    tipo tipos gênero termo termos palavra palavras nomes nomeado nomeada chamados chamadas chamar chamou denominada
    denominados conhece conhecem conhecido conhecida conhecidos conhecidas conhecia percentagem porcentagem percentual
    quantidade quantidades número números ocorre ocorrem ocorreu ocorreram ocorrido acontece acontecem aconteceu
    aconteceram acontecido sucede sucedeu passa passou lugar lugares local locais sítio localizado localizada
    localizados localiza situado situada situa situam encontra encontram encontrava encontrado encontrada encontrou
    feito feita feitos feitas fizeram fazem fazia dão deu deram dado dada dar toma tomou tomado leva levou vem veio
    vieram vir vai vão ido ir torna tornou tornaram tornado tornar recebe recebem recebeu receberam recebido receber
    obtém obteve usam usou usado usada usados usadas usar utiliza utilizam utilizou utilizado utilizada utilizados
    utilizar país países cidade cidades região parte partes zona área ano anos data datas dia dias pessoa pessoas
    alguém gente razão razões motivo motivos causa maneira maneiras forma formas modo exemplo exemplos coisa coisas
    algo considera consideram considerado considerada considerados descreve descrevem descreveu descrito descrita
    descritos menciona mencionado mencionada refere referem referido referiu respeito relação acordo anterior
    anteriores anteriormente prévio atual atuais atualmente actual actualmente original originalmente inicial
    inicialmente habitualmente geralmente normalmente frequentemente frequência além exceto excepto salvo comparação
    comparado comparada longo velho aproximadamente principal principais finalmente diz dizem disse realizou realizado
    realizada nome
  `,
  chatWords: `
    oie oii oiii olar eae eaí iae iai salve opa opaa falaa hello hi galera galerinha amigas manos mana véi brother bro
    parça parceiro pá fixe gajos obg obgd obrigadão obrigadinho brigado brigada brigadão valeu vlw vlww agradeço
    agradecido agradecida grato grata agradecia antecipadamente pf pfv pfvr pfvrzinho porfavor please pls plz desculpem
    desculpas perdão perdoem incomodar incomodo chato perguntinha perguntei perguntou pergunto dúvida dúvidas
    dúvidazinha rápida rapidinho rapidinha boba besta burra tonta gostava sabes saberia souber ajudem ajudam ajudaria
    explica explique expliquem explicam explicação digam responder responda respondam respostas responde informar
    informação info esclarecer esclarecimento curioso curiosa curiosidade anteontem agr agorinha dps hj amnh urgente
    urgência pressa correndo deveres tpc teste exame vestibular seminário aula aulas prof profe professora fessora
    faculdade facul colégio aposta apostei apostamos apostar quiz google googlei pesquisei pesquisar procurei procuro
    achando esqueci esqueceu kk kkk kkkk kkkkk kkkkkk rs rsrs rsrsrs haha hahaha hehe hehehe ahah lol xd mdr slk sqn pqp
    vsf fds pprt papo reto mds eita eitaa caramba caraca caralho puts putz poxa pô uai ué oxe oxente bah né tô vc vcs cê
    ocê q oq oque pq pk porq pqe tb tbm td tds mt mto mta mts cmg ctg msm msmo blz flw flws tmj fmz sdds bjs bj beijo
    beijos abs abraço abraços att atenciosamente cordialmente cordiais cumprimentos prezado prezada prezados prezadas
    estimado estimados caro caros gentileza gentilmente aguardo retorno escrevo venho okay okey ahn hum hmm aham uhum eh
    ih aff afe afff enfim aliás ent bacana dahora novato noob iniciante perdido perdida burro xau
    pergunta perguntas perguntar alguém ninguém ajuda ajudar ideia desculpa saudações encontrei entendo
  `,
  stemmer: {
    before: [
      { suffixes: 'oes aes', keep: 2, by: 'ao' },
      // Folding takes the accents that Snowball asks for.
      { suffixes: 'cao', keep: 2, by: 'ção' },
      { suffixes: 'ais', keep: 2, by: 'al' },
      { suffixes: 'eis', keep: 2, by: 'el' },
      { suffixes: 'esa esas eses', keep: 4, by: 'es' },
    ],
    snowball: 'portuguese',
    after: [{ suffixes: 'es', keep: 4 }],
  },
  irregularForms: `
    dizer disse disseram dito|propor propôs propuseram proposto proposta propõe|compor compôs compuseram composto
    composta compõe|impor impôs impõe|expor expôs exposto exposta|dispor dispôs disposto|ver viu viram visto|vir
    veio vieram|dar deu deram|saber soube|trazer trouxe trouxeram|querer quis|escrever escrito escrita escritos
    escritas|descrever descrito descrita|inscrever inscrito inscrita|abrir aberto aberta|cobrir coberto coberta|
    descobrir descoberto descoberta descobertos|morrer morto morta mortos mortas|eleger eleito eleita eleitos|
    manter manteve mantiveram|obter obteve obtiveram obtém|conter conteve|deter deteve|intervir interveio|
    construir constrói|destruir destrói|seguir segue|conseguir consegue|homem homens|mão mãos|alemão alemã
    alemãs|pão pães|rei reis|lei leis|bom boa bons boas
  `,
  questions: {
    time: `
      quando|que ano|que anos|qual ano|que mes|que dia|que data|qual data|que seculo|que decada|que epoca|que horas
    `,
    span: 'quanto tempo|quantos anos',
    number: `
      quanto|quanta|quantos|quantas|que idade|que porcentagem|que percentagem|qual a populacao|qual e a populacao|
      que numero|que distancia|que altura|qual porcentagem
    `,
    person: 'quem|que pessoa|que pessoas|qual pessoa',
    place: `
      onde|aonde|donde|que cidade|qual cidade|que pais|qual pais|que paises|que lugar|que local|que regiao|que estado|
      qual estado|que continente|que provincia|que ilha
    `,
    other: 'que|qual|quais|como|por que|porque',
    asking: 'será que|pq|oq|quê|kual',
  },
  timeWords: 'ano anos seculo seculos decada decadas mes meses semana* dia dias ac dc',
  numberWords: `
    dois duas tres quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta quarenta cinquenta cem
    cento* mil milhao milhoes milhares bilhao bilhoes metade
  `,
  sentences: {
    abbreviations: 'sr sra dr dra av',
    numberAbbreviations: 'nº pág vol',
    openers: 'O A Os As Em No Na Um Uma Ele Ela',
  },
} satisfies LanguageData;
