import type { KnownCommand } from '../typed/known.ts';
import { drawList } from './draw.ts';
import type { Paper } from './draw.ts';

/** Every command with what it is for; a group stands for its subcommands, unless they are asked for by its name. */
export function listCommands(commands: readonly KnownCommand[], of: string | undefined, paper: Paper): string {
  const rows = new Map<string, string>();
  for (const { name, description, options = [], group } of commands) {
    if (of !== undefined && group?.name !== of) continue;
    if (of === undefined && group) rows.set(`/${group.name} …`, group.description);
    else {
      const words = options.map((option) => (option.required ? option.name : `[${option.name}]`));
      rows.set([`/${name}`, ...words].join(' '), description);
    }
  }
  return drawList([...rows], paper);
}
