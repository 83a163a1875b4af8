import type { Route, RouteContext } from './http.ts';
import { applicationRoutes } from './routes/application.ts';
import { commandRoutes } from './routes/commands.ts';
import { guildRoutes } from './routes/guilds.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every route, those with literal paths before those with placeholders that would match them. */
export function createRoutes(context: RouteContext): readonly Route[] {
  return [
    ...applicationRoutes(context),
    ...commandRoutes(context),
    ...messageRoutes(context),
    ...guildRoutes(context),
    ...interactionRoutes(context),
    ...webhookRoutes(context),
  ];
}
