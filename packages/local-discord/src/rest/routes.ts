import type { Json } from '../json.ts';
import type { Check } from '../rules/schema.ts';
import type { Guild, World } from '../world/world.ts';
import type { Route } from './http.ts';
import { identityRoutes } from './routes/application.ts';
import { commandRoutes } from './routes/commands.ts';
import { placeRoutes } from './routes/guilds.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every route there is, the literal ones before those they would be mistaken for. The rest is answered with 501. */
export function createRoutes(
  world: World,
  check: Check,
  gateway: () => Json,
  leave: (guild: Guild) => void,
): readonly Route[] {
  return [
    ...identityRoutes(world, check, gateway, leave),
    ...commandRoutes(world, check),
    ...messageRoutes(world, check),
    ...placeRoutes(world, check),
    ...interactionRoutes(world, check),
    ...webhookRoutes(world, check),
  ];
}
