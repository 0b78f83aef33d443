"""What this room says to readers, by language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The end of a page: its sources, and when a person last held it against them."""

    sources: str
    article: str
    brackets: tuple[str, str]
    comma: str
    checked: str
    unopened: str


WORDS = {
    "zh": Words(
        sources="来源",
        article="第 {} 条",
        brackets=("（", "）"),
        comma="，",
        checked="本页上次核对：{}。",
        unopened="带 * 的来源，我们还没有在发布机构的官网上打开核对过。",
    ),
    "en": Words(
        sources="Sources",
        article="Art. {}",
        brackets=(" (", ")"),
        comma=", ",
        checked="This page was last checked on {}.",
        unopened="We have not yet opened the sources marked * on the issuing body's own site.",
    ),
}
