/**
 * A piece of computing that may take long: it knows nothing but its input and is done beside the loop that answers
 * everybody. Input and output are copied, so both are plain data.
 */
export interface Job<Input, Output> {
  readonly name: string
  readonly run: (input: Input) => Output | Promise<Output>
}

/** Declares a job; only fixes the types. */
export const job = <Input, Output>(
  name: string,
  run: (input: Input) => Output | Promise<Output>,
): Job<Input, Output> => ({ name, run })

/** Any job, as it stands in the list that a worker looks it up in. */
export type AnyJob = Pick<Job<never, unknown>, 'name' | 'run'>

/** What a worker is asked. */
export interface Asked {
  readonly name: string
  readonly input: unknown
}

/** What it answers: the output, a refusal on purpose, or that it failed. */
export type Answer =
  | { readonly output: unknown }
  | { readonly problem: { readonly code: string; readonly detail?: string; readonly errors?: readonly unknown[] } }
  | { readonly failure: string }

/** What a worker says first; what it is asked before waits until then. */
export const ready = 'ready'
