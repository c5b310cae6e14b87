import { z } from 'zod'

const word = z.coerce.string().trim().max(100).optional().catch(undefined)
/** One unit or several, with commas between them: all of a large city too. */
const units = z.coerce.string().trim().max(4000).optional().catch(undefined)
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)
const days = z.coerce.number().int().min(0).optional().catch(undefined)

/** What the address remembers of the list of blockers; what its words mean is known once the page is there. */
export const blockersSearch = z.object({
  view: word,
  show: z.enum(['list', 'board', 'answers']).default('list').catch('list'),
  q: word,
  area: word,
  project: word,
  unit: word,
  type: word,
  state: word,
  owedBy: units,
  owedTo: units,
  owedSide: word,
  late: z.enum(['yes', 'no']).optional().catch(undefined),
  answerOf: word,
  answeredBy: word,
  raisedFrom: day,
  closedFrom: day,
  ageFrom: days,
  ageTo: days,
  cause: word,
  sort: z
    .string()
    .regex(/^-?(number|ageDays|dueOn)$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type ChangeBlockers = (patch: Partial<z.input<typeof blockersSearch>>) => void
