package org.throughline.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.limits.FairPlaces.Entry;

/** A user and an address hold a share of the places, and those who wait take turns by user. */
class FairPlacesTest {

    static final Duration NO_TIME = Duration.ZERO;
    static final Duration LONG = Duration.ofSeconds(20);

    final Asking anna = new Asking("anna", "192.0.2.1", true);
    final Asking ben = new Asking("ben", "192.0.2.2", true);

    @Test
    void a_user_holds_a_share_and_others_hold_the_rest() {
        var places = new FairPlaces(4, 2, 3, 10, NO_TIME);
        assertThat(places.enter(anna)).isEqualTo(Entry.ENTERED);
        assertThat(places.enter(anna)).isEqualTo(Entry.ENTERED);
        assertThat(places.enter(anna)).isEqualTo(Entry.SHARE_IS_USED_UP);
        assertThat(places.enter(ben)).isEqualTo(Entry.ENTERED);
        assertThat(places.free()).isEqualTo(1);
        assertThat(places.refused()).isEqualTo(1);
    }

    @Test
    void an_address_holds_a_share_whatever_the_logins() {
        var places = new FairPlaces(4, 1, 2, 10, NO_TIME);
        assertThat(places.enter(at("192.0.2.9", "anna"))).isEqualTo(Entry.ENTERED);
        assertThat(places.enter(at("192.0.2.9", "ben"))).isEqualTo(Entry.ENTERED);
        assertThat(places.enter(at("192.0.2.9", "carl"))).isEqualTo(Entry.SHARE_IS_USED_UP);
        assertThat(places.enter(at("192.0.2.8", "carl"))).isEqualTo(Entry.ENTERED);
    }

    @Test
    void a_place_that_is_left_can_be_entered_again() {
        var places = new FairPlaces(1, 1, 1, 10, NO_TIME);
        assertThat(places.enter(anna)).isEqualTo(Entry.ENTERED);
        assertThat(places.enter(ben)).isEqualTo(Entry.ALL_ARE_TAKEN);
        places.leave(anna);
        assertThat(places.enter(ben)).isEqualTo(Entry.ENTERED);
    }

    @Test
    void those_who_wait_take_turns_by_user_and_not_by_request() {
        var places = new FairPlaces(1, 1, 1, 10, LONG);
        var order = new CopyOnWriteArrayList<String>();
        assertThat(places.enter(new Asking("first", "192.0.2.3", true))).isEqualTo(Entry.ENTERED);
        var waiting = IntStream.range(0, 5)
                .mapToObj(number -> number == 3 ? ben : anna)
                .toList();
        var threads = new CopyOnWriteArrayList<Thread>();
        for (int number = 0; number < waiting.size(); number++) {
            var asking = waiting.get(number);
            threads.add(Thread.ofVirtual().start(() -> {
                assertThat(places.enter(asking)).isEqualTo(Entry.ENTERED);
                order.add(asking.user());
                places.leave(asking);
            }));
            int queued = number + 1;
            await().until(() -> places.waiting() == queued);
        }
        places.leave(new Asking("first", "192.0.2.3", true));
        await().until(() -> order.size() == waiting.size());
        assertThat(List.copyOf(order)).startsWith("anna", "ben").hasSize(5);
        assertThat(places.free()).isEqualTo(1);
    }

    @Test
    void a_user_with_too_many_that_wait_is_refused_at_once() {
        var places = new FairPlaces(1, 1, 1, 1, LONG);
        assertThat(places.enter(anna)).isEqualTo(Entry.ENTERED);
        Thread.ofVirtual().start(() -> places.enter(anna));
        await().until(() -> places.waiting() == 1);
        assertThat(places.enter(anna)).isEqualTo(Entry.SHARE_IS_USED_UP);
        places.leave(anna);
    }

    @Test
    void an_ipv6_network_of_64_bits_is_one_address() {
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
        assertThat(ClientAddress.of("0:0:0:0:0:0:0:1")).isEqualTo("::1");
        assertThat(ClientAddress.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private static Asking at(String address, String user) {
        return new Asking(user, address, true);
    }
}
