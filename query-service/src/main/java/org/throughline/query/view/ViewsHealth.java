package org.throughline.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means that every view shows what is in the log, and that none is stuck. */
@Component("viewsHealthIndicator")
class ViewsHealth implements HealthIndicator {

    private final ViewKeepers keepers;
    private final ViewStandings standings;

    ViewsHealth(ViewKeepers keepers, ViewStandings standings) {
        this.keepers = keepers;
        this.standings = standings;
    }

    @Override
    public Health health() {
        Map<String, ViewStanding> views = new LinkedHashMap<>();
        for (var keeper : keepers.all()) views.put(keeper.view().name(), standings.of(keeper));
        var ready = views.values().stream().allMatch(standing -> standing == ViewStanding.CURRENT);
        return (ready ? Health.up() : Health.outOfService()).withDetails(views).build();
    }
}
