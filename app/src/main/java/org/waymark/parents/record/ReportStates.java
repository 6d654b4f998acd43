package org.waymark.parents.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.Draft;
import org.waymark.parents.Languages;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ReportChoice;
import org.waymark.parents.content.Composer;
import org.waymark.school.OnRoll;

/** How far the reports of a year are, as far as a scope sees. */
@Service
public class ReportStates {

    private final Composer composer;
    private final Releases releases;

    ReportStates(Composer composer, Releases releases) {
        this.composer = composer;
        this.releases = releases;
    }

    /** The state of each pupil's report, in the order of their names. */
    public List<ReportState> list(Scope scope, int year, Collection<Long> pupilIds) {
        Releases.requireNames(scope);
        Map<Long, Released> newest = releases.mapNewest(scope, year, pupilIds);
        Map<Long, ParentReport> given = releases.mapTexts(scope, newest.values());
        return composer.list(scope, year, pupilIds, Languages.ENGLISH).stream()
                .map(draft -> state(draft, newest, given))
                .toList();
    }

    /** How many reports were released in each year group of a choice, without looking into any. */
    public List<YearGroupState> listYearGroups(Scope scope, ReportChoice choice) {
        Set<Long> released = releases.mapNewest(scope, choice.year().endYear(), choice.pupilIds())
                .keySet();
        List<YearGroupState> groups = new ArrayList<>();
        for (YearGroup group : YearGroup.values()) {
            List<Long> pupils = choice.pupils().stream()
                    .filter(pupil -> pupil.yearGroup().equals(group.code()))
                    .map(OnRoll::pupilId)
                    .toList();
            if (!pupils.isEmpty()) {
                groups.add(new YearGroupState(group, pupils.size(), (int)
                        pupils.stream().filter(released::contains).count()));
            }
        }
        return groups;
    }

    private static ReportState state(Draft draft, Map<Long, Released> newest, Map<Long, ParentReport> given) {
        Released released = newest.get(draft.pupil().pupilId());
        ParentReport then = released == null ? null : given.get(released.id());
        return new ReportState(draft, released, then == null ? List.of() : Differences.between(then, draft.report()));
    }
}
