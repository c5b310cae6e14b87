import { sourceFigures } from '@pianqu/shared/sources/source.contract.ts'
import { isMonth, type Month } from '@pianqu/shared/time/month.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'

const month = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .optional()
  .catch(undefined)

/** What every page's address may carry: the month, and the figure whose source is open. Nonsense is left out. */
export const commonSearch = z.object({
  month,
  source: z.enum(sourceFigures).optional().catch(undefined),
  code: z.coerce.string().max(40).optional().catch(undefined),
  /** The month the figure is of, where the page is not about the month of the address. */
  sourceMonth: month,
})

type Change<Search> = (patch: Partial<Search>) => void

/** The page's part of the address, parsed by its own schema, and how to change it. Give every field a default. */
export function usePageSearch<Schema extends z.ZodObject>(schema: Schema): [z.output<Schema>, Change<z.input<Schema>>] {
  const raw: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = useMemo(() => schema.parse(raw), [schema, raw])
  const change: Change<z.input<Schema>> = (patch) => {
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...patch }),
      replace: true,
      resetScroll: false,
    })
  }
  return [search, change]
}

/** The month in the address; undefined asks the server for the newest one that is complete enough. */
export function useMonth(): Month | undefined {
  const raw: unknown = useSearch({ strict: false })
  return commonSearch.parse(raw).month
}
