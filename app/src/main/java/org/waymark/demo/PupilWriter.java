package org.waymark.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.school.PupilWrite;
import org.waymark.school.Pupils;

/** Writes pupils with all their years. */
@Component
class PupilWriter {

    private final Pupils pupils;

    PupilWriter(Pupils pupils) {
        this.pupils = pupils;
    }

    /** Writes them and answers their keys by UPN. */
    Map<String, Long> write(Scope scope, List<DemoPupil> all) {
        pupils.rewrite(
                scope,
                0,
                known -> all.stream()
                        .map(pupil -> new PupilWrite(
                                null, pupil.details(), pupil.placings().getFirst()))
                        .toList());
        Map<String, Long> keys = pupils.listEverybody(scope, 0).stream()
                .collect(Collectors.toMap(
                        pupil -> Objects.requireNonNull(pupil.details().upn()), pupil -> pupil.id()));
        int most = all.stream().mapToInt(pupil -> pupil.placings().size()).max().orElse(0);
        for (int number = 1; number < most; number++) {
            int next = number;
            pupils.rewrite(
                    scope,
                    0,
                    known -> all.stream()
                            .filter(pupil -> pupil.placings().size() > next)
                            .map(pupil -> new PupilWrite(
                                    keys.get(pupil.upn()),
                                    pupil.details(),
                                    pupil.placings().get(next)))
                            .toList());
        }
        return keys;
    }
}
