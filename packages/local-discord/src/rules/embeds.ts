import type { Json } from '../json.ts';
import type { Path } from '../world/components.ts';
import type { FormErrors } from './api-error.ts';

/** Most characters of all embeds of a message. */
const MAX_EMBEDS = 6_000;

/** Rules that the schema of embeds does not state: the whole length, empty fields, schemes of addresses. */
export function checkEmbeds(embeds: readonly Json[], at: Path, errors: FormErrors): void {
  const length = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (length > MAX_EMBEDS) errors.add(at, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  for (const [index, embed] of embeds.entries()) {
    for (const [number, field] of ((embed['fields'] ?? []) as Json[]).entries())
      for (const key of ['name', 'value'])
        if (String(field[key]).trim() === '')
          errors.add([...at, index, 'fields', number, key], 'BASE_TYPE_REQUIRED', 'This field is required');
    for (const path of [['url'], ['author', 'url']]) {
      const url = path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], embed);
      if (typeof url === 'string' && url !== '' && !/^https?:/i.test(url))
        errors.add(
          [...at, index, ...path],
          'URL_TYPE_INVALID_SCHEME',
          `Scheme "${url.split(':')[0]}" must be one of ('http', 'https').`,
        );
    }
  }
}

/** Characters that count against the limit: of title, description, footer, author and fields. */
function embedLength(embed: Json): number {
  const { title, description, footer, author, fields } = embed as Record<string, Json | undefined>;
  const texts = [title, description, footer?.['text'], author?.['name']];
  for (const field of (fields ?? []) as unknown as Json[]) texts.push(field['name'], field['value']);
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.trim().length : 0), 0);
}
