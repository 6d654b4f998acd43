package org.waymark.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.ReferenceCode;
import org.waymark.school.KnownCodes;

/** What the pupils of an own group can be asked to fulfil. Each condition is a group itself, known by its code. */
@Component
public class Conditions {

    /** The family of pupils picked by hand. */
    static final String PICKED = "picked";

    private static final String PUPIL = "pupil:";
    private static final String ETHNICITY = "ethnicity:";
    private static final int LONGEST_KEY = 18;

    private static final List<Group> FIXED = Stream.of(
                    Group.listCommon().stream().filter(group -> group != Group.ALL),
                    Stream.of(
                            FurtherGroups.LOOKED_AFTER,
                            FurtherGroups.NOT_LOOKED_AFTER,
                            FurtherGroups.SERVICE_CHILDREN,
                            FurtherGroups.NOT_SERVICE_CHILDREN,
                            FurtherGroups.MOBILE,
                            FurtherGroups.NOT_MOBILE))
            .flatMap(groups -> groups)
            .toList();

    private final KnownCodes codes;

    Conditions(KnownCodes codes) {
        this.codes = codes;
    }

    /** Those that do not depend on the school, family by family. */
    public List<Group> list() {
        return FIXED;
    }

    /** One for each ethnicity of the census. */
    public List<Group> listEthnicities() {
        return codes.ethnicities().stream().map(Conditions::ethnicity).toList();
    }

    /** The condition of a code, such as {@code boys}, {@code class:6 Oak} or {@code pupil:12}; empty for no such one. */
    public Optional<Group> find(String code) {
        return list().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .or(() -> Group.findClass(code))
                .or(() -> findEthnicity(code))
                .or(() -> findPupil(code));
    }

    /** The code of the condition that only this pupil fulfils. */
    public static String pupil(long pupilId) {
        return PUPIL + pupilId;
    }

    private Optional<Group> findEthnicity(String code) {
        return codes.ethnicities().stream()
                .filter(known -> code.equals(ETHNICITY + known.code()))
                .findFirst()
                .map(Conditions::ethnicity);
    }

    private static Group ethnicity(ReferenceCode known) {
        return new Group(
                ETHNICITY + known.code(),
                known.label(),
                "ethnicity",
                pupil -> known.code().equals(pupil.ethnicity()));
    }

    private static Optional<Group> findPupil(String code) {
        String key = code.startsWith(PUPIL) ? code.substring(PUPIL.length()) : "";
        if (!key.matches("[0-9]{1," + LONGEST_KEY + "}")) {
            return Optional.empty();
        }
        long wanted = Long.parseLong(key);
        return Optional.of(new Group(code, "Pupil " + wanted, PICKED, pupil -> pupil.pupilId() == wanted));
    }
}
