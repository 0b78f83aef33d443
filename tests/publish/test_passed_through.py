"""What a publisher puts into docs/ to prove that the site is theirs is served as it is."""

from tests.conftest import World

PAGE = "---\ndescription: {0}\nchecked: 2026-11-25\n---\n# {0} {{ #t }}\n"
PROOFS = {
    "MP_verify_a1B2c3.txt": "a1B2c3",
    "google0123456789abcdef.html": "google-site-verification: google0123456789abcdef.html",
    "baidu_verify_codeva-x.html": "0123456789abcdef",
    "BingSiteAuth.xml": '<?xml version="1.0"?>\n<users><user>0123</user></users>\n',
    ".well-known/assetlinks.json": "[]\n",
    ".well-known/pki-validation/file": "0123\n",
}


def test_a_proof_of_ownership_is_published_untouched(world: World) -> None:
    built = world({"zh/index.md": PAGE.format("中"), "en/index.md": PAGE.format("E"), **PROOFS})
    assert built.warnings == []
    assert {name: (built.folder / name).read_text() for name in PROOFS} == PROOFS
