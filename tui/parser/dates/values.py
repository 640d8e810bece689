"""From a stretch of the calendar to the honest interval that the words give."""

from __future__ import annotations

from tui.instants import DAY_MINUTES
from tui.model import Certainty, DateValue, Grain
from tui.parser.dates import reasons
from tui.parser.dates.context import Resolved
from tui.parser.dates.refine import Found
from tui.partial import Bound, Length, Mod, Partial, Range
from tui.units import Stretch, moved, unit

_THIRDS = {Mod.START: 0, Mod.MID: 1, Mod.END: 2}


def value_of(found: Found, resolved: Resolved, published: int) -> DateValue:
    """The interval: narrowed by "late" or "earlier", opened by "since" or "by"."""
    stretch = resolved.stretch
    third = _THIRDS.get(found.mod) if found.mod else None
    if third is not None and stretch.grain > Grain.DAY:
        stretch = _third(stretch, third)
    stretch = _side(stretch, found.side, published)
    is_to_end = found.mod is Mod.END and found.bound is Bound.BEFORE
    start, end = _opened(stretch, Bound.BY if is_to_end else found.bound)
    return DateValue(start, end, stretch.grain, _certainty(found, resolved))


def why_of(found: Found, resolved: Resolved) -> str:
    """How the interval was found, for a reader."""
    whole = resolved.stretch.grain <= Grain.DAY
    why = reasons.modified(resolved.why, found.mod, whole=whole)
    if _unordered(found):
        why = f"{why}; nothing tells whether day or month comes first"
    return reasons.bounded(why, found.bound)


def length_value(length: Length, published: int) -> DateValue | None:
    """What "the past two weeks" covers, about; None where a length has no direction.

    An unsaid number leaves the far end open: "the coming weeks".
    """
    number, grain = length.parts[0]
    if length.toward == 0 or grain < Grain.DAY:
        return None
    day = unit(Grain.DAY, published)
    near = day.end if length.toward < 0 else day.start
    far = None
    if number is not None:
        far = moved(day, grain, length.toward * round(number)).start
    start, end = (far, near) if length.toward < 0 else (near, far)
    return DateValue(start, end, grain, Certainty.APPROXIMATE)


def _third(stretch: Stretch, third: int) -> Stretch:
    """Of a month its tens of days, of a year its four months, of a decade so on."""
    days = (stretch.end - stretch.start) // DAY_MINUTES
    start = stretch.start + third * days // 3 * DAY_MINUTES
    end = stretch.start + (third + 1) * days // 3 * DAY_MINUTES
    return Stretch(start, end, stretch.grain)


def _side(stretch: Stretch, side: int, published: int) -> Stretch:
    if side < 0 and stretch.start < published < stretch.end:
        return stretch._replace(end=published)
    if side > 0 and stretch.start < published + DAY_MINUTES < stretch.end:
        return stretch._replace(start=published + DAY_MINUTES)
    return stretch


def _opened(stretch: Stretch, bound: Bound | None) -> tuple[int | None, int | None]:
    match bound:
        case Bound.SINCE:
            return stretch.start, None
        case Bound.AFTER:
            return stretch.end, None
        case Bound.UNTIL | Bound.BY:
            return None, stretch.end
        case Bound.BEFORE:
            return None, stretch.start
    return stretch.start, stretch.end


def _certainty(found: Found, resolved: Resolved) -> Certainty:
    vague_mod = found.mod is not None and (
        found.mod not in _THIRDS or resolved.stretch.grain > Grain.DAY
    )
    if vague_mod or not resolved.exact or _unordered(found) or _is_fiscal(found):
        return Certainty.APPROXIMATE
    return Certainty.IMPLIED if resolved.anchor else Certainty.STATED


def _unordered(found: Found) -> bool:
    return isinstance(found.meaning, Partial) and found.meaning.unordered


def _is_fiscal(found: Found) -> bool:
    meaning = found.meaning.first if isinstance(found.meaning, Range) else found.meaning
    return isinstance(meaning, Partial) and (
        meaning.fiscal or meaning.quarter_ended > 0
    )
