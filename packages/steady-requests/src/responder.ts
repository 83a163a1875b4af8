import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { persist, type Persistence } from './persist.ts';
import { idIn, isUnsure, refusalOf, type Request, RequestError } from './request.ts';
import { type Clock, passed } from './retry.ts';

/** Milliseconds after which a reply that is not ready is deferred; the rest of Discord's three seconds is for the wire. */
const DEFER_AFTER = 1200;

/**
 * Milliseconds after an interaction arrived in which it is tried to answer first, and to edit the answer, with the backoff.
 * Discord allows three seconds and fifteen minutes; clocks are not compared with its own, because one may be wrong. The first
 * attempt leaves time for a second; that one may take what is left, or on a slow line none would ever be answered.
 */
const FIRST = { within: 2800, wait: { first: 100, longest: 500 }, attempt: 900, further: 1900 };
const LATER = { within: 14 * 60_000, wait: { first: 500, longest: 30_000 } };
/** The same until an answer is given in another way; and what is left after that. */
const SOON = { ...LATER, within: 20_000 };
const REST = { ...LATER, wait: { first: 30_000, longest: 30_000 } };
/** Number of times that a private notice of unknown outcome is sent again: two do less harm than none. */
const NOTICES = 3;

/** Discord's error for an interaction that has its first response. */
const TAKEN = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Discord's errors for an interaction that is gone (too late), answered already, and for a message that is gone. */
const GONE = new Set<unknown>([
  RESTJSONErrorCodes.UnknownInteraction,
  TAKEN,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** An interaction as Discord names it; discord.js's is one. */
export interface Interaction {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/** True if it can no longer be answered, or need not be. */
export function isGone(error: unknown): boolean {
  const { cause } = error instanceof Error ? error : {};
  return GONE.has(refusalOf(error) ?? refusalOf(cause));
}

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate, UpdateMessage } =
  InteractionResponseType;

/** A message's body as Discord takes it, without the flag that makes it private. */
export interface Message {
  readonly flags?: number;
  readonly [field: string]: unknown;
}

/** Form of a deferral: a message to come, for everybody or for the person alone, or a change of the page where a press was. */
export type Deferral = 'public' | 'private' | 'update';

/** Answers one interaction. Every method repeats its request while there is time, and rejects where Discord took none. */
export class Responder<I extends Interaction = Interaction> {
  readonly interaction: I;
  readonly #request: Request;
  readonly #clock: Clock;
  readonly #until: (limit: typeof LATER) => Persistence;
  /** The first response, once it was given or may have been; {@link isDone} and {@link isTaken}. */
  readonly #state: { first?: Deferral | 'message'; isDone?: boolean; isTaken?: boolean } = {};

  constructor(interaction: I, request: Request, { clock, signal }: Pick<Persistence, 'clock' | 'signal'>) {
    const arrived = passed(clock);
    this.interaction = interaction;
    this.#request = request;
    this.#clock = clock;
    this.#until = ({ within, wait }) => ({ clock, signal, wait, until: arrived + within });
  }

  /**
   * Does the work of a reply and defers the reply where that takes long. Work that changes something begins only once
   * Discord has taken the deferral: whoever is told that nothing came of it may do it again.
   */
  async work<T>(work: () => Promise<T>, deferral: Deferral, changes: boolean): Promise<T> {
    const state = this.#state;
    if (changes) {
      await this.#defer(deferral).catch((error: unknown) => {
        state.isTaken = refusalOf(error) === TAKEN;
        throw new Error('Discord did not confirm the acknowledgement, so nothing was done', { cause: error });
      });
      const result = await work();
      state.isDone = true;
      return result;
    }
    const working = work();
    if (await isSlow(working, this.#clock))
      await this.#defer(deferral).catch((error: unknown) => {
        // A deferral that Discord may have taken, or took from somebody else, can be edited if it has.
        if (!state.first) throw error;
      });
    return working;
  }

  /** True once work that changes something is done: whoever is told to try again would do it twice. */
  get isDone(): boolean {
    return this.#state.isDone === true;
  }

  /**
   * True if work that changes something was not begun because the interaction is acknowledged already: by another process,
   * or by a proxy that sent the request twice. It is not known what came of it.
   */
  get isTaken(): boolean {
    return this.#state.isTaken === true;
  }

  /** Sends a message as the first response, or in place of the deferral. */
  send(message: Message, isPrivate: boolean): Promise<void> {
    if (this.#state.first) return this.#edit(message);
    return this.#respond(ChannelMessageWithSource, isPrivate ? privately(message) : message, 'message');
  }

  /** Puts a page in place of the one where a button was pressed. */
  update(message: Message): Promise<void> {
    return this.#state.first ? this.#edit(message) : this.#respond(UpdateMessage, message, 'update');
  }

  /** Posts a message for everybody beside the answer. It is not repeated where it may have been made. */
  share(message: Message): Promise<void> {
    return this.#followUp(message, 0);
  }

  /** Sends a notice to the person alone, in whichever way Discord still allows. */
  async notify(message: Message): Promise<void> {
    const { first, isTaken } = this.#state;
    const aside = (): Promise<void> => this.#followUp(privately(message), NOTICES);
    // It fills a deferral, and hides no answer.
    if (isTaken) return aside();
    if (!first) return this.send(message, true);
    if (first === 'private') return unlessRefused(this.#edit(message), aside);
    if (first !== 'public') return aside();
    // A public deferral cannot turn private any more. Where it stays, the notice fills it.
    await this.#remove(SOON).catch(() => undefined);
    await unlessRefused(aside(), () => this.#edit(message));
  }

  /**
   * Deletes the answer, or the message where a button was pressed.
   *
   * @param otherwise a private notice, for when it is not known after twenty seconds whether it is deleted
   */
  remove(otherwise: Message): Promise<void> {
    return this.#persist(
      (limit) => this.#remove(limit),
      async (trouble) => {
        const isTold = await this.notify(otherwise).then(
          () => true,
          () => false,
        );
        if (isTold) throw trouble;
        return false;
      },
    );
  }

  #remove(limit: typeof LATER): Promise<void> {
    const doneCode = RESTJSONErrorCodes.UnknownMessage;
    return persist(() => this.#request('DELETE', this.#route('@original')), { ...this.#until(limit), doneCode });
  }

  #defer(deferral: Deferral): Promise<void> {
    if (deferral === 'update') return this.#respond(DeferredMessageUpdate, {}, deferral);
    const flags = deferral === 'private' ? MessageFlags.Ephemeral : 0;
    return this.#respond(DeferredChannelMessageWithSource, { flags }, deferral);
  }

  /** Gives the first response. That there is one already means, after an attempt of unknown outcome, that it arrived. */
  async #respond(type: InteractionResponseType, data: object, first: Deferral | 'message'): Promise<void> {
    const route = Routes.interactionCallback(this.interaction.id, this.interaction.token);
    const state = this.#state;
    const body = { type, data };
    let within = FIRST.attempt;
    const send = (): Promise<unknown> => {
      const sent = this.#request('POST', route, { body, within });
      within = FIRST.further;
      return sent;
    };
    try {
      await persist(send, { ...this.#until(FIRST), doneCode: TAKEN });
      state.first = first;
    } catch (error) {
      if (isUnsure(error) || refusalOf(error) === TAKEN) state.first = first;
      throw error;
    }
  }

  #edit(body: Message): Promise<void> {
    const edit = (limit: typeof LATER): Promise<void> =>
      persist(() => this.#request('PATCH', this.#route('@original'), { body }), this.#until(limit));
    return this.#persist(edit, async (error) => {
      // Beside the page where a button was pressed, it is for the person alone.
      if (this.#state.first === 'update') return this.#fills(privately(body));
      const isLimited = error instanceof RequestError && error.why.kind === 'limited';
      // A follow-up takes another route, and fills a deferral; beside an answer it would be a second one.
      return (isLimited || (await this.#isAwaited())) && this.#fills(body);
    });
  }

  /** Repeats a request for twenty seconds, then takes another way, and where that was not taken, goes on. */
  async #persist(
    attempt: (limit: typeof LATER) => Promise<void>,
    otherwise: (error: unknown) => Promise<boolean>,
  ): Promise<void> {
    try {
      await attempt(SOON);
    } catch (error) {
      if (refusalOf(error) !== undefined) throw error;
      if (!(await otherwise(error))) await attempt(REST);
    }
  }

  /** True if Discord shows that the deferral still waits for its message. */
  async #isAwaited(): Promise<boolean> {
    const shown = await this.#request('GET', this.#route('@original')).catch(() => undefined);
    return (Number((shown as Message | undefined)?.flags) & MessageFlags.Loading) !== 0;
  }

  /** Sends a follow-up in place of an edit; false where it is not known whether it arrived, and an edit does no harm. */
  async #fills(body: Message): Promise<boolean> {
    try {
      await this.#followUp(body, 0);
      return true;
    } catch (error) {
      if (refusalOf(error) !== undefined) throw error;
      return false;
    }
  }

  #followUp(body: Message, repeats: number): Promise<void> {
    const query = { wait: 'true' };
    const send = async (): Promise<unknown> => idIn(await this.#request('POST', this.#route(), { body, query }));
    return persist(send, { ...this.#until(LATER), repeats });
  }

  #route(message?: string): `/${string}` {
    const { applicationId, token } = this.interaction;
    return message === undefined
      ? Routes.webhook(applicationId, token)
      : Routes.webhookMessage(applicationId, token, message);
  }
}

/** Does so, or otherwise where Discord refuses it. */
function unlessRefused(attempt: Promise<void>, otherwise: () => Promise<void>): Promise<void> {
  return attempt.catch((error: unknown) => {
    if (refusalOf(error) === undefined) throw error;
    return otherwise();
  });
}

function privately(message: Message): Message {
  return { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral };
}

/** Waits for the work, but no longer than a reply may take undeferred; true when it is not done by then. */
function isSlow(working: Promise<unknown>, clock: Clock): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cancel = clock.after(DEFER_AFTER, () => resolve(true));
  const finish = (): void => {
    cancel();
    resolve(false);
  };
  working.then(finish, finish);
  return promise;
}
