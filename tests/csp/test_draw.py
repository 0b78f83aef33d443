"""The policy of a page, as text."""

import pytest

from daozhang.csp.draw import draw_page, hashes, header, policy

ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param("<script>alert(1)</script>", [ALERT], id="a script in the page"),
        pytest.param('<script type="module">alert(1)</script>', [ALERT], id="a module in the page"),
        pytest.param('<script src="a.js"></script>', [], id="a script in a file"),
        pytest.param('<script type="application/json">{}</script>', [], id="data"),
        pytest.param(
            '<script type="application/ld+json">{}</script>', [], id="data for search engines"
        ),
    ],
)
def test_only_scripts_that_are_written_into_a_page_are_allowed_by_hash(
    html: str, found: list[str]
) -> None:
    assert hashes(html) == found


def test_nothing_is_unsafe_and_no_other_host_is_named() -> None:
    said = header(["'sha256-x'"])
    assert "unsafe" not in said
    assert "http" not in said
    assert "script-src 'self' 'sha256-x';" in said
    assert said.endswith("; frame-ancestors 'none'")


def test_the_policy_stands_before_anything_it_could_stop() -> None:
    page = (
        '<!doctype html><html><head><title>x</title><meta charset="utf-8"><script>alert(1)</script>'
    )
    drawn = draw_page(page)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy([ALERT])}">'
    assert (
        f'<meta charset="utf-8">{meta}<meta name="referrer" content="no-referrer"><script>' in drawn
    )


def test_a_page_without_a_place_for_its_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="a page begins by saying `<meta charset>`"):
        draw_page("<p>x</p>")
