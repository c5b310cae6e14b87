import { Worker } from 'node:worker_threads'
import { ProblemError, type ProblemFault, problems } from '@pianqu/shared/http/problem.ts'
import { type Answer, type Aside, type Asked, go, isAside, ready } from './job.ts'
import type { Release, WriteTurn } from './write-turn.ts'

/** What is made and soon forgotten: more of it is held without need, and given back late. */
const nurseryMb = 24

export interface WorkerLimits {
  /** How long one job may take. */
  readonly deadlineMs: number
  /** How much memory a worker may hold. */
  readonly heapMb: number
}

/** What the loop does for a worker. */
export interface Attendant {
  readonly turn: WriteTurn
  /** Hears where the trail has come to, and what is news. */
  hear(aside: Exclude<Aside, { turn: unknown }>): void
}

/** Somebody who does one job at a time. */
export interface HiredWorker {
  /** Throws what the job throws, work/too-long or work/too-large; after one of these two there is no asking again. */
  ask(asked: Asked, deadlineMs?: number): Promise<unknown>
  /** Whether it may be asked again. */
  isFit(): boolean
  end(): Promise<number>
}

const tooLong = (deadlineMs: number) =>
  new ProblemError('work/too-long', {
    detail: `这次计算超过 ${Math.round(deadlineMs / 1000)} 秒还没有算完，已经停止。请减少内容后再试`,
  })

const tooLarge = () =>
  new ProblemError('work/too-large', { detail: '内容太多，处理它需要的内存超过限制，已经停止。请拆成几份后再试' })

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const isProblemCode = (code: string): code is keyof typeof problems => code in problems

/** What was answered, or throws what it says. */
function outputOf(answer: Answer): unknown {
  if ('output' in answer) return answer.output
  if ('failure' in answer)
    throw Object.assign(new Error(answer.failure), answer.code !== undefined && { code: answer.code })
  const { code, detail, errors } = answer.problem
  if (!isProblemCode(code)) throw new Error(`No problem ${code}`)
  throw new ProblemError(code, {
    ...(detail !== undefined && { detail }),
    ...(errors && { errors: errors as readonly ProblemFault[] }),
  })
}

/** Of the whole process, and refused where they are said of one worker. */
const isOfProcess = (flag: string): boolean => /^--max-/.test(flag)

/** Node before 22.18 reads TypeScript only where it is told to. What this process was told else, a worker hears by itself. */
const ownFlags = (entry: URL) =>
  entry.pathname.endsWith('.ts') && !process.features.typescript
    ? { execArgv: [...process.execArgv.filter((flag) => !isOfProcess(flag)), '--experimental-strip-types'] }
    : {}

/** A clock that is set anew and rings once. */
function alarm(ring: () => void) {
  let timer: NodeJS.Timeout | undefined
  const stop = () => clearTimeout(timer)
  return {
    stop,
    set(ms: number) {
      stop()
      timer = setTimeout(ring, ms)
    },
  }
}

/** `setting` is what the program at `entry` needs to know of where it is. */
export function hireWorker(
  entry: URL,
  limits: WorkerLimits,
  { turn, hear }: Attendant,
  setting?: unknown,
): HiredWorker {
  const worker = new Worker(entry, {
    ...ownFlags(entry),
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: nurseryMb },
    workerData: setting,
  })
  // Who waits for nothing keeps no process alive.
  worker.unref()
  const started = new Promise<void>((resolve) => worker.once('message', () => resolve()))
  let fit = true
  let release: Release | undefined
  const giveBack = () => {
    release?.()
    release = undefined
  }
  const leave = () => {
    fit = false
  }
  worker.once('error', leave)
  worker.once('exit', () => {
    leave()
    giveBack()
  })
  const end = () => {
    fit = false
    return worker.terminate()
  }

  /** Hands over the turn as soon as it is there; a worker that has left by then gives it back at once. */
  async function handOver(onGo: () => void): Promise<void> {
    release = await turn.take()
    if (!fit) return giveBack()
    onGo()
    worker.postMessage(go)
  }

  return {
    isFit: () => fit,
    end,
    ask: (asked, deadlineMs = limits.deadlineMs) =>
      new Promise<unknown>((resolve, reject) => {
        worker.ref()
        let isSettled = false
        const deadline = alarm(() => {
          settle()
          reject(tooLong(deadlineMs))
          void end()
        })
        // A busy machine may take its time to start a worker: only the work itself counts.
        void started.then(() => {
          if (!isSettled) deadline.set(deadlineMs)
        })
        const onAside = (aside: Aside) => {
          if (!('turn' in aside)) return hear(aside)
          if (aside.turn === 'over') return giveBack()
          // Waiting for others to have written is no work either.
          deadline.stop()
          void handOver(() => deadline.set(deadlineMs))
        }
        const onMessage = (said: Answer | Aside | typeof ready) => {
          if (said === ready) return
          if (isAside(said)) return onAside(said)
          settle()
          try {
            resolve(outputOf(said))
          } catch (error) {
            reject(error)
          }
        }
        const onError = (error: Error) => {
          settle()
          reject(isOutOfMemory(error) ? tooLarge() : error)
        }
        const onExit = () => onError(new Error(`The worker left ${asked.name} undone`))
        function settle(): void {
          isSettled = true
          deadline.stop()
          giveBack()
          worker.off('message', onMessage).off('error', onError).off('exit', onExit)
          worker.unref()
        }
        worker.on('message', onMessage).on('error', onError).on('exit', onExit)
        worker.postMessage(asked)
      }),
  }
}
