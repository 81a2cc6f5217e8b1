package org.remit.constitution;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * {@code remit.jar check-pack FILE}: whether a policy pack can be used. Needs no database and starts nothing; what it
 * builds on are the packs of Remit and of the folder {@code REMIT_PACKS}.
 */
public final class CheckPack {

  private CheckPack() {}

  /**
   * @param files what follows the command; {@code --schema} prints the schema that an editor can use
   * @param packs the folder with more packs; null or empty for none
   * @return 0 if each is sound, 1 if one is not, 2 if none was named
   */
  public static int run(String[] files, String packs, PrintStream out) {
    if (files.length == 0) {
      out.println("Say which: java -jar remit.jar check-pack FILE");
      return 2;
    }
    if (files[0].equals("--schema")) {
      out.print(PackSchema.text());
      return 0;
    }
    var sound = true;
    try {
      var constitutions = new Constitutions(packs);
      constitutions.faults().stream().filter(fault -> fault.field().equals(OfferedPacks.SETTING)).forEach(out::println);
      for (var file : files) {
        var faults = constitutions.check(Path.of(file));
        faults.forEach(out::println);
        if (faults.isEmpty()) out.println(file + ": sound");
        sound &= faults.isEmpty();
      }
    } catch (BrokenPack statute) {
      statute.faults().forEach(out::println);
      return 1;
    }
    return sound ? 0 : 1;
  }
}
