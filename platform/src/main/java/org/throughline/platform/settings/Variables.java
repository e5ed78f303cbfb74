package org.throughline.platform.settings;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Environment variables that begin with our name. */
final class Variables {

    private static final String OURS = "THROUGHLINE_";

    /** What commands that ask a server read. A program that serves does not need them and is not harmed by them. */
    private static final Set<String> OF_COMMANDS = Set.of("SERVER", "USER", "PASSWORD", "TOKEN");

    /** Kubernetes describes each service of a namespace in the environment of every container. */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile("(.+_)?(SERVICE_(HOST|PORT(_.+)?)|PORT_\\d+_(TCP|UDP|SCTP)(_.+)?)");

    private Variables() {}

    static boolean isOurs(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(OURS);
    }

    /** Whether a variable with our beginning is not a setting of a program. */
    static boolean isOfOthers(String name, String value) {
        var rest = name.substring(OURS.length()).toUpperCase(Locale.ROOT);
        return OF_COMMANDS.contains(rest)
                || OF_KUBERNETES.matcher(rest).matches()
                // tcp://10.0.0.1:8080 is from Kubernetes, and 8080 a mistake.
                || (rest.endsWith("PORT") && value.contains("://"));
    }
}
