import { describe, expect, it } from 'vitest';
import { countWords, endsSentence, hasWords, isCapitals, measureWeight } from '../../src/model/measure.ts';
import { joinWrapped, normalizeLine, normalizeText } from '../../src/model/normalize.ts';

describe('endsSentence', () => {
  it.each([
    'It grows.',
    'It grows.”',
    'It grows.[12]',
    'It grows.3',
    'Does it?',
    '它在生长。',
    'यह बढ़ता है।',
    'It *grows.*',
  ])('finds the full stop of %j', (text) => expect(endsSentence(text)).toBe(true));
  it.each(['It grows', 'It grows:', 'version 2.3', '', 'and so on,'])('finds none in %j', (text) =>
    expect(endsSentence(text)).toBe(false),
  );
});

describe('measures', () => {
  it('counts a character of a script without spaces as 2.5 letters and half a word', () => {
    expect([measureWeight('moss'), measureWeight('青苔')]).toEqual([4, 5]);
    expect([countWords('well-kept moss, 7 years'), countWords('青苔在长'), countWords('—')]).toEqual([4, 2, 0]);
  });

  it('finds letters and digits of any script', () => {
    expect(['7', '苔', '* * *', ''].map(hasWords)).toEqual([true, true, false, false]);
  });

  it('takes three capitals and more for a line in capitals', () => {
    expect(['MOSS 2', 'МОХ', 'OK', 'MOSSy', '123'].map(isCapitals)).toEqual([true, true, false, false, false]);
  });
});

describe('normal form', () => {
  it('is NFC on one line, without characters that have no glyph', () => {
    expect(normalizeLine(' e\u0301\u00a0\u200b moss\u202e\n\ufeffgrows\ud800 ')).toBe('é moss grows');
    expect(normalizeLine('👩\u200d🌾 and a\u200db')).toBe('👩\u200d🌾 and ab');
  });

  it('keeps line breaks, the indentation of later lines and single blank lines of a text', () => {
    expect(normalizeText('\n  a  b\r\n\tc\n\n\n\nd \n')).toBe('a b\n    c\n\nd');
  });

  it('joins wrapped lines as their scripts do', () => {
    expect(joinWrapped('moss', 'grows')).toBe('moss grows');
    expect(joinWrapped('青苔', '在长')).toBe('青苔在长');
    expect(joinWrapped('moss', '青苔')).toBe('moss 青苔');
  });
});
