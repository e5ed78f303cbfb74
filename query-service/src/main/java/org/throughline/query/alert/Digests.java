package org.throughline.query.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.events.DigestId;
import org.throughline.events.ReviewId;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestLine;
import org.throughline.query.action.ReviewsOfActions;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.Life;

/** The digests, with the lines that the reader may read now. */
@Component
class Digests {

    private final DigestGenerations generations;
    private final ReviewsOfActions reviews;
    private final AskerResolver askers;

    Digests(DigestGenerations generations, ReviewsOfActions reviews, AskerResolver askers) {
        this.generations = generations;
        this.reviews = reviews;
        this.askers = askers;
    }

    Stream<DigestView> at(Standpoint standpoint) {
        return generations.live().states().at(standpoint);
    }

    Optional<DigestView> find(DigestId digest, Standpoint standpoint) {
        return generations.live().states().find(digest.value()).flatMap(states -> states.at(standpoint));
    }

    Optional<Life<DigestEvent>> life(DigestId digest) {
        return generations.live().life(digest);
    }

    boolean shows(DigestId digest, long version) {
        return generations.live().shows(digest, version);
    }

    /** Leaves out lines on reviews that the reader may not read. */
    List<DigestLine> readable(List<DigestLine> lines) {
        Set<ReviewId> kept = reviews.keptFrom(askers.asker().role());
        return lines.stream()
                .filter(line -> !kept.contains(line.action().reviewId()))
                .toList();
    }
}
