import type { AreaCategory } from '../areas/area.schema.ts'
import type { Light } from '../lights/light.ts'
import { lightOrder } from '../lights/light-words.ts'
import type { AreaRow } from './area.contract.ts'
import type { AreaOrder, AreaSort } from './area-sort.ts'

/** Which areas are meant: of what category, and what is looked for. */
export interface AreaChoice {
  readonly category: AreaCategory | 'all'
  readonly light?: Light | undefined
  readonly q: string
}

/** How far an area is in its year: done over planned; null where there is no plan or no report. */
export function rateOf({ figure }: Pick<AreaRow, 'figure'>): number | null {
  if (!figure?.planYuan || figure.ytdYuan === null) return null
  return figure.ytdYuan / figure.planYuan
}

/** Whether anything of the month was accepted. */
export const isReported = ({ light }: NonNullable<AreaRow['figure']>): boolean =>
  light !== 'grey' && light !== 'pending'

/** How far an area is behind its schedule; null where there is no schedule or no report: last month's figure is not this month's. */
function behindOf({ figure }: Pick<AreaRow, 'figure'>): number | null {
  return figure && isReported(figure) ? figure.behindPoints : null
}

/** The same in text, `null` likewise. */
export const behindDisplayOf = ({ figure }: Pick<AreaRow, 'figure'>): string | null =>
  figure && isReported(figure) ? figure.behindDisplay : null

/** Larger is worse, so that falling order starts with what needs care. */
function severity({ figure }: AreaRow): number | null {
  return figure?.light ? lightOrder.length - lightOrder.indexOf(figure.light) : null
}

const values: Record<Exclude<AreaOrder, 'name'>, (row: AreaRow) => number | null> = {
  rate: rateOf,
  behind: behindOf,
  light: severity,
  reported: ({ figure }) => (figure && figure.owed > 0 ? figure.accepted / figure.owed : null),
  projects: ({ projectCount }) => projectCount,
}

/** The areas of a category whose name, lead unit or district holds the text. */
export function areasShown(rows: readonly AreaRow[], { category, light, q }: AreaChoice): AreaRow[] {
  const words = q.toLowerCase()
  return rows.filter((row) => {
    const text = [row.code, row.name, row.leadUnitName, ...row.districts.map(({ name }) => name)]
      .join(' ')
      .toLowerCase()
    if (light !== undefined && row.figure?.light !== light) return false
    return (category === 'all' || row.category === category) && text.includes(words)
  })
}

/** In the order asked for; a missing value stands last either way, and equal ones keep the order of the registry. */
export function areasInOrder(rows: readonly AreaRow[], sort: AreaSort | undefined): AreaRow[] {
  if (!sort) return [...rows]
  const direction = sort.startsWith('-') ? -1 : 1
  // The schema admits only these orders, with or without the sign.
  const order = sort.replace('-', '') as AreaOrder
  if (order === 'name') return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'zh') * direction)
  const measure = values[order]
  return rows.toSorted((a, b) => {
    const [left, right] = [measure(a), measure(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return (left - right) * direction
  })
}
