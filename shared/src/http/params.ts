import { z } from 'zod'
import { monthSchema } from '../time/month.ts'

/** What an address names one thing by. */
export const idParams = z.object({ id: z.string() })
export const codeParams = z.object({ code: z.string() })
export const monthParams = z.object({ month: monthSchema })
