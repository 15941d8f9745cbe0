import { redisScript } from '../../redis/script.js';
import { DAY, HOUR, SECOND } from '../../time/clock.js';
import { DEAD_LETTERS_KEPT } from './event-queue.js';
import { MOST_UNDER_ONE } from './stream-id.js';

/** The one group that a stream's workers form. */
const GROUP = 'analytics';

/** A writer that added nothing for a day is gone, and its repeats with it; seconds after the hour of its last write. */
const WRITER_FORGOTTEN = (DAY + HOUR) / SECOND;

/** Days are counted from 1970, as the milliseconds of stream ids are. */
const DAY_OF = `local function dayOf(id) return math.floor(tonumber(string.match(id, '^(%d+)')) / ${DAY}) end`;

/** A group is there from the first look on; what lay in the stream before is given out too. */
const WITH_GROUP = `
  if redis.call('EXISTS', KEYS[1]) == 0 or #redis.call('XINFO', 'GROUPS', KEYS[1]) == 0 then
    redis.call('XGROUP', 'CREATE', KEYS[1], '${GROUP}', '0', 'MKSTREAM')
  end`;

/** XINFO replies with names and values in turn. */
const FIELD = `
  local function field(list, name)
    for at = 1, #list, 2 do if list[at] == name then return list[at + 1] end end
  end`;
const LAST_READ = `field(redis.call('XINFO', 'GROUPS', KEYS[1])[1], 'last-delivered-id')`;
const LAST_ADDED = `field(redis.call('XINFO', 'STREAM', KEYS[1]), 'last-generated-id')`;

/** Every reply entry: id, fields, number of deliveries. */
const WITH_DELIVERIES = `
  local given = {}
  for _, entry in ipairs(entries) do
    local pending = redis.call('XPENDING', KEYS[1], '${GROUP}', entry[1], entry[1], 1)
    if entry[2] then given[#given + 1] = {entry[1], entry[2], pending[1] and pending[1][4] or 1} end
  end
  return given`;

/** Takes an entry out of the group's list and the stream; one that is not there changes nothing. */
const REMOVE = `
  local function remove(id)
    redis.call('XACK', KEYS[1], '${GROUP}', id)
    local entry = redis.call('XRANGE', KEYS[1], id, id)[1]
    if not entry then return end
    redis.call('XDEL', KEYS[1], id)
    redis.call('HINCRBY', KEYS[2], 'kept', -tonumber(entry[2][2]))
  end`;

/** Adds under the hour, or after the last id where that is later, as `nextStreamId` does: more under the next millisecond. */
const ADD_UNDER = `
  local function addUnder(at)
    return redis.pcall('XADD', KEYS[1], string.format('%.0f-*', at), 'events', ARGV[2], 'payload', ARGV[3])
  end
  local function addNext(hour)
    local at, id = hour, addUnder(hour)
    if type(id) == 'table' then
      at = tonumber(string.match(${LAST_ADDED}, '^(%d+)'))
      id = addUnder(at)
    end
    if type(id) == 'table' or tonumber(string.match(id, '%d+$')) < ${MOST_UNDER_ONE} then return id end
    redis.call('XDEL', KEYS[1], id)
    return addUnder(at + 1)
  end`;

/** KEYS: stream, counts, writer. ARGV: number, events, payload, limit. Times are told by the hour alone. */
export const ADD = redisScript(`
  ${DAY_OF}
  ${FIELD}
  ${ADD_UNDER}
  local hour = math.floor(tonumber(redis.call('TIME')[1]) * ${SECOND} / ${HOUR}) * ${HOUR}
  if tonumber(redis.call('GET', KEYS[3]) or '0') >= tonumber(ARGV[1]) then return 'accepted' end
  local kept = tonumber(redis.call('HGET', KEYS[2], 'kept') or '0')
  if kept + tonumber(ARGV[2]) > tonumber(ARGV[4]) then
    redis.call('HINCRBY', KEYS[2], math.floor(hour / ${DAY}) .. ':refused', ARGV[2])
    return 'full'
  end
  local id = addNext(hour)
  if type(id) == 'table' then return id end
  redis.call('SET', KEYS[3], ARGV[1], 'EXAT', string.format('%.0f', hour / ${SECOND} + ${WRITER_FORGOTTEN}))
  redis.call('HINCRBY', KEYS[2], 'kept', ARGV[2])
  redis.call('HINCRBY', KEYS[2], dayOf(id) .. ':accepted', ARGV[2])
  redis.call('HINCRBY', KEYS[2], dayOf(id) .. ':acceptedEntries', 1)
  return 'accepted'`);

/** KEYS: stream. ARGV: consumer, limit. */
export const READ = redisScript(`
  ${WITH_GROUP}
  local reply = redis.call('XREADGROUP', 'GROUP', '${GROUP}', ARGV[1], 'COUNT', ARGV[2], 'STREAMS', KEYS[1], '>')
  local entries = reply and reply[1] and reply[1][2] or {}
  ${WITH_DELIVERIES}`);

/** KEYS: stream. ARGV: consumer, idle milliseconds, limit. Takes also what was read and is nobody's. */
export const CLAIM = redisScript(`
  ${FIELD}
  ${WITH_GROUP}
  local entries = {}
  for _, one in ipairs(redis.call('XRANGE', KEYS[1], '-', ${LAST_READ}, 'COUNT', ARGV[3])) do
    local mine = redis.call('XCLAIM', KEYS[1], '${GROUP}', ARGV[1], ARGV[2], one[1], 'FORCE')
    if mine[1] then entries[#entries + 1] = mine[1] end
  end
  ${WITH_DELIVERIES}`);

/** KEYS: stream, counts. ARGV: ids. */
export const ACKNOWLEDGE = redisScript(`
  ${WITH_GROUP}
  ${REMOVE}
  for _, id in ipairs(ARGV) do remove(id) end
  return 1`);

/** KEYS: stream, counts, letters, their order. ARGV: id, events, letter. */
export const BURY = redisScript(`
  ${DAY_OF}
  ${WITH_GROUP}
  ${REMOVE}
  remove(ARGV[1])
  if redis.call('HSETNX', KEYS[3], ARGV[1], ARGV[3]) == 0 then return 0 end
  redis.call('ZADD', KEYS[4], string.match(ARGV[1], '^(%d+)'), ARGV[1])
  redis.call('HINCRBY', KEYS[2], dayOf(ARGV[1]) .. ':dead', ARGV[2])
  local surplus = redis.call('ZCARD', KEYS[4]) - ${DEAD_LETTERS_KEPT}
  if surplus > 0 then
    for _, id in ipairs(redis.call('ZRANGE', KEYS[4], 0, surplus - 1)) do redis.call('HDEL', KEYS[3], id) end
    redis.call('ZREMRANGEBYRANK', KEYS[4], 0, surplus - 1)
  end
  return 1`);

/** KEYS: letters, their order. ARGV: limit. Replies with id and letter in turn, newest first. */
export const LETTERS = redisScript(`
  local letters = {}
  for _, id in ipairs(redis.call('ZREVRANGE', KEYS[2], 0, ARGV[1] - 1)) do
    letters[#letters + 1] = {id, redis.call('HGET', KEYS[1], id)}
  end
  return letters`);

/** KEYS: stream. ARGV: after, limit. */
export const ENTRIES = redisScript(`return redis.call('XRANGE', KEYS[1], ARGV[1], '+', 'COUNT', ARGV[2])`);

/** KEYS: counts, letters, their order. ARGV: the first day since 1970 that is kept, and its first millisecond. */
export const FORGET = redisScript(`
  for _, name in ipairs(redis.call('HKEYS', KEYS[1])) do
    local day = tonumber(string.match(name, '^(%d+):') or '')
    if day and day < tonumber(ARGV[1]) then redis.call('HDEL', KEYS[1], name) end
  end
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', '(' .. ARGV[2])) do
    redis.call('HDEL', KEYS[2], id)
  end
  return redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', '(' .. ARGV[2])`);

/** KEYS: stream, counts. Replies with the counts' fields, entries, pending, and the ids read and added last. */
export const COUNTS = redisScript(`
  ${FIELD}
  ${WITH_GROUP}
  return {
    redis.call('HGETALL', KEYS[2]), redis.call('XLEN', KEYS[1]), redis.call('XPENDING', KEYS[1], '${GROUP}')[1],
    ${LAST_READ}, ${LAST_ADDED}
  }`);
