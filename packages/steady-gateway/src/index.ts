export { steadyGateway, type GatewayReport, type SteadyGatewayOptions } from './gateway.ts';
export { asInformation, isFinal } from './shapes.ts';
