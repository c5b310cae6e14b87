import { useState } from 'react'

/** Rows that were ticked, by their codes; of those that are gone from the list nothing is said. */
export function useChosen(codes: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = codes.filter((code) => ticked.has(code))
  return {
    chosen,
    isChosen: (code: string) => ticked.has(code),
    turn: (code: string) => {
      const next = new Set(ticked)
      if (!next.delete(code)) next.add(code)
      setTicked(next)
    },
    turnAll: () => setTicked(new Set(chosen.length === codes.length ? [] : codes)),
    clear: () => setTicked(new Set()),
  }
}
