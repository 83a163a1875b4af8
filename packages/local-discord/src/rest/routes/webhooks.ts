import { PermissionFlagsBits } from 'discord-api-types/v10';
import { byWebhookToken, followUp } from '../../interactions/interactions.ts';
import { apiError, invalidForm } from '../../rules/api-error.ts';
import { checkMessage } from '../../rules/messages.ts';
import { asObject } from '../../rules/schema.ts';
import type { Check } from '../../rules/schema.ts';
import type { MessageBody } from '../../world/components.ts';
import { compose } from '../../world/compose.ts';
import { publish } from '../../world/posts.ts';
import type { Webhook, World } from '../../world/world.ts';
import type { Call, Route } from '../http.ts';
import { channelFor } from './access.ts';

const { ManageWebhooks } = PermissionFlagsBits;

/** Webhooks of channels, and follow-ups: an interaction's token is a webhook's too. */
export function webhookRoutes(world: World, check: Check): Route[] {
  const manage = (id: string) => channelFor(world, id, ManageWebhooks);
  const withToken = (id: string, token: string): Webhook => {
    const webhook = world.webhooks.get(id);
    if (!webhook) throw apiError('unknownWebhook');
    if (webhook.token !== token) throw apiError('invalidWebhookToken');
    return webhook;
  };
  const execute = (call: Call, id: string, token: string): unknown => {
    const webhook = withToken(id, token);
    const body = asObject(call.body) as MessageBody;
    checkMessage(check, 'IncomingWebhookRequestPartial', body, call.files);
    const channel = world.channels.get(webhook.channel_id);
    if (!channel) throw apiError('unknownChannel');
    const author = {
      id,
      username: String(body['username'] ?? webhook['name']),
      discriminator: '0000',
      global_name: null,
      avatar: null,
      bot: true,
    };
    const message = compose(world, channel, author, body, call.files, { webhook_id: id, application_id: world.bot.id });
    publish(world, { id: message.id, channel, message, deleted: false });
    return call.query.get('wait') === 'true' ? message : undefined;
  };
  return [
    {
      method: 'POST',
      path: '/channels/:/webhooks',
      answer: ({ body }, channelId = '') => {
        const channel = manage(channelId);
        const { name } = asObject(body);
        if (typeof name !== 'string' || name.length < 1 || name.length > 80)
          invalidForm(['name'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 80 in length.');
        const id = world.nextId();
        const token = Buffer.from(`webhook:${id}`).toString('base64url');
        const place = { channel_id: channel.id, guild_id: channel.guild?.id };
        const webhook = { id, type: 1, token, name, avatar: null, application_id: world.bot.id, ...place };
        world.webhooks.set(id, webhook);
        return webhook;
      },
    },
    {
      method: 'GET',
      path: '/channels/:/webhooks',
      answer: (_, channelId = '') => {
        const channel = manage(channelId);
        return [...world.webhooks.values()].filter((it) => it.channel_id === channel.id);
      },
    },
    { method: 'GET', path: '/webhooks/:/:', open: true, answer: (_, id = '', token = '') => withToken(id, token) },
    {
      method: 'DELETE',
      path: '/webhooks/:/:',
      open: true,
      answer: (_, id = '', token = '') => {
        world.webhooks.delete(withToken(id, token).id);
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:/:',
      open: true,
      answer: (call, id = '', token = '') => {
        if (id !== world.bot.id) return execute(call, id, token);
        call.interaction = byWebhookToken(world, token);
        return followUp(world, check, call.interaction, asObject(call.body), call.files);
      },
    },
  ];
}
