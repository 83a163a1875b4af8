import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { acknowledge } from '../../interactions/callbacks.ts';
import { byWebhookToken } from '../../interactions/interactions.ts';
import { deleteResponse, editResponse, responseFor } from '../../interactions/responses.ts';
import type { Json } from '../../json.ts';
import { apiError } from '../../rules/api-error.ts';
import { asObject } from '../../rules/schema.ts';
import type { Interaction, Post, World } from '../../world/world.ts';
import type { Call, Route, RouteContext } from '../http.ts';

/** Callbacks and responses of interactions. Their paths hold a token, so they need no bot token. */
export function interactionRoutes({ world, check }: RouteContext): Route[] {
  const path = '/webhooks/:/:/messages/:';
  return [
    {
      method: 'POST',
      path: '/interactions/:/:/callback',
      open: true,
      answer: (call, id = '', token = '') => {
        call.interaction = world.interactions.get(token);
        const interaction = acknowledge(world, check, call.interaction, id, asObject(call.body), call.files);
        return call.query.get('with_response') === 'true' ? callbackResponse(interaction) : undefined;
      },
    },
    { method: 'GET', path, open: true, answer: (call, ...ids) => find(world, call, ids).post.message },
    {
      method: 'PATCH',
      path,
      open: true,
      answer: (call, ...ids) => {
        const { interaction, post } = find(world, call, ids);
        return editResponse(world, check, interaction, post, asObject(call.body), call.files);
      },
    },
    {
      method: 'DELETE',
      path,
      open: true,
      answer: (call, ...ids) => {
        const { interaction, post } = find(world, call, ids);
        deleteResponse(world, interaction, post);
      },
    },
  ];
}

function find(
  world: World,
  call: Call,
  [application = '', token = '', messageId = '']: readonly string[],
): { readonly interaction: Interaction; readonly post: Post } {
  if (application !== world.bot.id) throw apiError('unknownWebhook');
  const interaction = byWebhookToken(world, token);
  call.interaction = interaction;
  return { interaction, post: responseFor(interaction, messageId) };
}

/** Body of a callback's response, where the query says `with_response=true`. */
function callbackResponse(interaction: Interaction): Json {
  const { id, type, acknowledged, original, loading, answer, modal } = interaction;
  const isSilent = modal !== undefined || acknowledged === InteractionResponseType.DeferredMessageUpdate;
  const message = isSilent ? undefined : (answer ?? original)?.message;
  return {
    interaction: {
      id,
      type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: loading,
        response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      }),
    },
    ...(message && { resource: { type: acknowledged, message } }),
  };
}
