package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches against the equations one by one. */
class EquationBatchTest {
  private static final Group GROUP = Group.ed25519();

  private record Equation(
      FixedBase base,
      Scalar response,
      Element element,
      int number,
      Scalar challenge,
      Element commitment) {
    void addTo(EquationBatch batch) {
      batch.add(base, response, element, number, challenge, commitment);
    }

    boolean holds() {
      Element residue = element.dividedBy(GROUP.generator().power(Scalar.of(GROUP, number)));
      return base.element().power(response).times(residue.power(challenge)).equals(commitment);
    }

    Equation with(Element wrongElement, Element wrongCommitment) {
      return new Equation(base, response, wrongElement, number, challenge, wrongCommitment);
    }
  }

  private final Random random = new Random(1998);
  private final FixedBase key = GROUP.precompute(GROUP.generator().power(scalar()));

  private Scalar scalar() {
    return switch (random.nextInt(8)) {
      case 0 -> Scalar.of(GROUP, random.nextInt(3));
      case 1 -> Scalar.of(GROUP, -1);
      default -> Scalar.reduce(GROUP, new BigInteger(400, random));
    };
  }

  private Element element() {
    return random.nextInt(10) == 0 ? GROUP.identity() : GROUP.generatorTable().power(scalar());
  }

  /** True equations; neighbours share their element, as the branches of a proof do. */
  private List<Equation> equations(int count) {
    List<Equation> equations = new ArrayList<>();
    Element element = element();
    for (int i = 0; i < count; i++) {
      element = i % 2 == 0 ? element() : element;
      FixedBase base = random.nextBoolean() ? key : GROUP.generatorTable();
      Scalar response = scalar();
      Scalar challenge = scalar();
      int number = random.nextInt(4) == 0 ? random.nextInt(100) : i % 2;
      Element commitment = GROUP.commitment(base, response, element, number, challenge);
      equations.add(new Equation(base, response, element, number, challenge, commitment));
    }
    return equations;
  }

  private static boolean holds(List<Equation> equations) {
    EquationBatch batch = new EquationBatch(new SecureRandom());
    equations.forEach(equation -> equation.addTo(batch));
    assertEquals(equations.size(), batch.size());
    return batch.holds();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 50, 150, 700, 2500})
  void trueEquationsHold(int count) {
    List<Equation> equations = equations(count);
    assertTrue(equations.stream().limit(50).allMatch(Equation::holds));
    assertTrue(holds(equations));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 60, 900})
  void oneWrongEquationIsFound(int count) {
    Element g = GROUP.generator();
    List<UnaryOperator<Equation>> faults =
        List.of(
            e -> e.with(e.element(), e.commitment().times(g)),
            e -> e.with(e.element(), e.commitment().inverse().times(g)),
            e -> e.with(e.element().times(g), e.commitment()),
            e -> change(e, e.response().plus(one()), e.number(), e.challenge()),
            e -> change(e, e.response(), e.number() + 1, e.challenge()),
            e -> change(e, e.response(), e.number(), e.challenge().minus(one())),
            e -> change(e, Scalar.of(GROUP, 0), e.number(), e.challenge()),
            e -> change(e, e.response(), e.number(), Scalar.of(GROUP, 0)));
    List<Equation> equations = equations(count);
    int wrong = 0;
    for (UnaryOperator<Equation> fault : faults) {
      for (int place : new int[] {0, count / 2, count - 1}) {
        List<Equation> faulty = new ArrayList<>(equations);
        faulty.set(place, fault.apply(equations.get(place)));
        boolean expected = faulty.get(place).holds();
        assertEquals(expected, holds(faulty));
        wrong += expected ? 0 : 1;
      }
    }
    assertTrue(wrong > 12);
  }

  private static Scalar one() {
    return Scalar.of(GROUP, 1);
  }

  private static Equation change(Equation e, Scalar response, int number, Scalar challenge) {
    return new Equation(e.base(), response, e.element(), number, challenge, e.commitment());
  }

  /** Two errors that cancel in a plain product do not cancel under random powers. */
  @Test
  void errorsDoNotCancel() {
    List<Equation> equations = equations(40);
    Element error = GROUP.generator();
    for (int i = 0; i < 10; i++) {
      List<Equation> faulty = new ArrayList<>(equations);
      Equation first = equations.get(i);
      Equation second = equations.get(39 - i);
      faulty.set(i, first.with(first.element(), first.commitment().times(error)));
      faulty.set(39 - i, second.with(second.element(), second.commitment().dividedBy(error)));
      assertFalse(holds(faulty));
    }
  }

  /** The same equation many times, and the same objects in different places. */
  @Test
  void equalElementsAreMerged() {
    Equation once = equations(1).get(0);
    assertTrue(holds(List.of(once, once, once)));
    Scalar zero = Scalar.of(GROUP, 0);
    Element x = element();
    Equation circular = new Equation(key, zero, x, 0, one(), x);
    assertTrue(holds(List.of(circular, once, circular)));
    Element y = x.times(GROUP.generator());
    assertFalse(holds(List.of(circular, once, new Equation(key, zero, x, 0, one(), y))));
    assertTrue(holds(List.of(new Equation(key, zero, y, 1, one(), x))));
    assertTrue(holds(List.of(new Equation(key, zero, x, 5, zero, GROUP.identity()))));
    assertFalse(holds(List.of(new Equation(key, zero, x, 5, zero, GROUP.generator()))));
  }

  @Test
  void otherGroupsAreRefused() {
    Group other = Group.belenios2048();
    EquationBatch batch = new EquationBatch(new SecureRandom());
    Element g = GROUP.generator();
    Scalar theirs = Scalar.of(other, 1);
    FixedBase table = GROUP.generatorTable();
    List<Equation> mixed =
        List.of(
            new Equation(other.generatorTable(), one(), g, 0, one(), g),
            new Equation(table, theirs, g, 0, one(), g),
            new Equation(table, one(), other.generator(), 0, one(), g),
            new Equation(table, one(), g, 0, theirs, g),
            new Equation(table, one(), g, 0, one(), other.generator()));
    for (Equation equation : mixed) {
      assertThrows(IllegalArgumentException.class, () -> equation.addTo(batch));
    }
  }
}
