package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;

/** What comes out of the printer. */
class PaperTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;
    private static final Pattern PAGE =
            Pattern.compile("/Type /Page\\b[^s].*?/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]", Pattern.DOTALL);

    @Test
    void aClassFitsOnOneWideSheetAndAPupilOnOneTallOne() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 24);
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        String sheet = school.sheet("ks2", YEAR);

        assertThat(print(lead, sheet + "/print")).singleElement().satisfies(PaperTest::isWide);
        assertThat(print(lead, sheet + "/print?blank=1")).allSatisfy(PaperTest::isWide);
        String form = sheet + "/pupils/"
                + school.pupils(YEAR, YearGroup.YEAR_6).getFirst().pupilId();
        assertThat(print(lead, form))
                .singleElement()
                .satisfies(size -> assertThat(size.width()).isLessThan(size.height()));
    }

    private record Size(double width, double height) {}

    private static void isWide(Size size) {
        assertThat(size.width()).isGreaterThan(size.height());
    }

    private static List<Size> print(Visitor visitor, String path) {
        byte[] pdf = visitor.open(path).pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(PaperTest::size)
                .toList();
    }

    private static Size size(MatchResult page) {
        return new Size(Double.parseDouble(page.group(1)), Double.parseDouble(page.group(2)));
    }
}
