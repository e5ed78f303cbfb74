package org.throughline.platform.commandline;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** What the build wrote into the manifest of the program's jar: its version, and the commit if the build knew it. */
public final class ProgramVersion {

    private static final String TITLE = "Throughline";

    private ProgramVersion() {}

    /** For people, one fact a line. */
    public static List<String> lines() {
        var build = build();
        var version = build.getValue("Implementation-Version");
        var commit = build.getValue("Throughline-Commit");
        var postgres = build.getValue("Throughline-PostgreSQL");
        var lines = new ArrayList<String>();
        lines.add(TITLE + " " + (version == null ? "(not built as a jar)" : version)
                + (commit == null || commit.isBlank() ? "" : ", commit " + commit));
        lines.add("Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        if (postgres != null) lines.add("PostgreSQL " + postgres + " is in the program");
        return List.copyOf(lines);
    }

    /** The main attributes of the manifest of this jar; none where the program runs from classes. */
    private static Attributes build() {
        var self = "/" + ProgramVersion.class.getName().replace('.', '/') + ".class";
        var place = String.valueOf(ProgramVersion.class.getResource(self));
        try {
            var manifest = URI.create(place.substring(0, place.length() - self.length()) + "/META-INF/MANIFEST.MF")
                    .toURL();
            try (var file = manifest.openStream()) {
                return new Manifest(file).getMainAttributes();
            }
        } catch (IOException none) {
            return new Attributes();
        }
    }
}
