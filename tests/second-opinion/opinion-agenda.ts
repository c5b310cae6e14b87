/*
 * The agenda of a meeting from the words of domain §6 and of the clerk's manual alone: unfinished directives of earlier
 * meetings first, then red lights, overdue reports, overdue blockers, targets missed, largest moves of rank. It reads the
 * frozen pages that everybody reads, and knows nothing of how the product makes an agenda.
 */

export interface Seen {
  readonly kind: string
  readonly code: string
  /** The worst of its kind have the greatest weight; those that weigh the same may stand either way. */
  readonly weight: number
}

export interface Frozen {
  /** The day whose figures they are; blockers are late, or not, on the same. */
  readonly asOf: string
  readonly areas: readonly { readonly code: string; readonly light: string | null }[]
  readonly projects: readonly {
    readonly code: string
    readonly light: string | null
    readonly behindPoints: number | null
  }[]
  readonly indicators: readonly { readonly code: string; readonly met: boolean | null }[]
  readonly rankings: readonly (readonly { readonly code: string; readonly move: number | null }[])[]
  /** Units that owed a report and whose lines never came in, with how many. */
  readonly unreported: readonly { readonly code: string; readonly lines: number }[]
}

export interface Told {
  readonly id: string
  readonly state: string
  readonly dueOn: string | null
}

export interface Blocked {
  readonly id: string
  readonly steps: readonly { readonly step: string; readonly on: string }[]
}

/** Waits for an answer on the day though one should have come: gone up for silence, and not answered or closed since. */
function isLate({ steps }: Blocked, day: string): boolean {
  const until = steps.filter(({ on }) => on <= day).map(({ step }) => step)
  const answered = Math.max(until.lastIndexOf('answer'), until.lastIndexOf('confirm'))
  return until.includes('escalate') && answered <= until.lastIndexOf('reopen')
}

/** From the day on which it first went up. */
const lateFrom = ({ steps }: Blocked): string => steps.find(({ step }) => step === 'escalate')?.on ?? ''
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

/** Everything that a rule puts on the agenda, kind by kind in the order of the domain. */
export function wholeAgenda(
  { asOf, areas, projects, indicators, rankings, unreported }: Frozen,
  directives: readonly Told[],
  blockers: readonly Blocked[],
  leastMove: number,
): ReadonlyMap<string, readonly Seen[]> {
  const isOpen = ({ state }: Told) => state !== 'done' && state !== 'withdrawn'
  return new Map<string, Seen[]>([
    [
      'directive',
      directives.filter(isOpen).map(({ id, dueOn }) => ({
        kind: 'directive',
        code: id,
        weight: dueOn === null ? Number.NEGATIVE_INFINITY : -dayNumber(dueOn),
      })),
    ],
    [
      'red-light',
      [
        ...areas
          .filter(({ light }) => light === 'red')
          .map(({ code }) => ({ kind: 'area', code, weight: Number.POSITIVE_INFINITY })),
        ...projects
          .filter(({ light }) => light === 'red')
          .map(({ code, behindPoints }) => ({
            kind: 'project',
            code,
            weight: behindPoints ?? Number.NEGATIVE_INFINITY,
          })),
      ],
    ],
    ['late-report', unreported.map(({ code, lines }) => ({ kind: 'unit', code, weight: lines }))],
    [
      'late-blocker',
      blockers
        .filter((each) => isLate(each, asOf))
        .map((each) => ({ kind: 'blocker', code: each.id, weight: -dayNumber(lateFrom(each)) })),
    ],
    [
      'missed-target',
      indicators.filter(({ met }) => met === false).map(({ code }) => ({ kind: 'indicator', code, weight: 0 })),
    ],
    [
      'rank-move',
      rankings
        .flat()
        .filter(({ move }) => move !== null && Math.abs(move) >= leastMove)
        .map(({ code, move }) => ({ kind: 'ranked', code, weight: Math.abs(move ?? 0) })),
    ],
  ])
}
