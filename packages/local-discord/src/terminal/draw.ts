import { ComponentType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import wrapAnsi from 'wrap-ansi';
import { textOf } from '../json.ts';
import type { Component } from '../world/components.ts';
import { componentsOf, controlsOf, labelOf, optionsOf } from './controls.ts';
import { momentText } from './moment.ts';

export interface Paper {
  /** Columns. */
  readonly width: number;
  /** Whether escape codes for bold and grey may be used; without them bold is written as `*…*`, and a title bare. */
  readonly color: boolean;
  /** People, roles and channels by id; one who is not among them is “somebody”. */
  readonly names?: ReadonlyMap<string, string>;
  /** Where moments are read: the machine's own zone unless told. */
  readonly zone?: string;
  /** Milliseconds since 1970; without it no moment is told as so long ago. */
  readonly now?: number;
}

/** What a part of a message is used by: the number to type. */
type Numbers = ReadonlyMap<object, number>;

/** A message as a person reads it: author, notices, and the content with a bar at its side. */
export function drawMessage(message: APIMessage, paper: Paper, isLetter = false): string {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const notices = [...(isPrivate ? ['only you can see this'] : []), ...(isLetter ? ['in a direct message'] : [])];
  const head = `${bold(plain(message.author.username), paper)} ${grey(['BOT', ...notices].join(' · '), paper)}`;
  const beside = { ...paper, width: paper.width - 2 };
  const numbers = new Map(controlsOf(message).map(({ part }, index) => [part, index + 1]));
  const blocks = [
    ...(message.content ? [drawMarkdown(message.content, beside)] : []),
    ...componentsOf(message).flatMap((component) => drawComponent(component, numbers, beside)),
  ];
  const bar = grey('│', paper);
  const lines = blocks.join('\n').split('\n');
  return [head, ...lines.map((line) => `${bar} ${line}`.trimEnd())].join('\n');
}

function drawComponent(component: Component, numbers: Numbers, paper: Paper): string[] {
  const { type, content, components = [], accessory } = component;
  if (content !== undefined) return [drawMarkdown(content, paper)];
  if (type === ComponentType.Separator) return [''];
  if (type === ComponentType.Button) return [drawButtons([component], numbers, paper)];
  if (type === ComponentType.ActionRow && components.every((part) => part.type === ComponentType.Button))
    return [drawButtons(components, numbers, paper)];
  if (component.custom_id !== undefined) return drawMenu(component, numbers, paper);
  return [...components, ...(accessory ? [accessory] : [])].flatMap((part) => drawComponent(part, numbers, paper));
}

/** Buttons side by side; none is torn at a line's end that would fit on the next. */
function drawButtons(buttons: readonly Component[], numbers: Numbers, paper: Paper): string {
  const drawn = buttons.map((button) => {
    const label = plain(labelOf(button));
    if (button['url'] !== undefined) return `${label} <${plain(textOf(button['url']))}>`;
    const number = numbers.get(button);
    return number === undefined ? grey(`[${label}]`, paper) : `[${bold(String(number), paper)} ${label}]`;
  });
  const unbroken = drawn.map((button) => button.replaceAll(' ', NO_BREAK)).join('  ');
  return wrap(unbroken, paper).replaceAll(NO_BREAK, ' ');
}

function drawMenu(menu: Component, numbers: Numbers, paper: Paper): string[] {
  const title = textOf(menu['placeholder']) || 'Choose';
  const options = optionsOf(menu).map((option) => {
    const number = numbers.get(option);
    const words = [option.label, option.description].filter(Boolean).join(' · ');
    const start = ' '.repeat(2);
    return number === undefined
      ? grey(drawText(start + words, paper), paper)
      : drawText(`${start}${number} ${words}`, paper);
  });
  return [grey(drawText(title, paper), paper), ...options];
}

/** A sentence of the terminal's own, with nothing in it that would act on the terminal. */
export function drawText(text: string, paper: Paper): string {
  const lines = plain(text).split('\n');
  return lines.map((line) => wrap(line, paper)).join('\n');
}

/** Names with what they mean: beside them in a column of their own, or below them where that column would be narrow. */
export function drawList(rows: readonly (readonly [name: string, meaning: string])[], paper: Paper): string {
  const [GAP, NARROW] = [2, 30];
  const column = Math.max(...rows.map(([name]) => name.length)) + GAP;
  const below = paper.width - column < NARROW;
  const margin = ' '.repeat(below ? GAP : column);
  return rows
    .map(([name, meaning]) => {
      const text = drawText(meaning, { ...paper, width: paper.width - margin.length }).replaceAll('\n', `\n${margin}`);
      return below
        ? `${drawText(name, paper)
            .split('\n')
            .map((line) => bold(line, paper))
            .join('\n')}\n${margin}${text}`
        : `${bold(name.padEnd(column), paper)}${text}`;
    })
    .join('\n');
}

/** Discord's Markdown, as far as a terminal can show it. */
export function drawMarkdown(text: string, paper: Paper): string {
  const state = { bold: false };
  const lines = plain(text)
    .split('\n')
    .map((line) => {
      const [, small] = /^-# (.*)$/u.exec(line) ?? [];
      if (small !== undefined) return grey(drawInline(small, paper, state), paper);
      const [, heading] = /^#{1,3} (.*)$/u.exec(line) ?? [];
      if (heading !== undefined) return bold(drawInline(heading, paper, state), paper);
      const item = line.replace(/^(\s*)[-*] /u, '$1• ');
      const title = paper.color || state.bold ? item : item.replace(BOLD_LINE, '$<start>$<title>');
      return drawInline(title, paper, state);
    });
  return lines.map((line) => wrap(line, paper)).join('\n');
}

/** A line, or list item, that is bold from end to end. */
const BOLD_LINE = /^(?<start> *(?:• )?)\*\*(?<title>(?:\\.|(?!\*\*).)+)\*\*$/u;

const INLINE =
  /\\(?<escaped>[^\sA-Za-z0-9])|(?<bold>\*\*)|\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<url>[^)>]+)>?\)|<\/(?<command>[^:>]+):\d+>|<@!?(?<person>\d+)>|<@&(?<role>\d+)>|<#(?<channel>\d+)>|<t:(?<time>-?\d{1,11})(?::(?<style>\w))?>|`(?<code>[^`]+)`/gu;

/** One line of a text; `state` carries bold from one line to the next, though each closes what it opens. */
function drawInline(line: string, paper: Paper, state: { bold: boolean }): string {
  const [on, off] = paper.color ? ['\u001b[1m', '\u001b[22m'] : ['*', '*'];
  const start = paper.color && state.bold ? on : '';
  const drawn = line.replace(INLINE, (...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    if (groups['escaped'] !== undefined) return groups['escaped'];
    if (groups['command'] !== undefined) return `/${groups['command']}`;
    if (groups['code'] !== undefined) return groups['code'];
    if (groups['person'] !== undefined) return `@${paper.names?.get(groups['person']) ?? 'somebody'}`;
    if (groups['role'] !== undefined) return `@${paper.names?.get(groups['role']) ?? 'unknown-role'}`;
    if (groups['channel'] !== undefined) return `#${paper.names?.get(groups['channel']) ?? 'unknown'}`;
    if (groups['time'] !== undefined) return momentText(Number(groups['time']), groups['style'], paper);
    if (groups['url'] !== undefined) return `${groups['label']?.replaceAll(ESCAPE, '$1') ?? ''} <${groups['url']}>`;
    state.bold = !state.bold;
    return state.bold ? on : off;
  });
  return start + drawn + (paper.color && state.bold ? off : '');
}

const ESCAPE = /\\([^\sA-Za-z0-9])/gu;

/** A passage's place, such as `¶ 12 of 57`, which reads badly when it is torn. */
const PLACE = /¶ \d+ \S+ \d+/gu;
const NO_BREAK = '\u00a0';
const UNBROKEN_PLACE = new RegExp(PLACE.source.replaceAll(' ', NO_BREAK), 'gu');
const NARROWEST = 20;

/** Breaks a line at blanks; every part of it is indented as the first, a list item's under its text. */
function wrap(line: string, { width }: Paper): string {
  const [start = ''] = /^ {0,10}(?:• )?/u.exec(line) ?? [];
  const whole = line.slice(start.length).replaceAll(PLACE, (place) => place.replaceAll(' ', NO_BREAK));
  const parts = wrapAnsi(whole, Math.max(width - start.length, NARROWEST), { hard: true });
  const broken = parts.replaceAll(UNBROKEN_PLACE, (place) => place.replaceAll(NO_BREAK, ' '));
  return start + broken.replaceAll('\n', `\n${' '.repeat(start.length)}`);
}

/**
 * Text without the characters that would act on the terminal instead of standing in it, and without those that isolate
 * a direction of writing, which many terminals draw as boxes.
 */
export function plain(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[^\P{Cc}\n]|[\u2066-\u2069]/gu, '');
}

export function bold(text: string, { color }: Paper): string {
  return color ? `\u001b[1m${text}\u001b[22m` : text;
}

export function grey(text: string, { color }: Paper): string {
  return color ? `\u001b[90m${text}\u001b[39m` : text;
}
