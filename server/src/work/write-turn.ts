/** Lets who has it begin to write; called once, when it is over. */
export type Release = () => void

/**
 * Whose turn it is to write. The database lets one write at a time and has others stand still until it is done: the loop,
 * which answers everybody, must not be among them. While a worker has the turn, requests that write wait here instead.
 */
export interface WriteTurn {
  /** Whether the loop may write at this moment. */
  isFree(): boolean
  /** Waits until the loop may write; what follows without waiting again finds it so. */
  free(): Promise<void>
  /** Takes the turn for a worker, after those that took it before. */
  take(): Promise<Release>
}

export function writeTurn(): WriteTurn {
  /** Resolves when everybody who has taken it so far is done; null where nobody has it. */
  let over: Promise<void> | null = null
  return {
    isFree: () => over === null,
    async free() {
      while (over) await over
    },
    async take() {
      const before = over
      let release: Release = () => {}
      const mine = new Promise<void>((resolve) => {
        release = resolve
      })
      over = mine
      await before
      return () => {
        if (over === mine) over = null
        release()
      }
    },
  }
}
