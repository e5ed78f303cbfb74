package org.throughline.query.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is found is found in each of its spellings. */
class FoldedTextTest {

    /** Spellings that are alike, line by line. */
    private static final List<List<String>> ALIKE = List.of(
            List.of("Straße", "STRASSE", "strasse", "STRAẞE"),
            List.of("Encyclopædia", "encyclopaedia", "ENCYCLOPÆDIA"),
            List.of("Œuvre", "oeuvre"),
            List.of("Sørensen", "Sorensen", "SØRENSEN"),
            List.of("Łódź", "Lodz", "ŁÓDŹ"),
            List.of("ﬁle oﬃce ﬂow ﬀ", "file office flow ff", "FILE OFFICE FLOW FF"),
            List.of("O’Brien", "O'Brien", "O‘Brien", "OʼBrien", "O´Brien", "O`Brien", "O＇Brien", "O｀Brien"),
            List.of("“good”", "\"good\"", "«good»", "„good‟", "'good'", "‘good’"),
            List.of("2016–17", "2016-17", "2016—17", "2016‑17", "2016−17", "2016－17"),
            List.of("a\u00a0b", "a b", "a\u202fb", "a\u2003b", "a\u3000b"),
            List.of("chrono\u00adlogies", "chronologies"),
            List.of("ＡＢＣ １２３", "abc 123"),
            List.of("Zoë", "Zoe", "ZOE\u0308", "zoe\u0308"),
            List.of("İstanbul ışık", "istanbul isik"),
            List.of("ΟΔΟΣ", "οδος", "οδοσ"),
            List.of("4½ m²", "41/2 m2"));

    @Example
    void spellings_that_people_take_for_one_are_one() {
        for (var alike : ALIKE) assertThat(alike).map(FoldedText::of).containsOnly(FoldedText.of(alike.getFirst()));
    }

    @Example
    void folding_any_folded_character_changes_nothing() {
        var changed = IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .map(FoldedText::of)
                .filter(once -> !FoldedText.of(once).equals(once));
        assertThat(changed).isEmpty();
    }

    @Property
    void folding_a_folded_text_changes_nothing(@ForAll String text) {
        var once = FoldedText.of(text);
        assertThat(FoldedText.of(once)).isEqualTo(once);
    }

    @Property
    void a_text_is_found_in_every_form_and_case(@ForAll("texts") String text) {
        var searched = TextSearch.text("before " + text + " after");
        for (var form : Normalizer.Form.values()) {
            var spelled = Normalizer.normalize(text, form);
            for (var asked : Arrays.asList(spelled, spelled.toUpperCase(Locale.ROOT), spelled.toLowerCase(Locale.ROOT)))
                assertThat(TextSearch.has(searched, TextSearch.words(asked)))
                        .as(asked)
                        .isTrue();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var words = ALIKE.stream().flatMap(List::stream).toList();
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(4).map(each -> String.join(" ", each));
    }

    @Example
    void a_number_is_found_by_its_beginning_and_an_identifier_too() {
        assertThat(found("4.2")).isTrue();
        assertThat(found("recommendation 4.2 teams")).isTrue();
        assertThat(found("scr-child-j.f3")).isTrue();
        assertThat(found(".2")).isFalse();
        assertThat(found("f3")).isFalse();
    }

    private static boolean found(String q) {
        return TextSearch.has(
                TextSearch.text("Train all teams"), "Recommendation 4.2", "scr-child-j.f3.a2", TextSearch.words(q));
    }
}
