"""Drive nginx with 200 readers: how fast packed pages are, and whether a release loses any.

Needs `wrk`. Prints ratios to a small plain file of the same server: `make load`.
"""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

from deploy.folder import put, take_back

ROOT = Path(__file__).parent.parent
SECONDS = 10
CONF = """\
daemon off; pid {home}/pid; error_log {home}/log; worker_processes 1;
events {{ worker_connections 2048; }}
http {{ server {{ listen 127.0.0.1:{port}; {settings} }} }}
"""
PAGES = ("release.json", "", "calculator/", "search/search_index.json", "en/reference/codes/")


def main() -> int:
    """Measure; 1 where a single answer was wrong."""
    if not shutil.which("wrk"):
        print("`make load` needs wrk: apt-get install wrk", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)
        put(ROOT / "site", home / "to")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
        settings = settings.replace("/srv/daozhang/current", f"{home}/to/current")
        (home / "conf").write_text(CONF.format(home=home, port=port, settings=settings))
        nginx = subprocess.Popen(["nginx", "-c", f"{home}/conf"])
        try:
            time.sleep(1)
            return _measure(home, f"http://127.0.0.1:{port}/")
        finally:
            nginx.terminate()
            nginx.wait()


def _measure(home: Path, origin: str) -> int:
    plain, lost = 0.0, 0
    for page in PAGES:
        rate, failed = _drive(f"{origin}{page}")
        plain = plain or rate
        lost += failed
        print(f"/{page}: {rate / plain:.2f} of a small plain file, {failed} lost")
    turning = Thread(target=_turn, args=(home,))
    turning.start()
    # A reload ends idle connections, where a browser asks again and wrk does not: one an answer.
    _, failed = _drive(origin, "Connection: close")
    turning.join()
    print(f"while releases are turned and settings read again: {failed} lost")
    return int(lost + failed > 0)


def _turn(home: Path) -> None:
    for _ in range(3):
        put(ROOT / "site", home / "to")
        subprocess.run(["nginx", "-c", f"{home}/conf", "-s", "reload"], check=True)
        time.sleep(1)
        take_back(home / "to")
        time.sleep(1)


def _drive(url: str, *headers: str) -> tuple[float, int]:
    """Return answers a second, and how many were wrong or never came."""
    said = [part for header in ("Accept-Encoding: gzip", *headers) for part in ("-H", header)]
    command = ["wrk", "-t1", "-c200", f"-d{SECONDS}s", *said, url]
    report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    wrong = re.findall(r"Non-2xx or 3xx responses: (\d+)", report)
    wrong += re.findall(r"(?:connect|read|write|timeout) (\d+)", report)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", report)
    return float(rate[1]) if rate else 0.0, sum(map(int, wrong))


if __name__ == "__main__":
    sys.exit(main())
