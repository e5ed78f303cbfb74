package org.throughline.board.reading;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.ContentGrants;
import org.throughline.domain.Asker;
import org.throughline.domain.review.Disclosure;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.DigestId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;

/**
 * The one place that decides what a user may read: a review, its findings and its actions, whatever day is asked about. It
 * asks the log and never a view, because a view may lag behind a restriction.
 */
@Component
public class ReadPermissionInTheLog implements ReadPermission {

    private static final String OF_THE_REQUEST = Readable.class.getName();

    private final DisclosuresInTheLog disclosures;
    private final RestrictedReviews restricted;
    private final AskerResolver askers;
    private final ContentGrants contents;

    ReadPermissionInTheLog(
            DisclosuresInTheLog disclosures,
            RestrictedReviews restricted,
            AskerResolver askers,
            ContentGrants contents) {
        this.contents = contents;
        this.disclosures = disclosures;
        this.restricted = restricted;
        this.askers = askers;
    }

    /** What the user of this request may read: the same for the whole request, so that its parts agree. */
    public Readable toTheAsker() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return to(askers.asker());
        if (request.getAttribute(OF_THE_REQUEST, SCOPE_REQUEST) instanceof Readable known) return known;
        var readable = to(askers.asker());
        request.setAttribute(OF_THE_REQUEST, readable, SCOPE_REQUEST);
        return readable;
    }

    /** What a user may read now. Ask once for a list: it costs one look-up in the log. */
    public Readable to(Asker asker) {
        return readable(asker, restricted.now());
    }

    /** Whether there is such a review, and the user may read it. */
    public boolean mayRead(Asker asker, ReviewId review) {
        var disclosure = disclosures.of(review);
        return disclosure != null && readable(asker, Map.of(review, disclosure)).test(review);
    }

    /** Whether there is such a review, and the user may read it and so the finding. */
    public boolean mayRead(Asker asker, FindingId finding) {
        return mayRead(asker, finding.reviewId());
    }

    /**
     * Whether there is such a review, and the user may read it or, under its restriction, the action. As much is looked up for
     * an unknown review as for a hidden one, so that the time tells nothing.
     */
    public boolean mayRead(Asker asker, ActionId action) {
        var review = action.reviewId();
        Disclosure disclosure = disclosures.of(review);
        if (disclosure != null)
            return readable(asker, Map.of(review, disclosure)).test(action);
        return asker.agency() != null && disclosures.leadAgency(action) != null;
    }

    /** Whether there is such a digest, and the user may read a line of it. */
    public boolean mayRead(Asker asker, DigestId digest) {
        var actions = disclosures.actionsOf(digest);
        if (actions.isEmpty()) return false;
        var readable = to(asker);
        return actions.stream().anyMatch(readable::test);
    }

    @Override
    public boolean readsAll(Asker asker) {
        return to(asker).readsAll();
    }

    @Override
    public boolean mayRead(Asker asker, String stream, Class<? extends BoardEvent> family) {
        if (ActionEvent.class.isAssignableFrom(family)) return mayRead(asker, new ActionId(stream));
        if (FindingEvent.class.isAssignableFrom(family)) return mayRead(asker, new FindingId(stream));
        if (ReviewEvent.class.isAssignableFrom(family)) return mayRead(asker, new ReviewId(stream));
        return true;
    }

    private Readable readable(Asker asker, Map<ReviewId, Disclosure> restricted) {
        return new Readable(asker, contents.mayReadContent(asker), restricted, disclosures::leadAgency);
    }
}
