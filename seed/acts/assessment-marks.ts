import { isFar, isLow } from '@pianqu/shared/assessment/marking/reason-needed.ts'
import type { CellEdit } from '@pianqu/shared/assessment/marking/sheet.schema.ts'
import { usualThresholds } from '@pianqu/shared/assessment/thresholds.ts'
import { randomOf } from '../random.ts'

/** How a unit marks: so many percent of the maximum more or less than others, or all the same. */
interface Habit {
  readonly lean: number
  readonly isFlat: boolean
}

const habits: Readonly<Record<string, Habit>> = {
  // 市住房城乡建设局 is severe, 市卫生健康委 mild, 市生态环境局 does not tell districts apart.
  B05: { lean: -9, isFlat: false },
  B07: { lean: 6, isFlat: false },
  B12: { lean: 0, isFlat: true },
  D10: { lean: -8, isFlat: false },
  D15: { lean: 5, isFlat: false },
}

const usual: Habit = { lean: 0, isFlat: false }

export interface MarkedCriterion {
  readonly code: string
  readonly maxTenths: number
}

const reasons = ['部分事项推进慢于约定', '交办事项反馈不及时', '与台账核对后酌情扣分']

/** How well a target did in a year, in percent; a little better or worse than the year before. */
function meritOf(target: string, year: number): number {
  const base = 72 + randomOf(`merit ${target}`).next() * 20
  return base + randomOf(`merit ${target} ${year}`).between(-4, 4)
}

/** What a unit gives targets for the criteria, with reasons where they are asked for. */
export function drawMarks(
  rater: string,
  year: number,
  targets: readonly string[],
  criteria: readonly MarkedCriterion[],
): CellEdit[] {
  const random = randomOf(`marks ${rater} ${year}`)
  const { lean, isFlat } = habits[rater] ?? usual
  const merits = targets.map((target) => ({ target, merit: meritOf(target, year) }))
  return criteria.flatMap(({ code, maxTenths }) => {
    const column = merits.map(({ target, merit }) => {
      const percent = isFlat ? 85 : Math.min(100, merit + lean + random.normal() * 3)
      return { target, tenths: Math.round((maxTenths * percent) / 100) }
    })
    return column.map(({ target, tenths }, at): CellEdit => {
      const others = column.flatMap((other, index) => (index === at ? [] : [other.tenths]))
      const isAsked = isLow(tenths, maxTenths, usualThresholds) || isFar(tenths, others, maxTenths, usualThresholds)
      const reason = isAsked ? random.pick(reasons) : null
      return { targetCode: target, criterionCode: code, mark: { tenths, reason, basis: null } }
    })
  })
}
