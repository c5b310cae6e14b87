import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import type { Dice } from '../second-opinion/dice.ts'

type Schema = NonNullable<Endpoint['body']>

/** What a schema says of itself, as far as values are made up from it. */
interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly in?: Schema
  readonly element?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly options?: readonly Schema[]
  readonly items?: readonly Schema[]
  readonly valueType?: Schema
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
  readonly least?: number
  readonly most?: number
  readonly takes: (value: unknown) => boolean
}

// Zod keeps these members under these names for the sorts of schema that have them.
function definitionOf(schema: Schema): Definition {
  const { def, bag } = schema._zod
  const { minimum, maximum } = bag as { readonly minimum?: number; readonly maximum?: number }
  return {
    ...(def as unknown as Definition),
    takes: (value) => schema.safeParse(value).success,
    ...(minimum !== undefined && { least: minimum }),
    ...(maximum !== undefined && { most: maximum }),
  }
}

/** Things that no schema asks for, and texts that trip up who does not look. */
const junk: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e300,
  '',
  ' ',
  '\u0000',
  '\ud800',
  "' OR 1=1 --",
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '<script>',
  'x'.repeat(5000),
  '9'.repeat(400),
  '9999-12',
  '0000-00-00',
  '1999-01',
  [],
  {},
  [[[]]],
  { $ne: null },
]

const numbers = [0, 1, 2, 5, 10, 100, 2024, 2025, 10_000, 1_000_000, 100_000_000]

export interface Imagination {
  readonly dice: Dice
  /** Codes, ids, months and the like that the city knows. */
  readonly known: readonly string[]
  /** What members of this name held where they were seen. */
  readonly named?: ReadonlyMap<string, readonly unknown[]>
}

/** What was seen under that name, mostly. */
function seenAs(key: string, { dice, named }: Imagination): { readonly value: unknown } | undefined {
  const seen = named?.get(key)
  return seen && seen.length > 0 && dice.chance(75) ? { value: dice.oneOf(seen) } : undefined
}

/** Mostly within the bounds that the schema tells. */
function numberWithin({ least = 0, most }: Definition, dice: Dice): number {
  if (dice.chance(10)) return dice.between(-1000, 1000)
  const fitting = numbers.filter((value) => value >= least && value <= (most ?? value))
  return fitting.length > 0 ? dice.oneOf(fitting) : least
}

/** One of the known texts, of the shape that the schema asks for if there is one soon. */
function textFor({ takes }: Definition, known: readonly string[], dice: Dice): string {
  const drawn = Array.from({ length: 40 }, () => dice.oneOf(known))
  return drawn.find(takes) ?? drawn[0] ?? ''
}

type Inner = (schema: Schema | undefined) => unknown

/** How a value of each sort is made up; what is not here is what it wraps. */
const sorts: Readonly<
  Record<string, (of: Definition, imagination: Imagination, inner: Inner, depth: number) => unknown>
> = {
  optional: (of, { dice }, inner) => (dice.chance(40) ? undefined : inner(of.innerType)),
  default: (of, { dice }, inner) => (dice.chance(40) ? undefined : inner(of.innerType)),
  nullable: (of, { dice }, inner) => (dice.chance(20) ? null : inner(of.innerType)),
  pipe: (of, _imagination, inner) => inner(of.in),
  string: (of, { dice, known }) => (dice.chance(95) ? textFor(of, known, dice) : String(dice.oneOf(junk))),
  number: (of, { dice }) => numberWithin(of, dice),
  boolean: (_of, { dice }) => dice.chance(50),
  enum: (of, { dice }) => dice.oneOf(Object.values(of.entries ?? { none: null })),
  literal: (of, { dice }) => dice.oneOf(of.values ?? [null]),
  array: (of, { dice }, inner, depth) => many(of.element, dice, inner, depth),
  tuple: (of, _imagination, inner) => (of.items ?? []).map(inner),
  record: (of, { dice, known }, inner, depth) =>
    Object.fromEntries(many(of.valueType, dice, inner, depth).map((value) => [dice.oneOf(known), value])),
  union: (of, { dice }, inner) => inner(dice.oneOf(of.options ?? [undefined])),
  object: (of, imagination, inner) =>
    Object.fromEntries(
      Object.entries(of.shape ?? {}).map(([key, part]) => [
        key,
        (seenAs(key, imagination) ?? { value: inner(part) }).value,
      ]),
    ),
}

const many = (of: Schema | undefined, dice: Dice, inner: Inner, depth: number): unknown[] =>
  Array.from({ length: depth > 6 ? 0 : dice.between(0, 3) }, () => inner(of))

/** A value that a schema may take, more or less. */
export function imagineValue(schema: Schema | undefined, imagination: Imagination, depth = 0): unknown {
  const { dice } = imagination
  if (!schema || dice.chance(1)) return dice.oneOf(junk)
  const of = definitionOf(schema)
  const inner: Inner = (one) => imagineValue(one, imagination, depth + 1)
  const make = sorts[of.type]
  if (make) return make(of, imagination, inner, depth)
  return of.innerType ? inner(of.innerType) : dice.oneOf(junk)
}

/** Tries until a schema takes it are few: what asks for more than chance finds is left to tests of its own. */
const tries = 12

/** A value that a schema takes, if chance finds one. */
export function imagineFitting(schema: Schema, imagination: Imagination): unknown {
  let value: unknown
  for (let at = 0; at < tries; at += 1) {
    value = imagineValue(schema, imagination)
    if (schema.safeParse(value ?? {}).success) return value
  }
  return value
}
