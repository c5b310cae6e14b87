import { z } from 'zod'
import type { ReportField } from './report-field.ts'
import { reportFields } from './report-fields.ts'

export type ContentField = keyof typeof reportFields

/** The fields in the order of every form. */
export const contentFields = Object.keys(reportFields) as ContentField[]

export const isContentField = (text: string): text is ContentField => Object.hasOwn(reportFields, text)

/** A field, whatever its values are. */
export const fieldOf = (field: ContentField): ReportField => reportFields[field] as ReportField

/** Something made of every field; the type says what each field gives. */
export const byField = <Made extends Record<ContentField, unknown>>(make: (field: ContentField) => unknown): Made =>
  Object.fromEntries(contentFields.map((field) => [field, make(field)])) as Made

type Shape = { [Field in ContentField]: (typeof reportFields)[Field]['schema'] }

/** What a district says of one project in a month: a report line without its key. Null is not filled in. */
export const reportContentSchema = z.object(byField<Shape>((field) => reportFields[field].schema))
export type ReportContent = z.infer<typeof reportContentSchema>

export const contentFieldNames = byField<Record<ContentField, string>>((field) => fieldOf(field).name)

export const emptyContent = byField<ReportContent>(() => null)
