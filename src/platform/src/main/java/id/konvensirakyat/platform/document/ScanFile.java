package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a file scanned for viruses where a scanner is configured ({@code konvensi.virus.clamd}). A
 * scanner that does not answer lets nothing through.
 */
@ApplicationScoped
public class ScanFile {
  private static final Logger LOG = Logger.getLogger(ScanFile.class.getName());

  private Optional<VirusScanner> scanner = Optional.empty();

  /** For the container's proxy. */
  protected ScanFile() {}

  /** Takes {@code konvensi.virus.clamd}: host:port of clamd, or nothing. */
  @Inject
  public ScanFile(@ConfigProperty(name = "konvensi.virus.clamd") Optional<String> address) {
    scanner = address.map(String::strip).filter(a -> !a.isEmpty()).map(Clamd::at);
  }

  /**
   * Whether the file was scanned; false where no scanner is configured.
   *
   * @throws Refusal {@link Problem#VIRUS_FOUND}, or {@link Problem#SCANNER_SILENT}
   */
  boolean scan(byte[] content) {
    if (scanner.isEmpty()) {
      return false;
    }
    try {
      if (scanner.get().scan(content) == VirusScanner.Finding.INFECTED) {
        throw Refusal.of(Problem.VIRUS_FOUND);
      }
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "virus scanner: {0}", e.getClass().getName());
      throw Refusal.of(Problem.SCANNER_SILENT);
    }
  }
}
