package org.throughline.command;

import static org.throughline.command.Rule.EACH_AGENCY_HOLDS_ONE_POSITION;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.throughline.events.AgencyId;
import org.throughline.events.Position;
import org.throughline.platform.web.PlainText;

/** The position of an agency in a dispute. */
@Schema(name = "Position")
public record PositionBody(
        @Schema(type = "string", example = "nuth") @NotNull @Known
        AgencyId agency,

        @Schema(example = "The action belongs to the council") @NotNull @PlainText
        String position) {

    public static PositionBody of(Position position) {
        return new PositionBody(position.agency(), position.position());
    }

    public Position asPosition() {
        return new Position(agency, position);
    }

    /** Refuses a dispute that names an agency with two positions. */
    public static void eachAgencyHoldsOne(List<Position> positions) {
        EACH_AGENCY_HOLDS_ONE_POSITION.check(
                positions.stream().map(Position::agency).distinct().count() == positions.size());
    }
}
