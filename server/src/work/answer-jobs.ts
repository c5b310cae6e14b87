import type { MessagePort } from 'node:worker_threads'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Answer, type AnyJob, type Asked, ready } from './job.ts'

async function answerTo({ name, input }: Asked, jobs: readonly AnyJob[]): Promise<Answer> {
  const found = jobs.find((job) => job.name === name)
  if (!found) return { failure: `No job ${name}` }
  try {
    // What was asked is what the caller's types say of the job of this name.
    return { output: await found.run(input as never) }
  } catch (error) {
    if (error instanceof ProblemError) {
      const { code, detail, errors } = error
      return { problem: { code, ...(detail !== undefined && { detail }), ...(errors && { errors }) } }
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The whole life of a worker: it says that it is there, and does one job after the other. */
export function answerJobs(port: MessagePort, jobs: readonly AnyJob[]): void {
  port.on('message', (asked: Asked) => {
    answerTo(asked, jobs).then(
      (answer) => port.postMessage(answer),
      (error: unknown) => port.postMessage({ failure: String(error) } satisfies Answer),
    )
  })
  port.postMessage(ready)
}
