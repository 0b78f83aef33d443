"""What stands on a page as text, and belongs to another program, or to nothing."""

from typing import Final

from daozhang.signs import Sign

FOREIGN: Final = (
    Sign(
        "unrendered-attributes",
        r"\{:?[ ]*[a-z]+=[^{}\s]+[^{}\n]*\}",
        "`{}` belongs to nothing",
        "write it right behind the bracket of its picture or link, without a space",
        ("{",),
    ),
    Sign(
        "unrendered-block",
        r"[<＜][!！][ ]?-{1,2}[ ][^\n>]*",
        "`{}` opens no comment",
        "write `<!-- … -->`, half-width",
        ("<", "＜"),
    ),
    Sign(
        "foreign-markup",
        r"""
        (?=[ !！?？=^+$:*{｀'"´·%<\[@&.-]) (?:  # how each begins, for speed
        ^[ ]*(?:[!！]{3}|[?？]{3}\+?)[ ]*\S[^\n]*                      # !!! note "注意"
        | (?a:(?<![\w=])==)(?=\w)[^=\n]+(?<=\w)(?a:==(?![\w=]))            # 是==重要==的
        | (?a:(?<![\w+])\+\+)(?:[a-z]+(?:\+[a-z]+)*|[\u4e00-\u9fff]+)(?a:\+\+(?!\w))
        | (?<![\w^])\^\^(?=\w)[^^\n]+\^\^ | ^\$\$[^\n]+ | ^\+{3}$
        | (?a:(?<![\w:]):[a-z]+(?:[_-][a-z]+)*:(?![\w:])) | ^\*\[[^]\n]+\]:[^\n]*
        | \{![^}\n]+!\} | \{\#[ ](?![A-Za-z][\w-]*$)[^}\n]*(?:[ ]\#\}|$)
        | \$\{\w+(?:\.\w+)*\} | \$[a-z]+(?:\.[a-z_]+)+ | ^\.\.[ ][a-z-]+::[^\n]* | ^-+8<-+[^\n]*
        | ^(?P<fence>['"´·｀]{3})[^\n]*(?:(?:\n[^\n]*){0,99}?\n(?P=fence))? | ^:{3,}[ ]*\w[^\n]*
        | %%[^%\n]+%% | <<[a-z_]+(?:\.\w+)+>>
        | \[!(?:NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION)\] | ^@?\[(?i:toc|目录)\]$
        | (?<![\w$])\$[A-Za-z\\][^$\n]{0,40}[+\-*/^_=\\][^$\n]{0,40}[\w})]\$(?![\w$])    # $a+b$
        | &(?:nbsp|lt|gt|amp|quot|copy|mdash|ndash|hellip|ensp|emsp);?(?![A-Za-z0-9=]) )
        """,
        "`{}` is markup that this guide does not have",
        "take it out: a paragraph, a list, a table or a quotation says the same",
    ),
    Sign(
        "placeholder-text",
        r"""
        (?=[‹待此敬未（(LlTFX○\ufffd锟烫某×\u00c0-\u00ff]) (?:  # how each begins
        ‹[^›\n]*› | 待(?:补充?|定|续|写|填)(?=[）)】\]。…]|$) | 此处(?:插|配|省略|待)[图略补]?
        | [（(](?:[下暂省]?略|暂[缺无]|omitted|to\ come|coming\ soon)[）)] | 敬请期待 | 未完待续
        | \b[Ll]orem[ ]ipsum | \bTB[DC]\b
        | ^(?:TODO|FIXME)(?=\s*(?:$|[:：\u4e00-\u9fff])) | \b(?:TODO|FIXME)(?=[:：])
        | \ufffd(?=\w) | (?<=\w)\ufffd            # what a conversion lost
        | 锟斤拷 | 烫烫烫 | (?:[\u00c0-\u00ff][^\x00-\x7f\u3000-\u9fff]{1,2}){3,}
        | 某某 | (?<!\w)X{3,}(?!\w|\.[ ]) | (?<![A-Za-z0-9])XX(?=[ ]?[\u4e00-\u9fff])
        | ×{2,} | ○{2,} )
        """,
        "`{}` was never replaced",
        "write the words that belong here, or take it out",
    ),
)
