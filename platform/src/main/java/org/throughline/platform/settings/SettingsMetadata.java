package org.throughline.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.UrlResource;
import org.throughline.platform.settings.SettingNames.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which settings there are, from the files in which Spring Boot and its libraries describe theirs. */
final class SettingsMetadata {

    private static final String OURS = "META-INF/additional-spring-configuration-metadata.json";
    private static final String LIBRARIES = "META-INF/spring-configuration-metadata.json";

    /** Read by Spring Boot or Axon and described nowhere. */
    private static final List<Setting> UNDESCRIBED = List.of(
            new Setting("spring.application.json", false), new Setting("disable-axoniq-console-message", false));

    private SettingsMetadata() {}

    /** All settings of our own, and those of libraries that operators need. */
    static SettingNames ofOperators() {
        try {
            return new SettingNames(ourOwn());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All settings of libraries on the class path; takes a tenth of a second. */
    static SettingNames ofLibraries() {
        try {
            var all = new ArrayList<>(UNDESCRIBED);
            for (var file :
                    Collections.list(SettingsMetadata.class.getClassLoader().getResources(LIBRARIES)))
                all.addAll(read(file));
            return new SettingNames(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With the parser of settings files, which has been used by now; Jackson has not, and would take half a second of a start. */
    private static List<Setting> ourOwn() throws IOException {
        var json = new YamlMapFactoryBean();
        json.setResources(new UrlResource(ours()));
        var properties = (List<?>) Objects.requireNonNull(json.getObject()).get("properties");
        return Objects.requireNonNull(properties).stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> setting(String.valueOf(each.get("name")), String.valueOf(each.get("type"))))
                .toList();
    }

    /** The file beside this class; libraries have files of the same name. */
    private static URL ours() throws IOException {
        var path = SettingsMetadata.class.getName().replace('.', '/') + ".class";
        var own = String.valueOf(SettingsMetadata.class.getResource(SettingsMetadata.class.getSimpleName() + ".class"));
        return URI.create(own.substring(0, own.length() - path.length()) + OURS).toURL();
    }

    private static List<Setting> read(URL file) throws IOException {
        try (InputStream json = file.openStream()) {
            var settings = new ArrayList<Setting>();
            for (var property : new JsonMapper().readTree(json).path("properties"))
                if (!isRemoved(property))
                    settings.add(setting(
                            property.path("name").asString(),
                            property.path("type").asString("")));
            return settings;
        }
    }

    /** A setting of an earlier release of the library, which does nothing any more. */
    private static boolean isRemoved(JsonNode property) {
        return property.path("deprecation").path("level").asString("").equals("error");
    }

    private static Setting setting(String name, String type) {
        return new Setting(name, type.startsWith("java.util.Map") || type.equals("java.util.Properties"));
    }
}
