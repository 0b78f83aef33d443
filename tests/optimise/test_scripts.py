"""A module and what it imports become one script."""

import pytest

from daozhang.optimise.scripts import draw_later, draw_script


def test_modules_are_joined_in_the_order_in_which_they_need_each_other() -> None:
    files = {
        "a/one.mjs": 'import { two } from "./two.mjs";\nimport { three } from "./three.mjs";\ntwo(three);\n',
        "a/two.mjs": 'import { three } from "./three.mjs";\nexport const two = (x) => alert(x + three);\n',
        "a/three.mjs": "export const three = 3;\n",
    }
    drawn = draw_script(files, "a/one.mjs", str)
    assert drawn == "(()=>{const a=b=>alert(b+3);a(3)})()"


def test_what_is_imported_later_keeps_what_it_exports_and_is_named_anew() -> None:
    files = {
        "a/one.mjs": 'import { two } from "../b/two.mjs";\n/** @type {import("./one.mjs").A} */\ntwo();\n',
        "b/two.mjs": 'export const two = () => import("./three.mjs");\n',
        "b/three.mjs": "const three = 3;\nexport const four = () => three + 1;\n",
    }
    put = {"b/three.mjs": "b/three.0a1b2c3d.mjs"}.__getitem__
    assert draw_script(files, "a/one.mjs", put) == (
        '(()=>{const a=()=>import("./../b/three.0a1b2c3d.mjs");a()})()'
    )
    assert draw_later(files, "b/three.mjs", put) == (
        "export const{four}=(()=>{const a=()=>4;return{four:a}})();"
    )


@pytest.mark.parametrize(
    ("one", "two", "reported"),
    [
        pytest.param(
            'import { x as y } from "./two.mjs";\n',
            "export const x = 1;\n",
            'one.mjs: cannot join modules at `import { x as y } from "./two.mjs";`',
            id="another name for what is imported",
        ),
        pytest.param(
            "export default 1;\n", "", "one.mjs: cannot join modules at `export default 1;`", id="a default"
        ),
        pytest.param(
            'import { x } from "./two.mjs";\nconst plain = x;\n',
            "const plain = 1;\nexport const x = plain;\n",
            "one.mjs: two of its modules say `plain`: give one another name",
            id="one name for two things",
        ),
    ],
)  # fmt: skip
def test_what_joining_could_change_is_refused(one: str, two: str, reported: str) -> None:
    with pytest.raises(ValueError, match=r"^one\.mjs: ") as refused:
        draw_script({"one.mjs": one, "two.mjs": two}, "one.mjs", str)
    assert str(refused.value) == reported
