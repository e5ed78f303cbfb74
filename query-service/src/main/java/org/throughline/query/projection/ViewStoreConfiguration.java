package org.throughline.query.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.throughline.platform.problem.Problems;
import org.throughline.platform.problem.Refused;
import org.throughline.query.document.ValueCodecs;

/** The database of views, which can be dropped at any time and is then built again. */
@Configuration("viewStoreConfiguration")
class ViewStoreConfiguration {

    @Bean
    MongoDatabase views(MongoClient client, Environment settings) {
        return client.getDatabase(ViewDatabase.in(settings)).withCodecRegistry(ValueCodecs.REGISTRY);
    }

    /** Limits how long a request waits for a MongoDB that does not answer; the driver's default is minutes. */
    @Bean
    MongoClientSettingsBuilderCustomizer viewStoreTimeouts(
            @Value("${throughline.views.reach-seconds-max:2}") int reachSeconds,
            @Value("${throughline.views.answer-seconds-max:15}") int answerSeconds,
            @Value("${throughline.views.connections-max:50}") int connections) {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(reachSeconds, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(reachSeconds, TimeUnit.SECONDS)
                        .readTimeout(answerSeconds, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(connections).maxWaitTime(reachSeconds, TimeUnit.SECONDS));
    }

    /** Metrics are shown to others, so the driver's address of each server is replaced by a number. */
    @Bean
    MeterFilter viewStoreWithoutAddress() {
        var numbers = new ConcurrentHashMap<String, String>();
        return MeterFilter.replaceTagValues(
                "server.address",
                address -> numbers.computeIfAbsent(address, _ -> "view-store-" + (numbers.size() + 1)));
    }

    static Refused unavailable() {
        return Refused.forNow(
                "VIEWS_ARE_UNAVAILABLE", "the store of views does not answer; decisions are recorded all the same", 2);
    }

    /** Answers 503 to questions while MongoDB is unavailable. Decisions are still taken. */
    @RestControllerAdvice
    @Order(-1)
    static class UnavailableAdvice {

        private static final Logger log = LoggerFactory.getLogger(UnavailableAdvice.class);

        @ExceptionHandler
        ResponseEntity<ProblemDetail> unavailable(MongoException away) {
            log.warn("MongoDB does not answer: {}", away.getClass().getSimpleName());
            return Problems.answer(ViewStoreConfiguration.unavailable());
        }
    }
}
