package org.waymark.demo;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.scheme.OwnSubject;
import org.waymark.scheme.Point;
import org.waymark.scheme.Scheme;
import org.waymark.tracking.targets.TargetPlan;
import org.waymark.tracking.targets.TargetRule;
import org.waymark.tracking.targets.TargetRules;

/** Sets targets as a school does in September: by where its pupils stood at the end of the year before. */
@Component
class TargetWriter {

    private static final String WHOSE = "All pupils";

    private final TargetRules rules;

    TargetWriter(TargetRules rules) {
        this.rules = rules;
    }

    /** Sets the targets for the last point of a year, where the year before was judged. */
    void set(Scope keeper, SchoolPlan plan, AcademicYear year, Collection<Long> pupils) {
        if (year.compareTo(JudgementSchemes.FIRST) <= 0) {
            return;
        }
        Scheme scheme = JudgementSchemes.of(plan);
        Assessment last = scheme.points().getLast();
        Set<String> subjects = scheme.subjects().stream().map(OwnSubject::code).collect(Collectors.toSet());
        TargetRule rule = new TargetRule(new Point(last, year.previous()), 0, subjects, false);
        TargetPlan plans = rules.plan(keeper, year, last, rule, pupils);
        rules.apply(keeper, year, last, rule, pupils, plans.fingerprint(), WHOSE);
    }
}
