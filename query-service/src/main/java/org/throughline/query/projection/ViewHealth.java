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
                return Health.down().build();
            }
        };
    }

    /** Ready means that every view shows everything in the log. */
    @Bean("viewsHealthIndicator")
    HealthIndicator views(ViewSupervisors supervisors, ViewStatuses statuses) {
        return () -> {
            Map<String, State> views = new LinkedHashMap<>();
            for (var supervisor : supervisors.all()) views.put(supervisor.view().name(), statuses.state(supervisor));
            boolean ready = views.values().stream().allMatch(state -> state == State.CURRENT);
            return (ready ? Health.up() : Health.outOfService())
                    .withDetails(views)
                    .build();
        };
    }
}
