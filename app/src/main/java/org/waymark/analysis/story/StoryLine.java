package org.waymark.analysis.story;

/**
 * One line of a chapter: a test, a judgement, an area of learning, or a headline made of several.
 *
 * @param label what it is, such as {@code Reading test}
 * @param result the score, mark or code, as short as it is
 * @param place where it stands
 * @param words the same in plain words, with what belongs to it, such as marks; may be empty
 * @param ours the figure of our pupils that year beside it; empty where there is none
 * @param england England's, with its year where that is another one; empty where there is none
 * @param subject the subject in the edition whose cells it is made of; empty for a headline of several
 */
public record StoryLine(
        String label, String result, Place place, String words, String ours, String england, String subject) {}
