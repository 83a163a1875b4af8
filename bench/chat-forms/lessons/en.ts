import { ENGLISH_SLOTS } from './en-slots.ts';
import type { FormGrammar } from './grammar.ts';

const forms: FormGrammar['forms'] = {
  typed: ['{typed}{end} | {typed}{end} {face?} | {bare}{end} | {bare} {emoji}'],
  greeting: [
    '{hello}, {ask} | {hello}! {ask} | {hello} {ask} | {hello}. {ask} | {hello}{nl}{ask} | {hello}... {ask}',
    'lower?',
  ],
  addressed: [
    '{folks}, {ask} | ok {folks} {ask} | {folks} {knows} {bare}? | {ask} {folks}{mark?} | so {folks}, {ask}',
    'lower?',
  ],
  thanks: [
    '{q} {thanks} | {typed} {thanks} | {bare}? {thanks}! | {q}{nl}{thanks} | {ask}, {thanks} {emoji?} | {q} {thanks} {face}',
  ],
  apology: [
    '{sorry}, but {bare}? | {sorry}, {ask} | {sorry}{sep} {ask} | {ask} ({sorry}) | {hey}, {sorry}. {ask} | {ask} {sorry}',
    'lower?',
  ],
  slang: [
    '{slang} {typed} {tail} | {slang} {slang} {typed} {aside} | {typed} {tail} {tail} | {slang} {typed} {aside} {tail} | {slang} {typed}',
    'unapostrophed',
  ],
  impatient: [
    '{urgent} {typed}?? {tail} | {slang} i need 2 know {typed} {tail} {urgent} | {grumble} {typed}?! | {typed} {tail} {urgent}',
    'unapostrophed?',
  ],
  fillers: [
    '{filler}, {filler} {ask} | {filler} {bare}, {filler}? | {filler} {filler} {typed} | {filler}... {filler} {ask} {aside?}',
    'lower?',
  ],
  emoji: [
    '{emoji} {ask} {emoji} | {ask} {emoji}{emoji} | {emoji}{emoji} {ask} | {hey} {emoji} {ask} {face} | {ask} {face} | {emoji} {typed} {face}',
  ],
  stretched: [
    'please {tellme}, {typed} | so {typed} please {tail} | hello {folks} {typed} | please {ask} thanks so much | no way {typed} {slang}',
    'stretched',
  ],
  storyBefore: [
    '{story}. {ask} | {story}, so {bare}? | {story} {ask} | {story}! {q} | {hey}, {story}. {ask} | {story}{nl}{q}',
    'lower?',
  ],
  storyAfter: [
    '{ask} {story} | {q} {story}. | {bare}? {story}... | {typed} {story} | {q}{nl}{story} | {ask} {story}, {why}',
    'lower?',
  ],
  longStory: [
    '{hello}. {story}. {story}. {ask} | {story}, and then {story}. {why}. {ask} | {story}. {story}. {q} {thanks} | {ask} {story}. {story}. {thanks}',
    'lower?',
  ],
  smallTalk: [
    '{talk}. {ask} | {talk}{sep} {ask} | {hey}, {talk}. anyway, {ask} | {ask} {talk} | {talk} {talk} {filler} {typed}',
    'lower?',
  ],
  chatterBefore: [
    '{chatter} {ask} | {hey}, {chatter} {ask} | {chatter} and {bare}? | {chatter} also {ask} | {chatter}{nl}{ask}',
    'lower?',
  ],
  chatterAfter: [
    '{ask} {chatter} | {q} and {chatter} | {q} also, {chatter} | {ask} oh and {chatter} | {q}{nl}{chatter} | {ask} btw {chatter}',
    'lower?',
  ],
  label: [
    '{label}: {ask} | {label} - {ask} | {label}, {ask} | {label} {typed} | {hey}, {label}: {ask} | [{label}] {q} | **{label}:** {q}',
  ],
  tldr: [
    '{story}. {story}. tldr: {ask} | TL;DR {ask} {story} | {story}. long story short: {ask} | tl;dr {typed} | short version: {ask} long version: {story}',
  ],
  anyoneKnows: [
    '{knows} {bare}? | {knows} {typed} | {hey}, {knows} {bare}? | {knows}: {q} | {knows} {typed} {tail} | {q} {knows}? | {ask} {knows}',
  ],
  wondering: [
    '{wonder} {bare} | {wonder}, {ask} | {hey}, {wonder} {bare}. {thanks} | {wonder}: {q} | {filler} {wonder} {typed} | {tellme} {bare}? | {tellme}, {ask} | {tellme} {typed} {thanks}',
    'lower?',
  ],
  reason: [
    '{ask} {why} | {q} {why}. | {bare}? {why} {emoji?} | {ask} - {why} | {ask} ({why}) | {why}, so {bare}? | {typed} {why}',
    'lower?',
  ],
  urgent: [
    '{urgent}! {ask} | {urgent} {typed} | {ask} {urgent}!! | {urgent}, {why}: {ask} | {hey} {folks}, {urgent}. {ask} | {urgent} {urgent} {ask}',
  ],
  swearing: [
    '{swear}, {ask} | {swear} {typed} | {filler} {swear} {ask} | {ask} {swear} | {story}, {swear}. {ask} | {swear} {swear} {typed} {tail}',
  ],
  unpunctuated: [
    '{hello} {story} {q} {thanks} | {sorry} {q} {why} | {story} {q} | {filler} {tellme} {q} {why} | {wonder} {q} {aside}',
    'unpunctuated',
    'lower',
  ],
  capitals: [
    '{hey} {folks} {q} | {q} {urgent} | {swear} {q} | {tellme} {q} | {q} {thanks} | {story} {q} | {q}!! {grumble}',
    'upper',
    'unapostrophed?',
  ],
  unapostrophed: [
    '{story} {ask} | {doubt} {ask} | {hello}, {ask} | {ask} {story} | {ask} {aside} | {wonder} {bare} {why}',
    'unapostrophed',
    'lower?',
  ],
  slips: [
    '{hello}, {story}. {ask} | {ask} {story} | {tellme} {typed} {thanks} | {wonder} {typed} {why} | {sorry} {ask} | {ask} {wish} {thanks}',
    'slips',
    'lower?',
  ],
  lines: [
    '{hey}{nl}{ask}{nl}{thanks} | {story}{nl}{ask}{nl}{why} | {hello}{nl}{label}{nl}{ask} | {ask}{nl}{story}{nl}{talk} | {filler}{nl}{typed}{nl}{tail}',
  ],
  bullets: [
    '- {story}¶- {q} | - {q}¶- {chatter} | 1. {q}¶2. {chatter} | * {q}¶* {why} | {hello}¶- {q}¶- {wish} | • {story}¶• {ask}¶• {thanks}',
  ],
  markdown: [
    '**{q}** {why} | > {q}¶{aside} | > {story}¶{q} | *{label}*: {q} | {hey}, **{bare}**? {thanks} | __{q}__ {emoji} | # {label}¶{q} | {story}. **{q}** | ~~{talk}~~ {q}',
  ],
  mention: [
    '{ping} {ask} | {ping} {hey}, {ask} | {ask} {ping} | {ping} {ping} {typed} | {ping} {tellme} {bare}? | {hey} {ping}, {story}. {ask}',
  ],
  politeAtLength: [
    '{hello}! {polite}. {polite}. {q} {thanks}. | {polite}. {q} {polite}. | {hello}. {polite}, {wonder} {bare}. {polite}. {thanks}!',
    'lower?',
  ],
  nonNative: [
    '{foreign}, {ask} | {foreign}. {q} {thanks} | {ask} {foreign} | {hey}, {foreign}. {ask} {foreign} | please say me {typed} {foreign}',
    'lower?',
  ],
  mail: [
    '{dear},¶¶{mail}: {q}¶¶{regards}¶{signed} | {dear},¶{mail}. {polite}. {q}¶{regards},¶{signed} | {dear}, {mail}. {q} {polite}. {regards}, {signed}',
  ],
  bot: [
    '{bot} {ask} | {bot} {typed} | {bot} {q} {thanks} | {hey}, {bot} {tellme} {bare}? | {bot} {wish}: {q} | {ask} {bot} | {bot} {wonder} {bare}',
  ],
  wish: [
    '{ask} {wish} | {wish}: {q} | {q} ({wish}) | {bare}? {wish}. {thanks} | {hey}, {ask} {wish} | {q} {wish}, {wish} | {wish} {typed}',
    'lower?',
  ],
  dictated: [
    '{filler} {filler} {wonder} {q} {filler} {why} {thanks} | {hey} {filler} {tellme} {q} question mark | {filler} {story} and {filler} {story} and {q}',
    'lower',
    'unpunctuated',
  ],
  bet: [
    '{who} says i am wrong, i say i am right: {ask} | bet with {who}, loser pays: {ask} | {ask} me and {who} have a bet | settle this for me and {who}: {ask} | {who}: you are wrong. me: no. so {bare}?',
  ],
  searched: [
    'i looked {when} and {doubt}. {ask} | {ask} {doubt} | tried {when}, no luck. {ask} | {doubt}: {ask} | {doubt}, so {bare}? | asked {who} {when}, no idea. {ask}',
    'lower?',
  ],
  frustrated: [
    '{grumble}. {ask} | {grumble} {typed} | {ask} {grumble} | {grumble}, {grumble}! {ask} | {swear} {grumble} {typed}?? | {ping} {grumble} {ask}',
  ],
  quiz: [
    '{quiz}: {ask} | {quiz}! {q} | {quiz}... {ask} | {hey} {folks}, {quiz}. {q} | {q} {quiz} | {quiz} {emoji} {typed}',
    'lower?',
  ],
  again: [
    'so {bare} again? | wait, {bare}? {aside} | remind me, {bare} again | hang on {typed} {aside} | hold up, {ask} {face?} | oh wait {ask} {talk} | and {bare}? {tail}',
    'lower?',
  ],
  corrected: [
    'nvm, {talk}. {ask} | ignore that. {ask} {talk} | what i mean is {bare}? {sorry} | edit: {ask} {why} | let me rephrase: {ask} | *sorry {talk}. {ask}',
  ],
  quoted: [
    '{who} asked "{q}" and i had no answer | the question was "{q}" {why} | {who}: "{q}" me: {aside} | "{q}" - {who}, {when} | so {when} i was {activity} and thought "{q}" | my notes just say "{bare}" {face} | "{q}" popped into my head {when}',
  ],
  worksheet: [
    'Q{number}. {q} | {number}) {q} ({number} points) | question {number}: {q} {aside} | {subject} worksheet, no {number}: {q} | stuck on number {number}: "{q}" {thanks} | ex. {number} {q} {why} | task {number}{nl}{q}{nl}{thanks}',
  ],
  pasted: [
    'forwarded from {who}: {q} | copying from {place}: {q} | [{when}] {who}: {q} | {who} wrote: "{ask}" {tellme} | fwd: {ask} | ```{q}``` {why} | ||{q}|| {emoji} {aside} | `{q}` {thanks} | re: {label}¶{q}',
  ],
  wrapped: [
    '{hey} {folks} {filler} {ask} {tail} {thanks} | {hello}, {filler} {typed} {aside} {emoji} | {slang} {folks} {tellme} {typed} {tail} | {filler} {hey}, {label}: {ask} {thanks} {face} | {folks} {sorry} but {bare}? {thanks}',
  ],
  heavySlang: [
    '{slang} {folks} {slang} {typed} {tail} {slang} {aside} | {slang} {slang} {tellme} {typed} {tail} {tail} | {swear} {slang} {typed} {aside} {tail} {emoji} | {slang} i swear {story} {typed} {tail} | yo {slang} {knows} {typed} {slang} {tail} {why}',
    'unapostrophed',
    'slips?',
  ],
  amidTalk: [
    '{story}. {ask} {talk}. {why} | {talk}. {ask} {story} | {hello}. {talk}. {q} {chatter} {thanks} | {life} {ask} {life} | {talk} {typed} {story} {tail} | {chatter} {talk}. {q} {why}. {talk}',
    'lower?',
  ],
  rambling: [
    '{hello}. {story}. {life}. {story}. {ask} {thanks} | {story}, {story}, {filler} {story} {ask} {why} | {ask} {life}. {story}. {talk}. {thanks} | {life} and {life} and then {story} so {wonder} {typed} {aside} | {talk}. {story}. {story}. {doubt}. {q}',
    'lower?',
    'slips?',
    'unpunctuated?',
  ],
  mixed: [
    '{front} {ask} {back} | {front} {front} {ask} | {ask} {back} {back} | {front} {front} {ask} {back} | {front} {ask}',
    'lower?',
    'slips?',
    'unapostrophed?',
  ],
};

/** English as typed on servers, forums and in support channels. */
export const ENGLISH: FormGrammar = {
  slots: ENGLISH_SLOTS,
  forms,
  openers:
    `what who whom whose when where why how which is are was were do does did can could will would should has have had in on at by
    of for to from with during under after before according name the a an approximately about besides`.replaceAll(
      /\s+/gu,
      ' ',
    ),
};
