package org.waymark.analysis.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.FigureYears;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;

/** Which sides and which year a matrix is about, and what else can be chosen. */
@Service
public class MatrixChoices {

    /** How far back the newest year with results of an assessment is looked for. */
    private static final int LOOKED_AT = 5;

    /**
     * What schools often ask, the one that a page opens with first.
     *
     * @param label in words
     * @param from the id of the rows' side
     * @param to the id of the columns' side
     */
    public record Preset(String label, String from, String to) {}

    private static final List<Preset> PRESETS = List.of(
            new Preset("KS1 reading to KS2 reading", "ks1.reading.ta", "ks2.reading.scaled"),
            new Preset("KS1 maths to KS2 maths", "ks1.maths.ta", "ks2.maths.scaled"),
            new Preset("KS1 writing to KS2 writing", "ks1.writing.ta", "ks2.writing.ta"),
            new Preset("KS1 RWM to KS2 RWM", "ks1.rwm.expected", "ks2.rwm.expected"),
            new Preset("Phonics to KS2 reading", "phonics.by_y2", "ks2.reading.scaled"),
            new Preset("MTC to KS2 maths", "mtc.mtc.score", "ks2.maths.scaled"),
            new Preset("KS2 reading to KS2 maths", "ks2.reading.scaled", "ks2.maths.scaled"),
            new Preset("KS2 writing TA to KS2 reading test", "ks2.writing.ta", "ks2.reading.scaled"),
            new Preset("KS1 maths to MTC", "ks1.maths.ta", "mtc.mtc.score"),
            new Preset("Phonics in Year 1 to KS1 reading", "phonics.y1.outcome", "ks1.reading.ta"),
            new Preset("GLD to KS1 reading", "eyfsp.gld", "ks1.reading.ta"),
            new Preset("GLD to phonics in Year 1", "eyfsp.gld", "phonics.y1.outcome"));

    private final Matrices matrices;
    private final Cohorts cohorts;
    private final FigureYears years;
    private final Catalogues catalogues;

    MatrixChoices(Matrices matrices, Cohorts cohorts, FigureYears years, Catalogues catalogues) {
        this.matrices = matrices;
        this.cohorts = cohorts;
        this.years = years;
        this.catalogues = catalogues;
    }

    /**
     * What was chosen.
     *
     * @param years the years with any result, newest first, and the chosen one
     * @param said what could not be as asked and was chosen instead, one sentence each
     */
    public record Chosen(Side from, Side to, List<AcademicYear> years, List<String> said) {
        public Chosen {
            years = List.copyOf(years);
            said = List.copyOf(said);
        }
    }

    /** What schools often ask. */
    public List<Preset> listPresets() {
        return PRESETS;
    }

    /**
     * The sides asked for; without them the first preset of which anybody has results on both.
     *
     * @param year the cohort's, or null for the newest year with an outcome
     * @throws NotFound for a side or a year that is none
     */
    public Chosen choose(Scope scope, @Nullable String from, @Nullable String to, @Nullable Integer year) {
        List<AcademicYear> known = years.list(scope);
        if (from != null && to != null) {
            return named(scope, from, to, year, known);
        }
        return PRESETS.stream()
                .filter(preset ->
                        (from == null || from.equals(preset.from())) && (to == null || to.equals(preset.to())))
                .map(preset -> named(scope, preset.from(), preset.to(), year, known))
                .filter(chosen ->
                        matrices.get(scope, chosen.from(), chosen.to()).complete() > 0)
                .findFirst()
                .orElseGet(() -> named(
                        scope, PRESETS.getFirst().from(), PRESETS.getFirst().to(), year, known));
    }

    /** The same the other way round, for the same pupils. */
    public Chosen swap(Chosen chosen) {
        Edition cohort = matrices.findBeside(
                        chosen.to().edition(), chosen.from().assessment())
                .orElse(chosen.from().edition());
        Side to = Side.find(cohort, chosen.from().id()).orElse(chosen.from());
        return new Chosen(chosen.to(), to, chosen.years(), List.of());
    }

    private Chosen named(Scope scope, String from, String to, @Nullable Integer year, List<AcademicYear> known) {
        List<String> said = new ArrayList<>();
        Assessment outcome = assessment(to);
        AcademicYear asked = year == null ? newest(scope, outcome, to, known) : years.choose(known, year);
        Edition cohort = near(outcome, asked);
        if (!cohort.year().equals(asked)) {
            said.add("There was no " + outcome.title() + " in " + asked.label() + ": this is "
                    + cohort.year().label() + ".");
        }
        Side toSide = side(cohort, to, said);
        Edition start = assessment(from) == outcome
                ? cohort
                : matrices.findBeside(cohort, assessment(from)).orElseThrow();
        Side fromSide = side(start, from, said);
        List<AcademicYear> all = Stream.concat(known.stream(), Stream.of(cohort.year()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Chosen(fromSide, toSide, all, said);
    }

    private Side side(Edition edition, String id, List<String> said) {
        Optional<Side> here = Side.find(edition, id);
        if (here.isPresent()) {
            return here.get();
        }
        boolean elsewhere = catalogues.current().listEditions(edition.assessment()).stream()
                .anyMatch(other -> Side.find(other, id).isPresent());
        if (!elsewhere) {
            throw new NotFound("There is nothing called " + id + " in " + edition.title() + ".");
        }
        Side first = Side.list(edition).getFirst();
        said.add(edition.title() + " has no " + id + ": this shows " + first.label() + ".");
        return first;
    }

    private static Assessment assessment(String id) {
        return Side.findAssessment(id).orElseThrow(() -> new NotFound("There is no assessment called " + id + "."));
    }

    private Edition near(Assessment assessment, AcademicYear year) {
        List<Edition> editions = catalogues.current().listEditions(assessment);
        return editions.stream()
                .filter(edition -> edition.year().compareTo(year) <= 0)
                .findFirst()
                .orElse(editions.getLast());
    }

    /** The newest year in which half of the cohort has an outcome; else one in which anybody has. */
    private AcademicYear newest(Scope scope, Assessment assessment, String to, List<AcademicYear> known) {
        List<Edition> editions = known.stream()
                .limit(LOOKED_AT)
                .flatMap(year -> catalogues.current().findEdition(assessment, year).stream())
                .toList();
        List<Cohort> all = cohorts.list(List.of(scope), editions, Set.of());
        return all.stream()
                .filter(cohort -> known(cohort, to) * 2 >= cohort.members().size() && cohort.hasResults())
                .findFirst()
                .or(() -> all.stream().filter(cohort -> known(cohort, to) > 0).findFirst())
                .map(cohort -> cohort.edition().year())
                .orElse(known.getFirst());
    }

    /** How many of a cohort stand somewhere on a side. */
    private static long known(Cohort cohort, String id) {
        return Side.find(cohort.edition(), id)
                .map(side -> {
                    Bands bands = Bands.of(side);
                    return cohort.members().stream()
                            .filter(member ->
                                    bands.place(cohort.edition(), member).band() != Band.NO_RESULT)
                            .count();
                })
                .orElse(0L);
    }

    /** The sides that can stand in the rows of a cohort, by assessment. */
    public Map<Edition, List<Side>> listFrom(Edition cohort) {
        Map<Edition, List<Side>> sides = new LinkedHashMap<>();
        Assessment.statutory().stream()
                .map(assessment -> assessment == cohort.assessment()
                        ? Optional.of(cohort)
                        : matrices.findBeside(cohort, assessment))
                .flatMap(Optional::stream)
                .forEach(edition -> sides.put(edition, Side.list(edition)));
        return sides;
    }

    /** The sides that can stand in the columns in a year, by assessment. */
    public Map<Edition, List<Side>> listTo(AcademicYear year) {
        Map<Edition, List<Side>> sides = new LinkedHashMap<>();
        Assessment.statutory().stream()
                .map(assessment -> near(assessment, year))
                .forEach(edition -> sides.put(edition, Side.list(edition)));
        return sides;
    }
}
