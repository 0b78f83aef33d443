"""Pages as they are sent."""

from turbohtml import parse

from daozhang.optimise.pages import draw_pages

SITE_URL = "https://guide.example/help/"
HOME = """<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="assets/common/first.css">
<link rel="stylesheet" href="assets/site/ours.css"></head>
<body><!-- why -->
  <p>a   b</p> <a href="https://guide.example/help/x/">in</a> <a href="https://www.gov.cn/">out</a>
  <script type="module" src="assets/site/one.js"></script></body></html>"""
FILES = {
    "index.html": HOME,
    "404.html": HOME.replace('="assets', '="/help/assets'),
    "assets/common/first.css": "p{top:0}",
    "assets/site/ours.css": "u { top: 0 }",
    "assets/site/one.js": "alert(1);\n",
}


def test_a_page_holds_its_styles_and_asks_for_none() -> None:
    drawn = draw_pages(FILES, SITE_URL)
    for path in ("index.html", "404.html"):
        page = parse(drawn[path])
        assert [style.text for style in page.select("head style")] == ["p{top:0}u{top:0}"]
        assert page.select("link[rel=stylesheet]") == []


def test_a_script_has_a_name_that_changes_with_it() -> None:
    drawn = draw_pages(FILES, SITE_URL)
    changed = draw_pages(FILES | {"assets/site/one.js": "alert(2);\n"}, SITE_URL)
    scripts, others = (
        {name for name in texts if name.endswith(".js")} for texts in (drawn, changed)
    )
    assert len(scripts | others) == 2
    assert f'src="{scripts.pop()}"' in drawn["index.html"]


def test_a_script_that_is_named_twice_is_asked_for_once() -> None:
    script = '<script type="module" src="one.js"></script>'
    files = {
        "index.html": f'<head><meta charset="utf-8">{script}{script}</head>',
        "one.js": "alert(1);\n",
    }
    assert len(parse(draw_pages(files, SITE_URL)["index.html"]).select("script")) == 1


def test_a_script_that_another_imports_comes_with_it() -> None:
    head = '<meta charset="utf-8"><script type="module" src="two.js"></script>'
    files = {
        "index.html": f'<head>{head}<script type="module" src="one.js"></script></head>',
        "one.js": 'import { two } from "./two.js";\nalert(two);\n',
        "two.js": "export const two = 2;\n",
    }
    page = parse(draw_pages(files, SITE_URL)["index.html"])
    [script] = page.select("script")
    assert str(script.attrs["src"]).startswith("one.")


def test_only_links_that_leave_the_guide_say_so() -> None:
    page = parse(draw_pages(FILES, SITE_URL)["index.html"])
    assert [link.attrs.get("rel") for link in page.select("a")] == [
        None,
        ["external", "noreferrer"],
    ]


def test_nobody_is_sent_comments_or_rows_of_spaces() -> None:
    text = draw_pages(FILES, SITE_URL)["index.html"]
    assert "<p>a b</p>" in text
    assert "why" not in text


def test_a_stylesheet_or_script_that_is_not_there_is_left_to_the_link_check() -> None:
    drawn = draw_pages({"index.html": HOME}, SITE_URL)
    assert 'src="assets/site/one.js"' in drawn["index.html"]
