"""Find the servers that the guide is proven on: nginx with its module for Brotli, and Caddy.

As a command, install them where that can be done.
"""

import shutil
import sys
from pathlib import Path

from tools.browsers import chromium

PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static", "caddy")
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
ADVICE = """\
nginx, its module for Brotli or Caddy was not found, and the tests of deploy/ need them.
On Debian as root, `make test` installs them by itself. Elsewhere install them by hand:
    sudo apt-get install nginx-light libnginx-mod-http-brotli-static caddy     (Debian)"""


def find() -> str:
    """Return the paths of the servers.

    Raise FileNotFoundError, with advice, where one is missing.
    """
    found = [shutil.which(name) for name in ("nginx", "caddy")]
    if None in found or not MODULE.exists():
        raise FileNotFoundError(ADVICE)
    return ", ".join(map(str, found))


if __name__ == "__main__":
    sys.exit(0 if chromium.install(find, PACKAGES, ADVICE) else 2)
