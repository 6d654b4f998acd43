package org.waymark.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.school.TestSchool;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.Imports;
import org.waymark.transfer.Samples;
import org.waymark.transfer.TransferRooms;

class ReportViewTest {

    @Test
    void toKnowThePupilsIsNotToKnowTheirResults() {
        try (TestSchool school = new TestSchool(TransferRooms.class)) {
            Scope scope = school.administrator();
            Imports imports = school.room(Imports.class);
            ImportChoices choices = ImportChoices.usual(2026).withCreatePupils(true);
            imports.apply(scope, List.of(Samples.file(Samples.MTC)), choices);
            String refused = Samples.text(Samples.MTC).replaceAll("<Result>[^<]*</Result>", "<Result>99</Result>");
            assertThat(isKnown(imports, scope, refused)).isFalse();
            assertThat(isKnown(imports, scope, Samples.text(Samples.MTC))).isTrue();
            assertThat(isKnown(imports, scope, refused.replaceAll("(?s)<StageAssessments>.*?</StageAssessments>", "")))
                    .isTrue();
        }
    }

    private static boolean isKnown(Imports imports, Scope scope, String text) {
        return new ReportView(
                        imports.preview(scope, List.of(Samples.of("m.xml", text)), ImportChoices.usual(2026)),
                        ReportView.Show.ALL,
                        1)
                .isKnown();
    }
}
