"""What a new language begins as: the English words, under its own name, marked to be translated."""

import re

from daozhang.data.parse import read_tree
from daozhang.pages import TO_WRITE


def begun_page(page: str, name: str) -> str:
    """Mark an English page, below its title, as one to translate."""
    return re.sub(r"^# .*\n", rf"\g<0>\n{TO_WRITE}{name}\n", page, count=1, flags=re.MULTILINE)


def begun_words(words: str, code: str, name: str) -> str:
    """Let a file of words say which language it is."""
    return _named(words, "  tag:", code, name)


def in_settings(settings: str, code: str, name: str) -> str:
    """Add the language below English; raise LookupError where it is there, or English is not."""
    english = re.search(r"^ +- locale: en\n(?:(?! *- ).+\n)+", settings, re.MULTILINE)
    if not english or f"- locale: {code}\n" in settings:
        raise LookupError(f"`{code}` is there already" if english else "no `- locale: en`")
    block = _named(english[0], "- locale:", code, name)
    return settings[: english.end()] + block + settings[english.end() :]


def in_folders(links: str, code: str) -> str:
    """Add the language's folder to links.yml."""
    return links.replace("\n  en: en/\n", f"\n  en: en/\n  {code}: {code}/\n")


def in_data(file: str, source: str, code: str) -> str:
    """Repeat what a data file says in English, for the new language."""
    texts = read_tree(file, source).texts(())
    for part in reversed([part for path, part in texts if path[-1] == "en"]):
        text = source[slice(*part.range)].rstrip()
        at = part.range[0] + len(text)
        before = source[source.rfind("\n", 0, part.key[0]) + 1 : part.key[0]]
        new = f"{', ' if before.strip() else chr(10) + before}{code}: {text}"
        source = source[:at] + new + source[at:]
    return source


def _named(text: str, key: str, code: str, name: str) -> str:
    return text.replace(f"{key} en\n", f"{key} {code}\n").replace("name: English", f"name: {name}")
