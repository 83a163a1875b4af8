import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/reading/plain-text/layout.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

const before = 'The bells of the harbour are rung by a machine, whose heart is short enough to be shown:';
const after = 'After the flood the lanterns were carried to the mill, and they are lit there at dusk to this day.';

const LISTINGS: Readonly<Record<string, readonly string[]>> = {
  C: ['// toll.c', '#include <math.h>', '', 'int toll(int strokes) {', '  return strokes;', '}'],
  Java: [
    'public class Bell {',
    '    private int strokes;',
    '',
    '    void ring() {',
    '        strokes++;',
    '    }',
    '}',
  ],
  JavaScript: ['const ring = (times) => {', '  console.log(times);', '};', '', 'ring(3);'],
  Python: [
    'import time',
    '',
    'def ring(times):',
    '    for i in range(times):',
    '        # wait a little',
    '        time.sleep(1)',
    '    return times',
  ],
  Rust: ['fn ring(times: u32) -> u32 {', '    times + 1', '}'],
  Lisp: ['(defun ring (times)', '  (dotimes (i times)', '    (princ "ding")))'],
  WebAssembly: ['(func $toll (param $strokes i32)', ' (i32.mul', '  (local.get $strokes)', ' )', ')'],
  SQL: ['SELECT name, height', 'FROM towers', 'WHERE height > 40', 'ORDER BY name;'],
  JSON: ['{', '  "tower": "north",', '  "bells": [', '    "large",', '    "small"', '  ]', '}'],
  YAML: ['tower: north', 'bells:', '  - large', '  - small', 'noon: true'],
  HTML: ['<ul class="bells">', '  <li>large</li>', '  <li>small</li>', '</ul>'],
  shell: ['$ npm install bell', 'added 12 packages in 3s', '$ bell ring', 'ding'],
  'a script': ['#!/bin/sh', 'for bell in large small; do', '  ring "$bell"', 'done'],
  'Python at its prompt': ['>>> ring(3)', "'ding'", '>>> ring(0)'],
  'a change': [
    'diff --git a/ring.py b/ring.py',
    '--- a/ring.py',
    '+++ b/ring.py',
    '@@ -1,2 +1,2 @@',
    ' def ring():',
    '- ding()',
    '+ dong()',
  ],
  Dockerfile: ['FROM node:24', 'COPY . .', 'RUN npm ci', 'CMD ["npm", "start"]'],
  CSS: ['.bell {', '  color: red;', '  margin: 0 auto;', '}'],
};

describe('code', () => {
  it.each(Object.entries(LISTINGS))('in %s is one passage with its lines and indentation', (_, listing) => {
    for (const gap of [[], ['']]) {
      const text = ['A bell in code', '', after, '', before, ...gap, ...listing, ...gap, after, '', after];
      const { draft, leftOut } = parsePlainText(text.join('\n'));
      expect(draft.sections).toEqual([{ path: [], passages: [after, before, listing.join('\n'), after, after] }]);
      expect(leftOut).toEqual([]);
    }
  });

  it.each([
    [
      'a poem with semicolons',
      'The bell is rung at noon;',
      'the ferry leaves at one;',
      'the moss is grey and green;',
      'the day is nearly done.',
    ],
    ['remarks in brackets', '(The larger bell,', 'which nobody rings,', 'is older.)'],
    ['a list of facts', 'Name: Ann Reed', 'Place: the north tower', 'Time: noon'],
    ['a letter', 'Dear Ann,', 'the bell (the small one) is yours; ring it.', 'Yours,', 'Bo'],
    ['a formula', 'E = mc²', 'F = ma'],
    ['arrows', 'Harbour -> school -> tower', 'Tower -> harbour'],
    ['a list', '- import of bells', '- return of the ferry', '- class of 1874'],
    ['an address', 'The Keeper', 'North Tower #4', 'Harbour Street 12/3'],
    ['a dialogue', '“Who rings?”', '“I do; who else?”', '“Then ring!”'],
    ['Chinese verse', '正午钟声响；', '渡船一点开；', '青苔灰又绿。'],
  ])('is not seen in %s', (_, ...lines) => {
    expect(splitBlocks(lines.join('\n')).map(({ kind }) => kind)).not.toContain('code');
  });
});
