import { InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { apiError } from '../rules/api-error.ts';
import { checkMessage } from '../rules/messages.ts';
import type { Check } from '../rules/schema.ts';
import type { MessageBody, UploadedFile } from '../world/components.ts';
import { amendMessage, composeMessage } from '../world/messages.ts';
import { userPayload } from '../world/payloads.ts';
import { publish, remove, replace } from '../world/posts.ts';
import type { Interaction, Post, World } from '../world/world.ts';
import { notifyListeners, settle } from './interactions.ts';

/** Most follow-ups of an application that only the person installed. */
const USER_INSTALLED_FOLLOW_UPS = 5;

/** Posts a message as the bot's response, ephemeral where its flags or the person's permissions say so. */
export function postResponse(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  { isLoading = false, replyTo }: { readonly isLoading?: boolean; readonly replyTo?: Post | undefined } = {},
): Post {
  const { channel, person, type } = interaction;
  const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || interaction.privateOnly;
  const reference = replyTo ?? (type === InteractionType.MessageComponent ? interaction.source : undefined);
  const isCommand = type === InteractionType.ApplicationCommand;
  const message = composeMessage(world, channel, userPayload(world.bot), body, files, {
    type: reference ? MessageType.Reply : isCommand ? MessageType.ChatInputCommand : MessageType.Default,
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    interaction_metadata: metadataOf(interaction, replyTo),
    ...(reference && {
      message_reference: {
        type: 0,
        channel_id: channel.id,
        message_id: reference.id,
        ...(channel.guild && { guild_id: channel.guild.id }),
      },
    }),
  });
  const flags =
    (message.flags ?? 0) | (isEphemeral ? MessageFlags.Ephemeral : 0) | (isLoading ? MessageFlags.Loading : 0);
  const post: Post = {
    id: message.id,
    channel,
    onlyFor: isEphemeral ? person.id : undefined,
    interaction,
    message: { ...message, flags },
    deleted: false,
  };
  publish(world, post);
  return post;
}

/** `interaction_metadata` of a response; of a follow-up, `original` is the first response. */
function metadataOf({ id, type, person, owners, source }: Interaction, original: Post | undefined): Json {
  return {
    id,
    type,
    user: userPayload(person),
    authorizing_integration_owners: owners,
    ...(type === InteractionType.MessageComponent && source && { interacted_message_id: source.id }),
    ...(original && { original_response_message_id: original.id }),
  };
}

/** One of an interaction's own messages, by id or as `@original`; 10008 for any other. */
export function responseFor(interaction: Interaction, messageId: string): Post {
  const { original, followUps } = interaction;
  const post = [original, ...followUps].find(
    (it) => it?.id === messageId || (it === original && messageId === '@original'),
  );
  if (!post || post.deleted) throw apiError('unknownMessage');
  return post;
}

/** `POST /webhooks/{application}/{token}`. Right after a deferral it fills the waiting message instead. */
export function followUp(
  world: World,
  check: Check,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
): APIMessage {
  const { original } = interaction;
  if (interaction.loading && original && !original.deleted) {
    const filled = { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral };
    return editResponse(world, check, interaction, original, filled, files);
  }
  if (interaction.userInstalled && interaction.followUps.length >= USER_INSTALLED_FOLLOW_UPS)
    throw apiError('tooManyFollowUps');
  checkMessage(check, 'IncomingWebhookInteractionRequest', body, files);
  const post = postResponse(world, interaction, body, files, { replyTo: original?.deleted ? undefined : original });
  interaction.followUps.push(post);
  settle(interaction, post);
  return post.message;
}

/** `PATCH /webhooks/{application}/{token}/messages/{message}`; the first edit after a deferral shows no edit mark. */
export function editResponse(
  world: World,
  check: Check,
  interaction: Interaction,
  post: Post,
  body: MessageBody,
  files: readonly UploadedFile[],
): APIMessage {
  checkMessage(check, 'IncomingWebhookUpdateRequestPartial', body, files, { before: post.message });
  const edited = amendMessage(world, post.channel, post.message, body, files);
  const wasLoading = ((post.message.flags ?? 0) & MessageFlags.Loading) !== 0;
  replace(world, post, {
    ...edited,
    flags: (edited.flags ?? 0) & ~MessageFlags.Loading,
    edited_timestamp: wasLoading ? null : edited.edited_timestamp,
  });
  settle(interaction, post);
  return post.message;
}

/** Deletes a response. After a deferral that counts as the answer: the person sees the message go. */
export function deleteResponse(world: World, interaction: Interaction, post: Post): void {
  remove(world, post);
  if (interaction.answered) notifyListeners(interaction);
  else settle(interaction);
}
