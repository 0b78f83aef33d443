"""The policy of a page, as text."""

import pytest

from daozhang.csp.draw import draw_page, header, policy

ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param("<script>alert(1)</script>", f"script-src 'self' {ALERT}", id="a script"),
        pytest.param(
            '<script type="module">alert(1)</script>', f"script-src 'self' {ALERT}", id="a module"
        ),
        pytest.param('<script src="a.js"></script>', "script-src 'self'", id="a script in a file"),
        pytest.param('<script type="application/json">{}</script>', "script-src 'self'", id="data"),
        pytest.param(
            '<script type="application/ld+json">{}</script>',
            "script-src 'self'",
            id="data for search engines",
        ),
        pytest.param("<style>alert(1)</style>", f"style-src {ALERT}", id="styles"),
        pytest.param(
            "<noscript><style>alert(1)</style></noscript>",
            f"style-src {ALERT}",
            id="styles where nothing runs",
        ),
        pytest.param("<p>x</p>", "style-src 'none'", id="no styles"),
    ],
)
def test_only_what_is_written_into_a_page_is_allowed_by_hash(html: str, found: str) -> None:
    assert found in policy(f"<head>{html}</head>").split("; ")


def test_nothing_is_unsafe_and_no_other_host_is_named() -> None:
    for said in (header(), policy("<style>a{}</style><script>alert(1)</script>")):
        assert "unsafe" not in said
        assert "http" not in said
    assert "script-src 'self';" in header()
    assert header().endswith("; frame-ancestors 'none'")


def test_the_policy_stands_before_anything_it_could_stop() -> None:
    page = (
        '<!doctype html><html><head><title>x</title><meta charset="utf-8"><script>alert(1)</script>'
    )
    drawn = draw_page(page)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
    assert (
        f'<meta charset="utf-8">{meta}<meta name="referrer" content="no-referrer"><script>' in drawn
    )


def test_a_page_without_a_place_for_its_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="a page begins by saying `<meta charset>`"):
        draw_page("<p>x</p>")
