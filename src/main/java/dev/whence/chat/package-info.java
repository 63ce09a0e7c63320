/**
 * What every chat platform shares: conversations, commands, actions, paging, attachments, settings,
 * quotas.
 *
 * <p>A platform implements {@link dev.whence.chat.Chat} and only translates. It makes an {@link
 * dev.whence.chat.Incoming} of each of its events (a question, an edit, a deletion, a press, a
 * command), with an {@link dev.whence.chat.Envelope} that says who, where and with what rights, and
 * gives it to the one {@link dev.whence.chat.Reception} together with a {@link
 * dev.whence.chat.Replier}, its hands for this one event: send, edit, delete, tell privately. The
 * reception handles the events of a channel one after the other, asks {@link
 * dev.whence.chat.Answering} and {@link dev.whence.chat.Checking}, and shows what comes as {@link
 * dev.whence.chat.Outgoing}: blocks that the gate has cleared and that fit a message of the
 * platform, and buttons whose tokens come back with a press. The same event given twice is answered
 * once. {@link dev.whence.chat.TypedCommand} reads commands that are typed as text.
 *
 * <p>A platform that hands over each update only once stores it first in {@link
 * dev.whence.store.Inbox} and marks it done when the reception says so.
 */
@NullMarked
package dev.whence.chat;

import org.jspecify.annotations.NullMarked;
