import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondLocation, BondRequest } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { SeedProject } from '../projects/projects.ts'
import { randomOf } from '../random.ts'
import { yuanPerWan } from '../totals.ts'

const unitYuan = 100 * yuanPerWan

/** Inside the key areas and outside of them. */
const wanted = { inside: 16, outside: 9 }

function isKey({ areaIndex }: SeedProject, areas: readonly Area[]): boolean {
  const area = areaIndex === null ? undefined : areas[areaIndex]
  return area !== undefined && isListedOn(area, '2025-10-28')
}

const received = (allocations: readonly BondAllocation[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { projectCode, amountYuan } of allocations)
    sums.set(projectCode, (sums.get(projectCode) ?? 0) + amountYuan)
  return sums
}

/** What public works that are not completed have asked for in 2025 and do not have yet; two in three are in store. */
export function bondRequests(
  projects: readonly SeedProject[],
  areas: readonly Area[],
  allocations: readonly BondAllocation[],
): BondRequest[] {
  const random = randomOf('bond requests')
  const bonds = received(allocations)
  const packages = new Set(projects.map(({ project }) => project.packageCode))
  const roomOf = ({ project }: SeedProject) => project.totalInvestmentYuan * 0.8 - (bonds.get(project.code) ?? 0)
  const open = projects.filter(
    (seed) =>
      seed.project.category !== 'industry' &&
      seed.project.actualCompletion === null &&
      !packages.has(seed.project.code) &&
      roomOf(seed) > 100 * unitYuan,
  )
  const drawn = (inside: boolean, count: number) =>
    random.shuffled(open.filter((seed) => isKey(seed, areas) === inside)).slice(0, count)
  return [...drawn(true, wanted.inside), ...drawn(false, wanted.outside)].map((seed) => ({
    year: 2025,
    projectCode: seed.project.code,
    amountYuan:
      Math.floor((Math.min(roomOf(seed), 30_000 * yuanPerWan) * random.between(0.3, 0.9)) / unitYuan) * unitYuan,
    state: random.chance(0.65) ? 'in-store' : 'in-review',
  }))
}

/** Two roads that leave their areas. They have no bonds, so that the share of the year stays as its plan says. */
export function bondLocations(
  projects: readonly SeedProject[],
  areas: readonly Area[],
  allocations: readonly BondAllocation[],
): BondLocation[] {
  const bonds = received(allocations)
  const crossing = projects.filter(
    (seed) => seed.project.category === 'infrastructure' && !bonds.has(seed.project.code) && isKey(seed, areas),
  )
  const [first, second] = crossing
  if (!first || !second) throw new RangeError('The demo city has too few roads in its areas')
  return [
    { projectCode: first.project.code, insideBasisPoints: 6250, reason: '用地红线图（2025年3月），62.5%位于片区内' },
    { projectCode: second.project.code, insideBasisPoints: 4000, reason: '可研批复附图，40%位于片区内' },
  ]
}
