-- Prints what wrk counted on one line: requests a second, p50, p99 and the longest in ms, and every kind of mistake.
done = function(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        "requests_per_second %.1f p50 %.3f p99 %.3f longest %.3f mistakes %d bytes %.0f\n",
        summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        latency.max / 1000, errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        summary.bytes / summary.requests))
end
