package org.waymark.parents.families;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.tables.ClassTable;
import org.waymark.parents.tables.PupilLines;
import org.waymark.parents.tables.TablePreview;
import org.waymark.parents.tables.TablePreview.Verdict;
import org.waymark.school.Attendance;
import org.waymark.school.AttendanceWrite;
import org.waymark.school.Attendances;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Rolls;
import org.waymark.transfer.Spreadsheets.Line;

/** Attendance of a year from a spreadsheet and into one: a line per pupil. */
@Component
class AttendanceTable implements ClassTable {

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("possible", "possible"),
            Map.entry("sessionspossible", "possible"),
            Map.entry("possiblesessions", "possible"),
            Map.entry("attended", "attended"),
            Map.entry("present", "attended"),
            Map.entry("sessionsattended", "attended"),
            Map.entry("authorised", "authorised"),
            Map.entry("authorisedabsence", "authorised"),
            Map.entry("authorisedabsences", "authorised"),
            Map.entry("sessionsauthorised", "authorised"),
            Map.entry("unauthorised", "unauthorised"),
            Map.entry("unauthorisedabsence", "unauthorised"),
            Map.entry("unauthorisedabsences", "unauthorised"),
            Map.entry("sessionsunauthorised", "unauthorised"));

    private final Attendances attendances;
    private final Rolls rolls;
    private final ScopedTransactions transactions;

    AttendanceTable(Attendances attendances, Rolls rolls, ScopedTransactions transactions) {
        this.attendances = attendances;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    private record Plan(TablePreview preview, List<AttendanceWrite> writes) {}

    @Override
    public String id() {
        return "attendance";
    }

    @Override
    public String title() {
        return "Attendance from a spreadsheet";
    }

    @Override
    public String help(Scope scope) {
        return "A line per pupil: UPN, or Surname and Forename (and Class where two share a name), then Possible, Attended"
                + " and, if you have them, Authorised and Unauthorised: sessions, which are half days.";
    }

    @Override
    public void requireImports(Scope scope) {
        scope.requireKeepsSchool();
    }

    @Override
    public List<List<String>> rows(Scope scope, int year, List<OnRoll> pupils) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("UPN", "Surname", "Forename", "Class", "Possible", "Attended", "Authorised", "Unauthorised"));
        Map<Long, Attendance> known = attendances.list(
                scope, year, pupils.stream().map(OnRoll::pupilId).toList());
        for (OnRoll pupil : pupils) {
            Attendance attendance = known.get(pupil.pupilId());
            rows.add(List.of(
                    pupil.upn() == null ? "" : pupil.upn(),
                    pupil.surname(),
                    pupil.forename(),
                    pupil.className() == null ? "" : pupil.className(),
                    attendance == null ? "" : Integer.toString(attendance.possible()),
                    attendance == null ? "" : Integer.toString(attendance.attended()),
                    attendance == null ? "" : number(attendance.authorised()),
                    attendance == null ? "" : number(attendance.unauthorised())));
        }
        return rows;
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public TablePreview preview(Scope scope, int year, byte[] bytes) {
        requireImports(scope);
        return transactions.read(scope, () -> plan(scope, year, bytes)).preview();
    }

    @Override
    public Outcome<Integer> apply(Scope scope, int year, byte[] bytes, String fingerprint) {
        requireImports(scope);
        return transactions.write(scope, () -> {
            Plan plan = plan(scope, year, bytes);
            if (!plan.preview().usable() || !plan.preview().fingerprint().equals(fingerprint)) {
                return Outcome.refused("", "This would do something else by now. Look at what it would do.");
            }
            return attendances.save(scope, year, "attendance:" + UUID.randomUUID(), plan.writes());
        });
    }

    private Plan plan(Scope scope, int year, byte[] bytes) {
        List<OnRoll> pupils = rolls.listOnRoll(scope, year, Set.of(), null);
        PupilLines table = PupilLines.read(bytes, pupils, HEADINGS, true);
        if (!table.fault().isEmpty()) {
            return new Plan(TablePreview.broken(table.fault()), List.of());
        }
        Map<Long, Attendance> known = attendances.list(
                scope, year, pupils.stream().map(OnRoll::pupilId).toList());
        List<TablePreview.Row> rows = new ArrayList<>();
        List<AttendanceWrite> writes = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Line line : table.lines()) {
            Optional<OnRoll> pupil = table.findPupil(line);
            if (pupil.isEmpty()) {
                rows.add(new TablePreview.Row(
                        line.number(), table.label(line), "", "", "", Verdict.UNMATCHED, table.whyNobody()));
                continue;
            }
            long id = pupil.get().pupilId();
            List<String> texts = List.of("possible", "attended", "authorised", "unauthorised").stream()
                    .map(column -> table.cell(line, column))
                    .toList();
            if (texts.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Attendance before = known.get(id);
            Attendance after = null;
            String fault = "";
            switch (AttendanceReading.read(id, year, texts, "table")) {
                case Outcome.Done<Attendance>(Attendance read, List<Problem> ignored) -> after = read;
                case Outcome.Refused<Attendance>(List<Problem> problems) ->
                    fault = problems.getFirst().message();
            }
            if (!seen.add(id)) {
                fault = "This pupil stands in the table twice. Take one of the lines out.";
            }
            String stands = before == null ? "" : words(before);
            String wanted = after == null ? String.join(", ", texts) : words(after);
            Verdict verdict = !fault.isEmpty()
                    ? Verdict.REFUSED
                    : before == null ? Verdict.NEW : stands.equals(wanted) ? Verdict.SAME : Verdict.CHANGED;
            rows.add(new TablePreview.Row(
                    line.number(), pupil.get().listName(), "Attendance", stands, wanted, verdict, fault));
            if (after != null && (verdict == Verdict.NEW || verdict == Verdict.CHANGED)) {
                writes.add(new AttendanceWrite(id, after));
            }
        }
        return new Plan(new TablePreview(rows, table.ignored(), ""), writes);
    }

    private static String words(Attendance attendance) {
        return attendance.attended() + " of " + attendance.possible()
                + (attendance.authorised() == null ? "" : ", authorised " + attendance.authorised())
                + (attendance.unauthorised() == null ? "" : ", unauthorised " + attendance.unauthorised());
    }

    @Override
    public Optional<String> findLastImport(Scope scope, int year) {
        return attendances.findLastAct(scope, year, "attendance");
    }

    @Override
    public Outcome<Integer> takeBack(Scope scope, int year, String act) {
        requireImports(scope);
        return transactions.write(scope, () -> {
            if (!findLastImport(scope, year).equals(Optional.of(act))) {
                return Outcome.refused("", "This import has been taken back already.");
            }
            List<String> reasons = attendances.takeBack(scope, act);
            return reasons.isEmpty()
                    ? new Outcome.Done<>(1, List.of())
                    : Outcome.refused("", "Nothing was taken back. " + String.join(" ", reasons));
        });
    }
}
