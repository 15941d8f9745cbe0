import { type Check, findingsAbout } from './finding.js';

const { ok, warning } = findingsAbout('Configuration');

/** Settings that are possible and yet seldom meant. A setting that cannot be used has been found before. */
export const checkConfiguration: Check = async (config) => {
  const isHttps = config.publicUrl.startsWith('https:');
  const found = [
    ok(`The shop is reached by ${config.publicUrl}.`),
    ok(`Times are said in ${config.timeZone}.`),
  ];
  if (!config.secureCookies)
    found.push(
      warning(
        'Cookies travel over plain http.',
        'Set PUBLIC_URL to an https address and drop INSECURE_HTTP.',
      ),
    );
  if (isHttps && config.trustProxy === false)
    found.push(
      warning(
        'A proxy must stand before the shop, but TRUST_PROXY is not set: the rate limit counts all shoppers as one address.',
        'Set TRUST_PROXY to the address of the proxy, or to the number of proxies.',
      ),
    );
  if (config.trustProxy === true)
    found.push(
      warning(
        'TRUST_PROXY believes every sender: anybody can claim any address.',
        'Name the proxy, or the number of proxies.',
      ),
    );
  if (config.redis && !config.workerApart)
    found.push(
      warning(
        'REDIS_URL is set and ANALYTICS_DIR is not: every machine with a web process would start a worker of its own.',
        'With more than one machine set ANALYTICS_DIR and run npm run worker on one of them.',
      ),
    );
  return found;
};
