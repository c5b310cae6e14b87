import type { Dice } from './dice.ts'
import type { Area, Cluster, Project } from './fiction.ts'
import { addMonths } from './months.ts'

export const districts = ['D1', 'D2', 'D3'] as const
const categories = ['中心城区', '城市新区', '郊区新城'] as const

type Membership = Pick<Area, 'admittedOn' | 'removedOn'>

const forGood: Membership = { admittedOn: '2023-03-01', removedOn: null }

/** Listed for long, in the middle of a month, not yet, for two months, until the middle of one, and for less than a year. */
const memberships: readonly Membership[] = [
  forGood,
  { admittedOn: '2025-05-16', removedOn: null },
  { admittedOn: '2025-05-16', removedOn: '2025-10-01' },
  { admittedOn: '2026-01-01', removedOn: null },
  { admittedOn: '2025-07-31', removedOn: '2025-09-30' },
  { admittedOn: '2023-03-01', removedOn: '2025-08-10' },
]

export function imagineAreas(chance: Dice): Area[] {
  const first = chance.under(memberships.length)
  return Array.from({ length: chance.between(4, 6) }, (_, at) => ({
    code: `A${at + 1}`,
    category: categories[at % 3] ?? '中心城区',
    districts: chance.chance(40) ? ['D1', chance.oneOf(['D2', 'D3'])] : [chance.oneOf(districts)],
    // The first is listed for good, the others are all of different fates.
    ...(memberships[at === 0 ? 0 : (first + at) % memberships.length] ?? forGood),
  }))
}

export function imagineClusters(chance: Dice, areas: readonly Area[]): Cluster[] {
  const codes = [...areas.map(({ code }) => code), chance.oneOf(areas).code, chance.oneOf(areas).code]
  return codes.map((area, at) => ({ code: `C${at + 1}`, area }))
}

function imagineProject(chance: Dice, code: string, clusters: readonly Cluster[]): Project {
  const plannedStart = chance.chance(60) ? addMonths('2024-10', chance.under(17)) : null
  const actualStart = chance.chance(50) ? addMonths(plannedStart ?? '2025-01', chance.between(-2, 4)) : null
  const isDone = chance.chance(6)
  return {
    code,
    cluster: chance.chance(25) ? null : chance.oneOf(clusters).code,
    district: chance.oneOf(districts),
    totalYuan: BigInt(chance.between(300, 900)) * 10_000_000n,
    plannedStart: isDone ? '2023-02' : plannedStart,
    actualStart: isDone ? '2023-04' : actualStart !== null && actualStart <= '2025-09' ? actualStart : null,
    actualCompletion: isDone ? '2024-11' : null,
    parent: null,
  }
}

const unstarted = { plannedStart: null, actualStart: null, actualCompletion: null } as const

/** A package with parts that speak for themselves, and in some cities one that speaks for bare parts. */
function imaginePackages(chance: Dice, clusters: readonly Cluster[]): Project[] {
  const head = { ...imagineProject(chance, 'K', clusters), ...unstarted }
  const parts = ['K1', 'K2', ...(chance.chance(50) ? ['K3'] : [])].map((code) => ({
    ...imagineProject(chance, code, clusters),
    cluster: head.cluster,
    parent: 'K',
  }))
  if (chance.chance(50)) return [head, ...parts]
  const alone = { ...imagineProject(chance, 'L', clusters), ...unstarted }
  const bare = ['L1', 'L2'].map((code) => ({ ...alone, code, parent: 'L' }))
  return [head, ...parts, alone, ...bare]
}

/** Ten projects and more besides packages; the last cluster has none. */
export function imagineProjects(chance: Dice, clusters: readonly Cluster[]): Project[] {
  const used = clusters.slice(0, -1)
  const plain = Array.from({ length: chance.between(10, 16) }, (_, at) =>
    imagineProject(chance, `P${String(at + 1).padStart(2, '0')}`, used),
  )
  return [...plain, ...imaginePackages(chance, used)]
}
