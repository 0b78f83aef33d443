"""Check documentation that packages carry, and compare every finding with a person's judgement.

    python -m bench.corpus [NAME …]

Downloads each output of corpus.yml by its registry's own client (`npm pack`, `apt-get download`)
into .cache/corpus/, once. Prints what was found; fails for a finding that nobody has judged, and
for one that was judged a false alarm. A judgement is a pattern for `rule file target`, and why.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache/corpus"


def fetch(output: Mapping[str, str]) -> Path:
    """Return the folder of an output; what other packages would bring to it is there, and empty."""
    package = output["package"]
    folder = CACHE / package.replace("/", "-")
    if not folder.exists():
        unpacked = folder.with_suffix(".new")
        unpacked.mkdir(parents=True, exist_ok=True)
        _unpack(output["registry"], package, unpacked)
        for path in unpacked.rglob("*"):
            if path.is_symlink() and not path.exists():
                path.unlink()
                path.touch()
        unpacked.rename(folder)
    return folder / output["folder"]


def _unpack(registry: str, package: str, folder: Path) -> None:
    if registry == "npm":
        archive = _run("npm", "pack", "--silent", package).split()[-1]
        _run("tar", "xzf", archive, "-C", str(folder), "--strip-components", "1")
    else:
        _run("apt-get", "download", "-qq", package)
        _run("dpkg", "-x", next(CACHE.glob(f"{package}_*.deb")).name, str(folder))


def _run(*command: str) -> str:
    return subprocess.run(command, cwd=CACHE, check=True, capture_output=True, text=True).stdout


def findings(folder: Path) -> Sequence[str]:
    """Return what a check says by default, each as `rule file target`."""
    command = [sys.executable, "-m", "daozhang_cli.main", "check", str(folder), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT / "hooks")
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    problems = json.loads(done.stdout)["problems"]
    return [f"{one['rule']} {one['file']} {one['target']}".strip() for one in problems]


def unjudged(found: Sequence[str], judged: Mapping[str, str]) -> Iterator[str]:
    """Return what no judgement covers, and the judgements that cover nothing any more."""
    for one in found:
        if not any(fnmatchcase(one, pattern) for pattern in judged):
            yield f"not judged: {one}"
    for pattern in judged:
        if not any(fnmatchcase(one, pattern) for one in found):
            yield f"judged and gone: {pattern}"


def main() -> int:
    """Print a line for each output, and what is wrong with its judgement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args().names
    outputs: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("corpus.yml").read_text())
    wrong = 0
    for name, output in outputs.items():
        if asked and name not in asked:
            continue
        found = findings(fetch(output))
        alarms = output.get("alarms", {})
        faults = list(unjudged(found, output.get("faults", {}) | alarms))
        wrong += len(faults) + len(alarms)
        print(
            f"{name:14} {output['generator']:12} {len(found):5} found, {len(alarms)} false",
            flush=True,
        )
        print("".join(f"    {fault}\n" for fault in faults), end="")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
