import { z } from 'zod'
import { daySchema } from '../time/day.ts'

/** A name or code that papers of before use for what is called otherwise, or is part of something else, since. */
export const formerlyWrittenSchema = z.object({
  written: z.string(),
  on: daySchema.describe('From which day it is called otherwise'),
  said: z.string().describe('What happened, as a sentence'),
  codes: z.array(z.string()).describe('What it goes by now; several where it was split'),
  isRetired: z.boolean().describe('Whether what has the code still is no longer to be meant by it'),
})
export type FormerlyWritten = z.infer<typeof formerlyWrittenSchema>
