"""What pages show once a reader has done something: a name → its address, and how to reach it."""

from playwright.sync_api import Page

SALE = "?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"


def open_menu(page: Page) -> None:
    page.locator(".menu summary").click()


def open_search(page: Page) -> None:
    page.locator("site-search > button").click()
    page.get_by_role("searchbox").fill("T+1")
    page.locator("site-search li").first.wait_for()


def refuse(page: Page) -> None:
    page.locator(".settlement-submit").click()
    page.locator("[role=alert]").first.wait_for()


def choose_first(page: Page) -> None:
    page.locator("decision-flow input[type=radio]:visible").first.check()


def compare(page: Page) -> None:
    page.locator("[data-press=try]").click()
    page.locator(".reconcile-sentence").wait_for()
    for folded in page.locator("sales-reconciliation summary:visible").all():
        folded.click()


def compare_nothing(page: Page) -> None:
    page.locator(".reconcile-submit").click()
    page.locator(".reconcile-list [role=alert]").first.wait_for()


def enter_a_case(page: Page) -> None:
    page.locator("sale-case [name=date]").fill("2026-11-09")
    page.locator("sale-case [name=amount]").fill("0")
    page.locator(".case-submit").click()
    page.locator(".case-words select").select_option("complaint")
    page.locator(".case-sheet p").first.wait_for()
    page.locator("sale-case details").evaluate_all(
        "all => all.forEach((one) => { one.open = true; })"
    )


def nothing(page: Page) -> None:
    """The address says it all."""


STATES = {
    "menu open": ("causes/overdue/", open_menu),
    "search open, with results": ("", open_search),
    "an answer of the calculator": (f"calculator/{SALE}", nothing),
    "an input refused": ("calculator/", refuse),
    "codes filtered": ("reference/codes/?code=5", nothing),
    "no such code": ("reference/codes/?code=b7", nothing),
    "a letter of a case, and a sum refused, all unfolded": ("case/", enter_a_case),
    "an answer chosen": ("check/", choose_first),
    "a month compared, all unfolded": ("reconcile/", compare),
    "two empty lists refused": ("reconcile/", compare_nothing),
    "the next question, answers summed up": ("check/?approved=type", nothing),
    "an answer left out": ("check/?approved=type&due=no", nothing),
    "an outcome, with answers": ("causes/overdue/?approved=type&type=due", nothing),
}
