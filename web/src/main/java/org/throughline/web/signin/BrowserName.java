package org.throughline.web.signin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, in words by which its user knows it again, and no more of it. */
final class BrowserName {

    private record Sign(String in, String name) {}

    /** In this order, because browsers also name those that they are like. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("edg", "Edge"),
            new Sign("opr/", "Opera"),
            new Sign("samsungbrowser/", "Samsung Internet"),
            new Sign("firefox/", "Firefox"),
            new Sign("fxios/", "Firefox"),
            new Sign("chromium/", "Chrome"),
            new Sign("chrome/", "Chrome"),
            new Sign("crios/", "Chrome"),
            new Sign("safari/", "Safari"));

    private static final List<Sign> MACHINES = List.of(
            new Sign("iphone", "iPhone"),
            new Sign("ipad", "iPad"),
            new Sign("android", "Android"),
            new Sign("windows", "Windows"),
            new Sign("mac os", "Mac"),
            new Sign("cros", "Chromebook"),
            new Sign("linux", "Linux"));

    private BrowserName() {}

    /** "Firefox on Windows"; null if it says nothing that is known. */
    static @Nullable String of(@Nullable String userAgent) {
        if (userAgent == null) return null;
        var said = userAgent.toLowerCase(Locale.ROOT);
        var browser = find(BROWSERS, said);
        var machine = find(MACHINES, said);
        if (browser == null) return machine;
        return machine == null ? browser : browser + " on " + machine;
    }

    private static @Nullable String find(List<Sign> signs, String said) {
        return signs.stream()
                .filter(sign -> said.contains(sign.in()))
                .map(Sign::name)
                .findFirst()
                .orElse(null);
    }
}
