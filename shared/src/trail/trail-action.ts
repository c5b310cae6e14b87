import { z } from 'zod'

/** What stored fields and their values are called; handed in, as only imports know the columns of every table. */
export interface FieldWords {
  readonly fieldName: (kind: 'reports', field: string) => string
  readonly fieldText: (field: string, value: unknown) => string
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

/** The action says it all. */
export const saysItAll = told(z.strictObject({}), () => '')

/** The parts of a sentence that there are. */
export const joined = (parts: readonly (string | false | null | undefined)[], mark = '，'): string =>
  parts.filter(Boolean).join(mark)
