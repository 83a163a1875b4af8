import type { Path } from '../world/components.ts';
/** Discord's answer to a request it does not grant: an HTTP status, and a JSON body with its own code. */
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

/** FormErrors by field: `{ embeds: { 0: { title: { _errors: [{ code, message }] } } } }`. */
export interface ErrorTree {
  [field: string]: ErrorTree | readonly FormError[];
}

interface FormError {
  readonly code: string;
  readonly message: string;
}

/** Status, code and words of the refusals used here, from the table of JSON error codes in Discord's documentation. */
const API_ERRORS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  notThisApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has hit the maximum number of follow-up messages'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDirectMessages: [403, 50003, 'Cannot execute action on a DM channel'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotSendToUser: [403, 50007, 'Cannot send messages to this user'],
  notInThisChannel: [400, 50024, 'Cannot execute action on this channel type'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipients: [400, 50033, 'Invalid Recipient(s)'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  noHistoryToReplyTo: [400, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
} as const;

export function apiError(kind: keyof typeof API_ERRORS): DiscordApiError {
  const [status, code, message] = API_ERRORS[kind];
  return new DiscordApiError(status, { message, code });
}

/** Gathers the errors of one request body; Discord reports them all at once. */
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
      throw new DiscordApiError(400, { message: 'Invalid Form Body', code: 50035, errors: this.#tree });
  }
}

/** The apiError of a body for one fault. */
export function invalidForm(path: Path, code: string, message: string): never {
  const errors = new FormErrors();
  errors.add(path, code, message);
  errors.throwIfAny();
  throw new Error('Expected a fault to refuse for.');
}
