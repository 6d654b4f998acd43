package org.waymark.parents.post;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.ui.View;

/** What e-mails say: never a result, and no child's name where a phone shows it on a locked screen. */
@Component
class LetterWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ENGLISH = "en-GB";

    private final Map<String, String> english = read();

    private static Map<String, String> read() {
        try (Reader lines = new InputStreamReader(
                        Objects.requireNonNull(LetterWords.class.getResourceAsStream("mail-en-GB.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lines)) {
            return rows.stream().collect(Collectors.toMap(row -> row.getField("key"), row -> row.getField("text")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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
        Map<String, String> values = Map.of(
                "school", scope.schoolName(),
                "names", about.names(),
                "forename", about.forename(),
                "year", new AcademicYear(about.year()).label(),
                "date", day(about.until(), about.language()));
        String kind = about.corrected() ? ".corrected" : "";
        String subject = text(about.language(), "mail.subject" + kind, values);
        List<String> before = List.of(
                text(about.language(), "mail.greeting", values), text(about.language(), "mail.body" + kind, values));
        List<String> after = List.of(
                text(about.language(), "mail.how", values),
                text(about.language(), "mail.wrong", values),
                text(about.language(), "mail.close", values));
        String button = text(about.language(), "mail.button", values);
        return mail(about.id(), about.to(), about.language(), subject, before, about.link(), button, after);
    }

    /** The message with which the settings are tried. */
    Mail test(Scope scope, String to, String id) {
        return mail(
                id,
                to,
                ENGLISH,
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
            String language,
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
                        language,
                        "rightToLeft",
                        isRightToLeft(language),
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
        return new Mail(id, to, language, oneLine(subject), plain, html);
    }

    private String text(String language, String key, Map<String, String> values) {
        String words = Objects.requireNonNull(english.get(key), key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            words = words.replace("{" + value.getKey() + "}", value.getValue());
        }
        return words;
    }

    private static String day(Instant at, String language) {
        LocalDate day = LocalDate.ofInstant(at, LONDON);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }

    private static boolean isRightToLeft(String language) {
        return List.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi")
                .contains(Locale.forLanguageTag(language).getLanguage());
    }

    /** A line break in a subject would begin a header of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
