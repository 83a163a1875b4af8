import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { excerpt } from './excerpt.ts';
import { help } from './help.ts';
import { quote } from './quote.ts';

/** Every command, in the order that `/help` shows them: what is registered with Discord and what is dispatched. */
export const commands: readonly Command[] = [ask, quote, excerpt, help];
