package id.konvensirakyat.audit;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An export's files, and the key that signs them. The manifest is made and signed over the files as
 * they are when they are written, as a cheating server would.
 */
final class SignedExport {
  final Map<String, byte[]> files = new TreeMap<>();
  String convention = SmallConvention.ID;
  private final Ed25519PrivateKeyParameters key =
      new Ed25519PrivateKeyParameters(new SecureRandom());

  void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  String hash(String path) {
    return Hash.of(files.get(path)).hex();
  }

  /** Writes the folder, with a manifest that is right for the files as they are now. */
  Path write(Path folder) throws Exception {
    var items = new ArrayList<String>();
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      items.add("{\"path\":\"" + file.getKey() + "\",\"sha256\":\"" + hash(file.getKey()) + "\"}");
    }
    byte[] manifest =
        "{\"format\":\"konvensi-export/1\",\"convention\":\"%s\",\"files\":[%s]}"
            .formatted(convention, String.join(",", items))
            .getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("manifest.json"), manifest);
    Files.writeString(folder.resolve("manifest.jws"), sign(manifest));
    return folder;
  }

  OctetKeyPair publicKey() {
    return new OctetKeyPair.Builder(
            Curve.Ed25519, Base64URL.encode(key.generatePublicKey().getEncoded()))
        .build();
  }

  private String sign(byte[] manifest) {
    String header =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA)
            .type(new JOSEObjectType("konvensi-manifest"))
            .jwk(publicKey())
            .build()
            .toBase64URL()
            .toString();
    byte[] input = (header + "." + Base64URL.encode(manifest)).getBytes(StandardCharsets.US_ASCII);
    var signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(input, 0, input.length);
    return header + ".." + Base64URL.encode(signer.generateSignature());
  }
}
