import { ComponentType, MessageFlags, type APIMessage, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import wrapAnsi from 'wrap-ansi';

export interface Paper {
  /** Columns. */
  readonly width: number;
  /** Whether escape codes for bold and grey may be used; without them bold keeps its asterisks. */
  readonly color: boolean;
}

type Component = APIMessageTopLevelComponent | { readonly type: number };

/** A message as a person reads it: author, private notice, and the content with a bar at its side. */
export function drawMessage(message: APIMessage, paper: Paper): string {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const head = `${bold(plain(message.author.username), paper)} ${grey(isPrivate ? 'BOT · only you can see this' : 'BOT', paper)}`;
  const blocks = [
    ...(message.content ? [drawMarkdown(message.content, paper)] : []),
    ...(message.components ?? []).flatMap((component) => drawComponent(component, paper)),
  ];
  const bar = grey('│', paper);
  const lines = blocks.join('\n').split('\n');
  return [head, ...lines.map((line) => `${bar} ${line}`.trimEnd())].join('\n');
}

function drawComponent(component: Component, paper: Paper): string[] {
  if ('content' in component) return [drawMarkdown(component.content, paper)];
  if (component.type === ComponentType.Separator) return [''];
  if (component.type === ComponentType.ActionRow && 'components' in component) {
    return [component.components.map((part) => `[ ${plain(labelOf(part))} ]`).join(' ')];
  }
  if ('components' in component) return component.components.flatMap((part) => drawComponent(part, paper));
  return [];
}

function labelOf(component: object): string {
  if ('label' in component && typeof component.label === 'string') return component.label;
  if ('placeholder' in component && typeof component.placeholder === 'string') return component.placeholder;
  return 'button';
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
      return drawInline(line.replace(/^(\s*)[-*] /u, '$1• '), paper, state);
    });
  return lines.map((line) => wrap(line, paper)).join('\n');
}

/** Breaks a line at blanks; what it was indented by stays with every part of it. */
function wrap(line: string, { width }: Paper): string {
  const [indent = ''] = /^ {0,10}/u.exec(line) ?? [];
  const parts = wrapAnsi(line.slice(indent.length), Math.max(width - 2 - indent.length, 20), { hard: true });
  return indent + parts.replaceAll('\n', `\n${indent}`);
}

const INLINE =
  /\\(?<escaped>[^\sA-Za-z0-9])|(?<bold>\*\*)|\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<url>[^)>]+)>?\)|<\/(?<command>[^:>]+):\d+>|`(?<code>[^`]+)`/gu;

function drawInline(line: string, paper: Paper, state: { bold: boolean }): string {
  return line.replace(INLINE, (...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    if (groups['escaped'] !== undefined) return groups['escaped'];
    if (groups['command'] !== undefined) return `/${groups['command']}`;
    if (groups['code'] !== undefined) return groups['code'];
    if (groups['url'] !== undefined) return `${groups['label'] ?? ''} <${groups['url']}>`;
    state.bold = !state.bold;
    if (!paper.color) return '**';
    return state.bold ? '\u001b[1m' : '\u001b[22m';
  });
}

/** Text without the characters that would act on the terminal instead of standing in it. */
function plain(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, '');
}

export function bold(text: string, { color }: Paper): string {
  return color ? `\u001b[1m${text}\u001b[22m` : text;
}

export function grey(text: string, { color }: Paper): string {
  return color ? `\u001b[90m${text}\u001b[39m` : text;
}
