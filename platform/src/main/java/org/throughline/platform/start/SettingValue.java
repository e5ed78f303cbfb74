package org.throughline.platform.start;

import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** A setting whose value does not have the form that it needs, in words. */
final class SettingValue {

    private static final Pattern SECRET = Pattern.compile("password|secret|token|key|credential");

    private static final Map<Class<?>, String> FORMS = Map.of(
            Duration.class, "a duration such as 500ms, 10s, 5m, 24h or 30d",
            Period.class, "a period such as 30d or 1y",
            DataSize.class, "a size such as 16KB, 20MB or 1GB",
            Boolean.class, "true or false",
            URI.class, "an address such as https://throughline.example.org",
            InetAddress.class, "an address such as 127.0.0.1",
            Path.class, "a path",
            File.class, "a path",
            ZoneId.class, "a time zone such as Europe/London",
            LocalTime.class, "a time of day such as 07:00");

    private SettingValue() {}

    static FailedStart wrong(
            String name, @Nullable Object value, @Nullable Class<?> type, ConfigurableEnvironment settings) {
        return FailedStart.forSetting("The setting %s%s, and needs %s%s."
                .formatted(name, shown(name, value), form(type), whereGiven(name, settings)));
    }

    private static String shown(String name, @Nullable Object value) {
        return value == null || SECRET.matcher(name.toLowerCase(Locale.ROOT)).find()
                ? " cannot be read"
                : " is \"" + value + "\"";
    }

    private static String form(@Nullable Class<?> given) {
        if (given == null) return "another form";
        var type = ClassUtils.resolvePrimitiveIfNecessary(given);
        if (type.isEnum())
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each ->
                                    each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
        if (Number.class.isAssignableFrom(type))
            return type == Double.class || type == Float.class ? "a number" : "a whole number";
        return FORMS.getOrDefault(type, "another form");
    }

    /** Such as where a file has it. Empty if it is not known. */
    static String whereGiven(String name, ConfigurableEnvironment settings) {
        if (!ConfigurationPropertyName.isValid(name)) return "";
        for (var source : ConfigurationPropertySources.get(settings)) {
            var found = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (found == null) continue;
            var origin = found.getOrigin();
            return switch (origin) {
                case null -> "";
                case PropertySourceOrigin from -> whereGiven(from);
                default -> " (it is given in " + origin + ")";
            };
        }
        return "";
    }

    private static String whereGiven(PropertySourceOrigin from) {
        return switch (from.getPropertySource().getName()) {
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME ->
                " (it is given in the environment, as " + from.getPropertyName() + ")";
            case "commandLineArgs" -> " (it is given on the command line)";
            default -> "";
        };
    }
}
