package id.konvensirakyat.audit.fault;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An export's files, and the key that signs them. The log is made to fit them, and the manifest is
 * made and signed over the files as they are when they are written, as a cheating server would.
 */
final class SignedExport {
  final Map<String, byte[]> files = new TreeMap<>();
  final SmallLog log = new SmallLog();
  String convention = SmallConvention.ID;

  /** What the signer writes into the manifest instead of the truth. */
  UnaryOperator<String> listing = UnaryOperator.identity();

  /** What the signer writes into the signature's header. */
  UnaryOperator<String> heading = UnaryOperator.identity();

  /** What somebody else changes once it is signed. */
  Consumer<SortedMap<String, byte[]>> onTheWay = files -> {};

  private final Ed25519PrivateKeyParameters key;

  SignedExport(SecureRandom random) {
    key = new Ed25519PrivateKeyParameters(random);
  }

  void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes(String path) {
    return Optional.ofNullable(files.get(path)).orElseThrow(() -> new NoSuchElementException(path));
  }

  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  String hash(String path) {
    return Hash.of(bytes(path)).hex();
  }

  /** All files that are sealed: these, and the log that goes with them. */
  private SortedMap<String, byte[]> logged() {
    var logged = new TreeMap<>(files);
    log.write(convention, logged);
    return logged;
  }

  /** All files, with a manifest that is right for them as they are now. */
  SortedMap<String, byte[]> sealed() {
    SortedMap<String, byte[]> sealed = logged();
    String items =
        sealed.entrySet().stream()
            .map(
                file ->
                    "{\"path\":\"%s\",\"sha256\":\"%s\"}"
                        .formatted(file.getKey(), Hash.of(file.getValue()).hex()))
            .collect(Collectors.joining(",", "[", "]"));
    String honest =
        "{\"format\":\"konvensi-export/1\",\"convention\":\"%s\",\"files\":%s}"
            .formatted(convention, items);
    byte[] manifest = listing.apply(honest).getBytes(StandardCharsets.UTF_8);
    sealed.put("manifest.json", manifest);
    sealed.put("manifest.jws", sign(manifest).getBytes(StandardCharsets.UTF_8));
    onTheWay.accept(sealed);
    return sealed;
  }

  /** Writes all files below the folder. */
  Path write(Path folder) throws IOException {
    for (var file : sealed().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }

  OctetKeyPair publicKey() {
    return new OctetKeyPair.Builder(
            Curve.Ed25519, Base64URL.encode(key.generatePublicKey().getEncoded()))
        .build();
  }

  private String sign(byte[] manifest) {
    String honest =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA)
            .type(new JOSEObjectType("konvensi-manifest"))
            .jwk(publicKey())
            .build()
            .toString();
    Base64URL header = Base64URL.encode(heading.apply(honest));
    byte[] input = (header + "." + Base64URL.encode(manifest)).getBytes(StandardCharsets.US_ASCII);
    var signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(input, 0, input.length);
    return header + ".." + Base64URL.encode(signer.generateSignature());
  }
}
