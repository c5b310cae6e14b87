import { availableParallelism } from 'node:os'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { fairQueue, QueueFullError } from './fair-queue.ts'
import { type HiredWorker, hireWorker, type WorkerLimits } from './hired-worker.ts'
import type { Job } from './job.ts'

interface PoolLimits extends WorkerLimits {
  readonly atOnce: number
  /** In all, and of one person. */
  readonly mostWaiting: number
  readonly mostWaitingOf: number
}

/** Where heavy work is done: beside the loop that answers everybody, within limits, people taking turns. */
export interface WorkPool {
  /** Does a job for somebody. Throws what the job throws, work/busy, work/too-long or work/too-large. */
  run<Input, Output>(job: Job<Input, Output>, who: string, input: Input): Promise<Output>
  close(): Promise<void>
}

/** One core stays with the loop. */
const usualLimits: PoolLimits = {
  atOnce: Math.min(4, Math.max(1, availableParallelism() - 1)),
  mostWaiting: 40,
  mostWaitingOf: 3,
  deadlineMs: 15_000,
  heapMb: 768,
}

const busy = () =>
  new ProblemError('work/busy', { detail: '您或其他人要算的内容还没有算完，这一次没有排上。请稍等片刻再试' })

/** Workers are hired when they are needed, from the program at `entry`, and kept for the next job. */
export function workPool(entry: URL, limits: Partial<PoolLimits> = {}): WorkPool {
  const { atOnce, mostWaiting, mostWaitingOf, ...perWorker } = { ...usualLimits, ...limits }
  const inTurn = fairQueue({ atOnce, mostWaiting, mostWaitingAtPlace: mostWaitingOf })
  const idle: HiredWorker[] = []
  const hired = new Set<HiredWorker>()

  function hire(): HiredWorker {
    const worker = hireWorker(entry, perWorker)
    hired.add(worker)
    return worker
  }

  function fitOne(): HiredWorker {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.isFit()) return worker
      hired.delete(worker)
    }
    return hire()
  }

  async function work(name: string, input: unknown): Promise<unknown> {
    const worker = fitOne()
    try {
      return await worker.ask({ name, input })
    } finally {
      if (worker.isFit()) idle.push(worker)
      else hired.delete(worker)
    }
  }

  return {
    async run<Input, Output>(job: Job<Input, Output>, who: string, input: Input): Promise<Output> {
      try {
        // What comes back is what the job of this name made, and its types say what that is.
        return (await inTurn(who, () => work(job.name, input))) as Output
      } catch (error) {
        throw error instanceof QueueFullError ? busy() : error
      }
    },
    async close() {
      await Promise.all([...hired].map((worker) => worker.end()))
      hired.clear()
    },
  }
}

/** For tests: the same work here and now, without a worker that takes its time to start. */
export const hereAndNow: WorkPool = {
  run: async (job, _who, input) => job.run(input),
  close: async () => undefined,
}
