package org.remit.procurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.remit.reference.Refused;

/**
 * The criteria of a tender: for every lot, or for a lot of its own, as 'Lot 2: Quality: 70%'. The weights of each lot
 * add up to a hundred.
 *
 * @param common for each lot that has none of its own
 */
record PublishedCriteria(List<Criterion> common, Map<String, List<Criterion>> ofLot) {

  private static final Pattern OF_A_LOT = Pattern.compile("(?i)lot\\s+([^\\s:,]+)\\s*[:,]\\s*(.+)");

  /**
   * @param lots by number; only the whole where there are none
   * @throws Refused if a line is no criterion or names no lot, or the weights do not add up, of a lot or of all
   */
  static PublishedCriteria read(List<String> lines, List<String> lots) {
    var common = new ArrayList<String>();
    var own = new LinkedHashMap<String, List<String>>();
    for (var line : lines) {
      var named = OF_A_LOT.matcher(line.strip());
      if (!named.matches()) {
        common.add(line);
        continue;
      }
      var lot = named.group(1).toLowerCase(Locale.ROOT);
      if (lot.equals(Lot.WHOLE) || !lots.contains(lot)) {
        throw new Refused("'" + line + "' is for a lot that is not there: "
            + (lots.contains(Lot.WHOLE) ? "the tender has no lots." : "they are " + String.join(", ", lots) + "."))
            .at("/criteria");
      }
      own.computeIfAbsent(lot, l -> new ArrayList<>()).add(named.group(2));
    }
    if (!common.isEmpty() && own.keySet().containsAll(lots)) {
      throw new Refused("Every lot has criteria of its own, so '" + common.get(0) + "' is for none.").at("/criteria");
    }
    var read = new HashMap<String, List<Criterion>>();
    own.forEach((lot, said) -> read.put(lot, Scoring.criteria(said, "Lot " + lot + ": ")));
    return new PublishedCriteria(Scoring.criteria(common, ""), Map.copyOf(read));
  }

  /** What tenders for a lot are scored by; empty where the tender left it to its documents. */
  List<Criterion> of(String lot) {
    return ofLot.getOrDefault(lot, common);
  }
}
