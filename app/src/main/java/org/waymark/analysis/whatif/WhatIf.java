package org.waymark.analysis.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Member;
import org.waymark.catalogue.Decoded;

/**
 * What is changed in a view, and nowhere else: it stands in the address of a page.
 *
 * @param without pupils who are left out
 * @param set results that are other ones; of one pupil and item the last counts
 */
public record WhatIf(Set<Long> without, List<SetResult> set) {

    /** Nothing is changed. */
    public static final WhatIf NOTHING = new WhatIf(Set.of(), List.of());

    /** An address holds no more. */
    static final int MOST = 200;

    private static final Pattern KEY = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SET = Pattern.compile("([0-9]{1,18}):([a-z0-9_]+(?:\\.[a-z0-9_]+)*):([^,:]{0,20})");

    public WhatIf {
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
        set = List.copyOf(set);
    }

    /**
     * As an address says it. What cannot be read is left out.
     *
     * @param without keys of pupils, with commas between
     * @param set pupil, item and value with colons between, such as {@code 12:reading.scaled:100}; commas between them
     * @throws NotAllowed for a reader without names, to whom the changed figures would tell of single pupils
     */
    public static WhatIf of(Scope scope, String without, String set) {
        Set<Long> pupils = parts(without)
                .filter(key -> KEY.matcher(key).matches())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<SetResult> results = parts(set)
                .map(SET::matcher)
                .filter(Matcher::matches)
                .map(found -> new SetResult(Long.parseLong(found.group(1)), found.group(2), found.group(3)))
                .toList();
        WhatIf asked = new WhatIf(pupils, results);
        if (!asked.isNothing() && !scope.seesNames()) {
            throw new NotAllowed("What if is for readers who see names: with pupils left out, figures would tell of"
                    + " single pupils.");
        }
        return asked;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).limit(MOST);
    }

    /** Whether the view is the real one. */
    public boolean isNothing() {
        return without.isEmpty() && set.isEmpty();
    }

    /** Leaves out more pupils. */
    public WhatIf leaving(Collection<Long> pupils) {
        Set<Long> more = new LinkedHashSet<>(without);
        more.addAll(pupils);
        return new WhatIf(more, set);
    }

    /** Gives pupils another result in an item; earlier ones for the same pupil and item are forgotten. */
    public WhatIf setting(Collection<Long> pupils, String item, String text) {
        List<SetResult> more = new ArrayList<>(set);
        more.removeIf(result -> result.item().equals(item) && pupils.contains(result.pupilId()));
        pupils.forEach(pupil -> more.add(new SetResult(pupil, item, text)));
        return new WhatIf(without, more);
    }

    /** The pupils left out, as in an address; empty for none. */
    public String withoutText() {
        return without.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The other results, as in an address; empty for none. */
    public String setText() {
        return set.stream()
                .map(result -> result.pupilId() + ":" + result.item() + ":" + result.text())
                .collect(Collectors.joining(","));
    }

    /** The copy of a cohort; results that its edition does not take stay as they are. */
    public Cohort of(Cohort cohort) {
        if (isNothing()) {
            return cohort;
        }
        Map<Long, List<SetResult>> byPupil = set.stream()
                .collect(Collectors.groupingBy(SetResult::pupilId, LinkedHashMap::new, Collectors.toList()));
        List<Member> members = new ArrayList<>();
        for (Member member : cohort.members()) {
            long pupil = member.pupil().pupilId();
            if (!without.contains(pupil)) {
                List<SetResult> changes = byPupil.getOrDefault(pupil, List.of());
                members.add(
                        changes.isEmpty()
                                ? member
                                : member.with(new OtherResults(cohort.edition(), member).with(changes)));
            }
        }
        return new Cohort(cohort.edition(), members);
    }

    /** What is done to the pupils of some cohorts, in words; empty where none of them is changed. */
    public String words(Collection<Cohort> real) {
        Set<Long> pupils = real.stream()
                .flatMap(cohort -> cohort.members().stream())
                .map(member -> member.pupil().pupilId())
                .collect(Collectors.toSet());
        long left = without.stream().filter(pupils::contains).count();
        long changed = set.stream()
                .filter(result -> pupils.contains(result.pupilId()) && !without.contains(result.pupilId()))
                .count();
        List<String> words = new ArrayList<>();
        if (left > 0) {
            words.add("without " + (left == 1 ? "1 pupil" : left + " pupils"));
        }
        if (changed > 0) {
            words.add("with " + (changed == 1 ? "1 other result" : changed + " other results"));
        }
        return String.join(" and ", words);
    }

    /** What is done to the pupils of some cohorts, one line a pupil, by name. */
    public List<String> listChanges(Collection<Cohort> real) {
        List<String> lines = new ArrayList<>();
        for (Cohort cohort : real) {
            for (Member member : cohort.members()) {
                long pupil = member.pupil().pupilId();
                if (without.contains(pupil)) {
                    lines.add(member.pupil().listName() + ": left out");
                } else {
                    set.stream()
                            .filter(result -> result.pupilId() == pupil)
                            .flatMap(result -> line(cohort, member, result).stream())
                            .forEach(lines::add);
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    private static Optional<String> line(Cohort cohort, Member member, SetResult result) {
        return cohort.edition().findItem(result.item()).map(item -> {
            String was = member.value(item.id());
            String now = cohort.edition().place(item.id(), result.text()).decoded() instanceof Decoded.Refused refused
                    ? "stays as it is: " + refused.message()
                    : (result.text().isBlank() ? "no result" : result.text());
            return member.pupil().listName() + ": " + item.longLabel() + " " + now
                    + (was == null ? " (has none)" : " (is " + was + ")");
        });
    }
}
