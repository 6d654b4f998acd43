package org.waymark.parents.web;

import java.util.Arrays;
import java.util.List;
import org.waymark.parents.post.Letter;
import org.waymark.parents.post.Letters;

/**
 * A letter as a list shows it.
 *
 * @param pupil the child's name as lists show it
 * @param className empty for a pupil without a class
 */
public record LetterLine(Letter letter, String pupil, String className) {

    /** What may be done with it now. */
    public List<Letters.Act> acts() {
        return Arrays.stream(Letters.Act.values())
                .filter(act -> act.fits(letter.state()))
                .toList();
    }
}
