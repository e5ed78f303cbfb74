package org.throughline.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.signin.PasswordSignInTest.SetTicker;

/** Random tries: the known user at a known place always gets in, and what an attacker makes us hash is bounded. */
class SignInGatesTest {

    private static final Place OFFICE = Place.of("192.0.2.10");
    private static final int MINUTES = 60;

    /** Twenty for nothing, then one after 1, 2, 4 … seconds, 9 of them in the first 10 minutes, and one in 15 minutes then. */
    private static final int HASHES_OF_ONE_PLACE_IN_AN_HOUR = 20 + 10 + 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_known_user_always_gets_in_and_the_attackers_hashes_are_bounded(long seed) {
        var random = new Random(seed);
        var time = new SetTicker();
        var gates = new SignInGates(time);
        int places = 1 + random.nextInt(40);
        int logins = 1 + random.nextInt(5);
        var hashesOf = new int[places];
        int hashesOfDesk = 0;
        var waits = new ArrayList<Duration>();

        for (int second = 0; second < MINUTES * 60; second++) {
            for (int tries = random.nextInt(20); tries > 0; tries--) {
                int place = random.nextInt(places);
                int login = random.nextInt(logins);
                var from = Place.of("203.0.113." + place);
                boolean hashes =
                        gates.waitToCompare("desk-" + login, from, false).isZero()
                                && gates.enter("desk-" + login, from, false).isZero();
                hashesOf[place] += hashes ? 1 : 0;
                hashesOfDesk += hashes && login == 0 ? 1 : 0;
            }
            if (random.nextInt(100) == 0) {
                waits.add(gates.waitToCompare("desk-0", OFFICE, true));
                waits.add(gates.enter("desk-0", OFFICE, true));
                gates.succeeded("desk-0", OFFICE, true);
            }
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(waits).isNotEmpty().containsOnly(Duration.ZERO);
        assertThat(Arrays.stream(hashesOf).max().orElseThrow()).isLessThanOrEqualTo(HASHES_OF_ONE_PLACE_IN_AN_HOUR);
        assertThat(hashesOfDesk).as("on one login from everywhere").isLessThanOrEqualTo(10 + 7 + MINUTES);
    }
}
