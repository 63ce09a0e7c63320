/**
 * The embedded database: settings, quotas, the inbox, conversations. The only package that speaks
 * JDBC.
 */
@NullMarked
package dev.whence.store;

import org.jspecify.annotations.NullMarked;
