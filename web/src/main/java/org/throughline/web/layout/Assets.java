package org.throughline.web.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The stylesheet, the scripts and the icon, under an address that changes with their content. */
@Component
public class Assets {

    /** The design systems first, then what all pages share, then one file for each subject. */
    private static final List<String> STYLES = List.of(
            "govuk-frontend.css",
            "moj-timeline.css",
            "app.css",
            "answer.css",
            "audit.css",
            "decide.css",
            "drift.css",
            "impact.css",
            "meeting.css",
            "office.css",
            "signin.css");

    /** The script of the design system is a module; ours uses its functions. */
    private static final List<String> SCRIPTS = List.of("govuk-frontend.js", "app.js");

    private static final String ICON = "favicon.svg";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Assets() {
        files.put("app.css", joined(STYLES));
        files.put("app.js", joined(SCRIPTS));
        files.put(ICON, read(ICON));
        version = versionOf(files);
    }

    /** The address of a file: {@code app.css}, {@code app.js} or {@code favicon.svg}. */
    public String address(String file) {
        return "/assets/" + version + "/" + file;
    }

    boolean isCurrent(String asked) {
        return version.equals(asked);
    }

    Optional<byte[]> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private static byte[] joined(List<String> names) {
        var joined = new ByteArrayOutputStream();
        for (var name : names) {
            joined.writeBytes(read(name));
            joined.write('\n');
        }
        return joined.toByteArray();
    }

    private static byte[] read(String file) {
        try (var stream = new ClassPathResource("assets/" + file).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String versionOf(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
