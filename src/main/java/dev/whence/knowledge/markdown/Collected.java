package dev.whence.knowledge.markdown;

import dev.whence.knowledge.Link;
import java.util.ArrayList;
import java.util.List;

/** What is gathered on the way through a section's text. */
final class Collected {
  final List<Link> links = new ArrayList<>();
  final List<Link> references = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<Marker> markers = new ArrayList<>();
}
