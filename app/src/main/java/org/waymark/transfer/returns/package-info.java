/**
 * Results on their way out: what an authority or the DfE would send back ({@link
 * org.waymark.transfer.returns.ReturnChecks}), Common Transfer Files for the local authority, the DfE, another system or
 * a pupil's next school ({@link org.waymark.transfer.returns.Returns}), and what was sent, by whom and when.
 *
 * <p>Must not know how files come in, nor pages.
 */
@NamedInterface("returns")
@NullMarked
package org.waymark.transfer.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
