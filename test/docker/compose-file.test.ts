import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

  test('no two containers share an LMDB file', () => {
    const kept = (name: string) =>
      (compose.services[name]?.volumes ?? []).filter((volume) => /:\/data\/(sessions|overflow)/.test(volume));
    expect(kept('web-1').length).toBe(2);
    for (const volume of kept('web-1')) expect(kept('web-2')).not.toContain(volume);
  });
});
