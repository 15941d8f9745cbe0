// Runs programs of the command line one after the other in this process, as its parent asks: loading the shop's
// modules takes longer than most programs run. Each program is loaded anew, with words, environment, output and exit
// code of its own; what it imports is loaded once.
const { env, stdout, stderr, argv } = process;
const own = { ...env };
const write = [stdout.write, stderr.write];
let runs = 0;

process.exit = (code) => {
  process.exitCode = code;
};

process.on('message', async ({ program, words, more }) => {
  const said = { stdout: '', stderr: '' };
  const listenTo = (name) => {
    process[name].write = (text, ...rest) => {
      said[name] += text;
      rest.find((one) => typeof one === 'function')?.();
      return true;
    };
  };
  listenTo('stdout');
  listenTo('stderr');
  process.env = { ...own, ...more };
  process.argv = [argv[0], program, ...words];
  process.exitCode = 0;
  try {
    runs += 1;
    await import(`${program}?run=${runs}`);
  } finally {
    [stdout.write, stderr.write] = write;
    for (const output of [stdout, stderr]) output.removeAllListeners('error');
  }
  process.send({ ...said, code: process.exitCode ?? 0 });
  process.exitCode = 0;
});
