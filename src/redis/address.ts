import { readFileSync } from 'node:fs';
import type { RedisSettings } from '../config.js';
import { SetupError } from '../errors.js';

interface Host {
  readonly host: string;
  readonly port: number;
}

/** Where Redis is and how to get in, read from `REDIS_URL` and `REDIS_PASSWORD`. */
export interface RedisAddress {
  readonly topology: 'standalone' | 'sentinel' | 'cluster';
  readonly hosts: readonly [Host, ...Host[]];
  /** The name under which the Sentinels know the master; empty elsewhere. */
  readonly master: string;
  readonly database: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The Sentinels' own password, where they have one. */
  readonly sentinelPassword: string | undefined;
  /** Undefined for plain TCP. `ca`: certificates to trust beside the system's, PEM. */
  readonly tls: { readonly ca: string | undefined } | undefined;
}

const PORTS = { standalone: 6379, cluster: 6379, sentinel: 26_379 } as const;
const FORM =
  /^(?<scheme>rediss?)(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<login>[^@/]*)@)?(?<hosts>[^/?]+)(?:\/(?<path>[^/?]*))?(?:\?(?<query>.*))?$/;

/**
 * Reads the forms that docs/redis.md names: `redis://`, `redis+sentinel://host,host/master`, `redis+cluster://host,host`,
 * `rediss` in place of `redis` for TLS; `?ca=FILE` trusts a private authority, `?sentinel-password=` is the Sentinels'.
 * @throws SetupError that says what is missing, and never repeats a password
 */
export function redisAddress({ url, password }: RedisSettings): RedisAddress {
  const parts = FORM.exec(url)?.groups;
  if (!parts) throw new SetupError('REDIS_URL must look like redis://host:6379 (see docs/settings.md).');
  const topology = (parts.kind ?? 'standalone') as RedisAddress['topology'];
  const path = decodeURIComponent(parts.path ?? '');
  const query = new URLSearchParams(parts.query ?? '');
  const { username, secret } = loginOf(parts.login);
  return {
    topology,
    hosts: hostsOf(parts.hosts ?? '', PORTS[topology]),
    master: topology === 'sentinel' ? masterOf(path) : '',
    database: topology === 'standalone' ? databaseOf(path) : 0,
    username,
    password: password ?? secret,
    sentinelPassword: query.get('sentinel-password') ?? undefined,
    tls: parts.scheme === 'rediss' ? { ca: certificates(query.get('ca')) } : undefined,
  };
}

function loginOf(text = '') {
  const [name = '', ...rest] = text.split(':');
  const secret = decodeURIComponent(rest.join(':'));
  return { username: decodeURIComponent(name) || undefined, secret: secret || undefined };
}

function hostsOf(text: string, port: number): [Host, ...Host[]] {
  const [first, ...others] = text.split(',').map((one): Host => {
    const found = /^(?:\[(?<six>[^\]]+)\]|(?<name>[^:]+))(?::(?<port>\d{1,5}))?$/.exec(one)?.groups;
    const host = found?.six ?? found?.name;
    if (host === undefined) throw new SetupError('REDIS_URL names a host that cannot be read: host:port.');
    return { host, port: found?.port === undefined ? port : Number(found.port) };
  });
  if (!first) throw new SetupError('REDIS_URL names no host.');
  return [first, ...others];
}

function masterOf(path: string): string {
  if (path !== '') return path;
  throw new SetupError('REDIS_URL with Sentinels ends with the name of the master: …/mymaster.');
}

function databaseOf(path: string): number {
  if (/^\d{0,4}$/.test(path)) return Number(path);
  throw new SetupError('REDIS_URL may end with the number of a database, such as redis://host:6379/0.');
}

function certificates(file: string | null): string | undefined {
  if (file === null) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SetupError('REDIS_URL names a file of certificates (ca=…) that cannot be read.');
  }
}
