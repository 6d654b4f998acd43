package org.waymark.parents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        assertThat(LanguageTags.isRightToLeft("ur")).isTrue();
        assertThat(LanguageTags.isRightToLeft("ar-SY")).isTrue();
        assertThat(LanguageTags.isRightToLeft("he")).isTrue();
        assertThat(LanguageTags.isRightToLeft("pa-Arab")).isTrue();
        assertThat(LanguageTags.isRightToLeft("pa-PK")).isTrue();
        assertThat(LanguageTags.isRightToLeft("pa")).isFalse();
        assertThat(LanguageTags.isRightToLeft("ur-Latn")).isFalse();
        assertThat(LanguageTags.isRightToLeft("pl")).isFalse();
        assertThat(LanguageTags.isRightToLeft("en-GB")).isFalse();
    }
}
