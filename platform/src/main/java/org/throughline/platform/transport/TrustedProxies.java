package org.throughline.platform.transport;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartRefused;

/**
 * The proxies that are believed when they say from where and how a request came: addresses or networks
 * ({@code 192.0.2.0/24}). By default there are none.
 */
@Component
public class TrustedProxies {

    private final List<String> named;
    private final List<IpAddressMatcher> networks;

    TrustedProxies(@Value("${throughline.proxies:}") List<String> named) {
        this.named = List.copyOf(named);
        networks = named.stream().map(TrustedProxies::matcher).toList();
    }

    public boolean contains(String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    boolean areNone() {
        return networks.isEmpty();
    }

    /** In CIDR notation, separated by commas. */
    String asNetworks() {
        return named.stream().map(TrustedProxies::network).collect(Collectors.joining(","));
    }

    private static IpAddressMatcher matcher(String named) {
        try {
            return new IpAddressMatcher(named);
        } catch (IllegalArgumentException none) {
            throw StartRefused.forSetting("The setting throughline.proxies has \"" + named
                    + "\", and needs addresses or networks such as 192.0.2.7,10.1.0.0/16.");
        }
    }

    private static String network(String named) {
        if (named.contains("/")) return named;
        return named + (named.contains(":") ? "/128" : "/32");
    }
}
