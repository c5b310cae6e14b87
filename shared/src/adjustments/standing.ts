import type { AreaCategory } from '../areas/area.schema.ts'
import { rankBy } from '../number/rank.ts'

/** A score of a year, and where it was said: the number of a document or of a ranking. */
export interface YearScore {
  readonly year: number
  readonly areaCode: string
  readonly scoreHundredths: number
  readonly source: string | null
}

export interface Compared {
  readonly areaCode: string
  readonly group: AreaCategory
  readonly scoreHundredths: number
}

export interface Standing<T extends Compared = Compared> {
  readonly row: T
  readonly place: number
  readonly of: number
  readonly tied: boolean
  /** How many of the group scored less: whom fewer than N stand below is among the last N. */
  readonly below: number
}

/** Places within each group, the highest score first; equal scores share a place. The order given does not matter. */
export function standingsOf<T extends Compared>(rows: readonly T[]): Standing<T>[] {
  const groups = [...new Set(rows.map(({ group }) => group))].sort()
  return groups.flatMap((group) => {
    const members = rows
      .filter((row) => row.group === group)
      .toSorted((a, b) => (a.areaCode < b.areaCode ? -1 : a.areaCode > b.areaCode ? 1 : 0))
    return rankBy(members, ({ scoreHundredths }) => ({ numerator: scoreHundredths, denominator: 100 }), {
      best: 'highest',
      decimals: 2,
    }).flatMap(({ row, place, tied }) => {
      if (place === null) return []
      const below = members.filter(({ scoreHundredths }) => scoreHundredths < row.scoreHundredths).length
      return [{ row, place, of: members.length, tied, below }]
    })
  })
}

/** Among the last N: fewer than N scored less. Whoever leads the group is never among its last. */
export const isAmongLast = ({ below, place }: Pick<Standing, 'below' | 'place'>, count: number): boolean =>
  below < count && place > 1

/** `第3名（共8个）`, `并列第3名（共8个）`. */
export const placeText = ({ place, of, tied }: Pick<Standing, 'place' | 'of' | 'tied'>): string =>
  `${tied ? '并列' : ''}第${place}名（共${of}个）`
