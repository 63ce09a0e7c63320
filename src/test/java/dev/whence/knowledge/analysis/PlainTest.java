package dev.whence.knowledge.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTest {
  /** What ICU says of a character that is the same before and after, whatever stands before it. */
  private static final int YES = 1;

  /** Skipping the normaliser must never change what it would have said. */
  @Test
  void whatIsNotLookedAtIsNotChangedByNormalising() {
    List<String> changed = new ArrayList<>();
    for (int at = 0xA0; at <= Character.MAX_VALUE; at++) {
      boolean alone =
          UCharacter.getIntPropertyValue(at, UProperty.NFKC_QUICK_CHECK) == YES
              && UCharacter.getCombiningClass(at) == 0;
      if (Plain.isSettled((char) at) && !alone) {
        changed.add(Integer.toHexString(at));
      }
    }
    assertEquals(List.of(), changed);
  }

  @Test
  void widthAndCompatibilityFormsAreFolded() {
    Plain plain = new Plain();
    assertEquals("TCP端口 タイムアウト fi é", plain.of("ＴＣＰ端口 ﾀｲﾑｱｳﾄ ﬁ e\u0301"));
  }
}
