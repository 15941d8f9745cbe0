/** Why Redis does not do what it is asked. */
export type RedisProblem =
  | 'no-password'
  | 'wrong-password'
  | 'forbidden'
  | 'no-database'
  | 'is-cluster'
  | 'no-cluster'
  | 'is-sentinel'
  | 'no-sentinel'
  | 'no-master'
  | 'unknown-host'
  | 'refused'
  | 'tls'
  | 'loading'
  | 'silent'
  | 'other';

/** What the server says first, and Node of a connection that cannot be made. */
const SIGNS: readonly (readonly [RedisProblem, RegExp])[] = [
  ['no-password', /^NOAUTH/],
  ['wrong-password', /^WRONGPASS|^ERR (AUTH <password> called without any password|invalid password)/],
  ['forbidden', /^NOPERM/],
  ['no-database', /^ERR (DB index is out of range|invalid DB index)/],
  ['is-cluster', /^MOVED /],
  ['no-cluster', /^ERR This instance has cluster support disabled/],
  ['is-sentinel', /^ERR unknown command '(EXISTS|EVAL|EVALSHA)'/i],
  ['no-sentinel', /^ERR unknown command '?SENTINEL/i],
  ['no-master', /^ERR No such master/],
  ['loading', /^(LOADING|MASTERDOWN|CLUSTERDOWN)/],
  ['unknown-host', /\b(ENOTFOUND|EAI_AGAIN|EAI_NONAME)\b/],
  ['refused', /\bECONNREFUSED\b/],
  ['tls', /certificate|\bSSL\b|\bTLS\b|ERR_TLS|wrong version number/i],
  ['silent', /timeout|timed out|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i],
];

/** Tells an error's kind; never repeats its words, which may hold an address. */
export function redisProblem(error: unknown): RedisProblem {
  const said = wordsOf(error);
  return SIGNS.find(([, sign]) => said.some((words) => sign.test(words)))?.[0] ?? 'other';
}

const OF_SETTINGS: ReadonlySet<RedisProblem> = new Set([
  'no-password',
  'wrong-password',
  'forbidden',
  'no-database',
  'is-cluster',
  'no-cluster',
  'is-sentinel',
  'no-sentinel',
  'no-master',
]);

/** A setting is wrong, as far as one can tell: waiting does not mend it. */
export function isSetting(problem: RedisProblem | undefined): boolean {
  return problem !== undefined && OF_SETTINGS.has(problem);
}

/** Redis answers and takes no writes: its memory or its disk is full, or it has no replica, or is one. It still reads. */
export function refusesWrites(error: unknown): boolean {
  return wordsOf(error).some((words) => /^(OOM|MISCONF|NOREPLICAS|READONLY)\b/.test(words));
}

/** One sentence for the log and the doctor: what is wrong, and what to do. */
export const REDIS_PROBLEMS: Readonly<
  Record<RedisProblem, { readonly says: string; readonly advice: string }>
> = {
  'no-password': {
    says: 'Redis wants a password, and none is set (NOAUTH).',
    advice: 'Put it into a file and name that in REDIS_PASSWORD_FILE.',
  },
  'wrong-password': {
    says: 'Redis does not know this user or password (WRONGPASS).',
    advice:
      'Mend the password where it is set (the file that REDIS_PASSWORD_FILE names, REDIS_PASSWORD, or REDIS_URL), or the user in REDIS_URL.',
  },
  forbidden: {
    says: 'Redis does not let this user do what the shop needs (NOPERM).',
    advice: 'Give the user all commands on the keys afterglow:*.',
  },
  'no-database': {
    says: 'Redis has no database of the number at the end of REDIS_URL.',
    advice: 'Write one that it has (`databases` in redis.conf, 0 to 15 unless it says more), or none.',
  },
  'is-cluster': {
    says: 'REDIS_URL names a single server, and what answers is one of a Cluster and leads to another (MOVED).',
    advice: 'Write redis+cluster:// in place of redis:// (rediss+cluster:// with TLS).',
  },
  'no-cluster': {
    says: 'REDIS_URL names a Cluster, and what answers is a single server.',
    advice: 'Write redis:// in place of redis+cluster:// (rediss:// with TLS).',
  },
  'is-sentinel': {
    says: 'REDIS_URL names a server, and what answers is a Sentinel.',
    advice: 'Write redis+sentinel:// and, at the end, the name of the master: …/mymaster.',
  },
  'no-sentinel': {
    says: 'REDIS_URL names Sentinels, and what answers is a Redis.',
    advice:
      'Mend the ports of the Sentinels in REDIS_URL (26379 unless set), or write redis:// for a single server.',
  },
  'no-master': {
    says: 'The Sentinels know no master of the name at the end of REDIS_URL.',
    advice: 'Write the name that they have it under: `sentinel masters` lists them.',
  },
  'unknown-host': {
    says: 'No host is known by the name in REDIS_URL.',
    advice: 'Mend the name in REDIS_URL, or the name service of this machine.',
  },
  refused: {
    says: 'Nobody listens where REDIS_URL points (connection refused).',
    advice: 'Start Redis there, or mend host and port in REDIS_URL.',
  },
  tls: {
    says: 'The certificate of Redis is not trusted, or the two do not agree on TLS.',
    advice: 'rediss:// in REDIS_URL is TLS, redis:// is not; ?ca=FILE trusts a private authority.',
  },
  loading: {
    says: 'Redis is there and not ready yet: it loads its data, or its cluster has no leader.',
    advice: 'Wait, and look again.',
  },
  silent: {
    says: 'Redis is reached and says nothing, or nothing comes through to it.',
    advice:
      'Look whether it hangs, at firewalls in between, and whether it speaks TLS: rediss:// does, redis:// does not.',
  },
  other: {
    says: 'Redis does not answer as Redis does.',
    advice: 'Look whether REDIS_URL points to a Redis, and at its log.',
  },
};

/** Redis answers and reads, and takes nothing new: for the log and the doctor. */
export const REDIS_FULL = {
  says: 'The memory that Redis may use is full: it takes nothing new.',
  advice: 'Raise maxmemory (CONFIG SET maxmemory, and in redis.conf), or see what else fills it.',
} as const;

/** An error's own words and code, and those of what it was made from. */
function wordsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as NodeJS.ErrnoException;
  const parts = error instanceof AggregateError ? error.errors.flatMap(wordsOf) : [];
  return [error.message, ...(typeof code === 'string' ? [code] : []), ...parts, ...wordsOf(error.cause)];
}
