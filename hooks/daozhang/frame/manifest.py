"""What a phone is given that puts the guide on its home screen."""

import json

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


def draw_manifest(words: Words, home: str, identity: str) -> str:
    """Draw the manifest of the guide in one language; `home` leads there, as in `../../en/`.

    `identity` is its path from the host's root, as in `/help/en/`: a phone resolves it from there.
    """
    manifest = {
        "name": words.manifest.name,
        "short_name": words.manifest.short_name,
        "lang": words.tag,
        "id": identity,
        **dict.fromkeys(("start_url", "scope"), home),
        "display": "minimal-ui",
        "background_color": "#fdfcf8",
        "theme_color": "#0b4a33",
        "icons": _ICONS,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
