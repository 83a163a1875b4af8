import type { Route } from './http.ts';
import { commandRoutes } from './routes/commands.ts';
import { identityRoutes } from './routes/identity.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { placeRoutes } from './routes/places.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { Check, Json } from './schema.ts';
import type { Guild, World } from './world.ts';

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
