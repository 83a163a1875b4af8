import { RESTJSONErrorCodes as Codes } from 'discord-api-types/v10';
import type { Path } from '../world/components.ts';

/** A refused request: HTTP status, and the JSON body with Discord's own error code. */
export class DiscordApiError extends Error {
  readonly status: number;
  readonly body: ApiErrorBody;

  constructor(status: number, body: ApiErrorBody) {
    super(`${status} ${body.code}: ${body.message}`);
    this.status = status;
    this.body = body;
  }
}

export interface ApiErrorBody {
  readonly message: string;
  readonly code: number;
  readonly errors?: ErrorTree;
}

/** Errors by field: `{ embeds: { 0: { title: { _errors: [{ code, message }] } } } }`. */
export interface ErrorTree {
  [field: string]: ErrorTree | readonly FormError[];
}

interface FormError {
  readonly code: string;
  readonly message: string;
}

/** Status, code and message of each error, from the table of JSON error codes in Discord's documentation. */
const API_ERRORS = {
  internal: [500, 0, '500: Internal Server Error'],
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, Codes.UnknownApplication, 'Unknown Application'],
  unknownChannel: [404, Codes.UnknownChannel, 'Unknown Channel'],
  unknownGuild: [404, Codes.UnknownGuild, 'Unknown Guild'],
  unknownMember: [404, Codes.UnknownMember, 'Unknown Member'],
  unknownMessage: [404, Codes.UnknownMessage, 'Unknown Message'],
  unknownUser: [404, Codes.UnknownUser, 'Unknown User'],
  unknownWebhook: [404, Codes.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, Codes.UnknownInteraction, 'Unknown interaction'],
  unknownCommand: [404, Codes.UnknownApplicationCommand, 'Unknown application command'],
  notThisApplication: [
    403,
    Codes.NotAuthorizedToPerformThisActionOnThisApplication,
    'You are not authorized to perform this action on this application',
  ],
  tooManyCommands: [
    400,
    Codes.MaximumNumberOfApplicationCommandsReached,
    'Maximum number of application commands reached',
  ],
  tooManyCommandsToday: [
    400,
    Codes.MaximumDailyApplicationCommandCreatesReached,
    'Max number of daily application command creates has been reached (200)',
  ],
  tooLarge: [413, Codes.RequestEntityTooLarge, 'Request entity too large'],
  alreadyAcknowledged: [400, Codes.InteractionHasAlreadyBeenAcknowledged, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [
    400,
    Codes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow-up messages',
  ],
  missingAccess: [403, Codes.MissingAccess, 'Missing Access'],
  notInDirectMessages: [403, Codes.CannotExecuteActionOnDMChannel, 'Cannot execute action on a DM channel'],
  notTheAuthor: [403, Codes.CannotEditMessageAuthoredByAnotherUser, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, Codes.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
  cannotSendToUser: [403, Codes.CannotSendMessagesToThisUser, 'Cannot send messages to this user'],
  notInThisChannel: [400, Codes.CannotExecuteActionOnThisChannelType, 'Cannot execute action on this channel type'],
  missingPermissions: [403, Codes.MissingPermissions, 'Missing Permissions'],
  invalidWebhookToken: [401, Codes.InvalidWebhookToken, 'Invalid Webhook Token'],
  invalidRecipients: [400, Codes.InvalidRecipients, 'Invalid Recipient(s)'],
  invalidJson: [400, Codes.RequestBodyContainsInvalidJSON, 'The request body contains invalid JSON.'],
  noHistoryToReplyTo: [
    400,
    Codes.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  ],
  threadArchived: [400, Codes.InvalidActionOnArchivedThread, 'Thread is archived'],
  threadLocked: [403, Codes.ThreadLocked, 'This thread is locked'],
  threadExists: [400, Codes.ThreadAlreadyCreatedForMessage, 'A thread has already been created for this message'],
} as const;

/** One of Discord's errors, to be thrown by a route. */
export function apiError(kind: keyof typeof API_ERRORS): DiscordApiError {
  const [status, code, message] = API_ERRORS[kind];
  return new DiscordApiError(status, { message, code });
}

/** Collects the errors of one request body; Discord reports them all at once, with code 50035. */
export class FormErrors {
  readonly #tree: ErrorTree = {};
  #count = 0;

  add(path: Path, code: string, message: string): void {
    let node = this.#tree;
    for (const key of path) node = (node[String(key)] ??= {}) as ErrorTree;
    const errors = (node['_errors'] ??= []) as FormError[];
    errors.push({ code, message });
    this.#count += 1;
  }

  throwIfAny(): void {
    if (this.#count > 0)
      throw new DiscordApiError(400, {
        message: 'Invalid Form Body',
        code: Codes.InvalidFormBodyOrContentType,
        errors: this.#tree,
      });
  }
}

/** Refuses a request for one error in its body. */
export function invalidForm(path: Path, code: string, message: string): never {
  const errors = new FormErrors();
  errors.add(path, code, message);
  errors.throwIfAny();
  throw new Error('Expected an error to throw, got none.');
}
