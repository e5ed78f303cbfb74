package org.throughline.platform.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The network that an address belongs to. The record of access keeps no whole address: it shows which office or provider
 * somebody came from, and not which device.
 */
public final class Network {

    /** In bytes: a /24 of IPv4, a /48 of IPv6, which is one customer's site (RFC 6177). */
    private static final int IPV4 = 3;

    private static final int IPV6 = 6;

    private Network() {}

    /**
     * @param address a numeric address
     * @return in the form 192.0.2.0/24 or 2001:db8:1:0:0:0:0:0/48; null for what is no numeric address
     */
    public static @Nullable String of(@Nullable String address) {
        var parsed = parsed(address);
        if (parsed == null) return null;
        int kept = parsed instanceof Inet4Address ? IPV4 : IPV6;
        var bytes = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), kept), parsed.getAddress().length);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    /** Null for what is no numeric address: a name would be looked up. */
    static @Nullable InetAddress parsed(@Nullable String address) {
        if (address == null) return null;
        try {
            int zone = address.indexOf('%');
            return InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
