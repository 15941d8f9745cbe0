import ipaddr from 'ipaddr.js';

/** Ranges of a network that is not routed on the internet, by the names that `ipaddr.js` gives them. */
const OWN: ReadonlySet<string> = new Set([
  'ipv4 loopback',
  'ipv4 private',
  'ipv6 loopback',
  'ipv6 uniqueLocal',
  'ipv6 linkLocal',
]);

/** Whether an IP address is this machine's own; text that is no address is not. */
export function isLoopback(address = ''): boolean {
  return rangeOf(address).endsWith('loopback');
}

/** Whether an IP address is of this machine or of a private network. */
export function isOwnNetwork(address = ''): boolean {
  return OWN.has(rangeOf(address));
}

/** An IPv4 address that is written as IPv6 (`::ffff:127.0.0.1`) counts as IPv4; short forms (`127.1`) are no address. */
function rangeOf(text: string): string {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return '';
  const address = ipaddr.process(text);
  return `${address.kind()} ${address.range()}`;
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** The origin of an address, and of a loopback address those of the other names of this machine: `http://127.0.0.1:3000`. */
export function originsOf(address: string): readonly string[] {
  const { origin, protocol, hostname, port } = new URL(address);
  if (!LOOPBACK_NAMES.includes(hostname)) return [origin];
  return LOOPBACK_NAMES.map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

/**
 * The origin to name to who asked at `host` (a `Host` header): of a loopback address the name it was asked by,
 * elsewhere that address alone.
 */
export function originAskedBy(address: string, host = ''): string {
  return originsOf(address).find((origin) => new URL(origin).host === host) ?? address;
}
