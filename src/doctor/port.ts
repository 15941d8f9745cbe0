import type { Config } from '../config.js';
import { tryListening } from '../net/try-listening.js';
import { lastSentence } from '../processes/run-program.js';
import { NO_START, printedAddress } from '../shop/shop-start.js';
import { type Check, findingsAbout } from './finding.js';

const { ok, failed } = findingsAbout('Port');
/** How long whoever has the port may take to answer, milliseconds. */
const PATIENCE = 1_000;

/** Whether the shop could listen where it is told to, unless it is what listens there. */
export const checkPort: Check = async (config) => {
  const { port, host } = config;
  const trouble = await tryListening(config).catch((error: unknown) => error);
  if (trouble === undefined) return [ok(`The shop may listen at ${host}, port ${port}.`)];
  const sentence = lastSentence(trouble, NO_START);
  if ((trouble as NodeJS.ErrnoException).code !== 'EADDRINUSE')
    return [failed(`Nothing can listen at ${host}, port ${port}.`, sentence)];
  if (await isShop(config)) return [ok(`A shop answers at ${host}, port ${port}.`)];
  return [failed(`Another program listens at port ${port}: the shop cannot start.`, sentence)];
};

async function isShop({ port, host }: Config): Promise<boolean> {
  try {
    const answer = await fetch(`${printedAddress(host, port)}/healthz`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok && (await answer.text()).trim() === 'ok';
  } catch {
    return false;
  }
}
