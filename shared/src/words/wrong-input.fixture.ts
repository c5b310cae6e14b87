import { z } from 'zod'

const endless = 'x'.repeat(20_000)
const junk: readonly unknown[] = [undefined, null, '', ' ', endless, -1e15, 0, 1e15, 1.5, Number.NaN, true, [], {}]

const inner = (schema: z.core.$ZodType): z.core.$ZodType | null => {
  const { def } = schema._zod
  if ('innerType' in def) return def.innerType as z.core.$ZodType
  return 'in' in def ? (def.in as z.core.$ZodType) : null
}

/** Values that a schema should not take, each wrong in one place of it. */
export function wrongFor(schema: z.core.$ZodType): unknown[] {
  const within = inner(schema)
  if (within) return wrongFor(within)
  if (schema instanceof z.ZodObject) {
    const each = Object.entries(schema.shape).flatMap(([key, part]) =>
      wrongFor(part).map((value) => ({ [key]: value })),
    )
    return [...junk, ...each]
  }
  if (schema instanceof z.ZodArray) {
    const { maximum } = schema._zod.bag
    const many = typeof maximum === 'number' ? [Array.from({ length: maximum + 1 }, () => 0)] : []
    return [...junk, ...many, ...wrongFor(schema.element).map((value) => [value])]
  }
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    return [...junk, ...schema.options.flatMap((option) => stepsOf(option))]
  }
  return [...junk]
}

/** Of a choice among objects, the word that chooses is right and the rest is wrong. */
function stepsOf(option: z.core.$ZodType): unknown[] {
  if (!(option instanceof z.ZodObject)) return wrongFor(option)
  const chosen = Object.entries(option.shape).flatMap(([key, part]) =>
    part instanceof z.ZodLiteral ? [[key, [...part.values][0]] as const] : [],
  )
  return wrongFor(option).map((value) => ({ ...(value as object), ...Object.fromEntries(chosen) }))
}
