import { monthSchema } from '../time/month.ts'

/** The month a figure is asked for; left out, the newest month that is at least four fifths accepted. */
export const monthQueryShape = { month: monthSchema.optional() }
