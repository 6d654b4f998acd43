package org.waymark.school;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.ReferenceCode;

/** The lists of codes that describe pupils, for checking and for choosing from. */
@Component
public class KnownCodes {

    private final Catalogue catalogue;

    KnownCodes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<ReferenceCode> sexes() {
        return catalogue.sexes();
    }

    public List<ReferenceCode> ethnicities() {
        return catalogue.ethnicities();
    }

    public List<ReferenceCode> firstLanguages() {
        return catalogue.firstLanguages();
    }

    public List<ReferenceCode> senProvisions() {
        return catalogue.senProvisions();
    }

    /** The code that a text stands for: the code itself or its label, in any case. */
    public static Optional<String> find(List<ReferenceCode> codes, String text) {
        String wanted = text.strip();
        return codes.stream()
                .filter(code -> code.code().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> codes.stream()
                        .filter(code -> FoldedNames.fold(code.label()).equals(FoldedNames.fold(wanted)))
                        .findFirst())
                .map(ReferenceCode::code);
    }
}
