/**
 * How a report that was released reaches a family: by e-mail from the school's own mail server, with a link that opens
 * once for who knows the child's date of birth, or on paper.
 *
 * <p>{@link org.waymark.parents.post.Sending} first says who gets what and why, and sends nothing but exactly that.
 * Letters are rows of the database and never go twice: what a server may or may not have taken is "unsure" until a
 * person has looked. Must not know what a report says: an e-mail carries no result.
 */
@NullMarked
package org.waymark.parents.post;

import org.jspecify.annotations.NullMarked;
