package org.waymark.analysis.together;

import java.util.List;
import org.waymark.access.Scope;

/**
 * The schools of a person.
 *
 * @param places those whose figures stand side by side, by name
 * @param asTeacher those where the person sees the own classes only
 * @param switchedOff those that have switched figures off
 */
public record SchoolsTogether(List<Place> places, List<Scope> asTeacher, List<Scope> switchedOff) {
    public SchoolsTogether {
        places = List.copyOf(places);
        asTeacher = List.copyOf(asTeacher);
        switchedOff = List.copyOf(switchedOff);
    }

    /**
     * A school.
     *
     * @param trust the name of its trust, empty for none
     */
    public record Place(Scope scope, String trust) {}

    /** Where the person may look at figures. */
    public List<Scope> scopes() {
        return places.stream().map(Place::scope).toList();
    }

    /** The trust of each place; empty for none. */
    public List<String> trustOfEach() {
        return places.stream().map(Place::trust).toList();
    }

    /** The trusts to choose from, by name. */
    public List<String> trusts() {
        return places.stream()
                .map(Place::trust)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the person may see names in every one of them. */
    public boolean seesNames() {
        return places.stream().allMatch(place -> place.scope().seesNames());
    }
}
