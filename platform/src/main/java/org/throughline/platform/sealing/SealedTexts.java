package org.throughline.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts that are encrypted (AES-256-GCM) under a key of their subject. The keys are in the table {@code subject_key}, wrapped by the
 * master key. The subject and the field are bound to each text as associated data: a text that was moved to another row does
 * not open.
 */
@Component
@EnableConfigurationProperties(NamesKeySettings.class)
public class SealedTexts {

    private static final Logger log = LoggerFactory.getLogger(SealedTexts.class);
    private static final String LOOKUP = "lookup key of names";
    private static final String HMAC = "HmacSHA256";

    private final JdbcClient jdbc;
    private final Aead master;
    private final SecretKeySpec lookup;

    /**
     * Makes the keys at the first start.
     *
     * @throws KeyRefused if the master key is missing, or is not the one of this database
     */
    SealedTexts(JdbcClient jdbc, NamesKeySettings settings) {
        this.jdbc = jdbc;
        var wrapped = wrappedLookup();
        master = MasterKey.of(settings, wrapped != null);
        lookup = new SecretKeySpec(opened(wrapped == null ? made() : wrapped), HMAC);
    }

    /** Encrypts a text; gives the subject a key if it has none, in the transaction of the caller. */
    public byte[] seal(String subject, String field, String text) {
        return seal(subject, field, bytes(text));
    }

    /** Encrypts any content; gives the subject a key if it has none, in the transaction of the caller. */
    public byte[] seal(String subject, String field, byte[] content) {
        try {
            return aead(subject, wrapped(subject)).encrypt(content, bound(subject, field));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a text cannot be encrypted", failed);
        }
    }

    /**
     * Decrypts a text.
     *
     * @param wrapped the subject's key as the table has it
     * @return null if the text cannot be opened: it was altered or moved, or the key is gone
     */
    public @Nullable String open(String subject, String field, byte @Nullable [] sealed, byte @Nullable [] wrapped) {
        var opened = openBytes(subject, field, sealed, wrapped);
        return opened == null ? null : new String(opened, StandardCharsets.UTF_8);
    }

    /** Decrypts any content; null as for a text. */
    public byte @Nullable [] openBytes(
            String subject, String field, byte @Nullable [] sealed, byte @Nullable [] wrapped) {
        if (sealed == null || wrapped == null) return null;
        try {
            return aead(subject, wrapped).decrypt(sealed, bound(subject, field));
        } catch (GeneralSecurityException altered) {
            log.error("An encrypted text in the database cannot be opened: it was altered, or belongs to another row");
            return null;
        }
    }

    /** Destroys the subject's key. Whatever was sealed under it cannot be opened any more. */
    public void destroy(String subject) {
        jdbc.sql("delete from subject_key where subject = ?").param(subject).update();
    }

    /** A keyed hash (HMAC-SHA-256) by which equal texts are found without storing them. */
    public byte[] token(String purpose, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(lookup);
            return mac.doFinal(bound(purpose, text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
        }
    }

    private byte[] wrapped(String subject) {
        var known = jdbc.sql("select wrapped from subject_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .optional();
        if (known.isPresent()) return known.get();
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, master, bytes(subject), RegistryConfiguration.get());
            jdbc.sql("insert into subject_key (subject, wrapped) values (?, ?) on conflict do nothing")
                    .params(subject, wrapped)
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a key cannot be made", failed);
        }
        return jdbc.sql("select wrapped from subject_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
    }

    private Aead aead(String subject, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, bytes(subject), RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private byte @Nullable [] wrappedLookup() {
        return jdbc.sql("select lookup from names_key")
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** Of two processes that start at once, both use the key that was stored first. */
    private byte[] made() {
        var random = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(random);
        try {
            jdbc.sql("insert into names_key (lookup) values (?) on conflict do nothing")
                    .param(master.encrypt(random, bytes(LOOKUP)))
                    .update();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a key cannot be made", failed);
        }
        var stored = wrappedLookup();
        if (stored == null) throw new IllegalStateException("the key was not stored");
        return stored;
    }

    private byte[] opened(byte[] wrapped) {
        try {
            return master.decrypt(wrapped, bytes(LOOKUP));
        } catch (GeneralSecurityException other) {
            throw new KeyRefused("The key for names is not the one with which the names in this log were encrypted."
                    + " Give that one; no other key can take its place.");
        }
    }

    private static byte[] bound(String subject, String field) {
        return bytes(subject + "\n" + field);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
