package dev.whence.knowledge.index;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs from the state before.
 *
 * @param pages read and aligned anew
 * @param gone pages that no longer have any document
 * @param restamped files whose bytes are the same but whose time is not, with their new stamp
 */
record Update(List<PageView> pages, Set<String> gone, Map<String, String> restamped) {
  Update {
    pages = List.copyOf(pages);
    gone = Set.copyOf(gone);
    restamped = Map.copyOf(restamped);
  }

  boolean isEmpty() {
    return pages.isEmpty() && gone.isEmpty() && restamped.isEmpty();
  }
}
