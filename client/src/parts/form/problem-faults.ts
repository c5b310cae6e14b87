import type { Problem } from '@pianqu/shared/http/problem.ts'
import type { Fault } from './check-body.ts'

/** What the server finds wrong, by the names of the fields: `/awards/0/reason` is of `awards.0.reason`. */
export const faultsOfProblem = ({ errors = [] }: Problem): readonly Fault[] =>
  errors.map(({ pointer, message }) => ({
    name: pointer.replace(/^\/(?:body\/)?/, '').replaceAll('/', '.'),
    message,
    isExcess: true,
  }))
