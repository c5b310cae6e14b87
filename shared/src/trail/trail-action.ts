import { z } from 'zod'

/** What stored fields, their values and codes are called; handed in, as only imports know the columns of every table. */
export interface FieldWords {
  readonly fieldName: (kind: 'reports', field: string) => string
  readonly fieldText: (field: string, value: unknown) => string
  /** A unit by its code, as it is called now; a code that nobody has any more stays as it is. */
  readonly unitName: (code: string) => string
  /** A project or a batch by its code, the same way. */
  readonly nameOf: (code: string) => string
}

/** What the lines of an action hold beside it, and how that reads. A field added later is optional: older lines lack it. */
export interface Told<Detail extends z.ZodType = z.ZodType> {
  readonly detail: Detail
  sentence(detail: z.output<Detail>, words: FieldWords): string
}

/** Something that is done and leaves a line in the trail; `name` is what screens and exports call it. */
export interface TrailAction<Detail extends z.ZodType = z.ZodType> extends Told<Detail> {
  readonly name: string
}

/** The actions of a noun, each under the name that the trail stores. */
export type TrailActions = Readonly<Record<`${string}.${string}`, TrailAction>>

/** The words for what a noun's lines are about, each under the word before the colon of their subject. */
export type TrailSubjects = Readonly<Record<string, string>>

export const told = <Detail extends z.ZodType>(
  detail: Detail,
  sentence: (detail: z.output<Detail>, words: FieldWords) => string,
): Told<Detail> => ({ detail, sentence })

/** Actions that hold the same and read alike, each with what screens call it. */
export const called = <Detail extends z.ZodType, const Names extends Readonly<Record<`${string}.${string}`, string>>>(
  { detail, sentence }: Told<Detail>,
  names: Names,
) =>
  Object.fromEntries(Object.entries(names).map(([action, name]) => [action, { name, detail, sentence }])) as {
    // Made of these very names.
    readonly [Action in keyof Names]: TrailAction<Detail>
  }

/** The action says it all. */
export const saysItAll = told(z.strictObject({}), () => '')

/** The parts of a sentence that there are. */
export const joined = (parts: readonly (string | false | null | undefined)[], mark = '，'): string =>
  parts.filter(Boolean).join(mark)
