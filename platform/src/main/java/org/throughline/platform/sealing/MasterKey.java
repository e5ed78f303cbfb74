package org.throughline.platform.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.throughline.platform.files.OwnerOnly;

/** The key that wraps all others. It is never in the database, so a backup alone shows no names. */
final class MasterKey {

    static final int BYTES = 32;
    private static final int IV_BYTES = 12, TAG_BYTES = 16;

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink is complete", impossible);
        }
    }

    private MasterKey() {}

    /**
     * Reads the key, or makes it where there is none and nothing is sealed yet.
     *
     * @param sealed whether the database has keys that were wrapped already
     * @throws KeyRefused if there is no key, or it has another form
     */
    static Aead of(NamesKeySettings settings, boolean sealed) {
        if (settings.key() != null && !settings.key().isBlank())
            return aead(settings.key(), "The setting throughline.names.key");
        var file = settings.keyFile();
        if (file == null)
            throw KeyRefused.ofSetting(
                    "Names of people are encrypted, and the key is missing. Give its file with"
                            + " --throughline.names.key-file=FILE; for a new log, make one with: openssl rand -base64 32 > FILE");
        try {
            return aead(Files.readString(file), "The key file " + file);
        } catch (NoSuchFileException missing) {
            return made(file, settings.makeKey(), sealed);
        } catch (IOException unreadable) {
            throw new KeyRefused("The key file " + file + " cannot be read: "
                    + unreadable.getClass().getSimpleName() + ".");
        }
    }

    private static Aead made(Path file, boolean make, boolean sealed) {
        if (sealed)
            throw new KeyRefused(
                    "The key file " + file + " is missing, and the names in this log were encrypted with it."
                            + " Put it back there; no other key can take its place.");
        if (!make)
            throw new KeyRefused("There is no key file " + file
                    + ". Make one with 'openssl rand -base64 32 > FILE', and keep a copy apart from the backups.");
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var text = Base64.getEncoder().encodeToString(random);
        try {
            OwnerOnly.file(file, text + "\n");
        } catch (IOException unwritable) {
            throw new KeyRefused("The key file " + file + " cannot be written: "
                    + unwritable.getClass().getSimpleName() + ".");
        }
        return aead(text, "The key file " + file);
    }

    private static Aead aead(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length != BYTES)
                throw new KeyRefused(what + " has " + bytes.length + " bytes; it needs 32 bytes, in Base64.");
            return aead(bytes);
        } catch (IllegalArgumentException other) {
            throw new KeyRefused(what + " is not Base64; it needs 32 bytes in Base64.");
        }
    }

    @AccessesPartialKey
    private static Aead aead(byte[] bytes) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(IV_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an AES key of 256 bits is one", impossible);
        }
    }
}
