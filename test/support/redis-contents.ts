import { execFileSync } from 'node:child_process';

/** One thing that a store holds: database, key and value as text. */
export interface Kept {
  readonly key: string;
  readonly text: string;
  /** An entry of a session's log. */
  readonly isEntry: boolean;
}

/** One text for each field, element or value that any key holds: the key, a line break, what it holds. */
const EVERYTHING = `
local found = {}
for _, key in ipairs(redis.call('KEYS', '*')) do
  local type, values = redis.call('TYPE', key).ok, {}
  if type == 'list' then values = redis.call('LRANGE', key, 0, -1)
  elseif type == 'hash' then values = { cjson.encode(redis.call('HGETALL', key)) }
  elseif type == 'stream' then values = { cjson.encode(redis.call('XRANGE', key, '-', '+')) }
  elseif type == 'string' then values = { redis.call('GET', key) }
  elseif type == 'zset' then values = { cjson.encode(redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')) }
  elseif type == 'set' then values = { cjson.encode(redis.call('SMEMBERS', key)) }
  end
  for _, value in ipairs(values) do table.insert(found, cjson.encode({ key, value })) end
end
return found`;

/** Everything that a Redis on loopback holds, read past the shop. @param url as `REDIS_URL` says it */
export function keptInRedis(url: string): Kept[] {
  const { hostname, port } = new URL(url);
  const printed = execFileSync('redis-cli', ['-h', hostname, '-p', port, '--raw', 'EVAL', EVERYTHING, '0'], {
    encoding: 'utf8',
    timeout: 10_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [key, value] = JSON.parse(line) as [string, string];
      return { key, isEntry: key.endsWith(':log'), text: JSON.stringify([key, readable(value)]) };
    });
}

/** A line of a session's log with its JSON laid open, so that it reads as it does in the other engine. */
function readable(value: string): unknown {
  const json = value.indexOf('{');
  try {
    return json === -1 ? value : [value.slice(0, json), JSON.parse(value.slice(json))];
  } catch {
    return value;
  }
}
