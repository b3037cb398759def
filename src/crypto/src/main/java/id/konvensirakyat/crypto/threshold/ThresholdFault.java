package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.proof.Fault;

/** Why a value of the key ceremony was rejected. */
public enum ThresholdFault implements Fault {
  SHARE("the share does not lie on the polynomial that its sender committed to");

  private final String meaning;

  ThresholdFault(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
