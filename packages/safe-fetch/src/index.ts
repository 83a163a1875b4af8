export { isPublicAddress } from './addresses.ts';
export { type Resolve } from './connector.ts';
export { type FailureReason, FetchError } from './failures.ts';
export { type FetchedDocument, fetchDocument, type FetchOptions } from './fetch-document.ts';
