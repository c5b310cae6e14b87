import { z } from 'zod'

/** Who did it, by name, and when: the last fields of whatever people enter. */
export const signed = { by: z.string(), at: z.string() }

/** Who decided what was proposed, when, and what was said of it; empty while it waits. */
export const decided = {
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string().nullable(),
}
