"""What wrk prints is read whole, its errors too."""

from bench.serving import Load, read

GOOD = """\
Running 5s test @ http://127.0.0.1:8080/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     4.50ms    2.10ms  30.00ms   90.00%
    Req/Sec     9.10k     1.00k   11.00k    70.00%
  Latency Distribution
     50%    4.00ms
     75%    5.00ms
     90%    7.00ms
     99%   24.02ms
  45000 requests in 5.00s, 700.00MB read
Requests/sec:   9000.50
Transfer/sec:    140.00MB
"""
BAD = GOOD.replace(
    "Requests/sec",
    "  Socket errors: connect 0, read 2, write 1, timeout 3\n  Non-2xx or 3xx responses: 40\nRequests/sec",
)


def test_figures_and_errors_are_read() -> None:
    assert read(GOOD, 5) == Load(9000.5, "24.02ms", 0, 5)
    assert read(BAD, 5) == Load(9000.5, "24.02ms", 46, 5)
