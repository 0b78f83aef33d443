"""Every way in which HTML and CSS link: what leads nowhere is found, what is sound never flagged."""

import pytest
from tests.links.site import FILES, PAGE, problems_of, problems_on_page

from daozhang.links.model import Settings

# fmt: off
SOUND = [
    # Pages
    pytest.param('<a href="../">x</a>', id="a folder with its slash"),
    pytest.param('<a href="..">x</a>', id="a folder as dots"),
    pytest.param('<a href="../../fees">x</a>', id="a folder without its slash"),
    pytest.param('<a href="../index.html">x</a>', id="an index by its name"),
    pytest.param('<a href="./../deep/./../deep/">x</a>', id="dots within"),
    pytest.param('<a href="%2e%2E/deep/">x</a>', id="dots, percent-encoded"),
    pytest.param('<a href="/fees/">x</a>', id="from the root"),
    pytest.param('<a href="/plain.html">x</a>', id="a page that is a file"),
    pytest.param('<a href="\\fees\\deep/">x</a>', id="backslashes, which browsers turn"),
    pytest.param('<a href=" \n../deep/\t ">x</a>', id="white space around"),
    pytest.param('<a href="../de\nep/">x</a>', id="a line break within, which browsers drop"),
    pytest.param("<a href=../deep/>x</a>", id="without quotes"),
    pytest.param("<A HREF='../deep/'>x</A>", id="upper-case markup"),
    pytest.param('<a href="?page=2">x</a>', id="a query alone"),
    pytest.param('<a href="../deep/?a=1&amp;b=2#here">x</a>', id="a query and an anchor"),
    pytest.param('<a href="https://guide.example/fees/#cut-off">x</a>', id="the site's full URL"),
    pytest.param('<a href="https://GUIDE.example:443/fees/">x</a>', id="host in capitals, port"),
    pytest.param('<a href="https://guide.example">x</a>', id="the site's root without a slash"),
    pytest.param('<a href="https://guide.example?q">x</a>', id="a query right after the host"),
    pytest.param('<a href="//guide.example/fees/">x</a>', id="protocol-relative, own site"),
    pytest.param('<a href="https://guide.example.evil.example/nope">x</a>', id="a longer host"),
    pytest.param('<a href="HTTPS://example.org/nope">x</a>', id="a scheme in capitals"),
    pytest.param('<a href="//example.org/nope">x</a>', id="protocol-relative, elsewhere"),
    pytest.param('<a href="http://[2001:db8::1]:8080/">x</a>', id="an IPv6 host"),
    pytest.param('<a href="https://例子.测试/">x</a>', id="a host in Chinese"),
    pytest.param('<a href="https://user@example.org/">x</a>', id="a user in the address"),
    # Anchors
    pytest.param('<a href="#">x</a><a href="#top">x</a><a href="#TOP">x</a>', id="the top"),
    pytest.param('<a href="../#old">x</a>', id="a name anchor"),
    pytest.param('<a href="../#%C3%BCber%20uns">x</a>', id="an anchor, percent-encoded"),
    pytest.param('<a href="../#über uns">x</a>', id="an anchor as it is"),
    pytest.param('<p id="a&amp;b"><a href="#a&amp;b">x</a>', id="entities on both sides"),
    pytest.param('<p id="a%20b"><a href="#a%20b">x</a>', id="an id that looks encoded"),
    pytest.param('<p id="50%"><a href="#50%">x</a>', id="a lone percent sign"),
    pytest.param('<a href="../#:~:text=any">x</a>', id="a text fragment"),
    pytest.param('<a href="../#cut-off:~:text=a,b">x</a>', id="an anchor and a text fragment"),
    pytest.param('<a href="#mark">x</a><svg><g id="mark"/></svg>', id="an id within SVG"),
    pytest.param('<a href="#late">x</a><table><tr><td id=late>x</table>', id="an id further on"),
    pytest.param("<a href='#n'>x</a><noscript><p id=n>x</p></noscript>", id="an id in noscript"),
    pytest.param('<a href="/assets/pic.png#t=10">x</a>', id="a media fragment"),
    # Files, in every encoding of their names
    pytest.param('<a href="/assets/pic%202.png">x</a>', id="a space, percent-encoded"),
    pytest.param('<a href="/assets/pic 2.png">x</a>', id="a space as it is"),
    pytest.param('<a href="/assets/%C3%A4.txt">x</a><a href="/assets/ä.txt">', id="umlauts"),
    pytest.param('<a href="/assets/c++;v=1.txt">x</a>', id="plus and semicolon"),
    pytest.param('<a href="/assets/c%2B%2B;v=1.txt">x</a>', id="plus, percent-encoded"),
    pytest.param('<a href="/assets/100%.txt">x</a><a href="/assets/100%25.txt">', id="percent"),
    pytest.param('<a download href="/files/only.txt">x</a>', id="a download"),
    # Other schemes
    pytest.param('<a href="mailto:a@b.cn">x</a>', id="a mail address"),
    pytest.param('<a href="MAILTO:a@b.cn?subject=Hi%20there">x</a>', id="mail with a subject"),
    pytest.param('<a href="mailto:a@b.cn,c@d.cn">x</a>', id="mail to two"),
    pytest.param('<a href="mailto:a%2Bb@c.cn">x</a>', id="an encoded mail address"),
    pytest.param('<a href="mailto:a%25b@c.cn?subject=50%">x</a>', id="a percent sign in mail"),
    pytest.param('<a href="mailto:?subject=x&amp;body=y">x</a>', id="mail that the reader sends"),
    pytest.param('<a href="mailto:zhang@公司.中国">x</a>', id="mail to a Chinese domain"),
    pytest.param('<a href="tel:95580">95580</a>', id="a short number"),
    pytest.param('<a href="tel:+8621-5058-7777">021-5058 7777</a>', id="an abroad number"),
    pytest.param('<a href="tel:+442012345678">+44 (0)20 1234 5678</a>', id="a trunk zero"),
    pytest.param('<a href="tel:4008895580;ext=12">400-889-5580, 12</a>', id="an extension"),
    pytest.param('<a href="tel:*100%23">*100#</a>', id="a service code"),
    pytest.param('<a href="tel:110">Call the police, 24/7</a>', id="other digits in the text"),
    pytest.param('<a href="tel:95580">９５５８０</a>', id="full-width digits"),
    pytest.param('<a href="tel:18003569377">1-800-FLOWERS</a>', id="a number in letters"),
    pytest.param('<a href="tel:+86-95580">0086 95580</a>', id="a country's code after two zeros"),
    pytest.param('<a href="tel:8613800138000">138-0013-8000</a>', id="a country's code without plus"),
    pytest.param('<a href="tel:+862150587777">（021）5058－7777</a>', id="full-width brackets and dash"),
    pytest.param('<a href="tel:+862150587777">50587777</a>', id="an area's code left out"),
    pytest.param('<a href="tel:50587777">021-50587777</a>', id="an area's code not dialled"),
    pytest.param('<a href="tel:+86-400-889-5580">400·889·5580</a>', id="dots in the middle"),
    pytest.param('<a href="tel:+12015550123">(201) 555-0123</a>', id="an area abroad"),
    pytest.param('<a href="tel:00442079460000">020 7946 0000</a>', id="a country abroad"),
    pytest.param('<a href="tel:01066667777">010-66667777-8001</a>', id="an extension by a dash"),
    pytest.param('<a href="tel:01066667777;ext=8001">010-66667777 转 8001</a>', id="an extension in words"),
    pytest.param('<a href="tel:95580">1. 95580 24 小时 (9:00-18:00)</a>', id="other digits around"),
    pytest.param('<a href="tel:95580">95580（24 小时）</a>', id="hours in brackets"),
    pytest.param('<a href="tel:95580">营业时间 9:00-18:00</a>', id="a time and no number"),
    pytest.param('<a href="tel:95580">95588 95580</a>', id="two numbers"),
    pytest.param('<a href="tel:95580">95\u200b580</a>', id="a space without width"),
    pytest.param('<a href="sms:10086">x</a><a href="weixin://x">x</a>', id="other schemes"),
    pytest.param('<a href="javascript:void(0)">x</a>', id="a script that does nothing"),
    pytest.param('<a href="javascript:">x</a><a href="javascript:;">x</a>', id="an empty script"),
    pytest.param('<a href="javascript:void 0;">x</a><a href="javascript:void(\'\')">', id="void of a value"),
    pytest.param('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', id="data:"),
    pytest.param('<img src="blob:https://x/1"><iframe src="about:blank">', id="blob: and about:"),
    pytest.param('<a href="https://play.example/?code=f(%22%7B%7B%7D%7D%22)#%7B%7B">x</a>', id="braces in a query"),
    # What is no link
    pytest.param('<!-- <a href="nope/">x</a> -->', id="a comment"),
    pytest.param("<pre>&lt;a href='nope/'&gt; [a][b] [a](b.md)</pre>", id="a code sample"),
    pytest.param("<code>[a](nope.md)</code> <kbd>[a][b]</kbd>", id="Markdown in code"),
    pytest.param("<script>x = '<a href=\"nope/\">'; y = a[b][c]</script>", id="a script's text"),
    pytest.param('<script type="application/json">{"url":"[a](nope.md)"}</script>', id="JSON"),
    pytest.param('<template><a href="nope/">x</a><p id=a><p id=a></template>', id="a template"),
    pytest.param('<textarea><a href="nope/">x</a></textarea>', id="a textarea's text"),
    pytest.param("<style>/* url(nope.png) */</style>", id="a comment in CSS"),
    pytest.param("<style>a{content:'url(nope.png)'}</style>", id="a string in CSS"),
    pytest.param("<style>a{fill:url(#g);b:url(data:,x)}</style>", id="own drawings, data: in CSS"),
    pytest.param('<p style="background:url(&quot;/assets/pic.png&quot;)">', id="style, escaped"),
    pytest.param('<link rel="preconnect" href="https://x.example">', id="preconnect"),
    pytest.param('<link rel="dns-prefetch" href="//x.example">', id="dns-prefetch"),
    pytest.param("<a>x</a><a id=x>x</a>", id="an a without href"),
    pytest.param('<a data-href="nope/" title="nope/">x</a>', id="other attributes"),
    pytest.param("<p>rows[1][2] and see [1][2], f(x)[a](b)", id="brackets in prose"),
    pytest.param("<p>[ ](x) and [a] (b.md)", id="brackets with a space"),
    # Parts
    pytest.param('<img src="/assets/pic.png" srcset="/assets/pic.png 1x,\n /assets/pic%202.png 2x">', id="srcset"),
    pytest.param('<img srcset="/assets/a,b.png 1x">', id="a comma in a name in srcset"),
    pytest.param('<img srcset="data:image/gif;base64,R0l= 1x, /assets/pic.png 2x">', id="data: in srcset"),
    pytest.param('<picture><source srcset="/assets/pic.png"><img src="/assets/pic.png"></picture>', id="picture"),
    pytest.param('<svg><use href="#own"/><symbol id=own /></svg>', id="an own drawing"),
    pytest.param('<svg><use xlink:href="/assets/icons.svg#ok"/></svg>', id="a drawing elsewhere"),
    pytest.param('<noscript><img src="/assets/pic.png"></noscript>', id="noscript that is fine"),
    pytest.param('<meta http-equiv="refresh" content="30">', id="a page that loads again"),
    pytest.param("<meta http-equiv=refresh content=\"0; URL='../deep/'\">", id="a redirect"),
    pytest.param('<form action=""><input type=text src=nope></form>', id="a form to itself"),
    pytest.param('<base href="/fees/deep/"><a href="../#cut-off">x</a>', id="a base"),
    pytest.param('<base href="/fees/"><a href="#cut-off">x</a>', id="an anchor on the base"),
    pytest.param('<base target="_blank"><a href="../deep/">x</a>', id="a base without address"),
    pytest.param('<base href="https://other.example/"><a href="nope">x</a>', id="a foreign base"),
    pytest.param('<base href="https://other.example/"><a href="/nope">x</a>', id="a foreign base and its root"),
    pytest.param('<link rel=alternate type="application/rss+xml" href="/plain.html">', id="a feed"),
    pytest.param('<a href="../../fees/page/">x</a>', id="itself"),
    pytest.param('<a ping="nope" href="../">x</a><q cite="../deep/">x</q>', id="cite and ping"),
    pytest.param('<template shadowrootmode=open><p id=x></template><p id=x>', id="an id in a shadow tree"),
    pytest.param("<input type=image><img data-src=x.png><img class=later>", id="a picture that a script brings"),
    pytest.param('<style>a{b:image-set("/assets/pic.png" type("image/png"))}</style>', id="image-set"),
    pytest.param('<img srcset="/assets/pic.png calc(1, 2)x, /assets/pic.png 2x,">', id="brackets in srcset"),
    pytest.param('<object data="/assets/icons.svg"></object>', id="an object"),
    pytest.param('<img src="data:image/svg+xml,<svg>{{x}}</svg>">', id="braces in data:"),
    pytest.param("<p>[^a-z] and [1, 2][3, 4] and [^\\w]", id="patterns in prose"),
    pytest.param("<p>see [3](4.5)", id="numbers in prose"),
    pytest.param('<p>write <b>///</b>, <i>=== "y"</i> or <b>!!! note</b>!', id="a block's mark in a line"),
    pytest.param("<p><var>a</var>[i][j] <code>List</code>[int](a.b)", id="an index after an element"),
    pytest.param("<p>\\([a][b]\\) \\[ [x](y.z) \\] $$[a][b]$$", id="mathematics"),
    pytest.param("<p>{{#if}} {#if x} {.5} {a: .b} {{ .Title }} { x } {a}{.b}", id="braces in prose"),
    pytest.param("<p><code>{ #id }</code> <pre>[x]: https://x.example/</pre>", id="attributes in code"),
    pytest.param("<p>[Note]: see below\n[Price]: n/a\n[x]: https://x.example is it", id="labels in prose"),
    pytest.param("<style>@namespace url(http://www.w3.org/1999/xhtml); a{b:url()}</style>", id="names in CSS"),
    pytest.param('<a href="mailto:a@[192.0.2.1]">x</a>', id="mail to an address literal"),
    pytest.param("<a href=\"javascript:void('a-b c')\">x</a>", id="a script that does nothing, at length"),
    pytest.param('<a href="tel:+15551234567">kit-0042</a>', id="a telephone behind a name with a number"),
    pytest.param('<a href="?">x</a><a href="../#">x</a>', id="an empty query, an empty anchor"),
    pytest.param('<form action="#" method="dialog"></form>', id="a form to itself by anchor"),
    pytest.param('<svg><a xlink:href="../deep/"><text>x</text></a></svg>', id="a link in SVG"),
]


@pytest.mark.parametrize("body", SOUND)
def test_what_is_sound_is_never_flagged(body: str) -> None:
    assert problems_on_page(body) == []


FAULTY = [
    # Pages
    ('<a href="nope/">x</a>', "unknown-page", "nope/"),
    ('<a href="../nope.html">x</a>', "unknown-page", "../nope.html"),
    ('<a href="/plain.html/">x</a>', "unknown-page", "/plain.html/"),
    ('<a href="../deep.md">x</a>', "unknown-page", "../deep.md"),
    ('<a href="../../nope/#a">x</a>', "unknown-page", "../../nope/#a"),
    ('<a href="https://guide.example/nope">x</a>', "unknown-page", "https://guide.example/nope"),
    ('<a href="//guide.example/nope">x</a>', "unknown-page", "//guide.example/nope"),
    ('<a href="/nope?a=1&amp;b=2">x</a>', "unknown-page", "/nope?a=1&b=2"),
    ('<a href="../n%C3%B6pe%20x/">x</a>', "unknown-page", "../n%C3%B6pe%20x/"),
    ('<area href="nope/">', "unknown-page", "nope/"),
    ('<svg><a xlink:href="nope/"><text>x</text></a></svg>', "unknown-page", "nope/"),
    ('<svg><a href="nope/"><text>x</text></a></svg>', "unknown-page", "nope/"),
    ('<form action="nope"></form>', "unknown-page", "nope"),
    ('<button formaction="nope">x</button>', "unknown-page", "nope"),
    ('<input type=submit formaction="nope">', "unknown-page", "nope"),
    ('<iframe src="nope.html"></iframe>', "unknown-page", "nope.html"),
    ('<meta http-equiv="Refresh" content="0; url=../nope/">', "unknown-page", "../nope/"),
    ("<meta http-equiv=refresh content=\"0;URL='../nope/'\">", "unknown-page", "../nope/"),
    ('<meta http-equiv="refresh" content="0;url=../#nope">', "unknown-anchor", "../#nope"),
    ('<link rel="next" href="nope/">', "unknown-page", "nope/"),
    ('<link rel="canonical" href="nope/">', "unknown-page", "nope/"),
    ('<link rel="alternate" hreflang="en" href="nope/">', "unknown-page", "nope/"),
    ('<meta property="og:url" content="https://guide.example/nope">', "unknown-page", "https://guide.example/nope"),
    ('<a href="../../../nope/">x</a>', "outside-site", "../../../nope/"),
    ('<a href="../../../fees/">x</a>', "outside-site", "../../../fees/"),
    ('<img src="../../../assets/pic.png">', "outside-site", "../../../assets/pic.png"),
    ('<a href="../../../">x</a>', "outside-site", "../../../"),
    ('<a href="../../..">x</a>', "outside-site", "../../.."),
    ('<a href="/..">x</a>', "outside-site", "/.."),
    ('<a href="/../#">x</a>', "outside-site", "/../#"),
    ('<a href="..\\..\\..\\">x</a>', "outside-site", "..\\..\\..\\"),
    ('<base href="/files/"><a href="./">x</a>', "folder-without-index", "./"),
    ('<a href="/files/">x</a>', "folder-without-index", "/files/"),
    ('<a href="/files">x</a>', "folder-without-index", "/files"),
    ('<a href="/Fees/">x</a>', "wrong-case", "/Fees/"),
    ('<a href="/PLAIN.html">x</a>', "wrong-case", "/PLAIN.html"),
    ('<img src="/assets/PIC.png">', "wrong-case", "/assets/PIC.png"),
    ('<base href="/nope/"><a href="x">x</a>', "unknown-page", "x"),
    ('<noscript><a href="nope/">x</a></noscript>', "unknown-page", "nope/"),
    # Anchors
    ('<a href="#nope">x</a>', "unknown-anchor", "#nope"),
    ('<a href="../#nope">x</a>', "unknown-anchor", "../#nope"),
    ('<a href="../#Cut-Off">x</a>', "unknown-anchor", "../#Cut-Off"),
    ('<a href="../#n%C3%BCr">x</a>', "unknown-anchor", "../#n%C3%BCr"),
    ('<a href="../#nope:~:text=x">x</a>', "unknown-anchor", "../#nope:~:text=x"),
    ('<a href="#t"></a><template><p id=t></template>', "unknown-anchor", "#t"),
    ('<a href="#t"></a><!-- <p id=t> -->', "unknown-anchor", "#t"),
    ('<a href="#n"></a><input name=n>', "unknown-anchor", "#n"),
    ('<a href="#__tabbed_1_9">x</a><input id="__tabbed_1_1">', "unknown-anchor", "#__tabbed_1_9"),
    ('<svg><use href="#nope"/></svg>', "unknown-anchor", "#nope"),
    ('<svg><use href="/assets/icons.svg#nope"/></svg>', "unknown-anchor", "/assets/icons.svg#nope"),
    ('<base href="/fees/deep/"><p id=own><a href="#own">x</a>', "unknown-anchor", "#own"),
    # Parts
    ('<img src="nope.png">', "unknown-asset", "nope.png"),
    ('<img src="/assets/pic.png" srcset="/assets/pic.png 1x, nope.png 2x">', "unknown-asset", "nope.png"),
    ('<img srcset="nope.png, /assets/pic.png 2x">', "unknown-asset", "nope.png"),
    ('<picture><source srcset="nope.webp 480w"><img src="/assets/pic.png"></picture>', "unknown-asset", "nope.webp"),
    ('<link rel=preload as=image imagesrcset="nope.png 1x">', "unknown-asset", "nope.png"),
    ('<video src="nope.mp4"></video>', "unknown-asset", "nope.mp4"),
    ('<video poster="nope.jpg"></video>', "unknown-asset", "nope.jpg"),
    ('<video><source src="nope.webm"></video>', "unknown-asset", "nope.webm"),
    ('<video><track src="nope.vtt"></video>', "unknown-asset", "nope.vtt"),
    ('<audio src="nope.mp3"></audio>', "unknown-asset", "nope.mp3"),
    ('<object data="nope.svg"></object>', "unknown-asset", "nope.svg"),
    ('<embed src="nope.svg">', "unknown-asset", "nope.svg"),
    ('<input type=image src="nope.png">', "unknown-asset", "nope.png"),
    ('<script src="nope.js"></script>', "unknown-asset", "nope.js"),
    ('<script type=module src="nope.mjs"></script>', "unknown-asset", "nope.mjs"),
    ('<link rel="stylesheet" href="nope.css">', "unknown-asset", "nope.css"),
    ('<link rel="shortcut icon" href="nope.ico">', "unknown-asset", "nope.ico"),
    ('<link rel="apple-touch-icon" href="nope.png">', "unknown-asset", "nope.png"),
    ('<link rel="manifest" href="nope.webmanifest">', "unknown-asset", "nope.webmanifest"),
    ('<link rel="modulepreload" href="nope.mjs">', "unknown-asset", "nope.mjs"),
    ('<meta property="og:image" content="nope.png">', "unknown-asset", "nope.png"),
    ('<meta name="twitter:image" content="nope.png">', "unknown-asset", "nope.png"),
    ('<svg><image href="nope.png"/></svg>', "unknown-asset", "nope.png"),
    ('<svg><use xlink:href="nope.svg#a"/></svg>', "unknown-asset", "nope.svg#a"),
    ('<p style="background:url(nope.png)">', "unknown-asset", "nope.png"),
    ("<p style=\"background:URL('nope.png')\">", "unknown-asset", "nope.png"),
    ('<style>a{background:url("nope.png")}</style>', "unknown-asset", "nope.png"),
    ('<style>@import "nope.css";</style>', "unknown-asset", "nope.css"),
    ('<style>@import url(nope.css) screen;</style>', "unknown-asset", "nope.css"),
    ('<style>@font-face{src:url(nope.woff2) format("woff2")}</style>', "unknown-asset", "nope.woff2"),
    ('<style>a{b:image-set("nope.png" 1x)}</style>', "unknown-asset", "nope.png"),
    ('<style>a{b:image-set(url(/assets/pic.png) 1x, "nope.png" 2x)}</style>', "unknown-asset", "nope.png"),
    ('<style>@import/* x */"nope.css";</style>', "unknown-asset", "nope.css"),
    ("<style>a{b:url(n\\6f pe.png)}</style>", "unknown-asset", "nope.png"),
    ('<img srcset="/assets/pic.png calc(1, 2)x, nope.png 2x">', "unknown-asset", "nope.png"),
    ('<blockquote cite="nope/">x</blockquote>', "unknown-page", "nope/"),
    ('<template shadowrootmode=open><p id=x></template><a href="#x">x</a>', "unknown-anchor", "#x"),
    ('<img alt="x">', "empty-link", ""),
    ('<body background="nope.png">', "unknown-asset", "nope.png"),
    ('<table><td background="nope.png">x</table>', "unknown-asset", "nope.png"),
    ('<noscript><img src="nope.png"></noscript>', "unknown-asset", "nope.png"),
    # Broken HTML
    ("<p id=twice><p id=twice>", "duplicate-id", "twice"),
    ('<a href="">x</a>', "empty-link", ""),
    ('<a href>x</a>', "empty-link", ""),
    ('<a href="  ">x</a>', "empty-link", "  "),
    ('<img src="">', "empty-link", ""),
    ('<img srcset="">', "empty-link", ""),
    ('<script src=""></script>', "empty-link", ""),
    ('<iframe src=""></iframe>', "empty-link", ""),
    ('<link rel=stylesheet href="">', "empty-link", ""),
    ('<a href="mailto:">x</a>', "malformed-address", "mailto:"),
    ('<a href="mailto:nobody">x</a>', "malformed-address", "mailto:nobody"),
    ('<a href="mailto:a@b@c.cn">x</a>', "malformed-address", "mailto:a@b@c.cn"),
    ('<a href="mailto:a b@c.cn">x</a>', "malformed-address", "mailto:a b@c.cn"),
    ('<a href="mailto:a%2@b.cn">x</a>', "malformed-address", "mailto:a%2@b.cn"),
    ('<a href="mailto:a%ZZ@b.cn?subject=x">x</a>', "malformed-address", "mailto:a%ZZ@b.cn?subject=x"),
    ('<a href="mailto:a@b.cn,">x</a>', "malformed-address", "mailto:a@b.cn,"),
    ('<a href="mailto://a@b.cn">x</a>', "malformed-address", "mailto://a@b.cn"),
    ('<a href="tel:">x</a>', "malformed-address", "tel:"),
    ('<a href="tel:call-us">x</a>', "malformed-address", "tel:call-us"),
    ('<a href="tel:+86 95580">95580</a>', "malformed-address", "tel:+86 95580"),
    ('<a href="https://">x</a>', "malformed-address", "https://"),
    ('<a href="https:// example.org/">x</a>', "malformed-address", "https:// example.org/"),
    ('<a href="https://exa mple.org/">x</a>', "malformed-address", "https://exa mple.org/"),
    ('<a href="https://example..org/">x</a>', "malformed-address", "https://example..org/"),
    ('<a href="http://http://example.org/">x</a>', "malformed-address", "http://http://example.org/"),
    ('<a href="https:///example.org:99999/">x</a>', "malformed-address", "https:///example.org:99999/"),
    ('<a href="htps://example.org/">x</a>', "malformed-address", "htps://example.org/"),
    ('<a href="javascript:alert(1)">x</a>', "script-link", "javascript:alert(1)"),
    ('<a href="javascript:void(open())">x</a>', "script-link", "javascript:void(open())"),
    ('<a href="javascript:;print()">x</a>', "script-link", "javascript:;print()"),
    ('<a href=" JavaScript:alert(1)">x</a>', "script-link", " JavaScript:alert(1)"),
    ('<a href="file:///C:/x.pdf">x</a>', "local-file", "file:///C:/x.pdf"),
    ('<a href="C:\\docs\\x.pdf">x</a>', "local-file", "C:\\docs\\x.pdf"),
    ('<a href="TODO">x</a>', "placeholder-link", "TODO"),
    ('<a href="#TODO">x</a>', "placeholder-link", "#TODO"),
    ('<a href="{{ url }}">x</a>', "placeholder-link", "{{ url }}"),
    ('<a href="https://{{ host }}/">x</a>', "placeholder-link", "https://{{ host }}/"),
    ('<a href="%7B%7B%20url%20%7D%7D">x</a>', "placeholder-link", "%7B%7B%20url%20%7D%7D"),
    ('<a href="...">x</a>', "placeholder-link", "..."),
    ('<a href="../...">x</a>', "placeholder-link", "../..."),
    ('<a href="…">x</a>', "placeholder-link", "…"),
    ('<a href="#...">x</a>', "placeholder-link", "#..."),
    ('<a href="##">x</a>', "placeholder-link", "##"),
    ('<a href="undefined">x</a>', "placeholder-link", "undefined"),
    ('<a href="www.example.org">x</a>', "malformed-address", "www.example.org"),
    ("<p>See [the fees][fees].", "leftover-markdown", "[the fees][fees]"),
    ("<p>See [the fees](fees.md).", "leftover-markdown", "[the fees](fees.md)"),
    ("<p>See ![pic](a/pic.png).", "leftover-markdown", "![pic](a/pic.png)"),
    ("<p>A note.[^1]", "leftover-markdown", "[^1]"),
    ("<p>/// details | More\ntext</p><p>///</p>", "leftover-markdown", "/// details | More"),
    ('<p>=== "Tab"', "leftover-markdown", '=== "Tab"'),
    ("<p>!!! note", "leftover-markdown", "!!! note"),
    ('<p>===! "Tab"', "leftover-markdown", '===! "Tab"'),
    ("<p>???+ note", "leftover-markdown", "???+ note"),
    ("<p>[fees]: https://x.example/ 'Fees'", "leftover-markdown", "[fees]: https://x.example/ 'Fees'"),
    ("<p>text\n[fees]: fees.md", "leftover-markdown", "[fees]: fees.md"),
    ("<p>[fees](fees.md 'Fees')", "leftover-markdown", "[fees](fees.md 'Fees')"),
    ("<h2>Fees { #fees }</h2>", "leftover-markdown", "{ #fees }"),
    ("<p>A note.\n{: .note #one data-x='y z' }</p>", "leftover-markdown", "{: .note #one data-x='y z' }"),
    ("<p><a href='../'>x</a>{.md-button}", "leftover-markdown", "{.md-button}"),
    ("<p><strong>看</strong>[费用][fees]", "leftover-markdown", "[费用][fees]"),
    ("<p>One.</p><p>/// note</p><p>Two.</p>", "leftover-markdown", "/// note"),
    ("<details><summary>x</summary>[x](y.md)</details>", "leftover-markdown", "[x](y.md)"),
    # Where links may go
    ('<a href="http://guide.example/fees/">x</a>', "insecure-link", "http://guide.example/fees/"),
    ('<script src="http://x.example/a.js"></script>', "insecure-link", "http://x.example/a.js"),
    ('<a href="tel:95580">95588</a>', "wrong-telephone", "tel:95580"),
    ('<a href="tel:+8602150587777">021-5058 7778</a>', "wrong-telephone", "tel:+8602150587777"),
    ('<a href="tel:955800">95580</a>', "wrong-telephone", "tel:955800"),
    ('<a href="tel:9558">95580</a>', "wrong-telephone", "tel:9558"),
    ('<a href="tel:5580">95580</a>', "wrong-telephone", "tel:5580"),
    ('<a href="tel:95580">1995580</a>', "wrong-telephone", "tel:95580"),
    ('<a href="tel:02150587777">010 50587777</a>', "wrong-telephone", "tel:02150587777"),
    ('<a href="tel:+12025550123">(201) 555-0123</a>', "wrong-telephone", "tel:+12025550123"),
    ('<a href="tel:8895580">400-889-5580</a>', "wrong-telephone", "tel:8895580"),
    ('<a href="tel:01066667778">010-66667777-8001</a>', "wrong-telephone", "tel:01066667778"),
]


def test_a_name_that_begins_as_a_scheme_does_is_a_name() -> None:
    body = '<img src="http-logo.png"><a href="httpd">x</a>'
    beside = {"fees/page/http-logo.png": "", "fees/page/httpd/index.html": "<p>"}
    assert problems_on_page(body, **beside) == []
    in_the_root = {"http-logo.png": "", "httpd/index.html": "<p>"}
    assert [problem.target for problem in problems_on_page(body, **in_the_root)] == [
        "http-logo.png",
        "httpd",
    ]


@pytest.mark.parametrize(("body", "rule", "target"), FAULTY, ids=[body for body, *_ in FAULTY])
def test_what_leads_nowhere_is_found_once(body: str, rule: str, target: str) -> None:
    found = [(problem.rule, problem.target) for problem in problems_on_page(body)]
    assert (rule, target) in found
    assert len(found) == 1 or rule in ("leftover-markdown",)


LANGUAGES = {
    "index.html": '<html lang="zh"><link rel="alternate" hreflang="en" href="/en/"><a href="en/">EN</a>',
    "en/index.html": '<html lang="en"><link rel="alternate" hreflang="zh" href="/">{}',
    "b/index.html": '<html lang="zh">',
}


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        pytest.param('<a href="/">back</a>', [], id="to its own twin"),
        pytest.param('<a href="/b/" hreflang="zh">x</a>', [], id="marked by hreflang"),
        pytest.param('<a href="/b/" lang="zh">x</a>', [], id="marked by lang"),
        pytest.param('<p lang="zh"><a href="/b/">x</a></p>', [], id="within words of that language"),
        pytest.param('<a href="/b/">中文</a>', [], id="named as the language"),
        pytest.param('<a href="/b/">x</a>', ["wrong-language"], id="unmarked"),
        pytest.param('<a href="/b/" hreflang="zh">x</a><a href="/b/">x</a>', ["wrong-language"], id="one of two"),
    ],
)
def test_a_link_into_the_other_language_says_so(body: str, rules: list[str]) -> None:
    files = {**LANGUAGES, "en/index.html": LANGUAGES["en/index.html"].format(body)}
    assert [problem.rule for problem in problems_of(files)] == rules


PLACES = [
    pytest.param('<meta name=description content="nope"><p title="nope"><a href="¦nope">x</a>', id="past what is no link"),
    pytest.param('<img alt="nope.png" srcset="/assets/pic.png?nope.png 1x, ¦nope.png 2x">', id="within a list"),
    pytest.param('<img src="¦nope.png" srcset="/assets/pic.png">\n<img srcset="¦nope.png 2x">', id="whole and in a list"),
    pytest.param('<a href="../">x</a><p style="/* nope.png */a:url(¦nope.png)" title="nope.png">', id="past a comment in CSS"),
    pytest.param('nope.png<script>"nope.png"</script><style>a{b:url(¦nope.png)}</style>', id="a style element"),
    pytest.param('<a href="tel:95580">95580</a>\n<a href="¦tel:95580">95588</a>', id="the telephone that differs"),
    pytest.param("<pre>[x](y.md)</pre><!-- [x](y.md) --><p title='[x](y.md)'>¦[x](y.md)", id="words outside code"),
    pytest.param("<p>[a&nbsp;&amp;\"b](y.md)".replace("[", "¦["), id="words however they are spelt"),
    pytest.param('<form action=""></form><img src="¦">', id="the empty one of two"),
    pytest.param('<img srcset="¦a&amp;b.png 1x, /assets/pic.png 2x">', id="a reference within a list"),
]  # fmt: skip


@pytest.mark.parametrize("body", PLACES)
def test_the_guilty_one_is_named_and_no_other(body: str) -> None:
    lines = body.split("\n")
    meant = [
        (number, line.index("¦") + 1) for number, line in enumerate(lines, 1) if "¦" in line
    ]
    found = [(p.spot.line, p.spot.column) for p in problems_on_page(body.replace("¦", ""))]
    assert found == meant


@pytest.mark.parametrize("strict", [True, False])
def test_a_title_over_a_group_of_links_is_translated_too(strict: bool) -> None:
    nav = '<nav><b>费用</b><a href="/"><span>Home</span></a><b lang=zh>中文</b></nav>'
    found = problems_of({"index.html": f"<html lang=en>{nav}"}, Settings(strict=strict))
    said = [(p.rule, p.target, p.spot.column) for p in found]
    assert said == ([("untranslated-title", "费用", 23)] if strict else [])


@pytest.mark.parametrize(
    ("home", "orphans"),
    [
        pytest.param('<a href="a/">a</a>', ["b/index.html"], id="that links to itself alone"),
        pytest.param('<a href="a/">a</a><a href="b/">b</a>', [], id="that others link to as well"),
    ],
)
def test_a_page_is_an_orphan(home: str, orphans: list[str]) -> None:
    nav = '<html lang=en><a href="../a/">a</a><a href="../b/">b</a>'
    files = {"index.html": f"<html lang=en>{home}", "a/index.html": "<html lang=en>", "b/index.html": nav}
    found = problems_of(files, Settings(strict=True))
    assert [problem.spot.file for problem in found if problem.rule == "orphan-page"] == orphans


def test_a_list_of_names_may_be_the_same_in_two_languages() -> None:
    names = "<main><ul>" + "<li>Section 12 of the handbook" * 10
    alternates = '<link rel=alternate hreflang=en href="/"><link rel=alternate hreflang=de href="/de/">'
    files = {"index.html": f"<html lang=en>{alternates}{names}", "de/index.html": f"<html lang=de>{alternates}{names}"}
    assert problems_of(files) == []


FILES_THAT_LINK = [
    ("a.css", '@import "gone.css";', "gone.css"),
    ("site.webmanifest", '{"icons": [{"src": "gone.png"}]}', "gone.png"),
    ("manifest.json", '{"short_name": "x", "start_url": "gone/"}', "gone/"),
    ("sitemap.xml", "<url><loc>https://guide.example/gone/</loc></url>", "https://guide.example/gone/"),
    ("sitemap.xml", '<url><xhtml:link hreflang="en" href="https://guide.example/gone/"/></url>', "https://guide.example/gone/"),
    ("search/search_index.json", '{"docs": [{"location": ""}, {"location": "gone/"}]}', "gone/"),
    ("search/search_index.json", '{"docs": [{"location": "fees/#gone"}]}', "fees/#gone"),
    ("sitemap.xml", "<image:loc><![CDATA[/gone.png]]></image:loc>", "/gone.png"),
    ("robots.txt", "Sitemap: https://guide.example/gone.xml", "https://guide.example/gone.xml"),
    ("drawing.svg", '<svg><image href="gone.png"/></svg>', "gone.png"),
]


@pytest.mark.parametrize(("file", "text", "target"), FILES_THAT_LINK)
def test_what_other_files_name_is_there(file: str, text: str, target: str) -> None:
    found = problems_of({**FILES, file: text})
    assert [(problem.spot.file, problem.target) for problem in found] == [(file, target)]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("manifest.json", '{"src/a.js": {"src": "src/a.js"}}', id="a bundler's manifest"),
        pytest.param("search/search_index.json", '{"docs": "none"}', id="another index"),
        pytest.param("sitemap.xml", "<!-- <loc>/gone/</loc> --><loc>/fees/?a=1&#38;b=2</loc>", id="comments and references"),
        pytest.param("sitemap.xml", "<loc>https://other.example/x</loc>", id="another site's map"),
        pytest.param("a.css", "a{b:url(assets/pic.png?v=1#x)}", id="a query in CSS"),
    ],
)
def test_other_files_are_left_alone(file: str, text: str) -> None:
    assert problems_of({**FILES, file: text}) == []


def test_a_page_outside_every_language_s_folder_needs_no_twin() -> None:
    files = {"index.html": "<p>", "en/index.html": "<p>"}
    problems = problems_of(files, Settings(twins={"en": "en/", "de": "de/"}))
    assert [(problem.rule, problem.spot.file) for problem in problems] == [
        ("missing-twin", "en/index.html")
    ]


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        pytest.param("/sub/fees/", [], id="from the host's root"),
        pytest.param("/sub", [], id="the site's root without its slash"),
        pytest.param("../..", [], id="the site's root as dots"),
        pytest.param("/", ["outside-site"], id="the host's root"),
        pytest.param("/fees/", ["outside-site"], id="a neighbour of the site"),
        pytest.param("../../../", ["outside-site"], id="above the site's root"),
        pytest.param("https://guide.example/", [], id="the host's root by its full URL"),
    ],
)
@pytest.mark.parametrize("end", ["/", "", "/index.html", "/?v=1.2"])
def test_a_site_in_a_folder_of_its_host_ends_at_its_own_root(
    written: str, rules: list[str], end: str
) -> None:
    files = {**FILES, PAGE: f'<a href="{written}">x</a>'}
    problems = problems_of(files, site_url="https://guide.example/sub" + end)
    assert [problem.rule for problem in problems] == rules


TASTE = [
    ("javascript:void(0)", "script-link"),
    ("javascript:", "script-link"),
    ("javascript:;", "script-link"),
    ("#/fees", "unknown-anchor"),
    ("#!/fees", "unknown-anchor"),
    ("#0", "unknown-anchor"),
    ("/plain", "unknown-page"),
    ("/cdn-cgi/l/email-protection", "unknown-page"),
]


@pytest.mark.parametrize(("written", "rule"), TASTE)
def test_what_a_strict_project_forbids_is_let_through_elsewhere(written: str, rule: str) -> None:
    files = {**FILES, PAGE: f'<a href="{written}">x</a>'}
    assert problems_of(files) == []
    assert [problem.rule for problem in problems_of(files, Settings(strict=True))] == [rule]


HELPS = [
    ("htps://x.example/a", "write `https://x.example/a`"),
    ("malto:a@b.cn", "write `mailto:a@b.cn`"),
    ("www.example.org", "write `https://www.example.org`"),
    ("a@b.cn", "write `mailto:a@b.cn`"),
    ("tel:+86 95580", "write `tel:+86-95580`"),
    ("http://guide.example/fees/", "write `https://guide.example/fees/`"),
]


@pytest.mark.parametrize(("written", "advice"), HELPS)
def test_what_a_help_writes_is_an_address_that_is_sound(written: str, advice: str) -> None:
    [problem] = problems_on_page(f'<a href="{written}">x</a>')
    assert problem.help == advice
    assert problems_on_page(f'<a href="{advice[7:-1]}">x</a>') == []
