import type { Actor } from '@pianqu/shared/access/access.ts'
import { insideAmount } from '@pianqu/shared/bonds/inside-amount.ts'
import type { BondRequest } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { BondCandidate } from '@pianqu/shared/bonds/year.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { areaNameOf } from './area-name-of.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { bondsOpenTo } from './bond-scope.query.ts'

/** What projects asked for in the year, by code, by the list of today. */
export function bondCandidates(db: Database, actor: Actor, year: number, today: Day) {
  const inputs = bondInputs(db, year)
  const areas = areaNames(db)
  const districts = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const candidateOf = (request: BondRequest): BondCandidate => {
    const { projectCode, amountYuan, state } = request
    const project = inputs.projects.get(projectCode)
    const inside = insideAmount(request, today, inputs)
    // The projects of a package may lie in several areas; then it has no code.
    const codes = new Set(inside.map(({ code }) => code))
    const areaCode = inputs.areaOf(projectCode) ?? (codes.size === 1 ? ([...codes][0] ?? null) : null)
    return {
      projectCode,
      projectName: project?.name ?? projectCode,
      areaCode,
      areaName: areaNameOf(areas, areaCode, inside),
      districtName: districts.get(project?.districtCode ?? '') ?? project?.districtCode ?? '—',
      amountYuan,
      state,
      counts: inside.length > 0,
    }
  }
  const isOpen = bondsOpenTo(db, actor, year)
  const rows = inputs.requests.filter(({ projectCode }) => isOpen(projectCode)).map(candidateOf)
  return { rows, total: rows.length, hidden: inputs.requests.length - rows.length }
}
