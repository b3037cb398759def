package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.platform.web.Refusal;

/** Each rule that an override can break, in words. */
final class OverrideRule {
  private OverrideRule() {}

  /** The refusal that names the rule. */
  static Refusal refusal(ListOverride.Reason reason) {
    return switch (reason) {
      case OTHER_LIST ->
          rule(
              "other-list",
              "The list that holds is another one than the one that was changed; please look"
                  + " again.",
              "Daftar yang berlaku bukan lagi daftar yang Anda ubah; silakan lihat lagi.");
      case OTHER_LENGTH ->
          rule(
              "other-length",
              "A changed list has as many places as the computed one.",
              "Daftar yang diubah harus sama panjang dengan daftar hasil hitungan.");
      case NOT_A_CANDIDATE ->
          rule(
              "not-a-candidate",
              "Each place takes one candidate who stands in this dapil, and nobody takes two.",
              "Setiap tempat diisi satu calon yang masih bertahan di dapil ini, dan tidak seorang"
                  + " pun menempati dua tempat.");
      case TOO_FEW_WOMEN ->
          rule(
              "too-few-women",
              "At least 30% of a list are women, rounded up (UU 7/2017 art. 245).",
              "Paling sedikit 30% isi daftar adalah perempuan, dibulatkan ke atas (UU 7/2017"
                  + " Pasal 245).");
      case TRIPLE_WITHOUT_WOMAN ->
          rule(
              "triple-without-woman",
              "There is a woman in every three names (UU 7/2017 art. 246).",
              "Dalam setiap tiga nama ada paling sedikit satu perempuan (UU 7/2017 Pasal 246).");
      case CHANGES_NOTHING ->
          rule(
              "changes-nothing",
              "This is the computed list itself.",
              "Susunan ini sama dengan daftar hasil hitungan.");
    };
  }

  private static Refusal rule(String code, String english, String indonesian) {
    return Refusal.ofRule(code, english, indonesian);
  }
}
