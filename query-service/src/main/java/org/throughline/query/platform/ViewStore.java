package org.throughline.query.platform;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.annotation.Value;
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
}
