import { type Config, readConfig } from '../config.js';
import { SettingError } from '../errors.js';
import { unusedSettings } from '../settings/unused.js';
import { type Finding, findingsAbout } from './finding.js';

/** What of the environment can be used, and every setting that cannot. */
interface Usable {
  /** As if the bad settings were not given. */
  readonly config: Config;
  readonly bad: readonly SettingError[];
}

/** Reads the environment over and over, each time without the setting that could not be used. */
export function readUsable(env: NodeJS.ProcessEnv): Usable {
  const bad: SettingError[] = [];
  let rest = env;
  for (;;) {
    try {
      return { config: readConfig(rest), bad };
    } catch (error) {
      if (!(error instanceof SettingError) || isKnown(error, bad)) throw error;
      bad.push(error);
      rest = without(rest, error.variable);
    }
  }
}

export function badSettings(bad: readonly SettingError[]): readonly Finding[] {
  const { failed } = findingsAbout('Configuration');
  return bad.map(({ message }) => failed(message, 'Mend that variable and look again.'));
}

/** One finding for each variable that does nothing. */
export function unusedFindings(env: NodeJS.ProcessEnv, config: Config): readonly Finding[] {
  const { warning } = findingsAbout('Configuration');
  return unusedSettings(env, config).map(({ says, advice }) => warning(says, advice));
}

function isKnown({ variable }: SettingError, bad: readonly SettingError[]): boolean {
  return bad.some((one) => one.variable === variable);
}

/** Plain http is no value that can be left out: going on means to accept it. */
function without(env: NodeJS.ProcessEnv, variable: string): NodeJS.ProcessEnv {
  return { ...env, [variable]: variable === 'INSECURE_HTTP' ? '1' : undefined };
}
