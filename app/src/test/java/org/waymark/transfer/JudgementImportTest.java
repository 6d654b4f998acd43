package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.results.Editions;
import org.waymark.results.Scripts;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import org.waymark.school.TestSchool;
import org.waymark.transfer.incoming.Heading;

/** Judgements come in from a spreadsheet: previewed, applied and taken back as every file. */
class JudgementImportTest {

    private static final String ALI = "B801200005001";

    private TestSchool school;
    private Imports imports;

    @BeforeEach
    void open() {
        school = new TestSchool(TransferRooms.class);
        imports = school.room(Imports.class);
        apply("UPN,Surname,Forename,Date of birth,Year group,Class\n" + ALI + ",Ali,Zara,2016-03-09,5,5 Oak\n");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private Scope scope() {
        return school.administrator();
    }

    private static List<ImportFile> file(String text) {
        return List.of(new ImportFile("judged.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportReport apply(String text) {
        return imports.apply(scope(), file(text), ImportChoices.usual(2026));
    }

    private FileReport preview(String text, String point) {
        return imports.preview(scope(), file(text), ImportChoices.usual(2026).withPoint(point))
                .files()
                .getFirst();
    }

    private Map<String, String> stands(String point, int year) {
        return school
                .room(Scripts.class)
                .results(scope(), school.room(Editions.class).get(scope(), point, year))
                .pupils()
                .stream()
                .findFirst()
                .map(Scripts.PupilAnswer::results)
                .orElse(Map.of());
    }

    @Test
    void headingsNamePointYearAndSubjectAndValuesMayBeTheWordsOfSteps() {
        ImportReport report =
                apply("UPN,Summer 2 Reading,Autumn Term 2 2025/26 Mathematics,spring2:writing,SUM2 science" + " TA\n"
                        + ALI + ",Securely at,j,a,pre-key  stage\n");
        assertThat(report.hasFaults()).as("%s", report.files()).isFalse();
        assertThat(stands("summer2", 2026)).isEqualTo(Map.of("reading", "S", "science", "P"));
        assertThat(stands("autumn2", 2026)).isEqualTo(Map.of("maths", "J"));
        assertThat(stands("spring2", 2026)).isEqualTo(Map.of("writing", "A"));
        ImportReport again = apply("UPN,Summer 2 Reading\n" + ALI + ",S\n");
        assertThat(again.changesAnything()).isFalse();
        school.room(ImportUndo.class).undo(scope(), java.util.Objects.requireNonNull(report.importId()));
        assertThat(stands("summer2", 2026)).isEmpty();
    }

    @Test
    void aSubjectAloneIsOfThePointThatAPersonSays() {
        String text = "UPN,Reading,Maths\n" + ALI + ",S,Above\n";
        FileReport unsaid = preview(text, "");
        assertThat(unsaid.state()).isEqualTo(FileReport.State.NEEDS_HEADINGS);
        FileReport said = preview(text, "spring2");
        assertThat(said.state()).isEqualTo(FileReport.State.TAKEN);
        assertThat(said.results())
                .extracting(result ->
                        result.assessment() + " " + result.item() + " " + result.value() + " " + result.verdict())
                .containsExactly("spring2 reading S NEW", "spring2 maths A NEW");
    }

    @Test
    void aStepThatTheScaleHasNotIsRefusedWithThoseItHas() {
        FileReport report = preview("UPN,Summer 2 Reading,Summer 2 Maths\n" + ALI + ",EXS,S\n", "");
        assertThat(report.results())
                .extracting(PlannedResult::verdict)
                .containsExactly(PlannedResult.Verdict.REFUSED, PlannedResult.Verdict.NEW);
        assertThat(report.results().getFirst().why()).contains("Allowed: P, B, J, S, A or X.");
    }

    @Test
    void whatTheSchoolDoesNotJudgeIsAskedAboutAndNeverGuessed() {
        List<Heading> headings = preview(
                        "UPN,Summer 1 Reading,Summer 2 French,Summer 2 Reading target,Autumn 2 to Summer 2 Reading\n"
                                + ALI + ",S,S,A,1\n",
                        "")
                .headings();
        assertThat(headings.stream().skip(1)).allSatisfy(heading -> {
            assertThat(heading.certainty()).as(heading.text()).isEqualTo(Heading.Certainty.NONE);
            assertThat(heading.meaning()).isNull();
        });
    }

    @Test
    void aTermAloneIsItsOnlyPointButAPersonHasToLook() {
        Heading term =
                preview("UPN,Autumn Reading\n" + ALI + ",S\n", "").headings().get(1);
        assertThat(term.certainty()).isEqualTo(Heading.Certainty.GUESSED);
        assertThat(java.util.Objects.requireNonNull(term.meaning()).code()).isEqualTo("autumn2:reading");
        Scheme usual = Scheme.usual();
        school.room(Schemes.class)
                .save(
                        scope(),
                        new AcademicYear(2026),
                        new Scheme(
                                List.of(Assessment.AUTUMN_1, Assessment.AUTUMN_2),
                                usual.subjects(),
                                usual.scales(),
                                List.of(),
                                usual.combinations()));
        assertThat(preview("UPN,Autumn Reading\n" + ALI + ",S\n", "")
                        .headings()
                        .get(1)
                        .certainty())
                .isEqualTo(Heading.Certainty.NONE);
    }
}
