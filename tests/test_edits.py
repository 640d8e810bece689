"""What stands of edits: the last of each field, and groups as people want them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.edits import (
    YES,
    Curation,
    Edit,
    Field,
    inverse,
    merge,
    split,
    standing,
    together,
)

FOUND = (("a:1", "b:1", "c:1"), ("d:1", "e:1"))
ALL = frozenset("a:1 b:1 c:1 d:1 e:1 f:1".split())


def merged(*pairs: tuple[str, str]) -> list[Edit]:
    return [Edit(event, Field.MERGED_INTO, other) for event, other in pairs]


def groups(*edits: Edit, present: frozenset[str] = ALL) -> list[str]:
    """The groups as words, each telling by its article."""
    left = together(FOUND, standing(edits), present)
    return ["".join(event[0] for event in group) for group in left]


def parted(event: str, group: str, *edits: Edit) -> list[str]:
    """The groups after a telling was taken out of one of them."""
    curation = standing(edits)
    own = [f"{letter}:1" for letter in group]
    return groups(*edits, *split(f"{event}:1", own, FOUND, curation))


def test_the_last_edit_of_a_field_stands() -> None:
    edits = [Edit("a:1", Field.NOTE, "first"), Edit("a:1", Field.NOTE, "second")]
    assert standing(edits).note == {"a:1": "second"}
    assert standing([*edits, Edit("a:1", Field.NOTE, None)]).note == {}


def test_fields_of_one_target_stand_beside_each_other() -> None:
    curation = standing([Edit("a:1", Field.NOTE, "x"), Edit("a:1", Field.APART, YES)])
    assert curation.note == {"a:1": "x"}
    assert curation.apart == {"a:1": YES}


def test_an_event_is_hidden_by_itself_or_with_its_article() -> None:
    curation = standing([Edit("a", Field.HIDDEN, YES), Edit("b:1", Field.HIDDEN, YES)])
    assert curation.hides("a:7")
    assert curation.hides("b:1")
    assert not curation.hides("b:7")


def test_without_edits_groups_are_as_found() -> None:
    assert groups() == ["abc", "de"]


def test_what_is_not_there_is_in_no_group() -> None:
    assert groups(present=ALL - {"a:1"}) == ["bc", "de"]
    assert groups(present=ALL - {"d:1"}) == ["abc"]


def test_merging_two_rows_merges_all_that_was_told_together() -> None:
    assert groups(*merged(("d:1", "a:1"))) == ["abcde"]


def test_the_row_that_another_was_merged_into_stands() -> None:
    assert groups(*merged(("a:1", "d:1"))) == ["deabc"]
    assert groups(*merged(("a:1", "f:1"))) == ["fabc", "de"]


def test_two_merged_into_a_third_are_together_even_without_it() -> None:
    edits = merged(("f:1", "z:9"), ("d:1", "z:9"))
    assert groups(*edits) == ["abc", "def"]


def test_merging_in_a_circle_is_merging() -> None:
    assert groups(*merged(("a:1", "d:1"), ("d:1", "a:1"))) == ["abcde"]
    assert groups(*merged(("a:1", "a:1"))) == ["abc", "de"]


def test_a_telling_that_is_split_off_is_alone() -> None:
    assert parted("b", "abc") == ["ac", "de"]


def test_the_next_telling_stands_where_the_first_is_split_off() -> None:
    assert parted("a", "abc") == ["bc", "de"]


def test_splitting_a_row_of_two_leaves_two_rows() -> None:
    assert parted("e", "de") == ["abc"]


def test_what_was_split_off_can_be_merged_elsewhere() -> None:
    edits = split("b:1", ["a:1", "b:1", "c:1"], FOUND, Curation())
    assert groups(*edits, *merged(("b:1", "d:1"))) == ["ac", "deb"]


def test_splitting_what_was_merged_by_hand_takes_one_telling_alone() -> None:
    hand = merged(("d:1", "a:1"))
    assert parted("d", "abcde", *hand) == ["abce"]
    assert parted("e", "abcde", *hand) == ["abcd"]


def test_the_rest_stays_together_where_the_others_were_merged_into_what_goes() -> None:
    hand = merged(("d:1", "a:1"), ("f:1", "a:1"))
    assert parted("a", "abcdef", *hand) == ["bcdef"]


def test_splitting_what_only_a_person_merged_leaves_no_trace() -> None:
    hand = merged(("f:1", "d:1"))
    edits = split("f:1", ["d:1", "e:1", "f:1"], FOUND, standing(hand))
    assert not standing([*hand, *edits])


def test_the_inverse_brings_back_what_stood() -> None:
    before = standing([Edit("a:1", Field.NOTE, "old")])
    act = [Edit("a:1", Field.NOTE, "new"), Edit("b:1", Field.APART, YES)]
    after = before.after(act)
    assert after.after(inverse(act, before)) == before


def test_merging_again_keeps_what_was_merged_before() -> None:
    edits = [merge(["f:1"], ["d:1", "e:1"], Curation())]
    assert groups(*edits) == ["abc", "def"]
    edits.append(merge(["d:1", "e:1", "f:1"], ["a:1", "b:1", "c:1"], standing(edits)))
    assert groups(*edits) == ["abcdef"]
    elsewhere = merged(("f:1", "z:9"))
    edit = merge(["f:1"], ["d:1", "e:1"], standing(elsewhere))
    assert standing([*elsewhere, edit]).merged_into["f:1"] == "z:9"
    assert sorted(groups(*elsewhere, edit)[1]) == ["d", "e", "f"]


EVENTS = st.sampled_from(sorted(ALL))
EDITS = st.lists(
    st.one_of(
        st.builds(Edit, EVENTS, st.just(Field.MERGED_INTO), st.none() | EVENTS),
        st.builds(Edit, EVENTS, st.just(Field.APART), st.sampled_from([None, YES])),
    )
)


@given(EDITS, st.frozensets(EVENTS))
def test_no_event_is_lost_or_told_twice(
    edits: list[Edit], present: frozenset[str]
) -> None:
    left = together(FOUND, standing(edits), present)
    told = [event for group in left for event in group]
    assert len(told) == len(set(told))
    assert set(told) <= present


@given(EDITS, st.data())
def test_splitting_takes_out_one_and_leaves_all_others(
    edits: list[Edit], data: st.DataObject
) -> None:
    curation = standing(edits)
    before = together(FOUND, curation, ALL)
    if before:
        group = data.draw(st.sampled_from(before))
        event = data.draw(st.sampled_from(group))
        after = together(
            FOUND, curation.after(split(event, group, FOUND, curation)), ALL
        )
        others = {frozenset(each) for each in before if each != group}
        rest = frozenset(group) - {event}
        assert {frozenset(each) for each in after} == others | (
            {rest} if len(rest) > 1 else set()
        )
