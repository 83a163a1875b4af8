import { ApplicationCommandOptionType, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { apiError, FormErrors, invalidForm } from '../rules/api-error.ts';
import { checkDeferral, checkMessage } from '../rules/messages.ts';
import { checkModal } from '../rules/components.ts';
import type { Check } from '../rules/schema.ts';
import type { MessageBody, UploadedFile } from '../world/components.ts';
import { amendMessage } from '../world/messages.ts';
import { replace } from '../world/posts.ts';
import type { Choice, Interaction, InteractionKind, Modal, World } from '../world/world.ts';
import { awaitResponse, notifyListeners, settle } from './interactions.ts';
import { postResponse } from './responses.ts';

const {
  ApplicationCommandAutocompleteResult,
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  Modal: OpenModal,
  UpdateMessage,
} = InteractionResponseType;

/** Callback types that each kind of interaction takes. */
const CALLBACKS: Readonly<Record<InteractionKind, readonly InteractionResponseType[]>> = {
  [InteractionType.ApplicationCommand]: [ChannelMessageWithSource, DeferredChannelMessageWithSource, OpenModal],
  [InteractionType.MessageComponent]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    OpenModal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
  ],
};

interface Callback {
  readonly world: World;
  readonly check: Check;
  readonly interaction: Interaction;
  readonly body: Json;
  readonly data: MessageBody;
  readonly files: readonly UploadedFile[];
}

/** `POST /interactions/{id}/{token}/callback`: 10062 when it is too late, 40060 after the first one. */
export function acknowledge(
  world: World,
  check: Check,
  interaction: Interaction | undefined,
  id: string,
  body: Json,
  files: readonly UploadedFile[],
): Interaction {
  if (!interaction || interaction.id !== id || interaction.failed) throw apiError('unknownInteraction');
  if (interaction.acknowledged !== undefined) throw apiError('alreadyAcknowledged');
  const { type } = body;
  const allowed = allowedCallbacks(interaction);
  if (typeof type !== 'number' || !allowed.includes(type))
    return invalidForm(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  const data = (body['data'] ?? {}) as MessageBody;
  // Checked before anything changes: a refused callback leaves the interaction open for another one.
  const carryOut = prepare(type, { world, check, interaction, body, data, files });
  interaction.acknowledged = type;
  interaction.cancelTimer();
  carryOut();
  if (!interaction.answered) awaitResponse(world, interaction);
  return interaction;
}

/** Callbacks that update a message need one. */
function allowedCallbacks({ type, source }: Interaction): readonly InteractionResponseType[] {
  return CALLBACKS[type].filter((it) => (it !== DeferredMessageUpdate && it !== UpdateMessage) || source);
}

/** Checks a callback; the returned function then carries it out. */
function prepare(type: InteractionResponseType, callback: Callback): () => void {
  switch (type) {
    case ChannelMessageWithSource:
      return prepareMessage(callback);
    case DeferredChannelMessageWithSource:
      return prepareDeferral(callback);
    case DeferredMessageUpdate:
      return () => {
        const { interaction } = callback;
        if (interaction.source) interaction.original = interaction.source;
        notifyListeners(interaction);
      };
    case UpdateMessage:
      return prepareUpdate(callback);
    case ApplicationCommandAutocompleteResult:
      return prepareChoices(callback);
    case InteractionResponseType.LaunchActivity:
    case InteractionResponseType.Pong:
    case InteractionResponseType.PremiumRequired:
    case OpenModal:
    default:
      return prepareModal(callback);
  }
}

function prepareMessage({ world, check, interaction, body, data, files }: Callback): () => void {
  checkMessage(check, 'CreateMessageInteractionCallbackRequest', body, files, { at: ['data'], data });
  return () => {
    interaction.original = postResponse(world, interaction, data, files);
    settle(interaction, interaction.original);
  };
}

function prepareDeferral({ world, interaction, data }: Callback): () => void {
  checkDeferral(data);
  return () => {
    interaction.original = postResponse(world, interaction, { flags: data.flags ?? 0 }, [], { isLoading: true });
    interaction.loading = true;
    notifyListeners(interaction);
  };
}

function prepareUpdate({ world, check, interaction, body, data, files }: Callback): () => void {
  const { source } = interaction;
  if (source?.deleted) throw apiError('unknownMessage');
  const before = source?.message;
  checkMessage(check, 'UpdateMessageInteractionCallbackRequest', body, files, { at: ['data'], data, before });
  return () => {
    if (!source) return;
    interaction.original = source;
    replace(world, source, amendMessage(world, source.channel, source.message, data, files));
    settle(interaction, source);
  };
}

function prepareChoices({ check, interaction, data }: Callback): () => void {
  checkChoices(check, interaction, data);
  return () => {
    interaction.choices = (data['choices'] ?? []) as readonly Choice[];
    settle(interaction);
  };
}

function prepareModal({ check, interaction, body, data }: Callback): () => void {
  const errors = new FormErrors();
  check('ModalInteractionCallbackRequest', body, errors);
  errors.throwIfAny();
  checkModal(data.components ?? [], ['data', 'components']);
  return () => {
    interaction.modal = data as unknown as Modal;
    settle(interaction);
  };
}

function checkChoices(check: Check, { focusedType }: Interaction, data: Json): void {
  const { Integer, Number: Decimal } = ApplicationCommandOptionType;
  const kind = focusedType === Integer ? 'Integer' : focusedType === Decimal ? 'Number' : 'String';
  const errors = new FormErrors();
  check(`InteractionApplicationCommandAutocompleteCallback${kind}Data`, data, errors, ['data']);
  if (!Array.isArray(data['choices'])) errors.add(['data', 'choices'], 'BASE_TYPE_REQUIRED', 'This field is required');
  errors.throwIfAny();
  for (const [index, { value }] of (data['choices'] as Choice[]).entries())
    if (typeof value === 'string' && (value.length < 1 || value.length > 100))
      errors.add(['data', 'choices', index, 'value'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
  errors.throwIfAny();
}
