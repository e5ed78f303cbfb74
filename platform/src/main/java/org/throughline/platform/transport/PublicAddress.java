package org.throughline.platform.transport;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.platform.start.StartRefused;

/** Where people reach the program: what links begin with. It is a setting, because the Host header is what a client says. */
@Component
public class PublicAddress {

    private final URI address;

    PublicAddress(@Value("${throughline.links:http://localhost:8080}") URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null)
            throw StartRefused.forSetting("The setting throughline.links is \"" + address
                    + "\", and needs an address such as https://throughline.example.org.");
        this.address = address;
    }

    public URI uri() {
        return address;
    }
}
