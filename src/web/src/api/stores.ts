/** The part of the browser's storage that these pages use. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The browser's storage, or memory where it gives none or has no room: with site data blocked, and in a file opened out of a phone's
 * download folder, the mere name throws. What lies there lasts as long as it lasts: nothing may depend on it.
 */
export function storeOf(browsers: () => Store): Store {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (store: Store) => T, otherwise: T): T => {
    try {
      return use(browsers());
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (name) => memory.get(name) ?? attempt((store) => store.getItem(name), null),
    setItem: (name, value) => {
      memory.delete(name);
      const kept = attempt((store) => {
        // an older value must not outlive a newer one that there was no room for
        store.removeItem(name);
        store.setItem(name, value);
        return true;
      }, false);
      if (!kept) memory.set(name, value);
    },
    removeItem: (name) => {
      memory.delete(name);
      attempt((store) => store.removeItem(name), undefined);
    },
  };
}

/** For this tab: over a reload, not in a second tab. */
export const tabStore = storeOf(() => sessionStorage);
/** For this browser. */
export const deviceStore = storeOf(() => localStorage);
