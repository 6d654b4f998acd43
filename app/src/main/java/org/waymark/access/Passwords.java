package org.waymark.access;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: what is asked of them, and their Argon2id hashes. */
@Component
public class Passwords {

    /** The shortest password taken, in characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    // A hash takes 16 MiB and a core for some tens of milliseconds: a storm of sign-ins must queue, not swap.
    private final Semaphore atOnce = new Semaphore(2);
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = hash("a password nobody has, hashed to take as long as a real one");

    /** Why a password is not good enough, or nothing. */
    public Optional<String> findFault(String password, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of(
                    "Use at least " + SHORTEST + " characters. Three or four words you will remember are best.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Use at most " + LONGEST + " characters.");
        }
        if (password.toLowerCase(Locale.ROOT).equals(email)) {
            return Optional.of("Use something other than your e-mail address.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("Use at least five different characters.");
        }
        return Optional.empty();
    }

    /** The hash to keep. */
    public String hash(String password) {
        return limited(() -> {
            String hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalStateException("Argon2 gave no hash");
            }
            return hash;
        });
    }

    /** Whether the password is the one of this hash. Takes as long when there is no hash. */
    public boolean matches(String password, @Nullable String hash) {
        boolean matches = limited(() -> encoder.matches(password, hash == null ? nobodysHash : hash));
        return matches && hash != null;
    }

    private <T> T limited(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
