"""The browser's module in the node that Playwright brings: no other needs to be installed."""

import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable


def test_the_browsers_module_passes_its_own_tests() -> None:
    node = compute_driver_executable()[0]
    tests = Path(__file__).parent / "match.test.mjs"
    ran = subprocess.run([node, tests], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
