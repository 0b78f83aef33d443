"""Which attribute of which element names an address (HTML, SVG 2, Open Graph), as tables."""

from collections.abc import Mapping
from typing import Final

Attributes = Mapping[str, tuple[tuple[str, str], ...]]
"""An element → its attributes that name an address, each with the kind of what it names."""
PARTS: Final[Attributes] = {
    "img": (("src", "image"), ("srcset", "srcset"), ("longdesc", "page")),
    "source": (("src", "media"), ("srcset", "srcset")),
    "video": (("src", "media"), ("poster", "image")),
    **dict.fromkeys(("audio", "track"), (("src", "media"),)),
    **dict.fromkeys(("iframe", "frame"), (("src", "frame"),)),
    "object": (("data", "object"),),
    "embed": (("src", "object"),),
    **dict.fromkeys(("input", "button"), (("formaction", "form"),)),
    "script": (("src", "script"), ("href", "script"), ("xlink:href", "script")),
    "form": (("action", "form"),),
    "area": (("href", "link"),),
    **dict.fromkeys(("blockquote", "q", "ins", "del"), (("cite", "page"),)),
    "base": (("href", "base"),),
}
"""`a`, `link`, `meta` and `style` are read apart."""
TAGS: Final = (*PARTS, "link", "meta")
WITH_BACKGROUND: Final = frozenset({"body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"})
"""What shows a picture behind its text by an attribute, unless that is empty."""
DRAWN: Final[Attributes] = {
    "a": (("xlink:href", "link"),),
    **dict.fromkeys(
        ("image", "feimage", "feImage"), (("href", "image"), ("xlink:href", "image"))
    ),
    **dict.fromkeys(
        ("use", "textPath", "mpath", "linearGradient", "radialGradient", "pattern", "filter",
         "animate", "animateMotion", "animateTransform", "set", "discard"),
        (("href", "drawing"), ("xlink:href", "drawing")),
    ),
}  # fmt: skip
"""What only drawings have; their `a` may spell its address in the old way."""
PAINT: Final = (
    "fill", "stroke", "filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end",
)  # fmt: skip
"""Attributes of drawings that name a paint, a filter or a marker: `url(#id)` (SVG 2)."""

NO_LINK: Final = frozenset({
    "preconnect", "dns-prefetch", "pingback", "profile", "edituri", "wlwmanifest",
    "https://api.w.org/", "webmention", "micropub", "hub", "authorization_endpoint",
    "token_endpoint", "indieauth-metadata",
})  # fmt: skip
"""What only names a host, or what a program at the server answers."""
ASSETS: Final = (
    "stylesheet", "icon", "manifest", "modulepreload", "preload", "prefetch",
    "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon",
    "shortcut",
)  # fmt: skip
META_NAMES: Final = ("property", "name", "itemprop")
META_PARTS: Final[Mapping[str, str]] = {
    "og:image": "image", "og:image:url": "image", "og:image:secure_url": "image",
    "og:video": "media", "og:video:url": "media", "og:video:secure_url": "media",
    "og:audio": "media", "og:audio:url": "media", "og:audio:secure_url": "media",
    "og:url": "canonical", "twitter:player": "page",
    "twitter:image": "image", "twitter:image:src": "image",
    "msapplication-tileimage": "image", "msapplication-config": "asset",
    "msapplication-square70x70logo": "image", "msapplication-square150x150logo": "image",
    "msapplication-square310x310logo": "image", "msapplication-wide310x150logo": "image",
    "image": "image", "thumbnailurl": "image",
}  # fmt: skip
NO_SOURCE: Final = frozenset(
    {"alt", "title", "width", "height", "align", "border", "style", "loading", "decoding"}
)
"""What an `img` may say without having a picture, and without a script that brings one."""
