"""`make serve`: the preview. It stays up whatever is saved, and each page shows its own faults.

`python -m daozhang_mkdocs.serve --port 8001`. Unlike `mkdocs serve` it is never strict, keeps one
line a save, and restarts when its own code changes.
"""

import gc
import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import click
from mkdocs.commands.build import build as build_site
from mkdocs.config.defaults import MkDocsConfig

from daozhang.report import Problem, Spot, count, render
from daozhang_mkdocs import build, settings, written
from daozhang_mkdocs.kept import Kept
from daozhang_mkdocs.preview import HOST, Preview

WATCHED = ("docs", "hooks", "overrides", "links.yml", "mkdocs.yml", "publish.yml")


class Builder:
    """Builds the site again and again; never raises, and reports the result in one line."""

    def __init__(self, folder: str, port: int) -> None:
        self.folder, self.port = folder, port
        self.preview: Preview | None = None
        self._kept = Kept()

    def __call__(self) -> None:
        """Build once; where the code has changed, restart with the new one."""
        if self.preview and self.preview.stale:
            shutil.rmtree(self.folder, ignore_errors=True)
            os.execv(sys.executable, [sys.executable, "-m", __spec__.name, f"--port={self.port}"])
        started = time.monotonic()
        gc.disable()  # a build makes much and lets go of it at once
        problems, files = self.build()
        gc.enable()
        if self.preview:
            self.preview.problems, self.preview.files = problems, files
        found = count(len(problems), "fault") if problems else "no faults"
        now = time.strftime("%H:%M:%S")
        click.echo(f"{now}  {found}, {time.monotonic() - started:.1f} s", err=True)

    def build(self) -> tuple[list[Problem], dict[str, str]]:
        """Build once; return what is wrong, and the file behind each address."""
        config = None
        try:
            config = self.config()
            config.plugins.on_startup(command="serve", dirty=False)
            with self._kept.used((build.today(), *_states())):
                build_site(config, serve_url=config.site_url)
            return list(build.reported(config)), self._files(config)
        except settings.UnusableError as error:
            for problem in error.problems:
                build.log.error("%s", render(problem))
            return error.problems, self.preview.files if self.preview else {}
        except (Exception, SystemExit) as error:  # whatever stops a build must not stop this
            reported = list(build.reported(config)) if config else []
            return reported or [_stopped(error)], self.preview.files if self.preview else {}

    def config(self) -> MkDocsConfig:
        """Read the settings, for this machine."""
        config = settings.load("mkdocs.yml", site_dir=self.folder, strict=False)
        path = urlsplit(config.site_url or "/").path
        config.site_url = f"http://{HOST}:{self.port}{path}"
        return config

    def _files(self, config: MkDocsConfig) -> dict[str, str]:
        path = urlsplit(config.site_url or "/").path
        pages = written.written_pages(config)
        return {path + one.removesuffix("index.html"): page.file for one, page in pages.items()}


def _states() -> Iterator[object]:
    """Return what may change beside the words of a page: all other files, and which pages exist."""
    for path in chain.from_iterable([Path(name), *Path(name).rglob("*")] for name in WATCHED):
        if path.is_file() and "__pycache__" not in path.parts:
            status = path.stat()
            yield path, path.suffix == ".md" or (status.st_mtime_ns, status.st_size)


def _stopped(error: BaseException) -> Problem:
    what = str(error).strip() or type(error).__name__
    cause = error.__cause__ or error
    place = Spot("mkdocs.yml")
    if isinstance(cause, SyntaxError):
        place = Spot(os.path.relpath(cause.filename or "mkdocs.yml"), cause.lineno or 0)
    return Problem(
        place, "build-stopped", what, "correct it and save: the preview goes on by itself"
    )


def _quiet() -> None:
    """Keep of MkDocs' own words only what is wrong, as it is worded."""
    logging.basicConfig(format="%(message)s")
    for name in ("mkdocs", "mkdocs.livereload", "mkdocs.plugins.mkdocs_static_i18n"):
        logging.getLogger(name).setLevel(logging.WARNING)


@click.command("serve")
@click.option(
    "--port", default=8000, show_default=True, help="where the preview is: 127.0.0.1:PORT"
)
def main(port: int) -> None:
    """Serve the guide at http://127.0.0.1:8000/ with live reload, faults and all."""
    _quiet()
    folder = tempfile.mkdtemp(prefix="daozhang_")
    builder = Builder(folder, port)
    try:
        mount = urlsplit(str(builder.config().site_url)).path
    except Exception:  # the settings cannot be read: the first build says so
        mount = "/"
    try:
        preview = builder.preview = Preview(builder, port, folder, mount)
        builder.port = preview.server_port
    except OSError as error:
        raise SystemExit(
            f"port {port} is taken: {error.strerror}. `make serve PORT={port + 1}`"
        ) from error
    for name in filter(os.path.exists, WATCHED):
        preview.watch(name)
    try:
        builder()
        click.echo(f"http://{HOST}:{preview.server_port}{mount}", err=True)
        preview.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        preview.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(prog_name="serve")
