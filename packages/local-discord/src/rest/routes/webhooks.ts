import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Json } from '../../json.ts';
import { byWebhookToken } from '../../interactions/interactions.ts';
import { followUp } from '../../interactions/responses.ts';
import { apiError, invalidForm } from '../../rules/api-error.ts';
import { checkMessage } from '../../rules/messages.ts';
import { asObject } from '../../rules/schema.ts';
import type { MessageBody } from '../../world/components.ts';
import { composeMessage } from '../../world/messages.ts';
import { publish } from '../../world/posts.ts';
import type { Channel, Webhook, World } from '../../world/world.ts';
import type { Call, Route, RouteContext } from '../http.ts';
import { channelFor } from './access.ts';

const { ManageWebhooks } = PermissionFlagsBits;

/** Webhooks of channels, and follow-ups: an interaction's token works as a webhook's. */
export function webhookRoutes(context: RouteContext): Route[] {
  const { world, check } = context;
  const manage = (id: string) => channelFor(world, id, ManageWebhooks);
  return [
    {
      method: 'POST',
      path: '/channels/:/webhooks',
      answer: ({ body }, channelId = '') => createWebhook(world, manage(channelId), asObject(body)),
    },
    {
      method: 'GET',
      path: '/channels/:/webhooks',
      answer: (_, channelId = '') => {
        const { id } = manage(channelId);
        return [...world.webhooks.values()].filter((it) => it.channel_id === id);
      },
    },
    { method: 'GET', path: '/webhooks/:/:', open: true, answer: (_, id = '', token = '') => find(world, id, token) },
    {
      method: 'DELETE',
      path: '/webhooks/:/:',
      open: true,
      answer: (_, id = '', token = '') => {
        world.webhooks.delete(find(world, id, token).id);
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:/:',
      open: true,
      answer: (call, id = '', token = '') => {
        if (id !== world.bot.id) return execute(context, call, find(world, id, token));
        call.interaction = byWebhookToken(world, token);
        return followUp(world, check, call.interaction, asObject(call.body), call.files);
      },
    },
  ];
}

function find(world: World, id: string, token: string): Webhook {
  const webhook = world.webhooks.get(id);
  if (!webhook) throw apiError('unknownWebhook');
  if (webhook.token !== token) throw apiError('invalidWebhookToken');
  return webhook;
}

function createWebhook(world: World, channel: Channel, { name }: Json): Webhook {
  if (typeof name !== 'string' || name.length < 1 || name.length > 80)
    invalidForm(['name'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 80 in length.');
  const id = world.nextId();
  const token = Buffer.from(`webhook:${id}`).toString('base64url');
  const place = { channel_id: channel.id, guild_id: channel.guild?.id };
  const webhook = { id, type: 1, token, name, avatar: null, application_id: world.bot.id, ...place };
  world.webhooks.set(id, webhook);
  return webhook;
}

/** Posts a message as a webhook; the response carries it only where the query says `wait=true`. */
function execute({ world, check }: RouteContext, call: Call, webhook: Webhook): unknown {
  const { id } = webhook;
  const body = asObject(call.body) as MessageBody;
  checkMessage(check, 'IncomingWebhookRequestPartial', body, call.files);
  const channel = world.channels.get(webhook.channel_id);
  if (!channel) throw apiError('unknownChannel');
  const username = String(body['username'] ?? webhook['name']);
  const author = { id, username, discriminator: '0000', global_name: null, avatar: null, bot: true };
  const message = composeMessage(world, channel, author, body, call.files, {
    webhook_id: id,
    application_id: world.bot.id,
  });
  publish(world, { id: message.id, channel, message, deleted: false });
  return call.query.get('wait') === 'true' ? message : undefined;
}
