package id.konvensirakyat.systemtests.browser;

/**
 * Booths that cheat: scripts that run before the pages of one browser do, as if its booth had been
 * changed on the way. They stand between the page and the worker that encrypts.
 */
enum CheatingBooth {
  /** Shows one choice and encrypts another; its opening is honest. */
  ENCRYPTS_ANOTHER(
      """
      postMessage(message, ...more) {
        const another = ({ chosen: [first] }) => [{ kind: "choices", chosen: [(first + 1) % 3] }];
        const changed = (order) => ({ ...order, selections: another(order.selections[0]) });
        super.postMessage(message.type === "encrypt" ? changed(message) : message, ...more);
      }
      """),
  /** The same, and its opening says something else than it encrypted. */
  LIES_IN_THE_OPENING(
      ENCRYPTS_ANOTHER.members
          + """
          set onmessage(listener) {
            super.onmessage = (event) => {
              const { data } = event;
              if (data.type !== "opened") return listener(event);
              const parts = data.opening.split(" ");
              parts[3] = parts[3].slice(1) + parts[3].slice(0, 1);
              listener(new MessageEvent("message", { data: { ...data, opening: parts.join(" ") } }));
            };
          }
          """);

  private final String members;

  CheatingBooth(String members) {
    this.members = members;
  }

  /** Changes the booth of this visitor. */
  void replaceIn(Visitor visitor) {
    visitor.context().addInitScript("self.Worker = class extends Worker {" + members + "};");
  }
}
