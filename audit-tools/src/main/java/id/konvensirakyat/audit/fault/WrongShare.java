package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.Polynomial;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A dishonest trustee who sends the second one a share that lies on no polynomial. */
record WrongShare(Group group, Seed seed, SecureRandom random) {
  private static final int RECEIVER = 2;

  /** The trustee's dealing with that share in it, signed as it must be. */
  Dealing in(CommittedAttempt attempt, int sender, Dealing dealing) {
    PkiKeys keys = PkiKeys.derive(group, seed);
    Element receiver = attempt.attempt().ceremony().certificate(RECEIVER).encryption();
    SecretScalar r = SecretScalar.random(group, random);
    EncryptedMessage message =
        EncryptedMessage.encrypt(
            receiver, signed(keys, receiver), r, SecretScalar.random(group, random));
    String text =
        JsonWriter.write(
            w ->
                w.object(
                    () ->
                        w.field("alpha")
                            .string(message.alpha().encode())
                            .field("beta")
                            .string(message.beta().encode())
                            .field("data")
                            .string(message.data())));
    var statement =
        new ShareProof.Statement(
            attempt.context(), sender, RECEIVER, text, keys.verification(), message.alpha());
    List<String> secrets = new ArrayList<>(dealing.polynomial().secrets());
    secrets.set(RECEIVER - 1, text);
    List<ShareProof> proofs = new ArrayList<>(dealing.proofs());
    proofs.set(RECEIVER - 1, ShareProof.sign(statement, keys.signing(), r, random));
    Polynomial polynomial =
        new Polynomial(
            dealing.polynomial().polynomial(), secrets, dealing.polynomial().coefficients());
    return new Dealing(polynomial, proofs);
  }

  private String signed(PkiKeys keys, Element receiver) {
    String inside = "{\"secret\":\"5\"}";
    String channel =
        JsonWriter.write(
            w ->
                w.object(
                    () ->
                        w.field("recipient")
                            .string(receiver.encode())
                            .field("message")
                            .string(inside)));
    SignedMessage signed = SignedMessage.sign(keys, channel, random);
    return JsonWriter.write(
        w ->
            w.object(
                () -> {
                  w.field("message").string(signed.message());
                  GroupJson.proof(signed.signature()).writeTo(w.field("signature"));
                }));
  }
}
