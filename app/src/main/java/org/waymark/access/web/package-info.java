/** The pages of signing in, invitations, people and accounts, and the guard in front of every other page. */
@NullMarked
package org.waymark.access.web;

import org.jspecify.annotations.NullMarked;
