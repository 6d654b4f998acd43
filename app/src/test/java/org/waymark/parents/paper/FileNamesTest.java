package org.waymark.parents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.parents.Print;
import org.waymark.school.OnRoll;

class FileNamesTest {

    private static OnRoll pupil(long id, String surname, String forename, String group, @Nullable String className) {
        return new OnRoll(
                id,
                "H801200001001",
                surname,
                forename,
                LocalDate.of(2015, 3, 4),
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                2026,
                group,
                null,
                className,
                null,
                null);
    }

    private static String name(String surname, String forename) {
        return FileNames.of(pupil(1, surname, forename, "6", "Oak"), "en-GB", Print.NORMAL, "pdf");
    }

    @Test
    void followTheRule() {
        assertThat(name("Nowak", "Ada")).isEqualTo("2026_Y6_Oak_Nowak_Ada_report.pdf");
        assertThat(FileNames.of(pupil(1, "Nowak", "Ada", "R", null), "ur", Print.LARGE, "html"))
                .isEqualTo("2026_R_Nowak_Ada_report_large_ur.html");
        assertThat(FileNames.ofMany("Year 6, Oak", 2026, "zip")).isEqualTo("2026_Year-6-Oak_reports.zip");
    }

    @Test
    void holdOnlyWhatEverySystemTakes() {
        assertThat(name("O’Brien-Łukasz", "Zoë ../..\\x:*?")).isEqualTo("2026_Y6_Oak_OBrien-Lukasz_Zoe-x_report.pdf");
        assertThat(name("ß".repeat(90), "\u0000\n")).isEqualTo("2026_Y6_Oak_" + "s".repeat(40) + "_report.pdf");
        assertThat(name("خان", "عائشہ")).isEqualTo("2026_Y6_Oak_خان_عائشہ_report.pdf");
    }

    @Test
    void twoOfOneNameAreTwoFiles() {
        List<OnRoll> pupils = List.of(
                pupil(1, "Nowak", "Ada", "6", "Oak"),
                pupil(2, "NOWAK", "Ada", "6", "Oak"),
                pupil(3, "Nowak", "Adá", "6", "Oak"));
        assertThat(FileNames.map(pupils, "en-GB", Print.NORMAL, "pdf").values())
                .containsExactly(
                        "2026_Y6_Oak_Nowak_Ada_report.pdf",
                        "2026_Y6_Oak_NOWAK_Ada_report_2.pdf",
                        "2026_Y6_Oak_Nowak_Ada_report_3.pdf");
    }
}
