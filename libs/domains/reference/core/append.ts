/** Adds a value to the list under a key, and begins the list when there is none. Returns the list. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): V[] {
  const list = map.get(key);
  if (list) {
    list.push(value);
    return list;
  }
  const begun = [value];
  map.set(key, begun);
  return begun;
}
