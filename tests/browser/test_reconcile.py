"""Sales compared with the statement as a reader does it: pasted, chosen and dropped, on a phone, by keyboard."""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import ROOT, OpenReader

SAMPLES = ROOT / "tests/reconcile/samples"
ANSWERS = json.loads((SAMPLES / "answers.json").read_text())["files"]
PSBC = "15_psbc_statement.xlsx"
SALES = """交易时间,交易金额(元),手续费(元)
2026-03-02 09:10:00,125.00,0.48
2026-03-02 12:40:00,88.50,0.34
2026-03-03 18:05:00,210.00,0.80
"""
STATEMENT = """交易日期\t收入\t支出\t余额\t对方户名
2026-03-02\t\t10.00\t90.00\t某某批发部
2026-03-03\t212.68\t\t302.68\t银联商务股份有限公司客户备付金
2026-03-09\t\t1.00\t301.68\t某某批发部
"""
LANGUAGES = [pytest.param("", id="zh"), pytest.param("en/", id="en")]
SAID = {
    "": "1 天到了，1 天没找到：3月3日的 209.20 元。",
    "en/": "1 day arrived, 1 day missing: 209.20 yuan of March 3.",
}


def opened(open_reader: OpenReader, language: str = "", **settings: object) -> Page:
    page = open_reader(**settings)
    page.goto(f"/{language}reconcile/")
    page.locator(".reconcile-form").wait_for()
    return page


def choose(page: Page, kind: str, file: Path | str) -> None:
    page.locator(f"[name={kind}-file]").set_input_files(SAMPLES / file)


def choose_text(page: Page, kind: str, name: str, text: str) -> None:
    page.locator(f"[name={kind}-file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": text.encode()}
    )


def counts(page: Page, kind: str) -> tuple[int, int, int]:
    place = page.locator(f"[data-rows={kind}][data-read]")
    place.wait_for()
    names = ("data-read", "data-set-aside", "data-refused")
    read, aside, refused = (int(str(place.get_attribute(name))) for name in names)
    return read, aside, refused


def states(page: Page) -> dict[str, str]:
    rows = page.locator("tr[data-day]").all()
    return {
        str(row.get_attribute("data-day")): str(row.get_attribute("data-state")) for row in rows
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_pasted_lists_are_compared_and_the_sentence_comes_first(
    open_reader: OpenReader, language: str
) -> None:
    page = opened(open_reader, language)
    page.locator("[name=sales]").fill(SALES)
    page.locator("[name=statement]").fill(STATEMENT)
    page.locator(".reconcile-submit").click()
    first = page.locator("output > :first-child")
    expect(first).to_have_text(SAID[language])
    assert states(page) == {"2026-03-02": "arrived", "2026-03-03": "missing"}
    assert counts(page, "sales") == (3, 0, 0)
    assert counts(page, "statement") == (3, 0, 0)
    assert page.locator("[data-credit=matched]").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("location.search + localStorage.length + sessionStorage.length") == "00"


def test_the_result_follows_the_terms(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    page.locator("[name=sales]").fill(SALES)
    page.locator("[name=statement]").fill(STATEMENT)
    page.locator(".reconcile-submit").click()
    page.locator("output tr").first.wait_for()
    page.locator(".reconcile-terms summary").click()
    page.locator("[name=cycle]").fill("T+4")
    page.locator("[name=cycle]").blur()
    expect(page.locator("tr[data-day='2026-03-03']")).to_have_attribute("data-state", "waiting")
    page.locator("[name=cycle]").fill("晚上9" * 70_000)  # laid out whole, it took minutes
    page.locator(".reconcile-submit").click()
    expect(page.locator("#reconcile-cycle-fault")).to_have_text("写成 T+1 或 D+1 这样")
    expect(page.locator("[name=cycle]")).to_be_focused()
    assert len(page.locator(".reconcile-terms [data-words]").inner_text()) < 90


def test_another_cut_off_is_offered_where_more_days_come_out_by_it(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    late = "2026-03-02 23:20:00,30.00,0.11\n"
    page.locator("[name=sales]").fill(SALES + late)
    page.locator("[name=statement]").fill(STATEMENT)
    page.locator(".reconcile-submit").click()
    page.locator(".reconcile-sentence").wait_for()
    assert states(page)["2026-03-02"] == "difference"
    page.get_by_role("button", name="改成 23:00 再对").click()
    expect(page.locator("tr[data-day='2026-03-02']")).to_have_attribute("data-state", "arrived")
    expect(page.locator("[name=cutoff]")).to_have_value("23:00")


READABLE = [
    one for one in ANSWERS if one["kind"] != "unrecognised" and one["encoding"] != "xls-biff8"
]


@pytest.mark.parametrize("answer", READABLE, ids=lambda answer: answer["file"])
def test_each_sample_is_read_through_the_real_file_field(
    open_reader: OpenReader, answer: dict[str, object]
) -> None:
    page = opened(open_reader)
    kind = "statement" if answer["kind"] == "bank" else "sales"
    other = "sales" if kind == "statement" else "statement"
    choose(page, other, "07_lakala_JY_fen.txt" if other == "sales" else PSBC)
    page.locator(f"[data-list={other}] [data-press=remove]").wait_for()
    choose(page, kind, str(answer["file"]))
    rows = answer["rows"]
    assert isinstance(rows, list)
    aside = [row for row in rows if "entry" in row]
    footer = answer.get("footer_rows") or 0
    assert counts(page, kind) == (len(rows) - len(aside), len(aside) + int(str(footer)), 0)


def test_a_list_of_sales_and_a_statement_as_files(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    choose(page, "sales", "07_lakala_JY_fen.txt")
    page.locator("[data-list=sales] [data-press=remove]").wait_for()
    choose(page, "statement", PSBC)
    expect(page.locator("tr[data-day='2026-03-02']")).to_have_attribute("data-state", "arrived")
    with page.expect_download() as saved:
        page.locator("[data-press=save]").click()
    written = Path(saved.value.path()).read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert "2026-03-02,5015.00,20.06,4994.94,2026-03-03,到了" in written.decode()


def archive(**files: bytes) -> bytes:
    """Pack files as a workbook is packed; `sheet` stands for the first sheet."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as opened_archive:
        for name, content in files.items():
            opened_archive.writestr(name.replace("sheet", "xl/worksheets/sheet1.xml"), content)
    return packed.getvalue()


def encrypted(packed: bytes) -> bytes:
    """Mark the first entry as encrypted, in both places that say so."""
    at = packed.rindex(b"PK\x01\x02")
    return packed[:6] + b"\x01" + packed[7 : at + 8] + b"\x01" + packed[at + 9 :]


BOMB = archive(sheet=b"<a>" + b" " * 130_000_000)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("a.pdf", b"%PDF-1.7 \n", "a.pdf 是 PDF", id="a PDF"),
        pytest.param("a.png", b"\x89PNG\r\n\x1a\n", "a.png 是图片", id="a picture"),
        pytest.param("a.xls", (SAMPLES / "11_icbc_corporate.xls").read_bytes(), "a.xls 是老的 .xls", id="an old .xls"),
        pytest.param("a.xlsx", (SAMPLES / PSBC).read_bytes()[:3000], "a.xlsx 打不开", id="half a workbook"),
        pytest.param("a.rar", b"Rar!\x1a\x07", "a.rar 是压缩包", id="an archive"),
        pytest.param("a.zip", encrypted(archive(sheet=b"<a/>")), "a.zip 加了密码", id="an encrypted archive"),
        pytest.param("a.zip", archive(**{"a.csv": b"1,2"}), "a.zip 里没有表格", id="an archive of something else"),
        pytest.param("a.xlsx", BOMB, "a.xlsx 解开来大得不像流水", id="a bomb"),
        pytest.param("a.html", b"<html><p>no</p></html>", "a.html 是网页", id="a page without a table"),
        pytest.param("a.bin", bytes(range(32)) * 40, "a.bin 不是表格", id="bytes"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_named_and_what_was_there_stays(
    open_reader: OpenReader, name: str, content: bytes, said: str
) -> None:
    page = opened(open_reader)
    page.locator("[name=sales]").fill(SALES)
    page.locator("[name=sales-file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    expect(page.locator("[data-list=sales] [role=alert]")).to_contain_text(said)
    expect(page.locator("[name=sales]")).to_have_value(SALES)
    expect(page.locator("[name=sales]")).to_have_attribute("aria-invalid", "true")


def test_a_web_page_that_is_called_a_workbook_is_read(open_reader: OpenReader) -> None:
    cells = [line.split("\t") for line in STATEMENT.strip().split("\n")]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    page = opened(open_reader)
    page.locator("[name=sales]").fill(SALES)
    html = f"<html><meta charset=gbk><table><script>throw 1</script>{rows}</table></html>"
    content = html.encode("gb18030")
    page.locator("[name=statement-file]").set_input_files(
        {"name": "ccb.xls", "mimeType": "application/vnd.ms-excel", "buffer": content}
    )
    expect(page.locator(".reconcile-sentence")).to_have_text(SAID[""])


def test_a_file_without_measure_and_two_at_once_are_refused(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    for sizes, said in (([61_000_000], "太大"), ([1, 1], "一次只放一个文件")):
        transfer = page.evaluate_handle(
            """sizes => { const data = new DataTransfer();
               for (const size of sizes) data.items.add(new File([new Uint8Array(size)], "a.csv"));
               return data; }""",
            sizes,
        )
        page.dispatch_event("[data-list=sales]", "drop", {"dataTransfer": transfer})
        expect(page.locator("[data-list=sales] [role=alert]")).to_contain_text(said)


def test_long_work_shows_its_progress_and_can_be_stopped(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    rows = "\n".join(f"2026-03-{1 + n % 28:02} 09:00:00,{n}.00,0.01" for n in range(1, 60_000))
    page.evaluate(
        """([sales, statement]) => {
          const form = document.querySelector(".reconcile-form").elements;
          form.sales.value = sales; form.statement.value = statement;
          const stop = document.querySelector("[data-press=stop]");
          new MutationObserver(() => {
            if (!stop.hidden) { document.body.classList.add("stopped"); stop.click(); }
          })
            .observe(stop, {attributes: true});
        }""",
        [f"交易时间,交易金额,手续费\n{rows}", STATEMENT],
    )
    page.locator(".reconcile-submit").click()
    page.locator("body.stopped").wait_for()
    expect(page.locator("[data-press=stop]")).to_be_hidden()
    page.wait_for_timeout(500)
    assert page.locator("output > *").count() == 0


def test_lists_in_each_others_place_are_swapped_with_one_press(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    page.locator("[name=sales]").fill(STATEMENT)
    page.locator("[name=statement]").fill(SALES)
    page.locator(".reconcile-submit").click()
    page.locator("[data-press=swap]").first.click()
    expect(page.locator(".reconcile-sentence")).to_have_text(SAID[""])


def test_columns_without_a_header_are_named_by_hand(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    choose(page, "statement", PSBC)
    page.locator("[data-list=statement] [data-press=remove]").wait_for()
    choose(page, "sales", "10_headerless_unknown.txt")
    expect(page.locator("[data-list=sales] [role=alert]")).to_contain_text("认不出")
    for column, role in ((2, "date"), (4, "amount"), (5, "fee")):
        page.locator(f"[data-list=sales] [data-column='{column}']").select_option(role)
    assert counts(page, "sales") == (2, 0, 0)
    page.locator("[data-list=sales] [data-unit]").select_option("fen")
    expect(page.locator("tr[data-day='2026-03-02'] td").first).to_contain_text("38.65")


def test_a_file_is_dropped(open_reader: OpenReader) -> None:
    page = opened(open_reader)
    page.locator("[name=statement]").fill(STATEMENT)
    transfer = page.evaluate_handle(
        """text => { const data = new DataTransfer();
           data.items.add(new File([text], "sales.csv")); return data; }""",
        SALES,
    )
    page.dispatch_event("[data-list=sales]", "drop", {"dataTransfer": transfer})
    expect(page.locator(".reconcile-sentence")).to_have_text(SAID[""])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_made_up_month_is_tried_by_keyboard_alone(open_reader: OpenReader, language: str) -> None:
    page = opened(open_reader, language)
    page.locator("[data-press=try]").focus()
    page.keyboard.press("Enter")
    page.locator(".reconcile-sentence").wait_for()
    found = list(states(page).values())
    assert (found.count("arrived"), found.count("missing"), len(found)) == (27, 1, 28)
    way = page.locator("tr[data-state=missing]").get_by_role("link")
    assert str(way.get_attribute("href")).endswith("case/")
    page.locator("[name=only-open]").focus()
    page.keyboard.press("Space")
    expect(page.locator("tr[data-state=arrived]:visible")).to_have_count(0)
    expect(page.locator("tr[data-state=missing]:visible")).to_have_count(1)


def test_the_page_without_scripts_has_the_way_on_paper(open_reader: OpenReader) -> None:
    page = open_reader(java_script_enabled=False)
    page.goto("/reconcile/")
    expect(page.locator("sales-reconciliation form")).to_be_hidden()
    expect(page.get_by_role("link", name="用纸对")).to_be_visible()
    expect(page.locator("#paper ~ * th").first).to_be_visible()


def test_a_missing_day_goes_to_the_case_with_one_press_and_back_finds_the_lists_again(
    open_reader: OpenReader,
) -> None:
    page = opened(open_reader)
    page.locator("[name=sales]").fill(SALES)
    choose_text(page, "statement", "statement.csv", STATEMENT)
    missing = page.locator("tr[data-state=missing]").get_by_role("link")
    missing.click()
    expect(page).to_have_url(re.compile("/case/$"))
    expect(page.locator("[name=date]")).to_have_value("2026-03-03")
    expect(page.locator("[name=amount]")).to_have_value("210.00")
    page.go_back()
    expect(page).to_have_url(re.compile("/reconcile/$"))
    expect(page.locator(".reconcile-sentence")).to_have_text(SAID[""])
    expect(missing).to_be_focused()
    expect(page.locator("[name=sales]")).to_have_value(SALES)


WECHAT = "Mozilla/5.0 (Linux; Android 10; wv) AppleWebKit/537.36 Version/4.0 Chrome/126 MicroMessenger/8.0"


def test_inside_an_app_the_result_is_copied_and_no_button_is_dead(open_reader: OpenReader) -> None:
    page = opened(open_reader, user_agent=WECHAT)
    expect(page.locator("[data-embedded]")).to_be_visible()
    page.locator("[name=sales]").fill(SALES)
    page.locator("[name=statement]").fill(STATEMENT)
    page.locator(".reconcile-submit").click()
    for press in ("save", "print"):
        expect(page.locator(f"[data-press={press}]")).to_be_hidden()
    page.locator("[data-press=copy]").click()
    expect(page.locator(".reconcile-copied")).not_to_be_empty()
