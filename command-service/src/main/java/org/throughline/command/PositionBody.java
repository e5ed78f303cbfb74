package org.throughline.command;

import static org.throughline.command.Rule.EACH_AGENCY_HOLDS_ONE_POSITION;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.body.Known;
import org.throughline.events.AgencyId;
import org.throughline.events.Position;
import org.throughline.platform.web.PlainText;

/** The position of an agency in a dispute. */
@Schema
public record PositionBody(
        @Schema(
                type = "string",
                description = "The agency that holds it. A lead leaves it out: it is the login's own",
                example = "nuth")
        @Known
        @Nullable
        AgencyId agency,

        @Schema(example = "The action belongs to the council") @NotNull @PlainText
        String position) {

    public static PositionBody of(Position position) {
        return new PositionBody(position.agency(), position.position());
    }

    /** The position of the agency in whose name the asker answers. */
    public Position asPosition(Decision decision) {
        return new Position(decision.answersFor(agency), position);
    }

    public static List<Position> asPositions(List<PositionBody> positions, Decision decision) {
        return positions.stream().map(each -> each.asPosition(decision)).toList();
    }

    /** The agencies that a request names. */
    public static List<AgencyId> agencies(List<PositionBody> positions) {
        return positions.stream()
                .map(PositionBody::agency)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Refuses a dispute that names an agency with two positions. */
    public static void eachAgencyHoldsOne(List<Position> positions) {
        EACH_AGENCY_HOLDS_ONE_POSITION.check(
                positions.stream().map(Position::agency).distinct().count() == positions.size());
    }
}
