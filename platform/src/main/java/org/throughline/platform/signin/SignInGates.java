package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Decides whether a password may be looked at, by the failed tries before it.
 *
 * <p>From a place where the login has signed in rightly, only tries on this login from this place count, and the wait never
 * exceeds a second. Elsewhere tries count by login and place, by place, and by login over all such places.
 */
final class SignInGates {

    private record LoginAtPlace(String login, String place) {}

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    private final BackOff<LoginAtPlace> atKnownPlace;
    private final BackOff<LoginAtPlace> elsewhere;
    private final BackOff<String> fromPlace;
    private final BackOff<String> onLogin;

    SignInGates(Ticker ticker) {
        atKnownPlace = new BackOff<>(10, SECOND, SECOND, ticker);
        elsewhere = new BackOff<>(5, SECOND, QUARTER_OF_AN_HOUR, ticker);
        fromPlace = new BackOff<>(20, SECOND, QUARTER_OF_AN_HOUR, ticker);
        onLogin = new BackOff<>(10, SECOND, Duration.ofMinutes(1), ticker);
    }

    /**
     * How long to wait until a password may be compared with the remembered one; zero if it may be now. At a known place it
     * always may: whoever has signed in there lately is never put off.
     */
    synchronized Duration waitToCompare(String login, Place place, boolean isKnownPlace) {
        return isKnownPlace ? Duration.ZERO : waitElsewhere(login, place);
    }

    /**
     * Asks to hash a password. The try counts as failed until {@link #succeeded} or {@link #notTried} is called.
     *
     * @return zero if it may be hashed now, or else how long to wait; a try that has to wait does not count
     */
    synchronized Duration enter(String login, Place place, boolean isKnownPlace) {
        var key = key(login, place);
        if (isKnownPlace) {
            var wait = atKnownPlace.wait(key);
            if (wait.isZero()) atKnownPlace.count(key);
            return wait;
        }
        var wait = waitElsewhere(login, place);
        if (wait.isZero()) {
            elsewhere.count(key);
            fromPlace.count(place.value());
            onLogin.count(login);
        }
        return wait;
    }

    synchronized boolean hasFailedAt(String login, Place place) {
        return atKnownPlace.hasFailed(key(login, place));
    }

    /** The password was right. Others' tries from the place and on the login stay counted. */
    synchronized void succeeded(String login, Place place, boolean isKnownPlace) {
        notTried(login, place, isKnownPlace);
        atKnownPlace.forget(key(login, place));
        elsewhere.forget(key(login, place));
    }

    /** The password was not hashed after all. */
    synchronized void notTried(String login, Place place, boolean isKnownPlace) {
        var key = key(login, place);
        if (isKnownPlace) {
            atKnownPlace.uncount(key);
            return;
        }
        elsewhere.uncount(key);
        fromPlace.uncount(place.value());
        onLogin.uncount(login);
    }

    private Duration waitElsewhere(String login, Place place) {
        var ofPair = elsewhere.wait(key(login, place));
        var ofPlace = fromPlace.wait(place.value());
        var ofLogin = onLogin.wait(login);
        var longest = ofPair.compareTo(ofPlace) > 0 ? ofPair : ofPlace;
        return longest.compareTo(ofLogin) > 0 ? longest : ofLogin;
    }

    private static LoginAtPlace key(String login, Place place) {
        return new LoginAtPlace(login, place.value());
    }
}
