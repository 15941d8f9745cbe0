import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openNotice } from '../../src/shop/shop-start.js';

const said = (env: NodeJS.ProcessEnv, port = 3000) => openNotice(readConfig(env), port);

it.each<readonly [NodeJS.ProcessEnv, string]>([
  [{}, 'Afterglow is open at http://localhost:3000'],
  [{ PORT: '0' }, 'Afterglow is open at http://localhost:3000'],
  [{ HOST: '0.0.0.0', INSECURE_HTTP: '1' }, 'Afterglow is open at http://localhost:3000'],
  [
    { PUBLIC_URL: 'https://shop.example', SHOP_NAME: 'Bergmann' },
    'Bergmann is open at https://shop.example (listening at http://localhost:3000)',
  ],
  [
    { PUBLIC_URL: 'http://localhost:8080' },
    'Afterglow is open at http://localhost:8080 (listening at http://localhost:3000)',
  ],
])('an open shop with %o is told by the address that shoppers reach', (env, sentence) => {
  expect(said(env)).toBe(sentence);
});
