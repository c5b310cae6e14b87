import type { ProjectMonth } from '../boards/project.contract.ts'
import type { ProjectRow } from '../boards/project-row.schema.ts'
import { type Project, projectCategoryNames } from '../projects/project.schema.ts'
import type { ProjectStage } from '../projects/project-stage.ts'
import type { FrozenProject } from '../publishing/frozen.schema.ts'
import { lastDayOf, type Month } from '../time/month.ts'
import type { Oc4idsMetric, Oc4idsPeriod, Oc4idsProject } from './oc4ids.schema.ts'

/** What a package says of all its projects alike. */
interface Publication {
  /** Of the registrant, as OC4IDS hands them out. */
  readonly prefix: string
  readonly month: Month
  readonly publishedAt: string
}

const statusOf: Readonly<Record<ProjectStage, Oc4idsProject['status']>> = {
  preparing: 'preparation',
  // Procurement is part of the implementation there.
  starting: 'implementation',
  building: 'implementation',
  finishing: 'completion',
}

const scheme = 'CN-PIANQU'

export const oc4idsId = (prefix: string, code: string): string => `oc4ids-${prefix}-${code}`

const cny = (amount: number) => ({ amount, currency: 'CNY' as const })

const startOf = (month: Month): string => `${month}-01T00:00:00+08:00`
const endOf = (month: Month): string => `${lastDayOf(month)}T23:59:59+08:00`

function periodOf(from: Month | null, to: Month | null): Oc4idsPeriod | undefined {
  if (from === null && to === null) return undefined
  return { ...(from && { startDate: startOf(from) }), ...(to && { endDate: endOf(to) }) }
}

const isSaid = <Value>(value: Value | undefined): value is Value => value !== undefined

/** A metric of what the months say; nothing where none says anything. */
function metricOf(
  id: string,
  title: string,
  months: readonly ProjectMonth[],
  read: (month: ProjectMonth) => Omit<Oc4idsMetric['observations'][number], 'id' | 'period'> | null,
): Oc4idsMetric[] {
  const observations = months.flatMap((line) => {
    const said = read(line)
    return said
      ? [{ id: line.month, period: { startDate: startOf(line.month), endDate: endOf(line.month) }, ...said }]
      : []
  })
  return observations.length > 0 ? [{ id, title, observations }] : []
}

const moneyOf = (amount: number | null | undefined) => (typeof amount === 'number' ? { value: cny(amount) } : null)

const percent = { name: 'percent', scheme: 'UNCEFACT', id: 'P1' }

const filled = <Item>(items: Item[]): Item[] | undefined => (items.length > 0 ? items : undefined)

/** The months of the year up to the one that was published. */
function progressOf(months: readonly ProjectMonth[]) {
  return {
    forecasts: filled(
      metricOf('financialProgress', '计划完成投资（本年累计）', months, ({ expectedYuan }) => moneyOf(expectedYuan)),
    ),
    metrics: filled([
      ...metricOf('financialProgress', '完成投资（本年累计）', months, ({ ytdYuan }) => moneyOf(ytdYuan)),
      ...metricOf('physicalProgress', '形象进度', months, ({ progressBasisPoints: points }) =>
        typeof points === 'number' ? { measure: points / 100, unit: percent } : null,
      ),
    ]),
  }
}

function partiesOf({ responsibleUnit, owner }: Project, responsibleUnitName: string) {
  const authority = { id: responsibleUnit, name: responsibleUnitName }
  if (owner === null || owner === '') return { authority, parties: [{ ...authority, roles: ['publicAuthority'] }] }
  if (owner === authority.name)
    return { authority, parties: [{ ...authority, roles: ['publicAuthority', 'procuringEntity'] }] }
  return {
    authority,
    parties: [
      { ...authority, roles: ['publicAuthority'] },
      { id: owner, name: owner, roles: ['procuringEntity'] },
    ],
  }
}

function placeOf({ longitude, latitude }: Project, { areaName, districtName }: ProjectRow) {
  const isPlaced = longitude !== null && latitude !== null
  return {
    id: 'site',
    ...(areaName && { description: areaName }),
    // In the order of GeoJSON.
    ...(isPlaced && { geometry: { type: 'Point' as const, coordinates: [longitude, latitude] } }),
    address: { region: districtName, countryName: '中国' as const },
  }
}

function budgetOf({ totalInvestmentYuan }: Project, plan: FrozenProject['plan']) {
  const year = plan && String(plan.year)
  return {
    amount: cny(totalInvestmentYuan),
    ...(plan &&
      year && {
        budgetBreakdowns: [
          {
            id: 'annual-plan',
            description: '年度计划投资',
            budgetBreakdown: [
              {
                id: year,
                description: `${year}年计划投资`,
                amount: cny(plan.investmentYuan),
                period: { startDate: `${year}-01-01T00:00:00+08:00`, endDate: `${year}-12-31T23:59:59+08:00` },
              },
            ],
          },
        ],
      }),
  }
}

/** The package that it is part of, and the parts that it has. */
function relativesOf({ packageCode }: Project, children: readonly ProjectRow[], prefix: string) {
  const related = (code: string, relationship: string, title: string) => ({
    id: `${relationship}-${code}`,
    scheme: 'oc4ids' as const,
    identifier: oc4idsId(prefix, code),
    relationship,
    title,
  })
  return filled([
    ...(packageCode ? [related(packageCode, 'x_package', '上级项目')] : []),
    ...children.map(({ code, name }) => related(code, 'x_part', name)),
  ])
}

/** A property that is said only where there is something to say: OC4IDS knows no null. */
const unlessMissing = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (isSaid(value) ? { [key]: value } : {}) as { [name in Key]?: Value }

/** A project as it was published, in the words of OC4IDS. */
export function oc4idsProject(page: FrozenProject, { prefix, month, publishedAt }: Publication): Oc4idsProject {
  const { project, row, plan, children } = page
  const { authority, parties } = partiesOf(project, page.responsibleUnitName)
  const months = page.months.filter((line) => line.month <= month)
  const { forecasts, metrics } = progressOf(months)
  const { actualStart, actualCompletion } = project
  return {
    id: oc4idsId(prefix, project.code),
    updated: publishedAt,
    language: 'zh',
    identifiers: [{ id: project.code, scheme }],
    title: project.name,
    status: statusOf[project.stage],
    // The others of our categories are wider than any sector there.
    ...unlessMissing('sector', project.category === 'industry' ? ['economy'] : undefined),
    additionalClassifications: [
      { scheme: `${scheme}-CATEGORY`, id: project.category, description: projectCategoryNames[project.category] },
    ],
    ...unlessMissing('period', periodOf(project.plannedStart, project.plannedCompletion)),
    ...unlessMissing('implementationPeriod', periodOf(actualStart, actualCompletion)),
    ...unlessMissing('completion', actualCompletion ? { endDate: endOf(actualCompletion) } : undefined),
    locations: [placeOf(project, row)],
    publicAuthority: authority,
    parties,
    budget: budgetOf(project, plan),
    ...unlessMissing('forecasts', forecasts),
    ...unlessMissing('metrics', metrics),
    ...unlessMissing('relatedProjects', relativesOf(project, children, prefix)),
  }
}
