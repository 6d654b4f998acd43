package org.waymark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is sent what, and how the file is named. */
class ReturnRoutesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void theFilesOfThisYear() {
        assertThat(Assessment.statutory().stream().map(ReturnRoutesTest::routes))
                .containsExactly(
                        "eyfsp la=FSP/authority dfe=- mis=FSP/own",
                        "phonics la=PHO/authority dfe=- mis=PHO/own",
                        "ks1 la=CTF/authority dfe=- mis=KS1/own",
                        "mtc la=CTF/authority dfe=- mis=MTC/own",
                        "ks2 la=CTF/authority dfe=KS2/NAALLLL mis=KS2/own");
    }

    @Test
    void whoSendsWhatIsSaidWhereNothingMayBeSent() {
        assertThat(CATALOGUE.listEditions())
                .flatExtracting(Edition::returnRoutes)
                .filteredOn(route -> !route.possible())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.note()).endsWith(".").contains("DfE"));
    }

    @Test
    void everyYearGoesIntoAnotherSystem() {
        assertThat(CATALOGUE.listEditions())
                .allSatisfy(edition -> assertThat(edition.findReturnRoute("mis"))
                        .as(edition.title())
                        .hasValueSatisfying(
                                route -> assertThat(route.possible()).isTrue()));
    }

    private static String routes(Assessment assessment) {
        Edition edition = CATALOGUE.getEdition(assessment, new AcademicYear(2026));
        List<String> routes = edition.returnRoutes().stream()
                .map(route -> route.purpose() + "="
                        + route.type()
                                .map(type -> type + "/" + route.destination())
                                .orElse("-"))
                .toList();
        return assessment.code() + " " + String.join(" ", routes);
    }
}
