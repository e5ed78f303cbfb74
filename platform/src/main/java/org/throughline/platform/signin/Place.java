package org.throughline.platform.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from: an IPv4 address or an IPv6 /64, because one machine may use any address of its /64 (RFC 8981).
 *
 * @param isLoopback whether it is the machine that the program runs on
 */
record Place(String value, boolean isLoopback) {

    private static final int IPV6_BYTES = 8;

    /** What has no readable address is one place. */
    static Place of(@Nullable String address) {
        if (address == null) return new Place("unknown", false);
        try {
            int zone = address.indexOf('%');
            var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            var bytes = parsed.getAddress();
            var kept = parsed instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_BYTES) : bytes;
            return new Place(HexFormat.of().formatHex(kept), parsed.isLoopbackAddress());
        } catch (IllegalArgumentException noAddress) {
            return new Place("unknown", false);
        }
    }
}
