/** Preloaded into a process: SIGUSR2 sets its wall clock a year ahead, and back. */
const YEAR = 365 * 24 * 3_600_000;
const right = Date.now;
let ahead = 0;
Date.now = () => right() + ahead;
process.on('SIGUSR2', () => {
  ahead = ahead === 0 ? YEAR : 0;
});
