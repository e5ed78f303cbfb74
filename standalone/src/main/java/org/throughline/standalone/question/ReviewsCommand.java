package org.throughline.standalone.question;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code reviews}. */
@Command(name = "reviews", description = "List the reviews and how far their plans are")
public final class ReviewsCommand extends Listing {

    @Option(names = "--committee", paramLabel = "COMMITTEE", description = "Overseen by this committee")
    @Nullable
    String committee;

    @Option(names = "--words", paramLabel = "WORDS", description = "Words in the title or the reference")
    @Nullable
    String words;

    public ReviewsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question filtered() {
        return Question.at("/api/reviews").with("committee", committee).with("q", words);
    }

    @Override
    Table<JsonNode> table() {
        return Table.<JsonNode>of()
                .column("REVIEW", Field.at("/id"))
                .column("KIND", Field.at("/kind"))
                .column("BEGAN", Field.at("/beganOn"))
                .column("PLAN", Field.at("/planStatus"))
                .column("FINDINGS", Field.at("/recordedFindings"))
                .column("ACTIONS", Field.at("/recordedActions"))
                .column("TITLE", Listing.TEXT_MAX, Field.at("/title"));
    }
}
