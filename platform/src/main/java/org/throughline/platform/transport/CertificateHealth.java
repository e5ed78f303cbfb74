package org.throughline.platform.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.info.SslInfo;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.throughline.platform.health.Attention;

/** Warns before a certificate expires, by the chains in the key stores of all bundles. */
@Component("certificatesHealthIndicator")
class CertificateHealth implements HealthIndicator {

    private final SslInfo bundles;
    private final Clock clock;
    private final Duration warnBefore;

    CertificateHealth(
            SslBundles bundles,
            Clock clock,
            @Value("${throughline.certificates.warn-before:21d}") Duration warnBefore) {
        this.bundles = new SslInfo(bundles, clock);
        this.clock = clock;
        this.warnBefore = warnBefore;
    }

    @Override
    public Health health() {
        var expiries = expiries();
        var health = Health.up().withDetails(expiries);
        var now = clock.instant();
        expiries.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .filter(first -> first.getValue().isBefore(now.plus(warnBefore)))
                .ifPresent(first -> new Attention(
                                "The certificate of the bundle %s %s on %s."
                                        .formatted(
                                                first.getKey(),
                                                first.getValue().isBefore(now) ? "expired" : "expires",
                                                LocalDate.ofInstant(first.getValue(), ZoneOffset.UTC)),
                                "Renew it and put it into its key store: docs/operator/tls.md.")
                        .to(first.getValue().isBefore(now) ? health.down() : health.status(Attention.WARNING)));
        return health.build();
    }

    /** The earliest of each bundle, by its name. */
    private Map<String, Instant> expiries() {
        var expiries = new TreeMap<String, Instant>();
        for (var bundle : bundles.getBundles())
            for (var chain : bundle.getCertificateChains())
                for (var certificate : chain.getCertificates()) {
                    var ends = certificate.getValidityEnds();
                    if (ends != null)
                        expiries.merge(bundle.getName(), ends, (one, other) -> one.isBefore(other) ? one : other);
                }
        return expiries;
    }
}
