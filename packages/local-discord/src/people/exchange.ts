import type { APIMessage } from 'discord-api-types/v10';
import type { Interaction, Modal, Traffic } from '../world/world.ts';

export type Message = APIMessage;

/** What came of one thing a person did. It goes on: edits and follow-ups show up as they come. */
export class Exchange {
  /** What the local Discord itself knows of it. */
  readonly interaction: Interaction;

  constructor(interaction: Interaction) {
    this.interaction = interaction;
  }

  /** The message that answered, as it stands now. Throws where the answer was a modal or was deleted. */
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

  /** Whether only this person sees the answer. */
  get ephemeral(): boolean {
    return this.interaction.answer?.onlyFor !== undefined;
  }

  /** Messages sent after the first, as they stand now. */
  get followUps(): readonly Message[] {
    return this.interaction.followUps.filter(({ deleted }) => !deleted).map(({ message }) => message);
  }

  /** What went over the wire for it: the event, then the bot's requests with Discord's answers. */
  get traffic(): readonly Traffic[] {
    return this.interaction.traffic;
  }

  /** Waits until something holds, looked at after every change. */
  async until(holds: (exchange: Exchange) => boolean): Promise<this> {
    await when(this.interaction, () => holds(this));
    return this;
  }
}

/** The interaction once the person sees an answer; rejects when that does not come. */
export function settled(interaction: Interaction): Promise<Interaction> {
  return when(interaction, () => interaction.answered).then(() => interaction);
}

function when(interaction: Interaction, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) resolve();
      else if (interaction.failed) reject(new Error(explain(interaction)));
      else return;
      interaction.listeners.delete(look);
    };
    interaction.listeners.add(look);
    look();
  });
}

/** Why there is no answer: Discord may have refused one. */
function explain({ failed = '', traffic }: Interaction): string {
  const refused = traffic
    .filter(({ status }) => status >= 400)
    .map(({ method, path, status, response }) => {
      const tail = path.replace(/^\/(interactions|webhooks)\/\d+\/[^/]+/, '');
      return `${method} …${tail} was refused with ${status} ${JSON.stringify(response)}`;
    });
  return [failed, ...refused].join('; ');
}
