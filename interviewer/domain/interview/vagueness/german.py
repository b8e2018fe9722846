"""The German word lists, built as METHOD 3.10 builds the English ones."""

import re

from interviewer.domain.interview.vagueness.lists import WordLists, either

_OPENS = r"(?:^|(?<=[.!?;:\n])|(?<=[.!?;:\n] ))"
_MUCH = r"(?:(?:sehr|wirklich|echt|ganz|recht|ziemlich|richtig|total|absolut|durchaus|eigentlich|soweit|insgesamt) )"
_WARM = (
    r"(?:gut|gute[nrsm]?|nett|nette[nrs]?|toll|tolle[nrs]?|super|prima|klasse|schön|freundlich|"
    r"freundliche[nrs]?|positiv"
    r"|professionell|angenehm|kompetent|zuverlässig|hervorragend|ausgezeichnet|spitze|großartig|"
    r"glücklich|solide|sympathisch"
    r"|begeistert|happy|einwandfrei)"
)
_NOT = (
    r"(?:nicht|nie|kaum|keineswegs|keinesfalls|alles andere als|wenig|weniger|nicht mehr|nicht gerade|nicht besonders"
    r"|nicht sehr|nicht so|nicht wirklich|nicht ganz|gar nicht|überhaupt nicht)"
)
_MANY = r"(?:großen |größeren |wirklichen |echten |nennenswerten |besonderen |weiteren )?"
_TROUBLE = r"(?:beschwerden?|klagen?|probleme?|beanstandungen?|reklamationen?|einwände|kritik)"

LOOK_ALIKES = (
    either(
        [
            r"gute[nrs]? (?:tag|morgen|abend|frage|punkt|rat|besserung|idee|gelegenheit)",
            r"gut (?:\d+|ein(?:e|en|er)?|zwei|drei|vier|fünf|zehn|zwanzig|die hälfte)(?= \w)",
            r"so gut wie|gut und gerne?|zu gute?|gut möglich|gut zu wissen",
            r"in ordnung (?:bringen|gebracht|bringt|brachten|zu bringen)|ordnung halber",
            r"(?:im|unter|über dem|unter dem) durchschnitt|(?:über|unter)durchschnittlich\w*",
            r"durchschnittliche[nrs]? (?:dauer|zeit|antwortzeit|reaktionszeit|wartezeit|"
            r"bearbeitungszeit|kosten|preis|alter)",
            r"(?:gab|gibt|geben|gegeben|bekam|bekommt|bekommen|holen?|geholt) (?:\w+ )?(?:das|ein|"
            r"unser) (?:o\.?k\.?|okay)",
            r"das (?:o\.?k\.?|okay) (?:von|vom|der|des)",
            r"(?:anforderungen|bedingungen|kriterien|auflagen|prüfer|norm) (?:\w+ )?zufrieden\w*",
            r"läuft (?:\w+ ){0,3}(?:aus|ab|über|gegen|seit|bis|vom|auf|in|mit|langsam)",
            r"(?:es|das) geht (?:um|darum|los|weiter|immer|seit|mir|uns|an|auf|nach|zu|in)",
            r"passt (?:\w+ )?(?:auf|zu|zum|zur|in|an|sich)",
        ]
    ),
    re.compile(_OPENS + (
        r"\W{0,3}(?P<m>o\.?k\.?|okay|gut)\b,?\s+(?=(?:also|dann|na|erstens|zuerst|ehrlich gesagt|"
        r"ich würde)\b)"
    )),
    re.compile(_OPENS + r"\W{0,3}(?P<m>(?:zufrieden|gut|ok|okay|ordentlich|akzeptabel|durchschnittlich))\s*\?"),
)

NO_NEGATION = either(
    [
        r"(?:gar )?nicht (?:so |ganz |mal |allzu |wirklich |übel|das )?(?:schlecht|übel|verkehrt)",
        rf"kein(?:e|en|erlei) {_MANY}{_TROUBLE}",
        r"(?:kann|können|könnte|könnten)(?: \w+){0,3} nicht (?:be)?(?:klagen|meckern|beschweren)",
        r"nichts (?:\w+ )?(?:zu|zum) (?:be)?(?:meckern|klagen|mängeln|anstanden|beanstanden|beschweren)",
        r"nicht (?:un(?:zufrieden|glücklich|angenehm))",
        r"nichts (?:schlechtes|negatives)|nicht nur \w+",
    ]
)

NEGATION = either(
    [
        rf"{_NOT} (?:\w+ )?(?:{_WARM}|o\.?k\.?|okay|in ordnung|zufrieden|akzeptabel|"
        rf"zufriedenstellend|ausreichend|optimal|ideal)",
        r"(?:bin|sind|war|waren) (?:\w+ ){0,3}nicht (?:\w+ )?(?:zufrieden|glücklich|begeistert)",
        r"passt (?:\w+ )?nicht|läuft (?:\w+ )?(?:nicht|schief|schlecht)|klappt (?:\w+ )?nicht|"
        r"funktioniert (?:\w+ )?nicht",
        r"unzufrieden\w*|unglücklich|inakzeptabel|unzureichend\w*|unbefriedigend\w*|mangelhaft\w*|ungenügend\w*",
        r"schlecht(?:e[nrsm]?|er)?|enttäusch\w*|katastroph\w*|miserabel|unzuverlässig\w*|"
        r"unfreundlich\w*|unprofessionell\w*",
        r"(?:ge)?ärger(?:lich\w*|n|t|te|ten)?|nervt|frustrier\w*",
        rf"(?:{_WARM}|zufrieden|in ordnung) (?:bin|sind|ist|war|waren|fand|finde|finden)(?: \w+){{0,4}} nicht",
    ]
)

FLAT = either(
    [
        r"(?:schon |ganz |soweit |alles )?(?:o\.?k\.?|okay|okey)",
        r"(?:schon |soweit |alles |ganz )?in ordnung|geht in ordnung",
        rf"{_MUCH}*zufrieden|zufriedenstellend|im großen und ganzen zufrieden",
        r"(?:ganz|recht|soweit|eigentlich|schon|so weit) (?:gut|nett|ordentlich|schön|okay|brauchbar)",
        r"schätz(?:e)? ich(?: mal)?|nehme? ich(?: mal)? an|denk(?:e)? ich(?: mal)?|ich (?:denke|"
        r"glaube|schätze) schon|würd(?:e)? ich sagen",
        r"(?:gar )?nicht (?:so |mal |allzu )?(?:schlecht|übel|verkehrt)",
        rf"kein(?:e|en|erlei) {_MANY}{_TROUBLE}",
        r"(?:kann|können|könnte|könnten)(?: \w+){0,3} nicht (?:be)?(?:klagen|meckern|beschweren)",
        r"nichts (?:\w+ )?(?:zu|zum) (?:be)?(?:meckern|klagen|mängeln|beanstanden|beschweren)",
        r"nicht gemeckert ist (?:genug gelobt|gelobt genug)|keine nachrichten sind gute nachrichten",
        r"gut genug|so ?lala|mittelmäßig|durchschnittlich|durchschnitt|mittelprächtig|durchwachsen|mäßig",
        r"es geht(?: so| schon)?|geht (?:so|schon)|(?:es|das|alles) (?:läuft|klappt|funktioniert|"
        r"passt)|passt(?: schon| so| soweit| alles)?"
        r"|(?:läuft|klappt|funktioniert)(?: schon| alles| halt| soweit| so|(?=\W*$))",
        r"wie erwartet|erwartungsgemäß|wie man (?:es|das) erwartet|im rahmen(?: der erwartungen)?",
        r"(?:entspricht|entsprechen|erfüllt|erfüllen) (?:\w+ )?(?:den |unseren? |meinen? |die |"
        r"unsere |meine )?erwartungen",
        r"(?:machen|tun|macht|tut) (?:\w+ )?(?:ihren|seinen|ihre|seine) (?:job|arbeit|pflicht)|"
        r"(?:machen|tun|macht|tut),? was (?:sie|er|es|man) (?:soll|sollen|muss|müssen)",
        r"(?:damit |da )?kann (?:ich|man) (?:gut |ganz gut )?(?:damit )?leben|damit können wir leben",
        r"(?:es |das )?ist halt so|es ist,? wie es ist",
        r"alles (?:gut|bestens|prima|paletti|im grünen bereich|im lot|klar|wunderbar|super)|so ?weit,? so gut",
        r"nichts (?:schlechtes|negatives)|(?:die|sie) machen das (?:schon|gut)",
        r"akzeptabel|annehmbar|brauchbar|passabel|ordentlich|anständig|ausreichend|befriedigend|unauffällig",
    ]
)

WARM = either([rf"{_MUCH}{{0,3}}{_WARM}"])

SHUT = (
    either(
        [
            r"(?:da )?(?:fällt|kommt) mir (?:\w+ ){0,4}nichts (?:\w+ )?(?:ein|in den sinn)|"
            r"mir (?:fällt|kommt) (?:\w+ ){0,4}nichts (?:\w+ )?(?:ein|in den sinn)",
            r"nichts (?:besonderes|bestimmtes|spezielles|konkretes|weiter|weiteres|mehr|wirklich|"
            r"hinzuzufügen|dazu|großes|nennenswertes)",
            r"(?:so )?wie (?:immer|bisher|gehabt|üblich|sonst(?: auch)?|früher auch)|"
            r"alles beim alten|business as usual|das übliche",
            r"(?:einfach |nur )?(?:weiter so|so weitermachen|weitermachen(?: wie bisher)?|so bleiben)",
            r"schwer zu sagen|schwierig zu sagen|kann ich (?:\w+ ){0,2}(?:nicht|schlecht) (?:sagen|"
            r"beurteilen|einschätzen)",
            r"weiß (?:ich |auch |ich auch )?nicht(?: so recht| so genau| genau)?|"
            r"ich weiß (?:es )?nicht|keine ahnung|keine meinung|keine angabe",
            r"eigentlich (?:nicht|nichts)|nicht wirklich|nicht dass ich wüsste|"
            r"nichts,? was mir (?:einfällt|auffällt)",
        ]
    ),
    re.compile(
        r"^\W*(?:(?:nein|nö|nee|na ja|naja|tja|also|ähm?|hm+|ach)\W+)?(?P<m>(?:gar |rein gar |"
        r"eigentlich )?nichts)\W*(?:danke)?\W*$"
    ),
)

_TENS = r"(?:zwan|drei(?:ß|ss)i?|vier|fünf|sech|sieb|acht|neun)zig|dreißig"
NUMBER = re.compile(
    r"\d|[%€£$¥]|(?<!\w)(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w*zehn|"
    r"" + _TENS + r"|\w*und(?:" + _TENS + r")"
    r"|\w*hundert\w*|\w*tausend\w*|millionen?|milliarden?|dutzend\w*|prozent|doppelt\w*|dreifach\w*|"
    r"hälfte|drittel|viertel(?:stunde)?"
    r"|(?:zwei|drei|vier|fünf|zehn|mehr)mal)(?!\w)"
)
MOMENT = either(
    [
        r"(?:mon|diens|donners|frei|sams)tags?|mittwochs?|sonntags?|sonnabends?|gestern|vorgestern|"
        r"übermorgen|heute früh",
        r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
        r"ostern|pfingsten|weihnachten|silvester|neujahr|jahreswechsel|jahresende|quartalsende|monatsende",
        r"(?:letzte|vorige|vergangene|nächste|kommende|diese|jede)[nrsm]? (?:tag|nacht|woche|monat|"
        r"quartal|jahr|frühjahr|frühling|sommer|herbst|winter|wochenende)s?",
        r"vor (?:\w+ ){1,2}(?:tagen?|wochen?|monaten?|jahren?|stunden?)|seit (?:\w+ ){1,2}(?:tagen?|"
        r"wochen?|monaten?|jahren?)",
        r"q[1-4]|nachts|am wochenende|neulich|kürzlich|vor kurzem",
    ]
)
REASON = either(
    [
        r"weil|denn|deshalb|deswegen|nämlich|zum beispiel|beispielsweise|z\.? ?b\.?|wenn|sobald|"
        r"solange|seitdem|sodass|so dass"
        r"|damit|dadurch|bis|seit",
        r"als (?=(?:wir|ich|der|die|das|es|sie|unser\w*|bei|neulich)\b)",
    ]
)
CONTRAST = either(
    [
        r"aber|allerdings|jedoch|obwohl|obgleich|trotzdem|dennoch|außer|nur dass|wünsche|wünschte|"
        r"wünschen|könnten?|hätten? gern\w*"
        r"|dürften?|müssten?|bloß"
    ]
)
NAMED = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Firma|Familie|Kolleg(?:e|in|en) (?:von|bei)?)\s+[A-ZÄÖÜ]\w+|"
    r"\b[A-ZÄÖÜ][A-ZÄÖÜ0-9]+\b(?![a-zäöü])"
)
"""German writes every noun large: a name shows by a title before it, or as letters that are all large."""

_HOLLOW = """
der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes ich mich mir
mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer du dich dir er ihn ihm sie ihr ihre ihren
ihrem ihrer ihnen es man sich sein seine seinen seinem seiner wer was wem wen wo wie wann warum woher wohin womit
bin bist ist sind seid war waren warst wäre wären gewesen sein habe hab hast hat haben hatte hatten hätte hätten gehabt
werde wird werden wurde wurden worden würde würden kann können konnte konnten könnte könnten muss müssen musste mussten
soll sollen sollte sollten will wollen wollte wollten mag mögen möchte möchten darf dürfen durfte tun tut tat getan
mache macht machen gemacht geht gehen ging gibt geben gab und oder aber sondern doch denn weil dass ob wenn als wie
so dann also nun jetzt hier da dort ja nein nö nee doch nicht nie kein keine keinen keinem keiner nichts etwas was
alles alle allem allen aller viel viele vielen wenig wenige mehr meist meistens immer oft manchmal mal schon noch nur
auch sehr ganz recht ziemlich wirklich echt eigentlich soweit eben halt einfach nur bisschen bisserl irgendwie wohl
joa jo jup jep yep mh vielleicht sicher bestimmt natürlich klar genau na naja tja ach äh ähm hm hmm mhm gut okay ok
danke bitte
an am auf aus bei beim bis durch für gegen hinter im in ins mit nach neben ohne seit über um unter von vom vor während
wegen zu zum zur zwischen ab außer dabei damit daran darauf daraus dafür davon dazu darin darüber darunter denke denk
glaube glaub finde find meine weiß sage sagen gesagt würd ding dinge sache sachen art weise teil überhaupt insgesamt
generell allgemein grundsätzlich überall beides beide selbst selber gerade gar so
"""
_NEVER_NAMES = "ich sie ihr ihnen ok okay it edv hr"

GERMAN = WordLists(
    look_alikes=LOOK_ALIKES,
    no_negation=NO_NEGATION,
    negation=NEGATION,
    flat=FLAT,
    warm=WARM,
    shut=SHUT,
    number=NUMBER,
    moment=MOMENT,
    reason=REASON,
    contrast=CONTRAST,
    hollow=frozenset(_HOLLOW.split()),
    never_names=frozenset(_NEVER_NAMES.split()),
    named=NAMED,
)
