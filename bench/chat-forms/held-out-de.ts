import type { Pieces, Sketch } from './sketch.ts';

/** Pieces of several German forms. */
export const GERMAN_PIECES: Pieces = {
  hi: 'Hallo | Hi | Hey | Moin | Servus | Guten Abend | Tach | Hallöchen | Na | Grüß euch | Huhu | Mahlzeit',
  leute: 'zusammen | Leute | ihr Lieben | alle | Freunde | Mods | Jungs und Mädels | in die Runde | Team | Chat',
  wer: 'mein Bruder | meine Mitbewohnerin | ein Kumpel | mein Vater | eine Kollegin | mein Banknachbar | meine Tante | so ein Typ',
  wann: 'morgen | bis Freitag | heute Abend | am Montag | in einer Stunde | nach der Pause | vor dem Wochenende | übermorgen',
  danke:
    'danke | danke schon mal | Dankeschön | merci | thx | vielen Dank im Voraus | danke euch | besten Dank | dankö',
  smile: ':) | ^^ | xD | ;) | :D | 🙂 | 😅 | 🙈 | ✌️',
};

export const GERMAN_FORMS: readonly Sketch[] = [
  {
    name: 'greeting',
    manners: ['written', 'lower', 'bare'],
    says: '{hi} {leute}, {q} | {hi} {leute}! {frage} {q} | {hi}, {frage} {q} {smile} | {q} {danke} {smile} | {hi}! {q} {danke}',
    pieces: {
      frage:
        'kurze Frage: | hätte da mal ne Frage: | ich wollte mal fragen: | vielleicht weiß das jemand: | Frage an euch: | mal was anderes:',
    },
  },
  {
    name: 'apology',
    manners: ['written', 'lower'],
    says: '{sorry} {aber} {q} | {hi}, {sorry} {aber} {q} | {sorry} {q} {danke} | {q} {sorry}',
    pieces: {
      sorry: `
        sorry falls das schon hundertmal gefragt wurde | tut mir leid wenn ich störe | sorry für die blöde Frage
        verzeiht einem Anfänger | falls ich hier falsch bin, einfach verschieben | ich weiß, steht bestimmt irgendwo
      `,
      aber: ', aber | – trotzdem: | , nur kurz: | , aber ich finde es einfach nicht: | . Also:',
    },
  },
  {
    name: 'story before',
    manners: ['written', 'lower', 'bare'],
    says: '{vorher} {dann} {q} | {hi} {leute}, {vorher} {q} | {vorher} {dann} {q} {danke}',
    pieces: {
      vorher: `
        ich sitze hier seit dem Frühstück an einem Arbeitsblatt und komme nicht weiter.
        {wer} hat mit mir um ein Eis gewettet, dass ich das nie rauskriege.
        Wir haben {wann} einen Test und mein Heft liegt im Bus.
        Gestern habe ich ein Video darüber angefangen und bin eingeschlafen.
        Bin heute erst auf den Server gekommen und habe ein bisschen mitgelesen.
        {wer} hat mich das beim Essen gefragt und ich stand da wie ein Depp.
      `,
      dann: `
        Die Suche hat nichts gebracht. | Langsam werde ich wahnsinnig. | Egal. | Vielleicht hat hier jemand mehr Ahnung.
        Jetzt will ich es natürlich wissen. | Na ja, jedenfalls:
      `,
    },
  },
  {
    name: 'story after',
    manners: ['written', 'bare', 'lower'],
    says: '{q} {warum} | {q} {warum} {mehr} | {hi}, {q} {warum}',
    pieces: {
      warum: `
        {wer} nervt mich schon die ganze Zeit damit. | Muss ich {wann} abgeben und ich habe noch nichts.
        Frage für einen Freund, ehrlich. | Wir streiten uns hier seit einer Stunde darüber.
        Hatte ich mir mal aufgeschrieben, aber das Handy ist hin. | Ist für ein Kreuzworträtsel.
      `,
      mehr: `
        Ihr rettet mir den Abend. | Geb auch einen aus. | Kein Stress. | Hab es echt versucht. | Lacht mich bitte nicht aus.
        Bin dann mal weg.
      `,
    },
  },
  {
    name: 'impatient slang',
    manners: ['bare', 'hasty', 'insistent'],
    says: '{ey} {q} {los} | {q} {los} {ende} | {ey} {q} {ende} | {ey} {q} {los} {ende}',
    pieces: {
      ey: 'ey | alter | digga | ey leute | bruder | boah | mann ey | jo | wallah | oida | ja moin',
      los: 'schnell bitte | beeilung | brauch das jetzt sofort | macht hinne | hopp hopp | jz sag mal einer | hab keine zeit | bidde bidde',
      ende: 'kp ehrlich | kb mehr | ka man | bin lost | lol | ich sterbe hier | vallah kein plan | xd | kein witz | weißte',
    },
  },
  {
    name: 'dictated',
    manners: ['plain'],
    fillers: 'ähm | äh | also | halt | quasi | sozusagen | na ja | irgendwie | sag mal',
    says: '{start} {q} {stop} | {start} {q} | {start} {start2} {q} {stop}',
    pieces: {
      start: 'ja also | ähm genau | okay ich frag einfach mal | so | hallo ja | also pass auf | hm warte | gut also',
      start2:
        'was ich wissen wollte | mir geht da was nicht aus dem kopf | kannst du mal eben gucken | wie sag ich das jetzt',
      stop: 'fragezeichen | ja das wars eigentlich | oder so ähnlich | danke tschüss | wenn du verstehst was ich meine | genau',
    },
  },
  {
    name: 'polite at length',
    says: '{offen} {bitte} {q} {schluss} | {offen} {q} {schluss} | {offen} {bitte} {q}',
    pieces: {
      offen: `
        Guten Abend allerseits, ich hoffe, ich störe gerade niemanden.
        Liebe Runde, zuerst einmal herzlichen Dank, dass es diesen freundlichen Ort gibt.
        Ich lese schon seit einigen Wochen still mit und traue mich heute zum ersten Mal, selbst etwas zu schreiben.
        Einen wunderschönen guten Tag, hoffentlich bin ich hier an der richtigen Stelle gelandet.
      `,
      bitte: `
        Ich wäre sehr dankbar, wenn sich jemand kurz Zeit nehmen könnte.
        Falls es keine Umstände macht, würde ich gern Folgendes wissen:
        Es eilt überhaupt nicht, wann immer jemand dazu kommt, ist es völlig in Ordnung.
        Bitte seht es mir nach, wenn das eine dumme Frage ist.
      `,
      schluss: `
        Über jeden Hinweis würde ich mich außerordentlich freuen. | Habt tausend Dank für eure Geduld und noch eine schöne Woche!
        Vielen lieben Dank schon jetzt für eure Mühe. | Natürlich nur, wenn es niemandem zusätzliche Arbeit macht.
      `,
    },
  },
  {
    name: 'letter',
    says: '{anrede}¶¶{offen} {q} {schluss}¶¶{gruss}¶{name} | {anrede}¶{q}¶{schluss}¶{gruss}, {name} | {anrede} {offen}¶{q}¶¶{gruss}¶{name}',
    pieces: {
      anrede: `
        Sehr geehrte Damen und Herren, | Liebes Team, | Guten Tag, | Sehr geehrtes Support-Team, | Hallo liebes Moderationsteam,
        Werte Kolleginnen und Kollegen,
      `,
      offen: `
        ich wende mich mit folgendem Anliegen an Sie. | bezugnehmend auf meine letzte Nachricht habe ich eine weitere Frage.
        ich hoffe, es geht Ihnen gut. | gern hätte ich eine Auskunft.
      `,
      schluss: `
        Für eine baldige Rückmeldung wäre ich Ihnen sehr verbunden. | Vielen Dank für Ihre Bemühungen.
        Bei Rückfragen stehe ich gern zur Verfügung. | Ich freue mich auf Ihre Antwort.
      `,
      gruss: 'Mit freundlichen Grüßen | Beste Grüße | Herzliche Grüße | Viele Grüße | MfG | LG',
      name: 'K. Schneider | Jana | Thomas M. | Familie Vogt | Herr Yilmaz | Lea',
    },
  },
  {
    name: 'does anybody know',
    manners: ['written', 'lower', 'open'],
    says: '{lead} {q} | {hi}, {lead} {q} | {lead} {q} {tail}',
    pieces: {
      lead: `
        weiß jemand von euch | kann mir einer sagen | hat wer ne Ahnung | ich frag mich gerade | könnt ihr mir helfen,
        erinnert sich jemand, | mich würde mal interessieren | wer von euch weiß das:
      `,
      tail: '? | oder weiß man das nicht | bin gerade zu faul zum suchen | so aus dem Kopf | {danke} | oder bin ich blind',
    },
  },
  {
    name: 'small talk',
    manners: ['written', 'lower', 'doubting'],
    says: '{q} {p} | {p} {q} | {p} {p2} {q} | {q} {p} {p2}',
    pieces: {
      p: `
        Ist noch jemand wach? | Wer ist heute Abend beim Zocken dabei? | Und wie geht es euch so? | Wann ist der nächste Spieleabend?
        Hängt bei euch der Sprachkanal auch? | Und was gibts bei euch zu essen?
      `,
      p2: `
        Hier regnet es schon wieder. | Meine Katze lässt grüßen. | War ein langer Tag. | Muss gleich weg. | Bin nur am Handy.
        Montag halt.
      `,
    },
  },
  {
    name: 'layout',
    manners: ['written', 'open', 'lower'],
    says: '{a}¶{q}¶{b} | **{label}:** {q} | {label}: {q} {b} | > {a}¶{q} | - {a}¶- {q}¶- {b} | **{q}** {b} | [{label}] {q}',
    pieces: {
      a: 'moin | so | ihr seid doch die Experten | hab da was | nur eine Sache | letzter Versuch | edit: noch offen',
      b: '{danke} | das wars | markiert mich bitte | schau {wann} wieder rein | kurze Antwort reicht | push | ohne Links bitte',
      label: 'Frage | Betreff | Hilfe | Problem | Kurz und knapp | Anliegen | Thema | Ernstgemeinte Frage',
    },
  },
  {
    name: 'to the bot',
    manners: ['written', 'bare', 'lower'],
    says: '{bot} {tu} {q} | {bot} {q} | {bot} {q} {wunsch} | {q} {wunsch} {wunsch2} | {tu} {q} {wunsch}',
    pieces: {
      bot: 'hey bot, | lieber Bot, | Bot: | /frage | ok Computer | @Bot | na du Blechkiste, | hallo Roboter,',
      tu: 'sag mal | schau mal nach: | beantworte mir das: | such mir raus: | du weißt doch alles, | erklär mir',
      wunsch: `
        kurz und einfach bitte | in einem Satz | wie für ein Kind erklärt | ohne Gelaber | mit Textstelle bitte | nur die Antwort
        und nichts erfinden
      `,
      wunsch2: '{danke} | bin am Handy | guter Bot | letztes Mal lagst du daneben | aber flott',
    },
  },
];
