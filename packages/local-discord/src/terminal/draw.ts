import { ComponentType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import wrapAnsi from 'wrap-ansi';
import { textOf } from '../json.ts';
import { walkComponents, type Component } from '../world/components.ts';
import type { CommandSpec } from '../typed/commands.ts';
import { formatTimestamp } from './timestamps.ts';

export interface Canvas {
  /** Columns. */
  readonly width: number;
  /** Allows escape codes for bold and grey. Without them bold is written as `*…*`, and a line all in bold as it is. */
  readonly color: boolean;
  /** Names of people, roles and channels by id; an unknown person is “somebody”. */
  readonly names?: ReadonlyMap<string, string>;
  /** IANA name of the zone that timestamps are shown in. Default: the machine's zone. */
  readonly zone?: string;
  /** Milliseconds since 1970. Without it relative timestamps are shown as dates. */
  readonly now?: number;
}

/** A button or menu option that a number at the prompt uses. */
export interface Control {
  /** The button or option object in the message. */
  readonly part: object;
  readonly customId: string;
  /** Absent for a button. */
  readonly value?: string;
}

/** The usable controls of a message, in the order in which they are drawn; the first is number 1. */
export function controlsOf(message: Pick<APIMessage, 'components'>): Control[] {
  return componentsOf(message).flatMap((top) =>
    walkComponents([top]).flatMap(({ component }) => controlsIn(component)),
  );
}

function controlsIn(part: Component): Control[] {
  const { type, custom_id: customId } = part;
  if (customId === undefined || part['disabled'] === true) return [];
  if (type === ComponentType.Button) return [{ part, customId }];
  return optionsOf(part).map((option) => ({ part: option, customId, value: option.value }));
}

function componentsOf({ components = [] }: Pick<APIMessage, 'components'>): readonly Component[] {
  return components as unknown as readonly Component[];
}

function optionsOf(menu: Component): { label: string; value: string; description: string }[] {
  return (menu['options'] ?? []) as { label: string; value: string; description: string }[];
}

/** A button's text: emoji, label, or both. */
function labelOf(button: Component): string {
  const { name = '', id } = (button['emoji'] ?? {}) as { name?: string; id?: string };
  return [id === undefined ? name : `:${name}:`, textOf(button['label'])].filter(Boolean).join(' ');
}

/** Numbers to type, by button or option object. */
type Numbers = ReadonlyMap<object, number>;

/** A message as text: author and notices in the first line, the content behind a bar. */
export function drawMessage(message: APIMessage, canvas: Canvas, isDirect = false): string {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const notices = [...(isPrivate ? ['only you can see this'] : []), ...(isDirect ? ['in a direct message'] : [])];
  const head = `${bold(stripControls(message.author.username), canvas)} ${grey(['BOT', ...notices].join(' · '), canvas)}`;
  const beside = { ...canvas, width: canvas.width - 2 };
  const numbers = new Map(controlsOf(message).map(({ part }, index) => [part, index + 1]));
  const blocks = [
    ...(message.content ? [drawMarkdown(message.content, beside)] : []),
    ...componentsOf(message).flatMap((component) => drawComponent(component, numbers, beside)),
  ];
  const bar = grey('│', canvas);
  const lines = blocks.join('\n').split('\n');
  return [head, ...lines.map((line) => `${bar} ${line}`.trimEnd())].join('\n');
}

function drawComponent(component: Component, numbers: Numbers, canvas: Canvas): string[] {
  const { type, content, components = [], accessory } = component;
  if (content !== undefined) return [drawMarkdown(content, canvas)];
  if (type === ComponentType.Separator) return [''];
  if (type === ComponentType.Button) return [drawButtons([component], numbers, canvas)];
  if (type === ComponentType.ActionRow && components.every((part) => part.type === ComponentType.Button))
    return [drawButtons(components, numbers, canvas)];
  if (component.custom_id !== undefined) return drawMenu(component, numbers, canvas);
  return [...components, ...(accessory ? [accessory] : [])].flatMap((part) => drawComponent(part, numbers, canvas));
}

/** Buttons side by side, wrapped between buttons. */
function drawButtons(buttons: readonly Component[], numbers: Numbers, canvas: Canvas): string {
  const drawn = buttons.map((button) => {
    const label = stripControls(labelOf(button));
    if (button['url'] !== undefined) return `${label} <${stripControls(textOf(button['url']))}>`;
    const number = numbers.get(button);
    return number === undefined ? grey(`[${label}]`, canvas) : `[${bold(String(number), canvas)} ${label}]`;
  });
  const unbroken = drawn.map((button) => button.replaceAll(' ', NO_BREAK)).join('  ');
  return wrap(unbroken, canvas).replaceAll(NO_BREAK, ' ');
}

function drawMenu(menu: Component, numbers: Numbers, canvas: Canvas): string[] {
  const title = textOf(menu['placeholder']) || 'Choose';
  const options = optionsOf(menu).map((option) => {
    const number = numbers.get(option);
    const words = [option.label, option.description].filter(Boolean).join(' · ');
    const start = ' '.repeat(2);
    return number === undefined
      ? grey(drawText(start + words, canvas), canvas)
      : drawText(`${start}${number} ${words}`, canvas);
  });
  return [grey(drawText(title, canvas), canvas), ...options];
}

/** Wrapped text without control characters. */
export function drawText(text: string, canvas: Canvas): string {
  const lines = stripControls(text).split('\n');
  return lines.map((line) => wrap(line, canvas)).join('\n');
}

/** Names with their meanings in a second column, or below them where that column had under 30 characters. */
export function drawList(rows: readonly (readonly [name: string, meaning: string])[], canvas: Canvas): string {
  const [GAP, NARROW] = [2, 30];
  const column = Math.max(...rows.map(([name]) => name.length)) + GAP;
  const below = canvas.width - column < NARROW;
  const margin = ' '.repeat(below ? GAP : column);
  return rows
    .map(([name, meaning]) => {
      const text = drawText(meaning, { ...canvas, width: canvas.width - margin.length }).replaceAll(
        '\n',
        `\n${margin}`,
      );
      return below
        ? `${drawText(name, canvas)
            .split('\n')
            .map((line) => bold(line, canvas))
            .join('\n')}\n${margin}${text}`
        : `${bold(name.padEnd(column), canvas)}${text}`;
    })
    .join('\n');
}

/** Lists commands with descriptions. A group stands for its subcommands, which are listed by the group's name in `of`. */
export function drawCommands(commands: readonly CommandSpec[], of: string | undefined, canvas: Canvas): string {
  const rows = new Map<string, string>();
  for (const { name, description, options = [], group } of commands) {
    if (of !== undefined && group?.name !== of) continue;
    if (of === undefined && group) rows.set(`/${group.name} …`, group.description);
    else {
      const words = options.map((option) => (option.required ? option.name : `[${option.name}]`));
      rows.set([`/${name}`, ...words].join(' '), description);
    }
  }
  return drawList([...rows], canvas);
}

/** Discord's Markdown in plain text or with escape codes. */
export function drawMarkdown(text: string, canvas: Canvas): string {
  const state = { bold: false };
  const lines = stripControls(text)
    .split('\n')
    .map((line) => {
      const [, small] = /^-# (.*)$/u.exec(line) ?? [];
      if (small !== undefined) return grey(drawInline(small, canvas, state), canvas);
      const [, heading] = /^#{1,3} (.*)$/u.exec(line) ?? [];
      if (heading !== undefined) return bold(drawInline(heading, canvas, state), canvas);
      const item = line.replace(/^(\s*)[-*] /u, '$1• ');
      const title = canvas.color || state.bold ? item : item.replace(BOLD_LINE, '$<start>$<title>');
      return drawInline(title, canvas, state);
    });
  return lines.map((line) => wrap(line, canvas)).join('\n');
}

/** A line or list item that is bold from end to end. */
const BOLD_LINE = /^(?<start> *(?:• )?)\*\*(?<title>(?:\\.|[^\\*]|\*(?!\*))+)\*\*$/u;

const INLINE =
  /\\(?<escaped>[^\sA-Za-z0-9])|(?<bold>\*\*)|\[(?<label>(?:\\.|[^\]\\]){1,500})\]\(<?(?<url>[^)>]{1,2000})>?\)|<\/(?<command>[^:>]{1,100}):\d{1,20}>|<@!?(?<person>\d{1,20})>|<@&(?<role>\d{1,20})>|<#(?<channel>\d{1,20})>|<t:(?<time>-?\d{1,11})(?::(?<style>\w))?>|`(?<code>[^`]+)`/gu;

/** One line. `state` carries bold over to the next line; the escape code itself is closed at the line's end. */
function drawInline(line: string, canvas: Canvas, state: { bold: boolean }): string {
  const [on, off] = canvas.color ? ['\u001b[1m', '\u001b[22m'] : ['*', '*'];
  const start = canvas.color && state.bold ? on : '';
  const drawn = line.replace(INLINE, (...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    if (groups['escaped'] !== undefined) return groups['escaped'];
    if (groups['command'] !== undefined) return `/${groups['command']}`;
    if (groups['code'] !== undefined) return groups['code'];
    if (groups['person'] !== undefined) return `@${canvas.names?.get(groups['person']) ?? 'somebody'}`;
    if (groups['role'] !== undefined) return `@${canvas.names?.get(groups['role']) ?? 'unknown-role'}`;
    if (groups['channel'] !== undefined) return `#${canvas.names?.get(groups['channel']) ?? 'unknown'}`;
    if (groups['time'] !== undefined) return formatTimestamp(Number(groups['time']), groups['style'], canvas);
    if (groups['url'] !== undefined) return `${groups['label']?.replaceAll(ESCAPE, '$1') ?? ''} <${groups['url']}>`;
    state.bold = !state.bold;
    return state.bold ? on : off;
  });
  return start + drawn + (canvas.color && state.bold ? off : '');
}

const ESCAPE = /\\([^\sA-Za-z0-9])/gu;

/** A passage's number, such as `¶ 12 of 57`, which is not broken over lines. */
const PLACE = /¶ \d+ \S+ \d+/gu;
const NO_BREAK = '\u00a0';
const UNBROKEN_PLACE = new RegExp(PLACE.source.replaceAll(' ', NO_BREAK), 'gu');
const NARROWEST = 20;

/** Wraps a line at blanks. Further lines are indented like the first, those of a list item under its text. */
function wrap(line: string, { width }: Canvas): string {
  const [start = ''] = /^ {0,10}(?:• )?/u.exec(line) ?? [];
  const whole = line.slice(start.length).replaceAll(PLACE, (place) => place.replaceAll(' ', NO_BREAK));
  const parts = wrapAnsi(whole, Math.max(width - start.length, NARROWEST), { hard: true });
  const broken = parts.replaceAll(UNBROKEN_PLACE, (place) => place.replaceAll(NO_BREAK, ' '));
  return start + broken.replaceAll('\n', `\n${' '.repeat(start.length)}`);
}

/** Removes control characters, which would act on the terminal, and direction isolates, which many draw as boxes. */
export function stripControls(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[^\P{Cc}\n]|[\u2066-\u2069]/gu, '');
}

export function bold(text: string, { color }: Canvas): string {
  return color ? `\u001b[1m${text}\u001b[22m` : text;
}

export function grey(text: string, { color }: Canvas): string {
  return color ? `\u001b[90m${text}\u001b[39m` : text;
}
