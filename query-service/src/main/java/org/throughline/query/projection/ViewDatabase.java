package org.throughline.query.projection;

import com.mongodb.ConnectionString;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Finds the name of the database of views. Two installations on one MongoDB need two names. */
final class ViewDatabase {

    private static final String UNNAMED = "throughline";

    /** MongoDB's own. An address names one of them in order to log in there. */
    private static final Set<String> RESERVED = Set.of("admin", "config", "local");

    private ViewDatabase() {}

    /** As the views' own setting says, else as MongoDB's settings do, else as the address does. */
    static String in(Environment settings) {
        return Stream.of(
                        settings.getProperty("throughline.views.database"),
                        settings.getProperty("spring.mongodb.database"),
                        inAddress(settings.getProperty("spring.mongodb.uri", "")))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(UNNAMED);
    }

    private static @Nullable String inAddress(String address) {
        if (address.isBlank()) return null;
        var name = new ConnectionString(address).getDatabase();
        return name == null || RESERVED.contains(name) ? null : name;
    }
}
