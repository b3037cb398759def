/** The areas of texts in the single file of the verifier, instead of `areas.ts`: only its own. */
export const areas = {
  verify: { id: () => import("./verify.id"), en: () => import("./verify.en") },
};
