import ipaddr from 'ipaddr.js';
import { SettingError } from '../errors.js';

/** Names that Express knows for ranges of addresses. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * Express's `trust proxy`: false, true (every sender), a number of hops, or names and addresses parted by commas.
 * @throws SettingError for what Express would not take
 */
export function trustedProxies(text: string | undefined): boolean | number | string {
  if (text === undefined || text === '' || text === '0' || text === 'false') return false;
  if (text === 'true') return true;
  if (/^\d+$/.test(text)) return Number(text);
  const wrong = text.split(',').find((one) => !isProxy(one.trim()));
  if (wrong === undefined) return text;
  throw new SettingError(
    'TRUST_PROXY',
    `must be a number of proxies, or addresses such as loopback, 10.0.0.5 or 10.0.0.0/8 parted by commas; it is "${text}".`,
  );
}

/** A range's name, an address, or an address with the length or the mask of its network. */
function isProxy(text: string): boolean {
  if (RANGES.has(text)) return true;
  const [address = '', network, ...more] = text.split('/');
  const { IPv4, IPv6 } = ipaddr;
  const isV4 = IPv4.isValidFourPartDecimal(address);
  if ((!isV4 && !IPv6.isValid(address)) || more.length > 0) return false;
  if (network === undefined || (isV4 && IPv4.isValidFourPartDecimal(network))) return true;
  return network !== '0' && ipaddr.isValidCIDR(text);
}
