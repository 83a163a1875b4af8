import { acknowledge, byWebhookToken, deleteAnswer, editAnswer, messageOf } from '../../interactions/interactions.ts';
import type { Json } from '../../json.ts';
import { apiError } from '../../rules/api-error.ts';
import { asObject } from '../../rules/schema.ts';
import type { Check } from '../../rules/schema.ts';
import type { Interaction, World } from '../../world/world.ts';
import type { Call, Route } from '../http.ts';

/** Answers to interactions; their tokens are the only key they need. */
export function interactionRoutes(world: World, check: Check): Route[] {
  const webhook = '/webhooks/:/:';
  const one = (call: Call, ids: readonly string[]) => {
    const [application = '', token = '', messageId = ''] = ids;
    if (application !== world.bot.id) throw apiError('unknownWebhook');
    const interaction = byWebhookToken(world, token);
    call.interaction = interaction;
    return { interaction, post: messageOf(interaction, messageId) };
  };
  return [
    {
      method: 'POST',
      path: '/interactions/:/:/callback',
      open: true,
      answer: (call, id = '', token = '') => {
        const known = world.interactions.get(token);
        call.interaction = known;
        const interaction = acknowledge(world, check, known, id, asObject(call.body), call.files);
        return call.query.get('with_response') === 'true' ? callbackResponse(interaction) : undefined;
      },
    },
    {
      method: 'GET',
      path: `${webhook}/messages/:`,
      open: true,
      answer: (call, ...ids) => one(call, ids).post.message,
    },
    {
      method: 'PATCH',
      path: `${webhook}/messages/:`,
      open: true,
      answer: (call, ...ids) => {
        const { interaction, post } = one(call, ids);
        return editAnswer(world, check, interaction, post, asObject(call.body), call.files);
      },
    },
    {
      method: 'DELETE',
      path: `${webhook}/messages/:`,
      open: true,
      answer: (call, ...ids) => {
        const { interaction, post } = one(call, ids);
        deleteAnswer(world, interaction, post);
      },
    },
  ];
}

function callbackResponse(interaction: Interaction): Json {
  const { id, type, acknowledged, original, loading, answer, modal } = interaction;
  const message = modal || acknowledged === 6 ? undefined : (answer ?? original)?.message;
  return {
    interaction: {
      id,
      type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: loading,
        response_message_ephemeral: ((message.flags ?? 0) & 64) !== 0,
      }),
    },
    ...(message && { resource: { type: acknowledged, message } }),
  };
}
