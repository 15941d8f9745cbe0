import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the engine of the model leaves nothing in the home folder of whoever runs the shop', async () => {
  const home = mkdtempSync(join(tmpdir(), 'afterglow-home-'));
  const program = join(home, 'embed.mjs');
  const embedder = pathToFileURL(resolve('dist/embedding/embedder.js')).href;
  writeFileSync(
    program,
    `import { openEmbedder } from '${embedder}';
    const embedder = await openEmbedder({ modelDir: '${resolve('models/all-MiniLM-L6-v2-int8')}' });
    await embedder.embed(['a yoga mat']);
    await embedder.close();`,
  );
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: '', ORT_DISABLE_TELEMETRY: '' };
  await promisify(execFile)(process.execPath, [program], { env });
  expect(readdirSync(home)).toEqual(['embed.mjs']);
  rmSync(home, { recursive: true, force: true });
}, 60_000);
