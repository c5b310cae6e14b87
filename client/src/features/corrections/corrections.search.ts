import { correctionStates } from '@pianqu/shared/corrections/correction-state.ts'
import { isMonth, type Month } from '@pianqu/shared/time/month.ts'
import { z } from 'zod'

const text = z.coerce.string().trim().max(40).optional().catch(undefined)
const aMonth = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .optional()
  .catch(undefined)

/** What the address remembers: the part in sight, its filters, and the correction that is being proposed. */
export const correctionsSearch = z.object({
  part: z.enum(['corrections', 'exceptions']).default('corrections').catch('corrections'),
  state: z.enum(correctionStates).optional().catch(undefined),
  corrected: aMonth,
  propose: z.boolean().default(false).catch(false),
  unit: text,
  project: text,
  on: aMonth,
})
export type CorrectionsSearch = z.output<typeof correctionsSearch>
export type ChangeSearch = (patch: Partial<z.input<typeof correctionsSearch>>) => void
