"""The part a person has in the decision, in the words people use for it."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from interviewer.services.contact_list.letters import folded

_NOT_LETTERS = re.compile(r"[\W_]+")

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "decision": "decision, decision maker, decisionmaker, decider, decides, decision making, key decision maker,"
        " economic buyer, buyer decision, final decision, budget holder, budget owner, sponsor, executive sponsor,"
        " entscheider, entscheiderin, entscheidungstrager, entscheidung, decideur, decideuse, decision finale,"
        " decisor, decisora, responsable de la decision, decisore, decisionale, beslisser, beslissingsnemer,"
        " tomador de decisao, decydent, beslutsfattare, beslutningstaker, beslutningstager, d, dm",
        "influencer": "influencer, influence, influences, influencing, recommender, advisor, adviser, champion,"
        " technical buyer, evaluator, beeinflusser, einflussnehmer, mitentscheider, empfehler, berater,"
        " influenceur, influenceuse, prescripteur, prescriptrice, influenciador, influenciadora, influyente,"
        " influenzatore, influente, beinvloeder, adviseur, influyentes, doradca, paverkare, pavirker, i, inf",
        "user": "user, users, end user, enduser, daily user, uses, key user, anwender, anwenderin, nutzer, nutzerin,"
        " benutzer, benutzerin, endanwender, key user anwender, utilisateur, utilisatrice, usuario, usuaria,"
        " usuario final, utente, utilizzatore, gebruiker, eindgebruiker, utilizador, utilizadora, uzytkownik,"
        " anvandare, bruker, bruger, uzivatel, u",
        "none": "none, no role, no, n/a, na, unknown, other, keine, kein, ohne, unbekannt, aucun, aucune, inconnu,"
        " ninguno, ninguna, nessuno, nessuna, geen, nenhum, brak, ingen",
    }
)


def plain(text: str) -> str:
    """A role word without accents, signs and case."""
    return _NOT_LETTERS.sub("", folded(text))


def meanings() -> dict[str, str]:
    """Every plain role word and the role it means."""
    return {plain(word): role for role, words in WORDS.items() for word in words.split(",")}
