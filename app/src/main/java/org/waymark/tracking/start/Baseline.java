package org.waymark.tracking.start;

import java.util.Optional;
import org.waymark.catalogue.Assessment;
import org.waymark.scheme.Point;

/** Where pupils began. */
public sealed interface Baseline {

    /** The early learning goal nearest to each subject. */
    record Goals() implements Baseline {
        @Override
        public String code() {
            return "eyfsp";
        }

        @Override
        public String label() {
            return "EYFSP: the goal nearest to the subject";
        }
    }

    /** The good level of development, whatever the subject. */
    record Development() implements Baseline {
        @Override
        public String code() {
            return "gld";
        }

        @Override
        public String label() {
            return "EYFSP: good level of development";
        }
    }

    /** The phonics check in Year 1, whatever the subject. */
    record Phonics() implements Baseline {
        @Override
        public String code() {
            return "phonics";
        }

        @Override
        public String label() {
            return "Phonics check in Year 1";
        }
    }

    /** The subject at the end of Key Stage 1. */
    record KeyStageOne() implements Baseline {
        @Override
        public String code() {
            return "ks1";
        }

        @Override
        public String label() {
            return "End of Key Stage 1";
        }
    }

    /** The school's own judgement of the subject at a point. */
    record Judgement(Point point) implements Baseline {
        @Override
        public String code() {
            return point.code();
        }

        @Override
        public String label() {
            return point.label();
        }
    }

    /** Its word in addresses. */
    String code();

    /** In words. */
    String label();

    /** The baseline of a word; empty for any other. */
    static Optional<Baseline> find(String code) {
        return switch (code) {
            case "eyfsp" -> Optional.of(new Goals());
            case "gld" -> Optional.of(new Development());
            case "phonics" -> Optional.of(new Phonics());
            case "ks1" -> Optional.of(new KeyStageOne());
            default -> Point.find(code).map(Judgement::new);
        };
    }

    /** The assessment that it is of. */
    default Assessment assessment() {
        return switch (this) {
            case Goals() -> Assessment.EYFSP;
            case Development() -> Assessment.EYFSP;
            case Phonics() -> Assessment.PHONICS;
            case KeyStageOne() -> Assessment.KS1;
            case Judgement(Point point) -> point.assessment();
        };
    }
}
