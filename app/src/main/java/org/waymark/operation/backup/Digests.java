package org.waymark.operation.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The check sum of copies. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
