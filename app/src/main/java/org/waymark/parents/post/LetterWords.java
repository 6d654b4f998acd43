package org.waymark.parents.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.parents.wording.Wording;
import org.waymark.parents.wording.Wordings;
import org.waymark.ui.View;

/** What e-mails say: never a result, and no child's name where a phone shows it on a locked screen. */
@Component
class LetterWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ENGLISH = "en-GB";

    private final Wordings wordings;

    LetterWords(Wordings wordings) {
        this.wordings = wordings;
    }

    /**
     * What a letter is about.
     *
     * @param id of the message
     * @param to the address
     * @param names of whom it is for, as in a greeting
     * @param forename of the child
     * @param corrected whether an earlier version was sent
     * @param link the whole address
     * @param until when the link stops
     */
    record About(
            String id,
            String to,
            String language,
            String names,
            String forename,
            int year,
            boolean corrected,
            String link,
            Instant until) {

        /** Says nothing of the family or the link. */
        @Override
        public String toString() {
            return "About " + id;
        }
    }

    /** The e-mail that brings a link. */
    Mail letter(Scope scope, About about) {
        Wording wording = wording(scope, about.language());
        String language = wording.language();
        Map<String, String> values = Map.of(
                "school", scope.schoolName(),
                "names", about.names(),
                "forename", about.forename(),
                "year", new AcademicYear(about.year()).label(),
                "date", day(about.until(), language));
        String kind = about.corrected() ? ".corrected" : "";
        return mail(
                about.id(),
                about.to(),
                wording,
                wording.text("mail.subject" + kind, values),
                List.of(wording.text("mail.greeting", values), wording.text("mail.body" + kind, values)),
                about.link(),
                wording.text("mail.button", values),
                List.of(
                        wording.text("mail.how", values),
                        wording.text("mail.wrong", values),
                        wording.text("mail.close", values)));
    }

    /** The school's words in this language, where it has words for e-mails in it; else English from end to end. */
    private Wording wording(Scope scope, String language) {
        if (!language.equals(ENGLISH) && wordings.listLanguages(scope).contains(language)) {
            Wording own = wordings.get(scope, language);
            if (own.own().contains("mail.body")) {
                return own;
            }
        }
        return wordings.get(scope, ENGLISH);
    }

    /** The message with which the settings are tried. */
    Mail test(Scope scope, String to, String id) {
        return mail(
                id,
                to,
                wordings.get(scope, ENGLISH),
                "Test message from Waymark",
                List.of(
                        "This is a test message.",
                        "Waymark can send e-mails for " + scope.schoolName()
                                + ". Letters to parents will come from this address."),
                "",
                "",
                List.of());
    }

    private static Mail mail(
            String id,
            String to,
            Wording wording,
            String subject,
            List<String> before,
            String link,
            String button,
            List<String> after) {
        List<String> text = new ArrayList<>(before);
        if (!link.isEmpty()) {
            text.add(button + ":\n" + link);
        }
        text.addAll(after);
        List<String> lines = before.stream().filter(line -> !line.isEmpty()).toList();
        String html = View.of(
                        "parents/letterMail",
                        "language",
                        wording.language(),
                        "rightToLeft",
                        wording.rightToLeft(),
                        "subject",
                        subject,
                        "before",
                        lines,
                        "link",
                        link,
                        "button",
                        button,
                        "after",
                        after.stream().filter(line -> !line.isEmpty()).toList())
                .render();
        String plain = text.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n")) + "\n";
        return new Mail(id, to, wording.language(), oneLine(subject), plain, html);
    }

    private static String day(Instant at, String language) {
        LocalDate day = LocalDate.ofInstant(at, LONDON);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }

    /** A line break in a subject would begin a header of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
