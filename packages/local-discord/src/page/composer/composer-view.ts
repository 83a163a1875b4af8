import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Directory } from '../../typed/commands.ts';
import type { OptionValues } from '../../typed/line.ts';
import type { Choice, OfferedCommand } from '../protocol.ts';
import type { Viewer } from '../viewer.ts';
import { completionQuery, createCompleter, type Completer } from './completion.ts';
import {
  draftOf,
  EMPTY,
  enterMore,
  enterOption,
  focusOption,
  fromDraft,
  isEmpty,
  removeOption,
  writeText,
  type ComposerContext,
  type ComposerState,
  type Draft,
  type InputMode,
} from './composer.ts';
import { commandView, editorId, messageView, type ComposerHandlers } from './editor-view.ts';
import { aboutView, announcement, counterView, listView, replyView, sendView, type ReplyTarget } from './frame-view.ts';
import { offerFor, pick, pressKey, type Offer } from './offer.ts';
import { send } from './sending.ts';

export interface ComposerOptions {
  /** Runs a function in `ms` milliseconds, unless the returned function is called before. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Requests a drawing of the page. */
  changed(): void;
  /** Read at each drawing. */
  viewer(): Viewer;
  /** The slash commands offered in the channel; a subcommand is a command of its own, such as `daily start`. */
  commands(): readonly OfferedCommand[];
  /** Users, roles and channels that can be named in the channel. */
  directory(): Directory;
  /** Placeholder: "Message #general". */
  placeholder(): string;
  /** Asks the bot for the choices of an option; `others` are the values filled in so far. */
  complete(command: string, option: string, text: string, others: OptionValues): Promise<readonly Choice[]>;
  run(command: string, options: OptionValues): void;
  say(text: string, replyTo?: string): void;
}

/** The box at the foot of a channel in which messages and commands are typed. */
export interface Composer {
  view(): TemplateResult;
  focus(): void;
  /** Replaces the content by a text or a command with options. */
  write(draft: Draft): void;
  /** The content, to be stored over a reload. */
  draft(): Draft;
  /** Makes the next message a reply; undefined ends that. */
  replyTo(message: ReplyTarget | undefined): void;
}

interface Controller {
  readonly options: ComposerOptions;
  readonly completer: Completer;
  readonly root: Ref<HTMLElement>;
  state: ComposerState;
  replyTarget: ReplyTarget | undefined;
  /** The last thing sent; ArrowUp in an empty composer brings it back. */
  lastSent: Draft | undefined;
  hasFocus: boolean;
  /** After the next drawing the focus goes where the state says. */
  wantsFocus: boolean;
  /** Id of the list item that was last scrolled into view. */
  scrolledTo: string | undefined;
}

/** Creates the composer of the page. */
export function createComposer(options: ComposerOptions): Composer {
  const controller: Controller = {
    options,
    completer: createCompleter(
      ({ command, option, text, others }) => options.complete(command, option, text, others),
      ({ command, option }, choices) => receiveChoices(controller, command, option, choices),
      options.after,
    ),
    root: createRef<HTMLElement>(),
    state: EMPTY,
    replyTarget: undefined,
    lastSent: undefined,
    hasFocus: false,
    wantsFocus: false,
    scrolledTo: undefined,
  };
  return {
    view: () => composerView(controller),
    focus() {
      controller.wantsFocus = true;
      options.changed();
    },
    write(draft) {
      controller.state = fromDraft(draft, contextOf(controller));
      // The focused box may belong to the replaced content.
      controller.wantsFocus ||= controller.hasFocus;
      options.changed();
    },
    draft: () => draftOf(controller.state),
    replyTo(message) {
      controller.replyTarget = message;
      controller.wantsFocus ||= message !== undefined;
      options.changed();
    },
  };
}

function contextOf({ options }: Controller): ComposerContext {
  const { catalogue, locale, bot } = options.viewer();
  return { catalogue, locale, bot, commands: options.commands(), directory: options.directory() };
}

function currentOffer(controller: Controller): Offer | undefined {
  return controller.hasFocus ? offerFor(controller.state, contextOf(controller)) : undefined;
}

function receiveChoices(
  controller: Controller,
  command: string,
  option: string,
  choices: readonly Choice[] | undefined,
): void {
  const { state, options } = controller;
  if (state.kind !== 'filling' || state.command.name !== command) return;
  controller.state = { ...state, completion: { option, choices } };
  options.changed();
}

/** Sets the state, asks for choices it needs, and moves the focus to where it says. */
function become(controller: Controller, next: ComposerState): void {
  controller.state = next;
  controller.wantsFocus = true;
  controller.completer.request(completionQuery(next, contextOf(controller)));
  controller.options.changed();
}

function submit(controller: Controller): void {
  const { options, replyTarget } = controller;
  const before = draftOf(controller.state);
  const { state, sent } = send(controller.state, contextOf(controller));
  if (sent) controller.lastSent = before;
  if (sent?.kind === 'say') controller.replyTarget = undefined;
  become(controller, state);
  if (sent?.kind === 'run') options.run(sent.command, sent.options);
  if (sent?.kind === 'say') options.say(sent.text, replyTarget?.id);
}

function stopReplying(controller: Controller): void {
  controller.replyTarget = undefined;
  become(controller, controller.state);
}

function composerView(controller: Controller): TemplateResult {
  const { state, replyTarget, hasFocus, root } = controller;
  queueMicrotask(() => settle(controller));
  const context = contextOf(controller);
  const offer = currentOffer(controller);
  const handlers = createHandlers(controller);
  return html`<div
    class="composer"
    ${ref(root)}
    @keydown=${(event: KeyboardEvent) => onKey(controller, event)}
    @keyup=${(event: Event) => onCaret(controller, event)}
    @click=${(event: Event) => onCaret(controller, event)}
    @focusin=${(event: Event) => onFocus(controller, event)}
    @focusout=${() => onBlur(controller)}
  >
    <div class="sr-only" role="status">${announcement(state, offer, context)}</div>
    <div class="composer-above">
      ${state.note === undefined ? nothing : html`<p class="composer-note composer-problem">${state.note}</p>`}
      ${state.kind === 'filling' && hasFocus ? aboutView(state, context) : nothing}
      ${offer ? listView(offer, context, handlers.pick) : nothing}
    </div>
    ${replyTarget ? replyView(replyTarget, context, () => stopReplying(controller)) : nothing}
    <div class="composer-box" @mousedown=${(event: Event) => onBox(controller, event)}>
      ${
        state.kind === 'writing'
          ? messageView(state, controller.options.placeholder(), offer, handlers)
          : commandView(state, offer, context, handlers)
      }
      ${counterView(state, context)} ${sendView(!isEmpty(state), context, () => submit(controller))}
    </div>
  </div>`;
}

function createHandlers(controller: Controller): ComposerHandlers {
  return {
    write(event) {
      const { value, selectionStart } = event.target as HTMLTextAreaElement;
      if (controller.state.kind !== 'writing') return;
      become(controller, writeText(value, selectionStart, contextOf(controller), inputMode(event)));
    },
    enter(event, at) {
      const { value } = event.target as HTMLInputElement;
      const { state } = controller;
      if (state.kind !== 'filling') return;
      const next = at === undefined ? enterMore(state, value) : enterOption(state, at, value, inputMode(event));
      become(controller, next);
    },
    pick: (item) => become(controller, pick(controller.state, item)),
    remove(option) {
      if (controller.state.kind === 'filling') become(controller, removeOption(controller.state, option));
    },
    clear: () => become(controller, EMPTY),
  };
}

/** `compositionend` comes after the last `input` of the composed text. */
function inputMode(event: Event): InputMode {
  return event instanceof InputEvent && event.isComposing ? 'composing' : 'typed';
}

type Editor = HTMLInputElement | HTMLTextAreaElement;

function editorOf({ target }: Event): Editor | undefined {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;
}

function onKey(controller: Controller, event: KeyboardEvent): void {
  const editor = editorOf(event);
  // Keys of an input method are left to it; Safari marks them by the code 229 alone.
  const isComposing = event.isComposing || event.keyCode === 229;
  if (!editor || isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  const context = contextOf(controller);
  const { state, lastSent: last } = controller;
  const effect = pressKey(state, event.key, {
    context,
    offer: currentOffer(controller),
    isBlank: editor.value === '',
    last,
  });
  if (effect === 'send') submit(controller);
  else if (effect) become(controller, effect);
  else if (event.key === 'Escape' && controller.replyTarget) stopReplying(controller);
  else return;
  event.preventDefault();
}

/** Stores the caret's position after it moved without a change of the text. */
function onCaret(controller: Controller, event: Event): void {
  const { state, options } = controller;
  const editor = editorOf(event);
  if (state.kind !== 'writing' || !editor || editor.selectionStart === state.caret) return;
  controller.state = { ...state, caret: editor.selectionStart ?? 0 };
  options.changed();
}

function onFocus(controller: Controller, event: Event): void {
  const { state } = controller;
  controller.hasFocus = true;
  const editor = editorOf(event);
  if (state.kind === 'filling' && editor && editor.id !== editorId(state.at)) {
    const at = state.pills.find(({ option }) => editorId(option.name) === editor.id)?.option.name;
    controller.state = focusOption(state, at);
  }
  controller.completer.request(completionQuery(controller.state, contextOf(controller)));
  controller.options.changed();
}

function onBlur(controller: Controller): void {
  // The focus may be moving to another box of the composer.
  queueMicrotask(() => {
    if (controller.wantsFocus || controller.root.value?.contains(document.activeElement)) return;
    controller.hasFocus = false;
    controller.options.changed();
  });
}

/** A press beside the boxes focuses the last one. */
function onBox(controller: Controller, event: Event): void {
  const { state } = controller;
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  become(controller, state.kind === 'filling' ? focusOption(state, undefined) : state);
}

/** After a drawing: moves the focus, the caret and the list to where the state says. */
function settle(controller: Controller): void {
  const box = controller.root.value;
  if (!box) return;
  if (controller.wantsFocus) {
    controller.wantsFocus = false;
    placeCaret(box, controller.state);
  }
  const active = box.querySelector('[role=option][aria-selected=true]');
  // Once per item: the person may have scrolled the list since.
  if (active?.id !== controller.scrolledTo) active?.scrollIntoView({ block: 'nearest' });
  controller.scrolledTo = active?.id;
}

function placeCaret(box: HTMLElement, state: ComposerState): void {
  const id = state.kind === 'writing' ? 'composer-text' : editorId(state.at);
  const editor = box.querySelector<Editor>(`#${CSS.escape(id)}`);
  if (!editor) return;
  const isNew = document.activeElement !== editor;
  if (isNew) editor.focus();
  const caret = state.kind === 'writing' ? state.caret : isNew ? editor.value.length : undefined;
  if (caret !== undefined && editor.selectionStart !== caret) editor.setSelectionRange(caret, caret);
}
