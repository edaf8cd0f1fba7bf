-- Counts one call in every limit, or in none if one of them has no room (GCRA).
-- KEYS: the counters; each holds the millisecond at which it would be empty again.
-- ARGV: three figures a limit: how many calls it lets through, in how many milliseconds, for how many this one counts.
-- Answers four figures a limit: 1 if it had room, how many it lets through now, milliseconds until it is empty,
-- milliseconds until it lets the next one through.
local clock = redis.call('TIME')
local now = clock[1] * 1000 + clock[2] / 1000

local function filled(counter)
  return math.max(0, (tonumber(redis.call('GET', counter)) or 0) - now)
end

local function window(i)
  return tonumber(ARGV[3 * i - 1])
end

local function step(i)
  return window(i) / ARGV[3 * i - 2]
end

local function cost(i)
  return step(i) * ARGV[3 * i]
end

local hadRoom, room = {}, true
for i, counter in ipairs(KEYS) do
  hadRoom[i] = filled(counter) + cost(i) <= window(i) + 0.01
  room = room and hadRoom[i]
end

local answer = {}
for i, counter in ipairs(KEYS) do
  local level = filled(counter)
  if room then
    level = level + cost(i)
    redis.call('SET', counter, string.format('%.3f', now + level), 'PX', math.ceil(level) + 1)
  end
  answer[#answer + 1] = hadRoom[i] and 1 or 0
  answer[#answer + 1] = math.max(0, math.floor((window(i) - level + 0.01) / step(i)))
  answer[#answer + 1] = math.ceil(level)
  answer[#answer + 1] = math.max(0, math.ceil(level + cost(i) - window(i) - 0.01))
end
return answer
