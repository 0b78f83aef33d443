"""The web app manifest, for a phone that puts the guide on its home screen."""

import json
from urllib.parse import urlsplit

from daozhang.frame.words import Words

_ICONS = [
    {
        "src": f"icon-{size}.png",
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": "any maskable",
    }
    for size in (192, 512)
]


def draw_manifest(words: Words, folder: str, site_url: str) -> str:
    """Draw the manifest of the guide in one language, whose folder on the site is as in `en/`.

    It stands in `assets/site/`; but a phone resolves `id` from the host's root.
    """
    manifest = {
        "name": words.manifest.name,
        "short_name": words.manifest.short_name,
        "lang": words.tag,
        "id": urlsplit(site_url).path + folder,
        **dict.fromkeys(("start_url", "scope"), f"../../{folder}"),
        "display": "minimal-ui",
        "background_color": "#fdfcf8",
        "theme_color": "#0b4a33",
        "icons": _ICONS,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
