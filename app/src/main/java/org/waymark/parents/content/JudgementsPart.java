package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Table;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.StatutorySubjects;
import org.waymark.scheme.Step;

/**
 * The school's own judgements: of each subject without a statutory result this year the latest that judges, in the words
 * of the school's scale.
 */
final class JudgementsPart {

    private JudgementsPart() {}

    /** A judgement and the point at which it was made. */
    private record Latest(Step step, Assessment point) {}

    /**
     * @param national what is assessed nationally, whose subjects have names in the languages of reports
     * @param results of the year, by assessment or point
     */
    static void write(
            Writing writing,
            Scheme scheme,
            Collection<Edition> national,
            Map<Assessment, Map<String, String>> results) {
        List<List<String>> rows = new ArrayList<>();
        for (OwnSubject subject : scheme.subjects()) {
            if (isJudged(subject, writing) && !hasStatutoryResult(subject, results)) {
                findLatest(scheme, subject, results)
                        .ifPresent(latest -> rows.add(List.of(
                                name(writing, subject, national),
                                words(writing, latest.step()),
                                writing.text(
                                        "judgements.point." + latest.point().code()))));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        writing.add(new Part(
                "judgements",
                writing.text("judgements.heading"),
                writing.paragraphs("judgements.about"),
                new Table(
                        writing.text("judgements.caption"),
                        List.of(
                                writing.text("judgements.column.subject"),
                                writing.text("judgements.column.judgement"),
                                writing.text("judgements.column.point")),
                        rows),
                List.of(),
                List.of()));
    }

    /** As the school calls it; in another language as that calls the national subject of the same code. */
    private static String name(Writing writing, OwnSubject subject, Collection<Edition> national) {
        String own = writing.wording().label(subject.label());
        if (!own.equals(subject.label())
                || writing.wording().locale().getLanguage().equals("en")) {
            return own;
        }
        return national.stream()
                .flatMap(edition -> edition.subjects().stream())
                .filter(other -> other.code().equals(subject.code()))
                .map(other -> writing.wording().label(other.label()))
                .findFirst()
                .orElse(own);
    }

    private static boolean isJudged(OwnSubject subject, Writing writing) {
        return YearGroup.find(writing.pupil().yearGroup())
                .filter(subject.yearGroups()::contains)
                .isPresent();
    }

    private static boolean hasStatutoryResult(OwnSubject subject, Map<Assessment, Map<String, String>> results) {
        return Assessment.statutory().stream()
                .anyMatch(assessment -> StatutorySubjects.items(assessment, subject.code()).stream()
                        .anyMatch(results.getOrDefault(assessment, Map.of())::containsKey));
    }

    private static Optional<Latest> findLatest(
            Scheme scheme, OwnSubject subject, Map<Assessment, Map<String, String>> results) {
        for (Assessment point : scheme.points().reversed()) {
            String value = results.getOrDefault(point, Map.of()).get(subject.code());
            if (value != null) {
                Optional<Step> step = scheme.scaleOf(subject)
                        .flatMap(scale -> scale.findStep(value))
                        .filter(found -> found.meaning() != Meaning.NOT_JUDGED);
                if (step.isPresent()) {
                    return step.map(found -> new Latest(found, point));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Writing writing, Step step) {
        String key = "judgements.step." + step.meaning().name().toLowerCase(Locale.ROOT);
        return writing.text(key, "label", step.label());
    }
}
