package org.throughline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are accepted, and how those that no longer are leave the program. */
class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Done", "7", "完", "٣", "– é –"})
    void a_letter_or_digit_of_any_script_says_something(String text) {
        assertThat(AcceptedText.hasWords(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "…", "-", "???", "👍", "%", "(\u0301)"})
    void signs_alone_say_nothing(String text) {
        assertThat(AcceptedText.hasWords(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O’Brien, Siân, Łukasz, Nguyễn Thị Minh Khai",
                "first line\nsecond line\twith a tab",
                "محمد عبد الله",
                "می\u200Cخواهم", // Persian: a non-joiner between parts of a verb
                "قُ\u200Cل", // after a vowel
                "क्\u200Dष, র\u200D্য, ශ්\u200Dරී", // joiners of Devanagari, Bengali, Sinhala
                "שלום (\u200Fabc\u200F)", // right-to-left marks beside brackets
                "Call \u2068محمد\u2069 first", // as a phone copies a name
                "👩🏽\u200D⚕\uFE0F 👨\u200D👩\u200D👧 ❤\uFE0F 1\uFE0F⃣ 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F", // with the flag of Wales
                "葛\uDB40\uDD00城", // a variant of an ideograph in a Japanese name
                "co\u00ADordinator of a\u200Bb and word\u2060joiner",
                "٢٠١٧ \u0600١٢",
                "a bullet from Word \uF0B7",
                "é̂"
            })
    void text_that_people_write_is_accepted_and_leaves_as_it_is(String text) {
        assertThat(AcceptedText.refusal(text)).isNull();
        assertThat(AcceptedText.isBlank(text)).isFalse();
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb",
                "a\0b",
                "a\bb",
                "a\u001Bb",
                "a\u0085b",
                "a\u000Bb",
                "a\u007Fb", // control
                "a\u202Ab",
                "a\u202Bb",
                "a\u202Cb",
                "a\u202Db",
                "a\u202Eb", // embeddings and overrides
                "a\u2066b\u2069",
                "a\u2067b\u2069",
                "a\u2069b",
                "a\u2068b",
                "a\u2068b\nc\u2069", // isolates
                "a\u200Cb",
                "a\u200Db",
                "\u200D😀",
                "क\u200D\u200D",
                "😀\u200Db", // joiners of nothing
                "a\uFEFFb",
                "a\uFFFAb",
                "a\u2061b",
                "a\u206Ab",
                "a\u034Fb",
                "a\u3164b",
                "a\u115Fb",
                "a\uFFA0b",
                "\uFE0Fa",
                "a\uFE0F\uFE0F",
                "a\u180Bb",
                "a\u180Eb",
                "a\uDB40\uDC61b",
                "a\uDB40\uDC01b",
                "a\uD800b",
                "a\uDC00b",
                "a\uFFFEb",
                "a\u0378b",
                "a\uD834\uDD73b"
            })
    void what_reorders_hides_or_controls_is_refused_by_its_name_and_neutralised(String text) {
        assertThat(AcceptedText.refusal(text)).contains("U+").endsWith("remove it");
        assertThat(AcceptedText.refusal(SafeText.of(text))).isNull();
        assertThat(SafeText.of(text)).isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0\u3000\u2003",
                "\u200B",
                "\u200E\u200F",
                "\u00AD\u2060",
                "\u2800",
                "\u3164",
                "\u115F\u1160",
                "\uFFFC",
                "\u0301",
                "\uF0B7",
                "\u2068\u2069",
                "\uD834\uDD59"
            })
    void text_of_which_nothing_can_be_seen_is_blank(String text) {
        assertThat(AcceptedText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "?", "7", "…", "✓", "李", "&"})
    void a_single_sign_can_be_seen(String text) {
        assertThat(AcceptedText.isBlank(text)).isFalse();
    }

    @Property
    void what_is_neutralised_is_accepted_and_is_not_changed_again(@ForAll String text) {
        var safe = SafeText.of(text);
        assertThat(AcceptedText.refusal(safe))
                .satisfiesAnyOf(
                        refusal -> assertThat(refusal).isNull(),
                        refusal -> assertThat(refusal).contains("accents"));
        assertThat(SafeText.of(safe)).isEqualTo(safe);
        assertThat(SafeText.line(text)).doesNotContain("\n", "\t");
        assertThat(SafeText.line(SafeText.line(text))).isEqualTo(SafeText.line(text));
    }

    @Property
    void the_recorded_form_is_recorded_as_it_is(@ForAll String text) {
        var recorded = AcceptedText.recorded(text);
        assertThat(AcceptedText.recorded(recorded)).isEqualTo(recorded);
        assertThat(recorded).doesNotContain("\r\n", "\u2028", "\u2029");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\r\ntwo", "one\u2028two", "one\u2029two"})
    void line_breaks_are_recorded_in_one_form(String text) {
        assertThat(AcceptedText.recorded(text)).isEqualTo("one\ntwo");
    }

    @Test
    void accents_are_composed_and_more_than_can_be_read_are_refused() {
        assertThat(AcceptedText.recorded("Sian\u0302")).isEqualTo("Sian̂");
        assertThat(AcceptedText.recorded("Sia\u0302n")).isEqualTo("Siân");
        assertThat(AcceptedText.refusal("a" + "\u0316".repeat(30))).isNull();
        assertThat(AcceptedText.refusal("a" + "\u0316".repeat(31))).contains("accents");
    }

    @Test
    void text_of_another_direction_is_isolated_within_a_sentence() {
        assertThat(SafeText.within("Train all\nteams")).isEqualTo("Train all teams");
        assertThat(SafeText.within("محمد")).isEqualTo("\u2068محمد\u2069");
        assertThat(SafeText.line(SafeText.within("محمد") + " due 30 April")).isEqualTo("\u2068محمد\u2069 due 30 April");
    }
}
