import { z } from 'zod'
import { codeSchema } from '../units/unit.schema.ts'

/** Blockers of one sort, and how many of them are late. */
export const countedSchema = z.object({ key: z.string(), name: z.string(), count: z.int(), overdue: z.int() })

/** What a unit owes and is owed. */
export const ownOwingSchema = z
  .object({
    unitCode: codeSchema,
    unitName: z.string(),
    owes: z.array(countedSchema).describe('To whom the unit owes the next step, most first'),
    isOwed: z.array(countedSchema).describe('Who owes the unit the next step, most first'),
    owesTotal: z.int(),
    isOwedTotal: z.int(),
  })
  .nullable()
  .describe('Of the unit of who asks; null of a person of the city')
