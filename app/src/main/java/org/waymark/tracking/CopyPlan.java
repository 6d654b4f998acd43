package org.waymark.tracking;

import java.util.List;
import java.util.Map;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.Input;
import org.waymark.school.OnRoll;

/**
 * What copying would do, pupil by pupil.
 *
 * @param to the edition of the later point
 * @param items the subjects that are copied, in order
 * @param pupils in the order of the sheet
 */
public record CopyPlan(CopyChoice choice, Edition to, List<Item> items, List<OfPupil> pupils) {
    public CopyPlan {
        items = List.copyOf(items);
        pupils = List.copyOf(pupils);
    }

    /** A pupil's cells by the code of the subject; none for a subject in which the pupil is not judged. */
    public record OfPupil(OnRoll pupil, Map<String, Found> cells) {
        public OfPupil {
            cells = Map.copyOf(cells);
        }
    }

    /** What would become of one cell. */
    public sealed interface Found {

        /** The value is brought forward. @param base the revision of the blank cell that it goes into */
        record Copied(String value, long base) implements Found {}

        /** Something stands at the later point already: it is left alone. */
        record Stands(String value) implements Found {}

        /** There was no judgement at the earlier point. */
        record Nothing() implements Found {}

        /** What stood then is no step that the subject has now, or nobody said which step stands for it. */
        record NoStep(String value) implements Found {}
    }

    /** The values that would be written. */
    public List<Input> inputs() {
        return pupils.stream()
                .flatMap(of -> items.stream().flatMap(item -> {
                    Found found = of.cells().get(item.id());
                    return found instanceof Found.Copied copied
                            ? java.util.stream.Stream.of(
                                    new Input(of.pupil().pupilId(), item.id(), copied.value(), copied.base()))
                            : java.util.stream.Stream.of();
                }))
                .toList();
    }

    /** How many values would be written. */
    public int copied() {
        return inputs().size();
    }

    /** How many cells are left alone because something stands in them. */
    public long standing() {
        return count(Found.Stands.class);
    }

    /** How many cells stay blank because nothing stood in them at the earlier point. */
    public long nothing() {
        return count(Found.Nothing.class);
    }

    /** How many cells stay blank because there is no step for what stood. */
    public long withoutStep() {
        return count(Found.NoStep.class);
    }

    private long count(Class<? extends Found> kind) {
        return pupils.stream()
                .flatMap(of -> of.cells().values().stream())
                .filter(kind::isInstance)
                .count();
    }
}
