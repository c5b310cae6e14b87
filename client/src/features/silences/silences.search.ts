import { z } from 'zod'

const word = z.coerce.string().trim().max(100).optional().catch(undefined)

/** What the address remembers of the list of silences; what its words mean is known once the page is there. */
export const silencesSearch = z.object({
  kind: word,
  q: word,
  area: word,
  unit: word,
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type SilencesSearch = z.output<typeof silencesSearch>
export type ChangeSilences = (patch: Partial<z.input<typeof silencesSearch>>) => void
