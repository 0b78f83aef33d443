"""A holiday notice is read as it stands on www.gov.cn: the years that we have come out of their texts."""

from datetime import date

import pytest
from tests.settlement.calendar import READING, SOURCE

from daozhang.settlement.notice import publish, read_notice, year_of
from daozhang.settlement.read import read_calendar

HEAD = "国务院办公厅关于放假的通知\n国办发明电〔2025〕7号\n经国务院批准，现将安排通知如下。\n"
TAIL = "节假日期间，妥善安排好值班。\n\n国务院办公厅\n2025年11月4日\n"
OF_2026 = f"""{HEAD}一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
{TAIL}"""
ADDRESS = "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"


def test_the_notice_of_2026_is_the_year_that_we_have() -> None:
    year = next(one for one in READING.years if one.number == 2026)
    notice = read_notice(OF_2026, 2026, ADDRESS)
    assert year.notice
    assert (notice.number, notice.issued) == (year.notice.number, year.notice.issued)
    for ours, read in ((year.off, notice.off), (year.make_up, notice.make_up)):
        wanted = [(span.festival, span.first, span.last) for span in ours]
        assert [(name, *run) for name, days in read.items() for run in days] == wanted


@pytest.mark.parametrize(
    ("line", "off", "worked"),
    [
        pytest.param("一、元旦：1月1日放假，与周末连休。", "01-01 01-01", "", id="one day"),
        pytest.param("一、元旦：2025年12月31日至2026年1月2日放假调休，共3天。", "12-31 01-02", "", id="from the year before"),
        pytest.param("二、春节：1月28日（农历除夕、周二）至2月4日放假调休，共8天。1月26日（周日）、2月8日上班。鼓励在1月27日休息。", "01-28 02-04", "01-26 02-08", id="over a month's end"),
        pytest.param("六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月28日（星期日）、10月11日（星期六）上班。", "10-01 10-08", "09-28 10-11", id="two festivals"),
    ],
)  # fmt: skip
def test_a_festival_is_read(line: str, off: str, worked: str) -> None:
    notice = read_notice(f"{HEAD}{line}\n{TAIL}", 2026, ADDRESS)
    [days] = notice.off.values()
    assert " ".join(f"{day:%m-%d}" for run in days for day in run) == off
    made_up = [day for days in notice.make_up.values() for day, _ in days]
    assert " ".join(f"{day:%m-%d}" for day in made_up) == worked


@pytest.mark.parametrize(
    ("text", "address", "said"),
    [
        pytest.param(OF_2026.replace("国办发明电", ""), ADDRESS, "does not say its number", id="no number"),
        pytest.param(OF_2026.replace("2025年11月4日", ""), ADDRESS, "does not say its date", id="no date"),
        pytest.param(OF_2026, "", "say where the notice is", id="no address"),
        pytest.param(OF_2026.replace("共9天", "共8天"), ADDRESS, "春节: the notice says 8 days, and names 9", id="a count that is another"),
        pytest.param(HEAD + TAIL, ADDRESS, "names no festival", id="no festival"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(text: str, address: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_notice(text, 2026, address)


@pytest.mark.parametrize(
    ("title", "given", "said"),
    [
        pytest.param("关于2026年\n部分节假日安排的通知", None, 2026, id="by its title, in two lines"),
        pytest.param("关于放假的通知", 2026, 2026, id="by the command"),
        pytest.param("关于2026年部分节假日安排的通知", 2027, "the notice of 2026, not of 2027", id="of another year"),
        pytest.param("关于放假的通知", None, "does not say its year", id="by neither"),
    ],
)  # fmt: skip
def test_a_notice_says_its_year(title: str, given: int | None, said: int | str) -> None:
    if isinstance(said, int):
        assert year_of(title, given) == said
        return
    with pytest.raises(ValueError, match=said):
        year_of(title, given)


def test_a_year_takes_the_place_of_what_the_law_fixes_for_it() -> None:
    year = READING.years[-1].number + 1
    text = publish(SOURCE, year, read_notice(OF_2026, 2026, ADDRESS), date(2026, 11, 26))
    reading = read_calendar("a.yml", text)
    assert [one.number for one in reading.years][-2:] == [year - 1, year]
    assert year not in {span.first.year for span in reading.fixed}
    with pytest.raises(ValueError, match=f"{year} is published already"):
        publish(text, year, read_notice(OF_2026, 2026, ADDRESS), date(2026, 11, 26))
    with pytest.raises(ValueError, match=f"the next year to publish is {year + 1}, not {year + 2}"):
        publish(text, year + 2, read_notice(OF_2026, 2026, ADDRESS), date(2026, 11, 26))
