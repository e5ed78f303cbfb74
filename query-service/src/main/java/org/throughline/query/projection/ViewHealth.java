package org.throughline.query.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.health.Attention;
import org.throughline.query.projection.ViewStatus.State;

/** The health of MongoDB and of the views in it. */
@Configuration("viewHealth")
class ViewHealth {

    /** Boot's own check asks {@code hello}, which not every compatible server knows. */
    @Bean("viewStoreHealthIndicator")
    HealthIndicator store(MongoDatabase views) {
        return () -> {
            try {
                views.runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (MongoException away) {
                return new Attention(
                                "MongoDB does not answer, so lists and figures are not shown. Decisions are recorded.",
                                "Start MongoDB again, or put its address and password right.")
                        .to(Health.down())
                        .build();
            }
        };
    }

    /** Ready means that every view shows everything in the log. */
    @Bean("viewsHealthIndicator")
    HealthIndicator views(ViewSupervisors supervisors, ViewStatuses statuses) {
        return () -> {
            Map<String, State> views = new LinkedHashMap<>();
            for (var supervisor : supervisors.all()) views.put(supervisor.view().name(), statuses.state(supervisor));
            var late = views.entrySet().stream()
                    .filter(view -> view.getValue() != State.CURRENT)
                    .map(Map.Entry::getKey)
                    .toList();
            if (late.isEmpty()) return Health.up().withDetails(views).build();
            return new Attention(
                            "%d of %d views do not show everything that was recorded yet: %s."
                                    .formatted(late.size(), views.size(), String.join(", ", late)),
                            "If this lasts for minutes, read GET /api/views and the program's log.")
                    .to(Health.outOfService().withDetails(views))
                    .build();
        };
    }
}
