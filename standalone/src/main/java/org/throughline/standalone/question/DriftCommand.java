package org.throughline.standalone.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code drift}. */
@Command(
        name = "drift",
        description = "Print the five numbers: how many actions are late, masked, drifting, unverified and unproven")
public final class DriftCommand extends AskingCommand {

    /** What the numbers can be counted by. */
    enum By {
        agency,
        committee,
        review,
        theme
    }

    @Mixin
    private final ActionFilters filters = new ActionFilters();

    @Mixin
    private final Day day = new Day();

    @Option(names = "--by", paramLabel = "WHAT", description = "Count for each: agency, committee, review or theme")
    @Nullable
    By by;

    @Option(names = "--csv", description = "Print the numbers as a file for a spreadsheet")
    boolean csv;

    public DriftCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question question() {
        if (csv && json) throw wrong("--csv and --json do not go together");
        var path = by == null ? "/api/drift/numbers" : "/api/drift/groups";
        return day.in(filters.in(Question.at(path)))
                .with("by", by == null ? null : by.name().toLowerCase(Locale.ROOT))
                .with("size", by == null || csv ? null : 200);
    }

    @Override
    Question inItsFormat(Question question) {
        return csv ? question.with("format", "csv") : question;
    }

    @Override
    boolean isPrintedAsItIs() {
        return csv || json;
    }

    @Override
    void print(JsonNode answer) {
        if (by == null) {
            out().printf("Of %,d actions:%n", answer.path("actions").asLong());
            for (var words : answer.path("inWords")) out().println("  " + Facts.printed(words));
            return;
        }
        Table.<JsonNode>of()
                .column(by.name().toUpperCase(Locale.ROOT), Field.at("/key"))
                .column("ACTIONS", Field.at("/numbers/actions"))
                .column("LATE", Field.at("/numbers/late"))
                .column("MASKED", Field.at("/numbers/masked"))
                .column("DRIFTING", Field.at("/numbers/drifting"))
                .column("UNVERIFIED", Field.at("/numbers/unverified"))
                .column("UNPROVEN", Field.at("/numbers/unproven"))
                .print(answer.path("items").valueStream().toList(), out());
    }
}
