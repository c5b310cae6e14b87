import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { projectCodeAt, type SeedProject } from './projects.ts'

interface PackagePlan {
  readonly name: string
  readonly clusterCode: string
  readonly parts: readonly (readonly [part: string, districtCode: string])[]
}

const packagePlans: readonly PackagePlan[] = [
  {
    name: '锦安老城老旧小区成片改造',
    clusterCode: 'A02-1',
    parts: [
      ['锦安区东片', 'D01'],
      ['锦安区西片', 'D01'],
      ['栖梧区片', 'D07'],
    ],
  },
  {
    name: '青麓科创谷次支路网',
    clusterCode: 'A03-3',
    parts: [
      ['青麓区段', 'D04'],
      ['高新区北段', 'D22'],
      ['高新区南段', 'D22'],
    ],
  },
  {
    name: '云桥智造城市政管网',
    clusterCode: 'A12-4',
    parts: [
      ['云桥区给排水', 'D03'],
      ['云桥区电力通道', 'D03'],
      ['经开区给排水', 'D23'],
      ['经开区燃气', 'D23'],
    ],
  },
]

const earliest = (months: readonly (Month | null)[]): Month | null =>
  months.reduce((first, month) => (first === null || (month !== null && month < first) ? month : first), null)

const latest = (months: readonly (Month | null)[]): Month | null =>
  months.reduce((last, month) => (last === null || (month !== null && month > last) ? month : last), null)

/** The package says once what its parts say each; plans, months and bonds belong to the parts alone. */
function packageOf(plan: PackagePlan, code: string, children: readonly Project[], model: Project): Project {
  return {
    ...model,
    code,
    name: `${plan.name}（打包项目）`,
    responsibleUnit: model.districtCode,
    stage: 'building',
    totalInvestmentYuan: children.reduce((sum, child) => sum + child.totalInvestmentYuan, 0),
    plannedStart: earliest(children.map((child) => child.plannedStart)),
    plannedCompletion: latest(children.map((child) => child.plannedCompletion)),
    actualStart: earliest(children.map((child) => child.actualStart)),
    actualCompletion: null,
    tags: ['打包项目'],
    packageCode: null,
  }
}

/** Turns the first running projects of a cluster into the parts of a package, and adds the package itself. */
export function withPackages(projects: readonly SeedProject[]): SeedProject[] {
  const result = [...projects]
  for (const plan of packagePlans) {
    const running = result.filter(
      ({ project }) => project.clusterCode === plan.clusterCode && ['building', 'starting'].includes(project.stage),
    )
    const children = plan.parts.map(([part, districtCode], index): SeedProject => {
      const seed = running[index]
      if (!seed) throw new RangeError(`Too few running projects for ${plan.name}`)
      return {
        ...seed,
        project: partOf(seed.project, `${plan.name}（${part}）`, districtCode, projectCodeAt(result.length)),
      }
    })
    for (const child of children) {
      result[result.findIndex(({ project }) => project.code === child.project.code)] = child
    }
    const [first] = children
    if (!first) continue
    const parent = packageOf(
      plan,
      projectCodeAt(result.length),
      children.map(({ project }) => project),
      first.project,
    )
    result.push({ ...first, project: parent })
  }
  return result
}

const partOf = (project: Project, name: string, districtCode: string, packageCode: string): Project => ({
  ...project,
  name,
  districtCode,
  responsibleUnit: districtCode,
  packageCode,
})
