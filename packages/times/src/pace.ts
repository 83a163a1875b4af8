/** Entry `times/pace`: limits on how often something happens. */
export { type Limiter, type LimiterOptions, createLimiter } from './pace/limiter.ts';
export { type RateLimit, type RateLimiter, type RateLimiterOptions, createRateLimiter } from './pace/rate-limit.ts';
