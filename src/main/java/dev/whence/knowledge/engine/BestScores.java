package dev.whence.knowledge.engine;

/** The highest scores seen, as a heap with the least of them on top. */
final class BestScores {
  private final float[] heap;
  private int size;

  BestScores(int limit) {
    this.heap = new float[Math.max(1, limit)];
  }

  void offer(float score) {
    if (size < heap.length) {
      heap[size] = score;
      rise(size++);
    } else if (score > heap[0]) {
      heap[0] = score;
      sink();
    }
  }

  /** The least of the highest; zero while there are fewer than wanted. */
  float least() {
    return size < heap.length ? 0 : heap[0];
  }

  private void rise(int from) {
    int at = from;
    while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void sink() {
    int at = 0;
    while (true) {
      int least = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
        least = heap[child] < heap[least] ? child : least;
      }
      if (least == at) {
        return;
      }
      swap(at, least);
      at = least;
    }
  }

  private void swap(int one, int other) {
    float kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
  }
}
