package id.konvensirakyat.protocol.election;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * The election structure of spec 4.9, version 1.
 *
 * @param group by which the public key is encoded
 * @param publicKey y, the product of the trustees' keys, not the neutral element
 * @param questions at least one
 */
public record Terms(
    String description,
    String name,
    Group group,
    Element publicKey,
    List<Question> questions,
    Uuid uuid,
    Optional<String> administrator,
    Optional<String> credentialAuthority)
    implements JsonValue {
  private static final int MOST_QUESTIONS = 64;
  private static final int LONGEST_TEXT = 100_000;
  private static final int VERSION = 1;

  public Terms {
    questions = List.copyOf(questions);
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS || publicKey.isIdentity()) {
      throw new IllegalArgumentException("an election has 1 to 64 questions and a key");
    }
  }

  static Terms read(JsonReader reader) throws RefusedException {
    return reader.object(Terms::fields);
  }

  private static Terms fields(JsonReader r) throws RefusedException {
    if (r.field("version", n -> n.integer(0, Integer.MAX_VALUE)) != VERSION) {
      throw new RefusedException(Reason.VERSION_UNSUPPORTED, "version");
    }
    String description = r.field("description", t -> t.string(LONGEST_TEXT));
    String name = r.field("name", t -> t.string(LONGEST_TEXT));
    Group group =
        Group.named(r.field("group", t -> t.string(64)))
            .orElseThrow(() -> new RefusedException(Reason.GROUP_UNKNOWN, "group"));
    Element publicKey = r.field("public_key", new GroupReader(group)::element);
    if (publicKey.isIdentity()) {
      throw new RefusedException(Reason.PUBLIC_KEY_INVALID, "public_key");
    }
    List<Question> questions = r.field("questions", a -> a.array(MOST_QUESTIONS, Question::read));
    if (questions.isEmpty()) {
      throw new RefusedException(Reason.QUESTION_INVALID, "questions");
    }
    Uuid uuid = r.field("uuid", Uuid::read);
    Optional<String> administrator = optional(r, "administrator");
    Optional<String> authority = optional(r, "credential_authority");
    return new Terms(
        description, name, group, publicKey, questions, uuid, administrator, authority);
  }

  private static Optional<String> optional(JsonReader r, String name) throws RefusedException {
    return r.hasField(name)
        ? Optional.of(r.field(name, t -> t.string(LONGEST_TEXT)))
        : Optional.empty();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("version").integer(VERSION);
          writer.field("description").string(description).field("name").string(name);
          writer.field("group").string(group.name());
          writer.field("public_key").string(publicKey.encode());
          writer.field("questions").array(questions);
          writer.field("uuid").string(uuid.toString());
          administrator.ifPresent(a -> writer.field("administrator").string(a));
          credentialAuthority.ifPresent(a -> writer.field("credential_authority").string(a));
        });
  }
}
