import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';

const read = (text: string) => parseMarkdown(text, { file: 'moss.md' });
const passages = (text: string) => read(text).draft.sections.flatMap((section) => section.passages);
const leftOut = (text: string) =>
  read(text).leftOut.map(({ line, reason, text: left }) => `${line} ${reason}: ${left}`);

describe('marks of other tools', () => {
  it.each([
    [
      'a callout',
      '> [!warning]- Old rope\n> Do not pull it.\n\n> [!NOTE]\n> Noon.',
      ['Old rope: Do not pull it.', 'Noon.'],
    ],
    ['a callout in a callout', '> [!tip] A\n> One.\n>\n> > [!note] B?\n> > Two.', ['A: One.', 'B? Two.']],
    ['a callout that is its title', '> [!note] The bell rings at noon.\n\nMoss.', ['The bell rings at noon.', 'Moss.']],
    ['a callout above a list', '> [!note] Bells\n> - one\n> - two', ['Bells', '• one\n• two']],
    ['a container', ':::note Old rope\n\nDo not pull it.\n\n:::\n\nMoss.', ['Old rope: Do not pull it.', 'Moss.']],
    ['a container with brackets', ':::tip[Rope]{icon=x}\nPull.\n:::', ['Rope: Pull.']],
    ['containers inside each other', '::::warning\nOne.\n:::info\nTwo.\n:::\n::::', ['One.', 'Two.']],
    ['a container of Pandoc', '::: {.callout-note title="Rope"}\nPull.\n:::', ['Rope: Pull.']],
    ['a container in Chinese', '::: tip 提示\n钟在中午响。\n:::', ['提示：钟在中午响。']],
    [
      'an admonition',
      '!!! note "Rope"\n    Pull it.\n\n    - left\n    - right\n\nMoss.',
      ['Rope: Pull it.', '• left\n• right', 'Moss.'],
    ],
    [
      'an admonition in an admonition',
      '??? tip\n    One.\n\n    !!! note\n        Two.\n\n    Three.',
      ['One.', 'Two.', 'Three.'],
    ],
    ['tabs', '=== "Left"\n\n    One.\n\n=== "Right"\n\n    ```sh\n    ring\n    ```', ['Left: One.', 'Right', 'ring']],
    ['an exclamation', '!!! What a bell\n\nMoss.', ['!!! What a bell', 'Moss.']],
    ['a hint', '{% hint style="info" %}\nPull.\n{% endhint %}', ['Pull.']],
    ['a shortcode with a title', '{{< details title="Rope" >}}\nPull.\n{{< /details >}}', ['Rope', 'Pull.']],
    ['a figure with a caption', '{{< figure src="/a.png"\n  caption="The bell at dusk" >}}', ['The bell at dusk']],
    [
      'code between tags',
      '{% highlight ruby %}\nputs "*a*" # {{ x.y }}\n{% endhighlight %}',
      ['puts "*a*" # {{ x.y }}'],
    ],
    ['a link with a template', '[The bell]({{ site.url }}{% link a.md %}) rings.', ['The bell rings.']],
    [
      'text that a template copies',
      'Write {% raw %}{{ page.title }}{% endraw %} there.',
      ['Write {{ page.title }} there.'],
    ],
    [
      'wiki links',
      'See [[Rope|the rope]], [[Bells#At noon]], [[a/Tower.md]], [[#Moss]] and [[Fern^x1]].',
      ['See the rope, Bells > At noon, Tower, Moss and Fern^x1.'],
    ],
    ['wiki links in a table', '| a | b |\n|---|---|\n| [[Rope\\|the rope]] | x |', ['a | b\nthe rope | x']],
    ['a wiki link behind a letter', 'و[[قيود|حدود]] و在[[钟]]里', ['وحدود و在钟里']],
    ['no wiki links', 'Take `[[a]]`, x[[1]], \\[[b]] and [[c]](d).', ['Take [[a]], x[[1]], [[b]] and [c].']],
    ['embeds', 'A ![[a.png]] b ![[b.png|300]] c ![[c.png|The bell at dusk]]', ['A b c The bell at dusk']],
    [
      'highlights',
      'The ==gull *colony*== is ++back++, ~~not~~ gone; a==b, c==d.',
      ['The gull colony is back, not gone; a==b, c==d.'],
    ],
    [
      'highlights with carets',
      'The ^^gull *colony*^^ is back, 岸边的^^海鸥^^回来了 ^^; "1"^^xsd:int, "2"^^xsd:int.',
      ['The gull colony is back, 岸边的海鸥回来了 ^^; "1"^^xsd:int, "2"^^xsd:int.'],
    ],
    ['scripts', 'H~2~O, x^2^, 1^st^ and 2^10', ['H₂O, x², 1st and 2^10']],
    [
      'names of blocks',
      'The colony. ^gulls\n\n- item ^i1x\n- two\n\n^alone\n\nx ^2',
      ['The colony.', '• item\n• two', 'x ^2'],
    ],
    ['tasks', '- [ ] rope\n- [x] bell', ['• ☐ rope\n• ☑ bell']],
    [
      'attributes',
      '## Bells {#bells .wide}\n\nThe [rope](a.md){:target="_blank"} hangs.\n{: .lead}\n\n{:toc}',
      ['The rope hangs.'],
    ],
    ['a place for the contents', '[TOC]\n\n[[toc]]\n\n* contents\n{:toc}\n\nMoss.', ['Moss.']],
    [
      'components',
      "import Tabs from '@theme/Tabs';\nimport {\n  a,\n} from 'b';\n\nexport const x = {\n  y: 1,\n};\n\n<Tabs>\n  <TabItem value=\"l\" label={x}>\n    Pull *left*.\n  </TabItem>\n</Tabs>\n\nThe <Badge text=\"new\" /> bell{' '}\nrings {x.y}.",
      ['Pull left.', 'The bell rings .'],
    ],
    ['a tag over several lines', 'One.\n\n<Card\n  title="x"\n  onClick={() => a > b}\n/>\n\nTwo.', ['One.', 'Two.']],
    [
      'definitions',
      'Rope\n: What is pulled.\n: Or not.\n\nBell?\n\n:   Rings at\n    noon.\n\n    Twice.',
      ['Rope: What is pulled.', 'Or not.', 'Bell? Rings at noon.', 'Twice.'],
    ],
    [
      'footnotes of several paragraphs',
      'Moss[^1] grows.\n\n[^1]: On stone.\n\n    And wood.\n\nFern.',
      ['Moss[1] grows.', '[1] On stone.', 'And wood.', 'Fern.'],
    ],
    ['a note where it is referred to', 'Moss^[On *stone*.] grows.', ['Moss [On stone.] grows.']],
    [
      'mathematics',
      'If $a_1 * b_1 * c$ and $n$, it costs $5 or $6.\n\n$$\nE = mc^2\n$$',
      ['If a_1 * b_1 * c and n, it costs $5 or $6.', 'E = mc^2'],
    ],
    [
      'names of pictures',
      '## :rocket: Start\n\n- :bell: Ring at 10:30:45\n\n:bell: Noon',
      ['• Ring at 10:30:45', 'Noon'],
    ],
    [
      'directives of MyST',
      '```{note} Rope\n:class: x\n\nPull *left*.\n```\n\n```{toctree}\na\nb\n```\n\nSee {ref}`the bell <bell>`.\n\n(bell)=\n\n```{code-block} sh\nring\n```',
      ['Rope: Pull left.', 'See the bell.', 'ring'],
    ],
    ['a chunk that is not shown', '```{r setup, include=FALSE}\nlibrary(bell)\n```\n\n```{r}\nring()\n```', ['ring()']],
    [
      'a table of plus signs',
      '+------+-------+\n| Rope | Bell  |\n+======+=======+\n| left | large |\n|      | one   |\n+------+-------+\n\nMoss.',
      ['Rope | Bell\nleft | large one', 'Moss.'],
    ],
    ['line blocks', '| The bell\n|    rings\n| at noon', ['The bell\nrings\nat noon']],
    ['bold words without blanks', '밤에는 **종(鐘)**이 울린다。在**“钟”**里。', ['밤에는 종(鐘)이 울린다。在“钟”里。']],
    ['marks of an editor', 'The {++old ++}bell{-- rang--} {~~once~>twice~~}.', ['The old bell twice.']],
    [
      'HTML with a shape',
      '<table><tr><th>Rope</th><th>Bell</th></tr><tr><td>left</td><td>large</td></tr></table>\n\n<dl><dt>Moss</dt><dd>Green.</dd></dl>',
      ['Rope | Bell\nleft | large', 'Moss', 'Green.'],
    ],
    ['pictures', '![The bell at dusk](a.png)\n\n![a.png](a.png)\n\n![](b.png)\n\nMoss.', ['The bell at dusk', 'Moss.']],
    ['tags', 'Moss.\n\n#green #wet/stone\n\nFern #tag.', ['Moss.', 'Fern #tag.']],
  ])('reads %s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });

  it.each([
    ['inline', 'Moss %%ask Tom%% grows.', ['Moss grows.']],
    ['over blocks', 'Moss.\n\n%%\n# To do\n\n```\nask Tom\n```\n%%\n\nFern.', ['Moss.', 'Fern.']],
    ['that nothing ends', 'Moss.\n\n%%\nask Tom\n\nand Ann', ['Moss.']],
    ['in HTML', 'Moss <!-- ask\n\nTom --> grows.', ['Moss', 'grows.'].slice(0, 0).concat(['Moss grows.'])],
    ['in MDX', 'Moss {/* ask Tom */} grows.', ['Moss grows.']],
    ['in a template', 'Moss {% comment %}\nask Tom\n{% endcomment %} grows.', ['Moss grows.']],
    ['of an editor', 'Moss {>>ask Tom<<} grows.', ['Moss grows.']],
  ])('shows no private remark %s, nor lists its words', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
    expect(leftOut(text).join('')).toContain('private remark');
    expect(leftOut(text).join('')).not.toContain('Tom');
  });

  it('keeps marks in code and escaped marks', () => {
    const marks = ['%%x%%', '[[x]]', '==x==', '{{ a.b }}', ':::note', '{% hint %}', ':bell:', '$x^2$', '<Tabs>'];
    for (const mark of marks) {
      expect(passages(`Take \`${mark}\` now.`)).toEqual([`Take ${mark} now.`]);
      expect(passages(`~~~\n${mark}\n~~~\n`)).toEqual([mark]);
      expect(passages(mark.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`))).toEqual([mark]);
    }
    expect(passages('It is 50%% of 100%%.')).toEqual(['It is 50%% of 100%%.']);
  });

  it('lists what it leaves out, with its line', () => {
    expect(leftOut('{{< note >}}\nA\n{{< /note >}}\n\n:::tip\n\nB\n\n:::\n\nC ![[a.png]] :bell:')).toEqual([
      '1 markup of another tool: {{< note >}}',
      '5 markup of another tool: :::tip',
      '11 markup of another tool: ![[a.png]]',
      '11 markup of another tool: :bell:',
    ]);
  });
});

describe('lines of verse', () => {
  it.each([
    [
      'a poem',
      'Oh bell of the tower, ring I pray,\nI give this rope unto thee.\nIt is yours, see me through,\nTo be what you want me to be.',
    ],
    ['a song without capitals', 'ring, bell, ring\nthe ferry is late\nand the tide is low\nring, bell, ring'],
    ['an address', 'Ann Reed\n12 Harbour Road\nLeith'],
    ['a Chinese poem', '钟声入夜来，\n海上有人听。\n灯火照归路，\n潮平月正明。'],
    ['an Arabic poem', 'يا جرس البرج رن لي\nفإن الليل قد طال\nوالبحر نام في هدوء الظلام\nوأنا هنا'],
    ['a form', '**Bell:** large\n**Rope:** left, and the longer of the two\n**Tower:** west'],
  ])('stay lines in %s', (_, text) => {
    expect(passages(text)).toEqual([text.replaceAll('**', '')]);
  });

  it.each([
    [
      'wrapped prose',
      'The lamps along the harbour wall were lit by three keepers until the\ntower was finished, and each of them hid a cask of oil for the nights\nof winter.',
    ],
    [
      'wrapped German',
      'Die Laternen an der Mole wurden von drei Wärtern angezündet, bis der\nTurm fertig war, und jeder hütete in seinem Keller ein\nFass Öl für die, die spät fuhren.',
    ],
    [
      'wrapped German with a noun at the start of each line',
      'Wer die Glocke am anderen Ufer des Sundes läutet, muss auf die nächste\nFähre warten, auch wenn der Wind stark ist und die Familien in ihren\nHäusern bleiben, denn die Ordnung der Brücke gilt für alle, die am\nUfer stehen.',
    ],
    [
      'a sentence a line',
      'The lamps were lit by three keepers for a very long time.\nThe tower was finished then.\nEach had hidden a cask of oil for the nights of winter.',
    ],
    [
      'a clause a line',
      'When the tower above the harbour was lit in the autumn,\nthe lamps were carried to the mill,\nwhere they are still cleaned on the eve of every market.',
    ],
  ])('are joined in %s', (_, text) => {
    expect(passages(text)).toEqual([text.replaceAll('\n', ' ')]);
  });

  it('are joined without a blank in scripts that have none', () => {
    const text = '渡船过去由两户人家摇着过海峡直到那座桥建成为止他们都在对岸留了一口钟\n给晚来的旅人在夜里敲响';
    expect(passages(text)).toEqual([text.replaceAll('\n', '')]);
  });
});

describe('the title', () => {
  it.each([
    [
      'below badges and a remark',
      '<!-- x -->\n\n[![ci](a.svg)](b)\n\n# Moss\n\nIt grows.\n\n## Stone\n\nWet.',
      'Moss',
      ['', 'Stone'],
    ],
    ['below a paragraph', 'Read this elsewhere.\n\n# Moss\n\nIt grows.\n\n## Stone\n\nWet.', 'Moss', ['', 'Stone']],
    [
      'below a line of languages',
      '### English | 中文\n\n# Moss\n\nIt grows.\n\n## Stone\n\nWet.',
      'Moss',
      ['', 'Stone'],
    ],
    [
      'in HTML',
      '<h1 align="center">Moss</h1>\n\n<p align="center">It grows.</p>\n\n## Stone\n\nWet.',
      'Moss',
      ['', 'Stone'],
    ],
    ['as a line of equals signs', 'Moss\n====\n\nIt grows.\n\nStone\n-----\n\nWet.', 'Moss', ['', 'Stone']],
    ['of the second level', '## Moss\n\nIt grows.\n\n### Stone\n\nWet.', 'Moss', ['', 'Stone']],
    ['the first of several at the top', '# Moss\n\nIt grows.\n\n# Stone\n\nWet.', 'Moss', ['', 'Stone']],
    ['in front matter and repeated', '---\ntitle: Moss\n---\n\nA word.\n\n# MOSS\n\nIt grows.', 'Moss', ['']],
    ['in front matter, above another', '---\ntitle: Moss\n---\n\n# Stone\n\nWet.', 'Moss', ['Stone']],
    ['without its attributes', '# Moss {#moss}\n\nIt grows.', 'Moss', ['']],
    ['nowhere', 'It grows.\n\n# Stone\n\nWet.\n\n# Wood\n\nDry.', 'moss', ['', 'Stone', 'Wood']],
  ])('stands %s', (_, text, title, paths) => {
    const { draft } = read(text);
    expect([draft.title, draft.sections.map(({ path }) => path.join('>'))]).toEqual([title, paths]);
  });
});
