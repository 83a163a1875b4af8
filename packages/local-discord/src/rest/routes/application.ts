import type { Json } from '../../json.ts';
import { apiError, FormErrors } from '../../rules/api-error.ts';
import { asObject } from '../../rules/schema.ts';
import { leaveGuild } from '../../world/controls.ts';
import { directChannel } from '../../world/create.ts';
import { channelPayload, userPayload } from '../../world/payloads.ts';
import type { World } from '../../world/world.ts';
import type { Route, RouteContext } from '../http.ts';
import { guildFor, personFor } from './access.ts';

/** The bot's own account and application, the gateway's address, users and direct channels. */
export function applicationRoutes({ world, check, gatewayInformation }: RouteContext): Route[] {
  const application = () => applicationOf(world);
  return [
    { method: 'GET', path: '/gateway', open: true, answer: () => ({ url: gatewayInformation()['url'] }) },
    { method: 'GET', path: '/gateway/bot', answer: gatewayInformation },
    {
      method: 'GET',
      path: '/users/@me',
      answer: () => ({ ...userPayload(world.bot), verified: true, mfa_enabled: true }),
    },
    { method: 'GET', path: '/applications/@me', answer: application },
    { method: 'GET', path: '/oauth2/applications/@me', answer: application },
    { method: 'GET', path: '/users/@me/guilds', answer: () => listGuilds(world) },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:',
      answer: (_, id = '') => {
        leaveGuild(world, guildFor(world, id));
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      answer: ({ body }) => {
        const errors = new FormErrors();
        check('CreatePrivateChannelRequest', asObject(body), errors);
        errors.throwIfAny();
        const person = world.people.get(String(asObject(body)['recipient_id']));
        if (!person || person.bot) throw apiError('invalidRecipients');
        return channelPayload(world, directChannel(world, person));
      },
    },
    { method: 'GET', path: '/users/:', answer: (_, id = '') => userPayload(personFor(world, id)) },
  ];
}

function applicationOf(world: World): Json {
  return {
    id: world.bot.id,
    name: world.bot.username,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    owner: { ...userPayload(world.bot), bot: false },
    team: null,
    integration_types_config: { 0: {}, 1: {} },
    approximate_guild_count: listGuilds(world).length,
    bot: userPayload(world.bot),
  };
}

function listGuilds(world: World): Json[] {
  return [...world.guilds.values()]
    .filter(({ hasBot }) => hasBot)
    .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] }));
}
