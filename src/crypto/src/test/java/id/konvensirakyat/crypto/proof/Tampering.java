package id.konvensirakyat.crypto.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One-step changes of correct proofs. */
final class Tampering {
  private Tampering() {}

  static void valid(Verdict verdict) {
    assertEquals(Verdict.valid(), verdict);
  }

  static void invalid(Fault fault, Verdict verdict) {
    assertEquals(Verdict.invalid(fault), verdict);
  }

  static List<Proof> of(Proof proof) {
    Group group = proof.challenge().group();
    Scalar one = Scalar.of(group, 1);
    return List.of(
        new Proof(proof.challenge().plus(one), proof.response()),
        new Proof(proof.challenge(), proof.response().plus(one)),
        new Proof(proof.challenge().negate(), proof.response().negate()),
        new Proof(proof.response(), proof.challenge()),
        new Proof(Scalar.of(group, 0), Scalar.of(group, 0)));
  }

  /** Each part changed in turn, neighbours exchanged, and the same sum of challenges kept. */
  static List<List<Proof>> of(List<Proof> proofs) {
    List<List<Proof>> changed = new ArrayList<>();
    for (int i = 0; i < proofs.size(); i++) {
      for (Proof part : of(proofs.get(i))) {
        changed.add(with(proofs, i, part));
      }
    }
    if (proofs.size() > 1) {
      List<Proof> exchanged = new ArrayList<>(proofs);
      Collections.swap(exchanged, 0, 1);
      changed.add(exchanged);
      Scalar one = Scalar.of(proofs.get(0).challenge().group(), 1);
      Proof first = new Proof(proofs.get(0).challenge().plus(one), proofs.get(0).response());
      Proof second = new Proof(proofs.get(1).challenge().minus(one), proofs.get(1).response());
      changed.add(with(with(proofs, 0, first), 1, second));
    }
    return changed;
  }

  /** Too few and too many parts. */
  static List<List<Proof>> lengths(List<Proof> proofs) {
    List<Proof> longer = new ArrayList<>(proofs);
    longer.add(proofs.get(0));
    return List.of(List.of(), proofs.subList(0, proofs.size() - 1), longer);
  }

  static List<Ciphertext> of(Ciphertext c) {
    Element g = c.alpha().group().generator();
    return List.of(
        new Ciphertext(c.alpha().times(g), c.beta()),
        new Ciphertext(c.alpha(), c.beta().times(g)),
        new Ciphertext(c.beta(), c.alpha()),
        new Ciphertext(c.alpha().inverse(), c.beta().inverse()));
  }

  private static List<Proof> with(List<Proof> proofs, int i, Proof part) {
    List<Proof> copy = new ArrayList<>(proofs);
    copy.set(i, part);
    return copy;
  }
}
