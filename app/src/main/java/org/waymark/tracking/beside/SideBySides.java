package org.waymark.tracking.beside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Subject;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Schemes;
import org.waymark.tracking.Journey;
import org.waymark.tracking.Journeys;

/** Reads what statutory results, judgements and tests say of pupils, live. */
@Service
public class SideBySides {

    private final Journeys journeys;
    private final Schemes schemes;

    SideBySides(Journeys journeys, Schemes schemes) {
        this.journeys = journeys;
        this.schemes = schemes;
    }

    /** The subjects that the school judges in a year, in order. */
    public List<Subject> listSubjects(Scope scope, AcademicYear year) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        for (Edition edition : schemes.listEditions(scope, year)) {
            edition.subjects().forEach(subject -> subjects.putIfAbsent(subject.code(), subject));
        }
        return List.copyOf(subjects.values());
    }

    /**
     * Every pupil of a year group in every subject of whom anything is said, those who differ first.
     *
     * @param earlier whether results of earlier years are compared too
     */
    public List<Beside> list(Scope scope, AcademicYear year, YearGroup yearGroup, boolean earlier) {
        scope.requireAnalysis();
        List<Subject> subjects = listSubjects(scope, year);
        List<Beside> all = new ArrayList<>();
        for (Journey journey : journeys.list(List.of(scope), year, Set.of(yearGroup))) {
            if (journey.pupil().leftEarly()) {
                continue;
            }
            for (Subject subject : subjects) {
                Beside beside = Beside.of(
                        journey.pupil(),
                        subject,
                        Reading.findLatestStatutory(journey, year, subject.code()),
                        Reading.findLatestJudgement(journey, year, subject.code()),
                        Reading.findLatestTest(journey, year, subject.code()),
                        earlier);
                if (beside.judgement().isPresent() || beside.test().isPresent()) {
                    all.add(beside);
                }
            }
        }
        all.sort(Comparator.comparing((Beside one) -> !one.differs())
                .thenComparing(one -> !one.comparable())
                .thenComparing(one -> one.subject().order())
                .thenComparing(one -> one.pupil().listName()));
        return all;
    }

    /**
     * A point's judgements against a statutory assessment of the same year, by subject; only subjects of which the
     * assessment speaks and in which anything was judged.
     *
     * @param point an edition of a point
     */
    public List<Against> listAgainst(Scope scope, Edition point, Edition statutory) {
        scope.requireAnalysis();
        List<Journey> all = journeys.list(List.of(scope), point.year(), statutory.yearGroups()).stream()
                .filter(journey -> !journey.pupil().leftEarly())
                .toList();
        boolean judgesPhonics = point.findItem("phonics").isPresent();
        List<Against> found = new ArrayList<>();
        point.items().stream().filter(item -> item.kind() == ItemKind.JUDGEMENT).forEach(item -> {
            String subject = speaksOf(statutory.assessment(), item.id(), judgesPhonics);
            List<Against.Pupil> pupils = all.stream()
                    .map(journey -> new Against.Pupil(
                            journey.pupil(),
                            Reading.findJudgement(journey, point.assessment(), point.year(), item.id()),
                            Reading.findStatutory(journey, statutory.assessment(), point.year(), subject)))
                    .toList();
            boolean any = pupils.stream().anyMatch(pupil -> pupil.statutory().isPresent())
                    && pupils.stream().anyMatch(pupil -> pupil.judgement().isPresent());
            if (any) {
                found.add(new Against(item, pupils));
            }
        });
        return found;
    }

    /** Where phonics itself is not judged, the check stands beside reading. */
    private static String speaksOf(Assessment assessment, String subject, boolean judgesPhonics) {
        return assessment == Assessment.PHONICS && subject.equals("reading") && !judgesPhonics ? "phonics" : subject;
    }
}
