package org.throughline.standalone.question;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code waiting}. */
@Command(
        name = "waiting",
        description =
                "List what waits for an answer: requests for more time, claims to verify, escalations, disputes and others")
public final class WaitingCommand extends Listing {

    @Option(names = "--agency", paramLabel = "AGENCY", description = "On the actions of this agency")
    @Nullable
    String agency;

    @Option(
            names = "--committee",
            paramLabel = "COMMITTEE",
            description = "On the actions that this committee oversees")
    @Nullable
    String committee;

    @Option(names = "--review", paramLabel = "REVIEW", description = "On the actions of this review")
    @Nullable
    String review;

    @Option(names = "--overdue", description = "Only what should have been answered by now")
    boolean overdue;

    public WaitingCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question filtered() {
        return Question.at("/api/waiting")
                .with("agency", agency)
                .with("committee", committee)
                .with("review", review)
                .with("overdue", overdue ? true : null);
    }

    @Override
    Table<JsonNode> table() {
        return Table.<JsonNode>of()
                .column("ON", Field.at("/on"))
                .column("WAITS FOR", Field.at("/waitsFor"))
                .column("SINCE", Field.at("/since"))
                .column("ANSWER BY", Field.at("/answerBy"))
                .column("WHAT", Listing.TEXT_MAX, Field.at("/what"))
                .column("STATEMENT", Listing.TEXT_MAX, Field.at("/statement"));
    }
}
