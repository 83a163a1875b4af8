/** Names of parameters that hold a key: `token`, `X-Amz-Signature`, `apiKey`, `sig`, Discord's `hm`. */
const KEY =
  /token|secret|signature|credential|passw|passcode|session_?id|sessid|api[-_]?key|access[-_]?key|auth[-_]?key|(?:^|[-_.])(?:key|rlkey|sig|sign|hm|auth|authorization|pwd|jwt|otp)$/iu;

/**
 * Address without what only its owner may know: user name and password, and parameters of query, fragment and path that hold
 * a key. Any other text stays as it is.
 *
 * @example withoutKeys('https://me:pass@example.org/tides?page=2&token=abc')
 * // 'https://example.org/tides?page=2'
 */
export function withoutKeys(address: string): string {
  if (!/^[a-z][a-z\d+.-]*:\/\//iu.test(address)) return address;
  const [path = '', ...parts] = address.split(/(?=[?#])/u);
  const [bare = '', ...stated] = path.replace(/(?<=:\/\/)[^/]*@/u, '').split(';');
  const more = stated.filter((parameter) => !holdsKey(parameter)).map((parameter) => `;${parameter}`);
  return [bare, ...more, ...parts.map(dropKeys)].join('');
}

/** Query or fragment without its keys, and without its mark where nothing is left. */
function dropKeys(part: string): string {
  const parameters = part.slice(1).split('&');
  const rest = parameters.filter((parameter) => !holdsKey(parameter));
  return rest.length === parameters.length ? part : rest.length === 0 ? '' : part.charAt(0) + rest.join('&');
}

function holdsKey(parameter: string): boolean {
  const [name = '', ...value] = parameter.split('=');
  return value.length > 0 && (KEY.test(name.replaceAll(/%2d/giu, '-')) || value.join('=').startsWith('eyJ'));
}
