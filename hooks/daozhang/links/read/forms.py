"""Find the form that a button sends (HTML standard: form owner)."""

from daozhang.links.read.dom import Element


def posts(element: Element) -> bool:
    """Return whether a form is answered by a program at the server, of which no folder knows."""
    form = _owner(element)
    method = element.attr("formmethod") or (form and form.attr("method")) or ""
    return method.strip().lower() in ("post", "dialog")


def _owner(element: Element) -> Element | None:
    """Return the form that an element names, or else the one around it."""
    name, page = element.attr("form"), element.closest("html")
    if name is None or not page:
        return element.closest("form")
    return next((form for form in page.select("form[id]") if form.attr("id") == name), None)
