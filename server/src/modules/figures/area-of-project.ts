import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import { clusterOn, type Membership, moveDays } from '@pianqu/shared/projects/membership.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

type Placed = Pick<Project, 'code' | 'clusterCode' | 'packageCode'>

interface Registry {
  readonly areas: readonly Area[]
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly projects: readonly Placed[]
}

/** The area each project belongs to through its cluster, or through its package's; whether it is listed is another question. */
export function areaOfProject({ clusters, projects }: Registry): (code: string) => string | null {
  const byCode = new Map(projects.map((project) => [project.code, project]))
  const areaOf = (code: string, path: ReadonlySet<string>): string | null => {
    const project = byCode.get(code)
    if (!project) return null
    if (project.clusterCode !== null) return clusters.get(project.clusterCode)?.areaCode ?? null
    if (project.packageCode === null || path.has(project.packageCode)) return null
    return areaOf(project.packageCode, new Set([...path, project.packageCode]))
  }
  const known = new Map<string, string | null>()
  return (code) => {
    const found = known.get(code)
    if (found !== undefined) return found
    const area = areaOf(code, new Set([code]))
    known.set(code, area)
    return area
  }
}

interface DatedRegistry extends Registry {
  readonly memberships: ReadonlyMap<string, readonly Membership[]>
}

/** The projects with the clusters that they were in on a day. */
export const placedOn = <One extends Placed>(
  { projects, memberships }: { readonly projects: readonly One[] } & Pick<DatedRegistry, 'memberships'>,
  day: Day,
): One[] =>
  projects.map((project) => {
    const known = memberships.get(project.code)
    const clusterCode = known ? clusterOn(known, day) : project.clusterCode
    return clusterCode === project.clusterCode ? project : { ...project, clusterCode }
  })

/** The area each project belonged to on a day. Clusters change on the days of moves only: one reading serves all up to the next. */
export function areaOfProjectOn(registry: DatedRegistry): (code: string, day: Day) => string | null {
  const days = moveDays(registry.memberships.values())
  const read = new Map<Day | undefined, (code: string) => string | null>()
  return (code, day) => {
    const since = days.findLast((moved) => moved <= day)
    const areaOf = read.get(since) ?? areaOfProject({ ...registry, projects: placedOn(registry, day) })
    read.set(since, areaOf)
    return areaOf(code)
  }
}

/** The listed key area a project belonged to on a day, `null` outside; what bond shares go by. */
export function keyAreaOn(registry: DatedRegistry): (code: string, day: Day) => string | null {
  const areaOf = areaOfProjectOn(registry)
  const areas = new Map(registry.areas.map((area) => [area.code, area]))
  return (code, day) => {
    const area = areas.get(areaOf(code, day) ?? '')
    return area && isListedOn(area, day) ? area.code : null
  }
}
