import { replaceEqualDeep } from '@tanstack/react-query'

interface Versioned {
  readonly version: number
}

/** An answer may be overtaken by a newer one of the same thing; the older is then left aside. */
export const neverOlder = <Reply extends Versioned>(isSame: (before: Reply, after: Reply) => boolean) => ({
  structuralSharing: (old: unknown, next: unknown): unknown => {
    // The cache holds under its key what the endpoint answered, and nothing else.
    const [before, after] = [old, next] as [Reply | undefined, Reply]
    const isOlder = before !== undefined && isSame(before, after) && before.version > after.version
    return isOlder ? old : replaceEqualDeep(old, next)
  },
})
