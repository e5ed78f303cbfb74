package org.throughline.standalone.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code digests}. */
@Command(
        name = "digests",
        description = "List the digests that were sent to leads, owners and committees, and what came of them")
public final class DigestsCommand extends Listing {

    @Option(names = "--agency", paramLabel = "AGENCY", description = "Those to the lead of this agency")
    @Nullable
    String agency;

    @Option(names = "--committee", paramLabel = "COMMITTEE", description = "Those to this committee")
    @Nullable
    String committee;

    @Option(names = "--state", paramLabel = "STATE", description = "Their state, such as parked or delivered")
    @Nullable
    String state;

    public DigestsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question filtered() {
        return Question.at("/api/alerts/digests")
                .with("agency", agency)
                .with("committee", committee)
                .with("state", state == null ? null : state.toUpperCase(Locale.ROOT));
    }

    @Override
    Table<JsonNode> table() {
        return Table.<JsonNode>of()
                .column("DIGEST", Field.at("/digest"))
                .column("RAISED", Field.at("/raisedOn"))
                .column("STATE", Field.at("/state"))
                .column("LINES", Field.at("/lines"))
                .column("TRIES", Field.at("/attempts"))
                .column("FAILURE", Field.firstOf("/failure", "/bounced"));
    }
}
