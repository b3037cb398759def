const NIK = /^\d{16}$/;

/** What somebody typed off a card, without the spaces, dots and hyphens that people put in. */
export const digitsOf = (typed: string): string => typed.replace(/[\s.-]/g, "");

/** Whether it has the form of a NIK; the server alone knows whether it is one. */
export const isNik = (typed: string): boolean => NIK.test(digitsOf(typed));
