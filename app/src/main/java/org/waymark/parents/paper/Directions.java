package org.waymark.parents.paper;

/** Which way words run. */
final class Directions {

    private Directions() {}

    /** Whether words have letters that run from right to left. */
    static boolean hasRightToLeft(String words) {
        return words.codePoints()
                .mapToObj(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
