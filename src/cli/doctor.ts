import { examine } from '../doctor/examine.js';
import type { Finding } from '../doctor/finding.js';
import { optionsOf, runProgram } from '../processes/run-program.js';

const HELP = `Looks at what the shop needs and says what to mend: npm run doctor -- [options]

  --json    the findings as JSON
  --help    this text

It reads the same environment as the shop, changes nothing, and ends with 1 where something has failed.
`;

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: { json: { type: 'boolean', default: false } },
  });
  const findings = await examine(process.env);
  process.stdout.write(values.json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(lines).join(''));
  process.exitCode = findings.some(({ state }) => state === 'failed') ? 1 : 0;
}

function lines({ about, state, says, advice }: Finding): string {
  const first = `${state.padEnd(8)} ${about}: ${says}\n`;
  return advice === undefined ? first : `${first}${' '.repeat(9)}${advice}\n`;
}

await runProgram(main, { failure: 'The shop could not be looked at' });
