package org.waymark.transfer.returns;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.ctf.CtfAssessment;
import org.waymark.transfer.incoming.ResultPlace;
import org.waymark.transfer.kept.KeptResult;

/** Where results that were kept word for word stand in a file: where they stood in the one that brought them. */
final class KeptPlaces {

    private static final String PHONICS = "PHO";
    private static final String TABLES_CHECK = "MTC";

    private KeptPlaces() {}

    static CtfAssessment assessment(KeptResult kept) {
        ResultPlace.Coded place = kept.place();
        return new CtfAssessment(
                place.stage(),
                place.locale(),
                kept.year(),
                place.subject(),
                place.method(),
                place.component(),
                place.status(),
                place.qualifier(),
                kept.text(),
                kept.resultDate() == null ? null : kept.resultDate().toString(),
                0,
                0);
    }

    /** Whether a kept result is of this assessment and year, as far as its stage and subject tell. */
    static boolean belongs(KeptResult kept, Edition edition) {
        return String.valueOf(edition.year().endYear()).equals(kept.year())
                && edition.assessment() == assessmentOf(kept.place());
    }

    private static @Nullable Assessment assessmentOf(ResultPlace.Coded place) {
        return switch (upper(place.stage())) {
            case "EYF" -> Assessment.EYFSP;
            case "KS1" -> upper(place.subject()).equals(PHONICS) ? Assessment.PHONICS : Assessment.KS1;
            case "KS2" -> upper(place.component()).equals(TABLES_CHECK) ? Assessment.MTC : Assessment.KS2;
            default -> null;
        };
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
}
