package org.throughline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Two installations on one MongoDB have two databases, because each builds its views from its own log. */
class ViewDatabaseTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class))
            .withUserConfiguration(ViewStoreConfiguration.class);

    @Test
    void views_are_in_the_database_that_the_address_names() {
        assertThat(database("spring.mongodb.uri=mongodb://u:p@127.0.0.1:1/north?authSource=admin"))
                .isEqualTo("north");
    }

    @Test
    void the_settings_of_a_database_come_before_its_address() {
        var address = "spring.mongodb.uri=mongodb://127.0.0.1:1/north";
        assertThat(database(address, "spring.mongodb.database=south")).isEqualTo("south");
        assertThat(database(address, "spring.mongodb.database=south", "throughline.views.database=west"))
                .isEqualTo("west");
        assertThat(database("spring.mongodb.host=127.0.0.1", "spring.mongodb.database=south"))
                .isEqualTo("south");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.mongodb.uri=mongodb://127.0.0.1:1",
                "spring.mongodb.uri=mongodb://u:p@127.0.0.1:1/?authSource=admin",
                "spring.mongodb.uri=mongodb://u:p@127.0.0.1:1/admin",
                "spring.mongodb.host=127.0.0.1"
            })
    void views_are_in_their_own_database_where_none_is_named(String address) {
        assertThat(database(address)).isEqualTo("throughline");
    }

    private String database(String... settings) {
        var name = new String[1];
        program.withPropertyValues(settings)
                .run(context -> name[0] = context.getBean(MongoDatabase.class).getName());
        return name[0];
    }
}
