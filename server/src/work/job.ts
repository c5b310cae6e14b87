import type { Told } from '@pianqu/shared/events/told.ts'
import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import type { City } from './city.ts'

/**
 * A piece of computing that may take long and is done beside the loop that answers everybody. It knows its input, and the
 * city where it asks it. Input and output are copied, so both are plain data.
 */
export interface Job<Input, Output> {
  readonly name: string
  readonly run: (input: Input, city: City) => Output | Promise<Output>
  /** Whether it asks the city, which a worker must have been told of. */
  readonly asksCity: boolean
  /** How long it may take before it begins to write, where that is not as long as any; and to write, as long again. */
  readonly deadlineMs?: number | undefined
}

/** Declares a job that knows its input alone; only fixes the types. */
export const job = <Input, Output>(
  name: string,
  run: (input: Input) => Output | Promise<Output>,
): Job<Input, Output> => ({ name, run, asksCity: false })

/** Declares a job that asks the city, or writes to it. */
export const cityJob = <Input, Output>(
  name: string,
  run: (input: Input, city: City) => Output | Promise<Output>,
  { deadlineMs }: { readonly deadlineMs?: number } = {},
): Job<Input, Output> => ({ name, run, asksCity: true, deadlineMs })

/** Any job, as it stands in the list that a worker looks it up in. */
export type AnyJob = Pick<Job<never, unknown>, 'name' | 'run' | 'asksCity'>

/** What a worker is asked. */
export interface Asked {
  readonly name: string
  readonly input: unknown
}

/** What it answers: the output, a refusal on purpose, or that it failed. */
export type Answer =
  | { readonly output: unknown }
  | { readonly problem: { readonly code: string; readonly detail?: string; readonly errors?: readonly unknown[] } }
  | { readonly failure: string; readonly code?: string }

/** What it says in between: that it wants to write and has written, where the trail has come to, and what is news. */
export type Aside =
  | { readonly turn: 'wanted' | 'over' }
  | { readonly anchor: TrailAnchor }
  | { readonly told: readonly Told[] }

/** What it is answered when it may write. */
export const go = 'go'

/** What a worker says first; what it is asked before waits until then. */
export const ready = 'ready'

export const isAside = (said: Answer | Aside): said is Aside => 'turn' in said || 'anchor' in said || 'told' in said
