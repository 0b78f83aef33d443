"""Ask other sites, each address once and politely: few at a time, and never hurried."""

import http.client
import json
import os
import ssl
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock, Semaphore
from typing import Final, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from daozhang.links.external import ASK_WITH_GET, FOR_GOOD, TRY_AGAIN, Answer

_AGENT: Final = "Mozilla/5.0 (compatible; daozhang-check)"
_AT_ONCE: Final = 8
_PER_HOST: Final = 2
_REDIRECTS: Final = 8
_SAFE: Final = "%/:?#[]@!$&'()*+,;=~-._"


class Manners(NamedTuple):
    """How patiently to ask."""

    timeout: float = 15
    tries: int = 3
    pause: float = 1
    """Seconds before the second try; each further one waits twice as long."""
    longest: float = 30
    """Seconds: no `Retry-After` is waited for longer."""


class Asker:
    """Asks, and keeps no more than two questions open to one host."""

    def __init__(self, manners: Manners):
        self._manners = manners
        self._hosts: dict[str, Semaphore] = {}
        self._lock = Lock()

    def ask_all(self, urls: Iterable[str]) -> dict[str, Answer]:
        """Ask for each address once."""
        wanted = list(urls)
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            return dict(zip(wanted, threads.map(self.ask, wanted), strict=True))

    def ask(self, url: str) -> Answer:
        """Ask for one address, and follow where it sends us."""
        here, for_good = url, True
        for _ in range(_REDIRECTS):
            status, place, trouble = self._patiently(here)
            if not 300 <= status < 400 or not place:
                moved = here if here != url and for_good and 200 <= status < 300 else ""
                return Answer(status, moved, trouble)
            for_good = for_good and status in FOR_GOOD
            here = urljoin(here, place)
        return Answer(trouble="redirects without end")

    def _patiently(self, url: str) -> tuple[int, str, str]:
        pause = self._manners.pause
        for attempt in range(1, self._manners.tries + 1):
            status, place, trouble, wait = self._once(url)
            if attempt == self._manners.tries or not (trouble or status in TRY_AGAIN):
                break
            time.sleep(min(wait or pause, self._manners.longest))
            pause *= 2
        return status, place, trouble

    def _once(self, url: str) -> tuple[int, str, str, float]:
        with self._host(urlsplit(url).netloc):
            answer = self._send("HEAD", url)
            if answer[0] in ASK_WITH_GET or (answer[2] and answer[2] != "timed out"):
                answer = self._send("GET", url)
        return answer

    def _send(self, method: str, url: str) -> tuple[int, str, str, float]:
        """Give status, where it sends us, what went wrong, and how long to wait."""
        try:
            parts = urlsplit(url)
            secure = parts.scheme == "https"
            door = http.client.HTTPSConnection if secure else http.client.HTTPConnection
            connection = door(parts.hostname or "", parts.port, timeout=self._manners.timeout)
            try:
                path = quote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", _SAFE)
                connection.request(method, path, headers={"User-Agent": _AGENT, "Accept": "*/*"})
                said = connection.getresponse()
                wait = said.getheader("Retry-After") or ""
                place = said.getheader("Location") or ""
                return said.status, place, "", float(wait) if wait.isdecimal() else 0
            finally:
                connection.close()
        except ssl.SSLError as error:
            return 0, "", f"no safe connection: {error.reason}", 0
        except (OSError, http.client.HTTPException, ValueError) as error:
            return 0, "", str(error) or type(error).__name__, 0

    def _host(self, host: str) -> Semaphore:
        with self._lock:
            return self._hosts.setdefault(host, Semaphore(_PER_HOST))


class Answers:
    """What was answered lately, each with its age."""

    def __init__(self, days: float):
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        self._place = Path(home, "daozhang", "answers.json")
        self._oldest = time.time() - days * 86400

    def recall(self) -> dict[str, tuple[float, Answer]]:
        """Give the answers that are young enough."""
        try:
            kept = json.loads(self._place.read_text()).items()
            return {url: (at, Answer(*said)) for url, (at, said) in kept if at > self._oldest}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def remember(self, answers: Mapping[str, tuple[float, Answer]]) -> None:
        """Keep what is alive; what is not is asked again next time."""
        alive = {url: kept for url, kept in answers.items() if 0 < kept[1].status < 400}
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            self._place.write_text(json.dumps(alive))
        except OSError:
            return


def ask(urls: Iterable[str], manners: Manners, days: float) -> dict[str, Answer]:
    """Ask for what was not answered in the last days."""
    wanted, store = list(urls), Answers(days)
    known = store.recall()
    asked = Asker(manners).ask_all(url for url in wanted if url not in known)
    known |= {url: (time.time(), answer) for url, answer in asked.items()}
    store.remember(known)
    return {url: known[url][1] for url in wanted}
