package org.throughline.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.example.ExampleTable.Row;

/**
 * The tables in the README of the example are made from its data. {@code make docs} writes them anew.
 */
class ExampleTableTest {

    private static final Path README = LoadExampleTest.REPORT.resolve("README.md");

    private final ExampleTable table = ExampleTable.of(LoadExampleTest.REPORT);

    @Test
    void the_tables_are_what_the_data_is() throws IOException {
        var readme = Files.readString(README);
        var written = with(readme, "counted", table.counted());
        written = with(written, "what is in it", table.whatIsInIt());
        written = with(written, "every fact", table.everyFact());
        if (Boolean.getBoolean("docs.write")) Files.writeString(README, written);

        assertThat(Files.readString(README))
                .as("the README of the example is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    @Test
    void every_fact_names_its_paragraph_and_says_something() {
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.paragraph()).matches("\\d+(\\.\\d+)*");
            assertThat(row.fact()).isNotBlank();
        });
    }

    @Test
    void a_day_is_either_in_the_words_of_the_report_or_named_as_assumed() {
        assertThat(table.rows()).filteredOn(row -> !row.kind().equals("review")).allSatisfy(row -> {
            boolean stated = row.body().path("source").has("statedOn");
            boolean given = row.body().has("effectiveOn");
            assertThat(given ? row.assumes("effectiveOn") : stated || assumesMeeting(row))
                    .as(row.id() + " " + row.kind())
                    .isTrue();
        });
    }

    @Test
    void a_due_date_is_in_words_and_an_owner_as_written_because_the_report_gives_neither() {
        assertThat(table.of("action")).allSatisfy(action -> {
            assertThat(action.body().has("dueDate")).isFalse();
            assertThat(action.body().has("owner")).isFalse();
            assertThat(action.body().path("dueDateAsWritten").path("words").asString())
                    .isNotBlank();
            assertThat(action.body().path("ownerAsWritten").asString()).isNotBlank();
            boolean silent = action.body()
                    .path("dueDateAsWritten")
                    .path("words")
                    .asString()
                    .equals(ExampleTable.NO_DATE);
            assertThat(silent && !action.assumes("dueDate")).isFalse();
        });
    }

    /** The people who verify or assess are invented and called so, and named as assumed. */
    @Test
    void nobody_in_it_is_real() {
        for (var field : List.of("owner", "verifier", "assessor", "signedOffBy"))
            assertThat(table.rows().stream().filter(row -> row.body().has(field)))
                    .allSatisfy(row -> {
                        assertThat(row.body().path(field).path("name").asString())
                                .matches("Invented Person \\d+");
                        assertThat(row.assumes(field)).isTrue();
                    });
    }

    private static boolean assumesMeeting(Row row) {
        return row.assumes("authority") || row.assumes("meetingDate");
    }

    private static String with(String readme, String name, String part) {
        var begin = "<!-- " + name + ": made from the data by `make docs` -->\n";
        var end = "<!-- end of " + name + " -->";
        assertThat(readme).contains(begin).contains(end);
        return readme.substring(0, readme.indexOf(begin) + begin.length())
                + "\n"
                + part
                + "\n"
                + readme.substring(readme.indexOf(end));
    }
}
