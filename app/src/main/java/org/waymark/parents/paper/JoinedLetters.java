package org.waymark.parents.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters in the form that their neighbours give them, those of Persian and Urdu too: what a PDF needs, which shows
 * each letter as it is. A letter without the form it needs stays as it is and is told to the caller.
 */
final class JoinedLetters {

    private static final char LAM = '\u0644';
    private static final int[][] BLOCKS = {{0xFB50, 0xFDFF}, {0xFE70, 0xFEFC}};

    /** From a letter, or lam with alef, to the letter in a form. Alone, a letter is as it stands. */
    private final Map<String, Integer> ending = new HashMap<>();

    private final Map<String, Integer> beginning = new HashMap<>();
    private final Map<String, Integer> between = new HashMap<>();
    private final Map<String, Integer> alone = new HashMap<>();

    JoinedLetters() {
        Normalizer2 normalizer = Normalizer2.getNFKCInstance();
        for (int[] block : BLOCKS) {
            for (int form = block[0]; form <= block[1]; form++) {
                String plain = normalizer.getRawDecomposition(form);
                if (plain != null && (plain.length() == 1 || isLamAlef(plain))) {
                    keep(form, plain);
                }
            }
        }
    }

    private static boolean isLamAlef(String text) {
        return text.length() == 2 && text.charAt(0) == LAM && "\u0622\u0623\u0625\u0627".indexOf(text.charAt(1)) >= 0;
    }

    private void keep(int form, String plain) {
        switch (UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE)) {
            case DecompositionType.FINAL -> ending.putIfAbsent(plain, form);
            case DecompositionType.INITIAL -> beginning.putIfAbsent(plain, form);
            case DecompositionType.MEDIAL -> between.putIfAbsent(plain, form);
            case DecompositionType.ISOLATED -> alone.putIfAbsent(plain, form);
            default -> {
                // Words and signs of their own, which nobody's text is turned into.
            }
        }
    }

    /** Who hears of a letter that has not the form it needs. */
    interface Lacking {
        void letter(int letter);
    }

    /** @return the text with each letter in its form, in the order in which it is read */
    String join(String text, Lacking lacking) {
        if (text.chars().noneMatch(letter -> letter >= 0x0600 && letter <= 0x08FF)) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int type = type(letter);
            if (type != JoiningType.DUAL_JOINING && type != JoiningType.RIGHT_JOINING) {
                joined.append(letter);
                continue;
            }
            boolean before = joinsForward(text, i);
            int next = next(text, i);
            if (letter == LAM && next == i + 1 && next < text.length() && isLamAlef(text.substring(i, i + 2))) {
                Integer both = (before ? ending : alone).get(text.substring(i, i + 2));
                joined.appendCodePoint(both == null ? letter : both);
                i += both == null ? 0 : 1;
                continue;
            }
            boolean after =
                    type == JoiningType.DUAL_JOINING && next < text.length() && joinsBackward(text.charAt(next));
            joined.appendCodePoint(form(letter, before, after, lacking));
        }
        return joined.toString();
    }

    private int form(char letter, boolean before, boolean after, Lacking lacking) {
        if (!before && !after) {
            return letter;
        }
        Map<String, Integer> forms = before ? after ? between : ending : beginning;
        Integer form = forms.get(Character.toString(letter));
        if (form == null) {
            lacking.letter(letter);
            return letter;
        }
        return form;
    }

    /** Whether the letter before this place reaches out to what follows it. */
    private static boolean joinsForward(String text, int place) {
        for (int i = place - 1; i >= 0; i--) {
            int type = type(text.charAt(i));
            if (type != JoiningType.TRANSPARENT) {
                return type == JoiningType.DUAL_JOINING || type == JoiningType.JOIN_CAUSING;
            }
        }
        return false;
    }

    private static boolean joinsBackward(char letter) {
        int type = type(letter);
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.RIGHT_JOINING
                || type == JoiningType.JOIN_CAUSING;
    }

    /** The place of the next letter that is no mark above or below; the end where there is none. */
    private static int next(String text, int place) {
        int next = place + 1;
        while (next < text.length() && type(text.charAt(next)) == JoiningType.TRANSPARENT) {
            next++;
        }
        return next;
    }

    private static int type(char letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }
}
