import type { Element, Root, RootContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { typesOf } from './ebook-matter.ts';

const MARK = /^[[(]?(?<label>\d{1,4}|[*†‡§¶]+|[ivxlc]{1,6}|[a-z])[\])]?\.?$/iu;
const BACK = /^[↑↩⏎←^\s\ufe0e\ufe0f[\]]*$/u;

/**
 * Puts the marks of notes in brackets, in the text and before the notes, since a number right behind a word would be part
 * of it. Takes away arrows that lead back, and page numbers of the printed book.
 */
export function nameNotes(content: Root): void {
  const labels = new Map<string, string>();
  markReferences(content, false, labels);
  markNotes(content, labels);
}

function markReferences(parent: Root | Element, isRaised: boolean, labels: Map<string, string>): void {
  parent.children = parent.children.filter((node) => !isPageNumber(node)) as typeof parent.children;
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const raised = isRaised || child.tagName === 'sup';
    if (child.tagName === 'a') markReference(child, raised, labels);
    else markReferences(child, raised, labels);
  }
}

function markReference(link: Element, isRaised: boolean, labels: Map<string, string>): void {
  const fragment = (link.properties['href'] ?? '').split('#')[1];
  const label = MARK.exec(toString(link).trim())?.groups?.['label'];
  const isReference = typesOf(link).includes('noteref') || link.properties['role'] === 'doc-noteref';
  const hasRaised = link.children.some((node) => node.type === 'element' && node.tagName === 'sup');
  if (fragment === undefined || label === undefined || !(isReference || isRaised || hasRaised)) return;
  labels.set(fragment, labels.get(fragment) ?? label);
  link.children = [{ type: 'text', value: `[${label}]` }];
}

function isPageNumber(node: RootContent): boolean {
  return (
    node.type === 'element' && (typesOf(node).includes('pagebreak') || node.properties['role'] === 'doc-pagebreak')
  );
}

function markNotes(parent: Root | Element, labels: ReadonlyMap<string, string>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const label = labels.get(child.properties['id'] ?? '');
    if (label !== undefined && child.tagName !== 'a' && child.tagName !== 'sup' && child.tagName !== 'span')
      markNote(child, label);
    else markNotes(child, labels);
  }
}

function markNote(note: Element, label: string): void {
  dropBackLinks(note);
  const begins = toString(note).trim();
  if (begins.startsWith(label) || begins.startsWith(`[${label}`) || begins.startsWith(`(${label}`)) return;
  const first = findText(note);
  if (first !== undefined) first.value = `[${label}] ${first.value.trimStart()}`;
}

function dropBackLinks(parent: Element): void {
  parent.children = parent.children.filter(
    (node) => node.type !== 'element' || node.tagName !== 'a' || !BACK.test(toString(node)),
  );
  for (const child of parent.children) if (child.type === 'element') dropBackLinks(child);
}

function findText(parent: Element): Text | undefined {
  for (const child of parent.children) {
    if (child.type === 'text' && child.value.trim() !== '') return child;
    const found = child.type === 'element' ? findText(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
