import { Worker } from 'node:worker_threads'
import { ProblemError, type ProblemFault, problems } from '@pianqu/shared/http/problem.ts'
import { type Answer, type Asked, ready } from './job.ts'

export interface WorkerLimits {
  /** How long one job may take. */
  readonly deadlineMs: number
  /** How much memory a worker may hold. */
  readonly heapMb: number
}

/** Somebody who does one job at a time. */
export interface HiredWorker {
  /** Throws what the job throws, work/too-long or work/too-large; after one of these two there is no asking again. */
  ask(asked: Asked): Promise<unknown>
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
  if ('failure' in answer) throw new Error(answer.failure)
  const { code, detail, errors } = answer.problem
  if (!isProblemCode(code)) throw new Error(`No problem ${code}`)
  throw new ProblemError(code, {
    ...(detail !== undefined && { detail }),
    ...(errors && { errors: errors as readonly ProblemFault[] }),
  })
}

/** Node before 22.18 reads TypeScript only where it is told to. */
const execArgv = (entry: URL): string[] =>
  entry.pathname.endsWith('.ts') && !process.features.typescript
    ? [...process.execArgv, '--experimental-strip-types']
    : process.execArgv

export function hireWorker(entry: URL, { deadlineMs, heapMb }: WorkerLimits): HiredWorker {
  const worker = new Worker(entry, {
    execArgv: execArgv(entry),
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  // Who waits for nothing keeps no process alive.
  worker.unref()
  const started = new Promise<void>((resolve) => worker.once('message', () => resolve()))
  let fit = true
  worker.once('error', () => {
    fit = false
  })
  worker.once('exit', () => {
    fit = false
  })
  const end = () => {
    fit = false
    return worker.terminate()
  }
  return {
    isFit: () => fit,
    end,
    ask: (asked) =>
      new Promise<unknown>((resolve, reject) => {
        worker.ref()
        let deadline: NodeJS.Timeout | undefined
        let isSettled = false
        // A busy machine may take its time to start a worker: only the work itself counts.
        void started.then(() => {
          if (isSettled) return
          deadline = setTimeout(() => {
            settle()
            reject(tooLong(deadlineMs))
            void end()
          }, deadlineMs)
        })
        const onMessage = (answer: Answer | typeof ready) => {
          if (answer === ready) return
          settle()
          try {
            resolve(outputOf(answer))
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
          clearTimeout(deadline)
          worker.off('message', onMessage).off('error', onError).off('exit', onExit)
          worker.unref()
        }
        worker.on('message', onMessage).on('error', onError).on('exit', onExit)
        worker.postMessage(asked)
      }),
  }
}
