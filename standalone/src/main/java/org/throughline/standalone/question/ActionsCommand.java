package org.throughline.standalone.question;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Table;
import org.throughline.standalone.connection.Question;
import org.throughline.standalone.connection.Surroundings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code actions}. */
@Command(
        name = "actions",
        description = {
            "List actions: of an agency, a committee or an owner, late, drifting or unproven.",
            "LATE is how many days an action is late, and HIDDEN how many more it would be without the moves of its date."
        })
public final class ActionsCommand extends Listing {

    @Mixin
    private final ActionFilters filters = new ActionFilters();

    @ArgGroup
    @Nullable
    FiveNumbers number;

    /** The five numbers; an action can count in several, and one is asked for at a time. */
    static final class FiveNumbers {

        @Option(names = "--late", description = "Only those that are late")
        boolean late;

        @Option(names = "--masked", description = "Only those whose lateness is hidden by a moved date")
        boolean masked;

        @Option(names = "--drifting", description = "Only those that drift")
        boolean drifting;

        @Option(names = "--unverified", description = "Only those whose claim waits too long for verification")
        boolean unverified;

        @Option(names = "--unproven", description = "Only those signed off without proof that something improved")
        boolean unproven;

        String name() {
            if (late) return "LATE";
            if (masked) return "MASKED";
            if (drifting) return "DRIFTING";
            return unverified ? "UNVERIFIED" : "UNPROVEN";
        }
    }

    public ActionsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Question filtered() {
        return filters.in(Question.at("/api/actions"))
                .with(
                        "number",
                        Optional.ofNullable(number).map(FiveNumbers::name).orElse(null));
    }

    @Override
    Table<JsonNode> table() {
        return Table.<JsonNode>of()
                .column("ACTION", Field.at("/id"))
                .column("STATUS", Field.at("/status"))
                .column("AGENCY", Field.at("/leadAgency"))
                .column("DUE", Field.firstOf("/dueDate", "/dueDateAsWritten/words"))
                .column("LATE", Field.days("/assessment/delayDays"))
                .column("HIDDEN", Field.days("/assessment/maskedDelayDays"))
                .column("SIGNALS", Field.all("/assessment/signals", "/kind"))
                .column("OWNER", Listing.TEXT_MAX, Field.firstOf("/owner/name", "/ownerAsWritten"))
                .column("STATEMENT", Listing.TEXT_MAX, Field.at("/statement"));
    }
}
