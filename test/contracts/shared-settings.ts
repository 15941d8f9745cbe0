import { describe, expect, it } from 'vitest';
import type { SharedSettings } from '../../src/shared-settings/shared-settings.js';

/** Opens a web process of one shop; each call of `openShop` is another shop. */
export interface SettingsEngine {
  readonly name: string;
  openShop(): Promise<() => SharedSettings>;
}

/** What shared settings must do, whichever engine stands behind them. */
export function sharedSettingsContract({ name, openShop }: SettingsEngine): void {
  describe(`shared settings ${name}`, () => {
    it('let the first value that was offered stand, for every process', async () => {
      const open = await openShop();
      const [one, other] = [open(), open()];
      expect(await one.find('secret')).toBeUndefined();
      expect(await one.offer('secret', 'first')).toBe('first');
      expect(await other.offer('secret', 'second')).toBe('first');
      expect(await other.find('secret')).toBe('first');
      expect(await one.find('operator-code')).toBeUndefined();
    });

    it('agree when many offer at once', async () => {
      const open = await openShop();
      const offers = Array.from({ length: 20 }, (_, i) => open().offer('secret', `value-${i}`));
      expect(new Set(await Promise.all(offers)).size).toBe(1);
    });

    it('are replaced for every process', async () => {
      const open = await openShop();
      const [one, other] = [open(), open()];
      await one.offer('operator-code', 'old');
      await other.offer('operator-code', 'old');
      await one.replace('operator-code', 'new');
      expect(await other.find('operator-code')).toBe('new');
      expect(await other.offer('operator-code', 'old')).toBe('new');
    });
  });
}
