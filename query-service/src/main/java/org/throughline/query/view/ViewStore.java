package org.throughline.query.view;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of views: records as documents, identifiers as plain text. It can be dropped at any time. */
@Configuration("viewStore")
class ViewStore {

    @Bean
    MongoDatabase views(MongoClient client, @Value("${throughline.views.database:throughline}") String name) {
        return client.getDatabase(name)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(IdCodec.ALL), MongoClientSettings.getDefaultCodecRegistry()));
    }

    /** A store that does not answer is told to whoever asks in seconds; the driver would wait for minutes. */
    @Bean
    MongoClientSettingsBuilderCustomizer secondsInsteadOfMinutes(
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
}
