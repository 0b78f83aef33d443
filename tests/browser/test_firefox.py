"""One full path in Firefox: from the home page to a due date."""

from tools.browsers import firefox

PATH = [("approved", "type"), ("type", "arrived"), ("arrived", "wrong-place")]


def test_a_whole_path_can_be_walked_in_firefox(origin: str) -> None:
    with firefox.driven() as window:
        window.open(f"{origin}/")
        window.evaluate("document.querySelector('article a[href*=check]').click()")
        for question, answer in PATH:
            radio = f'[name="{question}"][value="{answer}"]'
            window.wait_for(f"document.querySelector('{radio}')?.checkVisibility()")
            window.evaluate(f"document.querySelector('{radio}').click()")
            window.wait_for(
                f"document.querySelector('[data-question={question}] .panel:not([hidden])')?.checkVisibility()"
            )
            window.evaluate(
                f"document.querySelector('[data-question={question}] .panel:not([hidden]) [data-leads-to]').click()"
            )
        window.wait_for("location.pathname === '/causes/wrong-place/'")
        window.wait_for("document.querySelectorAll('flow-answers li').length === 3")
        window.open(
            f"{origin}/calculator/?at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
        )
        due = window.wait_for("document.querySelector('[data-result=due]')?.dateTime")
        assert due == "2026-02-14"
        window.evaluate("document.querySelector('site-search > button').click()")
        assert window.evaluate("document.querySelector('site-search dialog').open")
