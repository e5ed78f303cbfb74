package org.throughline.standalone.question;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A command that asks for a list. For people it prints the first rows, as a file the whole list. */
abstract class Listing extends AskingCommand {

    static final int TEXT_MAX = 60;

    @Mixin
    final Day day = new Day();

    @Option(names = "--csv", description = "Print the whole list as a file for a spreadsheet")
    boolean csv;

    @Option(
            names = "--sort",
            paramLabel = "COLUMN",
            description = "Sort by a field of the answer, with - before it from the last to the first: --sort=-dueDate")
    @Nullable
    String sort;

    @Option(names = "--size", paramLabel = "NUMBER", description = "How many rows to print, up to 200; 50 if left out")
    @Nullable
    Integer size;

    Listing(Surroundings surroundings) {
        super(surroundings);
    }

    /** What is asked, apart from the day, the order and the number of rows. */
    abstract Question filtered();

    abstract Table<JsonNode> table();

    @Override
    final Question question() {
        if (csv && json) throw wrong("--csv and --json do not go together");
        if (csv && size != null) throw wrong("--csv prints the whole list, so --size has no place");
        return day.in(filtered()).with("sort", sort).with("size", size);
    }

    @Override
    final Question inItsFormat(Question question) {
        return csv ? question.with("format", "csv") : question;
    }

    @Override
    final boolean isPrintedAsItIs() {
        return csv || json;
    }

    @Override
    void print(JsonNode answer) {
        var rows = answer.path("items").valueStream().toList();
        if (!rows.isEmpty()) table().print(rows, out());
        long total = answer.path("total").asLong();
        out().println(
                        rows.size() == total
                                ? "%,d in all, as of %s"
                                        .formatted(total, answer.path("asOf").asString())
                                : "%,d of %,d, as of %s. --size=200 prints more, --csv all"
                                        .formatted(
                                                rows.size(),
                                                total,
                                                answer.path("asOf").asString()));
    }
}
