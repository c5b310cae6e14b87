import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { positionOf } from '../land/plane.ts'
import { type Random, randomOf } from '../random.ts'
import { drawTotalYuan } from '../totals.ts'
import { slownessOf } from './lag-table.ts'
import { lastReportedBy } from './october.ts'
import { ownerOf, responsibleUnitOf } from './owners.ts'
import { drawSettings, type Setting } from './settings.ts'
import { tagsOf } from './tags.ts'
import { drawTimeline } from './timeline.ts'

/** A project with what the rest of its made-up life depends on. */
export interface SeedProject {
  readonly project: Project
  readonly areaIndex: number | null
}

export const projectCodeAt = (index: number): string => `P${String(index + 1).padStart(4, '0')}`

/** A few projects have not been surveyed and carry no position. */
function placeOf(random: Random, setting: Setting): Pick<Project, 'longitude' | 'latitude'> {
  if (random.chance(0.03)) return { longitude: null, latitude: null }
  const [longitude, latitude] = positionOf(setting.at)
  return { longitude, latitude }
}

function drawProject(random: Random, setting: Setting, code: string): SeedProject {
  const { areaIndex, clusterCode, districtCode, theme, name } = setting
  const project: Project = {
    code,
    name,
    clusterCode,
    districtCode,
    responsibleUnit: responsibleUnitOf(random, districtCode, theme),
    owner: ownerOf(random, districtCode, theme),
    category: theme.category,
    functionTag: areaIndex === null ? null : theme.functionTag,
    ...drawTimeline(random, { slowness: slownessOf(areaIndex), lastReported: lastReportedBy(districtCode) }),
    totalInvestmentYuan: drawTotalYuan(random, areaIndex === null ? 'city' : theme.category),
    ...placeOf(random, setting),
    tags: tagsOf(random, name, theme),
    packageCode: null,
  }
  return { project, areaIndex }
}

export function simpleProjects(): SeedProject[] {
  const random = randomOf('projects')
  return drawSettings().map((setting, index) => drawProject(random, setting, projectCodeAt(index)))
}
