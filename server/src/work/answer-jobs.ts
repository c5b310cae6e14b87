import type { MessagePort } from 'node:worker_threads'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type City, nowhere } from './city.ts'
import { type Answer, type AnyJob, type Aside, type Asked, go, ready } from './job.ts'

/** How a worker reaches the loop while it is at work. */
export interface Line {
  say(aside: Aside): void
  /** Waits until the loop has stopped writing; `say({ turn: 'over' })` gives it back. */
  turn(): Promise<void>
}

type CityOf = (line: Line) => City

/** What went wrong, and by which code the system knows it: a full disk is one beside the loop, too. */
function failureOf(error: unknown): Answer {
  if (!(error instanceof Error)) return { failure: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { failure: error.stack ?? error.message, ...code }
}

async function answerTo({ name, input }: Asked, jobs: readonly AnyJob[], city: () => City): Promise<Answer> {
  const found = jobs.find((job) => job.name === name)
  if (!found) return { failure: `No job ${name}` }
  try {
    // What was asked is what the caller's types say of the job of this name.
    return { output: await found.run(input as never, found.asksCity ? city() : nowhere) }
  } catch (error) {
    if (error instanceof ProblemError) {
      const { code, detail, errors } = error
      return { problem: { code, ...(detail !== undefined && { detail }), ...(errors && { errors }) } }
    }
    return failureOf(error)
  }
}

/** For workers whose jobs know their input alone. */
const noCity = (): City => {
  throw new Error('This worker knows no city')
}

/** Made when a job asks for it first. */
function once(make: () => City): () => City {
  let made: City | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The whole life of a worker: it says that it is there, and does one job after the other. */
export function answerJobs(port: MessagePort, jobs: readonly AnyJob[], cityOf: CityOf = noCity): void {
  let onGo: (() => void) | undefined
  const line: Line = {
    say: (aside) => port.postMessage(aside),
    turn: () =>
      new Promise((resolve) => {
        onGo = resolve
        port.postMessage({ turn: 'wanted' } satisfies Aside)
      }),
  }
  const city = once(() => cityOf(line))
  port.on('message', (asked: Asked | typeof go) => {
    if (asked === go) return onGo?.()
    answerTo(asked, jobs, city).then(
      (answer) => port.postMessage(answer),
      (error: unknown) => port.postMessage({ failure: String(error) } satisfies Answer),
    )
  })
  port.postMessage(ready)
}
