/**
 * Benchmark: questions as people type them; see {@link USAGE}.
 */
import { CallError, parseCall, runBench, takePairs } from './call.ts';
import { HELD_OUT_FORMS } from './chat-forms/held-out.ts';
import { formsTable } from './forms.ts';
import { openRuns } from './measure.ts';
import { readSet } from './sets.ts';
import { articleTrials, chatTrial, manualTrial, paraphrasesTrial } from './trials.ts';
import { seededRandom } from '../test/support/random.ts';
import { type Trial, verdictsTable } from './verdicts.ts';

const USAGE = `npm run bench:chat -- [FILE…] [--sample N] [--runs OUT] [--questions FILE --library FOLDER] [--manual MD QUESTIONS]
                [--paraphrases (FILE SET)…] [--article TEXT QUESTIONS] [--list]

Every FILE, in SQuAD's JSON format, is a library of its own, asked its questions as they are written and in forms of chat
that nothing was learned from. R@1 and kept (answered at all) are those of the whole library, foreign refused those of each
half of the articles, asked about the other half; lost is R@1 as written minus that of the form, in points;
the last row has the worst of each column.

  --sample N             questions in each form, own and foreign alike (400)
  --runs OUT             write every question of FILE… and what it found to OUT, one JSON object a line
  --forms LANGUAGE       print three messages of each form of a language, and no figures
  --questions FILE --library FOLDER
                         questions[] of question, gold (an expression for headings and text; null: absent) and flags,
                         about a folder of Markdown
  --manual MD QUESTIONS  questions[] of question and gold[] (headings of the right section), about a Markdown file
  --paraphrases FILE SET paraphrases[] of article, paragraph and paraphrase, or of id and question, about a set in
                         SQuAD's format; any number of pairs
  --article TEXT QUESTIONS
                         questions[] of kind, query and gold (words of the right passage), about a plain text
  --list                 print each question of the last four, with its place, its confidence and the first headings
  --help                 show this`;

/** Questions that the forms are shown with. */
const SHOWN: Readonly<Record<string, string>> = {
  en: 'When did the Old Bridge open?',
  de: 'Wann wurde die Alte Brücke eröffnet?',
  zh: '老桥是什么时候开通的？',
  ru: 'Когда открыли Старый мост?',
};

const OPTIONS = {
  sample: { type: 'string', default: '400' },
  runs: { type: 'string' },
  forms: { type: 'string' },
  questions: { type: 'string' },
  library: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A question of each form, three times. */
function showForms(language: string): string {
  const forms = HELD_OUT_FORMS[language];
  if (forms === undefined)
    throw new CallError(
      `--forms ${language}: expected one of ${Object.keys(HELD_OUT_FORMS).join(', ')}. Name one of them.`,
    );
  const show = (form: (typeof forms)[number]): string =>
    [1, 2, 3].map((seed) => `  ${JSON.stringify(form.apply(SHOWN[language] ?? '', seededRandom(seed)))}`).join('\n');
  return forms.map((form) => `${form.name}\n${show(form)}`).join('\n\n');
}

async function main(): Promise<void> {
  const { pairs: manuals, rest: withoutManuals } = takePairs(process.argv.slice(2), '--manual', USAGE);
  const { pairs: paraphrases, rest: withoutParaphrases } = takePairs(withoutManuals, '--paraphrases', USAGE);
  const { pairs: texts, rest } = takePairs(withoutParaphrases, '--article', USAGE);
  const { values, positionals: files } = parseCall(rest, OPTIONS, USAGE);
  if (values.help) return console.log(USAGE);
  if (values.forms !== undefined) return console.log(showForms(values.forms));
  const size = Number(values.sample);
  if (!Number.isInteger(size) || size < 1)
    throw new CallError(`--sample: expected a number of questions, got ${values.sample}. Call it so:\n${USAGE}`);
  if ((values.questions === undefined) !== (values.library === undefined))
    throw new CallError(`Expected --questions with --library, got one of them. Call it so:\n${USAGE}`);
  const trials: Trial[] = [];
  if (values.questions !== undefined && values.library !== undefined)
    trials.push(await chatTrial(values.questions, values.library));
  for (const [file, questions] of manuals) trials.push(await manualTrial(file, questions));
  for (const [source, questions] of texts) trials.push(...(await articleTrials(source, questions)));
  for (const [file, set] of paraphrases) trials.push(await paraphrasesTrial(file, set));
  if (files.length + trials.length === 0) throw new CallError(`Expected files, got none. Call it so:\n${USAGE}`);
  if (trials.length > 0) console.log(`${await verdictsTable(trials, values.list)}\n`);
  const runs = await openRuns(values.runs);
  for (const file of files)
    console.log(`${await formsTable(await readSet(file), { forms: HELD_OUT_FORMS, size, runs })}\n`);
  await runs.close();
}

await runBench(main);
