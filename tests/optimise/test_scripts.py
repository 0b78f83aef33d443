"""A module and what it imports become one script."""

import pytest

from daozhang.optimise.scripts import draw_later, draw_script


def test_modules_are_joined_in_the_order_in_which_they_need_each_other() -> None:
    files = {
        "a/one.js": 'import { two } from "./two.js";\nimport { three } from "./three.js";\ntwo(three);\n',
        "a/two.js": 'import { three } from "./three.js";\nexport const two = (x) => alert(x + three);\n',
        "a/three.js": "export const three = 3;\n",
    }
    drawn = draw_script(files, "a/one.js", str)
    assert drawn == "(()=>{const a=b=>alert(b+3);a(3)})()"


def test_what_is_imported_later_keeps_what_it_exports_and_gets_a_name_of_its_own() -> None:
    files = {
        "a/one.js": 'import { two } from "../b/two.js";\n/** @type {import("./one.js").A} */\ntwo();\n',
        "b/two.js": 'export const two = () => import("./three.js");\n',
        "b/three.js": "const three = 3;\nexport const four = () => three + 1;\n",
    }
    put = {"b/three.js": "b/three.0a1b2c3d.js"}.__getitem__
    assert draw_script(files, "a/one.js", put) == (
        '(()=>{const a=()=>import("./../b/three.0a1b2c3d.js");a()})()'
    )
    assert draw_later(files, "b/three.js", put) == (
        "export const{four}=(()=>{const a=()=>4;return{four:a}})();"
    )


@pytest.mark.parametrize(
    ("one", "two", "reported"),
    [
        pytest.param(
            'import { x as y } from "./two.js";\n',
            "export const x = 1;\n",
            'one.js: cannot join modules at `import { x as y } from "./two.js";`',
            id="another name for what is imported",
        ),
        pytest.param(
            "export default 1;\n", "", "one.js: cannot join modules at `export default 1;`", id="a default"
        ),
        pytest.param(
            'import { x } from "./two.js";\nconst plain = x;\n',
            "const plain = 1;\nexport const x = plain;\n",
            "one.js: two of its modules say `plain`: give one another name",
            id="one name for two things",
        ),
    ],
)  # fmt: skip
def test_what_joining_could_change_is_refused(one: str, two: str, reported: str) -> None:
    with pytest.raises(ValueError, match=r"^one\.js: ") as refused:
        draw_script({"one.js": one, "two.js": two}, "one.js", str)
    assert str(refused.value) == reported
