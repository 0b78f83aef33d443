"""What can be wrong with a language's file in `docs/words/`."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("broken-words", "a file of words cannot be read: not YAML, or not of the shape asked for",
         "`comma: [，]`", "`comma: ，`"),
    Rule("missing-word", "a language does not say what a feature, or the default language, says",
         "`title:`", "`title: Search`"),
    Rule("unknown-word",
         "nothing asks for what is said: a key is a field of `Words` in the feature's `words.py`",
         "`titles: Search`", "`title: Search`"),
    Rule("blanks-differ", "a text has other places to be filled than in the default language",
         '`many: "{n} pages"`', '`many: "{} pages"`'),
)
# fmt: on
