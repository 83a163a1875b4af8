export type AnswerKind = 'time' | 'number' | 'person' | 'place';
const ASKS: [RegExp, AnswerKind][] = [
  [
    /\b(when|what year|which year|what date|what month|what century|what decade|what day|wann|in welchem jahr|wieviel uhr)\b|когда|в каком году|什么时候|何时|哪一年|哪年/iu,
    'time',
  ],
  [
    /\b(how many|how much|how old|how far|how long|how large|how big|how tall|what percent|what percentage|what number|wie viele|wie viel|wie hoch|wie lange|wie groß)\b|сколько|多少|几/iu,
    'number',
  ],
  [/\b(who|whom|whose|wer|wem|wen|wessen)\b|(?:^|\s)(кто|кого|кем|кому)|谁/iu, 'person'],
  [
    /\b(where|what city|what country|which country|which city|wo|woher|wohin)\b|(?:^|\s)(где|куда)|哪里|何地|在哪/iu,
    'place',
  ],
];
const MONTHS = new Set(
  'january february march april may june july august september october november december januar februar märz marz mai juni juli oktober dezember'.split(
    ' ',
  ),
);
export function expectedKinds(question: string, _code: string): AnswerKind[] {
  return ASKS.filter(([r]) => r.test(question)).map(([, k]) => k);
}
export function shownKinds(form: string, _code: string): AnswerKind[] {
  const kinds: AnswerKind[] = [];
  if (
    /^(1\d\d\d|20\d\d)/u.test(form) ||
    MONTHS.has(form) ||
    /世纪|年/u.test(form) ||
    /^(century|decade|год|года|году|век)/u.test(form)
  )
    kinds.push('time');
  if (
    /\d/u.test(form) ||
    /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|zwei|drei|vier|fünf|funf|sechs|sieben|acht|neun|zehn|два|три|четыре|пять)$|[一二三四五六七八九十百千万]/u.test(
      form,
    )
  )
    kinds.push('number');
  return kinds;
}
