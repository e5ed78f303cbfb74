package org.throughline.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts name a person, and which only stand where a name is missing. All people are invented. */
class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBC",
                "tbc.",
                "T.B.C.",
                "To be confirmed",
                "To be agreed by the group",
                "-",
                "--",
                "?",
                "…",
                "N/A",
                "na",
                "x",
                "xx",
                "J",
                "J.",
                "J.S.",
                "O",
                "Various",
                "Several managers",
                "All staff",
                "All social workers",
                "Everyone",
                "All agencies",
                "Ongoing",
                "Vacant",
                "vacant post",
                "Nobody",
                "None",
                "Social workers",
                "Team managers",
                "The Board",
                "CSC",
                "csc staff",
                "Children's Social Care",
                "Police",
                "Head of Service",
                "Heads of service",
                "Service Manager",
                "service-manager",
                "Named Nurse",
                "Nurse",
                "Chair",
                "Independent Chair",
                "Locality Team North",
                "Ada Example and Omar Example",
                "Ada Example / Omar Example",
                "Ada & Omar",
                "Designated Doctor",
                "Dr",
                "1",
                "Owner"
            })
    void a_placeholder_a_role_or_a_group_names_nobody(String name) {
        assertThat(PersonName.namesNobody(name, "Service Manager", "csc")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Li",
                "Ng",
                "Wei Li",
                "Na Li",
                "Sandra O",
                "O Chang-ho",
                "李",
                "J Example",
                "J. Example",
                "Paul Nurse",
                "Edith Head",
                "Ade Constable",
                "Jamie Staff",
                "Mary-Ann O’Brien",
                "O'Brien",
                "D’Arcy",
                "Jürgen Groß",
                "Łukasz",
                "Æthel Þórr",
                "Example, Ada",
                "Dr Ada Example",
                "Alexander Cross",
                "Boardman Anders",
                "Invented Person 1",
                "Всеволод",
                "Anders",
                "Sam Chair",
                "May Young",
                "Alan West",
                "Orla Anders"
            })
    void a_real_name_is_one_however_short(String name) {
        assertThat(PersonName.namesNobody(name, "Service Manager", "csc")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien,O’Brien",
        "O'Brien,OBRIEN",
        "Mary-Ann Example,Mary Ann Example",
        "Renée,RENEE",
        "Groß,GROSS",
        "Æthel,Aethel",
        "Øyvind,Oyvind",
        "Łukasz,lukasz",
        "ﬁona,Fiona",
        "O`Brien,Oʼbrien",
        "'  Ada   Example ',ada example"
    })
    void spellings_of_one_name_are_folded_to_one(String one, String other) {
        assertThat(PersonName.folded(one)).isEqualTo(PersonName.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"Smith,Smyth", "Anna,Ann A", "Li,Ly"})
    void different_names_are_not_folded_to_one(String one, String other) {
        assertThat(PersonName.folded(one)).isNotEqualTo(PersonName.folded(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "TBC", "x", "n/a", "various", "to be agreed"})
    void a_placeholder_is_no_role(String role) {
        assertThat(PersonName.isNoRole(role)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GP", "Lead", "Service Manager", "Chair", "Team manager", "All-age lead", "IRO"})
    void a_short_role_is_one(String role) {
        assertThat(PersonName.isNoRole(role)).isNull();
    }
}
