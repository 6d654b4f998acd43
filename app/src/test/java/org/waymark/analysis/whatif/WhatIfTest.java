package org.waymark.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.NotAllowed;
import org.waymark.access.Role;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Cohorts;
import org.waymark.analysis.FigureSchool;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.StandingResults;
import org.waymark.results.Standings;

class WhatIfTest {

    private static final Edition KS2 = FigureSchool.edition(Assessment.KS2, 2026);

    private FigureSchool school;
    private long ali;
    private long bell;
    private long cole;

    @BeforeEach
    void open() {
        school = new FigureSchool();
        ali = school.pupil("Ali", YearGroup.YEAR_6, "6A");
        bell = school.pupil("Bell", YearGroup.YEAR_6, "6A");
        cole = school.pupil("Cole", YearGroup.YEAR_6, "6A");
        school.enter(KS2, ali, "writing.ta=EXS", "reading.scaled=104", "maths.outcome=A");
        school.enter(KS2, bell, "writing.ta=WTS", "reading.raw=30");
        school.enter(KS2, cole, "writing.ta=GDS");
    }

    @AfterEach
    void close() {
        school.close();
    }

    private WhatIf asked(String without, String set) {
        return WhatIf.of(school.administrator(), without, set);
    }

    private Cohort real() {
        return school.room(Cohorts.class).get(school.administrator(), KS2);
    }

    private Map<String, String> values(WhatIf whatIf, long pupil) {
        return whatIf.of(real()).members().stream()
                .filter(member -> member.pupil().pupilId() == pupil)
                .findFirst()
                .orElseThrow()
                .values();
    }

    @Test
    void pupilsAreLeftOut() {
        WhatIf whatIf = asked(ali + "," + bell, "");
        assertThat(whatIf.of(real()).members())
                .extracting(member -> member.pupil().surname())
                .containsExactly("Cole");
        assertThat(whatIf.words(List.of(real()))).isEqualTo("without 2 pupils");
        assertThat(whatIf.listChanges(List.of(real()))).containsExactly("Ali, Sky: left out", "Bell, Sky: left out");
    }

    @Test
    void whatFollowsFromASetResultIsWorkedOutAgain() {
        assertThat(values(asked("", ali + ":reading.scaled:95"), ali))
                .containsEntry("reading.scaled", "95")
                .containsEntry("reading.outcome", "NS")
                .containsEntry("maths.outcome", "A")
                .containsEntry("writing.ta", "EXS");
        assertThat(values(asked("", ali + ":maths.scaled:110"), ali))
                .as("a score stands instead of the code for having none")
                .containsEntry("maths.outcome", "AS");
        assertThat(values(asked("", bell + ":reading.scaled:120"), bell))
                .as("a set score stands before the mark that it was worked out from")
                .containsEntry("reading.scaled", "120")
                .doesNotContainKey("reading.raw");
        assertThat(values(asked("", bell + ":reading.raw:2"), bell))
                .as("a raw mark below 3 has no scaled score")
                .containsEntry("reading.scaled", "N")
                .containsEntry("reading.outcome", "N");
        assertThat(values(asked("", bell + ":reading.raw:A"), bell))
                .as("a code typed into a mark belongs to the outcome, as in the grid")
                .containsEntry("reading.outcome", "A")
                .doesNotContainKeys("reading.raw", "reading.scaled");
        assertThat(values(asked("", cole + ":writing.ta:"), cole))
                .as("taken away")
                .doesNotContainKey("writing.ta");
    }

    @Test
    void whatCannotBeStaysAsItIs() {
        WhatIf whatIf = asked("", ali + ":writing.ta:ZZZ");
        assertThat(whatIf.of(real()).members()).isEqualTo(real().members());
        assertThat(whatIf.listChanges(List.of(real())).getFirst())
                .contains("stays as it is")
                .contains("ZZZ");
        assertThat(asked("x,;drop,-1", "nonsense,1:2,a:b:c").isNothing()).isTrue();
        assertThat(values(asked("", ali + ":mtc.score:25"), ali))
                .as("an item of another assessment")
                .doesNotContainKey("mtc.score");
    }

    @Test
    void standsInTheAddressAndNowhereElse() {
        List<StandingResults> before = standing();
        WhatIf whatIf = WhatIf.NOTHING
                .leaving(List.of(bell))
                .setting(List.of(ali, cole), "writing.ta", "WTS")
                .setting(List.of(ali), "writing.ta", "GDS");
        assertThat(whatIf.withoutText()).isEqualTo(Long.toString(bell));
        assertThat(whatIf.setText()).isEqualTo(cole + ":writing.ta:WTS," + ali + ":writing.ta:GDS");
        assertThat(asked(whatIf.withoutText(), whatIf.setText())).isEqualTo(whatIf);
        assertThat(whatIf.words(List.of(real()))).isEqualTo("without 1 pupil and with 2 other results");
        assertThat(values(whatIf, ali)).containsEntry("writing.ta", "GDS");
        assertThat(standing()).as("the record").containsExactlyInAnyOrderElementsOf(before);
        assertThat(real().members()).hasSize(3);
    }

    @Test
    void isNotForReadersWithoutNames() {
        assertThatThrownBy(() -> WhatIf.of(school.school().as(Role.READER_WITHOUT_NAMES), "1", ""))
                .isInstanceOf(NotAllowed.class);
        assertThat(WhatIf.of(school.school().as(Role.READER_WITHOUT_NAMES), "", ""))
                .isEqualTo(WhatIf.NOTHING);
    }

    private List<StandingResults> standing() {
        return school.room(Standings.class)
                .list(List.of(school.administrator()), Set.of(Assessment.KS2), Set.of(2026), Set.of());
    }
}
