package org.waymark.parents.post;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Locks what the database must not be able to tell by itself, with AES-256 in Galois counter mode. What was sealed for
 * one school does not open for another.
 */
@Component
class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HOW = "AES/GCM/NoPadding";

    private final SealingKey key;
    private final RandomGenerator random;

    Sealing(SealingKey key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /**
     * Seals a password of a school.
     *
     * @throws SealingFault if there is no key, in words for an administrator
     */
    byte[] seal(long schoolId, Password password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(HOW);
            cipher.init(Cipher.ENCRYPT_MODE, key.getOrMake(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose(schoolId));
            byte[] locked = cipher.doFinal(password.words().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Every Java has AES in Galois counter mode", fault);
        }
    }

    /** What was sealed, or nothing where it was sealed with another key or there is none. */
    Optional<Password> open(long schoolId, byte[] locked) {
        if (locked.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        var known = key.find();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance(HOW);
            cipher.init(Cipher.DECRYPT_MODE, known.get(), new GCMParameterSpec(TAG_BITS, locked, 0, NONCE_BYTES));
            cipher.updateAAD(purpose(schoolId));
            byte[] words = cipher.doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES);
            return Optional.of(new Password(new String(words, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private static byte[] purpose(long schoolId) {
        return ("mail server of school " + schoolId).getBytes(StandardCharsets.UTF_8);
    }
}
