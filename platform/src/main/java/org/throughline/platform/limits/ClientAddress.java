package org.throughline.platform.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The address that a share belongs to. One household or office holds a whole IPv6 network of 64 bits (RFC 6177). */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The address itself, or the network of an IPv6 address; a text that is no address stays as it is. */
    static String of(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    static String of(InetAddress address) {
        if (!(address instanceof Inet6Address)) return address.getHostAddress();
        if (address.isLoopbackAddress()) return "::1";
        var network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
        return HexFormat.ofDelimiter(":").formatHex(network) + "/64";
    }
}
