package org.waymark.parents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.parents.Print;

class PapersHtmlTest {

    private static final Papers PAPERS = new Papers();

    @Test
    void isOneFileThatAsksForNothing() {
        String page = PAPERS.html(PaperSamples.english(), PaperSamples.crested(), Print.NORMAL, false);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html")
                .contains(
                        "lang=\"en-GB\"", "dir=\"ltr\"", "src=\"data:image/png;base64,", "A gold cross on a red shield")
                .contains("aria-label=\"Reading: Ada scored 104 on a scale from 80 to 120.")
                .contains("#8a1538")
                .doesNotContain("<script", "<link", "@import", "Draft");
        assertThat(Pattern.compile("(?:src|href|url\\()=?\"?(?!data:)[a-z]+:")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(PAPERS.html(PaperSamples.english(), PaperSamples.plain(), Print.NORMAL, true))
                .contains("Draft – not yet released")
                .doesNotContain("<img");
    }

    @Test
    void escapesWhatPeopleTyped() {
        String page = PAPERS.html(
                PaperSamples.saying("en-GB", "<script>alert('x')</script> & \u0002"),
                new Look("#0d5b52", null, List.of("<b>Road</b>"), List.of("\"Head\" <i>")),
                Print.NORMAL,
                false);
        assertThat(page)
                .contains("&lt;script&gt;alert(", "&amp; \uFFFD", "&lt;b&gt;Road", "&lt;i&gt;")
                .doesNotContain("<script", "<b>", "<i>");
    }

    @Test
    void runsFromRightToLeftAndKeepsEnglishWhole() {
        assertThat(PAPERS.html(PaperSamples.urdu(), PaperSamples.plain(), Print.NORMAL, false))
                .contains("lang=\"ur\"", "dir=\"rtl\"", "<p class=\"other\" dir=\"ltr\" lang=\"en-GB\"")
                // The browser turns columns round by itself.
                .containsPattern("(?s)امتحان</th>\\s*<th.*سکور</th>\\s*<th.*معیار</th>");
    }

    @Test
    void blackAndWhiteHasNoColourOfTheSchool() {
        assertThat(PAPERS.html(PaperSamples.english(), PaperSamples.plain(), Print.MONO, false))
                .doesNotContain("#0d5b52");
    }
}
