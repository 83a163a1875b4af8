import ipaddr from 'ipaddr.js';

/**
 * True for an address of the public internet: not private, loopback, link-local, shared, multicast, documentation or
 * reserved, and no IPv6 form that leads to an IPv4 address other than `::ffff:` followed by a public one (6to4, NAT64,
 * Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 2000::/3 is all of IPv6 that is given out; `::127.0.0.1` is unicast by name.
  return parsed instanceof ipaddr.IPv4 || ((parsed.parts[0] ?? 0) & 0xe0_00) === 0x20_00;
}
