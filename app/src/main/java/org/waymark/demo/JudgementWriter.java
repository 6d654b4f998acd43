package org.waymark.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.AcademicYear;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;

/** Chooses what a school judges, and enters its judgements by the same road as all results. */
@Component
class JudgementWriter {

    private final Schemes schemes;
    private final ResultWriter results;

    JudgementWriter(Schemes schemes, ResultWriter results) {
        this.schemes = schemes;
        this.results = results;
    }

    /** Saves what the school judges. */
    void choose(Staff.AtWork staff, SchoolPlan plan) {
        schemes.save(staff.keeper(), JudgementSchemes.FIRST, JudgementSchemes.of(plan));
    }

    /**
     * Enters what has been judged in a year.
     *
     * @param keys the pupils' keys by UPN
     */
    void enter(
            Staff.AtWork staff,
            SchoolPlan plan,
            JudgementMaker maker,
            List<DemoPupil> pupils,
            AcademicYear year,
            Map<String, Long> keys) {
        if (year.compareTo(JudgementSchemes.FIRST) < 0) {
            return;
        }
        Scheme scheme = JudgementSchemes.of(plan);
        for (Results.OfEdition of : maker.make(plan, scheme, pupils, year)) {
            results.enter(staff, of.edition(), of.pasted(), keys);
        }
    }
}
