/** Registering as a person, and lists of members, in Indonesian. */
export const person = {
  phone: "Nomor ponsel",
  phoneHint: "Misalnya 0812 3456 7890. Satu nomor untuk satu orang; server hanya menyimpan sidik berkuncinya.",
  phoneForm: "Tulis nomor ponsel Indonesia, misalnya 0812 3456 7890.",
  oneAccount: "Satu orang satu akun: NIK, nomor ponsel, dan surel Anda tidak dapat dipakai akun lain di konvensi mana pun.",
};
