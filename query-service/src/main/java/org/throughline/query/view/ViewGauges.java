package org.throughline.query.view;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How far each view is behind, and how many things have parked events. Anything parked wants a person. */
@Component
class ViewGauges implements MeterBinder {

    private final ViewKeepers keepers;
    private final ViewStandings standings;
    private final LiveGenerations live;

    ViewGauges(ViewKeepers keepers, ViewStandings standings, LiveGenerations live) {
        this.keepers = keepers;
        this.standings = standings;
        this.live = live;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var keeper : keepers.all()) {
            var view = keeper.view().name();
            Gauge.builder("throughline.views.parked", () -> parked(keeper))
                    .description("Reviews, findings or actions whose events are parked because one of them failed")
                    .tag("view", view)
                    .register(meters);
            Gauge.builder("throughline.views.behind", () -> standings.behind(keeper))
                    .description("Events of the log that the view has not looked at")
                    .tag("view", view)
                    .register(meters);
        }
    }

    /** Not a number while the store does not answer, for then nobody knows. */
    private double parked(ViewKeeper keeper) {
        try {
            return live.find(keeper.view().name())
                    .flatMap(generation -> keeper.kept(generation.id()))
                    .map(kept -> (double) kept.parked().amountOfSequences())
                    .orElse(Double.NaN);
        } catch (MongoException away) {
            return Double.NaN;
        }
    }
}
