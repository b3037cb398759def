import type { person as indonesian } from "./person.id";

/** Registering as a person, and lists of members, in English. */
export const person: { readonly [K in keyof typeof indonesian]: string } = {
  phone: "Mobile number",
  phoneHint: "For instance 0812 3456 7890. One number for one person; the server keeps only a keyed fingerprint of it.",
  phoneForm: "Write an Indonesian mobile number, such as 0812 3456 7890.",
  oneAccount: "One person, one account: no other account can use your NIK, mobile number or e-mail in any convention.",
};
