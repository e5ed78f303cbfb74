package org.throughline.platform.start;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** What PostgreSQL says of a start, by SQLSTATE (PostgreSQL documentation, appendix A). */
final class DatabaseSentences {

    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql:(?://(?<server>[^/?]*)/?)?(?<database>[^?]*).*");
    private static final String CORRECT_URL = "spring.datasource.url (SPRING_DATASOURCE_URL)";

    /** It does not answer, or not yet: an answer may come in a moment. */
    private static final Set<String> AWAY =
            Set.of("08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03");

    private DatabaseSentences() {}

    static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && AWAY.contains(state);
    }

    static FailedStart of(SQLException failure, ConfigurableEnvironment settings) {
        var where = where(settings);
        var state = String.valueOf(failure.getSQLState());
        if (AWAY.contains(state))
            return FailedStart.because("%s does not answer (%s). Start it, or correct the setting %s."
                    .formatted(where, words(failure), CORRECT_URL));
        return switch (state) {
            case "28000", "28P01" ->
                FailedStart.forSetting("%s refuses the user or the password. Correct the settings".formatted(where)
                        + " spring.datasource.username and spring.datasource.password (SPRING_DATASOURCE_USERNAME, _PASSWORD),"
                        + " or the server's pg_hba.conf.");
            case "3D000" ->
                FailedStart.forSetting(
                        "%s has no such database. Create it, or correct the setting %s.".formatted(where, CORRECT_URL));
            case "42501" ->
                FailedStart.because(
                        "%s does not let this user make the tables of the log (%s). Make the user the owner of"
                                        .formatted(where, words(failure))
                                + " the database: alter database NAME owner to USER.");
            case "25006" ->
                FailedStart.because("%s can only be read, as a replica is. Give the primary server in the setting %s."
                        .formatted(where, CORRECT_URL));
            case "53300" ->
                FailedStart.because("%s has no connection left. Raise max_connections there, or lower".formatted(where)
                        + " spring.datasource.hikari.maximum-pool-size here.");
            case "53100" ->
                FailedStart.because("The disk of %s is full. Free some space, then start again.".formatted(where));
            case "XX001", "XX002" ->
                FailedStart.because("%s is damaged (%s). Restore the newest backup into a new, empty place."
                        .formatted(where, words(failure)));
            default ->
                FailedStart.because(
                        "%s refuses what a start needs (%s, SQLSTATE %s). Look into its own log for the cause."
                                .formatted(where, words(failure), state));
        };
    }

    /** Without the user and the password that a URL may have. */
    static String where(ConfigurableEnvironment settings) {
        var url = settings.getProperty("spring.datasource.url");
        var data = settings.getProperty("throughline.data");
        if (data != null || url == null) return "the log's PostgreSQL" + (data == null ? "" : " in " + data);
        return "PostgreSQL at " + place(url);
    }

    /** Server, port and database. */
    static String place(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) return "the address in spring.datasource.url";
        var server = nonNull(parts.group("server"));
        return (server.isEmpty() ? "localhost" : server) + "/" + nonNull(parts.group("database"));
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("^(FATAL|ERROR|PANIC): ", "")
                .replaceAll("\\.$", "");
    }
}
