export { steadyGateway } from './gateway.ts';
export type { GatewayReport, SteadyGatewayOptions } from './options.ts';
export { asInformation, isFinal } from './shapes.ts';
