import { describe, expect, it } from 'vitest';
import { redisAddress } from '../../src/redis/address.js';

const read = (url: string, password?: string) => redisAddress({ url, password });

describe('the address of Redis', () => {
  it('names one server, with its password and the number of a database', () => {
    expect(read('redis://redis.internal')).toMatchObject({
      topology: 'standalone',
      hosts: [{ host: 'redis.internal', port: 6379 }],
      database: 0,
      password: undefined,
      tls: undefined,
    });
    expect(read('redis://shop:p%40ss:word@[::1]:7000/3')).toMatchObject({
      hosts: [{ host: '::1', port: 7000 }],
      database: 3,
      username: 'shop',
      password: 'p@ss:word',
    });
  });

  it('names Sentinels and the master they know', () => {
    expect(read('redis+sentinel://a,b:5000/mymaster?sentinel-password=x')).toMatchObject({
      topology: 'sentinel',
      hosts: [
        { host: 'a', port: 26_379 },
        { host: 'b', port: 5000 },
      ],
      master: 'mymaster',
      sentinelPassword: 'x',
    });
  });

  it('names some nodes of a Cluster, over TLS too', () => {
    expect(read('rediss+cluster://a:1,b:2')).toMatchObject({
      topology: 'cluster',
      hosts: [
        { host: 'a', port: 1 },
        { host: 'b', port: 2 },
      ],
      tls: { ca: undefined },
    });
  });

  it('gives way to REDIS_PASSWORD', () => {
    expect(read('redis://:old@a', 'new').password).toBe('new');
  });

  it.each([
    ['redis+sentinel://a:1', 'name of the master'],
    ['redis://:geheim@a/shop', 'number of a database'],
    ['redis://:geheim@a:port', 'host'],
    ['redis://', 'must look like'],
    ['rediss://a?ca=/nowhere/ca.pem', 'ca='],
  ])('that cannot be used is said to be so, without its password: %s', (url, reason) => {
    expect(() => read(url)).toThrow(reason);
    try {
      read(url);
    } catch (error) {
      expect(String(error)).not.toContain('geheim');
    }
  });
});
