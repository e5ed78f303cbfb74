package org.throughline.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Postgres;

/** Texts are encrypted under a key of their subject, which the master key wraps. */
class SealedTextsTest {

    private static final String OTHER_KEY = "b3RoZXIta2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMhISE=";

    @TempDir
    Path directory;

    private static JdbcClient jdbc;

    @BeforeAll
    static void database() {
        jdbc = JdbcClient.create(NamesKey.migrated(Postgres.newDatabase(), null));
    }

    @BeforeEach
    void nothingSealed() {
        jdbc.sql("truncate names_key, subject_key").update();
    }

    @Test
    void a_text_opens_under_its_own_subject_and_field_only() {
        var texts = NamesKey.texts(jdbc);
        var sealed = texts.seal("p-one", "name", "Opens Example");
        texts.seal("p-other", "name", "Other Example");

        assertThat(texts.open("p-one", "name", sealed, key("p-one"))).isEqualTo("Opens Example");
        assertThat(texts.open("p-one", "address", sealed, key("p-one"))).isNull();
        assertThat(texts.open("p-other", "name", sealed, key("p-other"))).isNull();
        assertThat(texts.open("p-one", "name", sealed, key("p-other"))).isNull();
        sealed[20] ^= 1;
        assertThat(texts.open("p-one", "name", sealed, key("p-one"))).isNull();
    }

    @Test
    void whose_key_is_destroyed_cannot_be_read_and_has_another_key_afterwards() {
        var texts = NamesKey.texts(jdbc);
        var sealed = texts.seal("p-one", "name", "Gone Example");
        texts.destroy("p-one");
        assertThat(texts.open("p-one", "name", sealed, null)).isNull();
        texts.seal("p-one", "name", "New Example");
        assertThat(texts.open("p-one", "name", sealed, key("p-one"))).isNull();
    }

    @Test
    void equal_texts_have_equal_tokens_which_say_nothing_without_the_key() {
        var texts = NamesKey.texts(jdbc);
        assertThat(texts.token("name", "ada")).isEqualTo(NamesKey.texts(jdbc).token("name", "ada"));
        assertThat(texts.token("name", "ada")).isNotEqualTo(texts.token("name", "adah"));
        var before = texts.token("name", "ada");
        nothingSealed();
        assertThat(NamesKey.texts(jdbc).token("name", "ada")).isNotEqualTo(before);
    }

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_can_read_and_the_next_ones_use_it() throws Exception {
        var file = directory.resolve("names.key");
        var sealed = NamesKey.texts(jdbc, null, file, true).seal("p-one", "name", "Kept Example");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        var again = NamesKey.texts(jdbc, null, file, true);
        assertThat(again.open("p-one", "name", sealed, key("p-one"))).isEqualTo("Kept Example");
    }

    @Test
    void a_missing_key_ends_the_start_and_is_never_made_anew_over_what_was_encrypted_with_it() throws Exception {
        var file = directory.resolve("names.key");
        NamesKey.texts(jdbc, null, file, true);
        Files.delete(file);

        refused(null, file, true, "is missing, and the names in this log were encrypted with it");
        assertThat(file).doesNotExist();
    }

    @Test
    void another_key_ends_the_start() {
        NamesKey.texts(jdbc);
        refused(OTHER_KEY, null, false, "is not the one with which the names in this log were encrypted");
    }

    @Test
    void the_server_form_makes_no_key_and_says_how() {
        refused(null, null, false, "openssl rand -base64 32");
        refused("", directory.resolve("none"), false, "openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base 64"})
    void a_key_of_another_form_ends_the_start(String key) {
        refused(key, null, false, "32 bytes");
    }

    private void refused(String key, Path file, boolean make, String why) {
        assertThatThrownBy(() -> NamesKey.texts(jdbc, key, file, make))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining(why);
    }

    private byte[] key(String subject) {
        return jdbc.sql("select wrapped from subject_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
    }
}
