"""Languages by their ISO 639-1 code, and the names people write instead."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from interviewer.services.contact_list.letters import folded

_TAG = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*", re.IGNORECASE)

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo"
    " es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka"
    " kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng"
    " nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st"
    " su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
CODES = frozenset(_CODES.split())
"""ISO 639-1."""

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "arabic, arabisch, arabe, ara",
        "bg": "bulgarian, bulgarisch, bul, български",
        "ca": "catalan, katalanisch, catala, cat",
        "cs": "czech, tschechisch, cestina, ces, cze, tcheque",
        "cy": "welsh, cymraeg, cym, wel",
        "da": "danish, danisch, dansk, dan, danois",
        "de": "german, deutsch, allemand, aleman, tedesco, duits, deu, ger, alemao, niemiecki, tysk, tyska",
        "el": "greek, griechisch, ελληνικα, ell, gre, grec",
        "en": "english, englisch, anglais, ingles, inglese, engels, eng, angielski, engelsk, engelska",
        "es": "spanish, spanisch, espanol, castellano, espagnol, spagnolo, spaans, spa, espanhol, spansk",
        "et": "estonian, estnisch, eesti, est",
        "eu": "basque, euskara, eus, baq",
        "fa": "persian, farsi, fas, per",
        "fi": "finnish, finnisch, suomi, fin",
        "fr": "french, franzosisch, francais, frances, francese, frans, fra, fre, francuski, fransk, franska",
        "ga": "irish, gaeilge, gle, irish gaelic",
        "he": "hebrew, hebraisch, heb, עברית",
        "hi": "hindi, hin, हिन्दी",
        "hr": "croatian, kroatisch, hrvatski, hrv",
        "hu": "hungarian, ungarisch, magyar, hun, hongrois",
        "id": "indonesian, indonesisch, bahasa indonesia, ind",
        "is": "icelandic, islandisch, islenska, isl, ice",
        "it": "italian, italienisch, italiano, italien, italiaans, ita, italiensk",
        "ja": "japanese, japanisch, 日本語, jpn, japonais",
        "ko": "korean, koreanisch, 한국어, kor",
        "lt": "lithuanian, litauisch, lietuviu, lit",
        "lv": "latvian, lettisch, latviesu, lav",
        "nb": "bokmal, norwegian bokmal, norsk bokmal, nob",
        "nl": "dutch, niederlandisch, hollandisch, nederlands, neerlandais, holandes, olandese, nld, dut, flemish,"
        " flamisch, vlaams",
        "nn": "nynorsk, norwegian nynorsk, nno",
        "no": "norwegian, norwegisch, norsk, norvegien, nor, norska",
        "pl": "polish, polnisch, polski, polonais, pol",
        "pt": "portuguese, portugiesisch, portugues, portugais, portoghese, portugees, por, brazilian portuguese",
        "ro": "romanian, rumanisch, romana, ron, rum",
        "ru": "russian, russisch, русскии, русский, rus, russe",
        "sk": "slovak, slowakisch, slovencina, slk, slo",
        "sl": "slovenian, slovene, slowenisch, slovenscina, slv",
        "sr": "serbian, serbisch, srpski, srp",
        "sv": "swedish, schwedisch, svenska, suedois, swe, svensk",
        "tr": "turkish, turkisch, turkce, tur, turc",
        "uk": "ukrainian, ukrainisch, українська, украінська, ukr",
        "vi": "vietnamese, vietnamesisch, tieng viet, vie",
        "zh": "chinese, chinesisch, mandarin, 中文, zho, chi, chinois",
    }
)
"""The names of the languages people write most, in several languages, and their longer codes."""


def meanings() -> dict[str, str]:
    """Every folded name and the code it means."""
    return {folded(name.strip()): code for code, names in NAMES.items() for name in names.split(",")}


def language_code(text: str, names: Mapping[str, str]) -> str | None:
    """The ISO 639-1 code of a tag such as pt-BR or of a name such as Deutsch; None when it is neither."""
    if known := names.get(folded(text)):
        return known
    tag = _TAG.fullmatch(text)
    if tag is None:
        return None
    code = tag.group(1).lower()
    return code if code in CODES else names.get(code)
