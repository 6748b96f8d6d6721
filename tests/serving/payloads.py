"""Words that try to run a script, as they are known from attacks on pages that show what others wrote.

Each sets `pwned` on the window, or asks another origin for something, if it comes to life.
"""

from __future__ import annotations

from itertools import product

_RUN = "globalThis.pwned=1"
_ELSEWHERE = "http://127.0.0.1:9/taken"
_LOADING = (
    "img src=x",
    "img srcset=x",
    "video src=x",
    "audio src=x",
    "input type=image src=x",
    "link rel=stylesheet href=x",
)
_PLAIN = (
    "svg",
    "body",
    "details open",
    "marquee",
    "div tabindex=0 autofocus",
    "a href=# autofocus",
    "select autofocus",
)
_HANDLERS = (
    "onerror",
    "onload",
    "onfocus",
    "ontoggle",
    "onstart",
    "onpointerenter",
    "onanimationstart",
    "onbeforetoggle",
)
_SCHEMES = (
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    "&#106;avascript:",
    "&#x6A;avascript&colon;",
    " javascript:",
    "\u0001javascript:",
    "vbscript:",
    "data:text/html,<script>{0}</script>",
    "data:image/svg+xml,<svg onload={0}>",
    "javascript://%0a",
    "feed:javascript:",
)

_ELEMENTS = [f"<{tag} {handler}={_RUN}>" for tag, handler in product(_LOADING + _PLAIN, _HANDLERS)][::2]
_LINKS = [
    form.format(scheme.format(_RUN) if "{0}" in scheme else f"{scheme}{_RUN}")
    for scheme, form in product(_SCHEMES, ("[点击]({})", '<a href="{}">点击</a>', "![图]({})", "<{}>"))
]
_SCRIPTS = [
    f"<script>{_RUN}</script>",
    f"<script src=data:,{_RUN}></script>",
    f"<script src={_ELSEWHERE}></script>",
    f"<ScRiPt >{_RUN}</sCrIpT >",
    f"<scr<script>ipt>{_RUN}</scr</script>ipt>",
    f"</script><script>{_RUN}</script>",
    f"</title><script>{_RUN}</script>",
    f"</textarea><script>{_RUN}</script>",
    f"--><script>{_RUN}</script>",
    f"]]><script>{_RUN}</script>",
    f"<script type=module>{_RUN}</script>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><script href=data:,{_RUN} /></svg>",
    f"<svg><a href='javascript:{_RUN}'><text>点</text></a></svg>",
    f"<svg><animate attributeName=href values=javascript:{_RUN} /></svg>",
    f"<svg><set attributeName=onload to={_RUN} /></svg>",
    f"<svg><foreignObject><img src=x onerror={_RUN}></foreignObject></svg>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror={_RUN}&gt;'>",
    f"<math href='javascript:{_RUN}'>点</math>",
    f"<noscript><p title='</noscript><img src=x onerror={_RUN}>'>",
    f"<template><img src=x onerror={_RUN}></template>",
    f"<style>@import '{_ELSEWHERE}';</style>",
    f"<style>*{{background:url({_ELSEWHERE})}}</style>",
    f"<div style=background:url({_ELSEWHERE})>甲</div>",
    f"<link rel=stylesheet href={_ELSEWHERE}>",
    f"<link rel=import href={_ELSEWHERE}>",
    f"<base href={_ELSEWHERE}/>",
    f"<meta http-equiv=refresh content='0;url=javascript:{_RUN}'>",
    f"<meta http-equiv=refresh content='0;url={_ELSEWHERE}'>",
    f"<iframe src=javascript:{_RUN}></iframe>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    f"<object data=javascript:{_RUN}></object>",
    f"<object data='data:text/html,<script>{_RUN}</script>'></object>",
    f"<embed src=javascript:{_RUN}>",
    f"<form action=javascript:{_RUN}><button>点</button></form>",
    f"<button formaction=javascript:{_RUN}>点</button>",
    f"<img src={_ELSEWHERE}>",
    f"![图]({_ELSEWHERE})",
    f'![图](x "甲" onerror="{_RUN}")',
    f'![图"onerror="{_RUN}](x)',
    f'[甲](x "onmouseover={_RUN} ")',
    f"[甲][乙]\n\n[乙]: javascript:{_RUN}",
    f"<javascript:{_RUN}>",
    f'" onmouseover="{_RUN}" x="',
    f"' onfocus='{_RUN}' autofocus='",
    f"`<img src=x onerror={_RUN}>`",
    f"<img src=`x` onerror=`{_RUN}`>",
    f"<img/src=x/onerror={_RUN}>",
    f"<img src=x onerror&#61;{_RUN}>",
    f"&lt;script&gt;{_RUN}&lt;/script&gt;",
    f"＜script＞{_RUN}＜/script＞",
    f"\u2028<script>{_RUN}</script>",
    f"{{{{ ''.__class__.__mro__ }}}}<script>{_RUN}</script>",
    f"{{% raw %}}<script>{_RUN}</script>",
    f"<!--[if gte IE 4]><script>{_RUN}</script><![endif]-->",
    f"<?xml-stylesheet href='javascript:{_RUN}'?>",
    f"<p id=__proto__ name=constructor>甲</p><a id=echarts href='javascript:{_RUN}'>乙</a>",
]

PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys(_SCRIPTS + _LINKS + _ELEMENTS))
SVGS: tuple[str, ...] = (
    f'<svg xmlns="http://www.w3.org/2000/svg"><script>{_RUN}</script></svg>',
    f'<svg xmlns="http://www.w3.org/2000/svg" onload="{_RUN}"/>',
    f'<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p onclick="{_RUN}"/></foreignObject></svg>',
    f'<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:{_RUN}"/></svg>',
    f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{_ELSEWHERE}"/></svg>',
    f'<!DOCTYPE svg [<!ENTITY a "<script>{_RUN}</script>">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    f'<svg xmlns="http://www.w3.org/2000/svg"><style>@import "{_ELSEWHERE}";</style></svg>',
)
