import type { APIMessage } from 'discord-api-types/v10';
import type { Interaction, Modal, Traffic } from '../world/world.ts';

export type Message = APIMessage;

/** One use of the bot by a person, and what the bot answers. It stays live: later edits and follow-ups show up in it. */
export class Exchange {
  /** The local Discord's own record of it. */
  readonly interaction: Interaction;

  constructor(interaction: Interaction) {
    this.interaction = interaction;
  }

  /** The message that answered, in its current state. Throws where the answer was a modal or was deleted. */
  get message(): Message {
    const { answer, modal } = this.interaction;
    if (answer && !answer.deleted) return answer.message;
    throw new Error(`Expected a message as the answer; ${modal ? 'it was a modal' : 'it was deleted'}.`);
  }

  /** The modal that opened. Throws where none did. */
  get modal(): Modal {
    if (this.interaction.modal) return this.interaction.modal;
    throw new Error('Expected a modal as the answer; it was a message.');
  }

  /** True where only this person sees the answer. */
  get ephemeral(): boolean {
    return this.interaction.answer?.onlyFor !== undefined;
  }

  /** Follow-up messages in their current state, without deleted ones. */
  get followUps(): readonly Message[] {
    return this.interaction.followUps.filter(({ deleted }) => !deleted).map(({ message }) => message);
  }

  /** Traffic of this exchange: the event first, then the bot's requests with Discord's responses. */
  get traffic(): readonly Traffic[] {
    return this.interaction.traffic;
  }

  /** Waits until a condition holds, tested after every change. Rejects once the interaction has failed. */
  async until(holds: (exchange: Exchange) => boolean): Promise<this> {
    await waitUntil(this.interaction, () => holds(this));
    return this;
  }
}

/** Waits until the person sees a response; rejects with the reason where none comes in time. */
export async function waitForResponse(interaction: Interaction): Promise<Interaction> {
  await waitUntil(interaction, () => interaction.answered);
  return interaction;
}

function waitUntil(interaction: Interaction, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) resolve();
      else if (interaction.failed) reject(new Error(explainFailure(interaction)));
      else return;
      interaction.listeners.delete(look);
    };
    interaction.listeners.add(look);
    look();
  });
}

/** The reason for the failure, and the bot's requests that Discord refused. */
function explainFailure({ failed = '', traffic }: Interaction): string {
  const refused = traffic
    .filter(({ status }) => status >= 400)
    .map(({ method, path, status, response }) => {
      const tail = path.replace(/^\/(interactions|webhooks)\/\d+\/[^/]+/, '');
      return `${method} …${tail} was refused with ${status} ${JSON.stringify(response)}`;
    });
  return [failed, ...refused].join('; ');
}
