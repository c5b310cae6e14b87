import { job } from '@pianqu/server/work/job.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'

export const doubled = job('doubled', (value: bigint) => 2n * value)

/** Computes for ever, as a pattern that backtracks does. */
export const endless = job('endless', (step: number) => {
  for (let at = 0; step > 0; at += step) Math.sqrt(at)
})

/** Takes memory until there is none. */
export const greedy = job('greedy', (size: number) => {
  const held: number[][] = []
  for (;;) held.push(Array.from({ length: size }, (_, at) => at + 0.5))
})

export const refusing = job('refusing', (pointer: string) => {
  throw new ProblemError('rail/bad-boundary', { detail: '边界有错误', errors: [{ pointer, code: 'c', message: '错' }] })
})

export const broken = job('broken', (what: string) => {
  throw new RangeError(what)
})

/** Fails as the system does, with a code. */
export const full = job('full', (code: string) => {
  throw Object.assign(new Error('no room'), { code })
})

export const poolJobs = [full, doubled, endless, greedy, refusing, broken]
