import { CONSENT_LIFETIME, KEEPING_LIFETIME, MEMORY, MEMORY_LENGTHS } from '../visits/memory.js';
import { LAST, LOOK, PRESSED, PROMISED, REPEATED, SEEN } from './dropping.js';
import { HEAD_FORM } from './log-head.js';
import { AGREED, BASKET, HOLDS, IMPLICIT, KEEPS, remembers, SHOWN, UNDOES } from './marks.js';
import { LINGERS } from './session-log.js';

/**
 * What the scripts on a session's log share. They read numbers, marks and ids of lines alone, so that entries of any
 * version are dropped and withdrawn rightly: see `Marks`. What they decide is what `log-head.ts` and `dropping.ts`
 * decide for the embedded log; the contract of session logs holds the two together.
 */
export const LINES = `
local function parse(line)
  local number, marks, id = string.match(line, '^(%d+) (%S+) (%S+)')
  local letters, about, lane = string.match(marks, '^([^:]*):?([^:]*):?(.*)$')
  return { number = tonumber(number), letters = letters, about = about, lane = lane, id = id }
end
local function has(one, letter) return string.find(one.letters, letter, 1, true) ~= nil end
local function undoes(one)
  return (string.gsub(one.about, '%x%x', function(pair) return string.char(tonumber(pair, 16)) end))
end
local function parsed(lines)
  local all = {}
  for i, line in ipairs(lines) do all[i] = parse(line) end
  return all
end
local function undoneIn(all)
  local undone = {}
  for _, one in ipairs(all) do
    if has(one, '${UNDOES}') then undone[undoes(one)] = true end
  end
  return undone
end
local function rewrite(log, lines, dropped)
  local left = redis.call('PTTL', log)
  redis.call('DEL', log)
  for i, line in ipairs(lines) do
    if not dropped[i] then redis.call('RPUSH', log, line) end
  end
  if left > 0 then redis.call('PEXPIRE', log, left) end
end
`;

/** `droppedFrom` of dropping.ts. */
export const TRIM = `
local function ranks(all)
  local undone, latest, ranked = undoneIn(all), {}, {}
  local function about(one) return one.about == '' and 'id ' .. one.id or one.about end
  for i, one in ipairs(all) do
    if not has(one, '${UNDOES}') and not undone[one.id] then latest[about(one)] = i end
  end
  for i, one in ipairs(all) do
    if has(one, '${SHOWN}') then ranked[i] = ${SEEN}
    elseif has(one, '${IMPLICIT}') then ranked[i] = ${LOOK}
    elseif undone[one.id] or latest[about(one)] ~= i then ranked[i] = ${REPEATED}
    elseif has(one, '${AGREED}') then ranked[i] = ${LAST}
    elseif has(one, '${HOLDS}') then ranked[i] = ${PROMISED}
    else ranked[i] = ${PRESSED} end
  end
  return ranked
end
local function trim(log, most, more)
  if redis.call('LLEN', log) <= most then return end
  local lines, dropped, count, places = redis.call('LRANGE', log, 0, -1), {}, 0, {}
  local all = parsed(lines)
  local ranked, must = ranks(all), #lines - most
  for i, one in ipairs(all) do places[one.id] = i end
  local function rankOf(i, one)
    if not has(one, '${UNDOES}') then return ranked[i] end
    local target = places[undoes(one)]
    return (target == nil or dropped[target]) and ${REPEATED} or ${LAST}
  end
  for rank = 0, ${LAST} do
    local many = rank < ${PROMISED} and must + more or must
    for i, one in ipairs(all) do
      if count >= many then break end
      if not dropped[i] and rankOf(i, one) == rank then
        dropped[i] = true
        count = count + 1
      end
    end
  end
  rewrite(log, lines, dropped)
end
`;

const LETTERS = MEMORY_LENGTHS.map(remembers);
const LIFETIMES = MEMORY_LENGTHS.map((length) => `${remembers(length)} = ${MEMORY[length].lifetime}`);

/** `LogHead` of log-head.ts, as a hash: `memory` is its letter, and purposes are theirs. */
export const HEAD = `
local FIELDS = { 'form', 'length', 'endsAt', 'last', 'memory', 'keeps', 'basket', 'agreedP', 'agreedS', 'withdrawnP', 'withdrawnS' }
local LIFETIME = { ${LIFETIMES.join(', ')} }
local function load(head)
  local values, facts = redis.call('HMGET', head, unpack(FIELDS)), {}
  for i, field in ipairs(FIELDS) do facts[field] = values[i] or '' end
  return facts
end
local function memoryIn(one)
  for _, letter in ipairs({ ${LETTERS.map((letter) => `'${letter}'`).join(', ')} }) do
    if has(one, letter) then return letter end
  end
end
local function endFor(facts)
  local lifetime = LIFETIME[facts.memory]
  if facts.keeps == '1' then lifetime = math.max(lifetime, ${KEEPING_LIFETIME}) end
  local ends = tonumber(facts.last) + lifetime
  for _, purpose in ipairs({ 'P', 'S' }) do
    local at = tonumber(facts['agreed' .. purpose])
    if at then ends = math.min(ends, at + ${CONSENT_LIFETIME}) end
  end
  return math.ceil(ends)
end
local function note(facts, one, at)
  if not has(one, '${SHOWN}') then facts.last = math.max(tonumber(facts.last), at) end
  facts.memory = memoryIn(one) or facts.memory
  if has(one, '${KEEPS}') then facts.keeps = '1' end
  if has(one, '${BASKET}') then facts.basket = one.id end
  for _, purpose in ipairs({ 'P', 'S' }) do
    if has(one, purpose) then
      facts['agreed' .. purpose] = at
      facts['withdrawn' .. purpose] = ''
    end
  end
end
local function takesAway(one) return has(one, '${UNDOES}') end
local function recount(facts, log)
  local all = parsed(redis.call('LRANGE', log, 0, -1))
  local undone, kept = undoneIn(all), {}
  facts.memory, facts.keeps, facts.isEmpty = '${remembers('visit')}', '0', true
  for _, one in ipairs(all) do
    if not undone[one.id] and not has(one, '${UNDOES}') then
      if not has(one, '${SHOWN}') then facts.isEmpty = false end
      facts.memory = memoryIn(one) or facts.memory
      if has(one, '${KEEPS}') then kept[one.about] = true
      elseif one.about ~= '' then kept[one.about] = false end
    end
  end
  for _, keeps in pairs(kept) do
    if keeps then facts.keeps = '1' end
  end
end
local function text(value)
  if type(value) ~= 'number' then return value end
  return string.format(value == math.floor(value) and '%.0f' or '%.3f', value)
end
local function save(head, log, facts, lives)
  local set, gone = {}, {}
  facts.form = '${HEAD_FORM}'
  for _, field in ipairs(FIELDS) do
    local value = text(facts[field])
    if value == '' then gone[#gone + 1] = field
    else
      set[#set + 1] = field
      set[#set + 1] = value
    end
  end
  redis.call('HSET', head, unpack(set))
  if #gone > 0 then redis.call('HDEL', head, unpack(gone)) end
  local left = math.max(${LINGERS}, math.ceil(lives))
  redis.call('PEXPIRE', head, left)
  redis.call('PEXPIRE', log, left)
end
`;

/**
 * The log for who holds a part of it: length, ends at, basket, what withdrew each purpose, `added` where what follows
 * comes after the part and `whole` where that is all there is; then the lines. It is the whole where anything but an
 * append happened to the log since: then more or fewer entries are left before what was appended than are held.
 */
export const AFTER = `
local function after(log, facts, length, held)
  if not length then length, held = tonumber(facts.length), redis.call('LLEN', log) end
  local appended = tonumber(facts.length) - length
  local lines = nil
  if appended == 0 then lines = {} end
  if appended > 0 then lines = redis.call('LRANGE', log, -appended, -1) end
  local isTail = lines and redis.call('LLEN', log) - appended == held
  if isTail and appended > 0 then isTail = parse(lines[1]).number == length + 1 end
  return {
    text(facts.length), text(facts.endsAt), facts.basket, facts.withdrawnP, facts.withdrawnS,
    isTail and 'added' or 'whole', isTail and lines or redis.call('LRANGE', log, 0, -1)
  }
end
`;
