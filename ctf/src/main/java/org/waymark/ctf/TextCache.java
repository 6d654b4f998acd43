package org.waymark.ctf;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same short text where it can. A file has the same few codes a million times over, and
 * making a new string for each would cost more than all other work on them.
 */
final class TextCache {
    private static final int SLOTS = 1024;
    private static final int LONGEST = 16;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    String get(char[] chars, int start, int length) {
        if (length > LONGEST) {
            return new String(chars, start, length);
        }
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && isSame(known, chars, start, length)) {
            return known;
        }
        String text = new String(chars, start, length);
        slots[slot] = text;
        return text;
    }

    private static boolean isSame(String known, char[] chars, int start, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }
}
