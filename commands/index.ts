import { ask } from './ask.ts';
import { contents } from './contents.ts';
import { daily } from './daily.ts';
import { excerpt } from './excerpt.ts';
import { findSource } from './find-source.ts';
import { help } from './help.ts';
import { passage } from './passage.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { read } from './read.ts';
import type { Command } from '../src/discord/command.ts';

/**
 * Every command, in the order of `/help`: the list that is registered with Discord and dispatched. A message to the bot is
 * answered by the first command that takes it.
 */
export const commands: readonly Command[] = [
  ask,
  quote,
  excerpt,
  daily,
  read,
  contents,
  passage,
  findSource,
  help,
  privacy,
];
