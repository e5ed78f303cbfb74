package org.throughline.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of our own for {@code localhost}, made by keytool, as the two files that an authority would give.
 *
 * @param directory has {@code fullchain.pem} and {@code privkey.pem}
 * @param trusting trusts it and no other
 */
record Certificate(Path directory, SSLContext trusting) {

    private static final String PASSWORD = "of the made store";

    /** Makes it in this directory. */
    static Certificate make(Path directory) throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        Nginx.run(
                directory,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "throughline",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        "made.p12",
                        "-storepass",
                        PASSWORD));
        var from = List.of("openssl", "pkcs12", "-in", "made.p12", "-passin", "pass:" + PASSWORD, "-nodes");
        Nginx.run(directory, with(from, "-nocerts", "-out", "privkey.pem"));
        Nginx.run(directory, with(from, "-nokeys", "-out", "fullchain.pem"));
        return new Certificate(directory, trusting(directory.resolve("made.p12")));
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("throughline", keys.getCertificate("throughline"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }
}
