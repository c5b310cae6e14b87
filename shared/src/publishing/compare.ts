import { defaultLightRule } from '../lights/light-rule.schema.ts'
import { type Month, monthText } from '../time/month.ts'
import type { SnapshotComparison, SnapshotContent } from './snapshot.contract.ts'

interface Named {
  readonly code: string
  readonly name: string
}

/** How a figure is printed is no figure: an older snapshot may have written the same one with other decimals. */
const asFigures = (key: string, value: unknown): unknown => (key === 'behindDisplay' ? undefined : value)

/** Rows of either side whose figure is not the same in both: those of the second in its order, then what it has lost. */
function changes<Row extends Named, Figure>(
  from: readonly Row[],
  to: readonly Row[],
  figureOf: (row: Row) => Figure,
): { code: string; name: string; from: Figure | null; to: Figure | null }[] {
  const before = new Map(from.map((row) => [row.code, row]))
  const after = new Map(to.map((row) => [row.code, row]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((code) => {
    const [old, now] = [before.get(code), after.get(code)]
    const sides = { from: old ? figureOf(old) : null, to: now ? figureOf(now) : null }
    if (JSON.stringify(sides.from, asFigures) === JSON.stringify(sides.to, asFigures)) return []
    return [{ code, name: (now ?? old)?.name ?? code, ...sides }]
  })
}

type Rules = SnapshotContent['rules']

/** Snapshots of earlier versions wrote this month where those of today write the first that there is. */
const lastOwnStart: Month = '2000-01'

const own = '系统预置的版本'
const since = (month: Month): string => (month <= lastOwnStart ? own : `自${monthText(month)}起`)

const lightText = ({ code, name, effectiveMonth }: Rules['light']): string =>
  code === defaultLightRule.code ? own : `${name}（${code}，${since(effectiveMonth)}）`

/** The versions in force: of each indicator the newest that had begun. */
function versionsOf({ overview, rules }: SnapshotContent): (Named & { readonly text: string })[] {
  const names = new Map(overview.indicators.map(({ code, name }) => [code, name]))
  const newest = new Map<string, Rules['indicators'][number]>()
  for (const rule of rules.indicators) {
    const known = newest.get(rule.code)
    if (!known || known.effectiveMonth <= rule.effectiveMonth) newest.set(rule.code, rule)
  }
  const { light, reachMetres } = rules
  return [
    { code: 'light', name: '亮灯规则', text: lightText(light) },
    { code: 'reach', name: '站点覆盖半径', text: `${reachMetres}米` },
    ...[...newest.values()].map(({ code, effectiveMonth }) => ({
      code: `indicator:${code}`,
      name: `指标口径：${names.get(code) ?? code}`,
      text: since(effectiveMonth),
    })),
  ]
}

/**
 * What two snapshots tell differently: rules, the city's indicators, and of areas and projects the year to date, the
 * distance to the schedule, the light and, for areas, the place.
 */
export function compareContents(
  from: SnapshotContent,
  to: SnapshotContent,
): Pick<SnapshotComparison, 'rules' | 'indicators' | 'areas' | 'projects'> {
  return {
    rules: changes(versionsOf(from), versionsOf(to), ({ text }) => text),
    indicators: changes(
      from.overview.indicators,
      to.overview.indicators,
      ({ numerator, denominator, display, targetDisplay, met }) => ({
        numerator,
        denominator,
        display,
        targetDisplay,
        met,
      }),
    ),
    areas: changes(from.overview.areas, to.overview.areas, (area) => {
      // Of an area that nobody reported of, a sum and points were stored once; they never were shown.
      const none = area.light === 'grey' ? { ytdYuan: null, behindPoints: null, behindDisplay: null } : {}
      return { ...figureOf(area), ...none, place: area.place }
    }),
    projects: changes(from.projects, to.projects, figureOf),
  }
}

type Stood = Pick<SnapshotContent['projects'][number], 'ytdYuan' | 'behindPoints' | 'behindDisplay' | 'light'>

const figureOf = ({ ytdYuan, behindPoints, behindDisplay, light }: Stood): Stood => ({
  ytdYuan,
  behindPoints,
  behindDisplay,
  light,
})
