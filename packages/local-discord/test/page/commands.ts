import type { OfferedCommand } from '../../src/page/protocol.ts';
import { flattenCommands, OPTION, type OptionSpec } from '../../src/typed/commands.ts';

const ARTICLE: OptionSpec = { name: 'article', description: 'Where', type: OPTION.String, autocomplete: true };
const PRIVATE: OptionSpec = { name: 'private', description: 'Only for you', type: OPTION.Boolean };
const TIME: OptionSpec = { name: 'time', description: 'When', type: OPTION.String, required: true };
const ZONE: OptionSpec = { name: 'zone', description: 'Where the clock is', type: OPTION.String, autocomplete: true };
const ORDER: OptionSpec = {
  name: 'order',
  description: 'What comes next',
  type: OPTION.String,
  choices: [
    { name: 'from first to last', name_localizations: { 'zh-CN': '从头到尾' }, value: 'reading' },
    { name: 'shuffled', name_localizations: { 'zh-CN': '打乱' }, value: 'shuffled' },
  ],
};

const REGISTERED: readonly OfferedCommand[] = [
  {
    name: 'ask',
    description: 'Ask a question',
    description_localizations: { 'zh-CN': '提一个问题，得到原文段落' },
    options: [{ name: 'question', description: 'What', type: OPTION.String, required: true }, ARTICLE, PRIVATE],
  },
  {
    name: 'quote',
    description: 'Look up a quote',
    description_localizations: { 'zh-CN': '查找一句引文的原文段落' },
    options: [{ name: 'words', description: 'What you remember', type: OPTION.String, required: true }, ARTICLE],
  },
  { name: 'excerpt', description: 'Read something', options: [ARTICLE] },
  { name: 'help', description: 'What there is' },
  {
    name: 'daily',
    description: 'An excerpt a day',
    options: [
      {
        name: 'start',
        description: 'Begin in a channel',
        type: OPTION.Subcommand,
        options: [
          TIME,
          ZONE,
          ORDER,
          { name: 'channel', description: 'Where', type: OPTION.Channel, channel_types: [0, 5] },
          { name: 'role', description: 'Whom to mention', type: OPTION.Role },
        ],
      },
      { name: 'me', description: 'Begin for you', type: OPTION.Subcommand, options: [TIME, ZONE, ORDER] },
      { name: 'list', description: 'All that run', type: OPTION.Subcommand },
      { name: 'stop', description: 'End one', type: OPTION.Subcommand },
      { name: 'skip', description: 'Go on to the next', type: OPTION.Subcommand },
    ],
  },
  {
    name: 'roll',
    description: 'Roll dice',
    options: [
      { name: 'who', description: 'For whom', type: OPTION.User },
      { name: 'sides', description: 'How many', type: OPTION.Integer, required: true, min_value: 2, max_value: 100 },
      { name: 'loud', description: 'Say it', type: OPTION.Boolean, required: true },
      { name: 'weight', description: 'A factor', type: OPTION.Number, max_value: 1.5 },
      { name: 'code', description: 'A word', type: OPTION.String, min_length: 3, max_length: 5 },
      { name: 'whom', description: 'Who or what', type: OPTION.Mentionable },
      { name: 'picture', description: 'A picture', type: OPTION.Attachment },
    ],
  },
  {
    name: 'frame',
    description: 'Frame a picture',
    options: [{ name: 'picture', description: 'A picture', type: OPTION.Attachment, required: true }],
  },
];

/** Commands of a bot, with every type of option, subcommands and descriptions in Chinese. */
export const COMMANDS: readonly OfferedCommand[] = flattenCommands(REGISTERED);
