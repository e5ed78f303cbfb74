package org.throughline.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;

/** A right password is hashed once; wrong ones are put off more and more, and stop no user at a known place. */
class PasswordSignInTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String HOME = "198.51.100.20";
    private static final String ATTACKER = "203.0.113.30";

    private static final String UNREADABLE = "a hash that cannot be read";

    /** Passwords that wait in the lane of wrong ones; it takes the next one before or after the queue is full. */
    private static final int LANE = 20;

    private final AtomicInteger hashed = new AtomicInteger();

    /** Hashing ends once all of them have come. */
    private CountDownLatch crowd = new CountDownLatch(0);

    /** Wrong passwords are hashed until it is open. */
    private CountDownLatch wrongOnes = new CountDownLatch(0);

    /** Slow, as a password hash is meant to be, and counting. */
    private final PasswordEncoder passwords = new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            hashed.incrementAndGet();
            if (hash.equals(UNREADABLE)) throw new IllegalArgumentException("no such hash");
            boolean right = hash.equals(encode(password));
            try {
                if (!crowd.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("not all of them came");
                if (!right && !wrongOnes.await(1, TimeUnit.MINUTES))
                    throw new IllegalStateException("wrong passwords were not let through");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return right;
        }
    };

    private final SetTicker time = new SetTicker();
    private final NotedRecords noted = new NotedRecords();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HashingLanes lanes = new HashingLanes(meters);
    private final SignInRecords records = new SignInRecords(noted, meters, time);
    private final PasswordSignIn signIn = new PasswordSignIn(
            login -> {
                crowd.countDown();
                if (login.startsWith("stranger")) throw new UsernameNotFoundException("no such account");
                return User.withUsername(login)
                        .password(login.equals("unreadable") ? UNREADABLE : "hash of right")
                        .disabled(login.equals("former"))
                        .build();
            },
            (user, _) -> user,
            passwords,
            new PlacesInMemory(),
            lanes,
            records,
            time);

    @AfterEach
    void close() {
        wrongOnes.countDown();
        lanes.close();
    }

    @Test
    void of_many_who_come_at_once_with_the_same_password_one_hashes_it() throws Exception {
        crowd = new CountDownLatch(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 200)
                    .mapToObj(_ -> (Callable<Object>) () -> login("desk", "right", OFFICE))
                    .toList());
            for (var one : all) assertThat(one.get()).isNotNull();
        }
        assertThat(hashed).hasValue(1);
    }

    @Test
    void a_wrong_password_is_never_remembered() {
        for (int i = 0; i < 3; i++) refusedAs(BadCredentialsException.class, "desk", "wrong", OFFICE);

        assertThat(hashed).hasValue(3);
        accepted("desk", OFFICE);
    }

    @Test
    void a_known_and_an_unknown_login_and_a_disabled_account_are_put_off_alike() {
        var place = 0;
        for (var login : List.of("desk", "stranger", "former")) {
            var from = "203.0.113." + place++;
            for (int i = 0; i < 5; i++) refusedAs(BadCredentialsException.class, login, "wrong " + i, from);
            hashed.set(0);

            assertThat(delay(login, "wrong", from)).isEqualTo(1);
            assertThat(delay(login, "right", from)).isEqualTo(1);
            assertThat(hashed).hasValue(0);
        }
    }

    @Test
    void a_disabled_account_takes_the_same_hash_as_another() {
        refusedAs(BadCredentialsException.class, "former", "right", OFFICE);
        refusedAs(BadCredentialsException.class, "stranger", "right", OFFICE);

        assertThat(hashed).hasValue(2);
    }

    @Test
    void each_failure_doubles_the_wait_and_a_try_that_comes_too_early_does_not() {
        for (int i = 0; i < 5; i++) refusedAs(BadCredentialsException.class, "desk", "wrong " + i, ATTACKER);
        var delays = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            delays.add(delay("desk", "wrong", ATTACKER));
            delay("desk", "wrong", ATTACKER);
            time.advance(Duration.ofSeconds(delays.getLast()));
            refusedAs(BadCredentialsException.class, "desk", "wrong", ATTACKER);
        }

        assertThat(delays).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void a_known_user_at_a_known_place_gets_in_while_the_login_is_tried_from_everywhere() {
        accepted("desk", OFFICE);
        time.advance(Duration.ofDays(3));

        for (int place = 1; place < 200; place++)
            for (int i = 0; i < 3; i++) tried("desk", "wrong " + i, "203.0.113." + place);

        assertThat(delay("desk", "right", HOME)).isPositive();
        accepted("desk", OFFICE);
    }

    @Test
    void a_known_user_gets_in_although_the_same_address_fails_with_other_logins_and_a_few_times_with_this_one() {
        accepted("desk", OFFICE);
        time.advance(Duration.ofDays(3));

        for (int i = 0; i < 500; i++) tried("stranger-" + i, "wrong", OFFICE);
        for (int minute = 0; minute < 20; minute++) {
            for (int i = 0; i < 5; i++) tried("desk", "wrong " + i, OFFICE);
            time.advance(Duration.ofMinutes(1));
        }

        accepted("desk", OFFICE);
    }

    @Test
    void whoever_is_in_is_not_put_out_by_tries_from_the_same_place() {
        accepted("desk", OFFICE);

        for (int i = 0; i < 2_000; i++) tried("desk", "wrong " + i, OFFICE);

        assertThat(hashed).hasValueLessThan(20);
        accepted("desk", OFFICE);
    }

    @Test
    void addresses_of_one_network_prefix_of_ipv6_are_one_place() {
        for (int i = 0; i < 5; i++)
            refusedAs(BadCredentialsException.class, "desk", "wrong " + i, "2001:db8:1:2::" + (i + 1));

        assertThat(delay("desk", "wrong", "2001:db8:1:2:ffff::9")).isEqualTo(1);
        refusedAs(BadCredentialsException.class, "desk", "wrong", "2001:db8:1:3::9");
    }

    @Test
    @Timeout(120)
    void while_wrong_passwords_fill_their_lane_the_others_are_hashed_at_once() throws Exception {
        accepted("desk", OFFICE);
        time.advance(Duration.ofDays(3));
        hashed.set(0);
        wrongOnes = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wrong = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> tried("stranger-" + i, "wrong", "203.0.113." + i)))
                    .toList();
            await().until(() -> hashed.get() == 1
                    && meters.get("throughline.sign.in.waiting")
                                    .tag("lane", "elsewhere")
                                    .gauge()
                                    .value()
                            >= LANE - 1);

            accepted("desk", OFFICE);
            assertThat(hashed).as("one wrong password and the right one").hasValue(2);
            wrongOnes.countDown();
            for (var one : wrong) one.get();
        }
    }

    @Test
    void failures_are_recorded_without_what_was_typed_and_together() {
        for (int i = 0; i < 4; i++) tried("stranger-with-a-secret", "wrong", ATTACKER);
        for (int i = 0; i < 3; i++) tried("desk", "wrong", ATTACKER);
        accepted("desk", OFFICE);
        accepted("desk", OFFICE);
        time.advance(Duration.ofMinutes(31));
        accepted("desk", OFFICE);
        records.store();

        assertThat(noted.all)
                .extracting(AccessRecord::kind, AccessRecord::login, AccessRecord::address, AccessRecord::times)
                .containsExactlyInAnyOrder(
                        tuple(AccessKind.SIGN_IN_FAILED, null, "203.0.113.0/24", 4),
                        tuple(AccessKind.SIGN_IN_FAILED, "desk", "203.0.113.0/24", 3),
                        tuple(AccessKind.SIGNED_IN, "desk", "192.0.2.0/24", 1),
                        tuple(AccessKind.SIGNED_IN, "desk", "192.0.2.0/24", 1));
        assertThat(noted.all.toString()).doesNotContain("secret", "wrong");
        assertThat(meters.get("throughline.sign.in.failures").counter().count()).isEqualTo(7);
    }

    @Test
    void an_attack_from_many_networks_fills_neither_memory_nor_table() {
        for (int i = 0; i < 3_000; i++) tried("stranger-" + i, "wrong", "10.%d.%d.7".formatted(i / 250, i % 250));
        records.store();

        assertThat(noted.all).hasSizeLessThanOrEqualTo(102);
        assertThat(noted.all)
                .extracting(AccessRecord::times)
                .satisfies(times -> assertThat(
                                times.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(3_000));
    }

    @Test
    @Timeout(120)
    void a_password_that_has_no_place_in_its_lane_is_put_off_and_does_not_count() throws Exception {
        wrongOnes = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var delays = IntStream.range(0, 3 * LANE)
                    .mapToObj(i -> threads.submit(() -> {
                        tried("stranger-" + i, "wrong", "203.0.113." + i);
                        return noted;
                    }))
                    .toList();
            await().until(() -> delays.stream()
                            .filter(each -> each.state() == Future.State.SUCCESS)
                            .count()
                    >= LANE);
            wrongOnes.countDown();
            for (var one : delays) one.get();
        }
        records.store();

        assertThat(noted.all)
                .filteredOn(each -> each.kind() == AccessKind.LOCKED_OUT)
                .extracting(AccessRecord::times)
                .first(INTEGER)
                .isGreaterThanOrEqualTo(LANE);
    }

    private void accepted(String login, String address) {
        assertThatCode(() -> login(login, "right", address)).doesNotThrowAnyException();
    }

    private void refusedAs(Class<? extends Exception> how, String login, String password, String address) {
        assertThatThrownBy(() -> login(login, password, address)).isInstanceOf(how);
    }

    @Test
    void a_check_that_fails_is_no_failure_of_the_user() {
        for (int i = 0; i < 30; i++)
            assertThatThrownBy(() -> login("unreadable", "right", HOME))
                    .isInstanceOf(InternalAuthenticationServiceException.class);
    }

    /** In seconds. */
    private long delay(String login, String password, String address) {
        var delays = new ArrayList<Long>();
        assertThatThrownBy(() -> login(login, password, address))
                .isInstanceOfSatisfying(TooManyFailedLogins.class, putOff -> delays.add(putOff.waitSeconds()));
        return delays.getFirst();
    }

    private void tried(String login, String password, String address) {
        assertThatThrownBy(() -> login(login, password, address))
                .isInstanceOfAny(BadCredentialsException.class, TooManyFailedLogins.class);
    }

    private Object login(String login, String password, String address) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        asked.setDetails(new WebAuthenticationDetails(address, null));
        return signIn.authenticate(asked);
    }

    /** Time that a test moves. */
    static final class SetTicker implements Ticker {

        private final AtomicLong now = new AtomicLong(System.nanoTime());

        void advance(Duration by) {
            now.addAndGet(by.toNanos());
        }

        @Override
        public long read() {
            return now.get();
        }
    }

    static final class PlacesInMemory implements KnownPlaces {

        private final Map<String, Set<Place>> known = new ConcurrentHashMap<>();

        @Override
        public boolean isKnown(String login, Place place) {
            return known.getOrDefault(login, Set.of()).contains(place);
        }

        @Override
        public void add(String login, Place place) {
            known.computeIfAbsent(login, _ -> ConcurrentHashMap.newKeySet()).add(place);
        }
    }

    private static final class NotedRecords implements AccessRecords {

        private final List<AccessRecord> all = new CopyOnWriteArrayList<>();

        @Override
        public void add(AccessRecord act) {
            all.add(act);
        }

        @Override
        public void addRead(AccessRecord read) {
            all.add(read);
        }

        @Override
        public void awaitStored() {}
    }
}
