"""The table of codes, filtered as a reader types, pastes, dictates, shares, and turns back."""

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import OpenReader

LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]
ROWS = "tr:has([id^=code-])"
ELSEWHERE = {
    "": "这不是刷卡的代码，是另一件事：",
    "en/": "This is not a code for a card sale. It is about something else:",
}
NONE = {
    "": "没有这个代码。把它念给收单机构听。",
    "en/": "No such code. Read it out to the acquirer.",
}
ONE = {"": "找到 1 个代码", "en/": "1 code found"}


def opened(open_reader: OpenReader, address: str, **settings: object) -> Page:
    page = open_reader(**settings)
    page.goto(f"/{address}")
    return page


def left(page: Page) -> list[str]:
    """Return the codes whose rows are still shown."""
    return page.locator(f"{ROWS}:visible [id^=code-]").all_inner_texts()


def said(page: Page) -> str:
    return page.locator("code-filter form [role=status]").inner_text()


def query(page: Page) -> str:
    text: str = page.evaluate("decodeURIComponent(location.search + location.hash)")
    return text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        pytest.param("51", ["51"], id="a code"),
        pytest.param("ａ０", ["A0"], id="a code in full width"),
        pytest.param("余额", ["51"], id="a Chinese word"),
        pytest.param("insufficient", ["51"], id="an English word"),
        pytest.param("expired", ["33", "54"], id="two rows of one meaning"),
        pytest.param("b7", [], id="no such code"),
    ],
)
def test_rows_are_left_that_hold_what_was_typed(
    open_reader: OpenReader, language: str, typed: str, codes: list[str]
) -> None:
    page = opened(open_reader, f"{language}reference/codes/")
    assert len(left(page)) == 63
    assert said(page) == ""
    page.get_by_role("searchbox").fill(typed)  # one `input` event, no key goes down or up
    assert left(page) == codes
    assert str(len(codes)) in said(page) if codes else said(page) == NONE[language]
    assert query(page) == f"?code={typed}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "to"),
    [
        pytest.param("退款余额不足", "/refund-refused/", id="a refund"),
        pytest.param("打款失败", "/payouts/", id="a payout"),
        pytest.param("收付控制状态不允许", "/payouts/", id="a payout, word for word"),
        pytest.param("账户余额不足", "/payouts/", id="an account's balance, no card's"),
    ],
)
def test_what_is_no_code_of_a_sale_leads_to_its_page(
    open_reader: OpenReader, language: str, typed: str, to: str
) -> None:
    page = opened(open_reader, f"{language}reference/codes/")
    page.get_by_role("searchbox").fill(typed)
    assert left(page) == []
    assert said(page) == ELSEWHERE[language]
    [line] = page.locator(".code-elsewhere li:visible").all()
    assert str(line.get_by_role("link").get_attribute("href")).endswith(to)
    expect(line).to_be_in_viewport()
    page.get_by_role("searchbox").fill("51")
    expect(page.locator(".code-elsewhere")).to_be_hidden()


def test_a_very_long_text_is_not_read_to_its_end(open_reader: OpenReader) -> None:
    page = opened(open_reader, "reference/codes/")
    page.evaluate("history.replaceState(null, '', `?code=${'51余额'.repeat(50_000)}`)")
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    assert len(page.get_by_role("searchbox").input_value()) == 40
    took = page.evaluate(
        """() => {
          const field = document.querySelector("code-filter input");
          field.value = "余额 x ".repeat(40_000);
          const start = performance.now();
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          return performance.now() - start;
        }"""
    )
    assert took < 500
    assert len(query(page)) < 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_is_headed_by_its_code_and_leads_to_its_page(
    open_reader: OpenReader, language: str
) -> None:
    page = opened(open_reader, f"{language}reference/codes/?code=58")
    row = page.locator(f"{ROWS}:visible")
    expect(row.get_by_role("rowheader")).to_contain_text("58")
    assert str(row.get_by_role("link").get_attribute("href")).endswith("causes/terminal-moved/")


def test_every_code_is_found_by_itself(open_reader: OpenReader) -> None:
    page = opened(open_reader, "reference/codes/")
    for code in left(page):
        page.get_by_role("searchbox").fill(code.lower())
        assert left(page) == [code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_is_shared_and_kept_in_the_other_language(
    open_reader: OpenReader, language: str
) -> None:
    page = opened(open_reader, f"{language}reference/codes/?code=51")
    expect(page.get_by_role("searchbox")).to_have_value("51")
    assert left(page) == ["51"]
    assert said(page) == ONE[language]
    expect(page.locator(f"{ROWS}:visible")).to_be_in_viewport()
    page.locator(".dz-switch").click()
    page.wait_for_url(f"**/{'' if language else 'en/'}reference/codes/?code=51")
    assert left(page) == ["51"]


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_emptying_brings_all_back(open_reader: OpenReader, way: str) -> None:
    page = opened(open_reader, "reference/codes/?code=51")
    field = page.get_by_role("searchbox")
    if way == "Escape":
        field.press("Escape")
    else:
        page.get_by_role("button", name="清空").click()
    assert len(left(page)) == 63
    assert query(page) == said(page) == field.input_value() == ""
    expect(field).to_be_focused()
    expect(page.get_by_role("button", name="清空")).to_be_hidden()


def test_a_keyboard_is_enough(open_reader: OpenReader) -> None:
    page = opened(open_reader, "en/reference/codes/")
    page.get_by_role("link", name="customer charged").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.type("51")
    assert left(page) == ["51"]
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="All codes")).to_be_focused()
    assert query(page) == "?code=51"


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("#code-55", id="a row"),
        pytest.param("?code=51#code-55", id="a row that the filter would hide"),
        pytest.param("?code=55#code-55", id="a row that the filter leaves"),
    ],
)
def test_arriving_at_an_anchor_shows_its_row(open_reader: OpenReader, address: str) -> None:
    page = opened(open_reader, f"reference/codes/{address}")
    expect(page.locator("#code-55")).to_be_in_viewport()
    assert query(page) == address.replace("?code=51", "")


def test_an_anchor_within_the_page_shows_its_row(open_reader: OpenReader) -> None:
    page = opened(open_reader, "reference/codes/?code=51")
    page.evaluate("location.hash = 'code-99'")
    expect(page.locator("#code-99")).to_be_in_viewport()
    assert len(left(page)) == 63
    page.get_by_role("searchbox").fill("51")
    assert query(page) == "?code=51"
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("51")


def test_half_a_word_of_pinyin_asks_nothing_and_the_word_does(open_reader: OpenReader) -> None:
    page = opened(open_reader, "reference/codes/")
    page.get_by_role("searchbox").focus()
    keyboard = page.context.new_cdp_session(page)
    for text in ("y", "yu", "yu'e"):
        composed = {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
        keyboard.send("Input.imeSetComposition", composed)
        assert len(left(page)) == 63
        assert said(page) == ""
    keyboard.send("Input.insertText", {"text": "余额"})
    assert left(page) == ["51"]


def test_a_word_that_is_still_being_composed_is_answered(open_reader: OpenReader) -> None:
    """Keyboards of telephones compose English too: the word ends only with the space after it."""
    page = opened(open_reader, "en/reference/codes/")
    page.get_by_role("searchbox").focus()
    composed = {"text": "insuff", "selectionStart": 6, "selectionEnd": 6}
    page.context.new_cdp_session(page).send("Input.imeSetComposition", composed)
    assert left(page) == ["51"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_nothing_is_offered_that_does_not_work(
    open_reader: OpenReader, language: str
) -> None:
    page = opened(open_reader, f"{language}reference/codes/?code=51", java_script_enabled=False)
    expect(page.locator("code-filter form")).to_be_hidden()
    expect(page.locator("code-filter li a").first).to_be_visible()
    assert page.locator(f"{ROWS}:visible").count() == 63


def test_paper_has_every_code(open_reader: OpenReader) -> None:
    page = opened(open_reader, "reference/codes/?code=51")
    page.emulate_media(media="print")
    assert len(left(page)) == 63
    expect(page.locator("code-filter form")).to_be_hidden()
    expect(page.locator("code-filter li").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        pytest.param("退票", ["code-returned"], id="a state"),
        pytest.param("发卡行交易权限受限,详情请咨询您的发卡行[1000061]", ["code-permission"], id="a text as pasted"),
        pytest.param("2类户超限", ["code-quota"], id="a shopkeeper's words"),
        pytest.param("余额不足", [], id="what is no text of a payout"),
    ],
)  # fmt: skip
def test_texts_of_failed_payouts_are_filtered_alike(
    open_reader: OpenReader, language: str, typed: str, rows: list[str]
) -> None:
    page = opened(open_reader, f"{language}reference/payouts/")
    page.get_by_role("searchbox").fill(typed)
    shown = page.locator(f"{ROWS}:visible [id^=code-]")
    assert [place.get_attribute("id") for place in shown.all()] == rows
