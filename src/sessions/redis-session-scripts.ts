import { redisScript } from '../redis/script.js';
import { MINUTE } from '../time/clock.js';
import { HEAD_FORM } from './log-head.js';
import { RESETS, remembers } from './marks.js';
import { AFTER, HEAD, LINES, TRIM } from './redis-session-lua.js';

/**
 * A session's log in Redis: `head` is a hash (see `LogHead`), `log` a list of lines `<number> <marks> <id> <json>`.
 * Both keys expire together, and only writing moves their end.
 */

/** What was given up in front of a Redis that stalled has arrived by then, or never does, milliseconds. */
const ON_ITS_WAY = 2 * MINUTE;

/**
 * KEYS head, log, erased. ARGV:
 *
 *  1 now, milliseconds since 1970
 *  2 most entries
 *  3 how many more a full log drops
 *  4 `opens` where there may be no log yet, else `goesOn`
 *  5 `once` leaves out ids that the log holds (a write sent again after a timeout), `always` those that were appended
 *    since the request read the log
 *  6 the last basket change that was read, `-` where that does not matter
 *  7 what withdrew personalisation when the log was read, `*` where it could not be read
 *  8 the same of statistics
 *  9 the mark of a purpose that is withdrawn with this, or empty
 * 10 the length of the log as the request holds it, `-` where it asks for none
 * 11 how many entries that is, `-` where it asks for none
 * 12 how soon the session ends that this opens, milliseconds, `-` where it follows from the entries
 * 13 the mark of a lane that is thrown away with this, or empty
 * 14 the ids of entries that were moved to that lane, parted by spaces
 * 15 and on: a line an entry, with its time before it and without its number
 *
 * Gives back `appended` or what `Appended` calls it, the lines that were withdrawn or thrown away, and the log of that
 * moment: see AFTER.
 */
export const appendScript = redisScript(`${LINES}${TRIM}${HEAD}${AFTER}
local head, log, now = KEYS[1], KEYS[2], tonumber(ARGV[1])
local facts = load(head)
local isThere = facts.form == '${HEAD_FORM}' and tonumber(facts.endsAt) > now
if not isThere then
  if ARGV[4] ~= 'opens' or redis.call('EXISTS', KEYS[3]) == 1 then return { 'gone' } end
  redis.call('DEL', head, log)
  for _, field in ipairs(FIELDS) do facts[field] = '' end
  facts.length, facts.endsAt, facts.last, facts.keeps = 0, 0, 0, '0'
  facts.memory = '${remembers('visit')}'
end
if isThere and ARGV[6] ~= '-' and facts.basket ~= ARGV[6] then
  return { 'changed', {}, unpack(after(log, facts, tonumber(ARGV[10]), tonumber(ARGV[11]))) }
end

local before, length, last = facts.memory, tonumber(facts.length), ''
local held, isOnce = {}, ARGV[5] == 'once'
local since = isOnce and 0 or tonumber(ARGV[10]) or length
if since < length then
  for _, one in ipairs(parsed(redis.call('LRANGE', log, since - length, -1))) do
    if one.number > since then held[one.id] = true end
  end
  local isFresh, isThere = false, false
  for i = 15, #ARGV do
    local isHeld = held[string.match(ARGV[i], '^%S+ %S+ (%S+)')]
    isFresh, isThere = isFresh or not isHeld, isThere or isHeld
  end
  local isDone = not isFresh or ARGV[9] ~= '' or ARGV[13] ~= ''
  if isThere and isDone and not isOnce then
    return { 'appended', {}, unpack(after(log, facts, tonumber(ARGV[10]), tonumber(ARGV[11]))) }
  end
end
local isLess, isReset = ARGV[9] ~= '' or ARGV[13] ~= '', false
local seen, goes = { P = ARGV[7], S = ARGV[8] }, { P = 'p', S = 's' }
for i = 15, #ARGV do
  local at, line = string.match(ARGV[i], '^(%S+) (.*)$')
  local one = parse('0 ' .. line)
  local isAdmitted = not held[one.id]
  for _, purpose in ipairs({ 'P', 'S' }) do
    local by = facts['withdrawn' .. purpose]
    local agrees = has(one, purpose) and (by == seen[purpose] or seen[purpose] == '*')
    if by ~= '' and has(one, goes[purpose]) and not agrees then isAdmitted = false end
  end
  if isAdmitted then
    length, last = length + 1, one.id
    redis.call('RPUSH', log, length .. ' ' .. line)
    note(facts, one, tonumber(at))
    isLess = isLess or takesAway(one)
    isReset = isReset or has(one, '${RESETS}')
  end
end
facts.length = length

local removed = {}
if ARGV[9] ~= '' or ARGV[13] ~= '' then
  local lines, dropped, moved = redis.call('LRANGE', log, 0, -1), {}, {}
  for id in string.gmatch(ARGV[14], '%S+') do moved[id] = true end
  for i, line in ipairs(lines) do
    local one = parse(line)
    local isWithdrawn = ARGV[9] ~= '' and has(one, ARGV[9])
    if isWithdrawn or moved[one.id] or (ARGV[13] ~= '' and one.lane == ARGV[13]) then
      dropped[i] = true
      removed[#removed + 1] = line
    end
  end
  if #removed > 0 then rewrite(log, lines, dropped) end
end
if ARGV[9] ~= '' then
  local purpose = string.upper(ARGV[9])
  facts['agreed' .. purpose] = ''
  if last ~= '' then facts['withdrawn' .. purpose] = last end
end
if isLess then recount(facts, log) end
local ends = endFor(facts)
if ARGV[12] ~= '-' then ends = math.min(ends, now + tonumber(ARGV[12])) end
local mayEndSooner = ARGV[9] ~= '' or isReset or facts.memory ~= before
facts.endsAt = mayEndSooner and ends or math.max(tonumber(facts.endsAt), ends)
if facts.isEmpty then facts.endsAt = math.ceil(tonumber(facts.last)) end
trim(log, tonumber(ARGV[2]), tonumber(ARGV[3]))
save(head, log, facts, facts.endsAt - now)
return { 'appended', removed, unpack(after(log, facts, tonumber(ARGV[10]), tonumber(ARGV[11]))) }
`);

/** KEYS head, log. Gives back all that they hold: of one moment. */
export const keptScript = redisScript(`
return { redis.call('HGETALL', KEYS[1]), redis.call('LRANGE', KEYS[2], 0, -1) }
`);

/**
 * KEYS head, log. ARGV the length it must have, ends at, lives (both milliseconds), most entries, how many more a full
 * log drops, the letter of the purpose that is agreed to again or `-`, then lines with their numbers and before them their
 * times, which go to their places: the last of them is new. Gives back 1 where it did.
 */
export const restoreScript = redisScript(`${LINES}${TRIM}${HEAD}
local head, log = KEYS[1], KEYS[2]
local facts = load(head)
if facts.length ~= ARGV[1] then return 0 end
local lines, held = redis.call('LRANGE', log, 0, -1), {}
for _, line in ipairs(lines) do held[parse(line).number] = true end
for i = 7, #ARGV do
  local at, line = string.match(ARGV[i], '^(%S+) (.*)$')
  local one = parse(line)
  if not held[one.number] then
    lines[#lines + 1] = line
    note(facts, one, tonumber(at))
    facts.length = math.max(tonumber(facts.length), one.number)
  end
end
table.sort(lines, function(a, b) return parse(a).number < parse(b).number end)
rewrite(log, lines, {})
if ARGV[6] ~= '-' then facts['withdrawn' .. ARGV[6]] = '' end
facts.endsAt = tonumber(ARGV[2])
recount(facts, log)
trim(log, tonumber(ARGV[4]), tonumber(ARGV[5]))
save(head, log, facts, tonumber(ARGV[3]))
return 1
`);

/**
 * KEYS head, log, erased, record. Gives back how many entries there were. Where there is no head, what opens the session
 * may still be on its way: given up by the shop, and not carried out yet. It must not open it after this.
 */
export const eraseScript = redisScript(`
local kept = redis.call('LLEN', KEYS[2])
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SET', KEYS[3], '', 'PX', ${ON_ITS_WAY}) end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[4])
return kept
`);

/** KEYS head, record. ARGV record (JSON), its step, now (milliseconds). It stays as long as its log. */
export const recordScript = redisScript(`
local ends = redis.call('HGET', KEYS[1], 'endsAt')
if not ends or tonumber(ends) <= tonumber(ARGV[3]) then return redis.call('DEL', KEYS[2]) end
local step = tonumber(ARGV[2])
local rounded = math.ceil(tonumber(ends) / step) * step
local record = string.gsub(ARGV[1], '"endsAt":%d+', string.format('"endsAt":%.0f', rounded))
local lives = math.max(1, math.ceil(rounded - tonumber(ARGV[3])))
redis.call('SET', KEYS[2], record, 'PX', string.format('%.0f', lives))
return 1
`);
