"""A finished page → what in it can be found on its own, below its headings."""

from collections.abc import Iterator

from turbohtml import parse

from daozhang.search.draw import Entry


def read_entries(html: str, location: str) -> Iterator[Entry]:
    """Find what the page calls itself, and rows with an address of their own."""
    page = parse(html.replace("<br>", "<br> "))  # words of two lines are not one word
    title, description = page.select_one("title"), page.select_one("meta[name=description]")
    if title and description:
        name = title.text.rpartition(" · ")[0] or title.text
        yield Entry(location=location, title=name, text=str(description.attrs["content"]))
    for row in page.select("article tbody tr:has([id])"):
        first, *rest = row.select("th, td")
        [place, *_] = first.select("[id]")
        text = " ".join(cell.text for cell in rest)
        address = f"{location}#{place.attrs['id']}"
        yield Entry(location=address, title=_plain(first.text), text=_plain(text))


def _plain(text: str) -> str:
    return " ".join(text.split())
