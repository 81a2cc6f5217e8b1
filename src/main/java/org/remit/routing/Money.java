package org.remit.routing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A sum of pounds as a sentence tells it: £27,000, and with its pence only where there are any. */
public final class Money {

  private Money() {}

  public static String say(BigDecimal sum) {
    var whole = sum.stripTrailingZeros().scale() <= 0;
    return "£" + new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(sum);
  }

  static String say(Fact<BigDecimal> sum) {
    return sum.known() ? say(sum.value()) : "unknown";
  }
}
