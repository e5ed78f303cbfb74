package org.throughline.query.alert;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.alert.DigestEvent;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;
import org.throughline.query.projection.ViewStore;

/** The view of digests: one document per digest with its lines and its delivery. It sends nothing, also when it is rebuilt. */
@Component
class DigestsView extends View<DigestEvent, DigestView> {

    DigestsView(ViewStore store) {
        super(
                new ViewDefinition<>(
                        "digests", "Digest", 3, DigestEvent.class, DigestView.FOLD, new DigestShape(), List.of()),
                store);
    }
}
