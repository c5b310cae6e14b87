import { type ContentField, fieldOf } from '@pianqu/shared/months/report-content.schema.ts'
import type { Measure } from '@pianqu/shared/months/report-field.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOf } from '@pianqu/shared/time/month.ts'
import { meansNothing } from '@pianqu/shared/workbook/cell-text.ts'
import fc from 'fast-check'

/** The units that rows may name, by code. */
export const unitNames = new Map([
  ['D1', '云锦区'],
  ['D2', '清江区'],
  ['D3', '东湖新区、高新区'],
])

const letters = fc.constantFrom(...'甲乙丙丁abcXYZ019 ._-（）()=+@#&<>"\'\n，%')
const text = (maxLength: number) =>
  fc
    .string({ unit: letters, minLength: 1, maxLength })
    .map((value) => value.trim())
    .filter((value) => value !== '' && !meansNothing(value))
const word = fc.string({ unit: fc.constantFrom(...'甲乙TODEOD123'), minLength: 1, maxLength: 6 })
/** A program may have made a day or a power of ten of it: such a code is refused when it is read. */
const isDoubted = (value: string): boolean =>
  /^\d{1,4}[-.]\d{1,2}[-.]\d{1,4}$/.test(value) || /^\d+(\.\d+)?E[+-]?\d+$/i.test(value)

const code = fc
  .string({ unit: fc.constantFrom(...'ABP0123456789-_.'), minLength: 1, maxLength: 12 })
  .filter((value) => /[A-Z0-9]/.test(value) && !isDoubted(value))
const yuan = fc.integer({ min: 0, max: 999_999_999_999 })
const positive = yuan.map((amount) => amount + 1)
const year = fc.integer({ min: 2000, max: 2100 })
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => monthOf(y, m))
// ISO text of a date begins with a day.
const day = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as Day)
const unit = fc.constantFrom(...unitNames.keys())
const unitOrText = fc.oneof(
  unit,
  word.map((value) => `${value}局`),
)
const degrees = (limit: number) => fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6)
const distinct = <T>(of: fc.Arbitrary<T>, minLength: number) => fc.uniqueArray(of, { minLength, maxLength: 4 })
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const point = (most: number) =>
  fc.record({ code, longitude: degrees(180), latitude: degrees(90), weight: fc.integer({ min: 0, max: most }) })

/** Something said in a field of a line. */
const saidOf = (field: ContentField): fc.Arbitrary<unknown> => said[fieldOf(field).measure]
const said: Readonly<Record<Measure, fc.Arbitrary<unknown>>> = {
  money: yuan,
  percent: fc.integer({ min: 0, max: 10_000 }),
  month,
  choice: text(20),
  text: text(200),
}

/** What rows of any kind are made of. */
export const arbitraries = {
  fc,
  code,
  text,
  word,
  yuan,
  positive,
  year,
  month,
  day,
  unit,
  unitOrText,
  degrees,
  distinct,
  orNull,
  point,
  saidOf,
}
export type Arbitraries = typeof arbitraries
