"""The English word lists of METHOD 3.10, with their closest kin."""

import re

from interviewer.domain.interview.vagueness.lists import WordLists, either

_OPENS = r"(?:^|(?<=[.!?;:\n])|(?<=[.!?;:\n] ))"
_VAGUE = (
    r"(?:fine|o\.?k\.?|okay|good|great|happy|all\s+right|alright|satisfied|acceptable"
    r"|pleased|nice|solid|positive|professional)"
)
_NOT = r"(?:not|never|hardly|barely|far\s+from|\w+n't|isnt|wasnt|arent|werent|dont|didnt|no\s+longer)"

LOOK_ALIKES = (
    either(
        [
            r"fine[- ](?:print|tun(?:e|ed|es|ing)|grained|lines?|details?)",
            r"fine[- ](?:arts?|dining|wines?|points?|margins?|mesh)",
            r"(?:a|the|late|heavy|big|regulatory|parking) fines? (?:of|for|from|by|because|if|when)",
            r"(?:pay|paid|paying|got|getting|received|avoid|avoided) (?:a|an|the|another) (?:\w+ ){0,2}fine",
            r"fined|fines|no fine",
            r"(?:gave|give|gives|given|got|get|gets) (?:\w+ )?the (?:o\.?k\.?|okay)",
            r"the (?:o\.?k\.?|okay) from",
            r"ok'd|okayed|ok'ed",
            r"(?:satisfy|satisfies|satisfied)(?: \w+){0,3} (?:requirements?|criteri(?:a|on)|conditions?"
            r"|audits?|auditors?|regulators?|specifications?|tenders?|slas?)",
            r"satisfied that",
            r"on average|(?:above|below) average",
            r"average (?:of|handling|response|time|cost|price|age|order|number)",
            r"good (?:question|morning|luck)|for good",
            r"a good (?:deal|many|few)|standard (?:contract|terms|package|plan)",
        ]
    ),
    re.compile(
        _OPENS + r"\W{0,3}(?P<m>o\.?k\.?|okay)\b,?\s+(?=(?:so(?!-)|well|let me|now|then|first|to be honest|i'd)\b)"
    ),
    re.compile(_OPENS + r"\W{0,3}(?P<m>(?:satisfied|fine|ok|okay|good|happy|great|decent|adequate|average))\s*\?"),
)

NO_NEGATION = either(
    [
        r"not (?:too |so |that |at all |half )?bad",
        r"no (?:real |major |big |particular )?(?:complaints?|issues?|problems?|news)",
        r"(?:can't|cannot|cant|couldn't|can not) (?:really )?complain",
        r"nothing (?:really )?to complain about",
        r"(?:not|never|hardly) (?:un(?:happy|satisfied)|dissatisfied)",
        r"not only \w+",
    ]
)

NEGATION = either(
    [
        rf"{_NOT} (?:\w+ )?{_VAGUE}",
        r"dissatisfied|unsatisfied|unhappy|unacceptable|inadequate|unsatisfactory|no good",
    ]
)

FLAT = either(
    [
        r"fine",
        r"o\.?k\.?|okay|okey",
        r"(?:very |quite |pretty |fairly |generally |totally |reasonably |mostly )?satisfied|satisfactory",
        r"i (?:guess|suppose)(?: so)?",
        r"not (?:too |so |that |half )?bad",
        r"no (?:real |major |big |particular )?(?:complaints?|issues?|problems?)",
        r"(?:can't|cannot|cant|can not) (?:really )?complain|nothing (?:really )?to complain about",
        r"no news(?: is good news)?",
        r"(?:happy|good|fair|nice|decent) enough|so[- ]so|comme ci",
        r"(?:do|does|did|doing|gets?|getting|got) the job(?: done)?",
        r"(?:pretty much )?as expected|what (?:you'd|you would|we'd|i'd|one would) expect",
        r"(?:meets?|meeting|met) (?:our |my |the )?expectations?|up to (?:standard|scratch|par)",
        r"it(?: all| just)? works|can live with (?:it|that|them)|it is what it is|it's what it is",
        r"middle of the road|all right|alright|adequate|acceptable|decent|average",
    ]
)

WARM = either(
    [r"(?:(?:pretty|very|really|all|quite) ){0,3}(?:good|nice|great|happy|pleased|solid|positive|professional)"]
)

SHUT = (
    either(
        [
            r"nothing (?:really )?(?:comes|springs) to mind",
            r"(?:can't|cannot|cant|couldn't) (?:really )?think of (?:anything|any|one)",
            r"nothing (?:really|specific|in particular|particular|special|much|else|to add|to report)",
            r"(?:the )?same (?:as|like) (?:always|usual|before|ever)|business as usual|as usual|as always",
            r"(?:keep|carry) (?:on )?doing (?:what|whatever) (?:they|you)(?:'re| are)? (?:doing|do)",
            r"keep it up|carry on|hard to say|difficult to say|no opinion|no idea|not really",
            r"(?:don't|do not|dont) (?:really )?know",
        ]
    ),
    re.compile(r"^\W*(?:(?:no|well|um|er|oh)\W+)?(?P<m>nothing)\W*(?:thanks|thank you)?\W*$"),
)

NUMBER = re.compile(
    r"\d|[%€£$¥]|(?<!\w)(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)"
    r"teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|twice"
    r"|per\s?cent)(?!\w)"
)
MOMENT = either(
    [
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|tomorrow|easter|christmas",
        r"january|february|april|june|july|august|september|october|november|december",
        r"(?:in|since|last|this|next|until|by|early|late|from|every|the|of) (?:march|may)(?! be\b)",
        r"(?:last|this|next|past|previous|every) (?:day|night|morning|week|month|quarter|year)",
        r"(?:last|this|next|past|previous|every) (?:spring|summer|autumn|fall|winter)",
        r"q[1-4]|years? ago|months? ago|weeks? ago|days? ago",
    ]
)
REASON = either([r"because|cos|for (?:example|instance)|such as|when(?:ever)?|until|since|which means|so that"])
CONTRAST = either([r"but|although|though|except|however|wish|could be|yet"])

_HOLLOW = """
a an the this that these those it its it's i i'm i'd i've i'll me my mine we we're we've we'd we'll
us our ours you you're you've your they they're they've they'd they'll them their theirs he she his
her him there there's here is am are was were be been being isn't wasn't aren't weren't do does did
don't doesn't didn't done has have hasn't haven't hadn't will would wouldn't can can't cannot could
couldn't shall should may might must and or so if then than as at by for from in into of on off out
to up with about over under yes yeah yep yup no nope nah not never oh ah um uh er erm hm hmm mm mhm
well okay ok right sure thanks thank please just very really quite pretty too also all only even
still some any more most much many what which who whom whose how why where when until since because
but although though except however wish know mean guess suppose think like kind sort bit lot lots
thing things stuff say
"""
_NEVER_NAMES = "i i'm i'd i've i'll ok okay yes no mr mrs ms dr"

ENGLISH = WordLists(
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
)
