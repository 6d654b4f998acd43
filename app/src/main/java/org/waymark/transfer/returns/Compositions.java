package org.waymark.transfer.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Edition;
import org.waymark.ctf.CtfAssessment;
import org.waymark.ctf.CtfPupil;
import org.waymark.national.Catalogues;
import org.waymark.results.Cell;
import org.waymark.results.PupilState;
import org.waymark.results.RecordedResult;
import org.waymark.results.RecordedResults;
import org.waymark.results.Sheets;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.Enrolment;
import org.waymark.school.Pupil;
import org.waymark.school.Pupils;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.transfer.kept.CodeMeanings;
import org.waymark.transfer.kept.KeptResult;
import org.waymark.transfer.kept.KeptResults;
import org.waymark.transfer.returns.ResultCodes.Basis;

/** Puts together the pupils of files from what the school holds. Inside a transaction of the caller. */
@Component
class Compositions {

    private final Catalogues catalogues;
    private final Sheets sheets;
    private final RecordedResults recorded;
    private final Pupils pupils;
    private final Schools schools;
    private final Contacts contacts;
    private final KeptResults kept;
    private final CodeMeanings meanings;

    Compositions(
            Catalogues catalogues,
            Sheets sheets,
            RecordedResults recorded,
            Pupils pupils,
            Schools schools,
            Contacts contacts,
            KeptResults kept,
            CodeMeanings meanings) {
        this.catalogues = catalogues;
        this.sheets = sheets;
        this.recorded = recorded;
        this.pupils = pupils;
        this.schools = schools;
        this.contacts = contacts;
        this.kept = kept;
        this.meanings = meanings;
    }

    /** The results of one assessment in one year. */
    Composition assessment(Scope scope, Edition edition, Purpose purpose) {
        return assessment(scope, edition, purpose, sheets.list(scope, edition, null, null));
    }

    /** The same of pupils that have been read already. */
    Composition assessment(Scope scope, Edition edition, Purpose purpose, List<PupilState> states) {
        ResultComposer composer = new ResultComposer(codes(scope, purpose));
        Map<Long, List<CtfAssessment>> results = new HashMap<>();
        for (PupilState state : states) {
            results.put(state.pupil().pupilId(), composer.compose(edition, given(edition, state)));
        }
        if (purpose == Purpose.MIS) {
            for (KeptResult result : kept.listPupils(scope, results.keySet())) {
                if (KeptPlaces.belongs(result, edition)) {
                    add(results, result);
                }
            }
        }
        Map<Long, String> yearGroups = states.stream()
                .collect(Collectors.toMap(
                        state -> state.pupil().pupilId(), state -> state.pupil().yearGroup()));
        List<CtfPupil> written = everybody(scope, edition.year().endYear(), results.keySet()).stream()
                .filter(pupil -> !results.getOrDefault(pupil.id(), List.of()).isEmpty())
                .map(pupil -> PupilComposer.partial(
                        pupil, yearGroups.get(pupil.id()), results.getOrDefault(pupil.id(), List.of())))
                .toList();
        return new Composition(written, notes(composer, purpose.statutory()));
    }

    /** All results of all years of chosen pupils, and who they are. */
    Composition history(Scope scope, AcademicYear year, Collection<Long> pupilIds) {
        return everything(scope, year, pupilIds, null);
    }

    /** Everything that the school holds of chosen pupils. */
    Composition full(Scope scope, AcademicYear year, Collection<Long> pupilIds) {
        return everything(scope, year, pupilIds, schools.getSchool(scope));
    }

    private Composition everything(Scope scope, AcademicYear year, Collection<Long> pupilIds, @Nullable School school) {
        ResultComposer composer = new ResultComposer(codes(scope, Purpose.MIS));
        Map<Long, List<CtfAssessment>> results = new HashMap<>();
        pupilIds.forEach(id -> results.put(id, new ArrayList<>()));
        byEdition(recorded.listStatutory(scope, pupilIds))
                .forEach((id, editions) -> editions.forEach((edition, given) ->
                        results.getOrDefault(id, new ArrayList<>()).addAll(composer.compose(edition, given))));
        kept.listPupils(scope, pupilIds).forEach(result -> add(results, result));
        Map<Long, List<Contact>> families = school == null ? Map.of() : contacts.list(scope, pupilIds);
        List<CtfPupil> written = everybody(scope, year.endYear(), results.keySet()).stream()
                .map(pupil -> {
                    List<CtfAssessment> own = results.getOrDefault(pupil.id(), List.of());
                    return school == null
                            ? PupilComposer.partial(pupil, yearGroup(pupil), own)
                            : PupilComposer.full(
                                    pupil, yearGroup(pupil), school, families.getOrDefault(pupil.id(), List.of()), own);
                })
                .filter(pupil -> school != null || !pupil.assessments().isEmpty())
                .toList();
        return new Composition(written, notes(composer, false));
    }

    private ResultCodes codes(Scope scope, Purpose purpose) {
        return purpose.statutory() ? ResultCodes.ofReturns() : new ResultCodes(false, meanings.list(scope));
    }

    private List<Pupil> everybody(Scope scope, int year, Set<Long> ids) {
        return pupils.listEverybody(scope, year).stream()
                .filter(pupil -> ids.contains(pupil.id()))
                .sorted(PupilComposer.ORDER)
                .toList();
    }

    private static @Nullable String yearGroup(Pupil pupil) {
        Enrolment enrolment = pupil.enrolment();
        return enrolment == null ? null : enrolment.yearGroup();
    }

    /** The results of the edition's own year: for a pupil in Year 2 the Year 1 check was another file's. */
    static Map<String, GivenResult> given(Edition edition, PupilState state) {
        Map<String, GivenResult> given = new LinkedHashMap<>();
        for (Cell cell : state.cells().values()) {
            String value = cell.value();
            if (value != null && cell.year() == edition.year().endYear()) {
                given.put(cell.item(), new GivenResult(value, cell.derived(), cell.assessedOn()));
            }
        }
        return given;
    }

    private Map<Long, Map<Edition, Map<String, GivenResult>>> byEdition(List<RecordedResult> results) {
        Map<Long, Map<Edition, Map<String, GivenResult>>> byPupil = new LinkedHashMap<>();
        List<RecordedResult> ordered = results.stream()
                .sorted(Comparator.comparing(RecordedResult::assessment).thenComparing(RecordedResult::year))
                .toList();
        for (RecordedResult result : ordered) {
            catalogues
                    .current()
                    .findEdition(result.assessment(), new AcademicYear(result.year()))
                    .ifPresent(edition -> byPupil.computeIfAbsent(result.pupilId(), id -> new LinkedHashMap<>())
                            .computeIfAbsent(edition, any -> new LinkedHashMap<>())
                            .put(
                                    result.item(),
                                    new GivenResult(result.value(), result.derived(), result.assessedOn())));
        }
        return byPupil;
    }

    /** A kept result, unless the same place has a result that Waymark knows by now. */
    private static void add(Map<Long, List<CtfAssessment>> results, KeptResult kept) {
        CtfAssessment written = KeptPlaces.assessment(kept);
        List<CtfAssessment> known = new ArrayList<>(results.getOrDefault(kept.pupilId(), List.of()));
        boolean there =
                known.stream().anyMatch(result -> ResultComposer.place(result).equals(ResultComposer.place(written)));
        if (!there) {
            known.add(written);
            // Key stage by key stage, else as they came.
            known.sort(Comparator.comparing(result -> String.valueOf(result.stage())));
            results.put(kept.pupilId(), known);
        }
    }

    private static List<String> notes(ResultComposer composer, boolean judged) {
        List<String> notes = new ArrayList<>();
        if (composer.used().contains(Basis.ANALOGY)) {
            notes.add(
                    judged
                            ? "Reading and mathematics judgements stand under codes made like that of writing, which no"
                                    + " file has confirmed yet. Ask whether they arrived."
                            : "Some codes of this file are not confirmed. Ask the receiver whether everything arrived.");
        }
        if (composer.used().contains(Basis.SCHOOL)) {
            notes.add("Some results stand under codes that your school has said, on the page of codes.");
        }
        List<String> without = composer.without();
        if (!judged && !without.isEmpty()) {
            notes.add("Not in the file, because their codes are not known: " + String.join(", ", without)
                    + ". If you know them, say so on the page of codes.");
        }
        return notes;
    }
}
