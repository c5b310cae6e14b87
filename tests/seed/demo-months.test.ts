import { demoCity } from '@pianqu/seed/city.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { ComputedLight } from '@pianqu/shared/lights/light.ts'
import { defaultLightRule as rule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { rollUp } from '@pianqu/shared/lights/roll-up.ts'
import { startLight } from '@pianqu/shared/lights/start.ts'
import { statisticsLight, statisticsOfYear } from '@pianqu/shared/lights/statistics.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { yearToDate } from '@pianqu/shared/months/year-to-date.ts'
import { expectedTwelfths } from '@pianqu/shared/plans/schedule.ts'
import { owingProjects } from '@pianqu/shared/reports/obligation.ts'
import { lastDayOf, type Month, monthOf, yearOf } from '@pianqu/shared/time/month.ts'
import { describe, expect, test } from 'vitest'

const city = demoCity()
const planKey = (projectCode: string, year: number) => `${projectCode} ${year}`
const planOf = new Map(city.plans.map((plan) => [planKey(plan.projectCode, plan.year), plan]))
const projectOf = new Map(city.projects.map((project) => [project.code, project]))
const areaOfCluster = new Map(city.clusters.map(({ code, areaCode }) => [code, areaCode]))

const linesOf = new Map<string, ReportLine[]>(city.projects.map(({ code }) => [code, []]))
for (const line of city.reportLines) linesOf.get(line.projectCode)?.push(line)

/** Each line with the line before it of the same project. */
const pairs = [...linesOf.values()].flatMap((lines) => lines.map((line, index) => [lines[index - 1], line] as const))

const closedMonths: Month[] = Array.from({ length: 21 }, (_, index) => monthOf(2024, index + 1))

describe('plans of the demo city', () => {
  test('have curves that sum to the plan', () => {
    const wrong = city.plans.filter(
      ({ curveYuan, investmentYuan }) => curveYuan && curveYuan.reduce((sum, yuan) => sum + yuan, 0) !== investmentYuan,
    )
    expect(wrong).toEqual([])
  })

  test.each([2024, 2025])('of %i are spread over months in two cases of five', (year) => {
    const plans = city.plans.filter((plan) => plan.year === year)
    const share = plans.filter(({ curveYuan }) => curveYuan).length / plans.length
    expect(share).toBeGreaterThan(0.35)
    expect(share).toBeLessThan(0.48)
  })

  test('of 2025 come to about 1,200 亿元', () => {
    const yuan = city.plans.filter(({ year }) => year === 2025).reduce((sum, plan) => sum + plan.investmentYuan, 0)
    expect(Math.round(yuan / 1e10) * 100).toBe(1200)
  })
})

describe('months of the demo city', () => {
  const activeIn = (year: number) =>
    new Set([
      ...city.plans.filter((plan) => plan.year === year).map(({ projectCode }) => projectCode),
      ...city.reportLines.filter(({ month }) => yearOf(month) === year).map(({ projectCode }) => projectCode),
    ])

  test('have one line of each project that owes one, until September 2025', () => {
    for (const month of closedMonths) {
      const reported = city.reportLines.filter((line) => line.month === month).map(({ projectCode }) => projectCode)
      expect(reported.sort()).toEqual(owingProjects(city.projects, activeIn(yearOf(month)), month).sort())
    }
  })

  test('end with an October that more than half of the districts have handed in, each whole', () => {
    const reported = new Set(
      city.reportLines.filter(({ month }) => month === '2025-10').map((line) => line.projectCode),
    )
    const owing = owingProjects(city.projects, activeIn(2025), '2025-10')
    const districtOf = (code: string) => projectOf.get(code)?.districtCode
    const early = new Set([...reported].map(districtOf))
    expect(early.size).toBe(13)
    expect(owing.filter((code) => early.has(districtOf(code))).every((code) => reported.has(code))).toBe(true)
    expect(city.reportLines.every(({ month }) => month <= '2025-10')).toBe(true)
  })

  test('know progress that never falls and is whole only when the project is completed', () => {
    const wrong = pairs.filter(([before, line]) => {
      const falls = Number(line.progressBasisPoints) < Number(before?.progressBasisPoints ?? 0)
      return falls || (line.progressBasisPoints === 10_000) !== (line.actualCompletion !== null)
    })
    expect(wrong).toEqual([])
  })

  test('count 入统 upwards within a year and never beyond what was invested', () => {
    const shrinking = pairs.filter(([before, { month, statisticsYuan }]) => {
      const isSameYear = before !== undefined && yearOf(before.month) === yearOf(month)
      return isSameYear && Number(statisticsYuan) < Number(before.statisticsYuan)
    })
    const beyond = city.reportLines.filter(({ projectCode, month, statisticsYuan }) => {
      const invested = yearToDate(linesOf.get(projectCode) ?? [], month)
      return Number(statisticsYuan) > Number(invested)
    })
    expect([...shrinking, ...beyond]).toEqual([])
  })

  test('never spend more than the total investment', () => {
    const over = city.projects.filter(({ code, totalInvestmentYuan }) => {
      const spent = linesOf.get(code)?.reduce((sum, line) => sum + line.investedYuan, 0) ?? 0
      return spent > totalInvestmentYuan
    })
    expect(over).toEqual([])
  })

  test('spend nothing after completion, nor before the start but for paperwork', () => {
    const wrong = city.reportLines.filter(({ projectCode, month, investedYuan }) => {
      const project = projectOf.get(projectCode)
      if (!project || investedYuan === 0) return false
      const isOver = project.actualCompletion !== null && month > project.actualCompletion
      const isEarly = project.stage !== 'preparing' && (project.actualStart === null || month < project.actualStart)
      return isOver || isEarly
    })
    expect(wrong).toEqual([])
  })

  test('name a type and units with every problem', () => {
    const types = ['用地', '规划', '拆迁', '资金', '审批', '能源', '配套', '其他']
    const troubled = city.reportLines.filter(({ problem }) => problem !== null)
    expect(troubled.length).toBeGreaterThan(300)
    expect(troubled.every((line) => types.includes(line.problemType ?? '') && line.unitsToCoordinate)).toBe(true)
  })
})

describe('lights of the demo city', () => {
  const areaLight = (areaCode: string, month: Month) => {
    const rows = city.projects
      .filter(({ clusterCode }) => areaOfCluster.get(clusterCode ?? '') === areaCode)
      .map(({ code }) => {
        const plan = planOf.get(planKey(code, yearOf(month)))
        return {
          light: null,
          planYuan: plan?.investmentYuan ?? 0,
          expectedTwelfths: plan ? expectedTwelfths(plan, month) : 0,
          ytdYuan: yearToDate(linesOf.get(code) ?? [], month),
        }
      })
    return rollUp(rows, rule).light
  }
  const lightsOf = (month: Month) =>
    new Map(
      city.areas
        .filter((area) => isListedOn(area, lastDayOf(month)))
        .map(({ code }) => [code, areaLight(code, month)] as const),
    )
  const august = lightsOf('2025-08')
  const september = lightsOf('2025-09')
  const count = (lights: Map<string, string | null>, light: ComputedLight) =>
    [...lights.values()].filter((each) => each === light).length

  test('are mixed over the areas in September 2025', () => {
    expect(september.size).toBe(24)
    expect({
      green: count(september, 'green'),
      yellow: count(september, 'yellow'),
      red: count(september, 'red'),
    }).toEqual({ green: 10, yellow: 10, red: 4 })
  })

  test('changed since August for four areas, for better and for worse', () => {
    const changed = [...september].filter(([code, light]) => august.get(code) !== light)
    expect(changed.map(([code, light]) => `${code} ${august.get(code)} → ${light}`)).toEqual([
      'A06 green → yellow',
      'A10 yellow → red',
      'A11 yellow → green',
      'A15 red → yellow',
    ])
  })

  test('are mixed over the projects, for starts and for statistics', () => {
    const month = '2025-09'
    const lights = city.projects.flatMap((project) => {
      const lines = linesOf.get(project.code) ?? []
      const statisticsYuan = statisticsOfYear(lines, month)
      return [
        startLight({ ...project, month, rule }),
        lines.some((line) => yearOf(line.month) === 2025)
          ? statisticsLight({ actualStart: project.actualStart, statisticsYuan, month, rule })
          : null,
      ]
    })
    const counted = (kind: string, light: ComputedLight) =>
      lights.filter((each) => each?.kind === kind && each.light === light).length
    for (const kind of ['start', 'statistics']) {
      expect(counted(kind, 'green')).toBeGreaterThan(500)
      expect(counted(kind, 'yellow')).toBeGreaterThan(5)
      expect(counted(kind, 'red')).toBeGreaterThan(5)
    }
  })
})
