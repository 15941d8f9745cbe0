import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { readCompose } from '../support/compose.js';

const compose = readCompose();
const services = Object.entries(compose.services);

describe.each(services)('the service %s', (name, service) => {
  test('may do little: read-only, no rights, no user of consequence', () => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(Number(service.user?.split(':')[0])).toBeGreaterThan(0);
  });

  test('names the very version of its image', () => {
    expect(service.image).toMatch(/:v?\d+\.\d+\.\d+/);
  });

  test('has a health check where somebody waits for it', () => {
    const isWaitedFor = services.some(([, other]) =>
      JSON.stringify((other as { depends_on?: object }).depends_on ?? {}).includes(
        `"${name}":{"condition":"service_healthy"}`,
      ),
    );
    if (isWaitedFor) expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
  });

  test('has its secrets from files', () => {
    for (const [key, value] of Object.entries(service.environment ?? {}))
      if (/PASSWORD|KEY|SECRET/.test(key))
        expect([key, value]).toEqual([
          expect.stringMatching(/_FILE$/),
          expect.stringMatching(/^\/run\/secrets\//),
        ]);
  });
});

describe('together', () => {
  test('they are two web containers behind one proxy, and only the proxy is reached from outside', () => {
    expect(services.filter(([name]) => name.startsWith('web-')).length).toBe(2);
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    expect(compose.networks.back?.internal).toBe(true);
    for (const name of ['redis', 'qdrant', 'worker'])
      expect(compose.services[name]?.networks).toEqual(['back']);
  });

  test('they are images that the Dockerfile and the documentation know', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(compose.services['web-1']?.image).toBe(`afterglow:${version}`);
  });

  test('they ask for no variable that ps, logs and down would fail without', () => {
    expect(readFileSync('docker-compose.yml', 'utf8')).not.toMatch(/\$\{\w+:?\?/);
    expect(() =>
      readConfig({ PUBLIC_URL: compose.services['web-1']?.environment?.PUBLIC_URL?.slice(0, 0) }),
    ).toThrow('PUBLIC_URL must be an address');
  });

  test('Redis is of a release without the holes of before 7.4.6', () => {
    const [major = 0, minor = 0, patch = 0] = (
      /:([\d.]+)/.exec(compose.services.redis?.image ?? '')?.[1] ?? ''
    )
      .split('.')
      .map(Number);
    expect(major * 10_000 + minor * 100 + patch).toBeGreaterThanOrEqual(70_406);
  });

  test('the proxy looks for a web container anew that was replaced', () => {
    const conf = readFileSync('docker/nginx.conf', 'utf8');
    expect(conf).toMatch(/resolver 127\.0\.0\.11 valid=\d+s/);
    expect(conf).toMatch(/zone shop /);
    for (const name of ['web-1', 'web-2']) expect(conf).toMatch(new RegExp(`server ${name}:3000 resolve `));
    // The parameter came with 1.27.3.
    const [, minor = 0, patch = 0] = (/:([\d.]+)/.exec(compose.services.proxy?.image ?? '')?.[1] ?? '')
      .split('.')
      .map(Number);
    expect(minor * 100 + patch).toBeGreaterThanOrEqual(2_703);
  });

  test('no two containers share an LMDB file', () => {
    const kept = (name: string) =>
      (compose.services[name]?.volumes ?? []).filter((volume) => /:\/data\/(sessions|overflow)/.test(volume));
    expect(kept('web-1').length).toBe(2);
    for (const volume of kept('web-1')) expect(kept('web-2')).not.toContain(volume);
  });
});
