import type { Catalogue } from './en.ts';
import { formatsFor } from './format.ts';

const { count, days, either, list } = formatsFor('de');

const passages = (number: number): string => count(number, { one: '# Absatz', other: '# Absätze' });
const articles = (number: number): string => count(number, { one: '# Artikel', other: '# Artikel' });
const unmentioned = (lacking: readonly string[]): string =>
  lacking.length === 0 ? '.' : `: ${either(Array.from(lacking, (word) => `„${word}“`))} kommt in keinem Absatz vor.`;

/** Every sentence the bot says, in German. */
export const de: Catalogue = {
  language: 'de',

  commands: {
    ask: { what: 'Stell eine Frage und lies die Absätze, die sie beantworten', question: 'Was möchtest du wissen?' },
    quote: {
      what: 'Finde einen Absatz anhand von Wörtern oder eines Satzes daraus',
      words: 'Ein paar Wörter oder ein ganzer Satz; Anführungszeichen, Großschreibung und Akzente sind egal',
    },
    excerpt: { what: 'Lies einen Absatz, der für sich stehen kann, jedes Mal einen anderen' },
    read: {
      what: 'Lies einen ganzen Abschnitt',
      section: 'Erst den Artikel, dann den Abschnitt; ein Wort aus der Überschrift genügt',
    },
    contents: { what: 'Sieh nach, was in einem Artikel steht: Abschnitte und ihre Länge', article: 'Welcher Artikel' },
    passage: {
      what: 'Öffne einen Absatz über seine Nummer oder seine ID',
      number: 'Die Nummer im Artikel: 12 für ¶ 12',
      id: 'Die zehn Buchstaben und Ziffern hinter der Nummer',
      article: 'Der Artikel, zu dem die Nummer gehört',
    },
    help: { what: 'Was Commonplace kann, seine Befehle und welche Artikel es kennt' },
    findSource: { what: 'bei jeder Nachricht unter „Apps“: woher in der Bibliothek ihre Worte stammen' },
    daily: {
      what: 'Jeden Tag ein Auszug, für einen Kanal oder als Direktnachricht',
      start: 'Jeden Tag einen Auszug in einem Kanal posten (mit dem Recht, den Server zu verwalten)',
      me: 'Jeden Tag einen Auszug als Direktnachricht bekommen',
      list: 'Die täglichen Auszüge hier und deine eigenen: wann, wo und wie weit sie sind',
      pause: 'Anhalten, bis es weitergehen soll; nichts geht verloren',
      resume: 'Nach einer Pause weitermachen',
      stop: 'Einen täglichen Auszug beenden und alles löschen, was dazu gespeichert ist',
      skip: 'Den nächsten Auszug oder den nächsten Tag überspringen',
      now: 'Den nächsten Auszug sofort posten; er zählt, und heute kommt kein weiterer',
      test: 'Nur mir zeigen, was als Nächstes käme; es zählt nicht',
      check: 'Ist alles in Ordnung? Ortszeit, Kanal, Rechte, nächste Termine, letztes Ergebnis',
      history: 'Was wann gepostet wurde, und was nicht und warum',
      time: 'Wann, nach der Uhr der Zeitzone: 8:00, 20:30 oder 8 Uhr abends',
      zone: 'Eine Stadt in der Zeitzone; sonst die zuletzt hier gewählte',
      article: 'Nur aus diesem Artikel; sonst aus allen',
      order: 'Der Reihe nach oder gemischt; sonst der Reihe nach',
      days: 'An welchen Tagen: jeden Tag, werktags oder etwa Mo, Mi, Fr; sonst jeden Tag',
      channel: 'Wohin; sonst in diesen Kanal',
      role: 'Eine Rolle, die jeder Beitrag erwähnt',
      thread: 'Unter jedem Beitrag einen Thread öffnen, um darüber zu sprechen',
      which: 'Welcher tägliche Auszug',
      skipWhat: 'Den Auszug, sodass stattdessen der folgende kommt, oder den Tag',
    },
    privacy: {
      what: 'Was über dich gespeichert ist und wie du es löschst',
      show: 'Was über dich gespeichert ist',
      forgetMe: 'Alles löschen, was über dich gespeichert ist',
    },
    article: 'Nur in diesem Artikel',
    private: 'Die Antwort nur mir zeigen',
  },

  asked: (question) => `„${question}“`,
  place: (ordinal, of) => `¶ ${ordinal} von ${of}`,
  places: (first, last, of) => `¶ ${first} bis ${last} von ${of}`,
  opening: 'Anfang',
  notAnswered: (lacking) => `Darauf steht in der Bibliothek keine Antwort${unmentioned(lacking)}`,
  notAnsweredIn: (title, lacking) => `Darauf steht in ${title} keine Antwort${unmentioned(lacking)}`,
  notQuoted: 'Kein Absatz in der Bibliothek enthält alle diese Wörter.',
  notQuotedIn: (title) => `Kein Absatz in ${title} enthält alle diese Wörter.`,
  nearest: 'Nur die nächstliegenden Absätze:',
  noMore: 'Keine weiteren Treffer.',
  didYouMean: (query) => `Meintest du „${query}“?`,
  readAs: (query) => `Gelesen als „${query}“`,
  notWordForWord: 'Nicht ganz wörtlich; die Abweichungen sind fett:',
  youWrote: (quote) => `Du hast geschrieben: ${quote}`,
  messageSays: (quote) => `In der Nachricht steht: ${quote}`,
  articleSays: (quote) => `Im Artikel steht: ${quote}`,
  tryQuote: (quote, help) =>
    `Versuch es mit anderen Worten oder mit ${quote} und ein paar Wörtern, die du noch weißt; ${help} zeigt, was es hier gibt.`,
  tryAsk: (ask, help) => `Versuch es mit weniger Wörtern oder frag mit ${ask}; ${help} zeigt, was es hier gibt.`,
  noWords: 'Darin steht kein Wort, nach dem ich suchen kann. Schreib eine Frage oder ein paar Wörter aus einem Absatz.',
  noSuchArticle: (name) => `Hier gibt es keinen Artikel namens „${name}“.`,
  severalArticles: (name) => `Zu „${name}“ passen mehrere Artikel. Nenne einen davon oder seine ID:`,
  articlesHere: 'Diese gibt es hier:',
  andMore: (more) => count(more, { one: 'und # weiterer', other: 'und # weitere' }),
  noArticles:
    'Hier gibt es noch keine Artikel. Wer den Bot betreibt, kann welche hinzufügen: `npm run library -- add DATEI` in seinem Ordner, auch während er läuft.',
  nothingToShow: 'Hier gibt es keinen Absatz zu zeigen.',

  onlyTheFirst: (number) =>
    `Hier stehen nur die ersten ${number}: Mit einem weiteren Wort aus der Überschrift werden es weniger.`,

  buttons: {
    previous: 'Zurück',
    next: 'Weiter',
    previousPage: 'Zurück',
    nextPage: 'Weiter',
    wholeSection: 'Ganzer Abschnitt',
    contents: 'Inhalt',
    rest: 'Rest des Absatzes',
    open: (ordinal) => `¶ ${ordinal} öffnen`,
    more: 'Mehr',
    earlier: 'Frühere Treffer',
    back: 'Zu den Treffern',
    share: 'Teilen',
    shared: 'Geteilt',
    remove: 'Entfernen',
    chooseSection: 'Abschnitt wählen',
    chooseArticle: 'Artikel wählen',
  },

  outline: (number, sections) =>
    list([
      passages(number),
      ...(sections === 0 ? [] : [count(sections, { one: '# Abschnitt', other: '# Abschnitte' })]),
    ]),
  passages,
  pageOf: (page, of) => `Seite ${page} von ${of}`,
  whichArticle: 'Welcher Artikel?',
  whichSection: 'Mehrere Abschnitte passen. Welcher?',
  noSuchSection: (words, contents) =>
    `Kein Abschnitt hier hat „${words}“ in der Überschrift. ${contents} zeigt, was in einem Artikel steht.`,
  numberOrId: 'Ein Absatz lässt sich über seine `number` im Artikel oder seine `id` öffnen. Gib eines davon an.',
  noSuchNumber: (title, number) => `${title} hat ${passages(number)}: Wähle eine Nummer von 1 bis ${number}.`,
  noneSoLong: (number) => `Kein Artikel hier hat ${passages(number)}.`,
  noSuchId: (id) =>
    `Hier gibt es keinen Absatz mit der ID „${id}“. Eine ID besteht aus zehn Buchstaben und Ziffern und gilt, solange der Wortlaut des Absatzes bleibt.`,

  passageChanged:
    'Der Artikel wurde inzwischen geändert: Den Absatz gibt es so nicht mehr. Am nächsten kommt ihm jetzt:',
  articleGone: 'Den Artikel zu diesem Button gibt es in der Bibliothek nicht mehr.',
  strangeButton: 'Mit diesem Button kann ich nichts mehr anfangen. Frag bitte noch einmal.',
  perhapsShared:
    'Discord hat nicht gesagt, ob die Seite geteilt ist. Sieh bitte hier nach, bevor du sie noch einmal teilst.',
  removeNotYours:
    'Entfernen können das nur die Person, die gefragt hat, und Mitglieder, die Nachrichten verwalten dürfen.',
  askedBy: (person) => `Gefragt von ${person}`,
  tooFast: (when) => `Das war viel auf einmal. Mach bitte ${when} weiter.`,

  found: {
    exact: 'Diese Worte stehen in der Bibliothek:',
    near: 'Diese Worte stehen nicht ganz wörtlich in der Bibliothek; die Abweichungen sind fett:',
    nowhere: (quote) => `Ich finde diese Worte in der Bibliothek nicht. Sind es nur wenige, sucht ${quote} genauer.`,
    noWords: 'In dieser Nachricht steht kein Wort, nach dem ich suchen kann.',
  },

  daily: {
    days: (mask) => days(mask, { everyDay: 'jeden Tag', weekdays: 'Mo–Fr' }),
    orders: { reading: 'der Reihe nach', shuffled: 'gemischt' },
    skips: { excerpt: 'den Auszug', day: 'den Tag' },
    allArticles: 'alle Artikel',
    direct: 'Direktnachricht',

    progress: (number, of) => `${number} von ${of}`,
    next: (moment) => `als Nächstes: ${moment}`,
    startsOver: 'das war der letzte; als Nächstes beginnt es von vorn',
    newRound: 'alle waren dran; als Nächstes beginnt eine neue Runde',
    nextArticle: (title) => `das war der letzte; als Nächstes beginnt ${title}`,
    late: (moment) => `Fällig war er am ${moment}; früher konnte ich ihn nicht posten.`,
    preview: 'Vorschau, nur für dich sichtbar.',
    unsubscribe: 'Abbestellen',
    thread: (title, place) => `${title} · ${place}`,

    welcome: (when, first) => `Ab jetzt bekommst du hier Auszüge: ${when}. Der erste kommt am ${first}.`,
    started: (channel, when, first) => `Ab jetzt kommen Auszüge in ${channel}: ${when}. Der erste kommt am ${first}.`,
    startedDirect: (when, first) => `Du bekommst Auszüge als Direktnachricht: ${when}. Der erste kommt am ${first}.`,
    noMention: (role) =>
      `Ich darf ${role} nicht erwähnen: Erlaube allen, die Rolle zu erwähnen, oder mir, alle Rollen zu erwähnen. Bis dahin wird niemand benachrichtigt.`,
    noThreadsThere: 'Dort lassen sich keine Threads öffnen: Die Auszüge kommen ohne.',
    noThreads: 'Ich darf in dem Kanal keine Threads öffnen: Erlaube mir dort, öffentliche Threads zu erstellen.',

    when: (time, zone, onDays) => `${time} Uhr ${zone}, ${onDays}`,
    line: (when, where) => `**${when}** · ${where}`,
    nothingLeft: 'nichts zu lesen',
    resting: (moment, why) => `Pausiert seit ${moment}: ${why}`,
    pausedByRequest: 'auf Wunsch.',

    none: (start, me) =>
      `Hier gibt es keinen täglichen Auszug. ${start} richtet einen für einen Kanal ein, ${me} einen für dich.`,
    noneOfYours: (me) =>
      `Du hast keinen täglichen Auszug, und um die dieses Servers kümmern sich Mitglieder, die ihn verwalten dürfen. ${me} richtet einen für dich ein.`,
    whichOne: 'Es gibt mehrere. Nenne einen davon:',
    noSuchOne: 'Diesen täglichen Auszug gibt es hier nicht. Wähle einen von diesen:',
    managersOnly: (me) =>
      `Nur Mitglieder, die den Server verwalten dürfen, können einen täglichen Auszug für einen Kanal einrichten. ${me} richtet einen für dich ein, als Direktnachricht.`,
    onlyInServers: (me) =>
      `Dafür braucht es einen Kanal auf einem Server. ${me} richtet einen für dich ein, als Direktnachricht.`,
    notMember:
      'Ich bin kein Mitglied dieses Servers und kann hier nicht von mir aus posten. Lass mich zuerst einladen.',
    noTime: (typed) => `„${typed}“ kann ich nicht als Uhrzeit lesen. Schreib sie wie 8:00, 20:30 oder 8 Uhr abends.`,
    whichZone: 'In welcher Zeitzone? Gib `zone` an: eine Stadt, oder wie spät es dort gerade ist.',
    noZone: (typed, near) =>
      near.length === 0
        ? `Ich kenne keine Zeitzone „${typed}“. Gib eine Stadt wie Berlin ein und wähle einen der Vorschläge.`
        : `Zu „${typed}“ passen mehrere Zeitzonen, etwa ${list(near)}. Wähle eine.`,
    noDays: (typed) =>
      `„${typed}“ kann ich nicht als Tage lesen. Schreib „jeden Tag“, „werktags“ oder Tage wie „Mo, Mi, Fr“.`,
    notEveryone: '@everyone erwähne ich nicht. Wähle eine Rolle, die sich die Leute dafür genommen haben.',
    mayNotMention: (role) =>
      `Ich kann nicht erkennen, dass du ${role} dort erwähnen darfst, also tue ich es nicht für dich. Richte den Auszug in dem Kanal selbst ein, oder bitte jemanden, der alle Rollen erwähnen darf.`,
    tooMany: (number) => `Hier gibt es schon ${number}, mehr geht nicht. Beende zuerst einen.`,

    paused: (resume) => `Angehalten. Mit ${resume} geht es weiter.`,
    resumed: (moment) => `Der nächste kommt am ${moment}.`,
    stillResting: (why) => `Er kann immer noch nicht gepostet werden: ${why}`,
    stopped: 'Beendet, und alles dazu Gespeicherte ist gelöscht.',
    gone: 'Dieser tägliche Auszug ist schon beendet.',
    skippedExcerpt: (number, of) => `Nummer ${number} von ${of} übersprungen.`,
    skippedDay: (moment) => `Am ${moment} kommt keiner.`,
    postedNow: (link) => `Gepostet: ${link}`,
    busy: 'Gerade wird einer gepostet. Sieh gleich noch einmal nach.',
    notNow: (why) => `Er kann nicht gepostet werden: ${why}`,
    notStarted: (why) => `Es ist nichts eingerichtet: ${why}`,
    same: 'Genau so einen gibt es schon.',
    tryAgain: 'Discord hat gerade Probleme, und es wurde nichts eingerichtet. Versuch es bitte noch einmal.',
    soon: 'Discord hat gerade Probleme. Ich versuche es selbst weiter, bis es klappt, zwölf Stunden lang.',

    obstacles: {
      channelGone: 'Den Kanal gibt es nicht mehr. Richte in einem anderen Kanal einen neuen ein und beende diesen.',
      locked:
        'Der Thread ist gesperrt oder archiviert, oder der Kanal nimmt keine Nachrichten an. Öffne den Thread wieder, dann kann ich dort posten.',
      notAllowed:
        'Mir fehlt das Recht, den Kanal zu sehen, seinen Verlauf zu lesen oder dort zu schreiben. Sobald ich es habe, kann ich dort posten.',
      directClosed:
        'Du nimmst keine Direktnachrichten von mir an. Erlaube sie in den Privatsphäre-Einstellungen eines Servers, auf dem wir beide sind, und versuch es dann noch einmal.',
      nothingToRead: 'Es gibt nichts zu lesen: Den Artikel gibt es hier nicht mehr.',
    },
    refuses: (code) =>
      `Discord lehnt ihn Termin für Termin ab (Fehler ${code}). Überspring den Abschnitt oder richte in einem anderen Kanal einen neuen ein.`,
    rests: (channel, why) => `Der tägliche Auszug, den du für ${channel} eingerichtet hast, pausiert: ${why}`,
    restsDirect: (why) => `Dein täglicher Auszug pausiert: ${why}`,
    keptForYou: (check, stop) =>
      `Nichts geht verloren, und ich versuche es selbst weiter. ${check} zeigt, wie es steht; ${stop} beendet ihn. Das sage ich dir nur einmal.`,

    check: {
      localTime: (time, date, zone) => `Ortszeit in ${zone}: ${time} Uhr, ${date}.`,
      wrongClock: (moment) => `Meine Uhr geht falsch: Es ist ${moment}. Wer mich betreibt, muss sie stellen.`,
      channel: (where) => `Kanal: ${where}, gefunden.`,
      noChannel: (where) =>
        `Kanal: ${where}. Discord zeigt ihn mir nicht: Er ist vor mir verborgen oder nicht mehr da, oder Discord hat Schwierigkeiten.`,
      direct: 'Kanal: deine Direktnachrichten.',
      mayPost: 'Ich darf dort posten.',
      missing: (permissions) => `Ich darf dort nicht posten. Es fehlt: ${list(permissions)}.`,
      dates: (moments) => `Als Nächstes: ${list(moments)}.`,
      noLast: 'Bisher wurde nichts gepostet.',
      last: (line) => `Zuletzt: ${line}`,
      permissions: {
        ViewChannel: 'Kanal anzeigen',
        SendMessages: 'Nachrichten senden',
        SendMessagesInThreads: 'Nachrichten in Threads senden',
        ReadMessageHistory: 'Nachrichtenverlauf lesen',
        MentionEveryone: 'Alle Rollen erwähnen',
        CreatePublicThreads: 'Öffentliche Threads erstellen',
        Connect: 'Verbinden',
        ManageThreads: 'Threads verwalten, denn der Thread ist gesperrt',
      },
    },

    history: {
      title: 'Die letzten Auszüge, der neueste zuerst. Was älter als neunzig Tage ist, wird gelöscht.',
      none: 'Bisher wurde nichts gepostet.',
      posted: 'gepostet',
      sent: (moment, place, link) => `${moment}: [${place}](${link})`,
      claimed: (moment, why) => `${moment}: noch nicht gepostet – ${why}; ich versuche es weiter`,
      underWay: (moment) => `${moment}: wird gerade gepostet`,
      unsure: (moment, why) => `${moment}: noch nicht zu sehen – ${why}; ich sehe nach, ob er gepostet wurde`,
      skipped: (moment, why) => `${moment}: übersprungen – ${why}`,
      failed: (moment, why) => `${moment}: nicht gepostet – ${why}`,
      reasons: {
        late: 'ich war mehr als zwölf Stunden nicht da',
        asked: 'jemand wollte es so',
        paused: 'inzwischen wurde er angehalten',
        ended: 'inzwischen wurde er beendet',
        waiting: 'andere kamen zuerst',
        unseen: 'Discord zeigt ihn nicht',
        channelGone: 'den Kanal gab es nicht mehr',
        locked: 'der Thread war gesperrt oder archiviert, oder der Kanal nahm keine Nachrichten an',
        notAllowed: 'ich durfte nicht',
        directClosed: 'Direktnachrichten von mir waren nicht erlaubt',
        nothingToRead: 'es gab nichts zu lesen',
        fault: 'bei uns ist etwas schiefgegangen, und es ist festgehalten',
        unknown:
          'ich konnte nicht sehen, ob er schon gepostet war, habe ihn nicht noch einmal gepostet und lese danach weiter',
      },
      refused: (code) => `Discord hat ihn abgelehnt (Fehler ${code})`,
      trouble: (code) => (code === '' ? 'Discord hatte Probleme' : `Discord hatte Probleme (Fehler ${code})`),
    },
  },

  privacy: {
    kept: (started) =>
      count(started, {
        one: '# von dir eingerichteter täglicher Auszug',
        other: '# von dir eingerichtete tägliche Auszüge',
      }),
    zone: (zone) => `deine Zeitzone, ${zone}`,
    shown: (things) => `Über dich ist gespeichert: ${list(things)}.`,
    nothing: 'Über dich ist nichts gespeichert.',
    more: (listed, forget) =>
      `${listed} zeigt deine täglichen Auszüge. Deine Fragen werden nie gespeichert. ${forget} löscht, was gespeichert ist.`,
    forgotten:
      'Gelöscht: deine täglichen Auszüge als Direktnachricht mit ihrem Verlauf und deine Zeitzone. Was du für Kanäle eingerichtet hast, läuft dort weiter, und niemand kann mehr sehen, dass du es warst.',
  },

  failed: (reference) =>
    `Bei uns ist etwas schiefgegangen, festgehalten als ${reference}. Versuch es bitte noch einmal.`,
  unshown: (reference) =>
    `Ich konnte nicht zeigen, was dabei herauskam, festgehalten als ${reference}. Sieh bitte nach, bevor du es noch einmal versuchst.`,
  notKept: {
    busy: 'Ein anderes Programm hat meine Datenbank gesperrt, deshalb ist nichts gespeichert, geändert oder gelöscht. Versuch es bitte in einer Minute noch einmal.',
    failed:
      'Ich kann meine Datenbank nicht benutzen, deshalb ist nichts gespeichert, geändert oder gelöscht. Wer mich betreibt, findet den Grund im Log.',
  },
  unknownCommand: 'Diesen Befehl gibt es hier nicht mehr. Discord braucht vielleicht eine Minute, um ihn zu vergessen.',
  help: {
    what: 'Ich antworte im Wortlaut der Artikel, die es hier gibt, und sage, wo jeder Absatz steht. Geben sie keine Antwort, sage ich auch das.',
    holdings: (articleCount, passageCount) => `${articles(articleCount)}, ${passages(passageCount)}:`,
    line: (name, what) => `- ${name}: ${what}`,
    options: 'Gibst du bei einem Befehl `article` an, sucht er nur dort; mit `private` siehst nur du die Antwort.',
    mention: 'Du kannst mich auch mit einer Frage erwähnen oder mir eine Direktnachricht schreiben.',
  },
};
