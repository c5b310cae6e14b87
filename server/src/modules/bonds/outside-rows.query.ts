import { whyOutside } from '@pianqu/shared/bonds/why-outside.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { insideOf, type YearPayment } from './bond-payments.query.ts'

type OutsideRow = BondYear['outside'][number]

/** What of the year's money does not count, by project, the most first, each with its reasons. */
export function outsideRows(db: Database, year: number, payments: readonly YearPayment[]): OutsideRow[] {
  const { areaOn, partsOf, insideBasisPointsOf, projects } = bondInputs(db, year)
  const areas = new Map(allAreas(db).map((area) => [area.code, area]))
  const districts = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const because = ({ projectCode, batch: { issuedOn }, inside }: YearPayment): string =>
    whyOutside({
      area: areas.get(areaOn(projectCode, issuedOn) ?? '') ?? null,
      day: issuedOn,
      dayName: '发行日',
      insideBasisPoints: insideBasisPointsOf(projectCode),
      isSplit: partsOf(projectCode, issuedOn).length > 0,
      isPartlyInside: inside.length > 0,
    })
  const outside = payments.filter((payment) => insideOf(payment) < payment.amountYuan)
  return [...groupBy(outside, ({ projectCode }) => projectCode)]
    .map(([projectCode, mine]) => {
      const districtCode = projects.get(projectCode)?.districtCode ?? ''
      return {
        projectCode,
        projectName: projects.get(projectCode)?.name ?? projectCode,
        districtCode,
        districtName: districts.get(districtCode) ?? districtCode,
        amountYuan: mine.reduce((sum, payment) => sum + payment.amountYuan - insideOf(payment), 0),
        batchCodes: [...new Set(mine.map(({ batchCode }) => batchCode))].sort(),
        because: [...new Set(mine.map(because))].join('；'),
      }
    })
    .sort((a, b) => b.amountYuan - a.amountYuan || (a.projectCode < b.projectCode ? -1 : 1))
}
