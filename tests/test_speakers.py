from __future__ import annotations

import pytest
from quote_reading import read, speakers

from tui.model import Attribution


def last(article: str) -> Attribution:
    """The attribution of an article's last statement."""
    given = read(article)[-1].attribution
    assert given is not None
    return given


def test_a_surname_is_the_person_named_in_full() -> None:
    article = "Ana Ruiz opened the bridge. “It is done,” Ruiz said."
    assert last(article).speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    ("article", "speaker"),
    [
        ("Lena Voss met Ana Ruiz. “It is done,” Ms. Voss said.", "Lena Voss"),
        ("Jan Novak met Ana Ruiz. “It is done,” Mr. Novak said.", "Jan Novak"),
        ("Gen. Omar Haddad came. “It is done,” the general said.", "Omar Haddad"),
        ("Mayor Ana Ruiz came. “It is done,” the mayor said.", "Ana Ruiz"),
        (
            "Ana Ruiz, the mayor of Ardu, came. “It is done,” the mayor said.",
            "Ana Ruiz",
        ),
        ("Jan Novak met Lena Voss. “It is done,” she said.", "Lena Voss"),
        ("Lena Voss met Jan Novak. “It is done,” he said.", "Jan Novak"),
    ],
)
def test_titles_roles_and_pronouns_mean_the_person(article: str, speaker: str) -> None:
    assert last(article).speaker == speaker


@pytest.mark.parametrize(
    "name",
    [
        "Li Wei",
        "Marta van der Berg",
        "Omar bin Khalid",
        "José Álvarez",
        "W. Ellis Barrow",
        "Siobhán O’Dell",
        "Anne-Marie Colbert",
        "Omar bin Khalid al-Nouri",
        "Jan “Red” Novak",
    ],
)
def test_names_of_any_culture_are_whole(name: str) -> None:
    assert speakers(f"“It is done,” {name} said.") == [name]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Li Wenhua", "Li"),
        ("Karl van den Berg", "Van den Berg"),
        ("María José Ferrer de la Cruz", "Ferrer de la Cruz"),
        ("Datuk Farid Rahman", "Farid"),
        ("Robert W. “Bob” Scully", "Bob Scully"),
    ],
)
def test_a_part_of_a_name_is_the_person_named_in_full(name: str, part: str) -> None:
    article = f"The crews of the old ferry met {name}. “It is done,” {part} said."
    assert last(article).speaker == name.removeprefix("Datuk ")


@pytest.mark.parametrize(
    ("article", "role"),
    [
        ("“It is done,” Defence Minister Jan Novak said.", "Defence Minister"),
        ("“It is done,” Secretary of Works Jan Novak said.", "Secretary of Works"),
        ("“It is done,” Trade Minister Dr Jan Novak said.", "Trade Minister"),
        ("“It is done,” JUDGE Jan Novak said.", "Judge"),
        ("“It is done,” the economist Jan Novak said.", "economist"),
        (
            "Jan Novak, the mayor of Ardu, came. “It is done,” Novak said.",
            "mayor of Ardu",
        ),
        (
            "Mayor Jan Novak left office. Later, as envoy Jan Novak, he returned."
            " “It is done,” Novak said.",
            "envoy",
        ),
    ],
)
def test_the_role_is_the_one_last_given(article: str, role: str) -> None:
    assert last(article).role == role


@pytest.mark.parametrize(
    "source",
    [
        "officials",
        "the Foreign Ministry",
        "the two leaders",
        "NATO",
        "his office",
        "a senior aide who asked not to be named",
        "the company",
    ],
)
def test_bodies_and_unnamed_sources_stay_as_written(source: str) -> None:
    found = speakers(f"“It is done,” {source} said.")
    assert len(found) == 1
    assert found[0] in source


@pytest.mark.parametrize(
    ("body", "mention"),
    [
        ("The Foreign Ministry", "the ministry"),
        ("Lenne Shipping Ltd", "the company"),
        ("The Ardu Bridge Authority", "the authority"),
    ],
)
def test_a_body_is_known_by_its_kind(body: str, mention: str) -> None:
    article = f"{body} met the unions on Monday. “It is done,” {mention} said."
    assert last(article).speaker == body.removeprefix("The ")


def test_of_two_namesakes_the_title_tells_which() -> None:
    article = "Peter Voss met Lena Voss in Ardu. “It is done,” Mrs. Voss said."
    assert last(article).speaker == "Lena Voss"


def test_somebody_named_in_the_words_did_not_say_them() -> None:
    article = (
        "Jan Novak met Peter Voss in Ardu. Novak was late. “Peter Voss was early,”"
        " he said."
    )
    assert last(article).speaker == "Jan Novak"


def test_a_relative_pronoun_is_the_person_before_it() -> None:
    article = "Ana Ruiz, who said the bridge was safe, left."
    assert speakers(article) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "mention",
    [
        "The mayor of Ardu early Monday",
        "The mayor of Ardu also",
        "The mayor of Ardu on Monday morning",
    ],
)
def test_the_time_is_no_part_of_who_speaks(mention: str) -> None:
    article = f"{mention} said the bridge was safe."
    assert last(article).speaker == "The mayor of Ardu"


@pytest.mark.parametrize("first", ["Whether", "Inside", "Despite"])
def test_a_word_that_opens_a_sentence_is_no_part_of_a_name(first: str) -> None:
    article = f"{first} Ana Ruiz stays or goes, all wait. “I stay,” Ruiz said."
    assert last(article).speaker == "Ana Ruiz"


@pytest.mark.parametrize(
    "source",
    [
        "the brother of President Ana Ruiz",
        "the wife of Jan Novak",
        "the spokesman of Ana Ruiz",
    ],
)
def test_who_is_somebodys_is_not_that_person(source: str) -> None:
    article = f"Ana Ruiz met Jan Novak. “It is done,” said {source}."
    assert last(article).speaker == source


def test_a_possessive_is_not_the_person() -> None:
    article = "Ana Ruiz left. “It is done,” Ruiz’s spokesman said."
    assert last(article).speaker == "Ruiz’s spokesman"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("her office", "Lena Voss’s office"),
        ("her lawyers", "Lena Voss’s lawyers"),
        ("her speech in Ardu", "her speech in Ardu"),
    ],
)
def test_her_office_is_somebodys(source: str, speaker: str) -> None:
    article = f"Lena Voss left on Monday. “It is done,” {source} said."
    assert last(article).speaker == speaker


def test_a_source_without_a_name_is_all_that_is_told_of_it() -> None:
    article = "An aide who asked not to be named said the bridge was safe."
    assert last(article).speaker == "An aide who asked not to be named"


def test_they_are_whoever_spoke_last_together() -> None:
    article = "Officials said the bridge was safe. “It was tested,” they said."
    assert last(article).speaker == "officials"


def test_a_gender_known_by_role_guides_the_pronoun() -> None:
    article = (
        "Sasha Bell, a spokeswoman, met Robin Moss, a spokesman."
        " “It is done,” she said."
    )
    assert last(article).speaker == "Sasha Bell"


@pytest.mark.parametrize(
    "told",
    [
        "Residents said the bridge was safe.",
        "Witnesses said the bridge was safe.",
        "The mayor met the zorbers. Zorbers said the bridge was safe.",
    ],
)
def test_the_start_of_a_sentence_makes_no_name_of_a_common_noun(told: str) -> None:
    assert last(told).speaker in ("residents", "witnesses", "zorbers")


def test_the_start_of_a_sentence_leaves_names_as_they_are() -> None:
    assert last("Rivers said the bridge was safe.").speaker == "Rivers"


@pytest.mark.parametrize(
    "told",
    [
        "“It is safe,” the Ardu Harbour Office (AHO) said.",
        "The Ardu Harbour Office (AHO) met. AHO said that it was safe.",
        "The Ardu Harbour Office (AHO) met. “It is safe,” the AHO said.",
    ],
)
def test_an_acronym_is_what_the_article_spells_out(told: str) -> None:
    assert last(told).speaker == "Ardu Harbour Office"


def test_an_acronym_spelt_like_a_pronoun_is_a_name() -> None:
    told = "The World Harbour Organization (WHO) met. “It is safe,” the WHO said."
    assert last(told).speaker == "World Harbour Organization"


def test_words_may_lack_a_letter_in_the_acronym() -> None:
    told = "“It is safe,” the Centre for Disease Control and Prevention (CDC) said."
    assert last(told).speaker == "Centre for Disease Control and Prevention"


def test_what_stands_in_brackets_may_be_no_acronym_of_a_name() -> None:
    told = "Ana Ruiz (XYZ) said that it was safe."
    assert last(told).speaker in ("Ana Ruiz", "XYZ")


def test_an_acronym_is_the_body_whose_name_it_fits() -> None:
    told = "The Ardu Harbour Office met. “It is safe,” the AHO said."
    assert last(told).speaker == "Ardu Harbour Office"


def test_two_letters_fit_too_many_names() -> None:
    told = "The Harbour Office met. “It is safe,” the HO said."
    assert last(told).speaker == "HO"
