import { availableParallelism } from 'node:os'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type City, nowhere } from './city.ts'
import { fairQueue, QueueFullError } from './fair-queue.ts'
import { type Attendant, type HiredWorker, hireWorker, type WorkerLimits } from './hired-worker.ts'
import type { Job } from './job.ts'
import { writeTurn } from './write-turn.ts'

interface PoolLimits extends WorkerLimits {
  readonly atOnce: number
  /** In all, and of one person. */
  readonly mostWaiting: number
  readonly mostWaitingOf: number
  /** How long a worker without work is kept: it holds what it has read of the city. */
  readonly idleMs: number
}

/** Where heavy work is done: beside the loop that answers everybody, within limits, people taking turns. */
export interface WorkPool {
  /**
   * Does a job for somebody; `here` is the city for a pool that does it where it is. Throws what the job throws, work/busy,
   * work/too-long or work/too-large.
   */
  run<Input, Output>(job: Job<Input, Output>, who: string, input: Input, here?: City): Promise<Output>
  /** How much is being done, and how much waits. */
  load(): { readonly running: number; readonly waiting: number }
  close(): Promise<void>
}

/** One core stays with the loop; two work at least, so that one who takes long does not stop everybody else. */
const usualLimits: PoolLimits = {
  atOnce: Math.min(4, Math.max(2, availableParallelism() - 1)),
  mostWaiting: 40,
  mostWaitingOf: 3,
  idleMs: 60_000,
  deadlineMs: 15_000,
  heapMb: 768,
}

const busy = () =>
  new ProblemError('work/busy', { detail: '您或其他人要算的内容还没有算完，这一次没有排上。请稍等片刻再试' })

/** For workers that write nothing. */
const unattended: Attendant = { turn: writeTurn(), hear: () => undefined }

interface Household {
  readonly limits?: Partial<PoolLimits>
  readonly attendant?: Attendant
  /** What the program needs to know of where it is. */
  readonly setting?: unknown
}

/** Workers are hired when they are needed, from the program at `entry`, and kept for the next job. */
export function workPool(entry: URL, { limits = {}, attendant = unattended, setting }: Household = {}): WorkPool {
  const { atOnce, mostWaiting, mostWaitingOf, idleMs, ...perWorker } = { ...usualLimits, ...limits }
  const inTurn = fairQueue({
    atOnce,
    mostWaiting,
    mostWaitingAtPlace: mostWaitingOf,
    // Nobody has all the workers, however long what they asked takes.
    atOnceAtPlace: Math.max(1, atOnce - 1),
  })
  const idle: HiredWorker[] = []
  const hired = new Set<HiredWorker>()
  /** The end of each one's rest, the newest. */
  const resting = new WeakMap<HiredWorker, NodeJS.Timeout>()

  function hire(): HiredWorker {
    const worker = hireWorker(entry, perWorker, attendant, setting)
    hired.add(worker)
    return worker
  }

  /** Keeps a worker for the next job, for a while. */
  function rest(worker: HiredWorker): void {
    idle.push(worker)
    const dismissed = setTimeout(() => {
      const at = idle.indexOf(worker)
      if (at < 0 || resting.get(worker) !== dismissed) return
      idle.splice(at, 1)
      hired.delete(worker)
      void worker.end()
    }, idleMs)
    dismissed.unref()
    resting.set(worker, dismissed)
  }

  function fitOne(): HiredWorker {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.isFit()) return worker
      hired.delete(worker)
    }
    return hire()
  }

  async function work({ name, deadlineMs }: Pick<Job<never, unknown>, 'name' | 'deadlineMs'>, input: unknown) {
    const worker = fitOne()
    try {
      return await worker.ask({ name, input }, deadlineMs)
    } finally {
      if (worker.isFit()) rest(worker)
      else hired.delete(worker)
    }
  }

  return {
    async run<Input, Output>(job: Job<Input, Output>, who: string, input: Input, here?: City): Promise<Output> {
      // Workers that were told of no city leave what asks it to whoever has one.
      if (job.asksCity && setting === undefined && here) return job.run(input, here)
      try {
        // What comes back is what the job of this name made, and its types say what that is.
        return (await inTurn(who, () => work(job, input))) as Output
      } catch (error) {
        throw error instanceof QueueFullError ? busy() : error
      }
    },
    load: inTurn.load,
    async close() {
      await Promise.all([...hired].map((worker) => worker.end()))
      hired.clear()
    },
  }
}

/** For tests: the same work here and now, without a worker that takes its time to start. */
export const hereAndNow: WorkPool = {
  run: async (job, _who, input, here) => job.run(input, here ?? nowhere),
  load: () => ({ running: 0, waiting: 0 }),
  close: async () => undefined,
}
