// The health check of a web container: ends with 0 where the shop in it takes shoppers. Sends no forwarding header.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`, {
  signal: AbortSignal.timeout(2_000),
}).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
