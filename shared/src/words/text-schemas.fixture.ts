import { z } from 'zod'

type Schema = z.core.$ZodType

/** What a schema is made of, one step down. */
function partsOf({ _zod: { def } }: Schema): Schema[] {
  return Object.values(def).flatMap((value: unknown) => {
    const values = typeof value === 'object' && value !== null ? [value, ...Object.values(value)] : []
    return values.filter((part): part is Schema => part instanceof z.core.$ZodType)
  })
}

const wrappers: ReadonlySet<string> = new Set([
  ...['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch', 'pipe', 'transform'],
])
const texts: ReadonlySet<string> = new Set(['string', 'enum', 'literal', 'union'])

/** Whether it looks at a text that it is given. */
const takesText = (schema: Schema): boolean => {
  const { type } = schema._zod.def
  return texts.has(type) || (wrappers.has(type) && partsOf(schema).some(takesText))
}

/** Every schema within these that takes a text, each once, bare and as it stands inside what wraps it. */
export function textSchemasIn(schemas: readonly Schema[]): z.ZodType[] {
  const seen = new Set<Schema>()
  const found: z.ZodType[] = []
  function walk(schema: Schema): void {
    if (seen.has(schema)) return
    seen.add(schema)
    if (takesText(schema) && schema instanceof z.ZodType) found.push(schema)
    for (const part of partsOf(schema)) walk(part)
  }
  for (const schema of schemas) walk(schema)
  return found
}
