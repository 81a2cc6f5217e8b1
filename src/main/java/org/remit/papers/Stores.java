package org.remit.papers;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The two stores, never one with a flag (invariant 11): a mistake in a query cannot hand out a withheld file from the
 * public one. {@code remit.papers.folder} says where both lie, {@code remit.papers.public-folder} and {@code
 * remit.papers.withheld-folder} where each does: the withheld one can lie on an encrypted disk. A throwaway run keeps
 * them in a temporary folder.
 */
@Component
class Stores {

  private final FileStore open;
  private final FileStore withheld;
  private final Path temporary;

  Stores(
      @Value("${remit.data:data}") Path data,
      @Value("${remit.throwaway:false}") boolean throwaway,
      @Value("${remit.papers.folder:}") String folder,
      @Value("${remit.papers.public-folder:}") String publicFolder,
      @Value("${remit.papers.withheld-folder:}") String withheldFolder)
      throws IOException {
    this.temporary = throwaway && folder.isBlank() ? Files.createTempDirectory("remit-papers-") : null;
    var both = temporary != null ? temporary : folder.isBlank() ? data.resolve("papers") : Path.of(folder);
    this.open = new FileStore(publicFolder.isBlank() ? both.resolve("public") : Path.of(publicFolder));
    this.withheld = new FileStore(withheldFolder.isBlank() ? both.resolve("withheld") : Path.of(withheldFolder));
  }

  FileStore open() {
    return open;
  }

  FileStore withheld() {
    return withheld;
  }

  FileStore of(Publicity publicity) {
    return publicity.isPublic() ? open : withheld;
  }

  @PreDestroy
  void throwAway() throws IOException {
    if (temporary == null) return;
    try (var all = Files.walk(temporary)) {
      all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
    }
  }
}
