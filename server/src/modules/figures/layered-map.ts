/** So many changes are carried beside a map before it is made anew. */
const mostChanges = 256

/** A map with a few changes over it, made without copying it; keys keep their order, new ones come last. */
class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>
  /** `undefined` for a key that is gone. */
  readonly changes: ReadonlyMap<Key, Value | undefined>
  readonly size: number

  constructor(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value | undefined>) {
    this.base = base
    this.changes = changes
    let size = base.size
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(base.has(key))
    this.size = size
  }

  get(key: Key): Value | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, before] of this.base) {
      const value = this.changes.has(key) ? this.changes.get(key) : before
      if (value !== undefined) yield [key, value]
    }
    for (const [key, value] of this.changes) if (value !== undefined && !this.base.has(key)) yield [key, value]
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }
}

/** The same map with some values changed, added or, where `undefined` stands, taken out; the same one where nothing is. */
export function withChanges<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value | undefined]>,
): ReadonlyMap<Key, Value> {
  const added = new Map(changes)
  if (added.size === 0) return map
  const isLayered = map instanceof LayeredMap
  const base: ReadonlyMap<Key, Value> = isLayered ? map.base : map
  const all = isLayered ? new Map<Key, Value | undefined>([...map.changes, ...added]) : added
  const layered = new LayeredMap(base, all)
  return all.size > mostChanges ? new Map(layered) : layered
}
