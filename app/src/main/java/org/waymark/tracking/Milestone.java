package org.waymark.tracking;

import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Band;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Standing;

/**
 * One result on a pupil's way: a goal, an outcome, a score, a judgement.
 *
 * @param edition the statutory assessment or the point to which it belongs, with the words of its year
 * @param item the item of that edition
 * @param value as it is stored
 */
public record Milestone(Edition edition, Item item, String value) {

    public Assessment assessment() {
        return edition.assessment();
    }

    public AcademicYear year() {
        return edition.year();
    }

    /** The band of a judgement or a test of the school's own; empty for a statutory result, which has no bands. */
    public Optional<Band> band() {
        return item.scale().findBand(value);
    }

    /** How it stands against what is expected. Statutory results and judgements compare by this. */
    public Standing standing() {
        return Standing.of(edition, item, value);
    }

    /** The words of a code, such as {@code Securely at}; the value itself for a number. */
    public String label() {
        return item.scale().findCode(value).map(code -> code.label()).orElse(value);
    }
}
