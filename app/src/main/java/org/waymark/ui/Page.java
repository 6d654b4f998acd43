package org.waymark.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the shell shows around a page.
 *
 * @param title the title of the window and of the page
 * @param section the part of the navigation that is open, or null where there is none
 * @param sections the parts of the navigation that are there
 * @param school the open school, or null on pages outside a school
 * @param schools the schools the person may switch to
 * @param person how the person is named, or null when nobody has signed in
 * @param csrf the field and header every form and request that writes must carry
 * @param message a word about what was just done, shown once
 */
public record Page(
        String title,
        @Nullable Section section,
        List<Section> sections,
        @Nullable SchoolLink school,
        List<SchoolLink> schools,
        @Nullable String person,
        Csrf csrf,
        Optional<String> message) {

    /** A school in the picker. */
    public record SchoolLink(String laestab, String name) {
        public String path() {
            return "/schools/" + laestab;
        }
    }

    /** The token against forged requests: as a form field and as a header. */
    public record Csrf(String field, String header, String token) {}

    /** The first letters of the person's names. */
    public String initials() {
        if (person == null) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (String part : person.split("\\s+")) {
            if (!part.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(part.codePointAt(0));
            }
        }
        return letters.toString();
    }
}
