package org.throughline.platform.transport;

import java.util.List;

/** Proxies for tests without a context. */
public final class TrustedProxiesFixture {

    private TrustedProxiesFixture() {}

    public static TrustedProxies named(String... addresses) {
        return new TrustedProxies(List.of(addresses));
    }
}
