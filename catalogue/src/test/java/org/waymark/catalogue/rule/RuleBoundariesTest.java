package org.waymark.catalogue.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluation;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Remedy;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.Trial;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;

/** Every rule on both sides of its boundary. A rule without cases here fails {@link RuleDocumentationTest}. */
final class RuleBoundariesTest {
    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 14);
    private static final String ALL_A = goals("A", 17);

    /**
     * @param rule the rule
     * @param at the item at which the rule must find something, or empty where it must find nothing
     * @param values "item=value" or "item=value@date" each, with blanks between
     */
    record Case(String rule, String at, Assessment assessment, int year, YearGroup yearGroup, String values) {}

    static Stream<Case> cases() {
        return Stream.of(
                ks2("ALL-VALUE-01", "maths.p1", 2026, "maths.p1=41 maths.p2=1 maths.p3=1"),
                ks2("ALL-VALUE-01", "", 2026, "maths.p1=40"),
                ks2("ALL-VALUE-01", "maths.raw", 2026, "maths.raw=40"),
                ks2("ALL-VALUE-01", "maths.outcome", 2026, "maths.outcome=AS"),
                ks2("ALL-VALUE-01", "e01", 2026, "e01=1"),
                new Case("ALL-YEARGROUP-01", "mtc.score", Assessment.MTC, 2026, YearGroup.YEAR_5, "mtc.score=20"),
                new Case("ALL-YEARGROUP-01", "", Assessment.MTC, 2026, YearGroup.YEAR_4, "mtc.score=20"),
                new Case("ALL-YEARGROUP-01", "", Assessment.MTC, 2026, YearGroup.YEAR_5, ""),
                ks2("ALL-DATE-01", "writing.ta", 2026, "writing.ta=EXS@2025-08-31"),
                ks2("ALL-DATE-01", "", 2026, "writing.ta=EXS@2025-09-01"),
                ks2("ALL-DATE-01", "", 2026, "writing.ta=EXS@2026-08-31"),
                ks2("ALL-DATE-01", "writing.ta", 2026, "writing.ta=EXS@2026-09-01"),
                phonics("ALL-DATE-01", "", 2026, YearGroup.YEAR_2, "y1.mark=30@2025-06-10 y2.mark=33@2026-06-10"),
                phonics("ALL-DATE-01", "y1.mark", 2026, YearGroup.YEAR_2, "y1.mark=30@2026-06-10"),
                phonics("ALL-DATE-01", "", 2026, YearGroup.YEAR_1, "y1.mark=30@2026-06-10"),
                ks2("ALL-DATE-02", "writing.ta", 2026, "writing.ta=EXS@2015-03-13"),
                ks2("ALL-DATE-02", "", 2026, "writing.ta=EXS@2015-03-14"),
                eyfsp("e01", "e01=A"),
                eyfsp("e01", goals("A", 16)),
                eyfsp("e01", goals("A", 16) + " e17=2"),
                eyfsp("", ALL_A),
                eyfsp("", goals("2", 17)),
                phonics("PHO-MARK-01", "y1.outcome", 2026, YearGroup.YEAR_1, "y1.mark=30 y1.outcome=A"),
                phonics("PHO-MARK-01", "", 2026, YearGroup.YEAR_1, "y1.mark=30"),
                phonics("PHO-MARK-01", "", 2026, YearGroup.YEAR_2, "y1.mark=30 y2.outcome=A"),
                phonics("PHO-MARK-01", "y2.outcome", 2026, YearGroup.YEAR_2, "y2.mark=30 y2.outcome=A"),
                phonics("PHO-Y2-01", "y2.mark", 2026, YearGroup.YEAR_2, "y1.mark=32 y2.mark=35"),
                phonics("PHO-Y2-01", "", 2026, YearGroup.YEAR_2, "y1.mark=31 y2.mark=35"),
                phonics("PHO-Y2-01", "y2.outcome", 2026, YearGroup.YEAR_2, "y1.mark=32 y2.outcome=A"),
                phonics("PHO-Y2-01", "", 2026, YearGroup.YEAR_2, "y1.outcome=A y2.mark=35"),
                phonics("PHO-Y2-01", "", 2027, YearGroup.YEAR_2, "y1.mark=40 y2.mark=35"),
                phonics("PHO-Y2-02", "y2.mark", 2026, YearGroup.YEAR_1, "y2.mark=35"),
                phonics("PHO-Y2-02", "", 2026, YearGroup.YEAR_2, "y2.mark=35"),
                mtc("mtc.score", "Q"),
                mtc("mtc.score", "NAA"),
                mtc("", "A"),
                mtc("", "25"),
                ks2("KS2-TEST-01", "maths.outcome", 2026, "maths.outcome=A maths.p2=3"),
                ks2("KS2-TEST-01", "reading.outcome", 2026, "reading.outcome=U reading.scaled=100"),
                ks2("KS2-TEST-01", "", 2026, "maths.outcome=A reading.raw=3"),
                ks2("KS2-TEST-02", "maths.p3", 2026, "maths.p1=3 maths.p2=3"),
                ks2("KS2-TEST-02", "", 2026, "maths.p1=3 maths.p2=3 maths.p3=3"),
                ks2("KS2-TEST-02", "", 2026, "reading.raw=3"),
                ks2("KS2-TEST-02", "", 2026, "maths.p1=3 maths.outcome=A"),
                ks2("KS2-SCALED-01", "", 2016, "reading.raw=21 reading.scaled=100"),
                ks2("KS2-SCALED-01", "reading.scaled", 2016, "reading.raw=20 reading.scaled=100"),
                ks2("KS2-SCALED-01", "reading.scaled", 2016, "reading.raw=21 reading.scaled=99"),
                ks2("KS2-SCALED-01", "", 2016, "reading.raw=33 reading.scaled=109"),
                ks2("KS2-SCALED-01", "reading.scaled", 2016, "reading.raw=33 reading.scaled=110"),
                ks2("KS2-SCALED-01", "reading.scaled", 2016, "reading.raw=34 reading.scaled=109"),
                ks2("KS2-SCALED-01", "", 2018, "reading.raw=34 reading.scaled=110"),
                ks2("KS2-SCALED-01", "reading.scaled", 2016, "reading.raw=3 reading.scaled=N"),
                ks2("KS2-SCALED-01", "", 2016, "reading.raw=2 reading.scaled=N"),
                ks2("KS2-SCALED-01", "reading.scaled", 2016, "reading.raw=2 reading.scaled=80"),
                ks2("KS2-SCALED-01", "", 2027, "reading.raw=2 reading.scaled=110"),
                ks2("KS2-SCALED-02", "", 2026, "reading.raw=25 reading.scaled=100"),
                ks2("KS2-SCALED-02", "reading.scaled", 2026, "reading.raw=25 reading.scaled=101"),
                ks2("KS2-SCALED-02", "reading.scaled", 2026, "reading.raw=2 reading.scaled=80"),
                ks2("KS2-SCALED-02", "", 2026, "reading.scaled=101"),
                ks2("KS2-TA-01", "maths.ta", 2026, "maths.p1=3 maths.ta=PK3"),
                ks2("KS2-TA-01", "maths.ta", 2026, "maths.outcome=A maths.ta=PK3"),
                ks2("KS2-TA-01", "reading.ta", 2019, "reading.scaled=80 reading.ta=PK3"),
                ks2("KS2-TA-01", "", 2026, "maths.outcome=B maths.ta=PK3"),
                ks2("KS2-TA-01", "", 2026, "maths.outcome=B maths.p1=3 maths.ta=PK3"),
                ks2("KS2-TA-01", "", 2026, "maths.ta=PK3"),
                ks2("KS2-TA-01", "", 2018, "maths.p1=3 maths.ta=EXS"),
                ks2("KS2-TA-02", "science.ta", 2026, "writing.ta=EM science.ta=EXS"),
                ks2("KS2-TA-02", "", 2026, "writing.ta=EM science.ta=HNM"),
                ks2("KS2-TA-02", "", 2026, "writing.ta=PK1 science.ta=EXS"),
                ks2("KS2-TA-03", "writing.ta", 2026, "writing.ta=Q"),
                ks2("KS2-TA-03", "", 2026, "writing.ta=A maths.outcome=Q"),
                ks1("KS1-TEST-01", "maths.outcome", 2026, "maths.outcome=A maths.p2=3"),
                ks1("KS1-TEST-01", "", 2026, "maths.outcome=A"),
                ks1("KS1-TEST-02", "reading.p2", 2026, "reading.p1=3"),
                ks1("KS1-TEST-02", "", 2026, "reading.p1=3 reading.p2=3"),
                ks1("KS1-SCALED-01", "", 2019, "reading.p1=20 reading.p2=5 reading.scaled=100"),
                ks1("KS1-SCALED-01", "reading.scaled", 2019, "reading.p1=20 reading.p2=4 reading.scaled=100"),
                ks1("KS1-SCALED-02", "", 2026, "reading.p1=20 reading.p2=4 reading.scaled=100"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsExactlyWhatItShould(Case boundary) {
        List<Finding> found = evaluate(boundary).findings().stream()
                .filter(finding -> finding.rule().equals(boundary.rule()))
                .toList();
        if (boundary.at().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(finding -> {
                assertThat(finding.item()).isEqualTo(boundary.at());
                assertThat(finding.message()).endsWith(".").hasSizeGreaterThan(20);
                assertThat(finding.hint()).endsWith(".");
            });
        }
    }

    /** A remedy that does not settle its finding would be worse than none. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyRemedySettlesItsFinding(Case boundary) {
        for (Finding finding : evaluate(boundary).findings()) {
            for (Remedy remedy : finding.remedies()) {
                Map<String, Typed> typed = typed(boundary);
                remedy.set().forEach((item, value) -> typed.put(item, new Typed(value, null)));
                assertThat(evaluate(boundary, typed).findings())
                        .as(remedy.label())
                        .noneMatch(left -> left.rule().equals(finding.rule())
                                && left.item().equals(finding.item()));
            }
        }
    }

    @Test
    void theFirstAOfARowOffersTheOneStep() {
        Finding finding = evaluate(eyfsp("e05", "e05=A")).findings().getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.remedies())
                .extracting(Remedy::label)
                .containsExactly("Use A for all 17 goals", "Clear the A");
        assertThat(finding.remedies().getFirst().set()).hasSize(17).containsEntry("e01", "A");
        assertThat(finding.remedies().getLast().set()).isEqualTo(Map.of("e05", ""));
    }

    @Test
    void aCodeWhereMarksStandOffersBothSteps() {
        Finding finding = evaluate(ks2("", "", 2026, "maths.p1=3 maths.p3=4 maths.outcome=A"))
                .findings()
                .getFirst();
        assertThat(finding.message()).isEqualTo("Mathematics has both marks and the code A.");
        assertThat(finding.remedies().get(0).set()).isEqualTo(Map.of("maths.p1", "", "maths.p3", ""));
        assertThat(finding.remedies().get(1).set()).isEqualTo(Map.of("maths.outcome", ""));
    }

    @Test
    void oneWrongDateOnManyCellsIsOneFinding() {
        String goals = IntStream.rangeClosed(1, 17)
                .mapToObj("e%02d=2@2024-06-20"::formatted)
                .collect(Collectors.joining(" "));
        assertThat(evaluate(eyfsp("", goals)).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).isEqualTo("The assessment date 20 June 2024 is not in 2025/26."));
    }

    @Test
    void theStrongestFindingComesFirst() {
        assertThat(evaluate(ks2("", "", 2026, "writing.ta=Q maths.outcome=A maths.p1=2 science.ta=GDS"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.REFUSED, Severity.ERROR, Severity.WARNING);
    }

    private static Evaluation evaluate(Case boundary) {
        return evaluate(boundary, typed(boundary));
    }

    private static Evaluation evaluate(Case boundary, Map<String, Typed> typed) {
        Edition edition = Trial.edition(boundary.assessment(), boundary.year());
        return Evaluator.evaluate(edition, new PupilContext(boundary.yearGroup(), BIRTH, edition.year()), typed);
    }

    private static Map<String, Typed> typed(Case boundary) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        Arrays.stream(boundary.values().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    String[] itemAndValue = word.split("[=@]", -1);
                    LocalDate day = itemAndValue.length > 2 ? LocalDate.parse(itemAndValue[2]) : null;
                    typed.put(itemAndValue[0], new Typed(itemAndValue[1], day));
                });
        return typed;
    }

    private static String goals(String value, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "e%02d=%s".formatted(number, value))
                .collect(Collectors.joining(" "));
    }

    private static Case ks2(String rule, String at, int year, String values) {
        return new Case(rule, at, Assessment.KS2, year, YearGroup.YEAR_6, values);
    }

    private static Case ks1(String rule, String at, int year, String values) {
        return new Case(rule, at, Assessment.KS1, year, YearGroup.YEAR_2, values);
    }

    private static Case phonics(String rule, String at, int year, YearGroup yearGroup, String values) {
        return new Case(rule, at, Assessment.PHONICS, year, yearGroup, values);
    }

    private static Case eyfsp(String at, String values) {
        return new Case("EYFSP-A-01", at, Assessment.EYFSP, 2026, YearGroup.RECEPTION, values);
    }

    private static Case mtc(String at, String value) {
        return new Case("MTC-CODE-01", at, Assessment.MTC, 2026, YearGroup.YEAR_4, "mtc.score=" + value);
    }
}
