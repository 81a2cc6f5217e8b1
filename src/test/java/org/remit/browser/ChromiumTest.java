package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.browser.Chromium.Installer;

@DisplayName("The Chromium of the browser tests")
class ChromiumTest {

  @TempDir Path folder;

  @Test
  void is_the_one_that_is_named() throws IOException {
    var named = program("mine");

    assertThat(chromium(Map.of("CHROMIUM", named.toString()), nothing()).executable()).isEqualTo(named);
    assertThatThrownBy(() -> chromium(Map.of("CHROMIUM", folder.resolve("gone").toString()), nothing()).executable())
        .hasMessageContaining("no program");
  }

  @Test
  void is_an_installed_one_before_any_is_installed() throws IOException {
    var installed = program("chromium");

    assertThat(chromium(path(), nothing()).executable()).isEqualTo(installed);
  }

  @Test
  void is_debians_package_else_playwrights_own_where_none_is_installed() {
    var own = folder.resolve("own");

    assertThat(chromium(path(), installer(true, own)).executable()).isEqualTo(folder.resolve("chromium"));
    assertThat(chromium(Map.of("PATH", folder.resolve("empty").toString()), installer(false, own)).executable())
        .isEqualTo(own);
  }

  @Test
  void stops_the_build_with_what_to_install_where_none_can_be_had() {
    assertThatThrownBy(() -> chromium(path(), nothing()).executable())
        .hasMessageContaining("apt-get install chromium").hasMessageNotContaining("\n");
  }

  private static Chromium chromium(Map<String, String> environment, Installer installer) {
    return new Chromium(environment, installer);
  }

  private Map<String, String> path() {
    return Map.of("PATH", folder.toString(), "CHROMIUM", "");
  }

  private static Installer nothing() {
    return new Installer() {
      @Override
      public boolean debianPackage() {
        return false;
      }

      @Override
      public Optional<Path> playwrightsOwn() {
        return Optional.empty();
      }
    };
  }

  private Installer installer(boolean debian, Path own) {
    return new Installer() {
      @Override
      public boolean debianPackage() {
        if (debian) program("chromium");
        return debian;
      }

      @Override
      public Optional<Path> playwrightsOwn() {
        return Optional.of(own);
      }
    };
  }

  private Path program(String name) {
    try {
      var file = Files.createFile(folder.resolve(name));
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
