-- What the readers of scripts/loading.py ask for: the lines of a file, in order and again from the top. Each
-- thread of wrk begins elsewhere, as readers do. Arguments: the file, and how many threads there are.
local threads = 0

function setup(thread)
  thread:set("place", threads)
  threads = threads + 1
end

function init(args)
  asked = {}
  for path in io.lines(args[1]) do
    asked[#asked + 1] = wrk.format("GET", path)
  end
  at = math.floor(#asked * place / args[2])
end

function request()
  at = at % #asked + 1
  return asked[at]
end

function done(summary, latency)
  local errors = summary.errors
  local line = '\nFIGURES {"requests": %d, "bytes": %d, "microseconds": %d, "refused": %d, "connect": %d, '
    .. '"read": %d, "write": %d, "timeout": %d, "p50": %d, "p90": %d, "p99": %d, "longest": %d}\n'
  io.write(line:format(summary.requests, summary.bytes, summary.duration, errors.status, errors.connect,
    errors.read, errors.write, errors.timeout, latency:percentile(50), latency:percentile(90),
    latency:percentile(99), latency.max))
end
