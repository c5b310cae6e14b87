import { useState } from 'react'

export interface Said {
  readonly text: string
  /** Tells the same sentence said twice apart. */
  readonly count: number
}

export type Say = (text: string) => void

/** The last thing the sheet had to say. */
export function useSaid(): [Said, Say] {
  const [said, setSaid] = useState<Said>({ text: '', count: 0 })
  return [said, (text) => setSaid(({ count }) => ({ text, count: count + 1 }))]
}
