import { type Finding, findingsAbout } from './finding.js';

const OLDEST = [20, 19] as const;
const { ok, failed } = findingsAbout('Node');

/** @param version as `process.versions.node` */
export function checkNode(version: string): readonly Finding[] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (isOld) return [failed(`Node ${version} is too old.`, `Install Node ${OLDEST.join('.')} or newer.`)];
  return [ok(`Node ${version}`)];
}
