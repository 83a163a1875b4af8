/** Untyped: the package ships no declarations for its Zod schemas; rules/schema.ts names those it uses. */
declare module 'discord-api-spec/zod';
