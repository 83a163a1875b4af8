export { persist, type Persistence } from './persist.ts';
export { type FailureCause, idIn, isRateLimited, isUnsure, refusalOf, type Request, RequestError } from './request.ts';
export { isGone, type Message, Responder } from './responder.ts';
export { createRest, type Rest, type RestOptions, steadyOptions } from './rest.ts';
export { type Clock, passed, retry, type RetryOptions, sleep } from './retry.ts';
