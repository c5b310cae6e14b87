import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { allocate } from '@pianqu/shared/money/yuan.ts'
import { addMonths, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { SeedProject } from '../projects/projects.ts'
import { type Random, randomOf } from '../random.ts'
import { yuanPerWan } from '../totals.ts'
import { batchPlans } from './bond-batches.ts'

/** Allocations are made in hundreds of 万元. */
const unitYuan = 100 * yuanPerWan

type Rooms = Map<string, number>

/** Bonds pay for public works only, and for at most this share of one. */
const largestShare = 0.8

function roomsOf(projects: readonly SeedProject[]): Rooms {
  const packages = new Set(projects.map(({ project }) => project.packageCode))
  const eligible = projects.filter(
    ({ project }) => project.category !== 'industry' && project.actualStart && !packages.has(project.code),
  )
  return new Map(
    eligible.map(({ project }) => [project.code, Math.floor((project.totalInvestmentYuan * largestShare) / unitYuan)]),
  )
}

/** Begun by then or soon to be, not completed, and not fully paid for. */
function isReady({ project }: SeedProject, batch: BondBatch, rooms: Rooms): boolean {
  const month = monthOfDay(batch.issuedOn)
  const isBegun = project.actualStart !== null && project.actualStart <= addMonths(month, 2)
  const isOpen = project.actualCompletion === null || project.actualCompletion > month
  return isBegun && isOpen && (rooms.get(project.code) ?? 0) >= 5
}

/** Splits units over some projects, and over as many more as it takes when those have no room left. */
function split(
  random: Random,
  codes: readonly string[],
  units: number,
  count: number,
  rooms: Rooms,
): Map<string, number> {
  const parts = new Map<string, number>()
  const queue = random.shuffled(codes)
  for (let left = units; left > 0; ) {
    const chosen = queue.splice(0, count)
    if (chosen.length === 0) throw new RangeError('The demo city has too few projects for its bonds')
    const shares = allocate(
      left,
      chosen.map((code) => Math.round((rooms.get(code) ?? 0) * random.between(0.5, 1)) + 1),
    )
    for (const [index, code] of chosen.entries()) {
      const part = Math.min(shares[index] ?? 0, rooms.get(code) ?? 0)
      if (part === 0) continue
      parts.set(code, part)
      rooms.set(code, (rooms.get(code) ?? 0) - part)
      left -= part
    }
  }
  return parts
}

/** Issued batches are allocated whole, so that key areas hold exactly the share of the year that their plan says. */
export function allocateBonds(projects: readonly SeedProject[], areas: readonly Area[]): BondAllocation[] {
  const random = randomOf('bonds')
  const rooms = roomsOf(projects)
  const years = new Map<number, { total: number; inAreas: number }>()
  return batchPlans.flatMap(({ batch, shareSoFar }) => {
    if (shareSoFar === null) return []
    const year = years.get(batch.year) ?? { total: 0, inAreas: 0 }
    const units = batch.amountYuan / unitYuan
    const inAreas = Math.round(((year.total + units) * shareSoFar) / 10_000) - year.inAreas
    years.set(batch.year, { total: year.total + units, inAreas: year.inAreas + inAreas })

    const isKey = ({ areaIndex }: SeedProject) => {
      const area = areaIndex === null ? undefined : areas[areaIndex]
      return area !== undefined && isListedOn(area, batch.issuedOn)
    }
    const ready = projects.filter((seed) => isReady(seed, batch, rooms))
    const codes = (wanted: boolean) => ready.filter((seed) => isKey(seed) === wanted).map(({ project }) => project.code)
    const parts = [
      ...split(random, codes(true), inAreas, 10, rooms),
      ...split(random, codes(false), units - inAreas, 7, rooms),
    ]
    return parts.map(([projectCode, part]) => ({ batchCode: batch.code, projectCode, amountYuan: part * unitYuan }))
  })
}
