import { isSnapshotNumber, monthOfSnapshot } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { sourceFigures } from '@pianqu/shared/sources/source-figures.ts'
import { isMonth, type Month } from '@pianqu/shared/time/month.ts'
import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'

const month = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .optional()
  .catch(undefined)

/** What every page's address may carry: the month or a snapshot of it, the figure whose source is open, and a project over the page. Nonsense is left out. */
export const commonSearch = z.object({
  month,
  snapshot: z
    .custom<string>((value) => typeof value === 'string' && isSnapshotNumber(value))
    .optional()
    .catch(undefined),
  source: z.enum(sourceFigures).optional().catch(undefined),
  /** A project opened over the page. */
  peek: z.coerce.string().max(40).optional().catch(undefined),
  code: z.coerce.string().max(40).optional().catch(undefined),
  /** The figure as it stood where it was asked. */
  shown: z.coerce.string().max(80).optional().catch(undefined),
  /** The month the figure is of, where the page is not about the month of the address. */
  sourceMonth: month,
})

type Change<Search> = (patch: Partial<Search>) => void

/**
 * The page's part of the address, parsed by its own schema, and how to change it. Give every field a default. What comes
 * late, such as the answer to a command, changes nothing of another page.
 */
export function usePageSearch<Schema extends z.ZodObject>(schema: Schema): [z.output<Schema>, Change<z.input<Schema>>] {
  const raw: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const own = useLocation({ select: ({ pathname }) => pathname })
  const search = useMemo(() => schema.parse(raw), [schema, raw])
  const change: Change<z.input<Schema>> = (patch) => {
    if (router.latestLocation.pathname !== own) return
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...patch }),
      replace: true,
      resetScroll: false,
    })
  }
  return [search, change]
}

/** Which figures are looked at: those of a month as they stand, or as a snapshot of it froze them. */
export interface FigureView {
  /** Undefined asks the server for the newest month that is complete enough. */
  readonly month: Month | undefined
  readonly snapshot: string | undefined
}

/** The month and snapshot that an address names. A snapshot is of its own month, whatever stands beside it. */
export function viewOf(search: unknown): FigureView {
  const { month, snapshot } = commonSearch.parse(search)
  return { month: snapshot ? monthOfSnapshot(snapshot) : month, snapshot }
}

/** What the screens of figures ask for. */
export function useFigureView(): FigureView {
  const raw: unknown = useSearch({ strict: false })
  return useMemo(() => viewOf(raw), [raw])
}

/** The month in sight; undefined asks the server for the newest one that is complete enough. */
export function useMonth(): Month | undefined {
  return useFigureView().month
}
