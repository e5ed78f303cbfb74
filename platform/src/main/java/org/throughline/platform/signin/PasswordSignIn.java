package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.signin.HashingLanes.Lane;
import org.throughline.platform.signin.HashingLanes.LaneIsFull;

/**
 * Checks passwords, and remembers the right ones for a working day.
 *
 * <p>A password hash is slow on purpose, and HTTP Basic sends the password with every request. The memory has a keyed digest
 * of login, stored hash and password: a changed password is forgotten at once, and the memory holds nothing readable. Wrong
 * passwords, unknown logins and disabled accounts take the same steps and the same time.
 */
class PasswordSignIn implements AuthenticationProvider {

    private static final String MAC = "HmacSHA256";
    private static final int REMEMBERED_MAX = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(12);

    /** When a lane is full, its queue is served within about this time. */
    private static final Duration LANE_WAIT = Duration.ofSeconds(2);

    /** What is asked: who, from where, with which password. */
    private record Try(
            String login,
            @Nullable UserDetails user,
            String password,
            Place place,
            boolean isKnownPlace,
            String digest) {}

    /** What came of it. */
    private sealed interface Outcome {
        record Right() implements Outcome {}

        record Wrong() implements Outcome {}

        record PutOff(Duration delay) implements Outcome {}
    }

    private final UserDetailsService users;
    private final UserDetailsPasswordService hashes;
    private final PasswordEncoder passwords;
    private final KnownPlaces places;
    private final SignInGates gates;
    private final HashingLanes lanes;
    private final SignInRecords records;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> remembered;
    private final ConcurrentHashMap<String, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

    /** Hashed against for unknown logins. Made at the first try, because it takes as long as one. */
    private final Supplier<String> decoy;

    PasswordSignIn(
            UserDetailsService users,
            UserDetailsPasswordService hashes,
            PasswordEncoder passwords,
            KnownPlaces places,
            HashingLanes lanes,
            SignInRecords records,
            Ticker ticker) {
        this.users = users;
        this.hashes = hashes;
        this.passwords = passwords;
        this.places = places;
        this.gates = new SignInGates(ticker);
        this.lanes = lanes;
        this.records = records;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, MAC);
        remembered = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
        decoy = SingletonSupplier.of(() ->
                Objects.requireNonNull(passwords.encode(Base64.getEncoder().encodeToString(random))));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
        var asked = asked(authentication, Place.of(address));
        var login = asked.user() == null ? null : asked.user().getUsername();
        return switch (outcome(asked)) {
            case Outcome.Right()
            when asked.user() != null -> {
                if (!asked.user().isCredentialsNonExpired()) {
                    records.failed(login, address);
                    throw new CredentialsExpiredException("the one-time password has expired");
                }
                places.add(asked.login(), asked.place());
                record(asked.login(), address);
                yield signedIn(authentication, asked.user());
            }
            case Outcome.PutOff(var delay) -> {
                records.putOff(login, address);
                throw new TooManyFailedLogins(delay);
            }
            default -> {
                records.failed(login, address);
                throw new BadCredentialsException("wrong login or password");
            }
        };
    }

    private void record(String login, @Nullable String address) {
        try {
            records.signedIn(login, address, null);
        } catch (Refused full) {
            throw new InternalAuthenticationServiceException("the record of access cannot be written", full);
        }
    }

    private Try asked(Authentication authentication, Place place) {
        var credentials = authentication.getCredentials();
        var password = credentials == null ? "" : credentials.toString();
        var typed = authentication.getName();
        var user = find(typed);
        // What was typed is no login and may be a password, so only a digest of it is used further on.
        var login = user == null ? "?" + digest(typed) : user.getUsername();
        boolean isKnownPlace = isKnownPlace(login, place) && user != null;
        return new Try(login, user, password, place, isKnownPlace, digest(login, hashOf(user), password));
    }

    private @Nullable UserDetails find(String login) {
        try {
            return users.loadUserByUsername(login);
        } catch (UsernameNotFoundException unknown) {
            return null;
        } catch (RuntimeException failed) {
            throw new InternalAuthenticationServiceException("accounts cannot be read", failed);
        }
    }

    private boolean isKnownPlace(String login, Place place) {
        try {
            return places.isKnown(login, place);
        } catch (RuntimeException failed) {
            throw new InternalAuthenticationServiceException("known places cannot be read", failed);
        }
    }

    private Outcome outcome(Try asked) {
        var wait = gates.waitToCompare(asked.login(), asked.place(), asked.isKnownPlace());
        if (wait.isPositive()) return new Outcome.PutOff(wait);
        if (remembered.getIfPresent(asked.digest()) != null)
            return isEnabled(asked.user()) ? new Outcome.Right() : new Outcome.Wrong();
        return hashedOnce(asked);
    }

    /** Of many requests with the same password at once, one hashes it and the others wait. */
    private Outcome hashedOnce(Try asked) {
        var same = asked.digest() + asked.place().value();
        var mine = new CompletableFuture<Outcome>();
        var other = underWay.putIfAbsent(same, mine);
        if (other != null) return outcomeOf(other);
        try {
            var outcome = hashed(asked);
            if (outcome instanceof Outcome.Right) remembered.put(asked.digest(), true);
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            underWay.remove(same);
        }
    }

    private static Outcome outcomeOf(CompletableFuture<Outcome> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            throw new InternalAuthenticationServiceException("a password could not be checked", failed);
        }
    }

    private Outcome hashed(Try asked) {
        // A crowd: another of the same password may have ended between the look into the memory and here.
        if (remembered.getIfPresent(asked.digest()) != null && isEnabled(asked.user())) return new Outcome.Right();
        var lane = lane(asked);
        var wait = gates.enter(asked.login(), asked.place(), asked.isKnownPlace());
        if (wait.isPositive()) return new Outcome.PutOff(wait);
        try {
            boolean matches = lanes.matches(lane, () -> matches(asked));
            if (!matches || !isEnabled(asked.user())) return new Outcome.Wrong();
            gates.succeeded(asked.login(), asked.place(), asked.isKnownPlace());
            return new Outcome.Right();
        } catch (LaneIsFull full) {
            gates.notTried(asked.login(), asked.place(), asked.isKnownPlace());
            return new Outcome.PutOff(LANE_WAIT);
        } catch (IllegalStateException failed) {
            gates.notTried(asked.login(), asked.place(), asked.isKnownPlace());
            throw new InternalAuthenticationServiceException("a password could not be checked", failed);
        }
    }

    /** A hash of an older version is replaced, while the password is at hand. */
    private boolean matches(Try asked) {
        var hash = hashOf(asked.user());
        if (!passwords.matches(asked.password(), hash)) return false;
        if (asked.user() != null && passwords.upgradeEncoding(hash))
            hashes.updatePassword(asked.user(), passwords.encode(asked.password()));
        return true;
    }

    private Lane lane(Try asked) {
        if (!asked.isKnownPlace()) return Lane.ELSEWHERE;
        return gates.hasFailedAt(asked.login(), asked.place()) ? Lane.KNOWN_PLACE_AFTER_FAILURE : Lane.KNOWN_PLACE;
    }

    private static boolean isEnabled(@Nullable UserDetails user) {
        return user != null && user.isEnabled();
    }

    private String hashOf(@Nullable UserDetails user) {
        // Made for a known login too: otherwise the first sign-in would show by its time which logins there are.
        var unknown = decoy.get();
        var hash = user == null ? null : user.getPassword();
        return hash == null ? unknown : hash;
    }

    private static Authentication signedIn(Authentication asked, UserDetails user) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    private String digest(String... parts) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(String.join("\0", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
