import { fileURLToPath } from 'node:url';

/**
 * The built JavaScript file of a program or thread, by its place beside the module at `moduleUrl`. Neither can be
 * TypeScript, so a module that runs from `src` (a test) is given the file under `dist`.
 */
export function builtFile(place: string, moduleUrl: string): string {
  const beside = fileURLToPath(new URL(`./${place}.js`, moduleUrl));
  return moduleUrl.endsWith('.ts')
    ? beside.replace(/([\\/])src([\\/](?!.*[\\/]src[\\/]))/, '$1dist$2')
    : beside;
}
