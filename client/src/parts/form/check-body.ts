import type { z } from 'zod'
import { faultText } from './fault-text.ts'

/** One thing that keeps a body from being sent. */
export interface Fault {
  /** As in `awards.0.reason`. */
  readonly name: string
  readonly message: string
  /** There is too much already: worth saying before the person has left the field. */
  readonly isExcess: boolean
}

export type Checked = { readonly body: unknown } | { readonly faults: readonly Fault[] }

type Path = readonly PropertyKey[]

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (path: Path): string => path.map(String).join('.')

/** What stands at a path of a body. */
export const valueAt = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), body)

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (!isPlain(value)) return value
  const kept = Object.entries(value).filter(([, each]) => !isBlank(each))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutBlanks(each)]))
}

function filledAt(value: unknown, [key, ...rest]: Path, filler: unknown): unknown {
  if (key === undefined) return filler
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? filledAt(each, rest, filler) : each))
  if (!isPlain(value)) return value
  return { ...value, [key]: filledAt(valueAt(value, [key]), rest, filler) }
}

/**
 * The body as the contract takes it, or what it finds wrong. What is blank is sent as the contract wants nothing to be
 * sent: left out, else as null. Of an empty line the contract often has a better word than that nothing is there; of what
 * is chosen of a list it is asked to be chosen.
 */
export function checkBody(
  schema: z.ZodType | undefined,
  written: unknown,
  isChosen: (name: string) => boolean = () => false,
): Checked {
  if (!schema) return { body: undefined }
  const given = withoutBlanks(written)
  const first = schema.safeParse(given)
  if (first.success) return { body: first.data }
  const missing = first.error.issues.map(({ path }) => path).filter((path) => isBlank(valueAt(given, path)))
  const filled = (filler: unknown) => missing.reduce((body, path) => filledAt(body, path, filler), given)
  const second = schema.safeParse(filled(null))
  if (second.success) return { body: second.data }
  const emptied = schema.safeParse(filled('')).error?.issues ?? []
  return {
    faults: second.error.issues.map((issue) => {
      const name = nameOf(issue.path)
      const isMissing = isBlank(valueAt(given, issue.path))
      const own = isMissing
        ? emptied.find(({ path, code }) => code === 'too_small' && nameOf(path) === name)
        : undefined
      return { name, message: faultText(own ?? issue, isMissing, isChosen(name)), isExcess: issue.code === 'too_big' }
    }),
  }
}
