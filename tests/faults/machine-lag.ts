import { Worker } from 'node:worker_threads'

const tickMs = 10

/** Counts, in a thread of its own, by how much its ticks come late: that is the machine's doing, and nobody else's. */
const program = `
  const { workerData } = require('node:worker_threads')
  const late = new Int32Array(workerData)
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    Atomics.add(late, 0, Math.max(0, Math.round(now - last - ${tickMs})))
    last = now
  }, ${tickMs})
`

/** Tells time that passed from time in which the machine did other things. */
export function machineLag() {
  const shared = new SharedArrayBuffer(4)
  const late = new Int32Array(shared)
  const worker = new Worker(program, { eval: true, workerData: shared })
  worker.unref()
  const now = () => ({ at: performance.now(), late: Atomics.load(late, 0) })
  return {
    now,
    /** Milliseconds since then, without those that the machine took. */
    since: (then: ReturnType<typeof now>): number => performance.now() - then.at - (now().late - then.late),
    end: () => worker.terminate(),
  }
}
