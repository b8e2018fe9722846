"""Reads the text of a condition into its tree; whatever is not in the language is refused with a reason."""

import re
from dataclasses import dataclass
from typing import cast

from interviewer.domain.script.condition_nodes import (
    FUNCTIONS,
    Ask,
    Compare,
    Either,
    Every,
    Node,
    Not,
    Operator,
    Scalar,
    Truth,
)

LONGEST = 4000
"""Characters a condition may have."""
DEEPEST = 24
"""Brackets and `not`s inside one another."""

WORDS = ("and", "or", "not", "in", "true", "false")
RESERVED = frozenset((*WORDS, *FUNCTIONS))
"""Words of the language; no question may have one as its id."""

MIRRORED: dict[str, str] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
TOKEN = re.compile(
    r"(?P<space>[ \t\r\n]+)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<number>-?[0-9]+(?:\.[0-9]+)?(?![A-Za-z0-9_.]))"
    r"|(?P<text>'[^'\\\n]*'|\"[^\"\\\n]*\")|(?P<sign>==|!=|<=|>=|<|>|\(|\)|\[|\]|,)",
    re.ASCII,
)


class ConditionError(ValueError):
    """A condition that is not in the small language; `reason` says why, for the author of the script."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Token:
    """One word or sign; `sort` is name, word, number, text, sign or end."""

    sort: str
    text: str


END = Token("end", "")


def read_tree(source: str) -> Node:
    """The tree of a condition. ConditionError for anything outside the language, however long or deep."""
    if len(source) > LONGEST:
        raise ConditionError(f"the condition is longer than {LONGEST} characters")
    tokens = _tokens(source)
    if not tokens:
        raise ConditionError('the condition is empty; write "true" for always')
    reader = _Reader(tokens)
    tree = reader.either()
    if reader.next != END:
        raise ConditionError(f"{_shown(reader.next)} does not belong here; join tests with and, or")
    return tree


def _tokens(source: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(source):
        match = TOKEN.match(source, at)
        if match is None:
            raise ConditionError(f"{source[at]!r} is not in the language of conditions")
        at = match.end()
        sort = cast("str", match.lastgroup)
        if sort == "name" and match.group() in WORDS:
            sort = "word"
        if sort != "space":
            found.append(Token(sort, match.group()))
    return found


def _shown(token: Token) -> str:
    return "the end" if token == END else f"“{token.text[:40]}”"


class _Reader:
    """Walks the tokens once, from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def next(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else END

    def _take(self, *texts: str) -> Token | None:
        token = self.next
        if token.sort in {"word", "sign"} and token.text in texts:
            self._at += 1
            return token
        return None

    def _need(self, text: str) -> None:
        if self._take(text) is None:
            raise ConditionError(f"“{text}” is expected before {_shown(self.next)}")

    def either(self) -> Node:
        parts = [self._every()]
        while self._take("or"):
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _every(self) -> Node:
        parts = [self._single()]
        while self._take("and"):
            parts.append(self._single())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _single(self) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ConditionError(f"the condition is nested more than {DEEPEST} deep")
        node = self._test()
        self._depth -= 1
        return node

    def _test(self) -> Node:
        if self._take("not"):
            return Not(self._single())
        if self._take("("):
            inner = self.either()
            self._need(")")
            return inner
        if word := self._take("true", "false"):
            return Truth(word.text == "true")
        return self._unchained(self._comparison())

    def _unchained(self, node: Node) -> Node:
        if self._operator() is not None:
            raise ConditionError("only one comparison at a time; join two with and")
        return node

    def _comparison(self) -> Node:
        token = self.next
        if token.sort == "name":
            self._at += 1
            if self.next == Token("sign", "("):
                return self._function(token.text)
            return self._after_name(token.text)
        if token.sort in {"number", "text"} or token.text == "[":
            return self._after_literal(self._literal())
        raise ConditionError(f"a question or a bracket is expected, not {_shown(token)}")

    def _function(self, name: str) -> Node:
        if name not in FUNCTIONS:
            raise ConditionError(f"there is no function “{name[:40]}”, only answered(id) and flag_fine(id)")
        self._need("(")
        inner = self.next
        if inner.sort != "name" or inner.text in FUNCTIONS:
            raise ConditionError(f"{name}(…) takes the id of one question")
        self._at += 1
        self._need(")")
        return Ask(name, inner.text)

    def _after_name(self, name: str) -> Node:
        if name in FUNCTIONS:
            raise ConditionError(f"{name} needs the id of a question in brackets")
        operator = self._operator()
        if operator is None:
            raise ConditionError(f"“{name[:40]}” stands alone; compare it, or write answered({name[:40]})")
        literal = self._literal()
        if (operator in {"in", "not in"}) != isinstance(literal, tuple):
            raise ConditionError(f"“{operator}” and what follows do not go together; a list goes with in")
        return Compare(name, operator, literal)

    def _after_literal(self, literal: Scalar | tuple[Scalar, ...]) -> Node:
        """`9 <= nps` is `nps >= 9`; `'price' in stay_reason` asks whether that was among the options."""
        operator = self._operator()
        token = self.next
        if operator is None or isinstance(literal, tuple):
            raise ConditionError("a number, text or list must be compared with a question")
        if token.sort != "name" or token.text in FUNCTIONS:
            raise ConditionError("one side of a comparison must be a question")
        self._at += 1
        if operator in {"in", "not in"}:
            return Compare(token.text, operator, (literal,))
        return Compare(token.text, cast("Operator", MIRRORED[operator]), literal)

    def _operator(self) -> Operator | None:
        if self._take("not"):
            self._need("in")
            return "not in"
        token = self._take("==", "!=", "<=", ">=", "<", ">", "in")
        return None if token is None else cast("Operator", token.text)

    def _literal(self) -> Scalar | tuple[Scalar, ...]:
        if not self._take("["):
            return self._scalar()
        items = [self._scalar()]
        while self._take(","):
            items.append(self._scalar())
        self._need("]")
        return tuple(items)

    def _scalar(self) -> Scalar:
        token = self.next
        self._at += 1
        if token.sort == "text":
            return token.text[1:-1]
        if token.sort == "number" and len(token.text) <= 15:
            return float(token.text) if "." in token.text else int(token.text)
        if token.text in {"true", "false"}:
            raise ConditionError("true and false stand alone; compare with 'yes', another option or a number")
        raise ConditionError(f"a number, a text in quotes or a list is expected, not {_shown(token)}")
