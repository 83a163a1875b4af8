import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Surroundings } from '../../typed/known.ts';
import type { OptionValues } from '../../typed/line.ts';
import type { PageClock } from '../clock.ts';
import type { Choice, OfferedCommand } from '../protocol.ts';
import type { Reader } from '../reader.ts';
import { createAsking, questionIn } from './asking.ts';
import { EMPTY, draftOf, enter, enterMore, fromDraft, isEmpty, remove, visit, write } from './composer.ts';
import type { Composing, Scene, Typing } from './composer.ts';
import type { Draft } from './draft.ts';
import { announcement, counter, replyBar, sendButton } from './frame.ts';
import type { Replied } from './frame.ts';
import { press } from './keys.ts';
import { offerFor, pick } from './offer.ts';
import type { Offer } from './offer.ts';
import { aboutOption, commandLine, editorId, listOf, messageBox } from './parts.ts';
import type { Deeds } from './parts.ts';
import { send } from './sending.ts';

export interface ComposerOptions {
  readonly after: PageClock['after'];
  /** Asks for the page to be drawn again. */
  changed(): void;
  /** Read at each drawing. */
  reader(): Reader;
  /** The slash commands offered here, each as it is typed: a subcommand is `daily start`. */
  commands(): readonly OfferedCommand[];
  /** What there is to be named here. */
  here(): Surroundings;
  /** Such as "Message #general". */
  placeholder(): string;
  suggest(command: string, option: string, text: string, others: OptionValues): Promise<readonly Choice[]>;
  run(command: string, options: OptionValues): void;
  say(text: string, replyTo?: string): void;
}

export interface Composer {
  view(): TemplateResult;
  focus(): void;
  /** Replaces what is there: text, or a command with options filled in. */
  write(draft: Draft): void;
  /** What is there, to be kept over a reload. */
  draft(): Draft;
  /** The next message will be a reply; undefined ends that. */
  replyTo(message: Replied | undefined): void;
}

/** The place at the foot of a channel where people write and use commands. There is one on the page. */
export function createComposer(options: ComposerOptions): Composer {
  let state: Composing = EMPTY;
  let replied: Replied | undefined;
  /** What was sent last, to be brought back. */
  let last: Draft | undefined;
  let hasFocus = false;
  /** The focus goes where the state is, once that is drawn. */
  let wantsFocus = false;
  /** The id of the item that was last brought into view. */
  let scrolledTo: string | undefined;
  const root = createRef<HTMLElement>();

  const scene = (): Scene => {
    const { words, locale, bot } = options.reader();
    return { words, locale, bot, commands: options.commands(), here: options.here() };
  };
  const offered = (): Offer | undefined => (hasFocus ? offerFor(state, scene()) : undefined);

  const asking = createAsking(
    ({ command, option, text, others }) => options.suggest(command, option, text, others),
    ({ command, option }, choices) => {
      if (state.kind !== 'filling' || state.command.name !== command) return;
      state = { ...state, suggested: { option, choices } };
      options.changed();
    },
    options.after,
  );

  const become = (next: Composing): void => {
    state = next;
    wantsFocus = true;
    asking.ask(questionIn(state, scene()));
    options.changed();
  };

  const submit = (): void => {
    const before = draftOf(state);
    const { state: next, sent } = send(state, scene());
    const to = replied?.id;
    if (sent) last = before;
    if (sent?.kind === 'say') replied = undefined;
    become(next);
    if (sent?.kind === 'run') options.run(sent.command, sent.options);
    if (sent?.kind === 'say') options.say(sent.text, to);
  };

  const stopReplying = (): void => {
    replied = undefined;
    become(state);
  };

  const deeds: Deeds = {
    write(event) {
      const { value, selectionStart } = event.target as HTMLTextAreaElement;
      if (state.kind === 'writing') become(write(value, selectionStart, scene(), typingOf(event)));
    },
    enter(event, at) {
      const { value } = event.target as HTMLInputElement;
      if (state.kind !== 'filling') return;
      become(at === undefined ? enterMore(state, value) : enter(state, at, value, typingOf(event)));
    },
    pick: (item) => become(pick(state, item)),
    remove(option) {
      if (state.kind === 'filling') become(remove(state, option));
    },
    clear: () => become(EMPTY),
  };

  const onKey = (event: KeyboardEvent): void => {
    const editor = editorOf(event);
    // A key that an input method takes is none of ours: Safari tells so by 229 alone.
    if (
      !editor ||
      event.isComposing ||
      event.keyCode === 229 ||
      event.shiftKey ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const pressing = { scene: scene(), offer: offered(), isBlank: editor.value === '', last };
    const pressed = press(state, event.key, pressing);
    if (pressed === 'send') submit();
    else if (pressed) become(pressed);
    else if (event.key === 'Escape' && replied) stopReplying();
    else return;
    event.preventDefault();
  };

  /** The caret moved without a change of the text. */
  const onCaret = (event: Event): void => {
    const editor = editorOf(event);
    if (state.kind !== 'writing' || !editor || editor.selectionStart === state.caret) return;
    state = { ...state, caret: editor.selectionStart ?? 0 };
    options.changed();
  };

  const onFocus = (event: Event): void => {
    hasFocus = true;
    const editor = editorOf(event);
    if (state.kind === 'filling' && editor && editor.id !== editorId(state.at)) {
      const at = state.pills.find(({ option }) => editorId(option.name) === editor.id)?.option.name;
      state = visit(state, at);
    }
    asking.ask(questionIn(state, scene()));
    options.changed();
  };

  const onBlur = (): void =>
    // The focus may be on its way from one of our boxes to the next.
    queueMicrotask(() => {
      if (wantsFocus || root.value?.contains(document.activeElement)) return;
      hasFocus = false;
      options.changed();
    });

  const onBox = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    become(state.kind === 'filling' ? visit(state, undefined) : state);
  };

  /** After the drawing: the focus, the caret and the list stand where the state says. */
  const settle = (): void => {
    const box = root.value;
    if (!box) return;
    if (wantsFocus) {
      wantsFocus = false;
      place(box, state);
    }
    const active = box.querySelector('[role=option][aria-selected=true]');
    // Once only: a wheel may have moved the list since.
    if (active?.id !== scrolledTo) active?.scrollIntoView({ block: 'nearest' });
    scrolledTo = active?.id;
  };

  return {
    view() {
      queueMicrotask(settle);
      const around = scene();
      const offer = offered();
      const box =
        state.kind === 'writing'
          ? messageBox(state, options.placeholder(), offer, deeds)
          : commandLine(state, offer, around, deeds);
      return html`<div
        class="composer"
        ${ref(root)}
        @keydown=${onKey}
        @keyup=${onCaret}
        @click=${onCaret}
        @focusin=${onFocus}
        @focusout=${onBlur}
      >
        <div class="sr-only" role="status">${announcement(state, offer, around)}</div>
        <div class="composer-above">
          ${state.note === undefined ? nothing : html`<p class="composer-note composer-problem">${state.note}</p>`}
          ${state.kind === 'filling' && hasFocus ? aboutOption(state, around) : nothing}
          ${offer ? listOf(offer, around, deeds.pick) : nothing}
        </div>
        ${replied ? replyBar(replied, around, stopReplying) : nothing}
        <div class="composer-box" @mousedown=${onBox}>
          ${box} ${counter(state, around)} ${sendButton(!isEmpty(state), around, submit)}
        </div>
      </div>`;
    },
    focus() {
      wantsFocus = true;
      options.changed();
    },
    write(draft) {
      state = fromDraft(draft, scene());
      // The box that has it may be gone.
      wantsFocus ||= hasFocus;
      options.changed();
    },
    draft: () => draftOf(state),
    replyTo(message) {
      replied = message;
      wantsFocus ||= message !== undefined;
      options.changed();
    },
  };
}

/** `compositionend` comes after the last `input` of what was composed. */
function typingOf(event: Event): Typing {
  return event instanceof InputEvent && event.isComposing ? 'composing' : 'typed';
}

function editorOf({ target }: Event): HTMLInputElement | HTMLTextAreaElement | undefined {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;
}

function place(box: HTMLElement, state: Composing): void {
  const id = state.kind === 'writing' ? 'composer-text' : editorId(state.at);
  const editor = box.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${CSS.escape(id)}`);
  if (!editor) return;
  const isNew = document.activeElement !== editor;
  if (isNew) editor.focus();
  const caret = state.kind === 'writing' ? state.caret : isNew ? editor.value.length : undefined;
  if (caret !== undefined && editor.selectionStart !== caret) editor.setSelectionRange(caret, caret);
}
