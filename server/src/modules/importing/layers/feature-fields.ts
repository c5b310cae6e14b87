import type { Day } from '@pianqu/shared/time/day.ts'
import { datePartsOf } from '@pianqu/shared/workbook/readers/date-parts.ts'
import type { OutlineFeature } from '../outlines/outline-file.ts'

/** Ten bytes are all that a .dbf has for the name of a field, so that longer ones arrive cut off. */
const codeFields = ['code', '片区编码', '片区编']
const nameFields = ['name', '片区名称', '片区名']
const dayFields = ['effectivefrom', 'effectivef', '生效日期', '生效日']

/** Which area a feature is of, as the file says. */
export type AreaWord = { readonly code: string } | { readonly name: string } | null

const isWord = (value: unknown): value is string | number =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value.trim() !== ''

/** The first of these fields that is filled in, whatever the case of its name. */
function fieldOf<T>(
  { properties }: OutlineFeature,
  names: readonly string[],
  isFilled: (value: unknown) => value is T,
): T | undefined {
  const fields = Object.entries(properties ?? {}).map(
    ([name, value]) => [name.replaceAll('\uFFFD', '').trim().toLowerCase(), value] as const,
  )
  for (const name of names) {
    const found = fields.find((field): field is readonly [string, T] => field[0] === name && isFilled(field[1]))
    if (found) return found[1]
  }
  return undefined
}

export function areaWordOf(feature: OutlineFeature): AreaWord {
  const code = fieldOf(feature, codeFields, isWord)
  if (code !== undefined) return { code: String(code).trim() }
  const name = fieldOf(feature, nameFields, isWord)
  return name === undefined ? null : { name: String(name).trim() }
}

/** A table without a day has zeros there. */
const isDate = (value: unknown): value is string | number => isWord(value) && !/^0+$/.test(String(value).trim())

/** The day since when the feature says that its outline holds: `null` where it says nothing, `undefined` for no day. */
export function ownDayOf(feature: OutlineFeature): Day | null | undefined {
  const value = fieldOf(feature, dayFields, isDate)
  if (value === undefined) return null
  const parts = datePartsOf({ value: String(value) }, { date1904: false })
  return parts?.day === undefined ? undefined : (`${parts.year}-${parts.month}-${parts.day}` as Day)
}

/** What the file says, for a sentence about it. */
export const dayTextOf = (feature: OutlineFeature): string => String(fieldOf(feature, dayFields, isDate) ?? '')
