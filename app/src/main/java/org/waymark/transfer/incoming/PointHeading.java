package org.waymark.transfer.incoming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;

/**
 * Reads headings of a school's own judgements: a point of the year and a subject, such as {@code Summer 2 Reading} or
 * {@code autumn1:maths}; the subject alone where a person has said the point.
 */
final class PointHeading {

    private static final Pattern POINT = Pattern.compile(
            "(?<![\\p{L}\\d])(autumn|aut|spring|spr|summer|sum)(?:\\s*term)?\\s*([12])?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PointHeading() {}

    /**
     * A point within a heading.
     *
     * @param points the points that the words may mean: one, or both of a term
     * @param rest the heading without it
     */
    private record Named(List<Assessment> points, String rest) {}

    /** Whether a text names a point and something beside it. */
    static boolean isKnown(String yearless) {
        return named(yearless)
                .filter(found -> found.points().size() == 1)
                .filter(found -> !Layouts.fold(found.rest()).isEmpty())
                .isPresent();
    }

    /** What a heading names, without its year. */
    static Optional<ItemGuess> find(String yearless, OwnPoints own, int year) {
        return named(yearless).flatMap(found -> {
            List<Edition> used = found.points().stream()
                    .flatMap(point -> own.find(point, year).stream())
                    .toList();
            // Of a term with two points nobody can say which is meant.
            return used.size() == 1
                    ? find(found.rest(), used.getFirst())
                            .map(item -> new ItemGuess(item, found.points().size() == 1))
                    : Optional.empty();
        });
    }

    /** The item of an edition that a heading names, without its point and its year. */
    static Optional<ColumnMeaning.OfResult> find(String rest, Edition edition) {
        String folded = Layouts.fold(rest);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        HeadingText words = HeadingText.of(rest);
        String kind = words.kind();
        boolean plain =
                words.left().isEmpty() && !words.hedged() && words.assessment() == null && words.check() == null;
        @Nullable String subject = plain && (kind == null || kind.equals("ta")) ? words.subject() : null;
        return edition.items().stream()
                .filter(item -> isNamed(item, folded))
                .findFirst()
                .or(() -> edition.items().stream()
                        .filter(item -> item.id().equals(subject))
                        .findFirst())
                .map(item -> new ColumnMeaning.OfResult(edition.assessment(), item.id()));
    }

    private static boolean isNamed(Item item, String folded) {
        String subject = item.subject().label();
        List<String> names = item.kind() == ItemKind.JUDGEMENT
                ? List.of(item.id(), item.longLabel(), subject + " judgement", subject + " teacher assessment")
                : List.of(item.id(), item.longLabel(), subject + " score", subject + " standardised score");
        return names.stream().anyMatch(name -> Layouts.fold(name).equals(folded));
    }

    private static Optional<Named> named(String yearless) {
        Matcher point = POINT.matcher(yearless);
        if (!point.find()) {
            return Optional.empty();
        }
        String rest = yearless.substring(0, point.start()) + " " + yearless.substring(point.end());
        if (POINT.matcher(rest).find()) {
            // "Autumn 1 to Summer 2 progress" is of no single point.
            return Optional.empty();
        }
        String number = point.group(2);
        List<Assessment> points = Assessment.points().stream()
                .filter(one -> one.code().regionMatches(true, 0, point.group(1), 0, 3))
                .filter(one -> number == null || one.code().endsWith(number))
                .toList();
        return Optional.of(new Named(points, rest.strip()));
    }
}
