-- Counts one call in every limit, or in none if one of them has no room (GCRA).
-- KEYS: the counters; each holds the millisecond at which it would be empty again.
-- ARGV: how many calls a minute each lets through.
-- Answers four figures a limit: 1 if it had room, how many it lets through now, milliseconds until it is empty,
-- milliseconds until it lets the next one through.
local MINUTE = 60000
local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000

local function filled(counter)
  return math.max(0, (tonumber(redis.call('GET', counter)) or 0) - now)
end

local hadRoom, room = {}, true
for i, counter in ipairs(KEYS) do
  hadRoom[i] = filled(counter) + MINUTE / ARGV[i] <= MINUTE + 0.01
  room = room and hadRoom[i]
end

local answer = {}
for i, counter in ipairs(KEYS) do
  local step = MINUTE / ARGV[i]
  local level = filled(counter)
  if room then
    level = level + step
    redis.call('SET', counter, string.format('%.3f', now + level), 'PX', math.ceil(level) + 1)
  end
  answer[#answer + 1] = hadRoom[i] and 1 or 0
  answer[#answer + 1] = math.max(0, math.floor((MINUTE - level + 0.01) / step))
  answer[#answer + 1] = math.ceil(level)
  answer[#answer + 1] = math.max(0, math.ceil(level + step - MINUTE - 0.01))
end
return answer
