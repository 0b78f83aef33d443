"""The reader's own sale: from the slip to a letter that is ready to sign, kept only where they ask for it."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect
from tests.browser.paper import sheets
from tests.conftest import ROOT, OpenReader

PATHS = {"zh": "/", "en": "/en/"}
DESK = {"width": 1280, "height": 844}
CASE = {
    "date": "2026/11/09",
    "time": "15:20",
    "amount": "1,280.50元",
    "acquirer": "邮储银行",
    "merchant": "898110058120017",
    "terminal": "31001234",
    "batch": "000023",
    "trace": "000318",
    "reference": "023100000318",
    "authorisation": "A1B2C3",
    "shop": "<b>老王面馆</b>",
    "owner": "王老五",
    "role": "经营者",
    "phone": "13900000000",
    "credit-code": "92350211MA00000000",
    "address": "某市某路 8 号",
    "bank": "邮储银行某支行",
    "account-tail": "1234",
    "branch": "某支行",
    "call-acquirer-date": "2026-11-12",
    "call-acquirer-ticket": "T12345",
    "call-acquirer-said": "再等等",
    "complain-date": "2026-11-13",
    "complain-received": "2026-11-16",
    "complain-ticket": "C678",
    "complain-said": "没有答复",
}
BLANKS = yaml.safe_load((ROOT / "docs/data/blanks.yml").read_text(encoding="utf-8"))
EXAMPLES = {name: blank["example"] for name, blank in BLANKS.items() if "derived" not in blank}
SAID = "blockquote:has([data-blank]), :not(blockquote) > p:has(> [data-blank])"
LETTERS = ["reference/templates/", "reference/letters/", "causes/overdue/", "steps/call-bank/"]


def fill(page: Page, given: dict[str, str]) -> None:
    for name, value in given.items():
        page.locator(f"sale-case [name={name}]").fill(value)
    page.locator("sale-case button.case-submit").click()


def rungs(page: Page) -> dict[str, tuple[str, str]]:
    """Return each rung's state and day: `{"regulator": ("now", "2026-10-08")}`."""
    found = page.locator("li[data-rung]").evaluate_all(
        "all => all.map((rung) => [rung.dataset.rung, rung.dataset.state,"
        " (rung.querySelector('time[data-rung-date]') || { dateTime: '' }).dateTime])"
    )
    return {name: (state, day) for name, state, day in found}


def stored(page: Page) -> int:
    return int(page.evaluate("localStorage.length + sessionStorage.length"))


def test_a_shop_comes_from_home_to_a_letter_that_is_ready_to_sign(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/")
    page.locator("article a[href$='case/']").first.click()
    fill(page, CASE)
    expect(page.locator("time[data-result=due]")).to_have_attribute("datetime", "2026-11-10")
    states = rungs(page)
    assert states["complain"] == ("done", "2026-11-16")
    assert states["regulator"] == ("now", "2026-12-01")
    assert states["court"] == ("later", "2029-11-16")
    letter = page.locator("[data-letter=regulator]")
    expect(letter).to_contain_text("1280.50元（人民币壹仟贰佰捌拾元伍角）")
    expect(letter).to_contain_text("<b>老王面馆</b>")
    assert letter.locator("b").count() == 0
    # The one blank that the form does not ask for is asked for where it is missed.
    expect(letter).to_contain_text("〔受理部门〕")
    page.locator(".case-missing a").click()
    page.keyboard.type("某市分行")
    page.keyboard.press("Tab")
    expect(letter).not_to_contain_text("〔")
    assert page.url.endswith("/case/")
    assert stored(page) == 0
    page.emulate_media(media="print")
    assert sheets(page) == 1
    expect(letter).to_be_visible()
    expect(page.locator(".case-submit")).to_be_hidden()


def test_a_foreigner_brings_answers_and_a_cause_that_choose_the_letter(
    open_reader: OpenReader,
) -> None:
    page = open_reader()
    page.goto("/en/")
    page.locator("article a[href$='late/']").first.click()
    page.locator("[name=missing][value=acquirer]").check()
    page.locator("[data-leads-to]:visible").click()
    page.locator("[name=acquirer][value=no-answer]").check()
    page.locator("[data-leads-to]:visible").click()
    expect(page.locator("flow-answers li")).to_have_count(2)
    page.locator(".case-way a").click()
    fill(page, CASE)
    assert page.url.endswith("/en/case/#no-reason")
    expect(page.locator("[data-paper=no-reason]")).to_contain_text("2026年11月9日15:20")
    expect(page.locator(".case-beside")).to_contain_text("On 9 November 2026 at 15:20 we took")
    page.get_by_text("What you answered").click()
    expect(page.locator("details", has_text="What you answered")).to_contain_text("no reason")
    page.emulate_media(media="print")
    assert sheets(page) == 1


def test_a_helper_goes_from_form_to_letter_by_keyboard(open_reader: OpenReader) -> None:
    """Tab reaches what is folded, and opens it; only the due line is announced."""
    page = open_reader(viewport=DESK)
    page.goto("/")
    page.locator("article a[href$='case/']").first.press("Enter")
    date = page.locator("sale-case [name=date]")
    expect(date).to_be_visible()  # a hidden form takes no focus, and nothing waits for it to come
    date.focus()
    for name in ["date", "time", "amount", "channel", "", "acquirer", "merchant", "terminal"]:
        expect(page.locator(":focus")).to_have_attribute("name", name) if name else None
        page.keyboard.type(CASE.get(name, ""))
        page.keyboard.press("Tab")
    expect(page.locator("details.case-fold").first).to_have_attribute("open", "")
    page.locator(".case-submit").press("Enter")
    said = page.locator("sale-case :is([role=status], [role=alert]):not([hidden])")
    expect(said.filter(has_text=re.compile("."))).to_have_text(["到账日： 2026年11月10日星期二"])
    expect(page.locator("[data-letter=call-acquirer]")).to_contain_text("898110058120017")
    snapshot = page.locator("sale-case form").aria_snapshot()
    order = [
        "交易日期",
        "看哪天到",
        "到账日",
        "一步一步走到哪里",
        "今天照着念",
        "您好",
        "打印",
        "留在这部手机上",
    ]
    places = [snapshot.index(words) for words in order]
    assert places == sorted(places)
    page.locator("sale-case select").select_option("complaint")
    page.emulate_media(media="print")
    assert sheets(page) == 1


def test_the_calculators_answer_comes_along_and_enters_no_address(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/calculator/?at=2026-02-12T22:01&channel=qr&cycle=T%2B2&cutoff=24:00")
    expect(page.locator("time[data-result=due]")).to_have_count(1)
    page.locator("article a[href$='case/']").first.click()
    date, cutoff = page.locator("sale-case [name=date]"), page.locator("sale-case [name=cutoff]")
    expect(date).to_have_value("2026-02-12")
    expect(cutoff).to_have_value("24:00")
    assert (page.url.rpartition("/case/")[2], stored(page)) == ("", 0)
    page.go_back()
    expect(page.locator("settlement-calculator time[data-result=due]")).to_be_visible()
    page.go_forward()
    expect(date).to_have_value("2026-02-12")
    fill(page, {"shop": "老王面馆"})
    page.reload()
    expect(date).to_have_value("2026-02-12")
    expect(page.locator("sale-case [name=shop]")).to_have_value("老王面馆")
    page.locator("a.dz-switch").click()
    expect(page.get_by_text("Date of sale")).to_be_visible()
    expect(date).to_have_value("2026-02-12")
    assert stored(page) == 0


def test_a_deadline_over_a_holiday_counts_from_receipt(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/case/")
    fill(page, {"date": "2026-09-01", "time": "12:00", "complain-received": "2026-09-18"})
    assert rungs(page)["regulator"][1] == "2026-10-08"
    fill(page, {"complain-received": "", "complain-date": "2026-09-18"})
    assert rungs(page)["regulator"] == ("now", "")


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        pytest.param("reference", "6222 0212 3456 7890 123", "＊＊＊＊", id="a card number"),
        pytest.param(
            "call-acquirer-said",
            "证件 11010519491231002X。",
            "证件 ＊＊＊＊。",
            id="an identity number",
        ),
        pytest.param(
            "complain-received", "2026-11-01", "2026-11-01", id="an answer before its question"
        ),
    ],
)
def test_what_is_refused_is_said_at_its_field(
    open_reader: OpenReader, field: str, value: str, left: str
) -> None:
    """What was typed stays, but for numbers that nobody may keep; a folded part opens."""
    page = open_reader()
    page.goto("/case/")
    fill(page, {"date": "2026-11-09", "complain-date": "2026-11-13", "shop": "老王面馆"})
    input = page.locator(f"sale-case [name={field}]")
    fold = page.locator(f"details.case-fold:has([name={field}])")
    expect(fold).not_to_have_attribute("open", "")
    fill(page, {field: value})
    expect(page.locator("[role=alert]")).to_have_count(1)
    expect(fold).to_have_attribute("open", "")
    expect(input).to_have_attribute("aria-invalid", "true")
    expect(input).to_have_value(left)
    expect(input).to_be_focused()
    held = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert value not in held
    if "＊" in left:
        assert value not in page.evaluate("JSON.stringify(history.state)")


def test_a_kept_case_fills_other_pages_until_it_is_removed(open_reader: OpenReader) -> None:
    page = open_reader()
    page.goto("/case/")
    fill(page, CASE)
    page.locator("button[value=keep]").click()
    assert stored(page) == 1
    page.reload()
    expect(page.locator("sale-case [name=shop]")).to_have_value(CASE["shop"])
    other = page.context.new_page()  # a second tab follows, and is followed
    other.goto("/causes/overdue/")
    shop = other.locator("[data-blank=shop]").first
    expect(shop).to_have_text(CASE["shop"])
    fill(page, {"shop": "小满面馆"})
    expect(shop).to_have_text("小满面馆")
    other.locator(".case-way [value=stop]").click()
    expect(shop).to_have_text("〔店名〕")
    assert stored(page) == 1
    other.locator(".case-way a").click()
    other.locator(".case-kept [value=open]").click()
    expect(other.locator("sale-case [name=shop]")).to_have_value("小满面馆")
    other.goto("/causes/overdue/")
    expect(shop).to_have_text("小满面馆")
    other.locator(".case-way [value=remove]").click()
    expect(shop).to_have_text("〔店名〕")
    expect(page.locator(".case-kept [value=keep]")).to_be_visible()
    expect(page.locator("sale-case [name=shop]")).to_have_value("小满面馆")
    assert stored(page) == 0


def test_stored_values_of_somebody_else_are_text_or_nothing(open_reader: OpenReader) -> None:
    """Their kinds are a table in tests/case/store.test.mjs."""
    page = open_reader()
    page.goto("/case/")
    value = '{"cases":[{"id":"1","typed":{"__proto__":"x","shop":7},"written":5}],"used":"1"}'
    page.evaluate("value => localStorage.setItem('daozhang-cases', value)", value)
    page.goto("/causes/overdue/")
    expect(page.locator("[data-blank=shop]").first).to_have_text("〔店名〕")
    page.goto("/case/")
    expect(page.locator("sale-case form")).to_be_visible()
    value = '{"cases":[{"id":"1","written":{"zh":{"shop":"<b>面馆</b>","today":"很久以前"}}}],"used":"1"}'
    page.evaluate("value => localStorage.setItem('daozhang-cases', value)", value)
    page.goto("/reference/letters/")
    expect(page.locator("[data-blank=shop]").first).to_have_text("<b>面馆</b>")
    # A letter is of the day on which it is printed.
    expect(page.locator("[data-blank=today]").first).to_have_text(re.compile(r"^20\d\d年"))


def test_a_browser_that_keeps_nothing_is_said_to(open_reader: OpenReader) -> None:
    page = open_reader()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no'); };")
    page.goto("/case/")
    fill(page, {"shop": "老王面馆", "date": "2026-11-09"})
    page.locator("button[value=keep]").click()
    words = (ROOT / "docs/words/zh.yml").read_text(encoding="utf-8")
    [refused] = re.findall(r'refused-keep: "([^"{]+)', words)
    expect(page.locator("sale-case [role=status]").filter(has_text=refused)).to_be_visible()


def test_without_scripts_the_page_leads_to_the_letters(open_reader: OpenReader) -> None:
    page = open_reader(java_script_enabled=False)
    page.goto("/case/")
    expect(page.locator("sale-case form")).to_be_hidden()
    expect(page.locator("sale-case a[href*='templates/#complaint']")).to_be_visible()


@pytest.mark.parametrize("language", PATHS)
def test_every_letter_and_script_is_filled_by_one_case(
    open_reader: OpenReader, language: str
) -> None:
    """The golden texts: no blank is left in them, and their glosses say the same."""
    page = open_reader()
    page.clock.set_fixed_time("2026-11-26T10:00:00+08:00")
    page.goto(f"{PATHS[language]}case/")
    page.evaluate("known => history.replaceState({ known }, '')", EXAMPLES)
    page.reload()
    page.locator("button[value=keep]").click()
    texts = []
    for path in LETTERS:
        page.goto(PATHS[language] + path)
        expect(page.locator(".case-filled").first).to_be_attached()
        texts += [path, *page.locator(SAID).all_inner_texts()]
    written = "\n\n".join(texts) + "\n"
    golden = Path(__file__).parent.parent / "case" / f"letters.{language}.txt"
    assert written == golden.read_text(encoding="utf-8")
    assert set(re.findall("〔.*?〕", written)) == {"〔2026〕"}
