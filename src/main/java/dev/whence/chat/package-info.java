/**
 * What every chat platform shares: conversations, commands, actions, paging, attachments, settings,
 * quotas.
 */
@NullMarked
package dev.whence.chat;

import org.jspecify.annotations.NullMarked;
