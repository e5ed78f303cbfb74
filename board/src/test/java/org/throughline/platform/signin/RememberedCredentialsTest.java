package org.throughline.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A right password is hashed once, and wrong ones are not hashed without end. */
class RememberedCredentialsTest {

    final AtomicInteger hashed = new AtomicInteger();

    /** Hashing ends once all of them have come. */
    CountDownLatch crowd = new CountDownLatch(0);

    /** Slow, as a password hash is meant to be, and counting. */
    final PasswordEncoder passwords = new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            hashed.incrementAndGet();
            try {
                if (!crowd.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("not all of them came");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return hash.equals(encode(password));
        }
    };

    final RememberedCredentials credentials = new RememberedCredentials(
            login -> {
                crowd.countDown();
                if (login.equals("stranger")) throw new UsernameNotFoundException("no such account");
                return User.withUsername(login).password("hash of right").build();
            },
            passwords,
            Clock.systemUTC());

    @Test
    void of_many_who_come_at_once_with_the_same_password_one_hashes_it() throws Exception {
        crowd = new CountDownLatch(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 200)
                    .mapToObj(_ -> (Callable<Object>) () -> login("desk", "right"))
                    .toList());
            for (var one : all) assertThat(one.get()).isNotNull();
        }
        assertThat(hashed).hasValue(1);
    }

    @Test
    void a_wrong_password_is_never_remembered() {
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> login("desk", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThat(hashed).hasValue(3);
        assertThatCode(() -> login("desk", "right")).doesNotThrowAnyException();
    }

    @Test
    void a_login_that_is_tried_too_often_is_not_looked_at_any_more() {
        for (var login : new String[] {"desk", "stranger"}) {
            for (int i = 0; i < 10; i++)
                assertThatThrownBy(() -> login(login, "wrong")).isInstanceOf(BadCredentialsException.class);
            hashed.set(0);
            assertThatThrownBy(() -> login(login, "wrong")).isInstanceOf(TooManyFailedLogins.class);
            assertThatThrownBy(() -> login(login, "right")).isInstanceOf(TooManyFailedLogins.class);
            assertThat(hashed).hasValue(0);
        }
    }

    @Test
    void whoever_is_in_is_not_put_out_by_others_who_try() {
        login("desk", "right");
        for (int i = 0; i < 10; i++)
            assertThatThrownBy(() -> login("desk", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatCode(() -> login("desk", "right")).doesNotThrowAnyException();
        assertThatThrownBy(() -> login("desk", "wrong")).isInstanceOf(TooManyFailedLogins.class);
    }

    private Object login(String login, String password) {
        return credentials.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
    }
}
