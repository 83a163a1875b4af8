import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGreetings, greetingPhrases } from '../../src/discord/greeting.ts';
import { withoutMentions } from '../../src/discord/message-text.ts';

const isGreeting = createGreetings();

describe('withoutMentions', () => {
  it.each([
    ['<@1> when was it founded?', 'when was it founded?'],
    ['  <@!12>\nwhen was it founded? <@&3> ', 'when was it founded?'],
    ['hey <@1> <@2> when?', 'hey when?'],
    ['a<@1>b', 'a b'],
    ['first line\n<@1> second line', 'first line\nsecond line'],
    ['**bold** <#1> <:tide:1> <t:1:R>  two', '**bold** <#1> <:tide:1> <t:1:R>  two'],
    ['<@1>', ''],
    ['', ''],
  ])('turns %j into %j', (message, words) => {
    expect(withoutMentions(message)).toBe(words);
  });

  it('keeps at most 4,000 characters, none of them half', () => {
    expect(withoutMentions(`<@1> ${'a'.repeat(5000)}`)).toBe('a'.repeat(4000));
    expect(withoutMentions(`a${'🙂'.repeat(3000)}`)).toBe(`a${'🙂'.repeat(1999)}`);
  });

  it('leaves no mention in any text', () => {
    const part = fc.constantFrom('<', '<@', '<@1', '<@1>', '<@!2>', '<@&3>', '>', ' ', '\n', 'a', '1', '!');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(withoutMentions(parts.join(''))).not.toMatch(/<@[!&]?\d+>|^\s|\s$/u);
      }),
    );
  });
});

describe('isGreeting', () => {
  it.each([
    '',
    '   ',
    '<@1>',
    '<@1> <@!2> <@&3> <#4> <:wave:5> <a:wave:6> </help:7> <t:8:R> <t:9>',
    '👋',
    '?',
    '...',
    ':wave:',
    'hi!',
    'Hi',
    'hiii',
    'HELLO',
    'Hello there 👋',
    'hello <:wave:1>',
    'hey @bot',
    'hey @everyone',
    'hello, bot!',
    'Hello Commonplace',
    'yo',
    'good morning',
    'Good evening, everyone!',
    'hi, how are you?',
    "what's up",
    'what’s up?',
    'help',
    'Help!',
    'help me please',
    'can you help me?',
    'what can you do?',
    'thanks',
    'Thank you so much!!',
    'thx',
    'hi, thanks',
    'ok thanks',
    'bye',
    '你好',
    '您好！',
    '你好吗？',
    '大家好',
    '你好 bot',
    '在吗',
    '在嗎？',
    '有人吗',
    '早上好',
    '晚安～',
    '谢谢',
    '謝謝你',
    '非常感谢！',
    '帮助',
    '请帮帮我',
    '你能做什么？',
    'hola',
    '¡Hola! ¿Qué tal?',
    'buenos días',
    'muchas gracias',
    'ayuda',
    'bonjour',
    'Salut à tous',
    "merci beaucoup, s'il vous plaît",
    'merci beaucoup',
    'aide-moi',
    'guten Tag',
    'Hallo zusammen',
    'Moin',
    'Vielen Dank!',
    'Hilfe',
    'grüezi',
    'olá',
    'bom dia',
    'obrigado',
    'ciao a tutti',
    'grazie mille',
    'aiuto!',
    'goedemorgen',
    'dank je wel',
    'привет',
    'Привет всем!',
    'здравствуйте',
    'добрый день',
    'спасибо большое',
    'помогите',
    'добрий день',
    'дякую',
    'cześć',
    'dzień dobry',
    'dziękuję',
    'dobrý den',
    'děkuji',
    'hej',
    'god morgon',
    'tusen takk',
    'moi',
    'kiitos',
    'szia',
    'köszönöm',
    'bună ziua',
    'mulțumesc',
    'γεια σου',
    'Καλημέρα',
    'ευχαριστώ',
    'merhaba',
    'teşekkür ederim',
    'こんにちは',
    'おはようございます',
    'ありがとうございます',
    '助けて',
    '안녕하세요',
    '감사합니다',
    '도와주세요',
    'مرحبا',
    'السلام عليكم',
    'شكرًا',
    'مساعدة',
    'سلام',
    'שלום',
    'תודה רבה',
    'नमस्ते',
    'धन्यवाद',
    'xin chào',
    'cảm ơn bạn',
    'สวัสดีครับ',
    'ขอบคุณค่ะ',
    'halo',
    'selamat pagi',
    'terima kasih',
  ])('accepts %j', (message) => {
    expect(isGreeting(message)).toBe(true);
  });

  it.each([
    'hello world program: who wrote it?',
    'help me find the first branch',
    'hi, when was it founded?',
    'thanks, and who founded it?',
    'founding',
    'morning tide',
    'tide',
    'there',
    'please',
    'good',
    'day',
    '5',
    '1927',
    'his',
    'helpful',
    'helping hands',
    'history',
    'thanksgiving',
    'who helps?',
    'welcome',
    '我们能做什么？',
    'what is help?',
    'why?',
    'C',
    'C++',
    '早期',
    '你好，第一个支部是什么时候成立的？',
    '帮助农民',
    '谢谢 支部',
    '您',
    'guten Tag, wer hat es gegründet?',
    'привет, кто основал?',
    'こんにちは世界',
    '안녕하세요 누가',
    'مرحبا متى',
    '<@1> founding',
    'hello founding <:hello:1>',
    'hi '.repeat(200) + 'tide',
  ])('rejects %j', (message) => {
    expect(isGreeting(message)).toBe(false);
  });

  it.each(['hi ', 'good ', '<@', 'good morning ', '你好', '你', ':a', '</a', '@', 'a'])(
    'is not found, nor looked for without end, in thousands of %j and a word',
    (part) => {
      expect(isGreeting(`${part.repeat(30)} tide`)).toBe(false);
      expect(isGreeting(`tide ${part.repeat(4000)}`)).toBe(false);
    },
  );

  it('has every phrase once', () => {
    const { greetings, beside } = greetingPhrases();
    const all = [...greetings, ...beside];
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
    expect(all).not.toContain('');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        expect(typeof isGreeting(message)).toBe('boolean');
      }),
    );
  });

  it('accepts decorated greetings, and rejects them with any other word', () => {
    const greeting = fc.constantFrom('hi', 'Hello', 'good morning', '你好', 'привет', 'مرحبا', 'merci', 'help');
    const around = fc.constantFrom('', ' ', '!', '…', '👋', '🏳️‍🌈', '👍🏽', '<@1>', '<:a_b:1>', '\n', '"', '。', '\u200b');
    fc.assert(
      fc.property(fc.array(fc.tuple(around, greeting, around), { minLength: 1, maxLength: 3 }), (parts) => {
        const message = parts.map((part) => part.join('')).join(' ');
        expect(isGreeting(message)).toBe(true);
        expect(isGreeting(`${message} lighthouse`)).toBe(false);
        expect(isGreeting(`灯塔 ${message}`)).toBe(false);
      }),
    );
  });
});
