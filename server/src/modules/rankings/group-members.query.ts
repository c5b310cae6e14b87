import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import type { RankingGroup } from '@pianqu/shared/rankings/ranking-groups.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { type GroupFigure, groupFigure } from '../figures/group-figure.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { type PartReadings, partReadings } from '../figures/part-readings.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { allUnits } from '../units/unit.facts.ts'

/** One of a peer group in a month, with all that its score is made of. */
export interface Member {
  readonly code: string
  readonly name: string
  readonly category: AreaCategory | null
  readonly readings: PartReadings
  /** Its light is 免: nothing of it was measured because all of it was exempted. */
  readonly exempt: boolean
  /** Why it takes no part in the month, or `null`. */
  readonly missing: string | null
}

interface Measured {
  readonly code: string
  readonly name: string
  readonly category: AreaCategory | null
  readonly figure: GroupFigure
  readonly projects: readonly ProjectFigure[]
}

function missingBecause({ light, owed, accepted }: GroupFigure): string | null {
  if (light === 'pending') return '已报待审，不参与'
  if (light === 'grey' || (owed > 0 && accepted === 0)) return '未报，不参与'
  return light === 'exempt' && accepted === 0 ? '免报，不参与' : null
}

function areasOf(db: Database, month: Month): Measured[] {
  const { areas, projects } = monthFigures(db, month)
  const inArea = groupBy(projects, ({ areaCode }) => areaCode)
  return areas.map(({ area, ...figure }) => ({
    code: area.code,
    name: area.name,
    category: area.category,
    figure,
    projects: inArea.get(area.code) ?? [],
  }))
}

/** Districts over the projects they are responsible for; one without any has nothing to be ranked by. */
function districtsOf(db: Database, month: Month): Measured[] {
  const { projects, rule } = monthFigures(db, month)
  const ofDistrict = groupBy(projects, ({ project }) => project.districtCode)
  return allUnits(db)
    .filter(({ type, code }) => type === 'district' && ofDistrict.has(code))
    .map(({ code, name }) => {
      const own = ofDistrict.get(code) ?? []
      return { code, name, category: null, figure: groupFigure(own, { month, rule }), projects: own }
    })
    .filter(({ figure }) => figure.projectCount > 0)
}

interface Asked {
  readonly month: Month
  readonly kind: 'areas' | 'districts'
}

function readMembers(db: Database, { month, kind }: Asked): Member[] {
  const measured = kind === 'areas' ? areasOf(db, month) : districtsOf(db, month)
  return measured.map((each) => ({
    code: each.code,
    name: each.name,
    category: each.category,
    readings: partReadings(db, each, month),
    exempt: each.figure.light === 'exempt',
    missing: missingBecause(each.figure),
  }))
}

/** The listed areas of a month, or its districts, computed once per change of the data. */
export const allMembers = perRevision(readMembers, 52)

/** The peer group in a month; departments have no monthly index. */
export function groupMembers(db: Database, group: RankingGroup, month: Month): readonly Member[] {
  if (group === 'departments') return []
  if (group === 'districts') return allMembers(db, { month, kind: 'districts' })
  const areas = allMembers(db, { month, kind: 'areas' })
  return group === 'all' ? areas : areas.filter(({ category }) => category === group)
}
