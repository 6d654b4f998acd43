package org.waymark.analysis;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;

/** Which groups a school's figures are shown for. */
@Service
public class Groups {

    private final OwnGroups own;

    Groups(OwnGroups own) {
        this.own = own;
    }

    /**
     * The groups of a cohort as a scope may see them: everybody first, then whole families. Where more cohorts than one
     * are asked for, {@link #of} asks the database once.
     */
    public List<Group> list(Scope scope, Cohort cohort) {
        return of(scope).list(cohort);
    }

    /** The groups of a school, for as many cohorts as there are. One query. */
    public SchoolGroups of(Scope scope) {
        return new SchoolGroups(own.list(scope).stream().map(OwnGroup::group).toList());
    }
}
