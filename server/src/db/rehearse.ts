import type { Tx } from './command.ts'
import { readAnew } from './revision.ts'

class CurtainFall extends Error {}

/** Does some work inside a command's transaction and takes back all that it wrote: what it would come to, to the last row. */
export function rehearse<Result>(tx: Tx, work: (tx: Tx) => Result): Result {
  const seen: Result[] = []
  try {
    tx.sqlite.transaction(() => {
      // Nothing that is remembered by revision may see what is about to vanish.
      seen.push(work(readAnew(tx) as Tx))
      throw new CurtainFall()
    })()
  } catch (error) {
    if (!(error instanceof CurtainFall)) throw error
  }
  const [result] = seen
  if (result === undefined) throw new Error('A rehearsal came to nothing')
  return result
}
