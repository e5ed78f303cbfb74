package org.throughline.standalone.question;

import java.util.regex.Pattern;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code history ID}. The form of an identifier says what it is of. */
@Command(
        name = "history",
        description = "Print what was recorded about an action, a finding, a review or a meeting, with day and login")
public final class HistoryCommand extends AskingCommand {

    private static final Pattern ACTION = Pattern.compile(".+\\.f\\d+\\.a\\d+");
    private static final Pattern FINDING = Pattern.compile(".+\\.f\\d+");
    private static final Pattern MEETING = Pattern.compile(".+\\.\\d{4}-\\d{2}-\\d{2}");

    @Mixin
    private final Day day = new Day();

    @Option(names = "--csv", description = "Print it as a file for a spreadsheet")
    boolean csv;

    @Parameters(
            paramLabel = "ID",
            description = "Its identifier: scr-child-j.f3.a2, scr-child-j.f3, scr-child-j or semg.2016-11-14")
    String id;

    public HistoryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question question() {
        if (csv && json) throw wrong("--csv and --json do not go together");
        return day.in(Question.at("/api/" + kind(), id, "history"));
    }

    @Override
    Question inItsFormat(Question question) {
        return csv ? question.with("format", "csv") : question;
    }

    @Override
    boolean isPrintedAsItIs() {
        return csv || json;
    }

    private String kind() {
        if (ACTION.matcher(id).matches()) return "actions";
        if (FINDING.matcher(id).matches()) return "findings";
        return MEETING.matcher(id).matches() ? "meetings" : "reviews";
    }

    @Override
    void print(JsonNode answer) {
        Table.<JsonNode>of()
                .column("VERSION", Field.at("/version"))
                .column("ON", Field.at("/effectiveOn"))
                .column("BY", Field.at("/recordedBy/user"))
                .column("WHAT", Field.at("/happened"))
                .print(answer.path("entries").valueStream().toList(), out());
    }
}
