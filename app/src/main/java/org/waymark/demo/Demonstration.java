package org.waymark.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Scopes;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Catalogue;
import org.waymark.operation.DemoData;
import org.waymark.operation.SchoolRegister;

/**
 * Makes the invented trust. Each school is made as a whole or not at all, so that a start that was broken off is
 * carried on by the next one.
 */
@Component
public class Demonstration implements DemoData {

    /** Everything is drawn from it. */
    static final long SEED = 20_260_901;

    private static final int PAST_YEARS = 5;

    private final SchoolRegister register;
    private final ScopedTransactions transactions;
    private final Scopes scopes;
    private final Staff staff;
    private final PupilWriter pupils;
    private final ResultWriter results;
    private final JudgementWriter judgements;
    private final TargetWriter targets;
    private final ReportWriter reports;
    private final Statistics statistics;
    private final Catalogue catalogue;
    private final Clock clock;
    private final List<SchoolPlan> plans;
    private final Consumer<String> progress;

    @Autowired
    Demonstration(
            SchoolRegister register,
            ScopedTransactions transactions,
            Scopes scopes,
            Staff staff,
            PupilWriter pupils,
            ResultWriter results,
            JudgementWriter judgements,
            TargetWriter targets,
            ReportWriter reports,
            Statistics statistics,
            Catalogue catalogue,
            Clock clock) {
        this(
                register,
                transactions,
                scopes,
                staff,
                pupils,
                results,
                judgements,
                targets,
                reports,
                statistics,
                catalogue,
                clock,
                SchoolPlan.list(),
                System.err::println);
    }

    /**
     * @param plans the schools to make, the one with people of its own first
     * @param progress is told in words what is being done
     */
    Demonstration(
            SchoolRegister register,
            ScopedTransactions transactions,
            Scopes scopes,
            Staff staff,
            PupilWriter pupils,
            ResultWriter results,
            JudgementWriter judgements,
            TargetWriter targets,
            ReportWriter reports,
            Statistics statistics,
            Catalogue catalogue,
            Clock clock,
            List<SchoolPlan> plans,
            Consumer<String> progress) {
        this.register = register;
        this.transactions = transactions;
        this.scopes = scopes;
        this.staff = staff;
        this.pupils = pupils;
        this.results = results;
        this.judgements = judgements;
        this.targets = targets;
        this.reports = reports;
        this.statistics = statistics;
        this.catalogue = catalogue;
        this.clock = clock;
        this.plans = plans;
        this.progress = progress;
    }

    @Override
    public List<SignIn> prepare() {
        Set<String> there = register.listSchools().stream()
                .map(SchoolRegister.School::laestab)
                .collect(Collectors.toSet());
        if (!plans.stream().map(SchoolPlan::laestab).allMatch(there::contains)) {
            makeMissing(there);
        }
        return Staff.signIns(plans.getFirst().name());
    }

    private void makeMissing(Set<String> there) {
        LocalDate today = LocalDate.now(clock);
        AcademicYear current = AcademicYear.of(today);
        List<AcademicYear> years = years(current);
        // All are made even where one is there already: abilities are measured against those of all pupils.
        List<List<DemoPupil>> people = Standardised.of(plans.stream()
                .map(plan -> Population.of(SEED, plan, years.getFirst(), current, today))
                .toList());
        Results made = new Results(SEED, catalogue, current, today);
        JudgementMaker judged = new JudgementMaker(SEED, today);
        for (int i = 0; i < plans.size(); i++) {
            SchoolPlan plan = plans.get(i);
            List<DemoPupil> all = people.get(i);
            boolean first = i == 0;
            if (!there.contains(plan.laestab())) {
                progress.accept("Making " + plan.name() + ": " + all.size() + " invented pupils, "
                        + years.getFirst().label() + " to " + current.label() + " …");
                transactions.housekeeping(() -> make(plan, all, years, made, judged, first));
            }
        }
    }

    private boolean make(
            SchoolPlan plan,
            List<DemoPupil> all,
            List<AcademicYear> years,
            Results made,
            JudgementMaker judged,
            boolean first) {
        register.addSchool(plan.laestab(), plan.urn(), plan.name(), SchoolPlan.TRUST);
        Scope school = scopes.getCommandLineScope(plan.laestab());
        Map<String, Long> keys = pupils.write(school, all);
        statistics.renewPupils();
        Staff.AtWork atWork =
                first ? staff.joinFirst(school, years.getFirst(), years.getLast()) : staff.joinOther(school);
        judgements.choose(atWork, plan);
        for (AcademicYear year : years) {
            boolean past = !year.equals(years.getLast());
            for (Results.OfEdition of : made.make(plan, all, year, first)) {
                results.enter(atWork, of.edition(), of.pasted(), keys);
                if (past) {
                    results.signOff(atWork, of.edition(), of.pasted());
                }
            }
            judgements.enter(atWork, plan, judged, all, year, keys);
            statistics.renewResults();
        }
        // For this year and the last: who is on the way, and who has arrived.
        targets.set(atWork.keeper(), plan, years.getLast().previous(), keys.values());
        targets.set(atWork.keeper(), plan, years.getLast(), keys.values());
        if (first) {
            // Last summer's: this year's reports are still to be written.
            reports.write(atWork.keeper(), all, years.getLast().previous(), keys);
        }
        return true;
    }

    private static List<AcademicYear> years(AcademicYear current) {
        return Stream.iterate(current.minus(PAST_YEARS), AcademicYear::next)
                .limit(PAST_YEARS + 1L)
                .toList();
    }
}
