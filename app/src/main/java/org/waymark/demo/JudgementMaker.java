package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.Meaning;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.Point;
import org.waymark.scheme.PointEditions;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Step;

/**
 * What teachers judge at the points of a year: near to what the tests will say of the same pupils, a little lower early
 * in the year, with a few gaps.
 */
final class JudgementMaker {

    private static final double GAP = 0.006;
    private static final double TEST_GAP = 0.03;
    private static final double EYE = 0.2;
    private static final double JUST = 0.42;
    private static final double PRE_KEY_STAGE = -2.1;
    private static final double TEST_LUCK = 0.4;
    private static final double TEST_MEAN = 100;
    private static final double TEST_DEVIATION = 15;
    private static final int STARTED_DAYS = 28;

    /** How many of a hundred pupils in England are at or above, and above: about, for the bars of a subject. */
    private record Shares(double expected, double above) {}

    private static final Shares OTHERWISE = new Shares(0.78, 0.18);
    private static final Map<String, Shares> SHARES = Map.of(
            "reading", new Shares(0.75, 0.30),
            "writing", new Shares(0.71, 0.13),
            "maths", new Shares(0.74, 0.25),
            "gps", new Shares(0.73, 0.28));

    private final long seed;
    private final LocalDate today;

    JudgementMaker(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** The points of a year that have been judged, in order; one that is under way is half judged. */
    List<Results.OfEdition> make(SchoolPlan plan, Scheme scheme, List<DemoPupil> pupils, AcademicYear year) {
        List<Results.OfEdition> made = new ArrayList<>();
        for (Edition edition : PointEditions.list(scheme, year)) {
            Point point = new Point(edition.assessment(), year);
            LocalDate end = point.usualEnd();
            if (!end.isAfter(today)) {
                made.add(new Results.OfEdition(edition, judge(scheme, edition, pupils, end)));
            } else if (!end.minusDays(STARTED_DAYS).isAfter(today)) {
                HalfEntered half = new HalfEntered(plan, year, pupils);
                LocalDate on = SchoolDays.onOrBefore(today);
                made.add(new Results.OfEdition(
                        edition,
                        judge(scheme, edition, pupils, on).stream()
                                .map(paste -> half.sofar(edition, paste))
                                .toList()));
            }
        }
        return made;
    }

    private List<Pasted> judge(Scheme scheme, Edition edition, List<DemoPupil> pupils, LocalDate on) {
        List<Pasted> pasted = new ArrayList<>();
        for (YearGroup group : edition.yearGroups()) {
            List<Mark> marks = Taker.listPresent(pupils, edition, group, on).stream()
                    .flatMap(taker -> marks(scheme, edition, taker, on).stream())
                    .toList();
            if (!marks.isEmpty()) {
                pasted.add(new Pasted("Spreadsheet: judgements of " + group.label(), on, marks));
            }
        }
        return pasted;
    }

    private List<Mark> marks(Scheme scheme, Edition edition, Taker taker, LocalDate on) {
        List<Mark> marks = new ArrayList<>();
        for (Item item : edition.itemsFor(taker.placing().yearGroup())) {
            String subject = item.subject().code();
            Chance eye = Chance.of(seed, taker.pupil().upn(), edition.assessment(), edition.year(), item.id());
            double level = level(edition, taker, subject);
            if (item.kind() == ItemKind.SCORE) {
                if (!eye.happens(TEST_GAP) && !taker.justArrived(on)) {
                    marks.add(taker.mark(item.id(), score(level, eye)));
                }
            } else if (!eye.happens(GAP)) {
                OwnSubject own = scheme.findSubject(subject).orElseThrow();
                OwnScale scale = scheme.scaleOf(own).orElseThrow();
                Meaning meaning = taker.justArrived(on)
                        ? Meaning.NOT_JUDGED
                        : meaning(subject, level + drift(edition.assessment()) + EYE * eye.normal());
                find(scale, meaning).ifPresent(step -> marks.add(taker.mark(item.id(), step.code())));
            }
        }
        return marks;
    }

    /** The same all through a year; in Year 6 that of the tests. */
    private double level(Edition edition, Taker taker, String subject) {
        Domain domain = domain(subject);
        String stage = taker.placing().yearGroup() == YearGroup.YEAR_6 ? "ks2" : "judged";
        return taker.on(Chance.of(seed, taker.pupil().upn(), stage, domain, edition.year()), domain);
    }

    private static Meaning meaning(String subject, double level) {
        Shares shares = SHARES.getOrDefault(subject, OTHERWISE);
        double expected = -Levels.quantile(shares.expected());
        if (level >= -Levels.quantile(shares.above())) {
            return Meaning.ABOVE;
        }
        if (level >= expected) {
            return level >= expected + JUST ? Meaning.SECURELY_AT : Meaning.JUST_AT;
        }
        return level >= PRE_KEY_STAGE ? Meaning.BELOW : Meaning.PRE_KEY_STAGE;
    }

    /** The step of a meaning; a scale without one for the lowest says its lowest, and without one for none says nothing. */
    private static Optional<Step> find(OwnScale scale, Meaning meaning) {
        Optional<Step> exact =
                scale.steps().stream().filter(step -> step.meaning() == meaning).findFirst();
        return exact.isPresent() || meaning == Meaning.NOT_JUDGED
                ? exact
                : scale.climbing().stream().findFirst();
    }

    private static String score(double level, Chance luck) {
        double score = TEST_MEAN + TEST_DEVIATION * (level + TEST_LUCK * luck.normal());
        return String.valueOf(Math.clamp(Math.round(score), 69, 141));
    }

    /** Teachers are careful at the beginning of a year. */
    private static double drift(Assessment point) {
        return switch (point) {
            case AUTUMN_1 -> -0.3;
            case AUTUMN_2 -> -0.22;
            case SPRING_1 -> -0.15;
            case SPRING_2 -> -0.1;
            case SUMMER_1 -> -0.05;
            case SUMMER_2, EYFSP, PHONICS, KS1, MTC, KS2 -> 0;
        };
    }

    private static Domain domain(String subject) {
        return switch (subject) {
            case "reading" -> Domain.READING;
            case "maths" -> Domain.MATHS;
            case "writing", "gps" -> Domain.WRITING;
            default -> Domain.GENERAL;
        };
    }
}
