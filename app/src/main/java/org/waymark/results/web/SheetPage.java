package org.waymark.results.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Finding;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Severity;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Cell;
import org.waymark.results.PupilState;
import org.waymark.results.SheetChoice;
import org.waymark.results.SignedOff.SignOff;
import org.waymark.school.SchoolClass;

/**
 * What the pages of a sheet show.
 *
 * @param all the pupils of the chosen year group and class
 * @param shown those of them who belong to the chosen group and show
 * @param date the date of assessment that new results carry
 */
public record SheetPage(
        Scope scope,
        Edition edition,
        SheetChoice choice,
        List<SchoolClass> classes,
        List<PupilState> all,
        List<PupilState> shown,
        List<SignOff> signOffs,
        LocalDate date) {

    /** The address of the edition in the school. */
    public String path() {
        return "/schools/" + scope.laestab() + "/assessments/"
                + edition.assessment().code() + "/" + edition.year().endYear();
    }

    /** The address of the edition's key. */
    public String keyPath() {
        return "/schools/" + scope.laestab() + "/help/" + edition.assessment().code() + "/"
                + edition.year().endYear();
    }

    /** Whether the subjects fit in a row of links; the seven areas of learning do not. */
    public boolean fewFilters() {
        return edition.filters().size() > 1 && edition.filters().size() <= 4;
    }

    /** The columns. */
    public List<Item> items() {
        return choice.items(edition);
    }

    /** The columns by subject, for the upper heading. */
    public List<GridJson.GroupJson> groups() {
        return GridJsons.groups(items());
    }

    /** The address with one choice made otherwise. */
    public String with(String name, String value) {
        return path() + choice.with(name, value);
    }

    /** The address of another page of this sheet, with the same choice. */
    public String sub(String page) {
        return path() + "/" + page + choice.with("edit", "");
    }

    /** The classes with pupils in this edition. */
    public List<SchoolClass> ownClasses() {
        return classes.stream()
                .filter(candidate -> Long.valueOf(candidate.id()).equals(choice.classId())
                        || all.stream()
                                .anyMatch(state -> Long.valueOf(candidate.id())
                                        .equals(state.pupil().classId())))
                .toList();
    }

    /** The chosen class, if one was chosen. */
    public Optional<SchoolClass> chosenClass() {
        return classes.stream()
                .filter(candidate -> Long.valueOf(candidate.id()).equals(choice.classId()))
                .findFirst();
    }

    /** What the sheet is about: year, year group, class. */
    public String subtitle() {
        YearGroup only = choice.yearGroup();
        String groups = only != null
                ? only.label()
                : edition.yearGroups().stream().map(YearGroup::label).collect(Collectors.joining(" and "));
        return edition.year().label() + " · " + groups
                + chosenClass().map(chosen -> " · " + chosen.name()).orElse("") + " · " + shown.size()
                + (shown.size() == 1 ? " pupil" : " pupils");
    }

    public int complete() {
        return (int) all.stream()
                .filter(PupilState::expected)
                .filter(state -> state.complete())
                .count();
    }

    public int expected() {
        return (int) all.stream().filter(PupilState::expected).count();
    }

    public int errors() {
        return count(Severity.ERROR);
    }

    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int) all.stream()
                .flatMap(state -> state.evaluation().findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The finding of a cell that matters most, if it has any. */
    public Optional<Finding> finding(PupilState state, Item item) {
        return state.evaluation().findings().stream()
                .filter(finding -> finding.item().equals(item.id()))
                .findFirst();
    }

    /** Whether a pupil has this item at all. */
    public boolean applies(PupilState state, Item item) {
        return YearGroup.find(state.pupil().yearGroup())
                .filter(group -> edition.itemsFor(group).contains(item))
                .isPresent();
    }

    public @Nullable String mark(PupilState state, Item item) {
        return GridJsons.mark(edition, item, state.value(item.id()));
    }

    public boolean derived(PupilState state, Item item) {
        return item.alwaysDerived()
                || (state.cells().get(item.id()) != null
                        && state.cells().get(item.id()).derived());
    }

    /** Whether a value was brought forward from an earlier point, and nobody has judged it since. */
    public boolean copied(PupilState state, Item item) {
        Cell cell = state.cells().get(item.id());
        return cell != null && cell.copied();
    }

    /** Whether any value on the sheet was copied. */
    public boolean anyCopied() {
        return shown.stream().anyMatch(state -> state.cells().values().stream().anyMatch(Cell::copied));
    }

    /** Whether a mark of the item means that the standard is met, for the key. */
    public boolean hasStandard() {
        return items().stream()
                .flatMap(item -> item.scale().codes().stream())
                .map(Code::counts)
                .anyMatch(counts -> counts.met());
    }

    /** The standing sign-off of the chosen class, or of any class shown. */
    public @Nullable SignOff signOff() {
        return signOffs.stream()
                .filter(signOff -> all.stream()
                        .anyMatch(state -> Long.valueOf(signOff.classId())
                                .equals(state.pupil().classId())))
                .findFirst()
                .orElse(null);
    }

    /** What is still to be published, in words: a conversion table or the phonics threshold. */
    public List<String> awaited() {
        return edition.awaited();
    }

    /** Every choice of pupils, by id. */
    public Map<String, String> groupLabels() {
        return SheetController.groupLabels();
    }

    public String note(PupilState state) {
        return GridJsons.note(state.pupil());
    }
}
