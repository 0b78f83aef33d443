"""A flow in a browser: choosing, following, and what is asked."""

from playwright.sync_api import Page, expect


def choose(page: Page, question: str, answer: str) -> None:
    page.locator(f'input[name="{question}"][value="{answer}"]').check()


def follow(page: Page) -> None:
    page.locator("a[data-leads-to]:visible").click()


def answer(page: Page, **answers: str) -> None:
    for question, value in answers.items():
        choose(page, question, value)
        follow(page)


def asked(page: Page) -> str | None:
    """Return the one question that is shown: before its script has come, the first."""
    section = page.locator("section[data-question]:visible")
    expect(section).to_have_count(1)
    return section.get_attribute("data-question")


def expect_asked(page: Page, question: str) -> None:
    """Wait until this question alone is shown."""
    section = page.locator("section[data-question]:visible")
    expect(section).to_have_count(1)
    expect(section).to_have_attribute("data-question", question)


OUTCOME = "/causes/wrong-place/?approved=type&type=arrived&arrived=wrong-place"
