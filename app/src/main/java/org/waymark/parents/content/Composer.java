package org.waymark.parents.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.parents.Draft;
import org.waymark.parents.ParentReport;
import org.waymark.parents.comments.CommentPart;
import org.waymark.parents.comments.CommentParts;
import org.waymark.parents.comments.Comments;
import org.waymark.parents.wording.Wording;
import org.waymark.parents.wording.Wordings;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.school.Attendance;
import org.waymark.school.Attendances;
import org.waymark.school.OnRoll;
import org.waymark.school.Rolls;

/** Composes reports as they would be released now: a handful of queries, however many pupils. */
@Service
public class Composer {

    private final Rolls rolls;
    private final Standings standings;
    private final Attendances attendances;
    private final CommentParts commentParts;
    private final Comments comments;
    private final Wordings wordings;
    private final Comparisons comparisons;
    private final Duties duties;
    private final Catalogues catalogues;
    private final JudgementChoices judgementChoices;
    private final Schemes schemes;
    private final ScopedTransactions transactions;

    Composer(
            Rolls rolls,
            Standings standings,
            Attendances attendances,
            CommentParts commentParts,
            Comments comments,
            Wordings wordings,
            Comparisons comparisons,
            Duties duties,
            Catalogues catalogues,
            JudgementChoices judgementChoices,
            Schemes schemes,
            ScopedTransactions transactions) {
        this.rolls = rolls;
        this.standings = standings;
        this.attendances = attendances;
        this.commentParts = commentParts;
        this.comments = comments;
        this.wordings = wordings;
        this.comparisons = comparisons;
        this.duties = duties;
        this.catalogues = catalogues;
        this.judgementChoices = judgementChoices;
        this.schemes = schemes;
        this.transactions = transactions;
    }

    /** What is read for all reports at once. */
    private record Material(
            Scope scope,
            AcademicYear year,
            Wording wording,
            Map<Assessment, Edition> editions,
            Map<Long, Map<Assessment, Map<String, String>>> results,
            Map<Long, Map<String, String>> phonicsBefore,
            Map<Long, Attendance> attendances,
            List<CommentPart> commentParts,
            Map<Long, Map<String, String>> comments,
            Optional<Comparison> comparison,
            Optional<Scheme> judged) {}

    /**
     * The reports of pupils who are enrolled in the year and whom the scope may see, in the order of {@link Rolls}.
     *
     * @param year named by the year in which it ends
     * @param language of the fixed words, as a BCP 47 tag; where the school has not this language it is the one that
     *     {@link Wordings#get} gives, and each report says which
     * @throws NotAllowed if the role sees no names
     */
    public List<Draft> list(Scope scope, int year, Collection<Long> pupilIds, String language) {
        if (!scope.seesNames()) {
            throw new NotAllowed("Reports to parents are not shown to readers without names.");
        }
        return transactions.read(scope, () -> {
            List<OnRoll> pupils = rolls.listPupils(scope, year, pupilIds);
            if (pupils.isEmpty()) {
                return List.of();
            }
            Material material = read(scope, new AcademicYear(year), pupils, language);
            return pupils.stream().map(pupil -> compose(material, pupil)).toList();
        });
    }

    private Material read(Scope scope, AcademicYear year, List<OnRoll> pupils, String language) {
        Catalogue catalogue = catalogues.current();
        Map<Assessment, Edition> editions = new EnumMap<>(Assessment.class);
        Map<Assessment, Set<Integer>> wanted = new EnumMap<>(Assessment.class);
        for (Assessment assessment : Assessment.statutory()) {
            catalogue.findEdition(assessment, year).ifPresent(edition -> {
                editions.put(assessment, edition);
                wanted.put(assessment, Set.of(year.endYear()));
            });
        }
        if (editions.containsKey(Assessment.PHONICS)) {
            wanted.put(
                    Assessment.PHONICS, Set.of(year.endYear(), year.previous().endYear()));
        }
        Optional<Scheme> judged =
                judgementChoices.areShown(scope) ? Optional.of(schemes.get(scope, year)) : Optional.empty();
        judged.ifPresent(scheme -> scheme.points().forEach(point -> wanted.put(point, Set.of(year.endYear()))));
        List<Long> ids = pupils.stream().map(OnRoll::pupilId).toList();
        Set<Long> known = new HashSet<>(ids);
        Map<Long, Map<Assessment, Map<String, String>>> results = new HashMap<>();
        Map<Long, Map<String, String>> before = new HashMap<>();
        for (StandingResults row : standings.list(List.of(scope), wanted, Set.of())) {
            // The record answers for the whole school: only who may be seen is looked at.
            if (!known.contains(row.pupilId())) {
                continue;
            }
            if (row.year() == year.endYear()) {
                results.computeIfAbsent(row.pupilId(), id -> new EnumMap<>(Assessment.class))
                        .put(row.assessment(), row.values());
            } else {
                before.put(row.pupilId(), row.values());
            }
        }
        Optional<Comparison> comparison = Optional.ofNullable(editions.get(Assessment.KS2))
                .filter(ks2 -> pupils.stream().anyMatch(pupil -> takes(ks2, pupil)))
                .map(ks2 -> comparisons.get(scope, ks2));
        return new Material(
                scope,
                year,
                wordings.get(scope, language),
                editions,
                results,
                before,
                attendances.list(scope, year.endYear(), ids),
                commentParts.list(scope),
                comments.list(scope, year.endYear(), ids),
                comparison,
                judged);
    }

    private static boolean takes(Edition edition, OnRoll pupil) {
        return edition.yearGroups().stream().anyMatch(group -> group.code().equals(pupil.yearGroup()));
    }

    private Draft compose(Material material, OnRoll pupil) {
        Writing writing = new Writing(pupil, material.scope().schoolName(), material.wording(), duties);
        Map<String, String> comments = material.comments().getOrDefault(pupil.pupilId(), Map.of());
        GeneralParts.attendance(writing, duties, material.attendances().get(pupil.pupilId()));
        GeneralParts.comments(writing, material.commentParts(), comments);
        results(material, writing, pupil, !comments.isEmpty());
        material.judged()
                .ifPresent(scheme -> JudgementsPart.write(
                        writing,
                        scheme,
                        material.editions().values(),
                        material.results().getOrDefault(pupil.pupilId(), Map.of())));
        GeneralParts.discuss(writing);
        ParentReport report = new ParentReport(
                material.wording().language(),
                writing.text("report.title"),
                material.scope().schoolName(),
                pupil.forename() + " " + pupil.surname(),
                facts(writing),
                writing.parts(),
                writing.paragraphs("report.foot"));
        return new Draft(pupil, report, writing.missing());
    }

    private static List<ParentReport.Fact> facts(Writing writing) {
        OnRoll pupil = writing.pupil();
        List<ParentReport.Fact> facts = new ArrayList<>();
        facts.add(new ParentReport.Fact(
                writing.text("report.year_group"), writing.text("yeargroup." + pupil.yearGroup())));
        if (pupil.className() != null) {
            facts.add(new ParentReport.Fact(writing.text("report.class"), pupil.className()));
        }
        if (pupil.leavingDate() != null && pupil.leftEarly()) {
            facts.add(new ParentReport.Fact(writing.text("report.left"), writing.date(pupil.leavingDate())));
        }
        return facts;
    }

    /** Every assessment that the year group takes, or of which there is a result of this year all the same. */
    private static void results(Material material, Writing writing, OnRoll pupil, boolean commented) {
        Map<Assessment, Map<String, String>> results = material.results().getOrDefault(pupil.pupilId(), Map.of());
        material.editions().forEach((assessment, edition) -> {
            Map<String, String> values = results.getOrDefault(assessment, Map.of());
            boolean takes = takes(edition, pupil);
            if (!takes && values.isEmpty()) {
                return;
            }
            switch (assessment) {
                case EYFSP -> EyfspPart.write(writing, edition, values);
                case PHONICS -> phonics(material, writing, pupil, edition, values);
                case KS1 -> {
                    TestsPart.write(writing, edition, values, true);
                    TeacherPart.write(writing, edition, values, true, commented);
                }
                case MTC -> CheckParts.tables(writing, edition, values);
                case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 -> {}
                case KS2 -> {
                    TestsPart.write(writing, edition, values, false);
                    TeacherPart.write(writing, edition, values, false, commented);
                    if (!(pupil.leftEarly() && values.isEmpty())) {
                        material.comparison().ifPresent(comparison -> ComparisonPart.write(writing, comparison));
                    }
                }
            }
        });
    }

    private static void phonics(
            Material material, Writing writing, OnRoll pupil, Edition edition, Map<String, String> values) {
        boolean first = values.keySet().stream().anyMatch(item -> item.startsWith("y1."));
        if (pupil.yearGroup().equals("1") || first) {
            CheckParts.phonicsYear1(writing, edition, values);
        }
        boolean second = values.keySet().stream().anyMatch(item -> item.startsWith("y2."));
        if (pupil.yearGroup().equals("2") || second) {
            CheckParts.phonicsYear2(
                    writing, edition, values, material.phonicsBefore().getOrDefault(pupil.pupilId(), Map.of()));
        }
    }
}
