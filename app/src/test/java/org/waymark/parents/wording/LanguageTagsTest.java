package org.waymark.parents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.parents.Languages;

class LanguageTagsTest {

    @Test
    void aLanguageIsFoundByItsNameAndByItsTag() {
        assertThat(LanguageTags.find("Polish")).hasValue("pl");
        assertThat(LanguageTags.find(" welsh ")).hasValue("cy");
        assertThat(LanguageTags.find("UR")).hasValue("ur");
        assertThat(LanguageTags.find("zh-hant")).hasValue("zh-Hant");
        assertThat(LanguageTags.find("pa_Arab_PK")).hasValue("pa-Arab-PK");
        assertThat(LanguageTags.find("Klingonish")).isEmpty();
        assertThat(LanguageTags.find("xx")).isEmpty();
        assertThat(LanguageTags.find("")).isEmpty();
        assertThat(LanguageTags.find("../etc")).isEmpty();
        assertThat(LanguageTags.fullName("zh-Hant")).contains("Chinese");
        assertThat(LanguageTags.listNames()).contains("Polish", "Urdu", "Welsh").doesNotContain("English");
    }

    @Test
    void theScriptSaysWhichWayItRuns() {
        assertThat(Languages.isRightToLeft("ur")).isTrue();
        assertThat(Languages.isRightToLeft("ar-SY")).isTrue();
        assertThat(Languages.isRightToLeft("he")).isTrue();
        assertThat(Languages.isRightToLeft("pa-Arab")).isTrue();
        assertThat(Languages.isRightToLeft("pa-PK")).isTrue();
        assertThat(Languages.isRightToLeft("pa")).isFalse();
        assertThat(Languages.isRightToLeft("ur-Latn")).isFalse();
        assertThat(Languages.isRightToLeft("pl")).isFalse();
        assertThat(Languages.isRightToLeft("en-GB")).isFalse();
    }
}
