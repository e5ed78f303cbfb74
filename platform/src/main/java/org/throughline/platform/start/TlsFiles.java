package org.throughline.platform.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ssl.JksSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** Refuses a certificate or key for TLS that cannot be used, before any store is started. */
final class TlsFiles implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String BUNDLE = "server.ssl.bundle";

    /** Without a bundle. */
    private static final List<String> FILES = List.of(
            "server.ssl.certificate",
            "server.ssl.certificate-private-key",
            "server.ssl.trust-certificate",
            "server.ssl.key-store",
            "server.ssl.trust-store");

    private static final String BEGINS_PEM = "-----BEGIN";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var settings = prepared.getEnvironment();
        FILES.forEach(setting -> checkFile(setting, settings.getProperty(setting)));
        var name = settings.getProperty(BUNDLE);
        if (name == null || name.isBlank()) return;
        var bundle = bundle(name, settings);
        if (bundle == null)
            throw StartRefused.forSetting(
                    "The setting %s is \"%s\", and there is no such bundle. Give its files with".formatted(BUNDLE, name)
                            + " spring.ssl.bundle.pem.%1$s.keystore.certificate and spring.ssl.bundle.pem.%1$s.keystore.private-key."
                                    .formatted(name));
    }

    /** A setting can also have the certificate itself. */
    private static void checkFile(String setting, @Nullable String file) {
        if (file == null || file.isBlank() || file.startsWith(BEGINS_PEM)) return;
        if (!ApplicationResourceLoader.get().getResource(file).isReadable())
            throw StartRefused.forSetting(
                    "The setting %s is \"%s\", and there is no such file that can be read. Correct its path, or give the file to"
                                    .formatted(setting, file)
                            + " the user who runs Throughline.");
    }

    private static @Nullable SslBundle bundle(String name, ConfigurableEnvironment settings) {
        var binder = Binder.get(settings);
        try {
            var files = new DefaultResourceLoader();
            var pem = binder.bind("spring.ssl.bundle.pem." + name, PemSslBundleProperties.class);
            var jks = binder.bind("spring.ssl.bundle.jks." + name, JksSslBundleProperties.class);
            if (!pem.isBound() && !jks.isBound()) return null;
            var bundle = pem.isBound()
                    ? PropertiesSslBundle.get(pem.get(), files)
                    : PropertiesSslBundle.get(jks.get(), files);
            bundle.getManagers().getKeyManagers();
            return bundle;
        } catch (RuntimeException unusable) {
            throw StartRefused.forSetting(
                    "The certificate or the key for TLS cannot be used (%s). Correct the files or the password in"
                                    .formatted(reason(unusable))
                            + " the settings spring.ssl.bundle.*." + name + ".");
        }
    }

    private static String reason(Throwable failure) {
        var words = String.valueOf(failure.getMessage());
        for (var cause = failure.getCause(); cause != null && !words.contains("password"); cause = cause.getCause())
            if (cause.getMessage() != null) words = cause.getMessage();
        return words.lines().findFirst().orElse(words).replaceAll("\\.$", "");
    }
}
