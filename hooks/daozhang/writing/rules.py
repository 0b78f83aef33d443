"""What can be wrong with how a page is typed."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    # The file
    Rule("not-utf-8", "a file of the writer's is not saved as UTF-8",
         "`fees.md` saved as GBK", "the same, saved as UTF-8: `daozhang utf8 fees.md` converts it"),
    Rule("dead-symlink", "a symbolic link among the pages leads to no file, or back to itself",
         "`fees.md`, a link to a file that has gone", "the file itself, or no link"),
    Rule("conflict-marker", "two versions of a page were never joined",
         "`<<<<<<< HEAD`", "the lines of one version, without the three markers"),
    Rule("invisible-character",
         "a character that nobody sees: of no width, one that controls, one that turns the text",
         "a zero-width space in `打电话`", "`打电话`, typed again"),
    # Front matter
    Rule("front-matter-unreadable",
         "what stands above a page cannot be read, and would be published as text",
         "`title：费用`", "`title: 费用`, between two lines `---`, from the first line on"),
    Rule("front-matter-incomplete", "a page lacks its `title`, `description` or `checked`",
         "only `title: 费用`", "also `description: …` and `checked: 2026-11-25`"),
    Rule("front-matter-wrong",
         "`title` or `description` is no text, or `checked` is no day, or a day to come",
         "`checked: 昨天`", "`checked: 2026-11-25`"),
    Rule("front-matter-twice", "a key stands above a page twice, and the second wins",
         "two lines `title: …`", "one of them"),
    Rule("front-matter-unknown", "nothing reads a key that stands above a page",
         "`titles: 费用`", "`title: 费用`"),
    Rule("same-title", "two pages of a language have one title: a reader cannot choose",
         "`title: 费用` on two pages", "what distinguishes them"),
    Rule("same-description", "two pages of a language have one description",
         "a copied `description`", "a sentence of its own"),
    # Headings
    Rule("heading-without-id",
         "a heading has no id of its own: one that is counted changes with the page",
         "`## 今天就做`", "`## 今天就做 { #today }`"),
    Rule("heading-levels", "a page has no main heading or two, or leaves a level out",
         "`#### 四` below `## 二`", "`### 三` below `## 二`"),
    Rule("page-shape",
         "a page of `causes/` or `steps/` has other parts than its neighbours, or in another "
         "order: a tired reader finds today's part at the same place",
         "`## 打电话这样说 { #say }` above `## 今天就做 { #today }`", "the other way round"),
    Rule("twin-words",
         "what is said or sent is the same Chinese on both pages, its blanks are written "
         "`〔店名〕`, and an English gloss below it fills the same",
         "`> 您好。` beside `> 喂。`", "`> 您好。` on both"),
    Rule("twin-outline", "a page and its twin have other headings, levels or ids",
         "`## 今天就做 { #today }` beside `## Do now { #now }`", "`{ #today }` in both"),
    Rule("stale-twin",
         "a section changed in one language since both were changed together: said in the log, "
         "never a failure. A commit with the line `Twins: alike` vouches for what it touches",
         "a new step in `docs/zh/fees.md` alone", "the same step in `docs/en/fees.md`"),
    # Markdown that did not come out
    Rule("unrendered-link", "a link or picture stands on the page as text",
         "`[费用]（fees.md）`", "`[费用](fees.md)`"),
    Rule("unrendered-attributes", "the attributes of a heading stand on the page as text",
         "`## 费用 ｛ #fees ｝`", "`## 费用 { #fees }`"),
    Rule("unrendered-fact", "a fact's name stands on the page as text",
         "`｛｛ contacts.psbc.phone ｝｝`", "`{{ contacts.psbc.phone }}`"),
    Rule("unrendered-emphasis", "marks of bold text stand on the page as text",
         "`这是 **重要 的话`", "`这是 **重要** 的话`"),
    Rule("unrendered-code", "a mark of code stands on the page as text",
         "用 `` `代码 `` 看", "用 `` `代码` `` 看"),
    Rule("unrendered-heading", "a heading stands on the page as text",
         "`＃＃ 费用`", "`## 费用 { #fees }`"),
    Rule("unrendered-list", "a list's items run on in one paragraph",
         "`步骤：` and `1. 看流水` right below it", "the same with an empty line between them"),
    Rule("foreign-markup",
         "markup of another program stands on the page as text: boxes, footnotes, formulas, keys, "
         "pictographs by name",
         "`!!! note`", "a paragraph"),
    Rule("indented-text", "a paragraph is drawn as code, for the four spaces before it",
         "`    先看流水。`", "`先看流水。`"),
    Rule("unrendered-break", "a backslash stands at the end of a line",
         "`第一行\\`", "`第一行`, two spaces behind it"),
    Rule("unrendered-block", "the mark of a tab, a note or a quotation stands on the page as text",
         "`=== “成功”`", '`=== "成功"`'),
    Rule("never-closed",
         "a block of code, a comment or an element is opened and never closed, an element is "
         "closed and never opened, or one is misspelt and draws nothing",
         "`<!-- 还没写完`", "`<!-- 还没写完 -->`"),
    Rule("broken-table", "the rows of a table have other cells than its head, or it is none",
         "`| 12 | 3 |` below `| 账户 | 额度 | 期限 |`", "`| 12 | 3 | 一年 |`"),
    Rule("placeholder-text", "words that were to be replaced are still there",
         "`‹待补›`", "the words"),
    Rule("still-to-write",
         "a mark of `daozhang new` stands where words are still to come: said in the log, never a "
         "failure",
         "`<!-- to write -->`", "the words"),
    Rule("unsafe-html",
         "a page brings a script, a style, a form or a frame of its own, which its policy stops",
         '`<p style="color: red">`', "a class of `overrides/assets/site/site.css`"),
    # Limits
    Rule("picture-without-alt", "a picture says nothing to whoever cannot see it",
         "`![](slip.png)`", "`![签购单，参考号在右下角](slip.png)`"),
    Rule("picture-elsewhere", "a picture is asked for at another site, or stands in the address",
         "`![签购单](https://www.gov.cn/slip.png)`", "`![签购单](../assets/slip.png)`"),
    Rule("link-without-words", "a link has no words: nobody can see it or hear where it leads",
         "`[](fees.md)`", "`[手续费](fees.md)`"),
    Rule("picture-too-large", "a picture is larger than 200 kB, on a page of 15 kB",
         "a photograph of 8 MB", "the same, 1,200 pixels wide, as JPEG or WebP"),
    Rule("line-too-long", "a line has more than 5,000 characters: nobody can compare two versions",
         "a whole page on one line", "a line a paragraph"),
    Rule("page-too-long",
         "a page has more than 1,200 Chinese characters, three minutes of reading; a flow 1,500",
         "a page of 2,000", "two pages; what is looked up goes into `reference/`"),
    Rule("sentences-too-long",
         "the sentences of a page have 40 characters on average, in English 20 words",
         "a law's sentence, copied", "two or three, each of one thing"),
    # Around the pages
    Rule("settings-missing", "`links.yml` is not there, and with it the list of official addresses",
         "no `links.yml`", "`links.yml`, beside `mkdocs.yml`"),
    Rule("settings-unreadable", "mkdocs.yml, publish.yml or links.yml is not read as settings",
         "`nav：`", "`nav:`"),
    Rule("nav-twice", "a page stands in the navigation twice",
         "`fees.md` below two headings of `nav`", "once"),
)
# fmt: on
LENGTHS: Final = {
    "picture": 200_000,
    "line": 5_000,
    "page": 1_200,
    "flow": 1_500,
    "characters": 40,
    "words": 20,
}
"""Bytes of a picture, characters of a line, Chinese characters of a page, or of a flow, of which
nobody reads all; of a sentence on average characters, marks included, and English words."""
