package id.konvensirakyat.systemtests.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;

/** Booths that cheat: as if the booth of one browser had been changed on the way. */
enum CheatingBooth {
  /** Shows one choice and encrypts another; its opening is honest. */
  ENCRYPTS_ANOTHER {
    @Override
    void replaceIn(Visitor visitor) {
      beforeTheWorker(visitor, ANOTHER);
    }
  },
  /** The same, and its opening says something else than it encrypted. */
  LIES_IN_THE_OPENING {
    @Override
    void replaceIn(Visitor visitor) {
      beforeTheWorker(visitor, ANOTHER + LIE);
    }
  },
  /** Encrypts the first choice of each ballot with the same random number; all others are fresh. */
  REUSES_RANDOMNESS {
    @Override
    void replaceIn(Visitor visitor) {
      visitor.context().route("**/assets/encrypt.worker-*.js", CheatingBooth::repeat);
    }
  };

  private static final String ANOTHER =
      """
      postMessage(message, ...more) {
        const another = ({ chosen: [first] }) => [{ kind: "choices", chosen: [(first + 1) % 3] }];
        const changed = (order) => ({ ...order, selections: another(order.selections[0]) });
        super.postMessage(message.type === "encrypt" ? changed(message) : message, ...more);
      }
      """;

  private static final String LIE =
      """
      set onmessage(listener) {
        super.onmessage = (event) => {
          const { data } = event;
          if (data.type !== "opened") return listener(event);
          const parts = data.opening.split(" ");
          parts[3] = parts[3].slice(1) + parts[3].slice(0, 1);
          listener(new MessageEvent("message", { data: { ...data, opening: parts.join(" ") } }));
        };
      }
      """;

  // Of the draws of 32 bytes for each ballot the first two only try the generator.
  private static final String REPEAT =
      """
      let draws = 0;
      const fresh = crypto.getRandomValues.bind(crypto);
      self.addEventListener("message", () => { draws = 0; });
      crypto.getRandomValues = (bytes) => {
        if (bytes.length !== 32 || ++draws !== 3) return fresh(bytes);
        bytes.forEach((_, i) => { bytes[i] = 93 + i * 7; });
        return bytes;
      };
      """;

  /** Changes the booth of this visitor. */
  abstract void replaceIn(Visitor visitor);

  /** Stands between the page and the worker that encrypts. */
  private static void beforeTheWorker(Visitor visitor, String members) {
    visitor.context().addInitScript("self.Worker = class extends Worker {" + members + "};");
  }

  private static void repeat(Route route) {
    APIResponse honest = route.fetch();
    route.fulfill(new Route.FulfillOptions().setResponse(honest).setBody(REPEAT + honest.text()));
  }
}
