package org.waymark.analysis.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.analysis.Member;
import org.waymark.catalogue.Decoded;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Evaluator;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.ItemKind;
import org.waymark.catalogue.Placement;
import org.waymark.catalogue.PupilContext;
import org.waymark.catalogue.Typed;
import org.waymark.catalogue.YearGroup;

/**
 * One pupil's results with some of them changed, and what follows from them worked out again as the catalogue does. A
 * changed result stands before what it is usually worked out from: who changes a scaled score means that score, whatever
 * the marks said.
 */
final class OtherResults {

    private final Edition edition;
    private final Member member;

    OtherResults(Edition edition, Member member) {
        this.edition = edition;
        this.member = member;
    }

    Map<String, String> with(List<SetResult> changes) {
        Map<String, String> values = new HashMap<>(member.values());
        boolean changed = false;
        for (SetResult change : changes) {
            changed |= set(values, change);
        }
        return changed ? evaluated(values) : member.values();
    }

    private boolean set(Map<String, String> values, SetResult change) {
        Optional<Item> known = edition.findItem(change.item());
        if (known.isEmpty()) {
            return false;
        }
        Placement placement = edition.place(change.item(), change.text());
        return switch (placement.decoded()) {
            case Decoded.Value value -> {
                giveWay(values, placement.item());
                values.put(placement.item().id(), value.value());
                yield true;
            }
            case Decoded.Blank blank -> {
                giveWay(values, known.get());
                values.remove(known.get().id());
                yield true;
            }
            case Decoded.Refused refused -> false;
        };
    }

    /** Takes away what would contradict a result that is set: of marks, total, scaled score and outcome one leads. */
    private void giveWay(Map<String, String> values, Item set) {
        for (Item beside : edition.itemsOf(set.subject().code())) {
            boolean gives = switch (set.kind()) {
                case OUTCOME -> isOfTest(beside);
                case SCALED -> isOfTest(beside) && beside.kind() != ItemKind.SCALED;
                case MARK, TOTAL -> beside.kind() == ItemKind.OUTCOME || beside.kind() == ItemKind.TOTAL;
                case GOAL, JUDGEMENT, SCORE -> false;
            };
            if (gives && !beside.equals(set)) {
                values.remove(beside.id());
            }
        }
    }

    private static boolean isOfTest(Item item) {
        return switch (item.kind()) {
            case MARK, TOTAL, SCALED, OUTCOME -> true;
            case GOAL, JUDGEMENT, SCORE -> false;
        };
    }

    /** Values that nobody types are no input: the evaluator refuses them and works them out again. */
    private Map<String, String> evaluated(Map<String, String> values) {
        Map<String, Typed> typed = new HashMap<>();
        values.forEach((item, value) -> typed.put(item, new Typed(value, null)));
        YearGroup yearGroup = YearGroup.find(member.pupil().yearGroup()).orElseThrow();
        PupilContext pupil = new PupilContext(yearGroup, member.pupil().dateOfBirth(), edition.year());
        Map<String, String> all = new HashMap<>();
        values.forEach((item, value) -> {
            if (edition.findItem(item).map(known -> isTyped(known, value)).orElse(true)) {
                all.put(item, value);
            }
        });
        all.putAll(Evaluator.evaluate(edition, pupil, typed).derived());
        return all;
    }

    private static boolean isTyped(Item item, String value) {
        return !item.alwaysDerived() && item.decode(value) instanceof Decoded.Value;
    }
}
