package org.throughline.standalone.connection;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.WrongWords;
import picocli.CommandLine.Option;

/** Where a running program is, and as whom a command signs in. */
public final class Connection {

    private static final String SERVER = "http://127.0.0.1:8080";

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The address of the program: " + SERVER + ", or THROUGHLINE_SERVER of the environment")
    @Nullable
    String server;

    @Option(
            names = "--user",
            paramLabel = "LOGIN",
            description =
                    "The login, or THROUGHLINE_USER of the environment. The password is in THROUGHLINE_PASSWORD or is asked"
                            + " for. Without a login, the token in THROUGHLINE_TOKEN signs in")
    @Nullable
    String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "The password. Other users of the machine can see it in the list of processes: rather set"
                    + " THROUGHLINE_PASSWORD")
    @Nullable
    String password;

    @Option(names = "--plain-http", description = "Send the password to another machine without encryption")
    boolean plainHttp;

    private final Surroundings surroundings;

    public Connection(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The program, at an address to which a password may be sent.
     *
     * @throws WrongWords if the address is none, or is not encrypted
     */
    public URI address() {
        var given = given(server, "THROUGHLINE_SERVER");
        var text = given == null ? SERVER : given;
        try {
            var address = new URI(text.replaceFirst("/+$", ""));
            boolean isEncrypted = "https".equals(address.getScheme());
            if (address.getHost() == null || !(isEncrypted || "http".equals(address.getScheme())))
                throw new WrongWords("'" + text + "' is not the address of a program. Write --server=https://HOST.");
            if (!isEncrypted && !plainHttp && !isThisMachine(address.getHost()))
                throw new WrongWords(
                        "'" + text + "' is another machine and not encrypted, so others could read your password."
                                + " Write https, or allow it with --plain-http.");
            return address;
        } catch (URISyntaxException none) {
            throw new WrongWords("'" + text + "' is not the address of a program. Write --server=https://HOST.");
        }
    }

    /**
     * The header with which a person or a program signs in. Asks at the terminal for a password that is nowhere else.
     *
     * @throws WrongWords if nothing says who asks
     */
    public String authorization() {
        var token = surroundings.variable("THROUGHLINE_TOKEN");
        if (user == null && isGiven(token)) return "Bearer " + token;
        var login = given(user, "THROUGHLINE_USER");
        if (login == null) throw new WrongWords("Say who asks: --user=LOGIN, or a token in THROUGHLINE_TOKEN.");
        var secret = given(password, "THROUGHLINE_PASSWORD");
        if (secret == null) secret = surroundings.secret("Password of " + login);
        if (secret == null) throw new WrongWords("There is no password for '" + login + "': set THROUGHLINE_PASSWORD.");
        return basic(login, secret);
    }

    /**
     * The same, where a demonstration is the usual case: a login that is not given is this one, and a password that is not given is
     * the login.
     */
    public String authorizationOfDemonstration(String usual) {
        var token = surroundings.variable("THROUGHLINE_TOKEN");
        if (user == null && isGiven(token)) return "Bearer " + token;
        var login = given(user, "THROUGHLINE_USER");
        if (login == null) login = usual;
        var secret = given(password, "THROUGHLINE_PASSWORD");
        return basic(login, secret == null ? login : secret);
    }

    public static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String given(@Nullable String option, String variable) {
        if (option != null) return option;
        var value = surroundings.variable(variable);
        return isGiven(value) ? value : null;
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
