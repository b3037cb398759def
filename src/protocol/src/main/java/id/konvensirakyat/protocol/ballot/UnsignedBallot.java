package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.List;

/**
 * A ballot without its signature: what is signed (spec 4.14).
 *
 * @param election that the ballot names by uuid and fingerprint
 * @param credential the voter's public credential
 * @param answers one for each question
 */
record UnsignedBallot(Election election, Element credential, List<Answer> answers)
    implements JsonValue {
  UnsignedBallot {
    answers = List.copyOf(answers);
  }

  /** Compact Base64 of the hash of the canonical serialization. */
  String hash() {
    return Hash.of(JsonWriter.write(this)).base64();
  }

  /** The string S0 of spec 4.10: fingerprint, a bar, the credential. */
  static String statement(Election election, Element credential) {
    return election.fingerprint() + "|" + credential.encode();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(() -> writeFields(writer));
  }

  void writeFields(JsonWriter writer) {
    writer.field("election_uuid").string(election.uuid().toString());
    writer.field("election_hash").string(election.fingerprint());
    writer.field("credential").string(credential.encode());
    writer.field("answers").array(answers);
  }
}
