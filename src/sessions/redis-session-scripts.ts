import { redisScript } from '../redis/script.js';
import { BASKET_MARK } from './entry-codec.js';

/**
 * A session's log in Redis: `head` is a hash (length, endsAt), `log` a list of lines `<number> <marks> <id> <json>`.
 * The scripts read numbers, marks and ids alone, so that lines of any version are dropped and withdrawn rightly.
 * Both keys expire together, and only writing moves their end.
 */

const LINES = `
local function marks(line) return string.match(line, '^%d+ (%S+)') end
local function rewrite(log, lines, dropped)
  local left = redis.call('PTTL', log)
  redis.call('DEL', log)
  for i, line in ipairs(lines) do
    if not dropped[i] then redis.call('RPUSH', log, line) end
  end
  if left > 0 then redis.call('PEXPIRE', log, left) end
end
local function trim(log, most, more)
  local kept = redis.call('LLEN', log)
  if kept <= most then return end
  local lines, dropped = redis.call('LRANGE', log, 0, -1), {}
  local surplus = kept - most + more
  for _, implicit in ipairs({ true, false }) do
    for i, line in ipairs(lines) do
      local is = string.find(marks(line), 'i', 1, true) ~= nil
      if surplus > 0 and is == implicit then
        dropped[i] = true
        surplus = surplus - 1
      end
    end
  end
  rewrite(log, lines, dropped)
end
`;

/**
 * KEYS head, log. ARGV ends at, lives (both milliseconds), most entries, surplus beyond them, `once`, `always` or
 * `unlessChanged`, the ids of the basket changes that the caller has seen between spaces, then lines without their
 * number. `once` leaves out ids that the log holds, and never brings the end nearer: a write sent again after a
 * timeout. `unlessChanged` appends nothing, and gives back -1, where the log holds a basket change not seen.
 */
export const appendScript = redisScript(`${LINES}
local head, log, most = KEYS[1], KEYS[2], tonumber(ARGV[3])
local endsAt, lives = ARGV[1], tonumber(ARGV[2])
local known = {}
if ARGV[5] == 'once' then
  local ends = redis.call('HGET', head, 'endsAt')
  if ends and tonumber(ends) > tonumber(endsAt) then
    endsAt = ends
    lives = math.max(lives, redis.call('PTTL', head))
  end
  for _, line in ipairs(redis.call('LRANGE', log, 0, -1)) do
    known[string.match(line, '^%d+ %S+ (%S+)')] = true
  end
end
if ARGV[5] == 'unlessChanged' then
  for _, line in ipairs(redis.call('LRANGE', log, 0, -1)) do
    local marked, id = string.match(line, '^%d+ (%S+) (%S+)')
    local changes = string.find(marked, '${BASKET_MARK}', 1, true)
    if changes and not string.find(ARGV[6], ' ' .. id .. ' ', 1, true) then return -1 end
  end
end
local length = tonumber(redis.call('HGET', head, 'length') or '0')
for i = 7, #ARGV do
  if not known[string.match(ARGV[i], '^%S+ (%S+)')] then
    length = length + 1
    redis.call('RPUSH', log, length .. ' ' .. ARGV[i])
  end
end
redis.call('HSET', head, 'length', length, 'endsAt', endsAt)
trim(log, most, tonumber(ARGV[4]))
redis.call('PEXPIRE', head, lives)
redis.call('PEXPIRE', log, lives)
return length
`);

/** KEYS head, log. Gives back length, ends at, lines: of one moment. */
export const readScript = redisScript(`
local head = redis.call('HMGET', KEYS[1], 'length', 'endsAt')
return { head[1], head[2], redis.call('LRANGE', KEYS[2], 0, -1) }
`);

/** KEYS head, log. Gives back all that they hold: of one moment. */
export const keptScript = redisScript(`
return { redis.call('HGETALL', KEYS[1]), redis.call('LRANGE', KEYS[2], 0, -1) }
`);

/** KEYS log. ARGV a mark: the lines that carry it go. */
export const withdrawScript = redisScript(`${LINES}
local lines, dropped, some = redis.call('LRANGE', KEYS[1], 0, -1), {}, false
for i, line in ipairs(lines) do
  if string.find(marks(line), ARGV[1], 1, true) then
    dropped[i] = true
    some = true
  end
end
if some then rewrite(KEYS[1], lines, dropped) end
return 0
`);

/**
 * KEYS head, log. ARGV the length it must have, ends at, lives (both milliseconds), most entries, surplus beyond them,
 * a line to append without its number, then lines with theirs, which go to their places. Gives back 1 where it did.
 */
export const restoreScript = redisScript(`${LINES}
local head, log = KEYS[1], KEYS[2]
if redis.call('HGET', head, 'length') ~= ARGV[1] then return 0 end
local function number(line) return tonumber(string.match(line, '^%d+')) end
local lines, held = redis.call('LRANGE', log, 0, -1), {}
for _, line in ipairs(lines) do held[number(line)] = true end
for i = 7, #ARGV do
  if not held[number(ARGV[i])] then lines[#lines + 1] = ARGV[i] end
end
table.sort(lines, function(a, b) return number(a) < number(b) end)
local length = tonumber(ARGV[1]) + 1
lines[#lines + 1] = length .. ' ' .. ARGV[6]
rewrite(log, lines, {})
redis.call('HSET', head, 'length', length, 'endsAt', ARGV[2])
trim(log, tonumber(ARGV[4]), tonumber(ARGV[5]))
redis.call('PEXPIRE', head, ARGV[3])
redis.call('PEXPIRE', log, ARGV[3])
return 1
`);

/** KEYS head, log. Gives back how many entries there were. */
export const eraseScript = redisScript(`
local kept = redis.call('LLEN', KEYS[2])
redis.call('DEL', KEYS[1], KEYS[2])
return kept
`);
