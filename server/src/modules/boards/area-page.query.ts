import type { Actor } from '@pianqu/shared/access/access.ts'
import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { detailsText, type Finding, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { areaFinding } from '@pianqu/shared/headlines/month-findings.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { IndicatorDefinition } from '@pianqu/shared/indicators/indicator.schema.ts'
import { investmentRate } from '@pianqu/shared/indicators/investment-rate.ts'
import { indicatorReading } from '@pianqu/shared/indicators/reading.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import type { PublishedYuan } from '@pianqu/shared/snapshots/published.schema.ts'
import { lastDayOf, lastMonths, type Month, monthsOfYearTo, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { demandSums, mayOpenRow, readingOf } from '../figures/figure-scope.query.ts'
import { groupFigure } from '../figures/group-figure.ts'
import { type AreaMonth, monthFigures } from '../figures/month-figures.query.ts'
import { projectRows } from '../figures/project-row.ts'
import { byUrgency } from '../figures/urgent-rows.query.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'
import { railTarget } from '../rail/rail-target.query.ts'
import { indicatorAt } from '../rules/rule.facts.ts'
import { frozenPage } from '../snapshots/frozen-page.facts.ts'
import { firstPublished, publishedYtd } from '../snapshots/published-figures.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { groupRate } from './group-rate.ts'
import { areaRows } from './list-areas.query.ts'

const figureOf = (db: Database, code: string, month: Month): AreaMonth | undefined =>
  monthFigures(db, month).areas.find(({ area }) => area.code === code)

const coverageOf = (db: Database, code: string, month: Month) =>
  railCoverage(db, lastDayOf(month)).areas.find((area) => area.code === code)

/** The definition as it reads of one area: the basis names what this figure is over, not what the city's is. */
const ofOneArea = (definition: IndicatorDefinition): IndicatorDefinition => ({
  ...definition,
  basis: `本片区：${definition.basis.replace(/^(重点片区|[^，；（÷]*?片区)内/, '')}`,
})

/** Indicators that every page of an area shows first. */
export const areaCardCodes = { investment: 'investment-rate', rail: 'rail-800m' } as const

function indicatorsOf(db: Database, code: string, month: Month): AreaPage['indicators'] {
  const figure = figureOf(db, code, month)
  const cover = coverageOf(db, code, month)
  const investment = ofOneArea(indicatorAt(db, areaCardCodes.investment, month))
  const rail = ofOneArea(indicatorAt(db, areaCardCodes.rail, month))
  return [
    ...(figure
      ? [
          {
            ...indicatorReading({ definition: investment, ...investmentRate(figure, month) }),
            numerator: figure.ytdYuan,
            denominator: figure.planYuan,
            unplannedYuan: figure.unplannedYuan,
          },
        ]
      : []),
    ...(cover?.inScope
      ? [
          indicatorReading({
            definition: rail,
            ratio: { numerator: cover.coveredSquareMetres, denominator: cover.areaSquareMetres },
            target: railTarget(db, month).target,
          }),
        ]
      : []),
  ]
}

/** What was first published of an area's year to date, where it is another now. */
function publishedAmount(
  db: Database,
  code: string,
  month: Month,
  now: number | null,
): { published: PublishedYuan } | undefined {
  const first = firstPublished(db, month)
  const area = first?.areas.get(code)
  if (!first || !area) return undefined
  const was = area.light === 'grey' ? null : area.ytdYuan
  return was === now ? undefined : { published: { snapshot: first.snapshot, ytdYuan: was } }
}

function seriesOf(db: Database, code: string, month: Month): AreaPage['series'] {
  return monthsOfYearTo(month).map((at) => {
    const figure = figureOf(db, code, at)
    const share = bondShareOf(db, { year: yearOf(at), basis: 'issued-new', asOf: lastDayOf(at) })
    const cover = coverageOf(db, code, at)
    const ytdYuan = figure && figure.light !== 'grey' ? figure.ytdYuan : null
    return {
      month: at,
      ytdYuan,
      expectedYuan: figure?.expectedYuan ?? null,
      bondYuan: share.areas.find((area) => area.code === code)?.amountYuan ?? 0,
      coverage: cover && cover.areaSquareMetres > 0 ? cover.coveredSquareMetres / cover.areaSquareMetres : null,
      ...publishedAmount(db, code, at, ytdYuan),
    }
  })
}

const standOf = (figure: AreaMonth | undefined) => {
  if (!figure) return 'unlisted' as const
  const { light, component } = figure
  if (light === 'grey' || light === 'pending') return light
  return component ? ('measured' as const) : ('unmeasured' as const)
}

/** The finding, and first of all that it is 暂计 while the month is being filled. */
function findingOf(db: Database, code: string, month: Month): Finding {
  const figure = figureOf(db, code, month)
  return areaFinding({
    month,
    beingFilled: figure && monthFigures(db, month).isProvisional ? figure : null,
    stand: standOf(figure),
    against: behindText(figure?.behindDisplay ?? null),
    redProjects: figure?.counts.red ?? 0,
    sentence: figure?.component?.sentence ?? null,
  })
}

function clustersOf(db: Database, code: string, month: Month): AreaPage['clusters'] {
  const { projects, rule } = monthFigures(db, month)
  const units = new Map(allUnits(db).map((unit) => [unit.code, unit.name]))
  return clusterStore
    .all(db)
    .filter(({ areaCode }) => areaCode === code)
    .map((cluster) => {
      const sums = groupFigure(
        projects.filter(({ project }) => project.clusterCode === cluster.code),
        { month, rule },
      )
      const { projectCount, light, counts, planYuan, ytdYuan, missing, behindPoints, behindDisplay } = sums
      const leadUnitName = units.get(cluster.leadUnit) ?? cluster.leadUnit
      return {
        code: cluster.code,
        name: cluster.name,
        leadUnitName,
        projectCount,
        light,
        counts,
        planYuan,
        ytdYuan,
        missing,
        behindPoints,
        behindDisplay,
        ...groupRate(sums, month),
      }
    })
}

/** Everything the page of one area shows, projects of all districts included; null for a code that nobody has. */
export function wholeAreaPage(db: Database, code: string, month: Month): AreaPage | null {
  const area = allAreas(db).find((one) => one.code === code)
  const [row] = area ? areaRows(db, [area], month) : []
  if (!row) return null
  const mine = monthFigures(db, month).projects.filter(({ areaCode }) => areaCode === code)
  const first = firstPublished(db, month)
  const surface = coverageOf(db, code, month)?.areaSquareMetres
  const finding = findingOf(db, code, month)
  return {
    month,
    provisional: monthFigures(db, month).isProvisional,
    area: row,
    headline: headlineText(finding),
    details: detailsText(finding),
    surfaceKm2: surface === undefined ? null : surface / 1_000_000,
    indicators: indicatorsOf(db, code, month),
    lights: lastMonths(month, 12).map((at) => ({
      month: at,
      light: figureOf(db, code, at)?.light ?? null,
    })),
    series: seriesOf(db, code, month),
    clusters: clustersOf(db, code, month),
    projects: projectRows(db, mine)
      .sort(byUrgency)
      .map((project) => ({ ...project, ...publishedYtd(first, project) })),
    hiddenProjects: 0,
  }
}

const noLights = { green: 0, yellow: 0, red: 0, grey: 0, pending: 0, exempt: 0 }

/** A cluster of a month of which only the sums of areas may be read: it may be a single project. */
const withoutSums = (cluster: AreaPage['clusters'][number]): AreaPage['clusters'][number] => ({
  ...cluster,
  light: null,
  counts: noLights,
  ytdYuan: null,
  missing: '未发布',
  behindPoints: null,
  behindDisplay: null,
  rateDisplay: '未发布',
  share: null,
})

/** The page with the projects that this person may open; the others are counted. */
function openPart(db: Database, actor: Actor, page: AreaPage): AreaPage {
  const projects = page.projects.filter(mayOpenRow(db, actor, page.month))
  const clusters = readingOf(db, actor, page.month) === 'lines' ? page.clusters : page.clusters.map(withoutSums)
  return { ...page, clusters, projects, hiddenProjects: page.projects.length - projects.length }
}

/** The page of one area as it stands. Throws common/not-found and period/not-published. */
export function areaPageOf(db: Database, actor: Actor, code: string, month: Month): AreaPage {
  demandSums(db, actor, month)
  const page = wholeAreaPage(db, code, month)
  if (!page) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的片区` })
  return openPart(db, actor, page)
}

/** The page of one area as it was published. Throws common/not-found. */
export function publishedArea(db: Database, actor: Actor, code: string, snapshot: string): AreaPage {
  const page = frozenPage(db, snapshot, 'area', code)
  if (!page) throw new ProblemError('common/not-found', { detail: `快照${snapshot}里没有编码为“${code}”的片区` })
  return openPart(db, actor, page)
}
