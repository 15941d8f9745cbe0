import { fileURLToPath } from 'node:url';

/**
 * The built JavaScript file of a worker thread that lives beside the module at `moduleUrl`.
 * A thread cannot load TypeScript, so a module running from `src` (a test) is given the file under `dist`.
 */
export function workerFile(name: string, moduleUrl: string): string {
  const beside = fileURLToPath(new URL(`./${name}.js`, moduleUrl));
  return moduleUrl.endsWith('.ts')
    ? beside.replace(/([\\/])src([\\/](?!.*[\\/]src[\\/]))/, '$1dist$2')
    : beside;
}
