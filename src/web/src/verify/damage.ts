/** Codes of a text that is no longer as it was written: cut off, wrapped or changed on its way. */
export const DAMAGE = /MALFORMED|^(?:HEADER|TAR_[A-Z]+|KEY_NAME)_INVALID$|^NOT_(?:BASE64|DECIMAL|HEX|JSON|UTF8|COMPACT)$|^WRONG_(?:LENGTH|SHAPE|TYPE)$|^TOO_(?:FEW|MANY)$|UNSIGNED|_FIELD$|^TAR_|^DUPLICATE_KEY$|^NON_CANONICAL$/;
