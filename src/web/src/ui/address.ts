/** The page's address holds what is being looked at, so that it can be sent to somebody; never anything personal. */

export function query(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

export function setQuery(name: string, value: string): void {
  const wanted = new URLSearchParams(location.search);
  wanted.set(name, value);
  history.replaceState(null, "", `${location.pathname}?${wanted.toString()}`);
}
