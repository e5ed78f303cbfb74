package org.throughline.query.view;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database of views answers. Boot's own check asks {@code hello}, which not every compatible server knows. */
@Component("viewStoreHealthIndicator")
class ViewStoreHealth implements HealthIndicator {

    private final MongoDatabase views;

    ViewStoreHealth(MongoDatabase views) {
        this.views = views;
    }

    @Override
    public Health health() {
        try {
            views.runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException unreachable) {
            return Health.down().build();
        }
    }
}
