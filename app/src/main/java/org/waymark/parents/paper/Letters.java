package org.waymark.parents.paper;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.waymark.parents.ParentReport;

/** Sees to it that what stands on paper can be read: no box in place of a letter. */
final class Letters {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_NAMED = 12;

    private final PaperFonts fonts;
    private final JoinedLetters joined = new JoinedLetters();

    Letters(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** A page without the characters that no page can hold; each becomes a replacement mark. */
    static String harmless(String page) {
        if (page.codePoints().allMatch(Letters::isAllowed)) {
            return page;
        }
        StringBuilder clean = new StringBuilder(page.length());
        page.codePoints().forEach(point -> clean.appendCodePoint(isAllowed(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /**
     * Puts letters and their accents together, and joins Arabic letters, as fonts have them.
     *
     * @param page with an {@code article} for each report
     * @throws CannotPrint for the first report with letters that the fonts lack
     */
    void prepare(Document page, List<ParentReport> reports) {
        NodeList articles = page.getElementsByTagName("article");
        for (int i = 0; i < articles.getLength(); i++) {
            Set<Integer> missing = new LinkedHashSet<>();
            prepare(articles.item(i), missing);
            if (!missing.isEmpty()) {
                ParentReport report = reports.get(i);
                throw new CannotPrint(report.pupil(), report.language(), named(missing), scripts(missing));
            }
        }
    }

    private void prepare(Node node, Set<Integer> missing) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            String text = Normalizer.normalize(node.getNodeValue(), Normalizer.Form.NFC);
            String joinedText = joined.join(text, missing::add);
            node.setNodeValue(joinedText);
            joinedText.codePoints().filter(letter -> !fonts.has(letter)).forEach(missing::add);
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element && element.getTagName().equals("svg"))) {
                prepare(child, missing);
            }
        }
    }

    private static String named(Set<Integer> letters) {
        return letters.stream().limit(MOST_NAMED).map(Character::toString).collect(Collectors.joining(" "));
    }

    /** The names of their scripts, such as Bengali; nothing for signs that belong to none. */
    private static String scripts(Set<Integer> letters) {
        return letters.stream()
                .map(Character.UnicodeScript::of)
                .filter(script -> script != Character.UnicodeScript.COMMON
                        && script != Character.UnicodeScript.INHERITED
                        && script != Character.UnicodeScript.UNKNOWN)
                .map(Letters::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String name(Character.UnicodeScript script) {
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
