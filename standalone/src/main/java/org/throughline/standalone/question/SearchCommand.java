package org.throughline.standalone.question;

import java.util.List;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code search WORDS}. */
@Command(
        name = "search",
        description = "Find actions, findings, reviews and meetings by a printed number, an identifier or words")
public final class SearchCommand extends Listing {

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "All of them have to be found")
    List<String> words;

    public SearchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question filtered() {
        return Question.at("/api/search").with("q", String.join(" ", words));
    }

    @Override
    Table<JsonNode> table() {
        return Table.<JsonNode>of()
                .column("KIND", Field.at("/kind"))
                .column("ID", Field.at("/id"))
                .column("STATUS", Field.at("/status"))
                .column("DAY", Field.at("/day"))
                .column("TEXT", Listing.TEXT_MAX, Field.at("/text"));
    }
}
