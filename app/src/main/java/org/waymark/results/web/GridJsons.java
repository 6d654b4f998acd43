package org.waymark.results.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Standing;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Cell;
import org.waymark.results.CellChange;
import org.waymark.results.CellOutcome;
import org.waymark.results.ChangeSet;
import org.waymark.results.Histories;
import org.waymark.results.PupilState;
import org.waymark.results.SaveAnswer;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.results.web.GridJson.CellJson;
import org.waymark.results.web.GridJson.CodeJson;
import org.waymark.results.web.GridJson.FindingJson;
import org.waymark.results.web.GridJson.GroupJson;
import org.waymark.results.web.GridJson.ItemJson;
import org.waymark.results.web.GridJson.OutcomeJson;
import org.waymark.results.web.GridJson.PupilJson;
import org.waymark.results.web.GridJson.RemedyJson;
import org.waymark.results.web.GridJson.SavedJson;
import org.waymark.results.web.GridJson.SignedOffJson;
import org.waymark.results.web.GridJson.StepJson;
import org.waymark.results.web.GridJson.TheirsJson;
import org.waymark.school.OnRoll;

/** From the records of the room to what the grid is told. */
@Component
class GridJsons {

    private final Histories histories;

    GridJsons(Histories histories) {
        this.histories = histories;
    }

    static List<GroupJson> groups(List<Item> items) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(item.subject().label(), label -> new ArrayList<>())
                .add(item.id()));
        return groups.entrySet().stream()
                .map(group -> new GroupJson(group.getKey(), group.getValue()))
                .toList();
    }

    static ItemJson item(Edition edition, Item item) {
        Optional<MarkRange> marks = item.scale().marks();
        return new ItemJson(
                item.id(),
                item.label(),
                item.longLabel(),
                item.subject().label(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.alwaysDerived(),
                marks.map(MarkRange::min).orElse(null),
                marks.map(MarkRange::max).orElse(null),
                codes(edition, item),
                item.codesGoTo().orElse(null),
                edition.allowed(item));
    }

    /** The codes of an item, and those that go from it to the outcome beside it. */
    private static List<CodeJson> codes(Edition edition, Item item) {
        Stream<CodeJson> own = item.scale().codes().stream()
                .filter(code -> code.typable() || code.derivedOnly())
                .map(code -> code(code, null));
        Stream<CodeJson> ofOutcome = item.codesGoTo().stream()
                .flatMap(outcome -> edition.getItem(outcome).scale().codes().stream()
                        .filter(Code::typable)
                        .map(code -> code(code, outcome)));
        return Stream.concat(own, ofOutcome).toList();
    }

    private static CodeJson code(Code code, @Nullable String goTo) {
        return new CodeJson(code.value(), code.label(), code.explanation(), code.derivedOnly(), goTo);
    }

    static PupilJson pupil(Edition edition, PupilState state) {
        OnRoll pupil = state.pupil();
        YearGroup yearGroup = YearGroup.find(pupil.yearGroup()).orElseThrow();
        List<Item> own = edition.itemsFor(yearGroup);
        Map<String, CellJson> cells = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            Cell cell = state.cells().get(item.id());
            if (cell != null) {
                cells.put(item.id(), cell(edition, item, cell));
            }
        }
        return new PupilJson(
                pupil.pupilId(),
                pupil.listName(),
                pupil.upn(),
                pupil.className(),
                note(pupil),
                pupil.leftEarly() ? String.valueOf(pupil.leavingDate()) : null,
                edition.items().stream()
                        .filter(item -> !own.contains(item))
                        .map(Item::id)
                        .toList(),
                state.evaluation().readOnly(),
                List.copyOf(state.evaluation().missing()),
                state.complete(),
                cells);
    }

    static String note(OnRoll pupil) {
        String provision = pupil.senProvision();
        return provision == null || provision.equals("N") || provision.equals("?") ? "" : "SEN " + provision;
    }

    static CellJson cell(Edition edition, Item item, Cell cell) {
        return new CellJson(
                cell.value(),
                cell.derived(),
                cell.revision(),
                cell.assessedOn() == null ? null : cell.assessedOn().toString(),
                mark(edition, item, cell.value()),
                cell.copied());
    }

    static @Nullable String mark(Edition edition, Item item, @Nullable String value) {
        return switch (Standing.of(edition, item, value)) {
            case NONE -> null;
            case MET -> "met";
            case HIGHER -> "higher";
        };
    }

    static List<FindingJson> findings(List<PupilState> states) {
        return states.stream()
                .flatMap(state -> state.evaluation().findings().stream()
                        .map(finding -> finding(state.pupil().pupilId(), finding)))
                .toList();
    }

    private static FindingJson finding(long pupil, Finding finding) {
        return new FindingJson(
                pupil,
                finding.item(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                finding.message(),
                finding.hint(),
                finding.remedies().stream()
                        .map(remedy -> new RemedyJson(remedy.label(), remedy.set()))
                        .toList());
    }

    static StepJson step(Optional<ChangeSet> set) {
        return set.map(found -> new StepJson(
                        true,
                        found.kind().label() + ": " + found.changes() + (found.changes() == 1 ? " value" : " values")))
                .orElse(new StepJson(false, null));
    }

    static @Nullable SignedOffJson signedOff(List<SignOff> signOffs, List<PupilState> states) {
        return signOffs.stream()
                .filter(signOff -> states.stream()
                        .anyMatch(state -> Long.valueOf(signOff.classId())
                                .equals(state.pupil().classId())))
                .findFirst()
                .map(GridJsons::signedOff)
                .orElse(null);
    }

    static SignedOffJson signedOff(SignOff signOff) {
        return new SignedOffJson(
                signOff.className(),
                signOff.classId(),
                signOff.signedBy(),
                signOff.signedAt().toString());
    }

    SavedJson saved(Scope scope, Edition edition, SaveAnswer answer) {
        Histories.Steps steps = histories.steps(scope, edition);
        Map<Long, PupilState> states = answer.pupils().stream()
                .collect(Collectors.toMap(state -> state.pupil().pupilId(), Function.identity()));
        return new SavedJson(
                answer.changeSet(),
                steps.revision(),
                step(steps.undo()),
                step(steps.redo()),
                answer.cells().stream()
                        .map(outcome -> outcome(scope, edition, outcome, states.get(outcome.pupilId())))
                        .toList(),
                answer.pupils().stream().map(state -> pupil(edition, state)).toList(),
                findings(answer.pupils()));
    }

    private OutcomeJson outcome(Scope scope, Edition edition, CellOutcome outcome, @Nullable PupilState state) {
        Cell cell = state == null ? null : state.cells().get(outcome.item());
        boolean conflict = outcome.status() == CellOutcome.Status.CONFLICT;
        return new OutcomeJson(
                outcome.pupilId(),
                outcome.item(),
                outcome.askedItem(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                cell == null ? null : cell.value(),
                cell != null && cell.derived(),
                cell == null ? 0 : cell.revision(),
                cell == null || cell.assessedOn() == null
                        ? null
                        : cell.assessedOn().toString(),
                cell == null ? null : mark(edition, edition.getItem(outcome.item()), cell.value()),
                outcome.message(),
                outcome.allowed(),
                conflict && cell != null ? theirs(scope, edition, outcome, cell) : null);
    }

    private TheirsJson theirs(Scope scope, Edition edition, CellOutcome outcome, Cell cell) {
        Optional<CellChange> last = histories.listCell(scope, edition, outcome.pupilId(), outcome.item()).stream()
                .findFirst();
        return new TheirsJson(
                cell.value(),
                last.map(CellChange::person).orElse("somebody"),
                last.map(change -> change.at().toString()).orElse(""),
                cell.revision());
    }
}
